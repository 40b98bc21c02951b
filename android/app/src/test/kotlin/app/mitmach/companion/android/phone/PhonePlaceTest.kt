package app.mitmach.companion.android.phone

import app.mitmach.companion.android.JceKey
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

/** Against the real core and server. */
class PhonePlaceTest {
    @get:Rule
    val temporary = TemporaryFolder()

    private val folder by lazy { File(temporary.root, "mitmach") }
    private val store = JceKey()
    private val place by lazy { PhonePlace(folder, store, FixedClock(SUNDAY)) }

    @Test
    fun `a phone that has joined opens again with the key that was kept, and with no other`() =
        inTown {
            assertEquals(Outcome.Failed(Trouble.NOT_JOINED), place.open())
            val joined = place.join(inviteFor("Renate B.")).done()
            val me = joined.me
            joined.close()
            place.open().done().run {
                assertEquals(me, this.me)
                close()
            }
            assertTrue(File(folder, "device.key").delete())
            assertEquals(Outcome.Failed(Trouble.KEY), place.open())
        }

    @Test
    fun `no file of the phone holds the key`() =
        inTown {
            place.join(inviteFor("Renate B.")).done().close()
            val kept = DeviceKey(File(folder, "device.key"), store).read() as Kept.Key
            val hex = kept.bytes.joinToString("") { "%02x".format(it) }
            val raw = String(kept.bytes, Charsets.ISO_8859_1)
            val files = folder.walk().filter { it.isFile }.toList()
            assertTrue(files.size > 1)
            for (file in files) {
                val text = String(file.readBytes(), Charsets.ISO_8859_1)
                assertFalse(file.path, raw in text || hex in text)
            }
        }

    @Test
    fun `where the key is lost a new invite leads on, and what was there stays`() =
        inTown {
            val usedInvite = inviteFor("Renate B.")
            place.join(usedInvite).done().close()
            store.lose()
            assertEquals(Outcome.Failed(Trouble.KEY), place.open())
            assertEquals(Outcome.Failed(Trouble.INVITE), place.join(usedInvite))
            assertEquals(Outcome.Failed(Trouble.KEY), place.open())
            assertFalse(File(temporary.root, "mitmach.aside-1").exists())

            place.join(inviteFor("Renate B.")).done().close()
            place.open().done().close()
            assertTrue(File(temporary.root, "mitmach.aside-1/phone").isDirectory)
        }

    @Test
    fun `a phone that has joined does not join twice`() =
        inTown {
            place.join(inviteFor("Renate B.")).done().close()
            assertEquals(Outcome.Failed(Trouble.ALREADY_JOINED), place.join(inviteFor("Karl-Heinz W.")))
        }

    @Test
    fun `the app and the work in the background have the same phone, which the last one closes`() =
        inTown {
            place.join(inviteFor("Renate B.")).done().close()
            val holder = PhoneHolder(place)
            val app = holder.take().done()
            val job = holder.take().done()
            assertSame(app.session, job.session)
            app.giveBack()
            app.giveBack()
            holder.use { assertSame(job.session, it) }.done()
            job.giveBack()
            val closed = job.session.entries.withdrawn(DocumentId("0".repeat(32)))
            assertEquals("still open", Outcome.Failed(Trouble.BROKEN), closed)
            holder.use { assertNotSame(job.session, it) }.done()
        }
}
