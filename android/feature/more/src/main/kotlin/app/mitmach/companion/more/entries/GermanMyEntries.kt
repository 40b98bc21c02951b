package app.mitmach.companion.more.entries

import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.core.entries.RegisterAct

internal open class GermanMyEntriesWords : MyEntriesWords {
    override val myState = "Mein Stand"
    override val connected = "Verbunden"
    override val notConnected = "Gerade nicht verbunden"
    override val neverConnected = "Dieses Telefon war noch nie verbunden."
    override val underWay = "Wird gerade gesendet …"
    override val send = "Jetzt senden"
    override val sent = "Gesendet"
    override val sentAll = "Alles ist übertragen."
    override val notSent = "Nicht gesendet"
    override val notSentBelow = "Kein Netz. Ihre Eingaben sind hier sicher und gehen später hinaus."
    override val onlyHereTitle = "Noch nicht übertragen"
    override val notAcceptedTitle = "Nicht übernommen"
    override val nothing = "Alles ist übertragen"
    override val nothingBelow = "Was Sie eintragen, steht hier, bis es angekommen ist."
    override val held = "Wartet auf eine Aktualisierung im Büro. Nichts geht verloren."
    override val enterAgain = "Noch einmal eintragen"
    override val enteredAgain = "Noch einmal eingetragen"
    override val forget = "Verwerfen"
    override val forgetQuestion = "Diesen Text verwerfen?"
    override val forgetBelow = "Er ist dann auch auf diesem Telefon weg."
    override val forgotten = "Verworfen"
    override val forWhom = "Für"
    override val askTitle = "Bitte um Übernahme"

    override fun asOf(time: String) = "Stand $time"

    override fun stillHere(count: Int) = if (count == 1) "1 Eintrag ist nur hier." else "$count Einträge sind nur hier."

    override fun refusedNow(count: Int) =
        if (count == 1) "1 Eintrag wurde nicht übernommen." else "$count Einträge wurden nicht übernommen."

    override fun entered(moment: String) = "eingetragen $moment"

    override fun new(kind: String) = "Neu: $kind"

    override fun changed(kind: String) = "$kind geändert"

    override fun settled(kind: String) = "$kind geklärt"

    override fun register(act: RegisterAct) =
        when (act) {
            RegisterAct.ADD_CARD -> "Jemanden eingetragen"
            RegisterAct.RENAME_CARD -> "Name geändert"
            RegisterAct.SET_CONTACT -> "Nummer geändert"
            RegisterAct.GRANT_ROLE -> "Rolle gegeben"
            RegisterAct.END_ROLE -> "Rolle beendet"
            RegisterAct.INVITE -> "Einladung"
            RegisterAct.REVOKE_INVITE -> "Einladung zurückgezogen"
            RegisterAct.REVOKE_PHONE -> "Telefon abgemeldet"
            RegisterAct.ADD_DOCUMENT -> "Angelegt"
            RegisterAct.LET_ACT_FOR -> "Darf für andere eintragen"
            RegisterAct.END_ACTING_FOR -> "Darf nicht mehr für andere eintragen"
        }

    override fun registerField(field: String) =
        when (field) {
            "person" -> "Wer"
            "acts_for" -> "Für"
            "name" -> "Name"
            "full_name" -> "Voller Name"
            "phone" -> "Telefonnummer"
            "for_members" -> "Alle dürfen sie sehen"
            "card_kind" -> "Art"
            "under_16" -> "Unter 16"
            "level" -> "Rolle"
            "area" -> "Bereich"
            "area_of" -> "Wofür genau"
            "from" -> "Ab"
            "until" -> "Bis"
            "expires" -> "Gilt bis"
            "title" -> "Titel"
            "year" -> "Jahr"
            else -> "Eine Angabe"
        }

    override fun why(refused: Refused) =
        when (refused) {
            Refused.RIGHT -> "Das darf nur die Organisation."
            Refused.SIGNED_OFF -> "Dieses Telefon ist abgemeldet. Bitte im Büro melden."
            Refused.UPDATE_NEEDED -> "Bitte App aktualisieren. Nichts geht verloren."
            Refused.GONE -> "Das, worum es geht, gibt es nicht mehr."
            Refused.FIXED -> "Das lässt sich nicht mehr ändern."
            Refused.TAKEN -> "Das gibt es schon anders."
            Refused.INVITE_LEVEL -> "Diese Person hat mehr Rechte. Einladen darf sie nur die Organisation."
            Refused.LAST_ORGANISER -> "Damit wäre niemand mehr in der Organisation."
            Refused.NOT_POSSIBLE -> "Eine Angabe ist nicht möglich."
            Refused.TOO_MUCH -> "Das war zu viel auf einmal."
            Refused.OUT_OF_DATE -> "Dieses Telefon war nicht auf dem letzten Stand. Bitte noch einmal eintragen."
            Refused.BROKEN -> "Da ist uns ein Fehler passiert. Bitte melden Sie es im Büro."
        }

    override fun asking(entry: String) = "Bitte übernehmen Sie das für mich in Mitmach:\n\n$entry"
}

internal object GermanMyEntries : GermanMyEntriesWords()

internal object DuMyEntries : GermanMyEntriesWords() {
    override val neverConnected = "Dieses Handy war noch nie verbunden."
    override val forgetBelow = "Er ist dann auch auf diesem Handy weg."
    override val notSentBelow = "Kein Netz. Deine Eingaben sind hier sicher und gehen später hinaus."
    override val nothingBelow = "Was du einträgst, steht hier, bis es angekommen ist."

    override fun register(act: RegisterAct) =
        if (act == RegisterAct.REVOKE_PHONE) "Handy abgemeldet" else super.register(act)

    override fun why(refused: Refused) =
        when (refused) {
            Refused.RIGHT -> "Das darf nur die Orga."
            Refused.SIGNED_OFF -> "Dieses Handy ist abgemeldet. Bitte im Büro melden."
            Refused.INVITE_LEVEL -> "Diese Person hat mehr Rechte. Einladen darf sie nur die Orga."
            Refused.LAST_ORGANISER -> "Damit wäre niemand mehr in der Orga."
            Refused.OUT_OF_DATE -> "Dieses Handy war nicht auf dem letzten Stand. Trag es bitte noch einmal ein."
            Refused.BROKEN -> "Da ist uns ein Fehler passiert. Sag bitte im Büro Bescheid."
            else -> super.why(refused)
        }

    override fun asking(entry: String) = "Kannst du das bitte für mich in Mitmach eintragen?\n\n$entry"
}
