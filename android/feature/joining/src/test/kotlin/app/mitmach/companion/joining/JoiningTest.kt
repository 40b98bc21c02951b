package app.mitmach.companion.joining

import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.Device
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

class JoiningTest {
    @get:Rule
    val compose = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private var joined: Session? = null
    private val settings by lazy { SettingsStore(folder.root.resolve("settings")) }

    @Test
    fun `a pasted link leads in, and the phone is that person's`() =
        inTown {
            val link = inviteFor("Renate B.")
            begin(folderOf("new"))
            click("Link einfügen")
            compose.onNode(hasSetTextAction()).performTextInput("  $link\n")
            click("Weiter")
            find("Sie machen mit bei")
            find("127.0.0.1:${server.port}")
            click("Mitmachen")
            find("Sie sind dabei")
            click("English")
            find("You are in")
            click("Let’s go")
            compose.waitUntil(timeoutMillis = 20_000) { joined != null }
            val session = checkNotNull(joined)
            session.line.sync().done()
            val people =
                session.people
                    .people()
                    .first()
                    .done()
                    .people
            assertEquals("Renate B.", people.single { it.me }.party.name)
            assertEquals(Language.ENGLISH, settings.settings.value.language)
            session.close()
        }

    @Test
    fun `half a link says so, and what was typed stays`() =
        inTown {
            val link = inviteFor("Renate B.")
            begin(folderOf("new"))
            click("Link einfügen")
            compose.onNode(hasSetTextAction()).performTextInput(link.substringBefore('#'))
            click("Weiter")
            find("Das ist keine ganze Einladung. Bitte kopieren Sie den Link noch einmal.")
            find(link.substringBefore('#'))
            compose.onNode(hasSetTextAction()).performTextClearance()
            compose.onNode(hasSetTextAction()).performTextInput(link)
            click("Weiter")
            find("Mitmachen")
        }

    @Test
    fun `a used invite says so, and another one can be taken`() =
        inTown {
            val link = inviteFor("Renate B.")
            Session.join(folderOf("first"), link, FixedClock(SUNDAY)).done().close()
            begin(folderOf("second"), link)
            click("Mitmachen")
            find("Diese Einladung gilt nicht")
            click("Andere Einladung nehmen")
            find(link)
            compose.onNode(hasSetTextAction()).performTextClearance()
            compose.onNode(hasSetTextAction()).performTextInput(inviteFor("Renate B."))
            click("Weiter")
            click("Mitmachen")
            find("Sie sind dabei")
            click("Los geht’s")
            compose.waitUntil(timeoutMillis = 20_000) { joined != null }
            joined?.close()
        }

    @Test
    fun `without a line the invite stays good, and the same button tries again`() =
        inTown {
            val link = inviteFor("Renate B.")
            server.stop()
            begin(folderOf("new"), link)
            click("Mitmachen")
            find("Gerade kein Netz")
            find("Versuchen Sie es noch einmal, sobald Netz da ist. Die Einladung gilt weiter.")
            server.start()
            click("Mitmachen")
            find("Sie sind dabei")
            click("Los geht’s")
            compose.waitUntil(timeoutMillis = 20_000) { joined != null }
            joined?.close()
        }

    @Test
    fun `a code that was scanned is read like a link, and one that is none says so`() =
        inTown {
            val link = inviteFor("Renate B.")
            val codes = mutableListOf("WIFI:S:Gast;;", link)
            begin(folderOf("new"), device = ScanningDevice(codes))
            click("Einladung scannen")
            find("Das ist keine ganze Einladung. Bitte kopieren Sie den Link noch einmal.")
            click("Einladung scannen")
            find("Sie machen mit bei")
        }

    private fun Town.begin(
        phone: File,
        invite: String? = null,
        device: Device = ScanningDevice(null),
    ) = compose.setContent {
        CompanionTheme(settings.settings.read(), desktopFont, motion = false) {
            Joining(
                folder = phone,
                device = device,
                invite = invite,
                open = { Session.join(phone, it, FixedClock(SUNDAY)) },
                onJoined = { joined = it },
                settings = settings,
            )
        }
    }

    private fun find(text: String) =
        compose.waitUntil(
            timeoutMillis = 20_000,
        ) { compose.onAllNodesWithText(text).fetchSemanticsNodes().isNotEmpty() }

    private fun click(text: String) {
        compose.reach(text)
        compose.onNodeWithText(text).performClick()
    }
}
