package app.mitmach.companion.events.event

import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.design.Wording

/** What is told after something was done. */
internal interface DoneWords {
    fun answered(answer: Answer): String

    /** The same for somebody else. */
    fun answeredFor(
        party: String,
        answer: Answer,
    ): String

    /** A yes that an organiser has to give a seat. */
    val asked: String

    /** A yes that has a seat once its turn comes. */
    val askedInTurn: String
    val waiting: String

    fun askedFor(party: String): String

    fun askedInTurnFor(party: String): String

    fun waitingOf(party: String): String

    fun seatedFor(party: String): String

    fun refused(party: String): String

    val settled: String
    val saved: String
    val calledOff: String
    val onAgain: String
    val pledged: String

    fun pledgedFor(party: String): String

    val handedIn: String
    val claimed: String

    fun claimedFor(party: String): String

    fun arranged(party: String): String

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

    override fun answeredFor(
        party: String,
        answer: Answer,
    ) = when (answer) {
        Answer.YES -> "Für $party zugesagt"
        Answer.NO -> "Für $party abgesagt"
        Answer.MAYBE -> "Für $party als „vielleicht“ gemerkt"
    }

    override val asked = "Angefragt. Die Organisation gibt die Plätze aus."
    override val askedInTurn = "Angefragt. Die Plätze gehen der Reihe nach weg."
    override val waiting = "Steht auf der Warteliste"

    override fun askedFor(party: String) = "Für $party angefragt. Die Organisation gibt die Plätze aus."

    override fun askedInTurnFor(party: String) = "Für $party angefragt. Die Plätze gehen der Reihe nach weg."

    override fun waitingOf(party: String) = "$party: steht auf der Warteliste"

    override fun seatedFor(party: String) = "Platz für $party gegeben"

    override fun refused(party: String) = "$party: Anfrage abgelehnt"

    override val settled = "Geklärt"
    override val saved = "Gespeichert"
    override val calledOff = "Fällt aus – alle sehen es"
    override val onAgain = "Findet wieder statt"
    override val pledged = "Danke! Sie bringen das mit."

    override fun pledgedFor(party: String) = "$party bringt das mit"

    override val handedIn = "Abgegeben"
    override val claimed = "Danke! Sie sind eingetragen."

    override fun claimedFor(party: String) = "$party ist eingetragen"

    override fun arranged(party: String) = "Mit $party abgesprochen"

    override val workDone = "Danke! Als erledigt eingetragen."
}

internal object GermanDoneWords : GermanDone()

internal object DuDoneWords : GermanDone() {
    override val asked = "Angefragt. Die Orga gibt die Plätze aus."

    override fun askedFor(party: String) = "Für $party angefragt. Die Orga gibt die Plätze aus."

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

    override fun answeredFor(
        party: String,
        answer: Answer,
    ) = when (answer) {
        Answer.YES -> "Said yes for $party"
        Answer.NO -> "Said no for $party"
        Answer.MAYBE -> "Noted as “maybe” for $party"
    }

    override val asked = "Asked for. The organisers give out the seats."
    override val askedInTurn = "Asked for. Seats are given in order of arrival."
    override val waiting = "On the waiting list"

    override fun askedFor(party: String) = "Asked for $party. The organisers give out the seats."

    override fun askedInTurnFor(party: String) = "Asked for $party. Seats are given in order of arrival."

    override fun waitingOf(party: String) = "$party: on the waiting list"

    override fun seatedFor(party: String) = "Seat for $party given"

    override fun refused(party: String) = "$party: request declined"

    override val settled = "Settled"
    override val saved = "Saved"
    override val calledOff = "Cancelled – everybody sees it"
    override val onAgain = "It takes place again"
    override val pledged = "Thank you! You bring this."

    override fun pledgedFor(party: String) = "$party brings this"

    override val handedIn = "Handed in"
    override val claimed = "Thank you! You are on the list."

    override fun claimedFor(party: String) = "$party is on the list"

    override fun arranged(party: String) = "Arranged with $party"

    override val workDone = "Thank you! Marked as done."
}
