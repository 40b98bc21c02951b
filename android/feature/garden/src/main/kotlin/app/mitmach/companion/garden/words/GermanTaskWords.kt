package app.mitmach.companion.garden.words

import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Tag

internal object GermanTaskWords : TaskWords {
    override fun activity(activity: Activity) =
        when (activity) {
            Activity.WATER -> "Gießen"
            Activity.WEED -> "Jäten"
            Activity.HARVEST -> "Ernten"
            Activity.PRUNE -> "Schneiden"
            Activity.TIDY -> "Aufräumen"
            Activity.TECHNICAL -> "Technik"
            Activity.INSPECT -> "Kontrolle"
            Activity.ANIMALS -> "Tiere"
            Activity.CARE -> "Pflege"
            Activity.MOW -> "Mähen"
            Activity.PLANT -> "Pflanzen"
            Activity.SHIFT -> "Schicht"
            Activity.OTHER -> "Anderes"
        }

    override fun doneTimes(
        day: String,
        activity: Activity,
        times: Int,
    ) = if (times == 1) "$day ${past(activity)}" else "$day $times× ${past(activity)}"

    private fun past(activity: Activity) =
        when (activity) {
            Activity.WATER -> "gegossen"
            Activity.WEED -> "gejätet"
            Activity.HARVEST -> "geerntet"
            Activity.PRUNE -> "geschnitten"
            Activity.TIDY -> "aufgeräumt"
            Activity.INSPECT -> "kontrolliert"
            Activity.ANIMALS -> "versorgt"
            Activity.CARE -> "gepflegt"
            Activity.MOW -> "gemäht"
            Activity.PLANT -> "gepflanzt"
            Activity.TECHNICAL, Activity.SHIFT, Activity.OTHER -> "erledigt"
        }

    override fun tag(tag: Tag) =
        when (tag) {
            Tag.SEATED -> "sitzend"
            Tag.WITH_CHILDREN -> "mit Kindern"
            Tag.HEAVY -> "schwer"
            Tag.ADULTS_ONLY -> "ab 18"
            Tag.ON_REQUEST -> "nur nach Absprache"
        }

    override fun reason(reason: SkipReason) =
        when (reason) {
            SkipReason.RAIN -> "Regen"
            SkipReason.FROST -> "Frost"
            SkipReason.HEAT -> "Hitze"
            SkipReason.OTHER -> "anderer Grund"
        }

    override fun everyDays(days: Int) = if (days == 1) "jeden Tag" else "alle $days Tage"

    override fun once(day: String?) = if (day == null) "einmal" else "einmal, am $day"

    override val noRule = "ohne feste Tage"

    override fun weeks(
        from: Int,
        to: Int,
    ) = when {
        from == to -> "KW $from"
        from > to -> "KW $from bis KW $to im neuen Jahr"
        else -> "KW $from bis $to"
    }

    override fun from(day: String) = "ab $day"

    override val title = "Aufgabe"
    override val whatKind = "Art"
    override val ofBed = "Für welches Beet?"
    override val rule = "Wann ist sie dran?"
    override val ruleNone = "ohne feste Tage"
    override val ruleOnce = "einmal"
    override val ruleEveryDays = "alle paar Tage"
    override val ruleWeekdays = "an Wochentagen"
    override val onDay = "An welchem Tag"
    override val firstDay = "Zum ersten Mal"
    override val everyHowMany = "Alle wie viele Tage"
    override val whichWeekdays = "Welche Wochentage?"
    override val people = "Wie viele Personen"
    override val minutes = "Minuten"
    override val needs = "Braucht, zum Beispiel Gießkanne"
    override val weekFrom = "Ab Kalenderwoche"
    override val weekTo = "Bis Kalenderwoche"
    override val good = "Gut zu wissen"

    override val number = "Nummer"
    override val name = "Name"
    override val crop = "Was wächst hier"
    override val note = "Hinweis"
    override val zone = "Bereich"
    override val holder = "Wer betreut das Beet?"
    override val nobody = "niemand"
    override val harvestRule = "Ernteregel"

    override val enterWork = "Arbeit eintragen"
    override val what = "Was wurde gemacht?"
    override val amount = "Menge, zum Beispiel 10 Liter"
    override val heads = "Wie viele Personen"
    override val remark = "Notiz"

    override val findName = "Name suchen"
    override val noName = "Niemand mit diesem Namen"
    override val otherDay = "An einem anderen Tag"
    override val whichDay = "Welcher Tag?"
    override val wheneverDue = "immer, wenn es dran ist"
    override val missing = "Das fehlt noch"

    override fun numberProblem(range: IntRange) = "Bitte eine Zahl von ${range.first} bis ${range.last}"
}
