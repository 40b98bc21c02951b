package app.mitmach.companion.android.reminders

import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.feature.DocumentPlace
import java.time.LocalDateTime

/** Something to remind of, and when; all that a person will read of it. */
data class PlannedReminder(
    val about: Reminder,
    /** The same for the same matter: a newer one takes the older one's place. */
    val key: String,
    val at: LocalDateTime,
    /** From here on it is of no use any more. */
    val until: LocalDateTime,
    val title: String,
    val text: String,
    /** What a touch opens. */
    val place: DocumentPlace,
)
