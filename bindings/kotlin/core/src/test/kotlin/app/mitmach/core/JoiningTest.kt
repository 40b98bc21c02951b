package app.mitmach.core

import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.generateDeviceKey
import app.mitmach.core.generated.readInvite
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.assertFails
import app.mitmach.core.support.inTown
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.nio.file.Path
import kotlin.io.path.absolutePathString

class JoiningTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `an invite tells its server and community before anybody uses it`() =
        inTown(folder) {
            val invite = readInvite(" ${server.invite}\n")
            assertEquals("http://127.0.0.1:${server.port}", invite.server)
            val member = organiser().member()
            assertEquals(invite.community, member.community)
            assertEquals(invite.server, member.server)
        }

    @Test
    fun `a text that is no invite has a kind of its own`() =
        inTown(folder) {
            assertFails(ErrorKind.INVITE) { readInvite("https://example.org/") }
            assertFails(ErrorKind.INVITE) { Phone.join(directory("Karl"), "") }
        }

    @Test
    fun `a used invite lets nobody else in`() =
        inTown(folder) {
            organiser()
            assertFails(ErrorKind.INVITE) { Phone.join(directory("Karl"), server.invite) }
            // Nothing is left that could be taken for a phone.
            assertFails(ErrorKind.NOT_JOINED) { Phone.open(directory("Karl")) }
        }

    @Test
    fun `a phone is open once`() =
        inTown(folder) {
            organiser()
            assertFails(ErrorKind.IN_USE) { Phone.open(directory("Olga")) }
        }

    @Test
    fun `an empty folder leads to joining`(): Unit =
        runBlocking {
            assertFails(ErrorKind.NOT_JOINED) { Phone.open(folder.absolutePathString()) }
        }

    @Test
    fun `whoever has joined is told so`() =
        inTown(folder) {
            val invite = inviteFor("Karl")
            organiser().shutdown()
            keep("Olga", null)
            assertFails(ErrorKind.ALREADY_JOINED) { Phone.join(directory("Olga"), invite) }
            keep("Olga", Phone.open(directory("Olga")))
        }

    @Test
    fun `joining without the server fails and works later`() =
        inTown(folder) {
            server.stop()
            assertFails(ErrorKind.UNREACHABLE) { Phone.join(directory("Olga"), server.invite) }
            server.start()
            assertEquals(0u, organiser().connection().state().onlyHere)
        }

    @Test
    fun `a device key that the app keeps is in no file`() =
        inTown(folder) {
            val key = generateDeviceKey()
            assertEquals(32, key.size)
            val invite = inviteFor("Karl")
            keep("Karl", Phone.join(directory("Karl"), invite, key))
            member("Karl").connection().sync()
            member("Karl").shutdown()
            keep("Karl", null)

            assertTrue(filesOf("Karl").isNotEmpty())
            for (file in filesOf("Karl")) {
                val bytes = file.readBytes()
                assertTrue(bytes.indexOf(key) < 0 && !bytes.decodeToString().contains(key.toHexString()), file.name)
            }
            // A phone whose app keeps no key has a file for it.
            assertTrue(filesOf("Olga").any { it.extension == "key" })
            assertTrue(filesOf("Karl").none { it.extension == "key" })

            assertFails(ErrorKind.KEY) { Phone.open(directory("Karl")) }
            assertFails(ErrorKind.KEY) { Phone.open(directory("Karl"), generateDeviceKey()) }
            keep("Karl", Phone.open(directory("Karl"), key))
            member("Karl").overview(TODAY)
        }

    @Test
    fun `a device key of another length is refused`() =
        inTown(folder) {
            assertFails(ErrorKind.INVALID) { Phone.join(directory("Karl"), server.invite, ByteArray(31)) }
        }

    private fun filesOf(phone: String): List<File> =
        folder
            .resolve("phone of $phone")
            .toFile()
            .walk()
            .filter { it.isFile }
            .toList()

    private fun ByteArray.indexOf(part: ByteArray): Int =
        (0..size - part.size).firstOrNull { at -> part.indices.all { this[at + it] == part[it] } } ?: -1

    @OptIn(ExperimentalStdlibApi::class)
    private fun ByteArray.toHexString(): String = joinToString("") { it.toHexString() }

    @Test
    fun `withPhone frees the folder however the work ends`() =
        inTown(folder) {
            val directory = directory("Olga")
            organiser().shutdown()
            keep("Olga", null)

            val works = CompletableDeferred<Unit>()
            val work =
                async {
                    withPhone(directory) {
                        works.complete(Unit)
                        awaitCancellation()
                    }
                }
            works.await()
            assertFails(ErrorKind.IN_USE) { Phone.open(directory) }
            work.cancelAndJoin()
            assertThrows<IllegalStateException> { runBlocking { withPhone(directory) { error("on purpose") } } }
            assertEquals(
                "Olga",
                withPhone(directory) { phone ->
                    phone
                        .people()
                        .people(TODAY)
                        .people
                        .first { it.me }
                        .party.name
                },
            )
        }
}
