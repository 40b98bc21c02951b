package app.mitmach.companion.android.reminders

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.mitmach.companion.android.Services
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration.Companion.seconds

/**
 * Is woken by the alarm, and after what alarms do not outlive or are wrong after: a start of the phone, a new version of the app, another
 * time.
 */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        if (intent.action != null && intent.action !in EXPECTED) return
        val services = Services.of(context)
        val pending: PendingResult? = goAsync()
        services.scope.launch {
            try {
                withTimeoutOrNull(ENOUGH) { services.holder.use(services.reminders::look) }
            } finally {
                pending?.finish()
            }
        }
    }

    private companion object {
        /** What Android lets a receiver take. */
        val ENOUGH = 9.seconds

        val EXPECTED =
            setOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_TIMEZONE_CHANGED,
            )
    }
}
