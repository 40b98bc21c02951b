package app.mitmach.companion.more.start

import app.mitmach.companion.design.Wording

/** Texts of the place "Mehr". */
interface StartWords {
    val more: String
    val responsible: String
    val responsibleBelow: String
    val people: String
    val invite: String
    val inviteBelow: String
    val myState: String
    val allSent: String
    val lists: String
    val listsBelow: String
    val settings: String
    val privacy: String
    val about: String

    fun onlyHere(count: Int): String

    fun notAccepted(count: Int): String
}

val startWords = Wording<StartWords>(german = GermanStart, english = EnglishStart, du = DuStart)

private open class GermanStartWords : StartWords {
    override val more = "Mehr"
    override val responsible = "Wer ist wofür da"
    override val responsibleBelow = "Anrufen oder eine SMS schreiben"
    override val people = "Leute"
    override val invite = "Einladen"
    override val inviteBelow = "Ein Telefon dazuholen, auch das eigene neue"
    override val myState = "Mein Stand"
    override val allSent = "Alles ist übertragen."
    override val lists = "Listen"
    override val listsBelow = "Einlesen und ausgeben"
    override val settings = "Einstellungen"
    override val privacy = "Datenschutz"
    override val about = "Über Mitmach"

    override fun onlyHere(count: Int) = "Noch nicht übertragen: $count"

    override fun notAccepted(count: Int) = "Nicht übernommen: $count"
}

private object GermanStart : GermanStartWords()

private object DuStart : GermanStartWords() {
    override val inviteBelow = "Ein Handy dazuholen, auch das eigene neue"
}

private object EnglishStart : StartWords {
    override val more = "More"
    override val responsible = "Who is there for what"
    override val responsibleBelow = "Call them or write a text message"
    override val people = "People"
    override val invite = "Invite"
    override val inviteBelow = "Bring in a phone, your own new one too"
    override val myState = "My entries"
    override val allSent = "All of it has been sent."
    override val lists = "Lists"
    override val listsBelow = "Bring them in and out"
    override val settings = "Settings"
    override val privacy = "Privacy"
    override val about = "About Mitmach"

    override fun onlyHere(count: Int) = "Not sent yet: $count"

    override fun notAccepted(count: Int) = "Not accepted: $count"
}
