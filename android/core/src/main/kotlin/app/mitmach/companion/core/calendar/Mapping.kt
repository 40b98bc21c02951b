package app.mitmach.companion.core.calendar

import app.mitmach.companion.core.toDate
import app.mitmach.companion.core.toEntry
import app.mitmach.companion.core.toIso
import app.mitmach.companion.core.toParty
import app.mitmach.companion.core.toTime
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.CalendarView
import app.mitmach.core.generated.DayView
import app.mitmach.core.generated.DoorFields
import app.mitmach.core.generated.DoorView
import app.mitmach.core.generated.MyPart
import app.mitmach.core.generated.WishFields
import app.mitmach.core.generated.WishView

internal fun CalendarView.toCalendar() =
    Calendar(
        document = document.id,
        title = document.title,
        frame = frame?.toFrame(),
        frameEntry = frameHead?.toEntry(),
        otherFrames = otherFrames,
        signUpClosed = signUpClosed,
        printed = printed,
        calledOff = calledOff,
        days = days.map { it.toDay() },
        free = free.map { it.toDate() },
        doors = doors.map { it.toDoor() },
        wishes = wishes.map { it.toWish() },
        fields = frame,
    )

/** A frame without its first or last day is none that a screen could show. */
private fun CalendarFields.toFrame(): Frame? {
    val first = firstDay?.toDate() ?: return null
    val last = lastDay?.toDate() ?: return null
    return Frame(
        year = year?.toInt() ?: first.year,
        firstDay = first,
        lastDay = last,
        usualStart = usualStart?.toTime(),
        usualMinutes = usualMinutes?.toInt(),
        doorsPerDay = doorsPerDay?.toInt(),
        signUpDeadline = signUpDeadline?.toDate(),
        printDay = printDay?.toDate(),
        openSignUp = openSignUp == true,
        reservedDays = reservedDays,
    )
}

internal fun Frame.over(seen: CalendarFields) =
    seen.copy(
        year = year.toLong(),
        firstDay = firstDay.toIso(),
        lastDay = lastDay.toIso(),
        usualStart = usualStart?.toIso(),
        usualMinutes = usualMinutes?.toLong(),
        doorsPerDay = doorsPerDay?.toLong(),
        signUpDeadline = signUpDeadline?.toIso(),
        printDay = printDay?.toIso(),
        openSignUp = if (openSignUp) true else seen.openSignUp?.let { false },
        reservedDays = reservedDays,
    )

private fun DayView.toDay() =
    Day(
        date = date.toDate(),
        state = state.toDayState(),
        hosts = hosts.map { it.toParty() },
        doors = doors,
        wishedBy = wishedBy.map { it.toParty() },
        wishes = wishes,
        withdrawn = withdrawn,
        contestedBy = contestedBy,
    )

private fun app.mitmach.core.generated.DayState.toDayState(): DayState =
    when (this) {
        app.mitmach.core.generated.DayState.Free -> DayState.Free
        is app.mitmach.core.generated.DayState.Reserved -> DayState.Reserved(label)
        app.mitmach.core.generated.DayState.Wished -> DayState.Wished
        app.mitmach.core.generated.DayState.SeveralWishes -> DayState.SeveralWishes
        app.mitmach.core.generated.DayState.Granted -> DayState.Granted
        app.mitmach.core.generated.DayState.Stands -> DayState.Stands
        app.mitmach.core.generated.DayState.TwoGrants -> DayState.TwoGrants
        app.mitmach.core.generated.DayState.HostDroppedOut -> DayState.HostDroppedOut
    }

internal fun DoorView.toDoor() =
    Door(
        entry = head.toEntry(),
        date = fields.date?.toDate(),
        host = host.toParty(),
        standby = standby?.toParty(),
        state = DoorState.valueOf(state.name),
        programme = fields.toProgramme(),
        wish = fields.wish,
        fields = fields,
    )

private fun DoorFields.toProgramme() =
    Programme(
        start = start?.toTime(),
        minutes = minutes?.toInt(),
        setting = setting?.let { Setting.valueOf(it.name) },
        street = street,
        meetingPoint = meetingPoint,
        motto = motto,
        programme = programme,
        food = food,
        bringList = bringList,
        rainPlan = rainPlan,
        photoNote = photoNote,
        donation = donation,
        seats = seats?.toInt(),
        childFriendly = childFriendly,
        stepFree = stepFree,
        wc = wc,
    )

internal fun Programme.over(seen: DoorFields) =
    seen.copy(
        start = start?.toIso(),
        minutes = minutes?.toLong(),
        setting =
            setting?.let {
                app.mitmach.core.generated.Setting
                    .valueOf(it.name)
            },
        street = street,
        meetingPoint = meetingPoint,
        motto = motto,
        programme = programme,
        food = food,
        bringList = bringList,
        rainPlan = rainPlan,
        photoNote = photoNote,
        donation = donation,
        seats = seats?.toLong(),
        childFriendly = childFriendly,
        stepFree = stepFree,
        wc = wc,
    )

internal fun Grant.toFields() = programme.over(DoorFields(date = date.toIso(), wish = wish, standby = standby))

internal fun WishView.toWish() =
    Wish(
        entry = head.toEntry(),
        first = fields.first?.toDate(),
        second = fields.second?.toDate(),
        third = fields.third?.toDate(),
        certain = fields.certain,
        motto = fields.motto,
        enteredOn = fields.enteredOn?.toDate(),
        state = state.toWishState(),
        host = head.owner.toParty(),
        fields = fields,
    )

private fun app.mitmach.core.generated.WishState.toWishState(): WishState =
    when (this) {
        app.mitmach.core.generated.WishState.Wished -> WishState.Wished
        app.mitmach.core.generated.WishState.Asked -> WishState.Asked
        is app.mitmach.core.generated.WishState.Granted -> WishState.Granted(door, date?.toDate())
        is app.mitmach.core.generated.WishState.Stands -> WishState.Stands(date.toDate())
        is app.mitmach.core.generated.WishState.NotChosen -> WishState.NotChosen(free.map { it.toDate() })
        app.mitmach.core.generated.WishState.Withdrawn -> WishState.Withdrawn
    }

internal fun WishForm.over(seen: WishFields) =
    seen.copy(
        first = first.toIso(),
        second = second?.toIso(),
        third = third?.toIso(),
        certain = certain,
        motto = motto,
    )

internal fun app.mitmach.core.generated.MyDoor.toMyDoor() =
    MyDoor(
        calendar = calendar.id,
        standby = part == MyPart.STANDBY,
        card = HostCard.valueOf(card.name),
        date = date?.toDate(),
        door = door?.toDoor(),
        wish = wish?.toWish(),
    )
