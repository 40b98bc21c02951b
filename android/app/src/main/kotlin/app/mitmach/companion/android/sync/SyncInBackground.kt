package app.mitmach.companion.android.sync

import app.mitmach.companion.android.Services
import app.mitmach.companion.core.Outcome
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration.Companion.minutes

/** Less than Android lets a job run. */
private val LONGEST = 5.minutes

/**
 * Sends and fetches once, and looks what is to be reminded of. Shares the phone with an open app, and leaves the
 * network to it where that is connected anyhow.
 */
suspend fun syncInBackground(services: Services): Outcome<Unit> =
    services.holder.use { session ->
        val connected =
            session.line
                .state()
                .first()
                .wanted
        // What has come until it fails stays, and the next turn goes on from there.
        if (!connected) withTimeoutOrNull(LONGEST) { session.line.sync() }
        services.reminders.look(session)
    }
