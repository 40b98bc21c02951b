package app.mitmach.companion.design

import app.mitmach.companion.core.phone.Language
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.time.format.TextStyle
import java.time.temporal.ChronoUnit
import java.util.Locale

/** Days and times as people say them. */
interface DateWords {
    /** `heute`, `morgen`, `gestern`, else [short]. */
    fun near(
        date: LocalDate,
        today: LocalDate,
    ): String

    /** `So, 22. November`; with the year where it is another than today's. */
    fun short(
        date: LocalDate,
        today: LocalDate? = null,
    ): String

    /** `Sonntag, 22. November 2026`, also for those who hear it. */
    fun full(date: LocalDate): String

    /** `22.` as in a calendar, `22` in English. */
    fun dayOfMonth(date: LocalDate): String

    /** `Mo` */
    fun weekday(day: DayOfWeek): String

    /** `17:00 Uhr` */
    fun time(time: LocalTime): String

    /** `So, 22. November, 17:00 Uhr` */
    fun moment(
        moment: LocalDateTime,
        today: LocalDate? = null,
    ): String

    /** `14:10 Uhr`, as what is said of today; [moment] of another day. */
    fun lately(
        moment: LocalDateTime,
        today: LocalDate,
    ): String = if (moment.toLocalDate() == today) time(moment.toLocalTime()) else moment(moment, today)
}

/** How days are said in the language that is read. */
val dateWords = Wording<DateWords>(german = GermanDates, english = EnglishDates)

private open class DatesOf(
    private val locale: Locale,
    shortPattern: String,
    fullPattern: String,
    private val near: Map<Long, String>,
) : DateWords {
    private val shortFormat = DateTimeFormatter.ofPattern(shortPattern, locale)
    private val shortWithYear = DateTimeFormatter.ofPattern("$shortPattern yyyy", locale)
    private val fullFormat = DateTimeFormatter.ofPattern(fullPattern, locale)
    private val timeFormat = DateTimeFormatter.ofPattern("HH:mm", locale)

    override fun near(
        date: LocalDate,
        today: LocalDate,
    ): String = near[ChronoUnit.DAYS.between(today, date)] ?: short(date, today)

    /** Java writes `So.`, which people read as the end of a sentence. */
    override fun short(
        date: LocalDate,
        today: LocalDate?,
    ): String {
        val rest = if (today == null || today.year == date.year) shortFormat else shortWithYear
        return "${weekday(date.dayOfWeek)}, ${date.format(rest)}"
    }

    override fun full(date: LocalDate): String = date.format(fullFormat)

    override fun dayOfMonth(date: LocalDate): String = "${date.dayOfMonth}"

    override fun weekday(day: DayOfWeek): String = day.getDisplayName(TextStyle.SHORT, locale).trimEnd('.')

    override fun time(time: LocalTime): String = time.format(timeFormat)

    override fun moment(
        moment: LocalDateTime,
        today: LocalDate?,
    ): String = "${short(moment.toLocalDate(), today)}, ${time(moment.toLocalTime())}"
}

private object GermanDates : DatesOf(
    Locale.GERMAN,
    "d. MMMM",
    "EEEE, d. MMMM yyyy",
    mapOf(-1L to "gestern", 0L to "heute", 1L to "morgen"),
) {
    override fun dayOfMonth(date: LocalDate): String = "${date.dayOfMonth}."

    override fun time(time: LocalTime): String = "${super.time(time)} Uhr"
}

private object EnglishDates : DatesOf(
    Locale.UK,
    "d MMMM",
    "EEEE, d MMMM yyyy",
    mapOf(-1L to "yesterday", 0L to "today", 1L to "tomorrow"),
)

/** The locale that goes with a language, for what the platform says itself. */
val Language.locale: Locale
    get() =
        when (this) {
            Language.GERMAN, Language.GERMAN_DU -> Locale.GERMANY
            Language.ENGLISH -> Locale.UK
        }
