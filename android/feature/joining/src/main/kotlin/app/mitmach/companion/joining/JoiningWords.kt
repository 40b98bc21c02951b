package app.mitmach.companion.joining

import app.mitmach.companion.design.Wording

/** Texts of the first start. */
interface JoiningWords {
    val welcome: String
    val whatItIs: String
    val noAccount: String
    val scan: String
    val scanBelow: String
    val paste: String
    val link: String
    val linkBelow: String
    val goOn: String
    val unreadable: String
    val invite: String
    val leadsTo: String
    val whatHappens: String
    val join: String
    val joining: String
    val another: String
    val offline: String
    val offlineBelow: String
    val ready: String
    val nowYouCan: String
    val canToday: String
    val canOffline: String
    val canHelp: String
    val comfortable: String
    val language: String
    val asPhone: String
    val textSize: String
    val start: String

    fun youAre(name: String): String

    fun percent(percent: Int): String
}

val joiningWords = Wording<JoiningWords>(german = GermanJoining, english = EnglishJoining, du = DuJoining)

private open class GermanJoiningWords : JoiningWords {
    override val welcome = "Willkommen bei Mitmach"
    override val whatItIs =
        "Garten, Adventskalender und Feste Ihrer Stadt: Sie sehen, was dran ist, und sagen zu. Auch ohne Netz."
    override val noAccount = "Kein Konto, kein Passwort. Sie brauchen nur Ihre Einladung."
    override val scan = "Einladung scannen"
    override val scanBelow = "Halten Sie die Kamera auf den Code auf dem anderen Telefon."
    override val paste = "Link einfügen"
    override val link = "Link der Einladung"
    override val linkBelow = "Er kam per SMS oder Mail. Kopieren Sie ihn ganz, mit allem hinter dem #."
    override val goOn = "Weiter"
    override val unreadable = "Das ist keine ganze Einladung. Bitte kopieren Sie den Link noch einmal."
    override val invite = "Ihre Einladung"
    override val leadsTo = "Sie machen mit bei"
    override val whatHappens = "Dieses Telefon wird jetzt einmal angemeldet. Dafür braucht es kurz Netz."
    override val join = "Mitmachen"
    override val joining = "Einen Moment …"
    override val another = "Andere Einladung nehmen"
    override val offline = "Gerade kein Netz"
    override val offlineBelow = "Versuchen Sie es noch einmal, sobald Netz da ist. Die Einladung gilt weiter."
    override val ready = "Sie sind dabei"
    override val nowYouCan = "Das geht jetzt"
    override val canToday = "Unter „Heute“ steht, was für Sie dran ist."
    override val canOffline = "Sie tragen auch ohne Netz ein. Gesendet wird später von selbst."
    override val canHelp = "Unter „Mehr“ finden Sie, wer wofür da ist."
    override val comfortable = "So lesen Sie gut"
    override val language = "Sprache"
    override val asPhone = "Wie das Telefon"
    override val textSize = "Schriftgröße"
    override val start = "Los geht’s"

    override fun youAre(name: String) = "Sie machen mit als $name"

    override fun percent(percent: Int) = "$percent %"
}

private object GermanJoining : GermanJoiningWords()

private object DuJoining : GermanJoiningWords() {
    override val whatItIs =
        "Garten, Adventskalender und Feste deiner Stadt: Du siehst, was dran ist, und sagst zu. Auch ohne Netz."
    override val noAccount = "Kein Konto, kein Passwort. Du brauchst nur deine Einladung."
    override val scanBelow = "Halt die Kamera auf den Code auf dem anderen Handy."
    override val linkBelow = "Er kam per SMS oder Mail. Kopier ihn ganz, mit allem hinter dem #."
    override val unreadable = "Das ist keine ganze Einladung. Kopier den Link bitte noch einmal."
    override val invite = "Deine Einladung"
    override val leadsTo = "Du machst mit bei"
    override val whatHappens = "Dieses Handy wird jetzt einmal angemeldet. Dafür braucht es kurz Netz."
    override val offlineBelow = "Versuch es noch einmal, sobald Netz da ist. Die Einladung gilt weiter."
    override val ready = "Du bist dabei"
    override val canToday = "Unter „Heute“ steht, was für dich dran ist."
    override val canOffline = "Du trägst auch ohne Netz ein. Gesendet wird später von selbst."
    override val canHelp = "Unter „Mehr“ findest du, wer wofür da ist."
    override val comfortable = "So liest du gut"
    override val asPhone = "Wie das Handy"

    override fun youAre(name: String) = "Du machst mit als $name"
}

private object EnglishJoining : JoiningWords {
    override val welcome = "Welcome to Mitmach"
    override val whatItIs =
        "The garden, Advent calendar and festivals of your town: see what is due and join in. Without signal too."
    override val noAccount = "No account, no password. All you need is your invite."
    override val scan = "Scan the invite"
    override val scanBelow = "Hold the camera on the code on the other phone."
    override val paste = "Paste the link"
    override val link = "The invite’s link"
    override val linkBelow = "It came by text message or mail. Copy all of it, with what follows the #."
    override val goOn = "Go on"
    override val unreadable = "This is not a whole invite. Please copy the link once more."
    override val invite = "Your invite"
    override val leadsTo = "You take part at"
    override val whatHappens = "This phone is signed on now, once. It needs signal for a moment."
    override val join = "Take part"
    override val joining = "One moment …"
    override val another = "Take another invite"
    override val offline = "No signal just now"
    override val offlineBelow = "Try again as soon as there is signal. The invite is still good."
    override val ready = "You are in"
    override val nowYouCan = "What you can do now"
    override val canToday = "“Today” shows what is due for you."
    override val canOffline = "You enter things without signal too. They are sent later by themselves."
    override val canHelp = "“More” tells who is there for what."
    override val comfortable = "Reading comfortably"
    override val language = "Language"
    override val asPhone = "Like the phone"
    override val textSize = "Text size"
    override val start = "Let’s go"

    override fun youAre(name: String) = "You take part as $name"

    override fun percent(percent: Int) = "$percent %"
}
