package app.mitmach.companion.design

/** Texts that all screens share; the terms are those of `docs/glossary.md`. */
interface CommonWords {
    val back: String
    val close: String
    val save: String
    val cancel: String
    val undo: String
    val edit: String
    val add: String
    val yes: String
    val no: String
    val more: String
    val less: String
    val notSaid: String
    val unnamed: String
    val again: String
    val loading: String

    val onlyHere: String
    val onlyHereBelow: String
    val arrived: String
    val notAccepted: String
    val notAcceptedBelow: String
    val askForIt: String
    val beingSettled: String
    val withdrawn: String
    val offline: String

    fun offlineSince(time: String): String

    val twoValues: String

    fun choose(value: String): String

    fun by(name: String): String

    fun onBehalfOf(name: String): String

    val onlyOrganisers: String
    val signedOff: String
    val signedOffBelow: String
    val updateNeeded: String
    val updateNeededBelow: String
    val invalid: String
    val invalidBelow: String
    val gone: String
    val goneBelow: String
    val unreachable: String
    val unreachableBelow: String
    val storageFull: String
    val storageFullBelow: String
    val readOnly: String
    val readOnlyBelow: String
    val inUse: String
    val inUseBelow: String
    val outOfDate: String
    val outOfDateBelow: String
    val inviteWrong: String
    val inviteWrongBelow: String
    val otherCommunity: String
    val otherCommunityBelow: String
    val notJoined: String
    val notJoinedBelow: String
    val alreadyJoined: String
    val alreadyJoinedBelow: String
    val keyLost: String
    val keyLostBelow: String
    val broken: String
    val brokenBelow: String
    val onlyOrganisersBelow: String

    fun people(count: Int): String

    fun minutes(count: Int): String

    fun oneMore(of: String): String

    fun oneLess(of: String): String
}

val commonWords = Wording<CommonWords>(german = GermanCommonWords, english = EnglishCommonWords, du = DuCommonWords)

internal open class GermanWords : CommonWords {
    override val back = "Zurück"
    override val close = "Schließen"
    override val save = "Speichern"
    override val cancel = "Abbrechen"
    override val undo = "Rückgängig"
    override val edit = "Ändern"
    override val add = "Hinzufügen"
    override val yes = "Ja"
    override val no = "Nein"
    override val more = "Mehr angeben"
    override val less = "Weniger zeigen"
    override val notSaid = "nicht angegeben"
    override val unnamed = "ohne Namen"
    override val again = "Noch einmal versuchen"
    override val loading = "Einen Moment …"
    override val onlyHere = "Nur auf diesem Telefon"
    override val onlyHereBelow = "Wird gesendet, sobald Netz da ist."
    override val arrived = "Übertragen – andere können es sehen"
    override val notAccepted = "Nicht übernommen – bitte nachsehen"
    override val notAcceptedBelow = "Ihr Text bleibt hier gespeichert."
    override val askForIt = "Um Übernahme bitten"
    override val beingSettled = "wird geklärt"
    override val withdrawn = "Zurückgenommen"
    override val offline = "Kein Netz"

    override fun offlineSince(time: String) = "Kein Netz – Stand $time"

    override val twoValues = "Zwei Angaben – bitte wählen"

    override fun choose(value: String) = "$value wählen"

    override fun by(name: String) = "von $name"

    override fun onBehalfOf(name: String) = "für $name"

    override val onlyOrganisers = "Das darf nur die Organisation"
    override val onlyOrganisersBelow = "Fragen Sie dort nach; Ihr Text bleibt hier."
    override val signedOff = "Dieses Telefon ist abgemeldet"
    override val signedOffBelow = "Bitte im Büro melden."
    override val updateNeeded = "Bitte App aktualisieren"
    override val updateNeededBelow = "Nichts geht verloren."
    override val invalid = "Das passt so nicht"
    override val invalidBelow = "Bitte prüfen Sie die Angabe."
    override val gone = "Das gibt es nicht mehr"
    override val goneBelow = "Jemand hat es inzwischen zurückgenommen."
    override val unreachable = "Gerade kein Netz"
    override val unreachableBelow = "Sie können weiterarbeiten. Gesendet wird später."
    override val storageFull = "Der Speicher ist voll"
    override val storageFullBelow = "Schaffen Sie Platz auf dem Telefon und versuchen Sie es noch einmal."
    override val readOnly = "Hier kann nichts gespeichert werden"
    override val readOnlyBelow = "Das Telefon lässt uns nicht schreiben. Bitte im Büro melden."
    override val inUse = "Mitmach ist schon offen"
    override val inUseBelow = "Schließen Sie das andere Fenster."
    override val outOfDate = "Inzwischen hat sich etwas geändert"
    override val outOfDateBelow = "Bitte sehen Sie noch einmal nach."
    override val inviteWrong = "Diese Einladung gilt nicht"
    override val inviteWrongBelow = "Sie ist abgelaufen oder schon benutzt. Bitten Sie um eine neue."
    override val otherCommunity = "Einladung eines anderen Ortes"
    override val otherCommunityBelow = "Dieses Telefon gehört schon zu einer anderen Gemeinschaft."
    override val notJoined = "Dieses Telefon macht noch nicht mit"
    override val notJoinedBelow = "Sie brauchen eine Einladung."
    override val alreadyJoined = "Dieses Telefon macht schon mit"
    override val alreadyJoinedBelow = "Eine zweite Einladung braucht es nicht."
    override val keyLost = "Der Schlüssel dieses Telefons fehlt"
    override val keyLostBelow = "Was hier steht, bleibt. Bitten Sie um eine neue Einladung."
    override val broken = "Da ist uns ein Fehler passiert"
    override val brokenBelow = "Ihre Eingaben sind sicher. Bitte melden Sie es im Büro."

