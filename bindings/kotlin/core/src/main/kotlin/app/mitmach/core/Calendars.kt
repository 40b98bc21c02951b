package app.mitmach.core

import app.mitmach.core.generated.CalendarSubscription
import app.mitmach.core.generated.CalendarView
import app.mitmach.core.generated.Calendars
import app.mitmach.core.generated.DayDiff
import app.mitmach.core.generated.DayListSubscription
import app.mitmach.core.generated.DayView
import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.MyDoor
import app.mitmach.core.generated.MyDoorsSubscription
import kotlinx.coroutines.flow.Flow

/** A calendar as a whole, each time it has changed. */
public fun Calendars.observeCalendar(
    calendar: DocumentId,
    today: LocalDate,
): Flow<CalendarView> =
    followed({ followCalendar(calendar, today) }, CalendarSubscription::next, CalendarSubscription::cancel)

/** A calendar's days, each time one of them has changed. */
public fun Calendars.observeDays(
    calendar: DocumentId,
    today: LocalDate,
): Flow<List<DayView>> =
    followedList(
        { followDays(calendar, today) },
        DayListSubscription::next,
        DayListSubscription::cancel,
        DayDiff::steps,
        DayDiff::rows,
    )

/** My doors and wishes of all calendars, each time one of them has changed. */
public fun Calendars.observeMyDoors(today: LocalDate): Flow<List<MyDoor>> =
    followed({ followMyDoors(today) }, MyDoorsSubscription::next, MyDoorsSubscription::cancel)
