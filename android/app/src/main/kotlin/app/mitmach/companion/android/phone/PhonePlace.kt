package app.mitmach.companion.android.phone

import app.mitmach.companion.core.Clock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException

/**
 * Where the phone lies: [folder], in what Android leaves out of backups, has the phone's own folder and the wrapped
 * device key. A phone that came back twice from a backup would be two devices with one key.
 */
class PhonePlace(
    private val folder: File,
    private val wrapping: WrappingKey,
    private val clock: Clock,
) {
    private val phone = File(folder, "phone")
    private val key = DeviceKey(File(folder, "device.key"), wrapping)

    suspend fun open(): Outcome<Session> =
        withContext(Dispatchers.IO) {
            when (val kept = key.read()) {
                is Kept.Key -> Session.open(phone, clock, kept.bytes)

                // The core says whether there is a phone; one that was joined with a key says that this is missing.
                Kept.Nothing -> Session.open(phone, clock)

                Kept.Lost -> Outcome.Failed(if (phone.exists()) Trouble.KEY else Trouble.NOT_JOINED)
            }
        }

    /**
     * Joins. A phone whose key is lost is put aside before, never deleted, and comes back if joining does not work.
     */
    suspend fun join(invite: String): Outcome<Session> =
        withContext(Dispatchers.IO) {
            when (val there = open()) {
                is Outcome.Done -> {
                    there.value.close()
                    Outcome.Failed(Trouble.ALREADY_JOINED)
                }

                is Outcome.Failed -> {
                    joinAfter(there.trouble, invite)
                }
            }
        }

    private suspend fun joinAfter(
        trouble: Trouble,
        invite: String,
    ): Outcome<Session> {
        val aside = if (trouble == Trouble.KEY) putAside() else null
        val joined =
            try {
                Session.join(phone, invite, clock, key.toJoinWith())
            } catch (_: GeneralSecurityException) {
                Outcome.Failed(Trouble.KEY)
            } catch (_: IOException) {
                Outcome.Failed(Trouble.READ_ONLY)
            }
        if (joined is Outcome.Failed && aside != null) comeBack(aside)
        return joined
    }

    private fun putAside(): File {
        val places = generateSequence(1) { it + 1 }.map { File("${folder.path}.aside-$it") }
        return places.first { !it.exists() }.also { folder.renameTo(it) }
    }

    private fun comeBack(aside: File) {
        folder.deleteRecursively()
        aside.renameTo(folder)
    }
}
