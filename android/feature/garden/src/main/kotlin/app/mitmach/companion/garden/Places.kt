package app.mitmach.companion.garden

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.feature.Place
import java.time.LocalDate

/** The start of the tab: this year's garden, or the choice of one. */
data object GardenStart : Place

/** A garden's beds. */
data class BedsPlace(
    val garden: DocumentId,
) : Place

/** A paper slip is copied for a day. */
data class SlipPlace(
    val garden: DocumentId,
    val day: LocalDate,
) : Place
