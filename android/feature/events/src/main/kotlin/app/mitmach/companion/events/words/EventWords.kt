package app.mitmach.companion.events.words

import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.design.Wording

/** Texts that all screens of the field share. */
internal interface EventWords {
    val tab: String
    val title: String

    fun format(format: Format): String

    fun seatRule(rule: SeatRule): String

    fun answers(answers: Answers): String

    fun tag(tag: Tag): String

    /** How my own answer stands. */
    fun mine(state: AnswerState): String

    /** How somebody's answer stands. */
    fun state(state: AnswerState): String

    /** It has moved: whether what I said still holds. */
    fun moved(state: AnswerState): String

    fun movedOf(
        party: String,
        state: AnswerState,
    ): String

    /** A refusal, with by whom. */
    fun refusedBy(names: String): String

    val cancelled: String

    /** When this phone last had everything. */
    fun asOf(moment: String): String

    fun adults(count: Int): String

    fun children(count: Int): String

    /** `2 Erwachsene, 3 Kinder`; who is none is left out. */
    fun party(
        adults: Int,
        children: Int,
    ): String = listOfNotNull(adults(adults).takeIf { adults > 0 }, children(children).takeIf { children > 0 }).joined()

    val noHeads: String

    /** `14:00 bis 17:00 Uhr` */
    fun fromTo(
        from: String,
        to: String,
    ): String

    /** What an answer is called where it contradicts another. */
    fun answer(answer: Answer): String

    val twiceMade: String
    val twiceMadeBelow: String
    val takeBack: String
    val takenBack: String
}

private fun List<String>.joined() = joinToString(", ")

internal val eventWords = Wording<EventWords>(GermanEventWords, EnglishEventWords, DuEventWords)

internal open class GermanEvents : EventWords {
    override val tab = "Treffen"
    override val title = "Treffen & Feste"

    override fun format(format: Format) =
        when (format) {
            Format.SOMMERFEST -> "Sommerfest"
            Format.MITMACHFEST -> "Mitmachfest"
            Format.STAMMTISCH -> "Stammtisch"
            Format.STADTGESPRAECH -> "Stadtgespräch"
            Format.EXPERTENRAT -> "Expertenrat"
            Format.VISIONSWERKSTATT -> "Visionswerkstatt"
            Format.LERNFORMAT -> "Lernformat"
            Format.LEERSTAND -> "Leerstand"
            Format.EINSATZ -> "Einsatz"
            Format.OTHER -> "Anderes"
        }

    override fun seatRule(rule: SeatRule) =
        when (rule) {
            SeatRule.NO -> "unbegrenzt"
            SeatRule.FIRST_COME -> "wer zuerst kommt"
            SeatRule.WE_CHOOSE -> "Organisation bestätigt"
        }

    override fun answers(answers: Answers) =
        when (answers) {
            Answers.OPEN -> "alle"
            Answers.PER_ORGANISATION -> "je Organisation"
            Answers.COUNT_ONLY -> "niemand, nur zählen"
        }

    override fun tag(tag: Tag) =
        when (tag) {
            Tag.SEATED -> "sitzend"
            Tag.WITH_CHILDREN -> "mit Kindern"
            Tag.HEAVY -> "schwer"
            Tag.ADULTS_ONLY -> "ab 18"
            Tag.ON_REQUEST -> "nur nach Absprache"
        }

    override fun mine(state: AnswerState) =
        when (state) {
            AnswerState.IN -> "Sie sind dabei"
            AnswerState.WAITING -> "Warteliste – wir melden uns"
            AnswerState.ASKED -> "Angefragt – noch keine Zusage"
            AnswerState.MAYBE -> "Sie kommen vielleicht"
            AnswerState.NO -> "Sie haben abgesagt"
            AnswerState.REFUSED -> "Kein Platz – abgelehnt"
            AnswerState.WITHDRAWN -> "Zurückgenommen"
        }

    override fun state(state: AnswerState) =
        when (state) {
            AnswerState.IN -> "dabei"
            AnswerState.WAITING -> "Warteliste"
            AnswerState.ASKED -> "angefragt"
            AnswerState.MAYBE -> "vielleicht"
            AnswerState.NO -> "abgesagt"
            AnswerState.REFUSED -> "abgelehnt"
            AnswerState.WITHDRAWN -> "zurückgenommen"
        }

    override fun moved(state: AnswerState) =
        when (state) {
            AnswerState.WAITING -> "Verlegt – weiter auf der Warteliste?"
            AnswerState.ASKED -> "Verlegt – gilt Ihre Anfrage noch?"
            else -> "Verlegt – gilt Ihre Zusage noch?"
        }

    override fun movedOf(
        party: String,
        state: AnswerState,
    ) = when (state) {
        AnswerState.WAITING -> "$party: Verlegt – weiter auf der Warteliste?"
        AnswerState.ASKED -> "$party: Verlegt – gilt die Anfrage noch?"
        else -> "$party: Verlegt – gilt die Zusage noch?"
    }

    override fun refusedBy(names: String) = "Kein Platz – abgelehnt von $names"

    override val cancelled = "Fällt aus"

    override fun asOf(moment: String) = "Stand $moment"

    override fun adults(count: Int) = if (count == 1) "1 erwachsene Person" else "$count Erwachsene"

    override fun children(count: Int) = if (count == 1) "1 Kind" else "$count Kinder"

    override val noHeads = "niemand"

    override fun fromTo(
        from: String,
        to: String,
    ) = "${from.removeSuffix(" Uhr")} bis $to"

    override fun answer(answer: Answer) =
        when (answer) {
            Answer.YES -> "Zusage"
            Answer.NO -> "Absage"
            Answer.MAYBE -> "vielleicht"
        }

    override val twiceMade = "Dieses Treffen steht hier doppelt"
    override val twiceMadeBelow = "Zwei haben es gleichzeitig angelegt; eins gilt."
    override val takeBack = "Zurücknehmen"
    override val takenBack = "Zurückgenommen"
}

internal object GermanEventWords : GermanEvents()

internal object DuEventWords : GermanEvents() {
    override fun mine(state: AnswerState) =
        when (state) {
            AnswerState.IN -> "Du bist dabei"
            AnswerState.ASKED -> "Angefragt – noch nicht sicher"
            AnswerState.MAYBE -> "Du kommst vielleicht"
            AnswerState.NO -> "Du hast abgesagt"
            else -> super.mine(state)
        }

    override fun seatRule(rule: SeatRule) = if (rule == SeatRule.WE_CHOOSE) "Orga bestätigt" else super.seatRule(rule)

    override fun moved(state: AnswerState) =
        when (state) {
            AnswerState.WAITING -> super.moved(state)
            AnswerState.ASKED -> "Verlegt – gilt deine Anfrage noch?"
            else -> "Verlegt – bist du dabei?"
        }
}
