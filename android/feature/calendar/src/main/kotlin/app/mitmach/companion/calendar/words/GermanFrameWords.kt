package app.mitmach.companion.calendar.words

internal abstract class GermanFrameWords :
    GermanActWords(),
    FrameWords {
    override val noCalendar = "Noch kein Adventskalender"
    override val noCalendarBelow = "Sobald die Organisation ihn anlegt, steht er hier."
    override val noCalendarOrganisers = "Legen Sie ihn an, dann können sich alle einen Tag wünschen."
    override val setUp = "Kalender anlegen"

    override fun setUpYear(year: Int) = "Kalender $year anlegen"

    override val editFrame = "Kalender ändern"
    override val editFrameBelow = "Tage, Beginn, Anmeldeschluss und Drucktag"
    override val organising = "Organisation"
    override val otherYears = "Andere Jahre"
    override val printDayBelow = "Danach wird für jede Absage Ersatz gesucht."
    override val openSignUpBelow = "Ein freier Tag gilt sofort als zugesagt."
    override val reserve = "Tag vormerken"
    override val reserveFor = "Für wen?"
    override val reserveBelow = "Der Tag wird nicht von allein vergeben."
    override val unreserve = "Vormerkung aufheben"
    override val takeFrameBack = "Zweiten Kalender zurücknehmen"
    override val numberProblem = "Schreiben Sie eine Zahl"
    override val orderProblem = "Der letzte Tag liegt vor dem ersten"
    override val printProblem = "Der Drucktag liegt vor dem Anmeldeschluss"
}
