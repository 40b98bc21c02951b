package app.mitmach.companion.core

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.stateIn
import java.time.Duration
import java.time.LocalDate
import java.time.LocalDateTime

/** Which day it is: the clock's, or a fixed one to try things with. */
interface Clock {
    fun now(): LocalDateTime

    /** The day, and the next ones when they begin, as long as [scope] lives. */
    fun days(scope: CoroutineScope): StateFlow<LocalDate>
}

/** The time in Berlin, wherever the phone is. */
object BerlinClock : Clock {
    /** How long a phone that slept over midnight may show yesterday after it wakes. */
    private val LOOK_AGAIN: Duration = Duration.ofSeconds(30)

    override fun now(): LocalDateTime = LocalDateTime.now(BERLIN)

    override fun days(scope: CoroutineScope): StateFlow<LocalDate> =
        flow {
            while (true) {
                val now = now()
                emit(now.toLocalDate())
                val midnight = now.toLocalDate().plusDays(1).atStartOfDay()
                delay(minOf(Duration.between(now, midnight).plusMillis(1), LOOK_AGAIN).toMillis())
            }
        }.stateIn(scope, SharingStarted.Eagerly, now().toLocalDate())
}

/** Always the same day, at noon: for trying things and for tests. */
class FixedClock(
    private val day: LocalDate,
) : Clock {
    override fun now(): LocalDateTime = day.atTime(12, 0)

    override fun days(scope: CoroutineScope): StateFlow<LocalDate> = MutableStateFlow(day)
}
