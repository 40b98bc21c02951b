package app.mitmach.companion.feature

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class NavigatorTest {
    private data class Somewhere(
        val name: String,
    ) : Place

    @Test
    fun `back leads to where one came from, and not out of the bar's place`() {
        val navigator = Navigator(Somewhere("garden"))
        navigator.open(Somewhere("bed"))
        navigator.open(Somewhere("task"))
        assertTrue(navigator.back())
        assertEquals(Somewhere("bed"), navigator.place)
        assertTrue(navigator.back())
        assertFalse(navigator.back())
        assertEquals(Somewhere("garden"), navigator.place)
    }

    @Test
    fun `the same place twice is one step`() {
        val navigator = Navigator(Somewhere("garden"))
        navigator.open(Somewhere("garden"))
        assertFalse(navigator.back())
    }

    @Test
    fun `a place of the bar begins anew`() {
        val navigator = Navigator(Somewhere("garden"))
        navigator.open(Somewhere("bed"))
        navigator.start(Somewhere("calendar"))
        assertEquals(listOf<Place>(Somewhere("calendar")), navigator.trail)
    }
}
