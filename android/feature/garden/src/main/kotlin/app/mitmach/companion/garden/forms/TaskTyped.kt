package app.mitmach.companion.garden.forms

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Rule
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.garden.parts.date
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalDateTime

/** Which rule a task goes by. */
internal enum class RuleKind { NONE, ONCE, EVERY_DAYS, WEEKDAYS }

/** What is typed of a task. */
internal data class TaskTyped(
    val title: String = "",
    val activity: Activity = Activity.WATER,
    val bed: RecordId? = null,
    val rule: RuleKind = RuleKind.ONCE,
    val on: LocalDate? = null,
    val everyDays: Int = 3,
    val from: LocalDate? = null,
    val weekdays: Set<DayOfWeek> = emptySet(),
    val people: Int = 1,
    val minutes: String = "",
    val needs: String = "",
    val weekFrom: String = "",
    val weekTo: String = "",
    val tags: Set<Tag> = emptySet(),
    /** Whether anybody had said how many people; one is what counts if nobody did. */
    val peopleSaid: Boolean = false,
    val starts: LocalDateTime? = null,
    val ends: LocalDateTime? = null,
) {
    /** Null as long as something is wrong or missing. */
    fun toForm(): TaskForm? {
        val minutes = typedNumber(minutes, MINUTES)
        val weeks = typedNumber(weekFrom, WEEKS) to typedNumber(weekTo, WEEKS)
        val wrong = minutes == Typed.Wrong || weeks.first == Typed.Wrong || weeks.second == Typed.Wrong
        if (wrong || !ruleFits()) return null
        return TaskForm(
            title = title.said() ?: return null,
            activity = activity,
            bed = bed,
            rule = toRule(),
            // Who types one end only means one week.
            weeks = (weeks.first.value ?: weeks.second.value)?.let { it to (weeks.second.value ?: it) },
            starts = starts,
            ends = ends,
            people = people.takeIf { peopleSaid || it > 1 },
            minutes = minutes.value,
            needs = needs.said(),
            tags = tags,
        )
    }

    private fun ruleFits() =
        when (rule) {
            RuleKind.NONE, RuleKind.EVERY_DAYS -> true
            RuleKind.ONCE -> on != null
            RuleKind.WEEKDAYS -> weekdays.isNotEmpty()
        }

    private fun toRule(): Rule? =
        when (rule) {
            RuleKind.NONE -> null
            RuleKind.ONCE -> Rule.Once(on)
            RuleKind.EVERY_DAYS -> Rule.EveryDays(everyDays, from)
            RuleKind.WEEKDAYS -> Rule.Weekdays(weekdays)
        }

    companion object {
        val Saver: Saver<TaskTyped, Any> =
            listSaver<TaskTyped, String?>(
                save = {
                    listOf(
                        it.title,
                        it.activity.name,
                        it.bed?.hex,
                        it.rule.name,
                        it.on?.toString(),
                        "${it.everyDays}",
                        it.from?.toString(),
                        it.weekdays.names(),
                        "${it.people}",
                        it.minutes,
                        it.needs,
                        it.weekFrom,
                        it.weekTo,
                        it.tags.names(),
                        "${it.peopleSaid}",
                        it.starts?.toString(),
                        it.ends?.toString(),
                    )
                },
                restore = { kept ->
                    val texts = kept.map { it.orEmpty() }
                    TaskTyped(
                        title = texts[0],
                        activity = Activity.valueOf(texts[1]),
                        bed = kept[2]?.let(::RecordId),
                        rule = RuleKind.valueOf(texts[3]),
                        on = date(texts[4]),
                        everyDays = texts[5].toInt(),
                        from = date(texts[6]),
                        weekdays = texts[7].named(DayOfWeek::valueOf),
                        people = texts[8].toInt(),
                        minutes = texts[9],
                        needs = texts[10],
                        weekFrom = texts[11],
                        weekTo = texts[12],
                        tags = texts[13].named(Tag::valueOf),
                        peopleSaid = texts[14].toBoolean(),
                        starts = kept[15]?.let(LocalDateTime::parse),
                        ends = kept[16]?.let(LocalDateTime::parse),
                    )
                },
            )
    }
}

private fun Set<Enum<*>>.names() = joinToString(" ") { it.name }

private fun <T> String.named(value: (String) -> T) = split(" ").filter { it.isNotEmpty() }.map(value).toSet()

internal val WEEKS = 1..53

internal fun Task.typed() =
    TaskTyped(
        title = title,
        activity = activity,
        bed = bed?.record,
        rule =
            when (rule) {
                null -> RuleKind.NONE
                is Rule.Once -> RuleKind.ONCE
                is Rule.EveryDays -> RuleKind.EVERY_DAYS
                is Rule.Weekdays -> RuleKind.WEEKDAYS
            },
        on = (rule as? Rule.Once)?.on,
        everyDays = (rule as? Rule.EveryDays)?.days ?: 3,
        from = (rule as? Rule.EveryDays)?.from,
        weekdays = (rule as? Rule.Weekdays)?.days.orEmpty(),
        people = wanted,
        minutes = minutes?.toString().orEmpty(),
        needs = needs.orEmpty(),
        weekFrom = weeks?.first?.toString().orEmpty(),
        weekTo = weeks?.second?.toString().orEmpty(),
        tags = tags,
        peopleSaid = people != null,
        starts = starts,
        ends = ends,
    )
