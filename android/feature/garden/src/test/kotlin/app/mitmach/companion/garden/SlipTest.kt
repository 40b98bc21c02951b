package app.mitmach.companion.garden

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Work
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.garden.slip.SlipDraft
import app.mitmach.companion.garden.slip.SlipHolder
import app.mitmach.companion.garden.slip.SlipTrouble
import app.mitmach.companion.garden.slip.SlipUiState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** Paper slips are copied. */
class SlipTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `three ticks of Renate's slip are entered at once, for her and from paper`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(office, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(office)) }
            hand.tap("Zettel abschreiben")
            hand.type("Name suchen", "renate")
            hand.tap("Renate B.")
            TICKED.forEach { hand.tap(it) }
            hand.tap("3 Arbeiten eintragen")
            hand.see("3 Arbeiten eingetragen")
            meet(office, renate)
            val work: List<Work> =
                renate.gardens
                    .garden(garden)
                    .first()
                    .done()
                    .work
            assertEquals(TICKED.toSet(), work.map { it.title }.toSet())
            assertEquals(
                setOf(Triple("Renate B.", Source.PAPER, SUNDAY)),
                work.map { Triple(it.entry.owner.name, it.entry.source, it.day) }.toSet(),
            )
            // Nobody takes the next slip for hers.
            hand.tap("Zettel abschreiben")
            hand.tap(TICKED.first())
            hand.tap("1 Arbeit eintragen")
            hand.see("1 Arbeit eingetragen")
            meet(office, renate)
            val again =
                renate.gardens
                    .garden(garden)
                    .first()
                    .done()
                    .work
            assertEquals(1, again.count { it.entry.owner.id == office.me })
        }

    @Test
    fun `what could not be entered stays ticked and is said`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            val scope = CoroutineScope(Dispatchers.Default)
            val bad = task(office, garden, TICKED[1]).entry.key.record
            val holder =
                SlipHolder(appOf(office), scope, garden, SlipDraft(SUNDAY)) { form, asking ->
                    if (form.task == bad) {
                        Outcome.Failed(Trouble.STORAGE_FULL)
                    } else {
                        office.gardens.logWork(garden, form, asking)
                    }
                }
            TICKED.forEach { holder.tick(task(office, garden, it).entry.key.record, true) }
            assertEquals(2, holder.save())
            val state = holder.state.filterIsInstance<SlipUiState.Ready>().first { !it.saving && it.missing != null }
            assertEquals(setOf(bad), state.ticked)
            assertEquals(SlipTrouble(1, Trouble.STORAGE_FULL), state.missing)
            scope.cancel()
        }

    private companion object {
        val TICKED = listOf("Frühbeet gießen und lüften", "Vogelhaus füllen", RINGS)
        const val RINGS = "Rundgang nach Sturm: Zaun, Bauwagen, Scheune"
    }
}
