package app.mitmach.companion.events.event

import app.mitmach.companion.design.Wording

/** Texts of an event's screen: facts, my answer, what its organisers see. */
internal interface EventDetailWords {
    val notHere: String
    val notHereBelow: String
    val time: String
    val place: String
    val rainPlace: String
    val access: String
    val cost: String
    val bring: String
    val photos: String
    val organisations: String
    val contact: String
    val goodToKnow: String
    val open: String
    val openBelow: String

    fun deadline(day: String): String

    fun deadlineOver(day: String): String

    val deadlineOverBelow: String

    fun seatsLeft(count: Int): String

    val question: String

    fun questionOf(party: String): String

    /** Who organises it has read of all others before. */
    val andYou: String
    val yourAnswer: String

    /** An answer that somebody else took back. */
    fun withdrawnBy(names: String): String

    val accept: String

    /** The same where somebody has to give a seat first. */
    val ask: String
    val decline: String
    val declineBelow: String
    val maybe: String

    /** What else a party has promised, and what [all] of it together does. */
    fun promised(
        what: String,
        all: String,
    ): String

    val declineAll: String
    val declineOnly: String
    val takeBackAll: String
    val takeBackOnly: String
    val change: String
    val forOthers: String
    val whom: String
    val howMany: String
    val howManyName: String
    val adults: String
    val children: String
    val help: String

    fun helps(what: String): String

    fun before(what: String): String

    fun now(what: String): String

    val twice: String
    val twiceBelow: String
    val takeAnswerBack: String

    fun takeAnswerBackBelow(party: String): String

    val organising: String
    val coming: String
    val asked: String
    val waiting: String
    val declined: String
    val toReconfirm: String

    /** Why the entrance reckons with more than are certain to come. */
    fun atDoor(count: Int): String

    val atDoorBelow: String
    val overbooked: String

    fun overbookedBelow(
        taken: Int,
        seats: Int,
    ): String

    fun ofThemChildren(count: Int): String

    val answersOf: String
    val door: String
    val edit: String
    val callOff: String
    val callOffBelow: String
    val putOn: String
    val giveSeat: String
    val waitingList: String
    val refuse: String
    val refuseTitle: String

    fun refuseBelow(party: String): String

    /** The same of somebody who would do a shift. */
    fun refuseShiftBelow(
        party: String,
        shift: String,
    ): String

    val toDecide: String
}

internal val eventDetailWords =
    Wording<EventDetailWords>(GermanEventDetailWords, EnglishEventDetailWords, DuEventDetailWords)

internal open class GermanEventDetails : EventDetailWords {
    override val notHere = "Noch nicht auf diesem Telefon"
    override val notHereBelow = "Es kommt, sobald Netz da ist."
    override val time = "Wann"
    override val place = "Wo"
    override val rainPlace = "Bei Regen"
    override val access = "Zugang"
    override val cost = "Kosten"
    override val bring = "Bitte mitbringen"
    override val photos = "Fotos"
    override val organisations = "Veranstalter"
    override val contact = "Ansprechperson"
    override val goodToKnow = "Gut zu wissen"
    override val open = "Offen für alle"
    override val openBelow = "Kommen Sie einfach vorbei, ohne Anmeldung."

    override fun deadline(day: String) = "Anmelden bis $day"

    override fun deadlineOver(day: String) = "Anmeldeschluss war am $day"

    override val deadlineOverBelow = "Antworten geht noch; die Organisation entscheidet."

    override fun seatsLeft(count: Int) =
        when (count) {
            0 -> "Alle Plätze sind vergeben"
            1 -> "Noch 1 Platz frei"
            else -> "Noch $count Plätze frei"
        }

    override val question = "Kommen Sie?"

    override fun questionOf(party: String) = "Kommt $party?"

    override val andYou = "Und Sie selbst?"
    override val yourAnswer = "Ihre Antwort"

    override fun withdrawnBy(names: String) = "Zurückgenommen von $names"

    override val accept = "Zusagen"
    override val ask = "Um einen Platz bitten"
    override val decline = "Absagen"
    override val declineBelow =
        "Wer absagt, zählt nicht mehr mit. Später wieder zusagen geht, solange Plätze frei sind."
    override val maybe = "Vielleicht"

    override fun promised(
        what: String,
        all: String,
    ) = "Noch zugesagt: $what. „$all“ nimmt auch das von der Liste."

    override val declineAll = "Alles absagen"
    override val declineOnly = "Nur das Kommen absagen"
    override val takeBackAll = "Alles zurücknehmen"
    override val takeBackOnly = "Nur die Antwort zurücknehmen"
    override val change = "Ändern"
    override val forOthers = "Für jemand anderen antworten"
    override val whom = "Für wen?"
    override val howMany = "Wie viele kommen?"
    override val howManyName = "wie viele kommen"
    override val adults = "Erwachsene"
    override val children = "Kinder"
    override val help = "Ich helfe gern bei …"

    override fun helps(what: String) = "Hilft bei: $what"

    override fun before(what: String) = "Bisher: $what"

    override fun now(what: String) = "Jetzt: $what"

    override val twice = "Doppelt geantwortet"
    override val twiceBelow = "Gezählt wird nur eine Antwort."
    override val takeAnswerBack = "Antwort zurücknehmen?"

    override fun takeAnswerBackBelow(party: String) = "$party steht dann nicht mehr auf der Liste."

    override val organising = "Für die Organisation"
    override val coming = "dabei"
    override val asked = "angefragt oder vielleicht"
    override val waiting = "Warteliste"
    override val declined = "abgesagt"
    override val toReconfirm = "nach dem Verlegen noch offen"

