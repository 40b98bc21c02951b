package app.mitmach.companion.feature

import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/**
 * Takes one tap where a hand that trembles made two: what is done moves away under the finger, and the second tap would
 * do the next thing in the list too.
 */
class SteadyHand(
    private val time: TimeSource = TimeSource.Monotonic,
) {
    private var last: TimeMark? = null

    /** Whether a tap counts: not right after one that did. */
    fun takes(): Boolean {
        if (last?.let { it.elapsedNow() < TREMBLE } == true) return false
        last = time.markNow()
        return true
    }

    private companion object {
        val TREMBLE = 1.seconds
    }
}
