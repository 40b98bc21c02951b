package app.mitmach.companion.android.reminders

import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.MyEvent
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.dateWords
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.format.DateTimeFormatter

/** Reminders in a language. */
class ReminderTexts(
    val words: ReminderWords,
    private val dates: DateWords,
) {
    constructor(language: Language) : this(reminderWords.of(language), dateWords.of(language))

    /** `Gießen (Beet 4), Jäten und 2 weitere.` */
    fun tasks(tasks: List<Task>): String {
        val named = tasks.take(NAMED).joinToString(", ", transform = ::named)
        val rest = tasks.size - NAMED
        return if (rest > 0) "$named ${words.andMore(rest)}." else "$named."
    }

    private fun named(task: Task): String {
        val bed = task.bed
        val where = bed?.name ?: bed?.number?.let(words::bed)
        return if (where == null || where in task.title) task.title else "${task.title} ($where)"
    }

    /** `17:00 Uhr, Allee. Zwei Zusagen – bitte klären.` */
    fun door(door: MyDoor): String {
        val programme = door.door?.programme
        val facts = listOfNotNull(programme?.start?.let(dates::time), programme?.street)
        return sentences(facts, words.twoGrants.takeIf { door.card == HostCard.TO_CLARIFY })
    }

    /** `18:00 Uhr, Schlosspark. Verlegt – gilt Ihre Zusage noch?` */
    fun event(event: MyEvent): String {
        val text = event.item.text
        return sentences(
            listOfNotNull(text.start?.toLocalTime()?.let(dates::time), text.place),
            words.moved.takeIf { event.answers.any { it.state == AnswerState.IN && it.moved != null } },
            words.shift.takeIf { event.shifts.isNotEmpty() },
        )
    }

    fun asOf(
        synced: LocalDateTime,
        shown: LocalDate,
    ): String = words.asOf(dates.near(synced.toLocalDate(), shown), synced.format(TIME))

    private fun sentences(
        facts: List<String>,
        vararg more: String?,
    ): String {
        val first = facts.joinToString(", ").ifEmpty { null }?.let { "$it." }
        return (listOf(first) + more).filterNotNull().joinToString(" ")
    }

    private companion object {
        const val NAMED = 3
        val TIME: DateTimeFormatter = DateTimeFormatter.ofPattern("HH:mm")
    }
}
