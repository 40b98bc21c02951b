package app.mitmach.companion.more.people

import app.mitmach.companion.design.Wording

/** Texts of "Wer ist wofür da", of the list of people and of the form for somebody new. */
interface PeopleWords {
    val responsible: String
    val people: String
    val needsDeputy: String
    val needsDeputyBelow: String
    val nobody: String
    val areasNone: String
    val areasNoneBelow: String
    val call: String
    val message: String
    val search: String
    val noneFound: String
    val noneFoundBelow: String
    val onlyMe: String
    val onlyMeBelow: String
    val noPhone: String
    val noApp: String
    val under16: String
    val under16Below: String
    val yourself: String
    val addSomebody: String
    val name: String
    val nameBelow: String
    val kind: String

    /** Somebody of this name is here already. */
    fun sameName(name: String): String

    val sameNameBelow: String

    fun itIs(name: String): String

    val addAnyway: String

    fun callSomebody(name: String): String

    fun messageTo(name: String): String

    fun cardOf(name: String): String
}

val peopleWords = Wording<PeopleWords>(german = GermanPeople, english = EnglishPeople, du = DuPeople)

private open class GermanPeopleWords : PeopleWords {
    override val responsible = "Wer ist wofür da"
    override val people = "Leute"
    override val needsDeputy = "Bitte Vertretung benennen"
    override val needsDeputyBelow = "Jeder Bereich braucht zwei, die Bescheid wissen."
    override val nobody = "Noch niemand"
    override val areasNone = "Noch keine Bereiche"
    override val areasNoneBelow = "Unter „Leute“ bekommt jemand eine Rolle."
    override val call = "Anrufen"
    override val message = "SMS"
    override val search = "Name suchen"
    override val noneFound = "Niemand heißt so"
    override val noneFoundBelow = "Schreiben Sie weniger Buchstaben."
    override val onlyMe = "Noch ist niemand da außer Ihnen"
    override val onlyMeBelow = "Tragen Sie jemanden ein, oder laden Sie ein Telefon ein."
    override val noPhone = "hat kein Telefon"
    override val noApp = "ohne App"
    override val under16 = "unter 16"
    override val under16Below = "Dann steht hier keine Nummer."
    override val yourself = "Sie selbst"
    override val addSomebody = "Jemanden eintragen"
    override val name = "Name, wie ihn alle sehen"
    override val nameBelow = "Am besten Vorname und erster Buchstabe: Renate B."
    override val kind = "Wer ist das?"

    override fun sameName(name: String) = "$name gibt es schon"

    override val sameNameBelow = "Ist es jemand anderes, schreiben Sie einen Buchstaben mehr dazu."

    override fun itIs(name: String) = "$name ist gemeint"

    override val addAnyway = "Trotzdem hinzufügen"

    override fun callSomebody(name: String) = "$name anrufen"

    override fun messageTo(name: String) = "SMS an $name"

    override fun cardOf(name: String) = "Mehr zu $name"
}

private object GermanPeople : GermanPeopleWords()

private object DuPeople : GermanPeopleWords() {
    override val noneFoundBelow = "Schreib weniger Buchstaben."
    override val onlyMe = "Noch ist niemand da außer dir"
    override val onlyMeBelow = "Trag jemanden ein, oder lade ein Handy ein."
    override val yourself = "du selbst"
    override val sameNameBelow = "Ist es jemand anderes, schreib einen Buchstaben mehr dazu."
}

private object EnglishPeople : PeopleWords {
    override val responsible = "Who is there for what"
    override val people = "People"
    override val needsDeputy = "Please name a deputy"
    override val needsDeputyBelow = "Every area needs two who know about it."
    override val nobody = "Nobody yet"
    override val areasNone = "No areas yet"
    override val areasNoneBelow = "Give somebody a role under “People”."
    override val call = "Call"
    override val message = "Text"
    override val search = "Search a name"
    override val noneFound = "Nobody has this name"
    override val noneFoundBelow = "Type fewer letters."
    override val onlyMe = "Nobody is here but you"
    override val onlyMeBelow = "Add somebody, or invite a phone."
    override val noPhone = "has no phone"
    override val noApp = "no app"
    override val under16 = "under 16"
    override val under16Below = "Then there is no number here."
    override val yourself = "yourself"
    override val addSomebody = "Add somebody"
    override val name = "Name as everybody sees it"
    override val nameBelow = "Best a first name and a letter: Renate B."
    override val kind = "Who is this?"

    override fun sameName(name: String) = "$name is here already"

    override val sameNameBelow = "If this is somebody else, add another letter to the name."

    override fun itIs(name: String) = "It is $name"

    override val addAnyway = "Add anyway"

    override fun callSomebody(name: String) = "Call $name"

    override fun messageTo(name: String) = "Text $name"

    override fun cardOf(name: String) = "More about $name"
}
