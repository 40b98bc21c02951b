package app.mitmach.companion.android.reminders

import app.mitmach.companion.core.Overview
import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.entries.DocumentHead
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.MyEvent
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.feature.DocumentPlace
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** When the phone reminds: never at night. */
internal object ReminderTimes {
    /** Of what is due in the garden today; also when the phone looks whether there is anything new at all. */
    val MORNING: LocalTime = LocalTime.of(8, 0)

    /** Of what is tomorrow. */
    val EVENING: LocalTime = LocalTime.of(18, 0)
}

/**
 * What this phone reminds of, by what it holds itself: garden tasks that I took and that are due today, my door and
 * the events that I come to, on the evening before and on the morning. Only what a person has switched on
 * ([reminders]), and only what is still of use [now]; in the order in which it comes.
 *
 * The overview is that of a day; what falls due on a later day stands in that day's.
 */
fun planReminders(
    overview: Overview,
    reminders: Set<Reminder>,
    now: LocalDateTime,
    synced: LocalDateTime?,
    texts: ReminderTexts,
): List<PlannedReminder> {
    val planning = Planning(overview, synced, texts)
    return reminders
        .flatMap {
            when (it) {
                Reminder.GARDEN -> planning.garden()
                Reminder.DOOR -> planning.doors()
                Reminder.EVENT -> planning.events()
            }
        }.filter { now < it.until }
        .sortedWith(compareBy({ it.at }, { it.about }, { it.key }))
}

private class Planning(
    private val overview: Overview,
    private val synced: LocalDateTime?,
    private val texts: ReminderTexts,
) {
    private val words = texts.words

    /** One for each garden, however many tasks there are. */
    fun garden(): List<PlannedReminder> =
        overview.due
            .filter { isMine(it.task) }
            .groupBy({ it.garden }, { it.task })
            .map { (garden, tasks) -> garden(garden, tasks) }

    private fun isMine(task: Task) =
        !task.entry.withdrawn && task.done.isEmpty() && task.skips.isEmpty() &&
            task.claims.any { it.entry.mine && it.valid && !it.entry.withdrawn }

    private fun garden(
        garden: DocumentHead,
        tasks: List<Task>,
    ) = reminder(
        about = Reminder.GARDEN,
        at = overview.today.atTime(ReminderTimes.MORNING),
        until = overview.today.plusDays(1).atStartOfDay(),
        title = words.gardenToday(garden.title),
        text = texts.tasks(tasks),
        place =
            DocumentPlace(
                kind = DocumentKind.GARDEN,
                document = garden.document,
                record =
                    tasks
                        .singleOrNull()
                        ?.entry
                        ?.key
                        ?.record,
                date = overview.today,
            ),
    )

    /** Where I stand in for somebody I am not reminded: it is not my door unless I am asked. */
    fun doors(): List<PlannedReminder> =
        overview.doors.filter { !it.standby && it.card in REMINDED_DOORS }.flatMap { door ->
            val day = dayOf(door) ?: return@flatMap emptyList()
            val start = door.door?.programme?.start
            val place =
                DocumentPlace(
                    kind = DocumentKind.CALENDAR,
                    document = door.calendar,
                    record = (door.door?.entry ?: door.wish?.entry)?.key?.record,
                    date = day,
                )
            val text = texts.door(door)
            twice(Reminder.DOOR, day, start, words.doorTomorrow, words.doorToday, text, place)
        }

    private fun dayOf(door: MyDoor): LocalDate? = (door.wish?.state as? WishState.Stands)?.date ?: door.date

    fun events(): List<PlannedReminder> =
        overview.events.filter(::isComing).flatMap { event ->
            val text = event.item.text
            val start = text.start ?: return@flatMap emptyList()
            twice(
                about = Reminder.EVENT,
                day = start.toLocalDate(),
                start = start.toLocalTime(),
                tomorrow = words.eventTomorrow(text.title),
                today = words.eventToday(text.title),
                text = texts.event(event),
                place = DocumentPlace(DocumentKind.EVENT, event.document),
            )
        }

    private fun isComing(event: MyEvent) =
        !event.item.text.cancelled && !event.item.entry.withdrawn &&
            (event.answers.any { it.state == AnswerState.IN } || event.shifts.isNotEmpty())

    /** On the evening before, and on the morning if that is early enough. */
    private fun twice(
        about: Reminder,
        day: LocalDate,
        start: LocalTime?,
        tomorrow: String,
        today: String,
        text: String,
        place: DocumentPlace,
    ): List<PlannedReminder> {
        val evening = day.minusDays(1).atTime(ReminderTimes.EVENING)
        val morning = day.atTime(ReminderTimes.MORNING)
        val begins = start?.let(day::atTime) ?: day.plusDays(1).atStartOfDay()
        val before = reminder(about, evening, minOf(morning, begins), tomorrow, text, place)
        return listOfNotNull(before, reminder(about, morning, begins, today, text, place).takeIf { morning < begins })
    }

    private fun reminder(
        about: Reminder,
        at: LocalDateTime,
        until: LocalDateTime,
        title: String,
        text: String,
        place: DocumentPlace,
    ) = PlannedReminder(
        about = about,
        key = "${place.document.hex} ${place.record?.hex.orEmpty().takeIf { about != Reminder.GARDEN }.orEmpty()}",
        at = at,
        until = until,
        title = title,
        text = listOfNotNull(text.ifEmpty { null }, synced?.let { texts.asOf(it, at.toLocalDate()) }).joinToString(" "),
        place = place,
    )

    private companion object {
        val REMINDED_DOORS = setOf(HostCard.STANDS, HostCard.TO_CLARIFY)
    }
}
