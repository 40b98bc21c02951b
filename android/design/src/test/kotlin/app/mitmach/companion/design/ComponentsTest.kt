package app.mitmach.companion.design

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.rememberScrollState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollToIndex
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.pressKey
import app.mitmach.companion.core.phone.Settings
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate
import java.time.LocalTime

class ComponentsTest {
    @get:Rule
    val rule = createComposeRule()

    private val today = LocalDate.of(2026, 11, 22)

    private fun show(content: @Composable () -> Unit) =
        rule.setContent { CompanionTheme(Settings(), desktopFont, motion = false, content = content) }

    @Test
    fun `a day goes a step on and a step back`() {
        var date by mutableStateOf<LocalDate?>(today)
        show { DateEntry("Tag", date, { date = it }, today = today) }
        rule.onNodeWithContentDescription("Tag: Tag danach").performClick()
        rule.onNodeWithText("Mo, 23. November").assertExists()
        repeat(2) { rule.onNodeWithContentDescription("Tag: Tag davor").performClick() }
        assertEquals(today.minusDays(1), date)
    }

    @Test
    fun `a day is chosen from another month`() {
        var date by mutableStateOf<LocalDate?>(null)
        show { DateEntry("Tag", date, { date = it }, today = today) }
        rule.onNodeWithText("Tag wählen").performClick()
        rule.onNodeWithContentDescription("Monat danach").performClick()
        rule.onNodeWithText("Dezember 2026").assertExists()
        rule.onNodeWithContentDescription("Sonntag, 6. Dezember 2026").performClick()
        assertEquals(LocalDate.of(2026, 12, 6), date)
        rule.onAllNodes(isDialog()).assertCountEquals(0)
        rule.onNodeWithContentDescription("Tag: Sonntag, 6. Dezember 2026").assertExists()
    }

    @Test
    fun `only days of the range can be chosen`() {
        var date by mutableStateOf<LocalDate?>(LocalDate.of(2026, 12, 24))
        val advent = LocalDate.of(2026, 12, 1)..LocalDate.of(2026, 12, 24)
        show { DateEntry("Tag", date, { date = it }, today = today, range = advent) }
        rule.onNodeWithContentDescription("Tag: Tag danach").assertIsNotEnabled()
        rule.onNodeWithText("Do, 24. Dezember").performClick()
        rule.onNodeWithContentDescription("Donnerstag, 24. Dezember 2026").assertIsSelected()
        rule.onNodeWithContentDescription("Freitag, 25. Dezember 2026").assertIsNotEnabled()
        rule.onNodeWithContentDescription("Monat danach").assertIsNotEnabled()
        rule.onNodeWithContentDescription("Monat davor").assertIsNotEnabled()
    }

    @Test
    fun `a day can be left open again`() {
        var date by mutableStateOf<LocalDate?>(today)
        show { DateEntry("Tag", date, { date = it }, today = today, mayClear = true) }
        rule.onNodeWithText("So, 22. November").performClick()
        rule.onNodeWithText("Ohne Tag").performClick()
        assertEquals(null, date)
    }

    @OptIn(ExperimentalTestApi::class)
    @Test
    fun `arrow keys go from day to day`() {
        var date by mutableStateOf<LocalDate?>(today)
        show { DateEntry("Tag", date, { date = it }, today = today) }
        rule.onNodeWithText("So, 22. November").performClick()
        val day = rule.onNodeWithContentDescription("Mittwoch, 11. November 2026")
        day.performSemanticsAction(SemanticsActions.RequestFocus)
        day.performKeyInput { pressKey(Key.DirectionRight) }
        val next = rule.onNodeWithContentDescription("Donnerstag, 12. November 2026")
        next.assertIsFocused()
        next.performKeyInput { pressKey(Key.Enter) }
        assertEquals(LocalDate.of(2026, 11, 12), date)
    }

    @Test
    fun `a time is stepped and chosen`() {
        var time by mutableStateOf<LocalTime?>(null)
        show { TimeEntry("Beginn", time, { time = it }) }
        rule.onNodeWithContentDescription("Beginn: Später").performClick()
        rule.onNodeWithContentDescription("Beginn: Später").performClick()
        assertEquals(LocalTime.of(17, 15), time)
        rule.onNodeWithText("17:15 Uhr").performClick()
        rule.onNodeWithContentDescription("Stunde: 18").performClick()
        rule.onNodeWithContentDescription("Minuten: 5").performClick()
        rule.onNodeWithText("Übernehmen").performClick()
        assertEquals(LocalTime.of(18, 5), time)
    }

    @Test
    fun `a number stops at both ends`() {
        var value by mutableStateOf(0)
        show { Stepper("Kinder", value, { value = it }, range = 0..1) }
        rule.onNodeWithContentDescription("Kinder: einer weniger").assertIsNotEnabled()
        rule.onNodeWithContentDescription("Kinder: einer mehr").performClick()
        rule.onNodeWithContentDescription("Kinder: 1").assertExists()
        rule.onNodeWithContentDescription("Kinder: einer mehr").assertIsNotEnabled()
        rule.onNodeWithContentDescription("Kinder: einer weniger").assertIsEnabled()
    }

    @Test
    fun `a notice goes by itself, not before eight seconds`() {
        var gone = 0
        show { NoticeBar("Eingetragen", { gone++ }) }
        rule.mainClock.advanceTimeBy(8_000)
        assertEquals(0, gone)
        rule.mainClock.advanceTimeBy(4_000)
        assertEquals(1, gone)
    }

