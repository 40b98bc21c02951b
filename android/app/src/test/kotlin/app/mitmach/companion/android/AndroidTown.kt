package app.mitmach.companion.android

import android.app.Application
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.done
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking
import org.junit.rules.ExternalResource
import org.robolectric.RuntimeEnvironment

/** The town with its real server and core, and in it this Android phone, whose services are the app's own. */
class AndroidTown : ExternalResource() {
    val clock = TestClock(SUNDAY.atTime(7, 0))
    val keys = JceKey()
    val application: Application get() = RuntimeEnvironment.getApplication()
    lateinit var town: Town
    lateinit var services: Services

    override fun before() {
        town = Town()
        services = Services(application, keys, clock)
        Services.replace(services)
    }

    override fun after() {
        Services.replace(null)
        services.scope.cancel()
        town.close()
    }

    /** Somebody has joined on this phone some time ago. */
    fun joined(name: String = "Renate B.") =
        runBlocking {
            val lease =
                services.holder
                    .join(town.inviteFor(name))
                    .done()
            lease.session.line
                .sync()
                .done()
            lease.giveBack()
        }

    /** Does something on this phone. */
    fun <T> onPhone(work: suspend (Session) -> T): T = runBlocking { services.holder.use(work).done() }
}
