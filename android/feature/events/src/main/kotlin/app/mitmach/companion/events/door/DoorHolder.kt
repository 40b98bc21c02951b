package app.mitmach.companion.events.door

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.events.DoorLine
import app.mitmach.companion.events.Acting
import app.mitmach.companion.feature.App

/** What is done at a door. */
internal interface DoorActs {
    /** All of a party are here. */
    fun all(line: DoorLine)

    /** So many more of a party have come. */
    fun some(
        line: DoorLine,
        heads: Int,
    )

    /** People who had not answered. */
    fun walkIn(heads: Int)

    fun takeBack(checkIn: RecordId)
}

/** Counts people in; without signal too, and beside another phone at another door. */
internal class DoorHolder(
    private val app: App,
    private val document: DocumentId,
    private val acting: Acting,
    private val words: DoorWords,
    private val unnamed: String,
) : DoorActs {
    override fun all(line: DoorLine) = count(line, maxOf(line.announced, 1))

    override fun some(
        line: DoorLine,
        heads: Int,
    ) = count(line, line.toEnter(heads))

    private fun count(
        line: DoorLine,
        heads: Int,
    ) = acting.tap(words.told(heads, line.party.name ?: unnamed)) {
        app.session.events.checkIn(document, line.rsvp, heads)
    }

    override fun walkIn(heads: Int) =
        acting.tap(words.toldWalkIns(heads)) { app.session.events.checkIn(document, null, heads) }

    override fun takeBack(checkIn: RecordId) = acting.takeBack(listOf(checkIn))
}

/**
 * What is entered when [more] of a party come. The core adds up what was counted only as far as it was announced, since
 * two doors may have counted the same people; so a party that grows beyond that is entered whole.
 */
internal fun DoorLine.toEnter(more: Int): Int = if (arrived + more > announced) arrived + more else more