    @Test
    fun `a notice that may stay stays until it is answered`() {
        val said = mutableListOf<String>()
        show {
            CompositionLocalProvider(LocalNoticeStays provides null) {
                NoticeBar("Eingetragen", { said += "gone" }, action = "Rückgängig", onAction = { said += "undone" })
            }
        }
        rule.mainClock.advanceTimeBy(60_000)
        assertEquals(emptyList<String>(), said)
        rule.onNodeWithText("Rückgängig").performClick()
        assertEquals(listOf("undone", "gone"), said)
    }

    @Test
    fun `who comes back to a page finds it where they left it, though its lines come after it`() {
        var shown by mutableStateOf(true)
        var lines by mutableStateOf(40)
        show {
            val kept = rememberSaveableStateHolder()
            if (shown) {
                kept.SaveableStateProvider("beds") {
                    Page("Beete") { items(lines) { CardLine("Beet ${it + 1}") } }
                }
            }
        }
        rule.onNode(hasScrollToNodeAction()).performScrollToIndex(30)
        rule.onNodeWithText("Beet 31").assertIsDisplayed()
        rule.runOnIdle {
            shown = false
            lines = 1
        }
        rule.runOnIdle { shown = true }
        rule.onNodeWithText("Beet 1").assertIsDisplayed()
        rule.runOnIdle { lines = 40 }
        rule.onNodeWithText("Beet 31").assertIsDisplayed()
    }

    @Test
    fun `what is typed outlives the screen, and leaves alone what others wrote meanwhile`() {
        var shown by mutableStateOf(true)
        var written by mutableStateOf(listOf("Frühbeet", "Feldsalat"))
        val texts = listSaver<List<String>, String>(save = { it }, restore = { it })
        show {
            val kept = rememberSaveableStateHolder()
            if (shown) {
                kept.SaveableStateProvider("bed") {
                    var typed by rememberTyped(remember { written }, texts)
                    Column {
                        TextEntry("Name", typed[0], { typed = listOf(it, typed[1]) })
                        TextEntry("Kultur", typed[1], { typed = listOf(typed[0], it) })
                    }
                }
            }
        }
        rule.onNodeWithText("Kultur").performTextReplacement("Spinat")
        rule.runOnIdle {
            shown = false
            written = listOf("Hochbeet", "Mangold")
        }
        rule.runOnIdle { shown = true }
        rule.onNodeWithText("Name").assertTextContains("Hochbeet")
        rule.onNodeWithText("Kultur").assertTextContains("Spinat")
    }

    @Test
    fun `a way back stays longer than what is only told`() {
        var gone = 0
        show { NoticeBar("Eingetragen", { gone++ }, action = "Rückgängig") }
        rule.mainClock.advanceTimeBy(50_000)
        assertEquals(0, gone)
        rule.mainClock.advanceTimeBy(20_000)
        assertEquals(1, gone)
    }

    @OptIn(ExperimentalTestApi::class)
    @Test
    fun `the keyboard leaves a text of several lines`() {
        var motto by mutableStateOf("")
        show {
            Column {
                TextEntry("Motto", motto, { motto = it }, lines = 3)
                TextEntry("Straße", "", {})
            }
        }
        rule.onNodeWithText("Motto").performTextInput("Sterne")
        rule.onNodeWithText("Motto").performKeyInput { pressKey(Key.Tab) }
        rule.onNodeWithText("Straße").assertIsFocused()
        assertEquals("Sterne", motto)
    }

    @Test
    fun `a line is ticked where it is touched`() {
        var ticked by mutableStateOf(false)
        show { CheckLine("Gießen", ticked, { ticked = it }, below = "Heute dran") }
        rule.onNodeWithText("Heute dran").assertIsOff().performClick()
        rule.onNodeWithText("Gießen").assertIsOn()
    }

    @Test
    fun `the places of the bar and the views of a switch are chosen`() {
        val chosen = mutableListOf<Int>()
        val items = listOf("Heute", "Garten").map { BarItem(Icons.today, it, it == "Heute", badge = "2") }
        show {
            Column {
                Bar(items, { chosen += it })
                Switcher(listOf(7 to "Woche", 8 to "Monat"), 7, { chosen += it })
            }
        }
        rule.onNodeWithText("Heute").assertIsSelected()
        rule.onNodeWithText("Garten").performClick()
        rule.onNodeWithText("Woche").assertIsSelected()
        rule.onNodeWithText("Monat").performClick()
        assertEquals(listOf(1, 8), chosen)
        rule.onAllNodesWithText("2").assertCountEquals(2)
    }

    @Test
    fun `a person without a name is said to be so and can be called`() {
        var called = 0
        show { PersonLine(null, onCall = { called++ }) }
        rule.onNodeWithContentDescription("ohne Namen anrufen").performClick()
        assertEquals(1, called)
    }

    @Test
    fun `pages say that there is no signal`() {
        show { CompositionLocalProvider(LocalOffline provides "Kein Netz") { Page("Garten") {} } }
        rule.onNodeWithText("Kein Netz").assertExists()
    }

    @Test
    fun `lines may stand where there is no end to the width`() {
        show {
            Row(Modifier.horizontalScroll(rememberScrollState()).height(IntrinsicSize.Min)) {
                CardLine("Hochbeet 3", below = "Heute dran") { Badge("Sie sind zu zweit") }
                Switcher(listOf(1 to "Woche", 2 to "Monat"), 1, {})
                DateEntry("Tag", today, {}, today = today)
            }
        }
        listOf("Hochbeet 3", "Woche", "So, 22. November").forEach { rule.onNodeWithText(it).assertExists() }
    }
}
