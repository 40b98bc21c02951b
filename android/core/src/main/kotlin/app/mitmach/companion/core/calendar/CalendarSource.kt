package app.mitmach.companion.core.calendar

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entered
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.outcomes
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.toAsker
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.WishFields
import app.mitmach.core.observeCalendar
import app.mitmach.core.observeMyDoors
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import java.time.LocalDate

/** The Lebendiger Adventskalender: what its screens follow and what people enter there. */
class CalendarSource internal constructor(
    private val session: Session,
) {
    private val calendars get() = session.phone.calendars()

    fun calendar(document: DocumentId): Flow<Outcome<Calendar>> =
        session.eachDay { today ->
            calendars.observeCalendar(document, today.toIso()).map { it.toCalendar() }.outcomes()
        }

    /** My doors and wishes, and those that I stand in for. */
    fun mine(): Flow<Outcome<List<MyDoor>>> =
        session.eachDay { today ->
            calendars.observeMyDoors(today.toIso()).map { doors -> doors.map { it.toMyDoor() } }.outcomes()
        }

    suspend fun setUp(frame: Frame): Outcome<DocumentId> =
        outcome { calendars.setUp(frame.year.toShort(), frame.over(CalendarFields())).document }

    /** Writes what differs from the frame that the person saw. */
    suspend fun edit(
        calendar: Calendar,
        frame: Frame,
    ): Outcome<Entered> =
        entered {
            val seen = calendar.fields ?: CalendarFields()
            val record = calendar.frameEntry?.key?.record
            if (record == null) null else calendars.editFrame(calendar.document, record, seen, frame.over(seen))
        }

    /** Entered today: by the deadline it is decided, after it a free day stands at once. */
    suspend fun wish(
        calendar: DocumentId,
        wish: WishForm,
        asking: Asking? = null,
    ): Outcome<Entered> =
        entered {
            val fields = WishFields(enteredOn = session.today.value.toIso())
            calendars.wish(calendar, wish.over(fields), asking?.toAsker())
        }

    /** Writes what differs from the [wish] that the person saw. */
    suspend fun edit(
        wish: Wish,
        form: WishForm,
    ): Outcome<Entered> =
        entered {
            val key = wish.entry.key
            calendars.editWish(key.document, key.record, wish.fields, form.over(wish.fields))
        }

    /** Gives a door to a host. */
    suspend fun grant(
        calendar: DocumentId,
        grant: Grant,
    ): Outcome<Entered> = entered { calendars.grant(calendar, grant.host, grant.toFields()) }

    /** Writes what differs from the [door] that the person saw. */
    suspend fun edit(
        door: Door,
        programme: Programme,
    ): Outcome<Entered> =
        entered {
            val key = door.entry.key
            calendars.editDoor(key.document, key.record, door.fields, programme.over(door.fields))
        }

    /** The same of what only organisers change: the day and who stands in. */
    suspend fun move(
        door: Door,
        date: LocalDate,
        standby: CardId?,
    ): Outcome<Entered> =
        entered {
            val key = door.entry.key
            val after = door.fields.copy(date = date.toIso(), standby = standby)
            calendars.editDoor(key.document, key.record, door.fields, after)
        }
}