    override fun people(count: Int) = if (count == 1) "1 Person" else "$count Personen"

    override fun minutes(count: Int) = if (count == 1) "1 Minute" else "$count Minuten"

    override fun oneMore(of: String) = "$of: einer mehr"

    override fun oneLess(of: String) = "$of: einer weniger"
}

internal object GermanCommonWords : GermanWords()

internal object DuCommonWords : GermanWords() {
    override val onlyHere = "Nur auf deinem Handy"
    override val arrived = "Übertragen – andere sehen es"
    override val notAccepted = "Nicht übernommen – schau nach"
    override val notAcceptedBelow = "Dein Text bleibt hier gespeichert."
    override val twoValues = "Zwei Angaben – wähl aus"
    override val onlyOrganisers = "Das darf nur die Orga"
    override val onlyOrganisersBelow = "Frag dort nach; dein Text bleibt hier."
    override val signedOff = "Dieses Handy ist abgemeldet"
    override val invalidBelow = "Prüf bitte die Angabe."
    override val unreachableBelow = "Du kannst weiterarbeiten. Gesendet wird später."
    override val storageFullBelow = "Schaff Platz auf dem Handy und versuch es noch einmal."
    override val readOnlyBelow = "Das Handy lässt uns nicht schreiben. Bitte im Büro melden."
    override val inUseBelow = "Schließ das andere Fenster."
    override val outOfDateBelow = "Schau bitte noch einmal nach."
    override val inviteWrongBelow = "Sie ist abgelaufen oder schon benutzt. Bitte um eine neue."
    override val otherCommunityBelow = "Dieses Handy gehört schon zu einer anderen Gemeinschaft."
    override val notJoined = "Dieses Handy macht noch nicht mit"
    override val notJoinedBelow = "Du brauchst eine Einladung."
    override val alreadyJoined = "Dieses Handy macht schon mit"
    override val keyLost = "Der Schlüssel dieses Handys fehlt"
    override val keyLostBelow = "Was hier steht, bleibt. Bitte um eine neue Einladung."
    override val brokenBelow = "Deine Eingaben sind sicher. Sag bitte im Büro Bescheid."
}

internal object EnglishCommonWords : CommonWords {
    override val back = "Back"
    override val close = "Close"
    override val save = "Save"
    override val cancel = "Cancel"
    override val undo = "Undo"
    override val edit = "Change"
    override val add = "Add"
    override val yes = "Yes"
    override val no = "No"
    override val more = "Say more"
    override val less = "Show less"
    override val notSaid = "not said"
    override val unnamed = "without a name"
    override val again = "Try again"
    override val loading = "One moment …"
    override val onlyHere = "Only on this phone"
    override val onlyHereBelow = "Will be sent as soon as there is signal."
    override val arrived = "Sent – others can see it"
    override val notAccepted = "Not accepted – please have a look"
    override val notAcceptedBelow = "Your text stays here."
    override val askForIt = "Ask for it"
    override val beingSettled = "being settled"
    override val withdrawn = "Withdrawn"
    override val offline = "No signal"

    override fun offlineSince(time: String) = "No signal – as of $time"

    override val twoValues = "Two values – please choose"

    override fun choose(value: String) = "Choose $value"

    override fun by(name: String) = "by $name"

    override fun onBehalfOf(name: String) = "for $name"

    override val onlyOrganisers = "Only the organisers may do this"
    override val onlyOrganisersBelow = "Please ask them; your text stays here."
    override val signedOff = "This phone has been signed off"
    override val signedOffBelow = "Please ask at the office."
    override val updateNeeded = "Please update the app"
    override val updateNeededBelow = "Nothing gets lost."
    override val invalid = "This does not fit"
    override val invalidBelow = "Please check what you entered."
    override val gone = "This is not there any more"
    override val goneBelow = "Somebody has withdrawn it meanwhile."
    override val unreachable = "No signal just now"
    override val unreachableBelow = "You can go on. It will be sent later."
    override val storageFull = "The phone is full"
    override val storageFullBelow = "Make room on the phone and try again."
    override val readOnly = "Nothing can be stored here"
    override val readOnlyBelow = "The phone does not let us write. Please ask at the office."
    override val inUse = "Mitmach is open already"
    override val inUseBelow = "Close the other window."
    override val outOfDate = "Something has changed meanwhile"
    override val outOfDateBelow = "Please look again."
    override val inviteWrong = "This invite is not valid"
    override val inviteWrongBelow = "It is over or has been used. Ask for a new one."
    override val otherCommunity = "An invite of another town"
    override val otherCommunityBelow = "This phone belongs to another community already."
    override val notJoined = "This phone does not take part yet"
    override val notJoinedBelow = "You need an invite."
    override val alreadyJoined = "This phone takes part already"
    override val alreadyJoinedBelow = "No second invite is needed."
    override val keyLost = "This phone’s key is missing"
    override val keyLostBelow = "What is here stays. Ask for a new invite."
    override val broken = "We made a mistake"
    override val brokenBelow = "What you entered is safe. Please tell the office."

    override fun people(count: Int) = if (count == 1) "1 person" else "$count people"

    override fun minutes(count: Int) = if (count == 1) "1 minute" else "$count minutes"

    override fun oneMore(of: String) = "$of: one more"

    override fun oneLess(of: String) = "$of: one less"
}
