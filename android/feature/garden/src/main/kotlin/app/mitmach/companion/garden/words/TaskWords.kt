package app.mitmach.companion.garden.words

import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.design.Wording

/** How beds, tasks, rules and their fields are called. */
interface TaskWords {
    fun activity(activity: Activity): String

    /** `heute 2× gegossen` */
    fun doneTimes(
        day: String,
        activity: Activity,
        times: Int,
    ): String

    fun tag(tag: Tag): String

    fun reason(reason: SkipReason): String

    fun everyDays(days: Int): String

    fun once(day: String?): String

    val noRule: String

    fun weeks(
        from: Int,
        to: Int,
    ): String

    fun from(day: String): String

    val title: String
    val whatKind: String
    val ofBed: String
    val rule: String
    val ruleNone: String
    val ruleOnce: String
    val ruleEveryDays: String
    val ruleWeekdays: String
    val onDay: String
    val firstDay: String
    val everyHowMany: String
    val whichWeekdays: String
    val people: String
    val minutes: String
    val needs: String
    val weekFrom: String
    val weekTo: String
    val good: String

    val number: String
    val name: String
    val crop: String
    val note: String
    val zone: String
    val holder: String
    val nobody: String
    val harvestRule: String

    val enterWork: String
    val what: String
    val amount: String
    val heads: String
    val remark: String

    val findName: String
    val noName: String
    val otherDay: String
    val whichDay: String
    val wheneverDue: String
    val missing: String

    fun numberProblem(range: IntRange): String
}

val taskWords = Wording<TaskWords>(german = GermanTaskWords, english = EnglishTaskWords)
