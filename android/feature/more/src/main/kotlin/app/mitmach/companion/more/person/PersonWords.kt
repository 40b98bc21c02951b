package app.mitmach.companion.more.person

import app.mitmach.companion.design.Wording

/** Texts of somebody's card. */
interface PersonWords {
    val person: String
    val gone: String
    val goneBelow: String
    val reach: String
    val fullName: String
    val number: String
    val numberUnknown: String

    /** The same for who would read it. */
    val numberMissing: String
    val forMembers: String
    val forMembersBelow: String
    val forOrganisers: String
    val setContact: String
    val noNumberUnder16: String
    val roles: String
    val noRoles: String
    val giveRole: String
    val endRole: String
    val endRoleBelow: String
    val area: String
    val level: String
    val of: String
    val all: String
    val fromDate: String
    val untilDate: String
    val termBelow: String
    val beforeStart: String
    val acting: String
    val actsForNobody: String
    val letAct: String
    val end: String
    val rename: String
    val name: String
    val invite: String
    val phones: String
    val noPhones: String
    val thisPhone: String
    val signedOff: String
    val signedOffNow: String
    val signOff: String
    val saved: String
    val roleGiven: String

    fun ended(what: String): String

    fun mayEnterFor(name: String): String

    fun entersForThem(name: String): String

    fun decidesAlone(name: String): String

    fun endActing(name: String): String

    fun endActingBelow(name: String): String

    fun phone(number: Int): String

    fun signOffQuestion(name: String): String

    fun signOffBelow(own: Boolean): String
}

val personWords = Wording<PersonWords>(german = GermanPerson, english = EnglishPerson, du = DuPerson)

private open class GermanPersonWords : PersonWords {
    override val person = "Karte"
    override val gone = "Diese Karte gibt es nicht mehr"
    override val goneBelow = "Sehen Sie unter „Leute“ nach."
    override val reach = "Erreichen"
    override val fullName = "Voller Name"
    override val number = "Telefonnummer"
    override val numberUnknown = "Keine Nummer hinterlegt, oder sie ist nicht für alle."
    override val numberMissing = "Keine Nummer hinterlegt."
    override val forMembers = "Alle dürfen die Nummer sehen"
    override val forMembersBelow = "Sonst sieht sie nur die Organisation."
    override val forOrganisers = "Nur die Organisation sieht die Nummer."
    override val setContact = "Nummer ändern"
    override val noNumberUnder16 = "Wer unter 16 ist, hat hier keine Nummer."
    override val roles = "Rollen"
    override val noRoles = "Keine Rolle – einfach dabei."
    override val giveRole = "Rolle geben"
    override val endRole = "Rolle beenden"
    override val endRoleBelow = "Sie endet sofort. Was eingetragen ist, bleibt."
    override val area = "Für welchen Bereich?"
    override val level = "Welche Rolle?"
    override val of = "Wofür genau?"
    override val all = "Alle"
    override val fromDate = "Ab wann"
    override val untilDate = "Bis wann"
    override val termBelow = "Sonst gilt sie ab sofort und ohne Ende."
    override val beforeStart = "Das Ende liegt vor dem Beginn"
    override val acting = "Füreinander eintragen"
    override val actsForNobody = "Niemand trägt für andere ein."
    override val letAct = "Jemanden eintragen lassen"
    override val end = "Beenden"
    override val rename = "Name ändern"
    override val name = "Name, wie ihn alle sehen"
    override val invite = "Telefon einladen"
    override val phones = "Telefone"
    override val noPhones = "Kein Telefon angemeldet."
    override val thisPhone = "dieses Telefon"
    override val signedOff = "abgemeldet"
    override val signedOffNow = "Telefon abgemeldet"
    override val signOff = "Telefon abmelden"
    override val saved = "Gespeichert"
    override val roleGiven = "Rolle gegeben"

    override fun ended(what: String) = "Beendet: $what"

    override fun mayEnterFor(name: String) = "Darf eintragen für $name"

    override fun entersForThem(name: String) = "Für diese Karte trägt ein: $name"

