package app.mitmach.companion.core.events

import app.mitmach.companion.core.garden.toTask
import app.mitmach.companion.core.toDate
import app.mitmach.companion.core.toDateTime
import app.mitmach.companion.core.toEntry
import app.mitmach.companion.core.toIso
import app.mitmach.companion.core.toMention
import app.mitmach.companion.core.toParty
import app.mitmach.core.generated.AnswerView
import app.mitmach.core.generated.Arrival
import app.mitmach.core.generated.BringFields
import app.mitmach.core.generated.BringView
import app.mitmach.core.generated.EventAnswer
import app.mitmach.core.generated.EventFields
import app.mitmach.core.generated.EventFormat
import app.mitmach.core.generated.EventStatus
import app.mitmach.core.generated.EventView
import app.mitmach.core.generated.PledgeFields
import app.mitmach.core.generated.PledgeView
import app.mitmach.core.generated.SeatState

internal fun EventView.toEvent() =
    Event(
        document = document.id,
        title = document.title,
        item = event?.toEventItem(),
        others = otherEvents,
        heads = heads.toHeads(),
        seatsLeft = seatsLeft?.toInt(),
        overbooked = overbooked?.let { Overbooked(it.taken.toInt(), it.seats.toInt()) },
        answers = answers.map { it.toAnswerItem() },
        bring = bring.map { it.toBring() },
        pledges = pledges.map { it.toPledge() },
        shifts = tasks.map { it.toTask() },
        promised = promised.map { it.toMention() },
        doorList = doorList.toDoorList(),
    )

internal fun app.mitmach.core.generated.EventItem.toEventItem() =
    EventItem(
        entry = head.toEntry(),
        text = fields.toText(cancelled = status == EventStatus.CANCELLED),
        contact = contact?.toParty(),
        fields = fields,
    )

private fun EventFields.toText(cancelled: Boolean) =
    EventText(
        title = title.orEmpty(),
        format = format?.let { Format.valueOf(it.name) },
        series = series,
        organisations = organisations,
        start = start?.toDateTime(),
        end = end?.toDateTime(),
        place = place,
        rainPlace = rainPlace,
        answers = answers?.let { Answers.valueOf(it.name) },
        seatRule = seatRule?.let { SeatRule.valueOf(it.name) },
        seats = seats?.toInt(),
        deadline = deadline?.toDate(),
        access = access,
        cost = cost,
        photoNote = photoNote,
        bringList = bringList,
        contact = contact,
        cancelled = cancelled,
    )

/** Fields that the form does not show stay as they are. */
internal fun EventText.over(seen: EventFields) =
    seen.copy(
        title = title,
        format = format?.let { EventFormat.valueOf(it.name) },
        series = series,
        organisations = organisations,
        start = start?.toIso(),
        end = end?.toIso(),
        place = place,
        rainPlace = rainPlace,
        answers =
            answers?.let {
                app.mitmach.core.generated.Answers
                    .valueOf(it.name)
            },
        seatRule =
            seatRule?.let {
                app.mitmach.core.generated.SeatRule
                    .valueOf(it.name)
            },
        seats = seats?.toLong(),
        deadline = deadline?.toIso(),
        access = access,
        cost = cost,
        photoNote = photoNote,
        bringList = bringList,
        contact = contact,
        status = if (cancelled) EventStatus.CANCELLED else seen.status?.let { EventStatus.PLANNED },
    )

private fun app.mitmach.core.generated.Heads.toHeads() =
    Heads(
        coming = coming.toHeadCount(),
        asked = asked.toHeadCount(),
        waiting = waiting.toHeadCount(),
        no = no.toHeadCount(),
        toReconfirm = toReconfirm.toHeadCount(),
    )

private fun app.mitmach.core.generated.HeadCount.toHeadCount() =
    HeadCount(answers.toInt(), adults.toInt(), children.toInt())

internal fun AnswerView.toAnswerItem() =
    AnswerItem(
        entry = head.toEntry(),
        party = head.owner.toParty(),
        answer = fields.answer?.let { Answer.valueOf(it.name) },
        state = AnswerState.valueOf(state.name),
        adults = fields.adults?.toInt() ?: 0,
        children = fields.children?.toInt() ?: 0,
        helperWish = fields.helperWish,
        moved = moved?.let { Moved(it.answeredStart?.toDateTime(), it.answeredPlace) },
        seated = seat == SeatState.IN,
        answeredTwice = answeredTwice,
        counted = counted,
        needsOrganiser = needsOrganiser,
    )

internal fun AnswerForm.toCore() =
    EventAnswer(
        adults = adults?.toLong(),
        answer =
            app.mitmach.core.generated.Answer
                .valueOf(answer.name),
        children = children?.toLong(),
        helperWish = helperWish,
        takingBack = takingBack,
    )

private fun BringView.toBring() =
    Bring(
        entry = head.toEntry(),
        item = fields.item.orEmpty(),
        wanted = fields.wanted?.toInt(),
        contains = fields.contains,
        pledged = pledged.toInt(),
        delivered = delivered.toInt(),
        missing = missing.toInt(),
        surplus = surplus.toInt(),
        pledges = pledges.map { it.toPledge() },
        fields = fields,
    )

/** Fields that the form does not show stay as they are. */
internal fun BringForm.over(seen: BringFields) = seen.copy(item = item, wanted = wanted?.toLong(), contains = contains)

private fun PledgeView.toPledge() =
    Pledge(
        entry = head.toEntry(),
        item = item,
        amount = amount.toInt(),
        contains = contains,
        delivered = fields.delivered == true,
        bring = fields.bring,
    )

internal fun PledgeForm.toFields() =
    PledgeFields(amount = amount?.toLong(), bring = bring, contains = contains, delivered = null, item = item)

private fun app.mitmach.core.generated.DoorList.toDoorList() =
    DoorList(
        announced = announced.toInt(),
        total = total.toInt(),
        walkInHeads = walkInHeads.toInt(),
        lines = lines.map { it.toDoorLine() },
        walkIns = walkIns.map { it.toArrived() },
    )

private fun app.mitmach.core.generated.DoorLine.toDoorLine() =
    DoorLine(
        rsvp = rsvp,
        party = party.toParty(),
        state = AnswerState.valueOf(state.name),
        announced = announced.toInt(),
        arrived = arrived.toInt(),
        checkIns = checkIns.map { it.toArrived() },
    )

private fun Arrival.toArrived() = Arrived(id, by.toParty(), heads.toInt(), door)

internal fun app.mitmach.core.generated.MyEvent.toMyEvent() =
    MyEvent(
        document = document.id,
        title = document.title,
        item = event.toEventItem(),
        answers = answers.map { it.toAnswerItem() },
        shifts = shifts.map { it.toMention() },
        pledges = pledges.map { it.toMention() },
    )
