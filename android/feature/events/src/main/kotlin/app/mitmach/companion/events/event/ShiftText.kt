package app.mitmach.companion.events.event

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import java.time.LocalDate
import java.time.LocalTime

/** A shift as it is typed. */
internal data class ShiftText(
    val title: String,
    val day: LocalDate,
    val from: LocalTime?,
    val to: LocalTime?,
    val people: Int,
    val needs: String,
    val tags: Set<Tag>,
) {
    fun tagged(
        tag: Tag,
        on: Boolean,
    ) = copy(tags = if (on) tags + tag else tags - tag)

    /** What the form does not show stays: how the work is called and when it recurs. */
    fun over(seen: Task?): TaskForm {
        // A shift that ends before it begins goes over midnight.
        val over = if (from != null && to != null && to <= from) 1L else 0L
        return TaskForm(
            title = title.trim(),
            activity = seen?.activity ?: Activity.SHIFT,
            rule = seen?.rule,
            weeks = seen?.weeks,
            starts = from?.let(day::atTime),
            ends = to?.let(day.plusDays(over)::atTime),
            people = people,
            minutes = seen?.minutes,
            needs = needs.given(),
            tags = tags,
        )
    }

    companion object {
        val Saver: Saver<ShiftText, Any> =
            listSaver(
                save = {
                    val tags = it.tags.sorted().joinToString(" ") { tag -> tag.name }
                    listOf(it.title, "${it.day}", it.from?.toString(), it.to?.toString(), it.people, it.needs, tags)
                },
                restore = { kept ->
                    fun text(at: Int) = kept[at] as String?
                    ShiftText(
                        title = text(0).orEmpty(),
                        day = LocalDate.parse(text(1)),
                        from = text(2)?.let(LocalTime::parse),
                        to = text(3)?.let(LocalTime::parse),
                        people = kept[4] as Int,
                        needs = text(5).orEmpty(),
                        tags =
                            text(6)
                                .orEmpty()
                                .split(" ")
                                .filter { it.isNotEmpty() }
                                .map(Tag::valueOf)
                                .toSet(),
                    )
                },
            )

        fun of(
            shift: Task?,
            eventDay: LocalDate,
        ) = ShiftText(
            title = shift?.title.orEmpty(),
            day = shift?.starts?.toLocalDate() ?: eventDay,
            from = shift?.starts?.toLocalTime(),
            to = shift?.ends?.toLocalTime(),
            people = shift?.wanted ?: 1,
            needs = shift?.needs.orEmpty(),
            tags = shift?.tags.orEmpty(),
        )
    }
}
