package app.mitmach.companion.android

import android.content.Context
import app.mitmach.companion.android.phone.KeystoreKey
import app.mitmach.companion.android.phone.PhoneHolder
import app.mitmach.companion.android.phone.PhonePlace
import app.mitmach.companion.android.phone.WrappingKey
import app.mitmach.companion.android.reminders.Reminders
import app.mitmach.companion.core.BerlinClock
import app.mitmach.companion.core.Clock
import app.mitmach.companion.core.phone.SettingsStore
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import java.io.File

/** What the app has once in a process: for its activity as well as for what Android starts in the background. */
class Services(
    context: Context,
    wrapping: WrappingKey = KeystoreKey(),
    clock: Clock = BerlinClock,
) {
    private val application: Context = context.applicationContext

    /** For work that no screen waits for. */
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    val settings = SettingsStore(File(application.filesDir, "settings.properties"))

    val holder = PhoneHolder(PhonePlace(File(application.noBackupFilesDir, "mitmach"), wrapping, clock))

    val reminders = Reminders(application, settings, clock, File(application.noBackupFilesDir, "reminded"))

    companion object {
        @Volatile
        private var one: Services? = null

        fun of(context: Context): Services = one ?: synchronized(this) { one ?: Services(context).also { one = it } }

        /** Others, for tests. */
        internal fun replace(services: Services?) {
            one = services
        }
    }
}
