package app.mitmach.companion.core.garden

import app.mitmach.companion.core.toDate
import app.mitmach.companion.core.toDateTime
import app.mitmach.companion.core.toEntry
import app.mitmach.companion.core.toIso
import app.mitmach.companion.core.toParty
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.BedRef
import app.mitmach.core.generated.BedView
import app.mitmach.core.generated.ClaimState
import app.mitmach.core.generated.ClaimView
import app.mitmach.core.generated.DoneFields
import app.mitmach.core.generated.DueRule
import app.mitmach.core.generated.DueState
import app.mitmach.core.generated.GardenDayView
import app.mitmach.core.generated.GardenView
import app.mitmach.core.generated.SkipView
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.generated.TaskView
import app.mitmach.core.generated.WorkView
import java.time.DayOfWeek

internal fun GardenView.toGarden() =
    Garden(
        document = document.id,
        title = document.title,
        beds = beds.map { it.toBed() },
        freeTasks = freeTasks.map { it.toTask() },
        work = work.map { it.toWork() },
    )

internal fun GardenDayView.toGardenDay() =
    GardenDay(
        document = document.id,
        title = document.title,
        day = day.toDate(),
        tasks = tasks.map { it.toTask() },
        freeTasks = freeTasks.map { it.toTask() },
        noWeeding = noWeeding.map { it.toBedMention() },
    )

internal fun BedView.toBed() =
    Bed(
        entry = head.toEntry(),
        number = fields.number?.toInt(),
        name = fields.name,
        zone = fields.zone,
        crop = fields.crop,
        note = fields.note,
        harvestRule = fields.harvestRule,
        holder = holder?.toParty(),
        mine = heldByMe,
        sownOn = fields.sownOn?.toDate(),
        noWeedingUntil = noWeeding?.until?.toDate(),
        tasks = tasks.map { it.toTask() },
        work = work.map { it.toWork() },
        noWeedingEntered = fields.noWeedingUntil?.toDate(),
        fields = fields,
    )

internal fun TaskView.toTask() =
    Task(
        entry = head.toEntry(),
        title = fields.title.orEmpty(),
        activity = Activity.valueOf((fields.activity ?: app.mitmach.core.generated.Activity.OTHER).name),
        bed = bed?.toBedMention(),
        rule = fields.toRule(),
        weeks = fields.weekFrom?.let { from -> fields.weekTo?.let { to -> from.toInt() to to.toInt() } },
        starts = fields.starts?.toDateTime(),
        ends = fields.ends?.toDateTime(),
        due = due.toDue(),
        done = done.map { it.toWork() },
        skips = skips.map { it.toSkip() },
        lastDone = lastDone?.toDate(),
        claims = claims.map { it.toClaim() },
        laterClaims = laterClaims.map { it.toClaim() },
        wanted = wanted.toInt(),
        coming = coming.toInt(),
        missing = missing.toInt(),
        surplus = surplus.toInt(),
        minutes = fields.minutes?.toInt(),
        needs = fields.needs,
        tags = fields.toTags(),
        people = fields.people?.toInt(),
        fields = fields,
    )

private fun BedRef.toBedMention() = BedMention(id, number?.toInt(), name, holder?.toParty(), mine, withdrawn)

private fun DueState.toDue(): Due =
    when (this) {
        DueState.Due -> Due.Today
        is DueState.Overdue -> Due.Overdue(since.toDate(), days)
        is DueState.Done -> Due.Done(next?.toDate())
        is DueState.Skipped -> Due.Skipped(next?.toDate())
        is DueState.NotDue -> Due.Later(next?.toDate())
        DueState.Finished -> Due.Finished
        DueState.Unscheduled -> Due.Unscheduled
    }

private fun TaskFields.toRule(): Rule? =
    when (due) {
        null -> null
        DueRule.ONCE -> Rule.Once(firstDue?.toDate())
        DueRule.EVERY_DAYS -> Rule.EveryDays(everyDays?.toInt() ?: 1, firstDue?.toDate())
        DueRule.WEEKDAYS -> Rule.Weekdays(weekdays?.toDays().orEmpty())
    }

