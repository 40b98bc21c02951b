package app.mitmach.companion.feature

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/** Where one is, and the way back. */
@Stable
class Navigator(
    start: Place,
) {
    /** From the bar's place to the screen that is shown, which is the last. */
    var trail: List<Place> by mutableStateOf(listOf(start))
        private set

    val place: Place get() = trail.last()

    /** Goes on to a place. */
    fun open(place: Place) {
        if (place != this.place) trail = trail + place
    }

    /** Begins anew at a place of the bar. */
    fun start(place: Place) {
        trail = listOf(place)
    }

    /** Goes back; false if there is nothing to go back to. */
    fun back(): Boolean {
        if (trail.size == 1) return false
        trail = trail.dropLast(1)
        return true
    }
}
