package app.mitmach.companion.calendar.words

internal abstract class EnglishFrameWords :
    EnglishActWords(),
    FrameWords {
    override val noCalendar = "No Advent calendar yet"
    override val noCalendarBelow = "It stands here as soon as the organisers set it up."
    override val noCalendarOrganisers = "Set it up, then everybody can wish a day."
    override val setUp = "Set up the calendar"

    override fun setUpYear(year: Int) = "Set up the calendar $year"

    override val editFrame = "Change the calendar"
    override val editFrameBelow = "Days, start, sign-up deadline and print day"
    override val organising = "Organisers"
    override val otherYears = "Other years"
    override val printDayBelow = "After it another host is looked for."
    override val openSignUpBelow = "A free day counts as confirmed at once."
    override val reserve = "Reserve the day"
    override val reserveFor = "For whom?"
    override val reserveBelow = "Nobody gets the day by wishing it."
    override val unreserve = "End the reservation"
    override val takeFrameBack = "Withdraw the second calendar"
    override val numberProblem = "Write a number"
    override val orderProblem = "The last day is before the first"
    override val printProblem = "Print day is before the sign-up deadline"
}
