package app.mitmach.companion.feature

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.entries.DocumentKind
import java.time.LocalDate

/**
 * A screen that one can go to: data, equal when it is the same screen. A field has places of its own, which nobody else
 * knows; those below lead from one field into another.
 */
interface Place

/** A garden's or calendar's year or an event; with a [record] or [date] in it that is meant. */
data class DocumentPlace(
    val kind: DocumentKind,
    val document: DocumentId,
    val record: RecordId? = null,
    val date: LocalDate? = null,
) : Place

/** What of mine has not arrived, or was not accepted. */
data object MyEntriesPlace : Place

/** Somebody: how to reach them and what they do. */
data class PersonPlace(
    val card: CardId,
) : Place
