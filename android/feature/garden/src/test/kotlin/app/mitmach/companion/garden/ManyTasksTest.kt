package app.mitmach.companion.garden

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Rule.EveryDays
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.hand.Hand
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

class ManyTasksTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `of a thousand tasks only those in sight are composed`() =
        inTown {
            val office = office()
            val garden = office.gardens.addGarden("Oasengarten", 2026).done()
            val titles = (1..1_000).map { "Aufgabe %04d".format(it) }
            titles.forEach {
                office.gardens
                    .addTask(
                        garden,
                        TaskForm(it, Activity.WATER, rule = EveryDays(4, null)),
                    ).done()
            }
            assertEquals(titles.size, day(office, garden).freeTasks.size)
            rule.setContent { Stage(appOf(office)) }
            hand.see("Aufgabe 0001")
            val composed = rule.onAllNodes(hasText("Erledigt") and hasClickAction()).fetchSemanticsNodes().size
            assertTrue("$composed cards are composed", composed in 1..20)
            // And each can still be reached.
            hand.see("Aufgabe 1000")
        }
}
