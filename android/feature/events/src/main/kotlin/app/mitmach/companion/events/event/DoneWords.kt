package app.mitmach.companion.events.event

import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.design.Wording

/** What is told after something was done. */
internal interface DoneWords {
    fun answered(answer: Answer): String

    /** A yes that an organiser has to give a seat. */
    val asked: String

    /** A yes that has a seat once its turn comes. */
    val askedInTurn: String
    val settled: String
    val seated: String
    val waiting: String
    val saved: String
    val calledOff: String
    val onAgain: String
    val pledged: String
    val handedIn: String
    val claimed: String
    val arranged: String
    val workDone: String
}

internal val doneWords = Wording<DoneWords>(GermanDoneWords, EnglishDoneWords, DuDoneWords)

internal open class GermanDone : DoneWords {
    override fun answered(answer: Answer) =
        when (answer) {
            Answer.YES -> "Zugesagt"
            Answer.NO -> "Abgesagt"
            Answer.MAYBE -> "Als „vielleicht“ gemerkt"
        }

    override val asked = "Angefragt. Die Organisation gibt die Plätze aus."
    override val askedInTurn = "Angefragt. Die Plätze gehen der Reihe nach weg."
    override val settled = "Geklärt"
    override val seated = "Platz gegeben"
    override val waiting = "Steht auf der Warteliste"
    override val saved = "Gespeichert"
    override val calledOff = "Fällt aus – alle sehen es"
    override val onAgain = "Findet wieder statt"
    override val pledged = "Danke! Sie bringen das mit."
    override val handedIn = "Abgegeben"
    override val claimed = "Danke! Sie sind eingetragen."
    override val arranged = "Abgesprochen"
    override val workDone = "Danke! Als erledigt eingetragen."
}

internal object GermanDoneWords : GermanDone()

internal object DuDoneWords : GermanDone() {
    override val asked = "Angefragt. Die Orga gibt die Plätze aus."
    override val pledged = "Danke! Du bringst das mit."
    override val claimed = "Danke! Du bist eingetragen."
}

internal object EnglishDoneWords : DoneWords {
    override fun answered(answer: Answer) =
        when (answer) {
            Answer.YES -> "You said yes"
            Answer.NO -> "You said no"
            Answer.MAYBE -> "Noted as “maybe”"
        }

    override val asked = "Asked for. The organisers give out the seats."
    override val askedInTurn = "Asked for. Seats are given in order of arrival."
    override val settled = "Settled"
    override val seated = "Seat given"
    override val waiting = "On the waiting list"
    override val saved = "Saved"
    override val calledOff = "Cancelled – everybody sees it"
    override val onAgain = "It takes place again"
    override val pledged = "Thank you! You bring this."
    override val handedIn = "Handed in"
    override val claimed = "Thank you! You are on the list."
    override val arranged = "Arranged"
    override val workDone = "Thank you! Marked as done."
}
