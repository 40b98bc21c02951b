package app.mitmach.companion.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.SteadyHand
import app.mitmach.companion.feature.Tab
import app.mitmach.companion.feature.tell
import kotlinx.coroutines.launch

/** The first screen: what is due, mine, to be decided and not arrived. */
data object TodayPlace : Place

val todayFeature: Feature =
    object : Feature {
        override val tab = Tab(TodayPlace, Icons.today) { todayWords.read().tab }

        override fun has(place: Place) = place == TodayPlace

        @Composable
        override fun Screen(
            place: Place,
            app: App,
        ) = Today(app)
    }

@Composable
private fun Today(app: App) {
    val scope = rememberCoroutineScope()
    val holder = remember(app) { TodayHolder(app.session, scope) }
    val hand = remember(app) { SteadyHand() }
    val state by holder.state.collectAsState()
    val words = todayWords.read()
    val common = commonWords.read()
    TodayScreen(
        state = state,
        onOpen = app.navigator::open,
        onDone = { due ->
            if (hand.takes()) {
                scope.launch { app.tell(holder.done(due), words.doneTold(due.task.title), due.garden.document, common) }
            }
        },
        onSettle = { contradiction, chosen ->
            scope.launch {
                app.tell(holder.settle(contradiction, chosen), words.settled, contradiction.of.document, common)
            }
        },
    )
}
