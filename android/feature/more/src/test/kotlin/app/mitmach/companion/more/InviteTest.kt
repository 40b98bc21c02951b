package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.Shot
import app.mitmach.companion.design.picture
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import app.mitmach.companion.more.invite.QrCode
import com.google.zxing.BinaryBitmap
import com.google.zxing.RGBLuminanceSource
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.qrcode.QRCodeReader
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.io.ByteArrayInputStream
import javax.imageio.ImageIO

class InviteTest {
    @get:Rule
    val compose = createComposeRule()

    private val hand by lazy { Hand(compose) }

    @Test
    fun `three taps invite somebody, the code holds the link, and a second phone joins by it`() =
        inTown {
            val office = settled()
            val device = NotingDevice()
            val app = appOf(office, device)
            compose.setContent { Shown(app) }
            hand.tap("Einladen")
            hand.tap("Stadt Ballenstedt")
            hand.see("Einladung für Stadt Ballenstedt")
            hand.tap("Link verschicken")
            hand.until("shared") { device.shared.isNotEmpty() }
            val link = device.shared.single().substringAfterLast(' ')

            // The invite is good once it has been sent.
            hand.seeNot("Noch nicht gesendet")
            val read = decode(picture(Shot()) { QrCode(link, "code") })
            assertEquals(link, read)
            val second = Session.join(folderOf("second"), read, FixedClock(SUNDAY)).done()
            second.line.sync().done()
            val me =
                second.people
                    .people()
                    .first()
                    .done()
                    .people
                    .single { it.me }
            assertEquals("Stadt Ballenstedt", me.party.name)
            second.close()
            office.line.sync().done()
            hand.see("Diese Einladung ist benutzt")
        }

    @Test
    fun `the code is read in the dark and on the narrowest phone`() {
        val link = "https://example.org/join#" + "a1B2".repeat(30)
        val dark = Settings(Language.GERMAN, brightness = Brightness.DARK)
        listOf(Shot(dark), Shot(width = 320), Shot(width = 600)).forEach {
            assertEquals(link, decode(picture(it) { QrCode(link, "code") }))
        }
    }

    @Test
    fun `somebody new is added and invited, and an open invite is taken back`() =
        inTown {
            val office = settled()
            val device = NotingDevice()
            val app = appOf(office, device, MorePlace.Invite)
            compose.setContent { Shown(app) }
            hand.tap("Jemand Neues")
            hand.type("Name, wie ihn alle sehen", "Fritz Q.")
            hand.tap("Hinzufügen")
            hand.see("Einladung für Fritz Q.")
            hand.tap("Link verschicken")
            hand.until("shared") { device.shared.isNotEmpty() }
            val link = device.shared.single().substringAfterLast(' ')
            compose.runOnIdle { app.navigator.back() }
            hand.see("Offene Einladungen")
            hand.tap("Zurückziehen")
            hand.see("Einladung für Fritz Q. zurückziehen?")
            hand.tap("Zurückziehen")
            hand.seeNot("Offene Einladungen")
            office.line.sync().done()
            assertEquals(Outcome.Failed(Trouble.INVITE), Session.join(folderOf("late"), link, FixedClock(SUNDAY)))
        }

    @Test
    fun `who leads nothing invites only their own new phone`() =
        inTown {
            settled()
            val app = appOf(phoneOf("Renate B."), start = MorePlace.Invite)
            compose.setContent { Shown(app) }
            hand.see("Andere einladen darf, wer etwas leitet.")
            hand.seeNot("Stadt Ballenstedt")
            hand.tap("Mein neues Telefon")
            hand.see("Zeigen Sie diesen Code")
        }

    private fun decode(png: ByteArray): String {
        val image = ImageIO.read(ByteArrayInputStream(png))
        val pixels = image.getRGB(0, 0, image.width, image.height, null, 0, image.width)
        val source = RGBLuminanceSource(image.width, image.height, pixels)
        return QRCodeReader().decode(BinaryBitmap(HybridBinarizer(source))).text
    }
}
