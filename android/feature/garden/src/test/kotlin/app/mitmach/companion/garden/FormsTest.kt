package app.mitmach.companion.garden

import androidx.compose.material3.Text
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.garden.Rule.EveryDays
import app.mitmach.companion.core.garden.Rule.Once
import app.mitmach.companion.core.garden.Rule.Weekdays
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.garden.forms.BedTyped
import app.mitmach.companion.garden.forms.FormSheet
import app.mitmach.companion.garden.forms.RuleKind
import app.mitmach.companion.garden.forms.TaskTyped
import app.mitmach.companion.garden.forms.Typed
import app.mitmach.companion.garden.forms.typedNumber
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test
import java.time.DayOfWeek
import java.time.LocalDate

/** What is typed, and what becomes of it. */
class FormsTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `numbers outside of what the core takes are seen while they are typed`() {
        assertEquals(Typed.Value(20), typedNumber(" 20 ", 1..720))
        listOf("0", "721", "viel", "1.5").forEach { assertEquals(it, Typed.Wrong, typedNumber(it, 1..720)) }
        assertEquals(Typed.Empty, typedNumber("", 1..720))
    }

    @Test
    fun `a task's rule is what its fields say`() {
        val task = TaskTyped(title = " Gießen ", on = LocalDate.of(2026, 11, 28))
        assertEquals(Once(LocalDate.of(2026, 11, 28)), task.toForm()?.rule)
        assertEquals("Gießen", task.toForm()?.title)
        val every = task.copy(rule = RuleKind.EVERY_DAYS, everyDays = 4, weekFrom = "18", weekTo = "40")
        assertEquals(EveryDays(4, null) to (18 to 40), every.toForm()?.let { it.rule to it.weeks })
        val days = setOf(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        val weekly = task.copy(rule = RuleKind.WEEKDAYS, weekdays = days, weekTo = "9")
        assertEquals(Weekdays(days) to (9 to 9), weekly.toForm()?.let { it.rule to it.weeks })
        listOf(
            task.copy(title = " "),
            task.copy(on = null),
            task.copy(rule = RuleKind.WEEKDAYS),
            task.copy(minutes = "0"),
            task.copy(weekFrom = "54"),
        ).forEach { assertNull("$it", it.toForm()) }
    }

    @Test
    fun `a bed needs a number and a name`() {
        assertNull(BedTyped(number = "3").toForm())
        assertNull(BedTyped(name = "Frühbeet").toForm())
        assertNull(BedTyped(number = "drei", name = "Frühbeet").toForm())
        assertEquals(3, BedTyped(number = "3", name = "Frühbeet").toForm()?.number)
    }

    @Test
    fun `a form that is refused stays open with what was typed`() {
        rule.setContent {
            CompanionTheme(Settings(), desktopFont) {
                var shown by remember { mutableStateOf(true) }
                var typed by remember { mutableStateOf("") }
                if (shown) {
                    FormSheet("Beet ändern", { shown = false }, { Outcome.Failed(Trouble.NOT_ALLOWED) }) {
                        TextEntry("Name", typed, { typed = it })
                    }
                } else {
                    Text("zu")
                }
            }
        }
        hand.type("Name", "Frühbeet")
        hand.tap("Speichern")
        hand.see("Das darf nur die Organisation")
        rule.onNode(hasText("Frühbeet") and hasSetTextAction()).assertExists()
    }
}
