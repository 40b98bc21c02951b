package app.mitmach.companion.garden

import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Icons
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.Tab
import app.mitmach.companion.garden.bed.RecordRoute
import app.mitmach.companion.garden.beds.BedsRoute
import app.mitmach.companion.garden.day.DayRoute
import app.mitmach.companion.garden.slip.SlipRoute
import app.mitmach.companion.garden.start.StartRoute
import app.mitmach.companion.garden.words.gardenWords

/** Gardens: the day, the beds, paper slips. */
val gardenFeature: Feature = GardenFeature

private object GardenFeature : Feature {
    override val tab = Tab(GardenStart, Icons.garden) { gardenWords.read().tab }

    override fun has(place: Place): Boolean =
        when (place) {
            is GardenStart, is BedsPlace, is SlipPlace -> true
            is DocumentPlace -> place.kind == DocumentKind.GARDEN
            else -> false
        }

    @Composable
    override fun Screen(
        place: Place,
        app: App,
    ) = key(place) {
        val back: (() -> Unit)? = if (app.navigator.trail.size > 1) ({ app.navigator.back() }) else null
        when (place) {
            is BedsPlace -> BedsRoute(app, place.garden, back)
            is SlipPlace -> SlipRoute(app, place.garden, place.day, back)
            is DocumentPlace -> DocumentScreen(app, place, back)
            else -> StartRoute(app)
        }
    }

    @Composable
    private fun DocumentScreen(
        app: App,
        place: DocumentPlace,
        back: (() -> Unit)?,
    ) {
        val record = place.record
        if (record == null) {
            DayRoute(app, place.document, place.date, onBack = back)
        } else {
            RecordRoute(app, place.document, record, back)
        }
    }
}
