package app.mitmach.companion.calendar.words

import app.mitmach.companion.core.calendar.Setting
import java.time.LocalDate
import java.util.Locale

internal open class GermanCalendarWords :
    GermanFrameWords(),
    CalendarWords {
    override val tab = "Kalender"

    override fun title(year: Int) = "Adventskalender $year"

    override val myDoor = "Mein Türchen"
    override val page = "Kalenderblatt"
    override val list = "Liste"
    override val today = "heute"
    override val nobodyYet = "noch niemand"
    override val stepFree = "stufenfrei"
    override val notStepFree = "nicht stufenfrei"
    override val childFriendly = "für Kinder"
    override val notForChildren = "nicht für Kinder"
    override val wc = "WC vorhanden"
    override val noWc = "kein WC"

    override fun setting(setting: Setting) =
        when (setting) {
            Setting.INDOOR -> "drinnen"
            Setting.OUTDOOR -> "draußen"
            Setting.COVERED -> "überdacht"
        }

    override fun host(name: String) = "Bei $name"

    override fun standby(name: String) = "Vertretung: $name"

    override fun standsInFor(name: String) = "Vertretung für $name"

    override fun duration(minutes: Int) = "$minutes Minuten"

    override fun seats(count: Int) = if (count == 1) "1 Platz" else "$count Plätze"

    override fun choice(number: Int) = "$number. Wunsch"

    override fun enteredOn(date: String) = "eingetragen: $date"

    override fun otherChoices(dates: String) = "Auch: $dates"

    override val sure = "sicher"
    override val tentative = "noch nicht sicher"

    override fun motto(text: String) = "„$text“"

    override val free = "frei"
    override val wished = "gewünscht"
    override val severalWishes = "mehrere Wünsche"
    override val taken = "vergeben"
    override val confirmed = "steht fest"
    override val toSettle = "bitte klären"
    override val beingSettled = "wird geklärt"
    override val replacementWanted = "Ersatz gesucht"
    override val reserved = "vorgemerkt"
    override val yourDoor = "Ihr Türchen"
    override val yourWish = "Ihr Wunsch"
    override val over = "vorbei"

    override fun reservedFor(label: String) = if (label.isEmpty()) "Vorgemerkt" else "Vorgemerkt: $label"

    override val freeBelow = "An diesem Abend öffnet noch niemand."
    override val wishedBelow = "Jemand wünscht sich diesen Tag. Entschieden ist noch nichts."
    override val wishedOrganisers = "Jemand wünscht sich diesen Tag. Bitte entscheiden Sie."
    override val severalWishesBelow = "Mehrere wünschen sich diesen Tag. Die Organisation entscheidet."
    override val severalWishesMine = "Mehrere wünschen sich diesen Tag, auch Sie. Die Organisation entscheidet."
    override val severalWishesOrganisers = "Mehrere wünschen sich diesen Tag. Bitte entscheiden Sie."
    override val wishGiven = "Wunsch abgegeben"
    override val answerLater = "Die Organisation meldet sich."

    override fun answerBy(date: String) = "Antwort bis $date."

    override val askedFor = "Angefragt – noch keine Zusage"
    override val askedForBelow = "Die Organisation meldet sich."
    override val notChosen = "Tag vergeben – andere sind frei"
    override val notChosenNoneFree = "Tag vergeben – leider keiner frei"

    override fun stillFree(
        days: List<LocalDate>,
        more: Boolean,
    ) = "Noch frei: " + days.inMonths(Locale.GERMAN) { "${it.dayOfMonth}." } + if (more) " und andere" else ""

    override val nothingFree = "Zurzeit ist kein Tag frei. Wird einer frei, steht es hier."
    override val freeAgain = "Der Tag ist wieder frei."

    override fun calledOff(name: String) = "$name hat abgesagt"

    override fun wishesForDay(count: Int) =
        if (count == 1) "1 Wunsch für diesen Tag" else "$count Wünsche für diesen Tag"

    override val doorStands = "Ihr Türchen steht fest"
    override val doorStandsBelow = "Alle können sehen, was Sie angeben."

    override fun programmeMissing(fields: String) = "Bitte noch angeben: $fields."

    override val stands = "Steht fest"
    override val standsBelow = "Der Tag war frei und gehört Ihnen."
    override val twoGrants = "Zwei Zusagen – bitte klären"
    override val twoGrantsHost = "Sprechen Sie miteinander. Zurücktreten geht jederzeit."
    override val twoGrantsOrganisers = "Rufen Sie beide an und nehmen Sie eine Zusage zurück."

    override fun throughOrganisers(name: String) = "$name erreichen Sie über die Organisation."

    override fun throughParents(name: String) = "$name ist unter 16. Bitte sprechen Sie mit den Eltern."

    override fun grantedOn(date: String) = "Derselbe Wunsch hat auch diesen Tag: $date."

    override val wishWithdrawn = "Wunsch zurückgenommen – bitte klären"
    override val wishWithdrawnBelow = "Die Zusage steht noch. Soll das Türchen trotzdem öffnen?"
    override val cancelled = "Abgesagt"

    override fun cancelledBy(names: String) = "Abgesagt von $names"

    override val cancelledBelow = "Ein neuer Wunsch ist jederzeit möglich."
    override val droppedOut = "Gastgeber fällt aus – Ersatz gesucht"
    override val droppedOutBelow = "Der Tag steht schon im gedruckten Programm."
    override val contested = "Jemand rechnet mit diesem Tag"

    override fun contestedBelow(names: String) =
        "$names konnte „Steht fest“ lesen, bevor der Tag vergeben war. Bitte anrufen."

    override val grantedAlready = "Der Tag ist schon vergeben."
    override val dayUnknown = "Für diesen Tag steht nichts im Kalender."
    override val outside = "Außerhalb des Kalenders"
    override val notInCalendar = "nicht im Kalender"

    override fun withdrawnBy(names: String) = "Zurückgenommen von $names"

    override val twoFrames = "Kalender doppelt angelegt"
    override val twoFramesBelow = "Einer davon muss zurückgenommen werden. Wünsche und Türchen bleiben."

    override fun signUpUntil(date: String) = "Anmelden bis $date."

    override val signUpOver = "Der Anmeldeschluss ist vorbei: Ein freier Tag gilt sofort als zugesagt."
}

