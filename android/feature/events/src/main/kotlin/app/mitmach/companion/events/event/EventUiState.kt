package app.mitmach.companion.events.event

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Event
import app.mitmach.companion.core.events.EventItem
import app.mitmach.companion.core.events.HeadCount
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.events.Standing
import java.time.LocalDate
import java.time.LocalDateTime

/** What an event's screen shows. */
internal sealed interface EventUiState {
    data object Loading : EventUiState

    data class Failed(
        val trouble: Trouble,
    ) : EventUiState

    data class Ready(
        val event: Event,
        val today: LocalDate,
        /** I organise or lead it. */
        val leads: Boolean,
        val standing: Standing,
        /** When this phone last had everything. */
        val asOf: LocalDateTime? = null,
        /** How many came along when I, or those I act for, said yes last, to any event. */
        val usual: Map<CardId, HeadCount> = emptyMap(),
    ) : EventUiState {
        val item: EventItem? get() = event.item

        val cancelled: Boolean get() = item?.text?.cancelled == true

        val over: Boolean
            get() = item?.text?.let { it.end ?: it.start }?.let { it.toLocalDate() < today } ?: false

        val onItsDay: Boolean get() = item?.text?.start?.toLocalDate() == today

        val mayCheckIn: Boolean get() = leads || standing.doorDuty

        val late: Boolean get() = item?.text?.deadline?.let { it < today } ?: false

        /** Nobody answers: heads are only counted. */
        val countsOnly: Boolean get() = item?.text?.answers == Answers.COUNT_ONLY

        /** My answers and those of whom I act for, mine first. */
        val myAnswers: List<AnswerItem>
            get() =
                event.answers
                    .filter { it.entry.mine && it.live }
                    .sortedBy { it.party.id != standing.me?.id }

        /** Answers of mine that somebody else took back, where none has followed. */
        val refused: List<AnswerItem>
            get() =
                event.answers
                    .filter { answer ->
                        val entry = answer.entry
                        val byOthers = entry.withdrawnBy.isNotEmpty() && entry.withdrawnBy.none(::isMe)
                        entry.mine && byOthers && answerOf(answer.party) == null
                    }.distinctBy { it.party.id }

        /** For whom an answer is asked first: where each organisation answers once, the one that I act for. */
        val firstParty: Party?
            get() {
                val perOrganisation = item?.text?.answers == Answers.PER_ORGANISATION
                return standing.organisations.firstOrNull().takeIf { perOrganisation } ?: standing.me
            }

        /** Nobody whom I would answer for first has answered. */
        val unanswered: Boolean get() = myAnswers.none { it.party.id == firstParty?.id }

        fun answerOf(party: Party?): AnswerItem? = myAnswers.find { it.party.id == party?.id }

        /** A yes of the party asks for a seat that somebody has to give. */
        fun asks(party: Party?): Boolean {
            val before = answerOf(party)
            val choose = item?.text?.seatRule == SeatRule.WE_CHOOSE
            return before?.state != AnswerState.IN && (choose || (late && before == null))
        }

        /** One of those for whom I answer, or who have answered. */
        fun party(id: CardId?): Party? = (standing.parties + event.answers.map { it.party }).find { it.id == id }

        /** What the party would still bring or do. */
        fun promisedBy(party: Party?): List<Mention> = event.promised.filter { it.owner.id == party?.id }

        fun isMe(party: Party): Boolean = party.id == standing.me?.id
    }
}
