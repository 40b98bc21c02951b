package app.mitmach.companion.events

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Place

/** Places of the field that no other field leads to. */
internal sealed interface EventsPlace : Place {
    /** All events. */
    data object All : EventsPlace

    /** The answers to an event, for who organises it. */
    data class Answers(
        val document: DocumentId,
    ) : EventsPlace

    /** Counting people in, at one of the doors. */
    data class Door(
        val document: DocumentId,
    ) : EventsPlace
}

internal fun eventPlace(document: DocumentId) = DocumentPlace(DocumentKind.EVENT, document)
