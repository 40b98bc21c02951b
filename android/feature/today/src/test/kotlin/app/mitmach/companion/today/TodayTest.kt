package app.mitmach.companion.today

import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToNode
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.BedForm
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.nio.file.Files

class TodayTest {
    @get:Rule
    val rule = createComposeRule()

    private fun show(session: Session): App {
        val settings = SettingsStore(Files.createTempDirectory("settings").resolve("s").toFile())
        val app = App(session, Navigator(TodayPlace), NoDevice, Notices(), settings)
        rule.setContent {
            CompanionTheme(
                Settings(Language.GERMAN),
                desktopFont,
                motion = false,
            ) { todayFeature.Screen(TodayPlace, app) }
        }
        return app
    }

    private fun find(text: String): SemanticsNodeInteraction {
        rule.waitUntil(20_000) {
            runCatching {
                rule.onAllNodes(hasScrollToNodeAction()).onFirst().performScrollToNode(hasText(text, substring = true))
            }.isSuccess
        }
        return rule.onAllNodesWithText(text, substring = true).onFirst()
    }

    @Test
    fun `what is done leaves the list at once, without signal`() =
        Town().use { town ->
            val office = runBlocking { town.settled() }
            town.server.stop()
            show(office)
            find("Frühbeet gießen und lüften")
            val before =
                runBlocking {
                    office.overview
                        .overview()
                        .first()
                        .done()
                        .due
                        .map { it.task.title }
                }
            rule.onAllNodesWithText("Erledigt").onFirst().performClick()
            rule.waitUntil(20_000) {
                runBlocking {
                    office.overview
                        .overview()
                        .first()
                        .done()
                        .due.size
                } == before.size - 1
            }
            val garden = runBlocking { document(office, DocumentKind.GARDEN) }
            val day =
                runBlocking {
                    office.gardens
                        .day(garden, SUNDAY)
                        .first()
                        .done()
                }
            assertEquals(1, day.tasks.sumOf { it.done.size } + day.freeTasks.sumOf { it.done.size })
        }

    @Test
    fun `two notes on a bed are settled here by one tap`() =
        Town().use { town ->
            val (office, renate) = runBlocking { twoNotes(town) }
            show(renate)
            find("Zwei Angaben – bitte wählen")
            find("mittags lüften wählen").performClick()
            rule.waitUntil(20_000) {
                runBlocking {
                    renate.entries
                        .conflicts()
                        .first()
                        .done()
                }.isEmpty()
            }
            runBlocking {
                renate.line.sync().done()
                office.line.sync().done()
                val garden = document(office, DocumentKind.GARDEN)
                val bed =
                    office.gardens
                        .garden(garden)
                        .first()
                        .done()
                        .beds
                        .first { it.number == 4 }
                assertEquals("mittags lüften", bed.note)
                assertTrue(bed.entry.contradictions.isEmpty())
            }
        }

    @Test
    fun `a decision leads to where it is made`() =
        Town().use { town ->
            val app = show(runBlocking { town.settled() })
            find("Türchen vergeben").performClick()
            rule.waitUntil(20_000) { app.navigator.place is DocumentPlace }
            assertEquals(DocumentKind.CALENDAR, (app.navigator.place as DocumentPlace).kind)
        }

    private suspend fun twoNotes(town: Town): Pair<Session, Session> {
        val office = town.settled()
        town.import(office, "rollen")
        office.line.sync().done()
        val renate = town.phoneOf("Renate B.")
        val garden = document(office, DocumentKind.GARDEN)
        for ((session, note) in listOf(office to "bei Sonne abdecken", renate to "mittags lüften")) {
            val bed =
                session.gardens
                    .garden(garden)
                    .first()
                    .done()
                    .beds
                    .first { it.number == 4 }
            val form =
                BedForm(
                    number = bed.number,
                    name = bed.name,
                    zone = bed.zone,
                    crop = bed.crop,
                    note = note,
                    harvestRule = bed.harvestRule,
                    holder = bed.holder?.id,
                    sownOn = bed.sownOn,
                    noWeedingUntil = bed.noWeedingUntil,
                )
            session.gardens.edit(bed, form).done()
        }
        renate.line.sync().done()
        office.line.sync().done()
        renate.line.sync().done()
        return office to renate
    }
}

private object NoDevice : Device {
    override fun call(number: String) = Unit

    override fun message(
        number: String,
        text: String,
    ) = Unit

    override fun share(
        title: String,
        text: String,
    ) = Unit

    override suspend fun save(
        name: String,
        content: ByteArray,
    ) = false

    override suspend fun choose(limit: Int): ByteArray? = null

    override val scans = false

    override suspend fun scan(): String? = null
}
