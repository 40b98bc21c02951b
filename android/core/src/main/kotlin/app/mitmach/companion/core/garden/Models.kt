package app.mitmach.companion.core.garden

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.TaskFields
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalDateTime

/** What kind of work a task is. */
enum class Activity { WATER, WEED, HARVEST, PRUNE, TIDY, TECHNICAL, INSPECT, ANIMALS, CARE, MOW, PLANT, SHIFT, OTHER }

/** How a task stands on a day. */
sealed interface Due {
    data object Today : Due

    /** Since a day, which is so many days ago. */
    data class Overdue(
        val since: LocalDate,
        val days: Int,
    ) : Due

    data class Done(
        val next: LocalDate?,
    ) : Due

    data class Skipped(
        val next: LocalDate?,
    ) : Due

    data class Later(
        val next: LocalDate?,
    ) : Due

    /** A task for once that has been done. */
    data object Finished : Due

    /** Nobody said when. */
    data object Unscheduled : Due
}

/** When a task comes up. */
sealed interface Rule {
    data class Once(
        val on: LocalDate?,
    ) : Rule

    data class EveryDays(
        val days: Int,
        val from: LocalDate?,
    ) : Rule

    data class Weekdays(
        val days: Set<DayOfWeek>,
    ) : Rule
}

/** Something to do: in a garden, or a shift of an event. */
data class Task(
    val entry: Entry,
    val title: String,
    val activity: Activity,
    val bed: BedMention?,
    val rule: Rule?,
    /** Weeks of the year, which may go over its end. */
    val weeks: Pair<Int, Int>?,
    val starts: LocalDateTime?,
    val ends: LocalDateTime?,
    val due: Due,
    val done: List<Work>,
    val skips: List<Skip>,
    val lastDone: LocalDate?,
    val claims: List<Claim>,
    val laterClaims: List<Claim>,
    val wanted: Int,
    val coming: Int,
    val missing: Int,
    val surplus: Int,
    val minutes: Int?,
    val needs: String?,
    val tags: Set<Tag>,
    /** What somebody said of [wanted]; null where nobody did. */
    val people: Int? = null,
    internal val fields: TaskFields,
)

/** What somebody should know before taking a task. */
enum class Tag { SEATED, WITH_CHILDREN, HEAVY, ADULTS_ONLY, ON_REQUEST }

/** A bed that a task is for. */
data class BedMention(
    val record: RecordId,
    val number: Int?,
    val name: String?,
    val holder: Party?,
    val mine: Boolean,
    val withdrawn: Boolean,
)

/** Work that was done. */
data class Work(
    val entry: Entry,
    val day: LocalDate?,
    val title: String?,
    val heads: Int?,
    val amount: String?,
    val minutes: Int?,
    val note: String?,
    /** The task that was done; null for work on a bed as such. */
    val task: RecordId? = null,
)

/** Somebody who will do a task. */
data class Claim(
    val entry: Entry,
    val day: LocalDate?,
    val heads: Int,
    /** False: it is to be arranged with the lead and has not been yet. */
    val valid: Boolean,
)

/** Why a task is left out on a day. */
enum class SkipReason { RAIN, FROST, HEAT, OTHER }

data class Skip(
    val entry: Entry,
    val reason: SkipReason,
)

/** A bed as it stands today. */
data class Bed(
    val entry: Entry,
    val number: Int?,
    val name: String?,
    val zone: String?,
    val crop: String?,
    val note: String?,
    val harvestRule: String?,
    val holder: Party?,
    val mine: Boolean,
    val sownOn: LocalDate?,
    /** "Frisch gesät – nicht jäten" holds until this day; null if it does not hold. */
    val noWeedingUntil: LocalDate?,
    val tasks: List<Task>,
    val work: List<Work>,
    /** What stands in the field of [noWeedingUntil], also once it is over. */
    val noWeedingEntered: LocalDate? = null,
    internal val fields: BedFields,
)

/** A garden's year. */
data class Garden(
    val document: DocumentId,
    val title: String,
    val beds: List<Bed>,
    /** Tasks of no bed. */
    val freeTasks: List<Task>,
    val work: List<Work>,
)

/** A garden's day. */
data class GardenDay(
    val document: DocumentId,
    val title: String,
    val day: LocalDate,
    val tasks: List<Task>,
    val freeTasks: List<Task>,
    val noWeeding: List<BedMention>,
)

/** What a person enters of a bed; null clears a field. */
data class BedForm(
    val number: Int? = null,
    val name: String? = null,
    val zone: String? = null,
    val crop: String? = null,
    val note: String? = null,
    val harvestRule: String? = null,
    val holder: app.mitmach.companion.core.CardId? = null,
    val sownOn: LocalDate? = null,
    val noWeedingUntil: LocalDate? = null,
)

/** What stands in the bed's fields, to write a change over. */
fun Bed.form() = BedForm(number, name, zone, crop, note, harvestRule, holder?.id, sownOn, noWeedingEntered)

/** What a person enters of a task. */
data class TaskForm(
    val title: String,
    val activity: Activity,
    val bed: RecordId? = null,
    val rule: Rule? = null,
    val weeks: Pair<Int, Int>? = null,
    val starts: LocalDateTime? = null,
    val ends: LocalDateTime? = null,
    val people: Int? = null,
    val minutes: Int? = null,
    val needs: String? = null,
    val tags: Set<Tag> = emptySet(),
)

/** What a person enters of work done. */
data class WorkForm(
    val task: RecordId? = null,
    val bed: RecordId? = null,
    val day: LocalDate,
    val heads: Int? = null,
    val amount: String? = null,
    val minutes: Int? = null,
    val note: String? = null,
)
