package app.mitmach.core

import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Refusal
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.assertFails
import app.mitmach.core.support.inTown
import kotlinx.coroutines.flow.toList
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

class FailuresTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a field that is impossible is named`() =
        inTown(folder) {
            val garden = garden()
            val failure =
                assertFails(ErrorKind.INVALID) {
                    organiser().gardens().addBed(garden, BedFields(number = 100_000, name = "zu viel"))
                }
            assertEquals("number", failure.field)
            assertNull(failure.refusal)
        }

    @Test
    fun `an act that only others may do names the rule`() =
        inTown(folder) {
            val failure =
                assertFails(ErrorKind.NOT_ALLOWED) { member("Renate").gardens().addGarden("Mein Garten", 2026) }
            assertEquals(Refusal.RIGHT, failure.refusal)
            assertNull(failure.field)
        }

    @Test
    fun `a document that is not there is unknown`() =
        inTown(folder) {
            val nowhere = DocumentId("0".repeat(32))
            assertFails(ErrorKind.UNKNOWN) { organiser().gardens().garden(nowhere, TODAY) }
        }

    @Test
    fun `a text that is no id or date is invalid`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            assertFails(ErrorKind.INVALID) { gardens.garden(DocumentId("garden"), TODAY) }
            assertFails(ErrorKind.INVALID) { gardens.garden(garden, "22.11.2026") }
        }

    @Test
    fun `without the server a sync is unreachable and all else goes on`() =
        inTown(folder) {
            val garden = garden()
            server.stop()
            assertFails(ErrorKind.UNREACHABLE) { organiser().connection().sync() }
            organiser().gardens().addBed(garden, BedFields(number = 1, name = "Hochbeet"))
            assertEquals(
                listOf("Hochbeet"),
                organiser()
                    .gardens()
                    .garden(garden, TODAY)
                    .beds
                    .map { it.fields.name },
            )
            assertEquals(2u, organiser().connection().state().onlyHere)
            server.start()
            organiser().connection().sync()
            assertEquals(0u, organiser().connection().state().onlyHere)
        }

    @Test
    fun `after a shutdown every call says so`() =
        inTown(folder) {
            val phone = organiser()
            phone.shutdown()
            phone.shutdown()
            assertFails(ErrorKind.SHUT_DOWN) { phone.overview(TODAY) }
            assertFails(ErrorKind.SHUT_DOWN) { phone.connection().sync() }
        }

    @Test
    fun `a closed object is a mistake of the app and harms nothing`() =
        inTown(folder) {
            val gardens = organiser().gardens()
            gardens.close()
            gardens.close()
            assertThrows<IllegalStateException> { attempt { gardens.followBeds(DocumentId("0".repeat(32)), TODAY) } }
            garden()
        }

    @Test
    fun `an attempt gives what came or why nothing did`() =
        inTown(folder) {
            val gardens = organiser().gardens()
            val added = attempt { gardens.addGarden("Oasengarten", 2026) }
            assertInstanceOf(Attempt.Done::class.java, added)
            val failed = attempt { gardens.addBed(DocumentId("0".repeat(32)), BedFields(number = 1, name = "x")) }
            val failure = assertInstanceOf(Attempt.Failed::class.java, failed)
            assertEquals(ErrorKind.UNKNOWN, failure.kind)
            assertTrue(failure.reason.isNotEmpty())
        }

    @Test
    fun `half a character that a keyboard left is invalid`() =
        inTown(folder) {
            val garden = garden()
            val halved = "🌻".dropLast(1)
            val failed = attempt { organiser().gardens().addBed(garden, BedFields(number = 1, name = halved)) }
            assertEquals(ErrorKind.INVALID, assertInstanceOf(Attempt.Failed::class.java, failed).kind)
        }

    @Test
    fun `a flow's failure is the last attempt that comes`() =
        inTown(folder) {
            val nowhere = DocumentId("0".repeat(32))
            val shown =
                organiser()
                    .gardens()
                    .observeBeds(nowhere, TODAY)
                    .attempts()
                    .toList()
            assertEquals(listOf(ErrorKind.UNKNOWN), shown.map { (it as Attempt.Failed).kind })
        }

    @Test
    fun `a flow of a day that is none fails and does not crash`() =
        inTown(folder) {
            val shown = organiser().observeOverview("22.11.2026").attempts().toList()
            assertEquals(1, shown.size)
            assertInstanceOf(Attempt.Failed::class.java, shown.single())
        }
}
