package app.mitmach.companion.core

import app.mitmach.companion.core.calendar.CalendarSource
import app.mitmach.companion.core.entries.EntrySource
import app.mitmach.companion.core.entries.ListSource
import app.mitmach.companion.core.events.EventSource
import app.mitmach.companion.core.garden.GardenSource
import app.mitmach.companion.core.people.PeopleSource
import app.mitmach.companion.core.phone.Line
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.uniffiEnsureInitialized
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.withContext
import java.io.File
import java.time.LocalDate
import kotlin.coroutines.CoroutineContext

/**
 * The open phone, one for the life of the app. Each field of the app has its source here; screens follow those and
 * enter through them, and nothing else reaches the core.
 */
class Session private constructor(
    internal val phone: Phone,
    private val scope: CoroutineScope,
    /** The day it is in Berlin; goes on by itself at midnight. */
    val today: StateFlow<LocalDate>,
) {
    val gardens = GardenSource(this)
    val calendars = CalendarSource(this)
    val events = EventSource(this)
    val people = PeopleSource(this)
    val entries = EntrySource(this)
    val lists = ListSource(this)
    val overview = OverviewSource(this)
    val line = Line(this)

    /** Whose phone this is. */
    val me: CardId = phone.member().person

    /** Where the alliance's entries go to. */
    val server: String = phone.member().server

    /** Follows something that stands for a day, anew each day. */
    @OptIn(ExperimentalCoroutinesApi::class)
    internal fun <T> eachDay(follow: (LocalDate) -> Flow<T>): Flow<T> = today.flatMapLatest(follow)

    /** Ends everything that is followed, leaves the network and frees the phone's folder. */
    suspend fun close() {
        withContext(NonCancellable) { phone.shutdown() }
        scope.cancel()
    }

    companion object {
        /**
         * Opens the phone in [folder]; [Trouble.NOT_JOINED] where there is none yet. The [deviceKey] is what the
         * platform's key store kept; null where it lies in the folder.
         */
        suspend fun open(
            folder: File,
            clock: Clock = BerlinClock,
            deviceKey: ByteArray? = null,
            context: CoroutineContext = kotlinx.coroutines.Dispatchers.Default,
        ): Outcome<Session> = start(clock, context) { Phone.open(folder.path, deviceKey) }

        /** Joins by an [invite]'s link: needs the server, once. */
        suspend fun join(
            folder: File,
            invite: String,
            clock: Clock = BerlinClock,
            deviceKey: ByteArray? = null,
            context: CoroutineContext = kotlinx.coroutines.Dispatchers.Default,
        ): Outcome<Session> = start(clock, context) { Phone.join(folder.path, invite, deviceKey) }

        private suspend fun start(
            clock: Clock,
            context: CoroutineContext,
            phone: suspend () -> Phone,
        ): Outcome<Session> {
            uniffiEnsureInitialized()
            return outcome { phone() }.map {
                val scope = CoroutineScope(context + SupervisorJob())
                Session(it, scope, clock.days(scope))
            }
        }
    }
}
