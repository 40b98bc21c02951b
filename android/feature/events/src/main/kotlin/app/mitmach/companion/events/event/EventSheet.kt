package app.mitmach.companion.events.event

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.RecordId

/** What lies over an event's screen: data, so that it is there again when the phone was turned or the app had to go. */
internal data class EventSheet(
    val what: What,
    /** What it is of; null for something new. */
    val record: RecordId? = null,
    val party: CardId? = null,
) {
    enum class What {
        ANSWER,

        /** A no that is not said by one tap: something else goes with it. */
        DECLINE,
        EDIT,
        CALL_OFF,

        /** Of an answer, or a claim of a shift, that waits for who organises. */
        REFUSE,

        /** Of something that is wanted, or of something else. */
        PLEDGE,
        WANTED,
        SHIFT,

        /** For somebody else. */
        CLAIM,
    }

    companion object {
        val Saver: Saver<EventSheet?, Any> =
            listSaver(
                save = { listOfNotNull(it?.what?.name, it?.record?.hex.orEmpty(), it?.party?.hex.orEmpty()) },
                restore = { kept ->
                    if (kept.size < 3) return@listSaver null
                    val (what, record, party) = kept
                    EventSheet(
                        What.valueOf(what),
                        record.ifEmpty { null }?.let(::RecordId),
                        party.ifEmpty { null }?.let(::CardId),
                    )
                },
            )
    }
}
