package app.mitmach.companion.garden.task

import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.design.Icons

/** The sign beside a task; its title says what it is. */
internal val Activity.icon get() =
    when (this) {
        Activity.WATER -> Icons.water
        Activity.HARVEST -> Icons.bring
        Activity.INSPECT -> Icons.search
        Activity.TECHNICAL -> Icons.settings
        Activity.SHIFT -> Icons.time
        else -> Icons.garden
    }