internal object GermanCalendar : GermanCalendarWords()

internal object DuCalendar : GermanCalendarWords() {
    override val yourDoor = "Dein Türchen"
    override val yourWish = "Dein Wunsch"
    override val wishedOrganisers = "Jemand wünscht sich diesen Tag. Bitte entscheide."
    override val severalWishesMine = "Mehrere wünschen sich diesen Tag, auch du. Die Orga entscheidet."
    override val severalWishesOrganisers = "Mehrere wünschen sich diesen Tag. Bitte entscheide."
    override val askedFor = "Angefragt – noch nicht sicher"
    override val doorStands = "Dein Türchen steht fest"
    override val doorStandsBelow = "Alle können sehen, was du angibst."
    override val standsBelow = "Der Tag war frei und gehört dir."
    override val twoGrants = "Zwei Zusagen – klärt das"
    override val twoGrantsHost = "Sprecht miteinander. Zurücktreten geht jederzeit."
    override val twoGrantsOrganisers = "Ruf beide an und nimm eine Zusage zurück."

    override fun throughOrganisers(name: String) = "$name erreichst du über die Orga."

    override fun throughParents(name: String) = "$name ist unter 16. Bitte sprich mit den Eltern."

    override fun declineTell(whom: String) =
        "Der Wunsch gilt dann für keinen Tag mehr. Dort liest niemand die App: Bitte sag es $whom selbst."

    override fun saidDeclinedTell(name: String) = "Der Wunsch ist abgelehnt. Bitte sag es $name selbst."

    override val wishBelow = "Ein Tipp auf den Knopf genügt. Alles andere kannst du später angeben."
    override val certainBelow = "Sonst fragt die Orga bei dir nach."
    override val severalWishesBelow = "Mehrere wünschen sich diesen Tag. Die Orga entscheidet."
    override val answerLater = "Die Orga meldet sich."
    override val askedForBelow = "Die Orga meldet sich."
    override val cancelDoorPrinted = "Der Tag steht schon im gedruckten Programm. Die Orga sucht Ersatz."
    override val noCalendarBelow = "Sobald die Orga ihn anlegt, steht er hier."
    override val organising = "Orga"

    override val noOpenWishesBelow = "Neue Wünsche stehen hier, bis du sie vergibst."
    override val saidWished = "Dein Wunsch ist eingetragen."
    override val search = "Such einen Namen"
    override val noCalendarOrganisers = "Leg ihn an, dann können sich alle einen Tag wünschen."
    override val numberProblem = "Schreib eine Zahl"
}
