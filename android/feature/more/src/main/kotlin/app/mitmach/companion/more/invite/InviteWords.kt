package app.mitmach.companion.more.invite

import app.mitmach.companion.design.Wording

/** Texts of inviting. */
interface InviteWords {
    val invite: String
    val whom: String
    val whomBelow: String
    val myNewPhone: String
    val myNewPhoneBelow: String
    val withoutPhone: String
    val withPhone: String
    val somebodyNew: String
    val openInvites: String
    val takeBack: String
    val takeBackBelow: String
    val takenBack: String
    val expired: String
    val show: String
    val secret: String
    val share: String
    val qr: String
    val waiting: String
    val waitingBelow: String
    val used: String
    val usedBelow: String
    val onlyOrganisersInvite: String

    fun inviteFor(name: String): String

    fun until(moment: String): String

    fun takeBackOf(name: String): String

    fun takeBackQuestion(name: String): String

    fun message(link: String): String
}

val inviteWords = Wording<InviteWords>(german = GermanInvite, english = EnglishInvite, du = DuInvite)

private open class GermanInviteWords : InviteWords {
    override val invite = "Einladen"
    override val whom = "Wen laden Sie ein?"
    override val whomBelow = "Tippen Sie auf den Namen, dann erscheint die Einladung."
    override val myNewPhone = "Mein neues Telefon"
    override val myNewPhoneBelow = "Sie laden sich selbst noch einmal ein."
    override val withoutPhone = "Noch ohne Telefon"
    override val withPhone = "Haben schon ein Telefon"
    override val somebodyNew = "Jemand Neues"
    override val openInvites = "Offene Einladungen"
    override val takeBack = "Zurückziehen"
    override val takeBackBelow = "Der Link öffnet dann nichts mehr."
    override val takenBack = "Einladung zurückgezogen"
    override val expired = "abgelaufen"
    override val show = "Zeigen Sie diesen Code"
    override val secret = "Nur dieser Person geben: Wer den Link hat, kommt herein. Er gilt für ein Telefon."
    override val share = "Link verschicken"
    override val qr = "QR-Code der Einladung. Mit der Kamera des anderen Telefons lesen, oder den Link verschicken."
    override val waiting = "Noch nicht gesendet"
    override val waitingBelow = "Die Einladung gilt, sobald dieses Telefon Netz hatte."
    override val used = "Diese Einladung ist benutzt"
    override val usedBelow = "Das Telefon macht jetzt mit. Für ein weiteres braucht es eine neue."
    override val onlyOrganisersInvite = "Andere einladen darf, wer etwas leitet."

    override fun inviteFor(name: String) = "Einladung für $name"

    override fun until(moment: String) = "Gilt bis $moment"

    override fun takeBackOf(name: String) = "Einladung für $name zurückziehen"

    override fun takeBackQuestion(name: String) = "Einladung für $name zurückziehen?"

    override fun message(link: String) = "Hier ist Ihre Einladung zu Mitmach. Sie gilt für ein Telefon: $link"
}

private object GermanInvite : GermanInviteWords()

private object DuInvite : GermanInviteWords() {
    override val whom = "Wen lädst du ein?"
    override val whomBelow = "Tipp auf den Namen, dann erscheint die Einladung."
    override val myNewPhone = "Mein neues Handy"
    override val myNewPhoneBelow = "Du lädst dich selbst noch einmal ein."
    override val withoutPhone = "Noch ohne Handy"
    override val withPhone = "Haben schon ein Handy"
    override val show = "Zeig diesen Code"
    override val secret = "Nur dieser Person geben: Wer den Link hat, kommt herein. Er gilt für ein Handy."
    override val qr = "QR-Code der Einladung. Mit der Kamera des anderen Handys lesen, oder den Link verschicken."
    override val waitingBelow = "Die Einladung gilt, sobald dieses Handy Netz hatte."
    override val usedBelow = "Das Handy macht jetzt mit. Für ein weiteres braucht es eine neue."

    override fun message(link: String) = "Hier ist deine Einladung zu Mitmach. Sie gilt für ein Handy: $link"
}

private object EnglishInvite : InviteWords {
    override val invite = "Invite"
    override val whom = "Whom do you invite?"
    override val whomBelow = "Tap the name and the invite appears."
    override val myNewPhone = "My new phone"
    override val myNewPhoneBelow = "You invite yourself once more."
    override val withoutPhone = "Without a phone yet"
    override val withPhone = "Have a phone already"
    override val somebodyNew = "Somebody new"
    override val openInvites = "Open invites"
    override val takeBack = "Take back"
    override val takeBackBelow = "The link opens nothing any more then."
    override val takenBack = "Invite taken back"
    override val expired = "expired"
    override val show = "Show this code"
    override val secret = "Give it to this person only: whoever has the link comes in. It is good for one phone."
    override val share = "Send the link"
    override val qr = "QR code of the invite. Read it with the other phone’s camera, or send the link."
    override val waiting = "Not sent yet"
    override val waitingBelow = "The invite is good as soon as this phone had signal."
    override val used = "This invite has been used"
    override val usedBelow = "The phone takes part now. Another one needs a new invite."
    override val onlyOrganisersInvite = "Those who lead something may invite others."

    override fun inviteFor(name: String) = "Invite for $name"

    override fun until(moment: String) = "Good until $moment"

    override fun takeBackOf(name: String) = "Take back the invite for $name"

    override fun takeBackQuestion(name: String) = "Take back the invite for $name?"

    override fun message(link: String) = "Here is your invite to Mitmach. It is good for one phone: $link"
}
