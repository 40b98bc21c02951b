package app.mitmach.companion.events.door

import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.design.Wording

/** Texts of the door list. */
internal interface DoorWords {
    val title: String

    fun total(
        total: Int,
        announced: Int,
    ): String

    /** Of those who are announced. */
    fun certain(
        coming: Int,
        open: Int,
    ): String

    val search: String
    val onlyMissing: String
    val empty: String
    val emptyBelow: String
    val nobodyFound: String
    val nobodyFoundBelow: String
    val allHere: String

    fun announced(count: Int): String

    fun arrived(
        arrived: Int,
        announced: Int,
    ): String

    /** Who came though they had not meant to, or had no seat. */
    fun anyway(
        arrived: Int,
        state: AnswerState,
    ): String

    val all: String

    fun all(count: Int): String

    val some: String
    val howMany: String
    val letIn: String
    val walkIns: String
    val walkInCount: String
    val addWalkIns: String

    fun walkInsBelow(count: Int): String

    fun countedBy(
        heads: Int,
        name: String,
    ): String

    fun takeBack(heads: Int): String

    fun told(
        heads: Int,
        party: String,
    ): String

    fun toldWalkIns(heads: Int): String

    val notAllowed: String
    val notAllowedBelow: String
}

internal val doorWords = Wording<DoorWords>(GermanDoorWords, EnglishDoorWords, DuDoorWords)

internal open class GermanDoor : DoorWords {
    override val title = "Einlass"

    override fun total(
        total: Int,
        announced: Int,
    ) = "$total da, $announced angemeldet"

    override fun certain(
        coming: Int,
        open: Int,
    ) = "$coming dabei, $open ohne feste Zusage"

    override val search = "Name suchen"
    override val onlyMissing = "Nur wer noch fehlt"
    override val empty = "Niemand hat sich angemeldet"
    override val emptyBelow = "Wer kommt, wird oben ohne Anmeldung gezählt."
    override val nobodyFound = "Niemand mit diesem Namen"
    override val nobodyFoundBelow = "Zählen Sie oben unter „Ohne Anmeldung“."
    override val allHere = "Alle Angemeldeten sind da."

    override fun announced(count: Int) = "$count angemeldet"

    override fun arrived(
        arrived: Int,
        announced: Int,
    ) = "$arrived von $announced da"

    override fun anyway(
        arrived: Int,
        state: AnswerState,
    ) = when (state) {
        AnswerState.NO -> "$arrived da, hatte abgesagt"
        AnswerState.REFUSED -> "$arrived da, hatte keinen Platz"
        else -> "$arrived da, hatte zurückgenommen"
    }

    override val all = "Ist da"

    override fun all(count: Int) = "Alle $count da"

    override val some = "Andere Zahl"
    override val howMany = "Wie viele kommen jetzt?"
    override val letIn = "Eintragen"
    override val walkIns = "Ohne Anmeldung"
    override val walkInCount = "Wie viele kommen dazu?"
    override val addWalkIns = "Dazuzählen"

    override fun walkInsBelow(count: Int) = if (count == 1) "bisher 1 Person" else "bisher $count Personen"

    override fun countedBy(
        heads: Int,
        name: String,
    ) = "$heads gezählt von $name"

    override fun takeBack(heads: Int) = "$heads zurücknehmen"

    override fun told(
        heads: Int,
        party: String,
    ) = "$party: $heads da"

    override fun toldWalkIns(heads: Int) = "$heads ohne Anmeldung gezählt"

    override val notAllowed = "Das macht der Einlass"
    override val notAllowedBelow = "Hier zählt, wer Einlassdienst hat."
}

internal object GermanDoorWords : GermanDoor()

internal object DuDoorWords : GermanDoor() {
    override val nobodyFoundBelow = "Zähl oben unter „Ohne Anmeldung“."
}

internal object EnglishDoorWords : DoorWords {
    override val title = "Entrance"

    override fun total(
        total: Int,
        announced: Int,
    ) = "$total here, $announced announced"

    override fun certain(
        coming: Int,
        open: Int,
    ) = "$coming in, $open not confirmed"

    override val search = "Search a name"
    override val onlyMissing = "Only who is missing"
    override val empty = "Nobody has answered"
    override val emptyBelow = "Who comes is counted above, without an answer."
    override val nobodyFound = "Nobody of this name"
    override val nobodyFoundBelow = "Count above under “Without an answer”."
    override val allHere = "All who were announced are here."

    override fun announced(count: Int) = "$count announced"

    override fun arrived(
        arrived: Int,
        announced: Int,
    ) = "$arrived of $announced here"

    override fun anyway(
        arrived: Int,
        state: AnswerState,
    ) = when (state) {
        AnswerState.NO -> "$arrived here, had said no"
        AnswerState.REFUSED -> "$arrived here, had no seat"
        else -> "$arrived here, had withdrawn"
    }

    override val all = "Is here"

    override fun all(count: Int) = "All $count here"

    override val some = "Another number"
    override val howMany = "How many come now?"
    override val letIn = "Enter"
    override val walkIns = "Without an answer"
    override val walkInCount = "How many join?"
    override val addWalkIns = "Add them"

    override fun walkInsBelow(count: Int) = if (count == 1) "1 person so far" else "$count people so far"

    override fun countedBy(
        heads: Int,
        name: String,
    ) = "$heads counted by $name"

    override fun takeBack(heads: Int) = "Withdraw $heads"

    override fun told(
        heads: Int,
        party: String,
    ) = "$party: $heads here"

    override fun toldWalkIns(heads: Int) = "$heads counted without an answer"

    override val notAllowed = "The door team does this"
    override val notAllowedBelow = "Who has door duty counts here."
}
