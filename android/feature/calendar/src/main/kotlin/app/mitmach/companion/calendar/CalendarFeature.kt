package app.mitmach.companion.calendar

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.mitmach.companion.calendar.day.DayScreen
import app.mitmach.companion.calendar.start.StartScreen
import app.mitmach.companion.calendar.wishes.WishesScreen
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.Tab
import java.time.LocalDate

/** The calendar whose time it is. */
internal data object CalendarPlace : Place

/** Wishes of a calendar that wait for an organiser. */
internal data class WishesPlace(
    val calendar: DocumentId,
) : Place

/** The place of a day. */
internal fun dayPlace(
    calendar: DocumentId,
    date: LocalDate,
) = DocumentPlace(DocumentKind.CALENDAR, calendar, date = date)

/** The Lebendiger Adventskalender. */
val calendarFeature: Feature = CalendarFeature

private object CalendarFeature : Feature {
    override val tab = Tab(CalendarPlace, Icons.calendar) { calendarWords.read().tab }

    override fun has(place: Place): Boolean =
        place is CalendarPlace || place is WishesPlace ||
            (place is DocumentPlace && place.kind == DocumentKind.CALENDAR)

    @Composable
    override fun Screen(
        place: Place,
        app: App,
    ) {
        val scope = rememberCoroutineScope()
        val words = calendarWords.read()
        val common = commonWords.read()
        val calendar = calendarOf(place)
        val holder = remember(app, calendar) { YearHolder(app.session, calendar, scope) }
        val acts = remember(app, words, common) { EnteringActs(app, scope, words, common) }
        val state by holder.state.collectAsState()
        when (place) {
            is WishesPlace -> WishesScreen(state, acts)
            is DocumentPlace -> Meant(place, state, acts)
            else -> StartScreen(state, acts)
        }
    }

    /** The day that a place means: its own, or that of the door or wish in it. */
    @Composable
    private fun Meant(
        place: DocumentPlace,
        state: YearState,
        acts: CalendarActs,
    ) {
        val year = (state as? YearState.Ready)?.year
        val record = place.record
        val date = place.date ?: if (record == null) null else year?.dateOf(record)
        when {
            date != null -> DayScreen(state, date, acts)
            else -> StartScreen(state, acts, onBack = acts::back)
        }
    }

    private fun calendarOf(place: Place): DocumentId? =
        when (place) {
            is WishesPlace -> place.calendar
            is DocumentPlace -> place.document
            else -> null
        }
}
