package app.mitmach.companion.events.words

import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.garden.Tag

internal object EnglishEventWords : EventWords {
    override val tab = "Meet-ups"
    override val title = "Meet-ups & festivals"

    override fun format(format: Format) =
        when (format) {
            Format.SOMMERFEST -> "Summer festival"
            Format.MITMACHFEST -> "Join-in festival"
            Format.STAMMTISCH -> "Clubs’ evening"
            Format.STADTGESPRAECH -> "Town talk"
            Format.EXPERTENRAT -> "Council of experts"
            Format.VISIONSWERKSTATT -> "Vision workshop"
            Format.LERNFORMAT -> "Learning together"
            Format.LEERSTAND -> "Empty building"
            Format.EINSATZ -> "Work day"
            Format.OTHER -> "Something else"
        }

    override fun seatRule(rule: SeatRule) =
        when (rule) {
            SeatRule.NO -> "no limit"
            SeatRule.FIRST_COME -> "first come"
            SeatRule.WE_CHOOSE -> "organisers confirm"
        }

    override fun answers(answers: Answers) =
        when (answers) {
            Answers.OPEN -> "everybody"
            Answers.PER_ORGANISATION -> "one per organisation"
            Answers.COUNT_ONLY -> "nobody, count only"
        }

    override fun tag(tag: Tag) =
        when (tag) {
            Tag.SEATED -> "seated"
            Tag.WITH_CHILDREN -> "with children"
            Tag.HEAVY -> "heavy"
            Tag.ADULTS_ONLY -> "from 18"
            Tag.ON_REQUEST -> "by arrangement only"
        }

    override fun mine(state: AnswerState) =
        when (state) {
            AnswerState.IN -> "You are in"
            AnswerState.WAITING -> "Waiting list – we will contact you"
            AnswerState.ASKED -> "Requested – not confirmed yet"
            AnswerState.MAYBE -> "You may come"
            AnswerState.NO -> "You are not coming"
            AnswerState.REFUSED -> "No seat – declined"
            AnswerState.WITHDRAWN -> "Withdrawn"
        }

    override fun state(state: AnswerState) =
        when (state) {
            AnswerState.IN -> "in"
            AnswerState.WAITING -> "waiting list"
            AnswerState.ASKED -> "requested"
            AnswerState.MAYBE -> "maybe"
            AnswerState.NO -> "not coming"
            AnswerState.REFUSED -> "declined"
            AnswerState.WITHDRAWN -> "withdrawn"
        }

    override fun moved(state: AnswerState) =
        when (state) {
            AnswerState.WAITING -> "Moved – still on the waiting list?"
            AnswerState.ASKED -> "Moved – do you still ask?"
            else -> "Moved – are you still coming?"
        }

    override fun movedOf(
        party: String,
        state: AnswerState,
    ) = when (state) {
        AnswerState.WAITING -> "$party: Moved – still on the waiting list?"
        AnswerState.ASKED -> "$party: Moved – do they still ask?"
        else -> "$party: Moved – are they still coming?"
    }

    override fun refusedBy(names: String) = "No seat – declined by $names"

    override val cancelled = "Cancelled"

    override fun asOf(moment: String) = "As of $moment"

    override fun adults(count: Int) = if (count == 1) "1 adult" else "$count adults"

    override fun children(count: Int) = if (count == 1) "1 child" else "$count children"

    override val noHeads = "nobody"

    override fun fromTo(
        from: String,
        to: String,
    ) = "$from to $to"

    override fun answer(answer: Answer) =
        when (answer) {
            Answer.YES -> "coming"
            Answer.NO -> "not coming"
            Answer.MAYBE -> "maybe"
        }

    override val twiceMade = "This meet-up is here twice"
    override val twiceMadeBelow = "Two people set it up at once; one counts."
    override val takeBack = "Withdraw"
    override val takenBack = "Withdrawn"
}
