package app.mitmach.companion.today

import app.mitmach.companion.core.Overview
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

    @Test
    fun `the first screen of the office and of a helper`() =
        Town().use { town ->
            val (office, helper) =
                runBlocking {
                    val office = town.settled()
                    town.import(office, "rollen")
                    office.line.sync().done()
                    office.overview
                        .overview()
                        .first()
                        .done() to
                        town
                            .phoneOf("Familie im Stieg")
                            .overview
                            .overview()
                            .first()
                            .done()
                }
            take("office", TodayUiState.Ready(office))
            take("helper", TodayUiState.Ready(helper))
        }

    @Test
    fun `nothing to do, and a failure`() {
        val nothing = Overview(SUNDAY, emptyList(), emptyList(), emptyList(), emptyList(), emptyList())
        take("empty", TodayUiState.Ready(nothing))
        take("failed", TodayUiState.Failed(Trouble.STORAGE_FULL))
    }
}
