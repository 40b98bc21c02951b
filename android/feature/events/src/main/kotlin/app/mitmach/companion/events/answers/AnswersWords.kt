package app.mitmach.companion.events.answers

import app.mitmach.companion.design.Wording

/** Texts of the list of answers and of entering one for somebody. */
internal interface AnswersWords {
    val title: String
    val empty: String
    val emptyBelow: String
    val enter: String
    val toDecide: String
    val coming: String
    val waiting: String
    val maybe: String
    val declined: String
    val reconfirm: String

    /** Who entered it, and how it came. */
    fun enteredBy(
        name: String,
        source: String,
    ): String

    fun entered(party: String): String
}

internal val answersWords = Wording<AnswersWords>(GermanAnswersWords, EnglishAnswersWords, DuAnswersWords)

internal open class GermanAnswers : AnswersWords {
    override val title = "Antworten"
    override val empty = "Noch keine Antworten"
    override val emptyBelow = "Tragen Sie ein, wer anruft oder Ihnen schreibt."
    override val enter = "Antwort eintragen"
    override val toDecide = "Zu entscheiden"
    override val coming = "Dabei"
    override val waiting = "Warteliste"
    override val maybe = "Vielleicht"
    override val declined = "Abgesagt"
    override val reconfirm = "Verlegt – noch nicht bestätigt"

    override fun enteredBy(
        name: String,
        source: String,
    ) = "Eingetragen von $name ($source)"

    override fun entered(party: String) = "Antwort eingetragen: $party"
}

internal object GermanAnswersWords : GermanAnswers()

internal object DuAnswersWords : GermanAnswers() {
    override val emptyBelow = "Trag ein, wer anruft oder dir schreibt."
}

internal object EnglishAnswersWords : AnswersWords {
    override val title = "Answers"
    override val empty = "No answers yet"
    override val emptyBelow = "Enter who calls you or writes to you."
    override val enter = "Enter an answer"
    override val toDecide = "To decide"
    override val coming = "In"
    override val waiting = "Waiting list"
    override val maybe = "Maybe"
    override val declined = "Not coming"
    override val reconfirm = "Moved – not confirmed yet"

    override fun enteredBy(
        name: String,
        source: String,
    ) = "Entered by $name ($source)"

    override fun entered(party: String) = "Answer entered: $party"
}