    override fun atDoor(count: Int) = "$count am Einlass angemeldet"

    override val atDoorBelow = "auch wer noch keine feste Zusage hat"
    override val overbooked = "Mehr Zusagen als Plätze"

    override fun overbookedBelow(
        taken: Int,
        seats: Int,
    ) = "$taken von $seats"

    override fun ofThemChildren(count: Int) = if (count == 1) "davon 1 Kind" else "davon $count Kinder"

    override val answersOf = "Antworten"
    override val door = "Einlass"
    override val edit = "Treffen ändern"
    override val callOff = "Absagen für alle"
    override val callOffBelow = "Alle, die geantwortet haben, lesen dann „Fällt aus“."
    override val putOn = "Findet doch statt"
    override val giveSeat = "Platz geben"
    override val waitingList = "Auf die Warteliste"
    override val refuse = "Ablehnen"
    override val refuseTitle = "Anfrage ablehnen?"

    override fun refuseBelow(party: String) = "$party liest dann „Kein Platz – abgelehnt“ und kann neu anfragen."

    override fun refuseShiftBelow(
        party: String,
        shift: String,
    ) = "$party steht dann nicht mehr bei „$shift“."

    override val toDecide = "Wartet auf Ihre Entscheidung"
}

internal object GermanEventDetailWords : GermanEventDetails()

internal object DuEventDetailWords : GermanEventDetails() {
    override val notHere = "Noch nicht auf deinem Handy"
    override val openBelow = "Komm einfach vorbei, ohne Anmeldung."
    override val deadlineOverBelow = "Antworten geht noch; die Orga entscheidet."
    override val organising = "Für die Orga"
    override val question = "Kommst du?"
    override val andYou = "Und du selbst?"
    override val yourAnswer = "Deine Antwort"
    override val toDecide = "Wartet auf deine Entscheidung"
}

internal object EnglishEventDetailWords : EventDetailWords {
    override val notHere = "Not on this phone yet"
    override val notHereBelow = "It comes as soon as there is signal."
    override val time = "When"
    override val place = "Where"
    override val rainPlace = "If it rains"
    override val access = "Access"
    override val cost = "Cost"
    override val bring = "Please bring along"
    override val photos = "Photos"
    override val organisations = "Organised by"
    override val contact = "Contact"
    override val goodToKnow = "Good to know"
    override val open = "Open to everybody"
    override val openBelow = "Just come, no answer is needed."

    override fun deadline(day: String) = "Answer by $day"

    override fun deadlineOver(day: String) = "Answers were due by $day"

    override val deadlineOverBelow = "You can still answer; the organisers decide."

    override fun seatsLeft(count: Int) =
        when (count) {
            0 -> "All seats are taken"
            1 -> "1 seat left"
            else -> "$count seats left"
        }

    override val question = "Are you coming?"

    override fun questionOf(party: String) = "Is $party coming?"

    override val andYou = "And you?"
    override val yourAnswer = "Your answer"

    override fun withdrawnBy(names: String) = "Withdrawn by $names"

    override val accept = "Yes, coming"
    override val ask = "Ask for a seat"
    override val decline = "Not coming"
    override val declineBelow = "You are not counted any more. You may say yes again while there are seats."
    override val maybe = "Maybe"

    override fun promised(
        what: String,
        all: String,
    ) = "Still promised: $what. “$all” takes that off the list too."

    override val declineAll = "Cancel everything"
    override val declineOnly = "Only cancel coming"
    override val takeBackAll = "Withdraw everything"
    override val takeBackOnly = "Withdraw only the answer"
    override val change = "Change"
    override val forOthers = "Answer for somebody else"
    override val whom = "For whom?"
    override val howMany = "How many are coming?"
    override val howManyName = "how many are coming"
    override val adults = "Adults"
    override val children = "Children"
    override val help = "I would help with …"

    override fun helps(what: String) = "Helps with: $what"

    override fun before(what: String) = "Before: $what"

    override fun now(what: String) = "Now: $what"

    override val twice = "Answered twice"
    override val twiceBelow = "Only one answer counts."
    override val takeAnswerBack = "Withdraw the answer?"

    override fun takeAnswerBackBelow(party: String) = "$party is then no longer on the list."

    override val organising = "For the organisers"
    override val coming = "in"
    override val asked = "requested or maybe"
    override val waiting = "waiting list"
    override val declined = "not coming"
    override val toReconfirm = "still to say after the move"

    override fun atDoor(count: Int) = "$count announced at the entrance"

    override val atDoorBelow = "with those who are not confirmed yet"
    override val overbooked = "More confirmations than seats"

    override fun overbookedBelow(
        taken: Int,
        seats: Int,
    ) = "$taken of $seats"

    override fun ofThemChildren(count: Int) = if (count == 1) "1 of them a child" else "$count of them children"

    override val answersOf = "Answers"
    override val door = "Entrance"
    override val edit = "Change the meet-up"
    override val callOff = "Cancel for everybody"
    override val callOffBelow = "Everybody who answered then reads “Cancelled”."
    override val putOn = "It takes place after all"
    override val giveSeat = "Give a seat"
    override val waitingList = "Put on the waiting list"
    override val refuse = "Decline"
    override val refuseTitle = "Decline the request?"

    override fun refuseBelow(party: String) = "$party then reads “No seat – declined” and may ask again."

    override fun refuseShiftBelow(
        party: String,
        shift: String,
    ) = "$party is then off the list of “$shift”."

    override val toDecide = "Waits for your decision"
}