    override fun decidesAlone(name: String) = "Wer für $name einträgt, entscheidet $name am eigenen Telefon."

    override fun endActing(name: String) = "Eintragen für $name beenden"

    override fun endActingBelow(name: String) = "Was für $name eingetragen ist, bleibt."

    override fun phone(number: Int) = "Telefon $number"

    override fun signOffQuestion(name: String) = "Telefon von $name abmelden?"

    override fun signOffBelow(own: Boolean) =
        if (own) {
            "Es kann danach nichts mehr eintragen. Was noch nicht übertragen ist, bleibt nur dort."
        } else {
            "Es bekommt nichts Neues und kann nichts mehr eintragen. Das lässt sich nicht zurücknehmen."
        }
}

private object GermanPerson : GermanPersonWords()

private object DuPerson : GermanPersonWords() {
    override val goneBelow = "Schau unter „Leute“ nach."
    override val forMembersBelow = "Sonst sieht sie nur die Orga."
    override val forOrganisers = "Nur die Orga sieht die Nummer."
    override val thisPhone = "dieses Handy"
    override val invite = "Handy einladen"
    override val phones = "Handys"
    override val noPhones = "Kein Handy angemeldet."
    override val signedOffNow = "Handy abgemeldet"
    override val signOff = "Handy abmelden"

    override fun phone(number: Int) = "Handy $number"

    override fun signOffQuestion(name: String) = "Handy von $name abmelden?"

    override fun decidesAlone(name: String) = "Wer für $name einträgt, entscheidet $name am eigenen Handy."
}

private object EnglishPerson : PersonWords {
    override val person = "Card"
    override val gone = "This card is not there any more"
    override val goneBelow = "Have a look under “People”."
    override val reach = "Reach them"
    override val fullName = "Full name"
    override val number = "Phone number"
    override val numberUnknown = "No number is kept, or it is not for everybody."
    override val numberMissing = "No number is kept."
    override val forMembers = "Everybody may see the number"
    override val forMembersBelow = "Otherwise only the organisers see it."
    override val forOrganisers = "Only the organisers see the number."
    override val setContact = "Change the number"
    override val noNumberUnder16 = "People under 16 have no number here."
    override val roles = "Roles"
    override val noRoles = "No role – just taking part."
    override val giveRole = "Give a role"
    override val endRole = "End the role"
    override val endRoleBelow = "It ends at once. What has been entered stays."
    override val area = "For which area?"
    override val level = "Which role?"
    override val of = "For what exactly?"
    override val all = "All"
    override val fromDate = "From"
    override val untilDate = "Until"
    override val termBelow = "Otherwise it holds from now on and without an end."
    override val beforeStart = "The end is before the start"
    override val acting = "Entering for each other"
    override val actsForNobody = "Nobody enters for others."
    override val letAct = "Let somebody enter"
    override val end = "End"
    override val rename = "Change the name"
    override val name = "Name as everybody sees it"
    override val invite = "Invite a phone"
    override val phones = "Phones"
    override val noPhones = "No phone takes part."
    override val thisPhone = "this phone"
    override val signedOff = "signed off"
    override val signedOffNow = "Phone signed off"
    override val signOff = "Sign the phone off"
    override val saved = "Saved"
    override val roleGiven = "Role given"

    override fun ended(what: String) = "Ended: $what"

    override fun mayEnterFor(name: String) = "May enter for $name"

    override fun entersForThem(name: String) = "Enters for this card: $name"

    override fun decidesAlone(name: String) = "Who enters for $name is decided by $name on their own phone."

    override fun endActing(name: String) = "End entering for $name"

    override fun endActingBelow(name: String) = "What has been entered for $name stays."

    override fun phone(number: Int) = "Phone $number"

    override fun signOffQuestion(name: String) = "Sign off the phone of $name?"

    override fun signOffBelow(own: Boolean) =
        if (own) {
            "It can enter nothing any more after that. What has not been sent stays there alone."
        } else {
            "It gets nothing new and can enter nothing any more. This cannot be undone."
        }
}
