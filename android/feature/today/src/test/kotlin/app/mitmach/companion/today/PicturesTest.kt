package app.mitmach.companion.today

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Overview
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.done
import app.mitmach.companion.design.pictures
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Test

class PicturesTest {
    private fun take(
        name: String,
        state: TodayUiState,
    ) = pictures("today-$name") { TodayScreen(state, {}, {}, { _, _ -> }) }

    private suspend fun ready(session: Session): TodayUiState =
        TodayUiState.Ready(
            session.overview
                .overview()
                .first()
                .done(),
            session.me,
        )

    @Test
    fun `the first screen of the office and of a helper`() =
        Town().use { town ->
            runBlocking {
                val office = town.settled()
                town.import(office, "rollen")
                office.line.sync().done()
                take("office", ready(office))
                take("helper", ready(town.phoneOf("Familie im Stieg")))
            }
        }

    @Test
    fun `nothing to do, and a failure`() {
        val nothing = Overview(SUNDAY, emptyList(), emptyList(), emptyList(), emptyList(), emptyList())
        take("empty", TodayUiState.Ready(nothing, CardId("0".repeat(32))))
        take("failed", TodayUiState.Failed(Trouble.STORAGE_FULL))
    }
}
