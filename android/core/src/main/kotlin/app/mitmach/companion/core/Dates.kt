package app.mitmach.companion.core

import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId

/** Where the alliance lives: all days and times are of this zone. */
val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")

// The core's dates are ISO 8601 texts that it has checked itself; screens calculate with java.time.

internal fun String.toDate(): LocalDate = LocalDate.parse(this)

internal fun String.toTime(): LocalTime = LocalTime.parse(this)

internal fun String.toDateTime(): LocalDateTime = LocalDateTime.parse(this)

internal fun LocalDate.toIso(): String = toString()

/** Hours and minutes; the core knows no seconds. */
internal fun LocalTime.toIso(): String = "%02d:%02d".format(hour, minute)

internal fun LocalDateTime.toIso(): String = "${toLocalDate()}T${toLocalTime().toIso()}"

/** Milliseconds since 1970 as a time in Berlin. */
internal fun Long.toBerlin(): LocalDateTime = LocalDateTime.ofInstant(Instant.ofEpochMilli(this), BERLIN)
