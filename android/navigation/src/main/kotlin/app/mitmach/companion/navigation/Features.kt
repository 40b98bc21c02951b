package app.mitmach.companion.navigation

import app.mitmach.companion.calendar.calendarFeature
import app.mitmach.companion.events.eventsFeature
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.Place
import app.mitmach.companion.garden.gardenFeature
import app.mitmach.companion.more.moreFeature
import app.mitmach.companion.today.todayFeature

/** The app's fields in the order of the bar: a new one is a folder of its own and a line here. */
val features: List<Feature> =
    listOf(
        todayFeature,
        gardenFeature,
        calendarFeature,
        eventsFeature,
        moreFeature,
    )

/** Where the app begins. */
val firstPlace: Place get() = checkNotNull(features.first().tab).start
