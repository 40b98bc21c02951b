package app.mitmach.companion.core.phone

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toTrouble
import app.mitmach.core.observeState
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import java.time.LocalDateTime

/** How the line to the alliance is, and how far this phone's entries have come. */
data class LineState(
    /** News comes in by itself at this moment. */
    val live: Boolean,
    val syncing: Boolean,
    /** The app wants to be connected; false in the background, or where a person switched it off. */
    val wanted: Boolean,
    /** When this phone last had everything. */
    val synced: LocalDateTime?,
    val onlyHere: Int,
    val notAccepted: Int,
    val trouble: Trouble?,
) {
    /** What nobody can wait out: nothing is sent until somebody has mended it. */
    val blocked: Trouble? get() = trouble?.takeIf { it in TO_BE_MENDED }
}

private val TO_BE_MENDED = setOf(Trouble.SIGNED_OFF, Trouble.UPDATE_NEEDED, Trouble.KEY)

/** Sends and fetches. */
class Line internal constructor(
    private val session: Session,
) {
    private val connection get() = session.phone.connection()

    fun state(): Flow<LineState> =
        connection.observeState().map {
            LineState(
                live = it.live,
                syncing = it.syncing,
                wanted = it.wanted,
                synced = it.syncedMs?.toBerlin(),
                onlyHere = it.onlyHere.toInt(),
                notAccepted = it.notAccepted.toInt(),
                trouble = it.trouble?.toTrouble(),
            )
        }

    /** Sends and fetches by itself from here on, whenever there is signal. */
    fun stay(): Outcome<Unit> = outcome { connection.stay() }

    /** Ends that: in the background, and to try how the app is without signal. */
    fun leave() = connection.leave()

    /** Sends and fetches once. */
    suspend fun sync(): Outcome<Unit> = outcome { connection.sync() }
}
