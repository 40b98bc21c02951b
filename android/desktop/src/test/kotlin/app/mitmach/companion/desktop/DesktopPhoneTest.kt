package app.mitmach.companion.desktop

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Test
import java.io.File

class DesktopPhoneTest {
    @Test
    fun `a phone joins, is live, and opens again as it was left`() =
        inTown {
            settled()
            val invite = inviteFor("Renate B.")
            val options = Options(folderOf("window"), invite = invite, today = SUNDAY)
            DesktopPhone(options).use { phone ->
                assertEquals(Outcome.Failed(Trouble.NOT_JOINED), phone.platform.open())
                val session = phone.platform.join(invite).done()
                session.line.state().first { it.live && it.synced != null }
                assertEquals(card(session, "Renate B."), session.me)
                assertEquals(SUNDAY, session.today.value)
            }
            DesktopPhone(options.copy(offline = true)).use { phone ->
                val session = phone.platform.open().done()
                assertFalse(
                    session.line
                        .state()
                        .first()
                        .wanted,
                )
                assertEquals(card(session, "Renate B."), session.me)
            }
        }

    @Test
    fun `the command line is read whole or not at all`() {
        val whole = listOf("--folder", "somewhere", "--invite", "link", "--today", "2026-11-22", "--offline")
        assertEquals(Options(File("somewhere"), "link", SUNDAY, offline = true), readOptions(whole))
        assertNull(readOptions(emptyList()))
        assertNull(readOptions(listOf("--folder")))
        assertNull(readOptions(listOf("--folder", "somewhere", "--today", "tomorrow")))
        assertNull(readOptions(listOf("--folder", "somewhere", "--colour")))
    }
}
