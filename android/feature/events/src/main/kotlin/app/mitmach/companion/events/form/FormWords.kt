package app.mitmach.companion.events.form

import app.mitmach.companion.design.Wording

/** Texts of the parts that forms are made of. */
internal interface FormWords {
    val numberProblem: String
    val missing: String

    /** What a form still needs before it can be sent off. */
    fun needed(what: String): String

    val who: String
    val whoName: String
    val whoBelow: String

    fun new(name: String): String

    val newKind: String
    val person: String
    val household: String
    val organisation: String
    val chooseOther: String
    val nobodyFound: String
}

internal val formWords = Wording<FormWords>(GermanFormWords, EnglishFormWords, DuFormWords)

internal open class GermanForms : FormWords {
    override val numberProblem = "Diese Zahl passt nicht."
    override val missing = "Bitte ausfüllen."

    override fun needed(what: String) = "Noch nötig: $what"

    override val who = "Wer?"
    override val whoName = "Name"
    override val whoBelow = "Tippen Sie die ersten Buchstaben des Namens."

    override fun new(name: String) = "„$name“ neu eintragen"

    override val newKind = "Neu eingetragen wird"
    override val person = "eine Person"
    override val household = "eine Familie"
    override val organisation = "eine Organisation"
    override val chooseOther = "Jemand anderes"
    override val nobodyFound = "Niemand gefunden"
}

internal object GermanFormWords : GermanForms()

internal object DuFormWords : GermanForms() {
    override val whoBelow = "Tipp die ersten Buchstaben des Namens."
}

internal object EnglishFormWords : FormWords {
    override val numberProblem = "This number does not fit."
    override val missing = "Please fill this in."

    override fun needed(what: String) = "Still needed: $what"

    override val who = "Who?"
    override val whoName = "name of the person"
    override val whoBelow = "Type the first letters of the name."

    override fun new(name: String) = "Add “$name”"

    override val newKind = "This is"
    override val person = "a person"
    override val household = "a family"
    override val organisation = "an organisation"
    override val chooseOther = "Somebody else"
    override val nobodyFound = "Nobody found"
}
