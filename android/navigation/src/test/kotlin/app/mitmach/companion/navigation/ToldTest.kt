package app.mitmach.companion.navigation

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** What is told at the foot of the whole app. */
class ToldTest {
    @get:Rule
    val rule = createComposeRule()

    private val hand by lazy { Hand(rule) }

    @Test
    fun `a phone that was signed off says of what is entered that it stays here`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            signOff(office, "Renate B.")
            assertEquals(Outcome.Failed(Trouble.SIGNED_OFF), renate.line.sync())
            show(renate)
            hand.see("Dieses Telefon ist abgemeldet")
            hand.tap("Garten")
            hand.tapOn("Vogelhaus füllen", "Ich mache das")
            hand.see("Sie machen das: Vogelhaus füllen. Nur auf diesem Telefon.")
        }

    @Test
    fun `an invite is answered on a phone that takes part already`() =
        inTown {
            val office = settled()
            show(office, invite = inviteFor("Renate B."))
            hand.see("Dieses Telefon macht schon mit. Eine zweite Einladung braucht es nicht.")
        }

    private suspend fun Town.signOff(
        office: Session,
        name: String,
    ) {
        val hers = checkNotNull(card(office, name))
        office.line.sync().done()
        val phones = office.people.phones().done()
        office.people.revokePhone(phones.phones.single { it.person.id == hers }.device).done()
        office.line.sync().done()
    }

    private fun show(
        session: Session,
        invite: String? = null,
    ) {
        val settings = newSettings()
        val opened = Outcome.Done(session)
        val platform =
            Platform(
                NotingDevice(),
                settings,
                desktopFont,
                Language.GERMAN,
                { opened },
                { opened },
                invite = invite,
                motion = false,
            )
        rule.setContent { Companion(platform) }
    }
}
