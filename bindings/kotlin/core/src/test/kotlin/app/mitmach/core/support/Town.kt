package app.mitmach.core.support

import app.mitmach.core.DocumentId
import app.mitmach.core.generated.CardKind
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.PhoneException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.assertThrows
import java.nio.file.Path
import kotlin.io.path.absolutePathString
import kotlin.time.Duration.Companion.minutes

/** The day of all tests. */
const val TODAY = "2026-11-22"

/** A server and phones in a folder of their own; whatever of it is open when the test ends is closed. */
class Town(
    scope: CoroutineScope,
    private val folder: Path,
    private val organiser: String = "Olga",
) : CoroutineScope by scope,
    AutoCloseable {
    val server = ServerProcess(folder, organiser)
    private val phones = mutableMapOf<String, Phone>()

    /** The folder of a phone, whether there is one or not. */
    fun directory(name: String): String = folder.resolve("phone of $name").absolutePathString()

    /** The phone of the community's first organiser; joins and syncs if that has not happened. */
    suspend fun organiser(): Phone = phones[organiser] ?: join(organiser, server.invite)

    /** The phone of somebody whom the organiser invites; joins and syncs if that has not happened. */
    suspend fun member(name: String): Phone = phones[name] ?: join(name, inviteFor(name))

    /** An invite for a new person of this name, on the server already. */
    suspend fun inviteFor(name: String): String {
        val people = organiser().people()
        val person = people.add(CardKind.PERSON, name).card
        val invite = people.invite(person).link
        organiser().connection().sync()
        return invite
    }

    /** A garden on the organiser's phone; not synced. */
    suspend fun garden(name: String = "Oasengarten"): DocumentId = organiser().gardens().addGarden(name, 2026).document

    /** Says that a test has opened or closed a phone itself. */
    fun keep(
        name: String,
        phone: Phone?,
    ) {
        if (phone == null) phones.remove(name) else phones[name] = phone
    }

    override fun close() {
        runBlocking {
            for (phone in phones.values) {
                phone.shutdown()
                phone.close()
            }
        }
        server.close()
    }

    private suspend fun join(
        name: String,
        invite: String,
    ): Phone {
        val phone = Phone.join(directory(name), invite)
        phones[name] = phone
        phone.connection().sync()
        return phone
    }
}

/** Runs a test in a town; a test that hangs is ended, none is measured by this. */
fun inTown(
    folder: Path,
    test: suspend Town.() -> Unit,
) = runBlocking {
    withTimeout(4.minutes) { Town(this, folder).use { it.test() } }
}

/** The failure of a call that must fail with this kind. */
suspend fun assertFails(
    kind: ErrorKind,
    call: suspend () -> Unit,
): PhoneException.Failed {
    val failed = runCatching { call() }
    val failure = assertThrows<PhoneException.Failed> { failed.getOrThrow() }
    check(failure.kind == kind) { "expected $kind, got ${failure.message}" }
    return failure
}
