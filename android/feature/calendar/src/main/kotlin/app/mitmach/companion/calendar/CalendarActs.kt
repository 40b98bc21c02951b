package app.mitmach.companion.calendar

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.calendar.Calendar
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.feature.Place
import java.time.LocalDate

/** What became of an act that a form waits for: null if it was entered, else what the form says. */
typealias Then = (Outcome.Failed?) -> Unit

/**
 * What people do in the calendar. What was done is told at the foot of the screen; a failure goes to the form that
 * waits for it by [Then], or is told there too.
 */
interface CalendarActs {
    fun open(place: Place)

    fun back()

    fun call(number: String)

    fun wish(
        calendar: DocumentId,
        form: WishForm,
        asking: Asking?,
        then: Then? = null,
    )

    fun edit(
        wish: Wish,
        form: WishForm,
        then: Then? = null,
    )

    /** Gives a door to a host whom this phone knows by [name]. */
    fun grant(
        calendar: DocumentId,
        grant: Grant,
        name: String,
        then: Then? = null,
    )

    /** The same to a household that is not among the people yet. */
    fun grantToNew(
        calendar: DocumentId,
        name: String,
        grant: (CardId) -> Grant,
        then: Then? = null,
    )

    fun edit(
        door: Door,
        programme: Programme,
        then: Then? = null,
    )

    fun move(
        door: Door,
        date: LocalDate,
        standby: CardId?,
        then: Then? = null,
    )

    /** Final, so what was done has no way back. */
    fun withdraw(
        record: RecordKey,
        said: String,
        then: Then? = null,
    )

    /** Somebody else's wish. Of a host who does not read the app it is told to tell them, with a way to call [number]. */
    fun decline(
        wish: Wish,
        reads: Boolean,
        number: String?,
    )

    fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    )

    fun setUp(
        frame: Frame,
        then: Then? = null,
    )

    fun edit(
        calendar: Calendar,
        frame: Frame,
        then: Then? = null,
    )
}
