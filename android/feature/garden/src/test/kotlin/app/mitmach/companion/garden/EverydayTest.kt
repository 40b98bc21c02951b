package app.mitmach.companion.garden

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Garden
import app.mitmach.companion.core.garden.GardenDay
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.SteadyHand
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.garden.parts.GardenActs
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.words.gardenWords
import app.mitmach.companion.garden.words.taskWords
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.TestTimeSource

/** What people do in the garden each day, on the real core, and what others see of it. */
class EverydayTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `watering is entered with two taps without signal, and the office sees it afterwards`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(WATERING, "Erledigt")
            hand.see("Eingetragen: $WATERING")
            hand.see("heute gegossen")
            hand.see("Nur auf diesem Telefon")
            assertTrue(task(office, garden, WATERING).done.isEmpty())

            meet(renate, office)
            hand.seeNot("Nur auf diesem Telefon")
            val work = task(office, garden, WATERING).done.single()
            assertEquals("Renate B." to SUNDAY, work.entry.owner.name to work.day)
        }

    @Test
    fun `what was entered by mistake is undone from the notice`() =
        inTown {
            settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(WATERING, "Erledigt")
            hand.see("heute gegossen")
            hand.tap("Rückgängig")
            hand.seeNot("heute gegossen")
            assertTrue(task(renate, garden, WATERING).done.isEmpty())
        }

    @Test
    fun `who has done it is not asked again, another may say that they did too`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            val watering = task(office, garden, WATERING).entry.key.record
            office.gardens.logWork(garden, WorkForm(task = watering, day = SUNDAY)).done()
            meet(office, renate)
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(WATERING, "Ich auch")
            hand.seeNot("Ich auch")
            assertEquals(2, task(renate, garden, WATERING).done.size)
        }

    @Test
    fun `a task that is done looks for nobody`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            val rounds = task(office, garden, ROUNDS).entry.key.record
            rule.setContent { Stage(appOf(office, DocumentPlace(DocumentKind.GARDEN, garden, rounds))) }
            hand.see("2 Personen gesucht")
            hand.tap("Erledigt")
            hand.see("Eingetragen: $ROUNDS")
            hand.seeNot("Personen gesucht")
        }

    @Test
    fun `a task is taken and given back`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(BIRDS, "Ich mache das")
            hand.see("Dabei: Sie")
            meet(renate, office)
            assertEquals(listOf("Renate B."), task(office, garden, BIRDS).claims.map { it.entry.owner.name })

            hand.seeNot("Nur auf diesem Telefon")
            hand.tapOn(BIRDS, "Doch nicht")
            hand.seeNot("Dabei: Sie")
            meet(renate, office)
            assertTrue(task(office, garden, BIRDS).claims.isEmpty())
        }

    @Test
    fun `two who took the same task read that they are two`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            val birds = task(office, garden, BIRDS).entry.key.record
            office.gardens.claim(garden, birds, SUNDAY).done()
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(BIRDS, "Ich mache das")
            meet(renate, office)
            meet(office, renate)
            hand.see("Sie sind zu zweit")
            hand.see("Zurücktreten geht jederzeit.")
        }

    @Test
    fun `watering is left out for rain`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(WATERING, "Fällt aus")
            hand.tap("Regen")
            hand.see("Fällt aus: Regen")
            meet(renate, office)
            val skip = task(office, garden, WATERING).skips.single()
            assertEquals(SkipReason.RAIN to "Renate B.", skip.reason to skip.entry.owner.name)
        }

    @Test
    fun `two who watered stand there both`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            val watering = task(office, garden, WATERING).entry.key.record
            office.gardens.logWork(garden, WorkForm(task = watering, day = SUNDAY)).done()
            rule.setContent { Stage(appOf(renate)) }
            hand.tapOn(WATERING, "Erledigt")
            hand.see("heute gegossen")
            meet(renate, office)
            meet(office, renate)
            hand.see("heute 2× gegossen")
        }

    @Test
    fun `a hand that trembles enters one task, not the next one too`() =
        inTown {
            settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            val scope = CoroutineScope(Dispatchers.Default)
            val time = TestTimeSource()
            val acts = GardenActs(appOf(renate), scope, garden, SteadyHand(time))
            val texts = Texts(gardenWords.german, taskWords.german, commonWords.german, dateWords.german)
            val (watering, birds) = task(renate, garden, WATERING) to task(renate, garden, BIRDS)
            acts.done(watering, SUNDAY, texts)
            time += 300.milliseconds
            acts.done(birds, SUNDAY, texts)
            val once = day(renate, garden) { it.done.isNotEmpty() }
            assertEquals(listOf(WATERING), once.map { it.title })

            time += 800.milliseconds
            acts.done(birds, SUNDAY, texts)
            val both = day(renate, garden, atLeast = 2) { it.done.isNotEmpty() }
            assertEquals(setOf(WATERING, BIRDS), both.map { it.title }.toSet())
            scope.cancel()
        }

    @Test
    fun `the days before and after can be looked at, and only what was can be done`() =
        inTown {
            settled()
            val renate = phoneOf("Renate B.")
            rule.setContent { Stage(appOf(renate)) }
            hand.see("Heute, So, 22. November")
            hand.tapSign("Tag danach")
            hand.see("Morgen, Mo, 23. November")
            assertTrue(!rule.shows("Erledigt"))
            hand.tap("Zu heute")
            hand.see("Heute, So, 22. November")
        }

    companion object {
        const val WATERING = "Frühbeet gießen und lüften"
        const val BIRDS = "Vogelhaus füllen"
        const val ROUNDS = "Rundgang nach Sturm: Zaun, Bauwagen, Scheune"
    }
}

/** One sends, the other fetches. */
internal suspend fun meet(
    from: Session,
    to: Session,
) {
    from.line.sync().done()
    to.line.sync().done()
}

internal suspend fun day(
    session: Session,
    garden: DocumentId,
): GardenDay =
    session.gardens
        .day(garden, SUNDAY)
        .first()
        .done()

internal suspend fun whole(
    session: Session,
    garden: DocumentId,
): Garden =
    session.gardens
        .garden(garden)
        .first()
        .done()

internal suspend fun bed(
    session: Session,
    garden: DocumentId,
    name: String = "Frühbeet",
): Bed = whole(session, garden).beds.first { it.name == name }

internal suspend fun task(
    session: Session,
    garden: DocumentId,
    title: String,
): Task = day(session, garden).let { it.tasks + it.freeTasks }.first { it.title == title }

/** The tasks of the day that fit, once there are so many. */
internal suspend fun day(
    session: Session,
    garden: DocumentId,
    atLeast: Int = 1,
    fits: (Task) -> Boolean,
): List<Task> =
    session.gardens
        .day(garden, SUNDAY)
        .map { outcome -> outcome.done().let { it.tasks + it.freeTasks }.filter(fits) }
        .first { it.size >= atLeast }
