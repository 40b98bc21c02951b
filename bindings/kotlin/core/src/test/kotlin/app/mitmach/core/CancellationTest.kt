package app.mitmach.core

import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.BedListSubscription
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.assertFails
import app.mitmach.core.support.inTown
import app.mitmach.core.support.untilCallsWait
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.net.InetAddress
import java.net.ServerSocket
import java.nio.file.Path
import kotlin.concurrent.thread
import kotlin.coroutines.cancellation.CancellationException

class CancellationTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a collector that is cancelled while it waits ends and leaves no subscription`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            lateinit var subscription: BedListSubscription
            val subscribe = { gardens.followBeds(garden, TODAY).also { subscription = it } }
            val beds = followed(subscribe, BedListSubscription::next, BedListSubscription::cancel)
            val shown = CompletableDeferred<Unit>()
            coroutineScope {
                val collector = launch(Dispatchers.Default) { beds.collect { shown.complete(Unit) } }
                shown.await()
                untilCallsWait(1)
                assertTrue(!subscription.uniffiIsDestroyed)
                collector.cancelAndJoin()
            }
            assertTrue(subscription.uniffiIsDestroyed)
            untilCallsWait(0)
        }

    @Test
    fun `another thread ends a waiting subscription`() =
        inTown(folder) {
            val garden = garden()
            organiser().gardens().followBeds(garden, TODAY).use { subscription ->
                assertNotNull(subscription.next())
                val next = async(Dispatchers.Default) { subscription.next() }
                thread { subscription.cancel() }
                assertNull(next.await())
                assertNull(subscription.next())
            }
        }

    @Test
    fun `a flow that has enough ends its subscription`() =
        inTown(folder) {
            val garden = garden()
            assertEquals(
                0,
                organiser()
                    .gardens()
                    .observeBeds(garden, TODAY)
                    .first()
                    .size,
            )
            untilCallsWait(0)
        }

    @Test
    fun `a shutdown ends flows and the folder can be opened again`() =
        inTown(folder) {
            val phone = organiser()
            val garden = garden()
            val shown = CompletableDeferred<Unit>()
            val beds =
                async(Dispatchers.Default) {
                    phone.gardens().observeBeds(garden, TODAY).collect { shown.complete(Unit) }
                }
            shown.await()
            phone.shutdown()
            beds.await()
            phone.gardens().observeBeds(garden, TODAY).collect { error("shown after the shutdown: $it") }

            keep("Olga", Phone.open(directory("Olga")))
            assertEquals(
                "Oasengarten",
                organiser()
                    .gardens()
                    .garden(garden, TODAY)
                    .document.title,
            )
        }

    @Test
    fun `a cancelled sync is cancelled and the phone works on`() =
        inTown(folder) {
            val garden = garden()
            val connection = organiser().connection()
            server.stop()
            // Somebody who takes the call and never answers.
            ServerSocket(server.port, 50, InetAddress.getLoopbackAddress()).use { silent ->
                val sync = async(Dispatchers.Default) { connection.sync() }
                withContext(Dispatchers.IO) { silent.accept() }.use {
                    assertTrue(connection.observeState().first().syncing)
                    sync.cancel()
                    assertThrows<CancellationException> { runCatching { sync.await() }.getOrThrow() }
                }
            }
            connection.observeState().first { !it.syncing }
            organiser().gardens().addBed(garden, BedFields(number = 1, name = "Hochbeet"))
            assertFails(ErrorKind.UNREACHABLE) { connection.sync() }
            server.start()
            connection.sync()
            assertEquals(0u, connection.state().onlyHere)
        }

    @Test
    fun `an attempt does not swallow a cancellation`() =
        inTown(folder) {
            organiser()
            assertThrows<CancellationException> { attempt { throw CancellationException() } }
        }

    @Test
    fun `what was begun to be entered is entered though nobody waits for it`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            coroutineScope {
                val bed = BedFields(number = 1, name = "Hochbeet")
                val entering = launch(Dispatchers.Unconfined) { gardens.addBed(garden, bed) }
                entering.cancelAndJoin()
            }
            gardens.observeBeds(garden, TODAY).first { it.size == 1 }
        }
}
