package app.mitmach.companion.garden.words

import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Tag

internal object EnglishTaskWords : TaskWords {
    override fun activity(activity: Activity) =
        when (activity) {
            Activity.WATER -> "Watering"
            Activity.WEED -> "Weeding"
            Activity.HARVEST -> "Harvesting"
            Activity.PRUNE -> "Pruning"
            Activity.TIDY -> "Tidying"
            Activity.TECHNICAL -> "Technical"
            Activity.INSPECT -> "Inspecting"
            Activity.ANIMALS -> "Animals"
            Activity.CARE -> "Care"
            Activity.MOW -> "Mowing"
            Activity.PLANT -> "Planting"
            Activity.SHIFT -> "Shift"
            Activity.OTHER -> "Other"
        }

    override fun doneTimes(
        day: String,
        activity: Activity,
        times: Int,
    ) = when (times) {
        1 -> "${past(activity)} $day"
        2 -> "${past(activity)} twice $day"
        else -> "${past(activity)} $times times $day"
    }

    private fun past(activity: Activity) =
        when (activity) {
            Activity.WATER -> "watered"
            Activity.WEED -> "weeded"
            Activity.HARVEST -> "harvested"
            Activity.PRUNE -> "pruned"
            Activity.TIDY -> "tidied"
            Activity.INSPECT -> "inspected"
            Activity.ANIMALS -> "looked after"
            Activity.CARE -> "cared for"
            Activity.MOW -> "mowed"
            Activity.PLANT -> "planted"
            Activity.TECHNICAL, Activity.SHIFT, Activity.OTHER -> "done"
        }

    override fun tag(tag: Tag) =
        when (tag) {
            Tag.SEATED -> "seated"
            Tag.WITH_CHILDREN -> "with children"
            Tag.HEAVY -> "heavy"
            Tag.ADULTS_ONLY -> "from 18"
            Tag.ON_REQUEST -> "by arrangement only"
        }

    override fun reason(reason: SkipReason) =
        when (reason) {
            SkipReason.RAIN -> "Rain"
            SkipReason.FROST -> "Frost"
            SkipReason.HEAT -> "Heat"
            SkipReason.OTHER -> "another reason"
        }

    override fun everyDays(days: Int) = if (days == 1) "every day" else "every $days days"

    override fun once(day: String?) = if (day == null) "once" else "once, on $day"

    override val noRule = "no fixed days"

    override fun weeks(
        from: Int,
        to: Int,
    ) = when {
        from == to -> "week $from"
        from > to -> "week $from to week $to of the next year"
        else -> "weeks $from to $to"
    }

    override fun from(day: String) = "from $day"

    override val title = "Task"
    override val whatKind = "Kind"
    override val ofBed = "For which bed?"
    override val rule = "When is it due?"
    override val ruleNone = "no fixed days"
    override val ruleOnce = "once"
    override val ruleEveryDays = "every few days"
    override val ruleWeekdays = "on weekdays"
    override val onDay = "On which day"
    override val firstDay = "For the first time"
    override val everyHowMany = "Every how many days"
    override val whichWeekdays = "Which days of the week?"
    override val people = "How many people"
    override val minutes = "Minutes"
    override val needs = "Needs, for instance a watering can"
    override val weekFrom = "From week"
    override val weekTo = "To week"
    override val good = "Good to know"

    override val number = "Number"
    override val name = "Name"
    override val crop = "What grows here"
    override val note = "Note"
    override val zone = "Zone"
    override val holder = "Who looks after the bed?"
    override val nobody = "nobody"
    override val harvestRule = "Harvest rule"

    override val enterWork = "Enter work"
    override val what = "What was done?"
    override val amount = "Amount, for instance 10 litres"
    override val heads = "How many people"
    override val remark = "Note"

    override val findName = "Find a name"
    override val noName = "Nobody of this name"
    override val otherDay = "On another day"
    override val whichDay = "Which day?"
    override val wheneverDue = "whenever it is due"
    override val missing = "This is missing"

    override fun numberProblem(range: IntRange) = "Please a number from ${range.first} to ${range.last}"
}
