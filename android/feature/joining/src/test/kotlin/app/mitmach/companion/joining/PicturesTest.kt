package app.mitmach.companion.joining

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.design.assertComplete
import app.mitmach.companion.design.pictures
import org.junit.Test

class PicturesTest {
    private val invite = Step.Invite("https://mitmach.example/#abc", "mitmach.ballenstedt.example")

    @Test
    fun `the first start in all ways`() {
        pictures("joining-1-welcome") { Welcome(JoiningUiState(), scans = true) }
        pictures("joining-1-typed") {
            Welcome(JoiningUiState(typing = true, typed = "https://mitmach.example/", unreadable = true), scans = false)
        }
        pictures("joining-2-invite") { InviteReadScreen(invite, {}, {}) }
        pictures("joining-2-offline") { InviteReadScreen(invite.copy(trouble = Trouble.UNREACHABLE), {}, {}) }
        pictures("joining-2-used") { InviteReadScreen(invite.copy(trouble = Trouble.INVITE), {}, {}) }
        pictures("joining-3-ready") { ReadyScreen("Renate B.", Settings(), {}, {}) }
    }

    @Test
    fun `every text is there in each language`() = assertComplete(joiningWords, JoiningWords::class.java)

    @Composable
    private fun Welcome(
        state: JoiningUiState,
        scans: Boolean,
    ) = WelcomeScreen(state, scans, {}, {}, {}, {})
}
