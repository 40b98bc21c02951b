package app.mitmach.companion.events

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LocalLanguage
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.answers.AnswersHolder
import app.mitmach.companion.events.answers.AnswersScreen
import app.mitmach.companion.events.answers.answersWords
import app.mitmach.companion.events.door.DoorHolder
import app.mitmach.companion.events.door.DoorScreen
import app.mitmach.companion.events.door.doorWords
import app.mitmach.companion.events.event.EventHolder
import app.mitmach.companion.events.event.EventScreen
import app.mitmach.companion.events.event.EventWays
import app.mitmach.companion.events.event.doneWords
import app.mitmach.companion.events.list.ListHolder
import app.mitmach.companion.events.list.ListScreen
import app.mitmach.companion.events.list.ListUiState
import app.mitmach.companion.events.plan.EventFormSheet
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.PersonPlace
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.Tab

/** Meet-ups and festivals. */
val eventsFeature: Feature =
    object : Feature {
        override val tab = Tab(EventsPlace.All, Icons.events) { eventWords.read().tab }

        override fun has(place: Place) =
            place is EventsPlace || (place is DocumentPlace && place.kind == DocumentKind.EVENT)

        @Composable
        override fun Screen(
            place: Place,
            app: App,
        ) {
            when (place) {
                EventsPlace.All -> All(app)
                is EventsPlace.Answers -> Answers(place.document, app)
                is EventsPlace.Door -> Door(place.document, app)
                is DocumentPlace -> One(place.document, app)
            }
        }
    }

@Composable
private fun All(app: App) {
    val scope = rememberCoroutineScope()
    val holder = remember(app) { ListHolder(app, scope) }
    val state by holder.state.collectAsState()
    var planning by rememberSaveable { mutableStateOf(false) }
    ListScreen(
        state,
        onOpen = { app.navigator.open(eventPlace(it)) },
        onDoor = { app.navigator.open(EventsPlace.Door(it)) },
        onPlan = { planning = true },
    )
    val ready = state as? ListUiState.Ready ?: return
    if (planning) {
        EventFormSheet(null, ready.today, ready.everybody, { planning = false }, { text ->
            holder.plan(text).also { if (it is Outcome.Done) app.navigator.open(eventPlace(it.value)) }
        })
    }
}

@Composable
private fun One(
    document: DocumentId,
    app: App,
) {
    val holder = rememberEvent(document, app)
    val state by holder.state.collectAsState()
    val ways =
        remember(document, app) {
            EventWays(
                back = { app.navigator.back() },
                answers = { app.navigator.open(EventsPlace.Answers(document)) },
                door = { app.navigator.open(EventsPlace.Door(document)) },
                person = { app.navigator.open(PersonPlace(it)) },
            )
        }
    EventScreen(state, holder, ways)
}

@Composable
private fun Answers(
    document: DocumentId,
    app: App,
) {
    val event = rememberEvent(document, app)
    val acting = rememberActing(document, app)
    val (words, unnamed) = answersWords.read() to commonWords.read().unnamed
    val holder = remember(acting, words) { AnswersHolder(app, document, acting, words, unnamed) }
    val state by event.state.collectAsState()
    AnswersScreen(state, event, holder::enter, { app.navigator.back() })
}

@Composable
private fun Door(
    document: DocumentId,
    app: App,
) {
    val event = rememberEvent(document, app)
    val acting = rememberActing(document, app)
    val (words, unnamed) = doorWords.read() to commonWords.read().unnamed
    val holder = remember(acting, words) { DoorHolder(app, document, acting, words, unnamed) }
    val state by event.state.collectAsState()
    DoorScreen(state, holder, { app.navigator.back() })
}

@Composable
private fun rememberEvent(
    document: DocumentId,
    app: App,
): EventHolder {
    val scope = rememberCoroutineScope()
    val acting = rememberActing(document, app)
    val (words, unnamed) = doneWords.read() to commonWords.read().unnamed
    return remember(acting, words) { EventHolder(app, document, scope, acting, words, unnamed) }
}

/** Anew in another language: what is told is said in it. */
@Composable
private fun rememberActing(
    document: DocumentId,
    app: App,
): Acting {
    val scope = rememberCoroutineScope()
    val (common, words) = commonWords.read() to eventWords.read()
    return remember(document, app, LocalLanguage.current) { Acting(app, document, scope, common, words) }
}
