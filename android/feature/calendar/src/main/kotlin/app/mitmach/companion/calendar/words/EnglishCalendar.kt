package app.mitmach.companion.calendar.words

import app.mitmach.companion.core.calendar.Setting
import java.time.LocalDate
import java.util.Locale

internal object EnglishCalendar : EnglishFrameWords(), CalendarWords {
    override val tab = "Calendar"

    override fun title(year: Int) = "Advent calendar $year"

    override val myDoor = "My door"
    override val page = "Calendar page"
    override val list = "List"
    override val today = "today"
    override val nobodyYet = "nobody yet"
    override val stepFree = "step-free"
    override val notStepFree = "not step-free"
    override val childFriendly = "for children"
    override val notForChildren = "not for children"
    override val wc = "toilet on site"
    override val noWc = "no toilet"

    override fun setting(setting: Setting) =
        when (setting) {
            Setting.INDOOR -> "indoors"
            Setting.OUTDOOR -> "outdoors"
            Setting.COVERED -> "under a roof"
        }

    override fun host(name: String) = "At $name"

    override fun standby(name: String) = "Standby: $name"

    override fun standsInFor(name: String) = "Standing in for $name"

    override fun duration(minutes: Int) = "$minutes minutes"

    override fun seats(count: Int) = if (count == 1) "1 seat" else "$count seats"

    override fun choice(number: Int) =
        when (number) {
            1 -> "First choice"
            2 -> "Second choice"
            else -> "Third choice"
        }

    override fun enteredOn(date: String) = "entered: $date"

    override fun otherChoices(dates: String) = "Also: $dates"

    override val sure = "certain"
    override val tentative = "not certain yet"

    override fun motto(text: String) = "“$text”"

    override val free = "free"
    override val wished = "wished"
    override val severalWishes = "several wishes"
    override val taken = "taken"
    override val confirmed = "confirmed"
    override val toSettle = "please settle"
    override val beingSettled = "being settled"
    override val replacementWanted = "host wanted"
    override val reserved = "reserved"
    override val yourDoor = "your door"
    override val yourWish = "your wish"
    override val over = "over"

    override fun reservedFor(label: String) = if (label.isEmpty()) "Reserved" else "Reserved: $label"

    override val freeBelow = "Nobody opens on this evening yet."
    override val wishedBelow = "Somebody wishes this day. Nothing is decided yet."
    override val wishedOrganisers = "Somebody wishes this day. Please decide."
    override val severalWishesBelow = "Several hosts wish this day. The organisers decide."
    override val severalWishesMine = "Several hosts wish this day, you too. The organisers decide."
    override val severalWishesOrganisers = "Several hosts wish this day. Please decide."
    override val wishGiven = "Wish received"
    override val answerLater = "The organisers will contact you."

    override fun answerBy(date: String) = "Answer by $date."

    override val askedFor = "Requested – not confirmed yet"
    override val askedForBelow = "The organisers will contact you."
    override val notChosen = "Day taken – others are free"
    override val notChosenNoneFree = "Day taken – sorry, none is free"

    override fun stillFree(
        days: List<LocalDate>,
        more: Boolean,
    ) = "Still free: " + days.inMonths(Locale.UK) { "${it.dayOfMonth}" } + if (more) " and others" else ""

    override val nothingFree = "No day is free at the moment. If one becomes free it stands here."
    override val freeAgain = "The day is free again."

    override fun calledOff(name: String) = "$name has cancelled"

    override fun wishesForDay(count: Int) = if (count == 1) "1 wish for this day" else "$count wishes for this day"

    override val doorStands = "Your door is confirmed"
    override val doorStandsBelow = "Everybody can see what you say here."

    override fun programmeMissing(fields: String) = "Please add: $fields."

    override val stands = "Confirmed"
    override val standsBelow = "The day was free and is yours."
    override val twoGrants = "Two confirmations – please settle"
    override val twoGrantsHost = "Please talk to each other. You may step back at any time."
    override val twoGrantsOrganisers = "Call both and withdraw one confirmation."

    override fun throughOrganisers(name: String) = "You reach $name through the organisers."

    override fun throughParents(name: String) = "$name is under 16. Please talk to the parents."

    override fun grantedOn(date: String) = "The same wish has another day, too: $date."

    override val wishWithdrawn = "Wish withdrawn – please settle"
    override val wishWithdrawnBelow = "The confirmation still stands. Shall the door open anyhow?"
    override val cancelled = "Cancelled"

    override fun cancelledBy(names: String) = "Cancelled by $names"

    override val cancelledBelow = "You may wish another day at any time."
    override val droppedOut = "Host cannot – replacement wanted"
    override val droppedOutBelow = "The day is in the printed programme already."
    override val contested = "Somebody counts on this day"

    override fun contestedBelow(names: String) =
        "$names may have read “Confirmed” before the day was taken. Please call."

    override val grantedAlready = "The day is taken already."
    override val dayUnknown = "The calendar has nothing for this day."
    override val outside = "Outside of the calendar"
    override val notInCalendar = "not in the calendar"

    override fun withdrawnBy(names: String) = "Withdrawn by $names"

    override val twoFrames = "Calendar set up twice"
    override val twoFramesBelow = "One of the two has to be withdrawn. Wishes and doors stay."

    override fun signUpUntil(date: String) = "Sign up by $date."

    override val signUpOver = "The sign-up deadline is over: a free day counts as confirmed at once."
}
