package app.mitmach.companion.android

import app.mitmach.companion.core.Clock
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import java.time.LocalDate
import java.time.LocalDateTime

/** A clock that is set by hand. */
class TestClock(
    private var now: LocalDateTime,
) : Clock {
    private val day = MutableStateFlow(now.toLocalDate())

    override fun now(): LocalDateTime = now

    override fun days(scope: CoroutineScope): StateFlow<LocalDate> = day

    fun set(moment: LocalDateTime) {
        now = moment
        day.value = moment.toLocalDate()
    }
}
