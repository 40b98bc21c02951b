package app.mitmach.companion.calendar.words

import app.mitmach.companion.core.calendar.Setting
import app.mitmach.companion.design.Wording
import java.time.LocalDate

/** Texts of the Advent calendar; the terms are those of `docs/glossary.md`. */
interface CalendarWords :
    StateWords,
    ActWords,
    FrameWords {
    val tab: String

    fun title(year: Int): String

    val myDoor: String
    val page: String
    val list: String
    val today: String

    /** Said of a day without a host in the list. */
    val nobodyYet: String

    /** What stands out of a door's programme; a missing one is not said to visitors. */
    val stepFree: String
    val notStepFree: String
    val childFriendly: String
    val notForChildren: String
    val wc: String
    val noWc: String

    fun setting(setting: Setting): String

    fun host(name: String): String

    fun standby(name: String): String

    fun standsInFor(name: String): String

    fun duration(minutes: Int): String

    fun seats(count: Int): String

    /** `1. Wunsch` */
    fun choice(number: Int): String

    fun enteredOn(date: String): String

    fun otherChoices(dates: String): String

    val sure: String
    val tentative: String

    fun motto(text: String): String
}

/** How days, doors and wishes stand. */
interface StateWords {
    // One or two words for a door of the page.
    val free: String
    val wished: String
    val severalWishes: String
    val taken: String
    val confirmed: String
    val toSettle: String
    val beingSettled: String
    val replacementWanted: String
    val reserved: String
    val yourDoor: String
    val yourWish: String
    val over: String

    fun reservedFor(label: String): String

    val freeBelow: String
    val wishedBelow: String
    val wishedOrganisers: String
    val severalWishesBelow: String
    val severalWishesMine: String
    val severalWishesOrganisers: String

    // The card Mein Türchen.
    val wishGiven: String
    val answerLater: String

    fun answerBy(date: String): String

    val askedFor: String
    val askedForBelow: String
    val notChosen: String
    val notChosenNoneFree: String

    /** The first of the free days; [more] if there are others. */
    fun stillFree(
        days: List<LocalDate>,
        more: Boolean,
    ): String

    val nothingFree: String
    val freeAgain: String

    /** A host, told to organisers. */
    fun calledOff(name: String): String

    fun wishesForDay(count: Int): String

    val doorStands: String
    val doorStandsBelow: String

    fun programmeMissing(fields: String): String

    val stands: String
    val standsBelow: String
    val twoGrants: String
    val twoGrantsHost: String
    val twoGrantsOrganisers: String

    /** In place of a number that a host may not know. */
    fun throughOrganisers(name: String): String

    /** In place of a number that nobody is shown. */
    fun throughParents(name: String): String

    /** Below [twoGrants], of one wish that has two days. */
    fun grantedOn(date: String): String

    val wishWithdrawn: String
    val wishWithdrawnBelow: String
    val cancelled: String

    /** By somebody else than the host. */
    fun cancelledBy(names: String): String

    val cancelledBelow: String

    // A day.
    val droppedOut: String
    val droppedOutBelow: String
    val contested: String

    fun contestedBelow(names: String): String

    val grantedAlready: String
    val dayUnknown: String
    val outside: String
    val notInCalendar: String

    fun withdrawnBy(names: String): String

    val twoFrames: String
    val twoFramesBelow: String

    fun signUpUntil(date: String): String

    val signUpOver: String
}

/** What can be done with wishes and doors. */
interface ActWords {
    val wishDay: String
    val wishTitle: String
    val wishBelow: String
    val standInDay: String
    val noChoice: String

    /** Of a field that may stay empty. */
    fun optional(field: String): String

    val certain: String
    val certainBelow: String
    val editWish: String
    val takeWishBack: String
    val takeWishBackTitle: String
    val takeWishBackBelow: String
    val editProgramme: String
    val giveProgramme: String
    val cancelDoor: String
    val cancelDoorTitle: String

    /** The day is not printed yet. */
    val cancelDoorFree: String

    /** The day is in the printed programme, so that somebody else has to open. */
    val cancelDoorPrinted: String

    /** Below a question about something that nothing brings back. */
    val isFinal: String
    val look: String
    val withdrawGrant: String

    val decline: String
    val declineTitle: String

    /** What happens at the host's. */
    fun declineBelow(name: String): String

    /** Nobody there reads it in the app. */
    fun declineTell(whom: String): String

    val grant: String

    fun grantOn(date: String): String

    val grantWithoutWish: String
    val grantWithoutWishBelow: String
    val whoHosts: String
    val search: String
    val nobodyFound: String

    fun takeIn(name: String): String

    val plan: String
    val noStandby: String
    val changeStandby: String
    val wishes: String

    fun openWishes(count: Int): String

    val openWishesBelow: String
    val noOpenWishes: String
    val noOpenWishesBelow: String

    fun call(name: String): String

    // What was done, at the foot of the screen.
    val saidWished: String
    val saidWishChanged: String
    val saidWishBack: String
    val saidDeclined: String

    fun saidDeclinedTell(name: String): String

    fun saidGranted(name: String): String

    val saidProgramme: String
    val saidPlan: String
    val saidCancelled: String
    val saidGrantBack: String
    val saidGrantBackWish: String
    val saidSettled: String
    val saidFrame: String
    val saidSetUp: String
}

/** Setting the calendar up, and the fields that have no word elsewhere. */
interface FrameWords {
    val noCalendar: String
    val noCalendarBelow: String
    val noCalendarOrganisers: String
    val setUp: String

    fun setUpYear(year: Int): String

    val editFrame: String
    val editFrameBelow: String
    val organising: String
    val otherYears: String
    val printDayBelow: String
    val openSignUpBelow: String
    val reserve: String
    val reserveFor: String
    val reserveBelow: String
    val unreserve: String
    val takeFrameBack: String
    val numberProblem: String
    val orderProblem: String
    val printProblem: String
}

val calendarWords =
    Wording<CalendarWords>(german = GermanCalendar, english = EnglishCalendar, du = DuCalendar)
