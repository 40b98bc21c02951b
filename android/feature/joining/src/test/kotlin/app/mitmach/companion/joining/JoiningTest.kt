package app.mitmach.companion.joining

import androidx.compose.runtime.collectAsState
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
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
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

class JoiningTest {
    @get:Rule
    val compose = createComposeRule()

    private val hand by lazy { Hand(compose) }

    @get:Rule
    val folder = TemporaryFolder()

    private var joined: Session? = null
    private val settings by lazy { SettingsStore(folder.root.resolve("settings")) }

    @Test
    fun `a pasted message with a link leads in, and the phone is that person's`() =
        inTown {
            val link = inviteFor("Renate B.")
            begin(folderOf("new"))
            hand.tap("Link einfügen")
            hand.type("Link der Einladung", "Hier ist Ihre Einladung: $link\n\nBis bald")
            hand.tap("Weiter")
            hand.see("Sie machen mit bei")
            hand.see("127.0.0.1:${server.port}")
            hand.tap("Mitmachen")
            hand.see("Sie sind dabei")
            hand.tap("English")
            hand.see("You are in")
            hand.tap("Let’s go")
            hand.until("joined") { joined != null }
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
    fun `one tap pastes an invite that was copied, and opens the field for anything else`() =
        inTown {
            val link = inviteFor("Renate B.")
            begin(folderOf("new"), device = NotingDevice(copied = "Hier ist Ihre Einladung: $link"))
            hand.tap("Link einfügen")
            hand.see("Sie machen mit bei")
            hand.tap("Mitmachen")
            hand.see("Sie machen mit als Renate B.")
            hand.tap("Los geht’s")
            hand.until("joined") { joined != null }
            joined?.close()
        }

    @Test
    fun `half a link says so, and what was typed stays`() =
        inTown {
            val link = inviteFor("Renate B.")
            begin(folderOf("new"), device = NotingDevice(copied = "Beet 3 gießen"))
            hand.tap("Link einfügen")
            hand.seeNot("Beet 3 gießen")
            hand.type("Link der Einladung", link.substringBefore('#'))
            hand.tap("Weiter")
            hand.see("Das ist keine ganze Einladung. Bitte kopieren Sie den Link noch einmal.")
            hand.see(link.substringBefore('#'))
            hand.type("Link der Einladung", link)
            hand.tap("Weiter")
            hand.see("Mitmachen")
        }

    @Test
    fun `a used invite says so, and another one can be taken`() =
        inTown {
            val link = inviteFor("Renate B.")
            Session.join(folderOf("first"), link, FixedClock(SUNDAY)).done().close()
            begin(folderOf("second"), link)
            hand.tap("Mitmachen")
            hand.see("Diese Einladung gilt nicht")
            compose.onNode(hasText("Mitmachen") and hasClickAction()).assertDoesNotExist()
            hand.tap("Andere Einladung nehmen")
            hand.see(link)
            hand.type("Link der Einladung", inviteFor("Renate B."))
            hand.tap("Weiter")
            hand.tap("Mitmachen")
            hand.see("Sie sind dabei")
            hand.tap("Los geht’s")
            hand.until("joined") { joined != null }
            joined?.close()
        }

    @Test
    fun `without a line the invite stays good, and the same button tries again`() =
        inTown {
            val link = inviteFor("Renate B.")
            server.stop()
            begin(folderOf("new"), link)
            hand.tap("Mitmachen")
            hand.see("Gerade kein Netz")
            hand.see("Versuchen Sie es noch einmal, sobald Netz da ist. Die Einladung gilt weiter.")
            server.start()
            hand.tap("Mitmachen")
            hand.see("Sie sind dabei")
            hand.tap("Los geht’s")
            hand.until("joined") { joined != null }
            joined?.close()
        }

    @Test
    fun `a code that was scanned is read like a link, and one that is none says so`() =
        inTown {
            val link = inviteFor("Renate B.")
            val codes = mutableListOf("WIFI:S:Gast;;", link)
            begin(folderOf("new"), device = ScanningDevice(codes))
            hand.tap("Einladung scannen")
            hand.see("Das ist keine ganze Einladung. Bitte kopieren Sie den Link noch einmal.")
            hand.tap("Einladung scannen")
            hand.see("Sie machen mit bei")
        }

    private fun Town.begin(
        phone: File,
        invite: String? = null,
        device: Device = ScanningDevice(null),
    ) = compose.setContent {
        CompanionTheme(settings.settings.collectAsState().value, desktopFont, motion = false) {
            Joining(
                device = device,
                invite = invite,
                open = { Session.join(phone, it, FixedClock(SUNDAY)) },
                onJoined = { joined = it },
                settings = settings,
            )
        }
    }
}
