package app.mitmach.companion.android.phone

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.map
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * The one open phone of this process. The app that is open and the work in the background share it, as its folder can
 * be open only once; whoever gives it back last closes it.
 */
class PhoneHolder(
    private val opening: suspend () -> Outcome<Session>,
    private val joining: suspend (invite: String) -> Outcome<Session>,
) {
    constructor(place: PhonePlace) : this(place::open, place::join)

    private val mutex = Mutex()
    private var session: Session? = null
    private var users = 0

    /** What somebody has of the open phone until they give it back. */
    inner class Lease internal constructor(
        val session: Session,
    ) {
        private var given = false

        /** Twice does no harm. */
        suspend fun giveBack() =
            alone {
                if (!given) {
                    given = true
                    release()
                }
            }
    }

    /** The phone, opened if nobody has it. */
    suspend fun take(): Outcome<Lease> = alone { lease(session?.let { Outcome.Done(it) } ?: opening()) }

    /** Joins by an invite; the phone that nobody has yet. */
    suspend fun join(invite: String): Outcome<Lease> =
        alone { if (session == null) lease(joining(invite)) else Outcome.Failed(Trouble.ALREADY_JOINED) }

    /** Has the phone for one piece of [work], and gives it back however that ends. */
    suspend fun <T> use(work: suspend (Session) -> T): Outcome<T> {
        var lease: Lease? = null
        try {
            val taken = withContext(NonCancellable) { take().also { if (it is Outcome.Done) lease = it.value } }
            return taken.map { work(it.session) }
        } finally {
            lease?.giveBack()
        }
    }

    private fun lease(opened: Outcome<Session>): Outcome<Lease> =
        opened.map {
            session = it
            users++
            Lease(it)
        }

    private suspend fun release() {
        users--
        if (users == 0) {
            session?.close()
            session = null
        }
    }

    /** One after the other, and to the end: half a step would lose the phone. */
    private suspend fun <T> alone(step: suspend () -> T): T = withContext(NonCancellable) { mutex.withLock { step() } }
}