// The core keeps the days of the week as bits, Monday the lowest.

private fun Long.toDays(): Set<DayOfWeek> = DayOfWeek.entries.filter { this and (1L shl (it.value - 1)) != 0L }.toSet()

private fun Set<DayOfWeek>.toBits(): Long = fold(0L) { bits, day -> bits or (1L shl (day.value - 1)) }

private fun TaskFields.toTags(): Set<Tag> =
    buildSet {
        if (seated == true) add(Tag.SEATED)
        if (withChildren == true) add(Tag.WITH_CHILDREN)
        if (heavy == true) add(Tag.HEAVY)
        if (adultsOnly == true) add(Tag.ADULTS_ONLY)
        if (onRequest == true) add(Tag.ON_REQUEST)
    }

internal fun WorkView.toWork() =
    Work(
        entry = head.toEntry(),
        day = fields.day?.toDate(),
        title = title,
        heads = fields.heads?.toInt(),
        amount = fields.amount,
        minutes = fields.minutes?.toInt(),
        note = fields.note,
        task = fields.task,
    )

internal fun ClaimView.toClaim() = Claim(head.toEntry(), fields.day?.toDate(), heads.toInt(), state == ClaimState.IN)

private fun SkipView.toSkip() =
    Skip(head.toEntry(), SkipReason.valueOf((fields.reason ?: app.mitmach.core.generated.SkipReason.OTHER).name))

/** Fields that the form does not show stay as they are. */
internal fun BedForm.over(seen: BedFields) =
    seen.copy(
        number = number?.toLong(),
        name = name,
        zone = zone,
        crop = crop,
        note = note,
        harvestRule = harvestRule,
        holder = holder,
        sownOn = sownOn?.toIso(),
        noWeedingUntil = noWeedingUntil?.toIso(),
    )

/** Fields that the form does not show stay as they are. */
internal fun TaskForm.over(seen: TaskFields) =
    seen.copy(
        title = title,
        activity = activityOver(seen),
        bed = bed,
        due =
            when (rule) {
                null -> null
                is Rule.Once -> DueRule.ONCE
                is Rule.EveryDays -> DueRule.EVERY_DAYS
                is Rule.Weekdays -> DueRule.WEEKDAYS
            },
        firstDue =
            when (rule) {
                is Rule.Once -> rule.on?.toIso()
                is Rule.EveryDays -> rule.from?.toIso()
                is Rule.Weekdays -> seen.firstDue.takeIf { seen.due == DueRule.WEEKDAYS }
                null -> null
            },
        everyDays = (rule as? Rule.EveryDays)?.days?.toLong(),
        weekdays = (rule as? Rule.Weekdays)?.days?.toBits(),
        weekFrom = weeks?.first?.toLong(),
        weekTo = weeks?.second?.toLong(),
        starts = starts?.toIso(),
        ends = ends?.toIso(),
        people = people?.toLong(),
        minutes = minutes?.toLong(),
        needs = needs,
        seated = flag(Tag.SEATED, seen.seated),
        withChildren = flag(Tag.WITH_CHILDREN, seen.withChildren),
        heavy = flag(Tag.HEAVY, seen.heavy),
        adultsOnly = flag(Tag.ADULTS_ONLY, seen.adultsOnly),
        onRequest = flag(Tag.ON_REQUEST, seen.onRequest),
    )

/** "Other" and "not said" look alike in the form too. */
private fun TaskForm.activityOver(seen: TaskFields) =
    app.mitmach.core.generated.Activity
        .valueOf(activity.name)
        .takeUnless { seen.title != null && seen.activity == null && activity == Activity.OTHER }

/** "No" and "not said" look alike in the form, so the one that was there stays. */
private fun TaskForm.flag(
    tag: Tag,
    seen: Boolean?,
): Boolean? = if (tag in tags) true else seen?.let { false }

internal fun WorkForm.toFields() =
    DoneFields(
        task = task,
        bed = bed,
        day = day.toIso(),
        heads = heads?.toLong(),
        amount = amount,
        minutes = minutes?.toLong(),
        note = note,
    )
