package app.mitmach.companion.more.entries

import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.core.entries.RegisterAct
import app.mitmach.companion.design.Wording

/** Texts of "Mein Stand". */
interface MyEntriesWords {
    val myState: String
    val connected: String
    val notConnected: String
    val neverConnected: String
    val underWay: String
    val send: String
    val sent: String
    val sentAll: String
    val notSent: String
    val notSentBelow: String
    val onlyHereTitle: String
    val notAcceptedTitle: String
    val nothing: String
    val nothingBelow: String
    val held: String
    val enterAgain: String
    val enteredAgain: String
    val forget: String
    val forgetQuestion: String
    val forgetBelow: String
    val forgotten: String
    val forWhom: String
    val askTitle: String

    fun asOf(time: String): String

    fun stillHere(count: Int): String

    fun refusedNow(count: Int): String

    fun entered(moment: String): String

    fun new(kind: String): String

    fun changed(kind: String): String

    fun settled(kind: String): String

    fun register(act: RegisterAct): String

    /** Names of what is typed about people, roles and invites. */
    fun registerField(field: String): String

    /** Why something was not accepted, as a sentence. */
    fun why(refused: Refused): String

    /** A letter to those who may enter it. */
    fun asking(entry: String): String
}

val myEntriesWords = Wording<MyEntriesWords>(german = GermanMyEntries, english = EnglishMyEntries, du = DuMyEntries)
