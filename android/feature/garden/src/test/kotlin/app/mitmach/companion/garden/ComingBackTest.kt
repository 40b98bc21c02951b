package app.mitmach.companion.garden

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.MutableState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.Hand
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** What was being typed is there again when the phone had ended the app meanwhile. */
class ComingBackTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    /** What the phone keeps of an app that it ends: no more than fits into a bundle. */
    private var kept: SaveableStateRegistry? by mutableStateOf(registry(emptyMap()))

    private fun registry(values: Map<String, List<Any?>>) = SaveableStateRegistry(values, ::fits)

    private fun fits(value: Any?): Boolean =
        when (value) {
            null, is String, is Number, is Boolean, is Enum<*> -> true

            is List<*> -> value.all(::fits)

            is Map<*, *> -> value.all { fits(it.key) && fits(it.value) }

            is MutableState<*> -> fits(value.value)

            // The place of something in a list: Android can keep it.
            else -> value::class.simpleName == "DefaultLazyKey"
        }

    private fun show(
        session: Session,
        place: Place,
    ) = rule.setContent {
        kept?.let { CompositionLocalProvider(LocalSaveableStateRegistry provides it) { Stage(appOf(session, place)) } }
    }

    private fun endAndOpen() {
        val saved = rule.runOnIdle { checkNotNull(kept).performSave() }
        kept = null
        rule.waitForIdle()
        kept = registry(saved)
    }

    @Test
    fun `work with an amount`() =
        inTown {
            val office = settled()
            show(office, GardenStart)
            hand.tapOn(EverydayTest.WATERING, "Mit Angaben")
            hand.type("Menge, zum Beispiel 10 Liter", "2 Kannen")
            endAndOpen()
            hand.tap("Speichern")
            hand.seeNot("Menge, zum Beispiel 10 Liter")
            val garden = document(office, DocumentKind.GARDEN)
            val day = office.gardens.day(garden, SUNDAY)
            val work =
                day
                    .first()
                    .done()
                    .let { it.tasks + it.freeTasks }
                    .flatMap { it.done }
            assertEquals(listOf("2 Kannen"), work.map { it.amount })
        }

    @Test
    fun `a bed, what was typed over what it had become meanwhile`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            val bed = bed(office, garden)
            show(office, DocumentPlace(DocumentKind.GARDEN, garden, bed.entry.key.record))
            hand.tap("Beet ändern")
            hand.type("Was wächst hier", "Winterportulak")
            office.gardens.edit(bed, bed.form().copy(note = "mittags lüften")).done()
            endAndOpen()
            hand.see("Winterportulak")
            hand.tap("Speichern")
            hand.seeNot("Speichern")
            assertEquals("Winterportulak" to "mittags lüften", bed(office, garden).let { it.crop to it.note })
        }

    @Test
    fun `a task, and its days`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            show(office, BedsPlace(garden))
            hand.tap("Aufgabe anlegen")
            hand.type("Aufgabe", "Laub rechen")
            hand.tap("An Wochentagen")
            hand.tap("Sa")
            endAndOpen()
            hand.tap("Speichern")
            hand.see("Laub rechen")
        }

    @Test
    fun `the ticks of a slip`() =
        inTown {
            val office = settled()
            show(office, SlipPlace(document(office, DocumentKind.GARDEN), SUNDAY))
            hand.tap(EverydayTest.WATERING)
            hand.see("1 Arbeit eintragen")
            endAndOpen()
            hand.see("1 Arbeit eintragen")
        }
}
