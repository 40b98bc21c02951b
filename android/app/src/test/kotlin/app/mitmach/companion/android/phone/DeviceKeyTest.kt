package app.mitmach.companion.android.phone

import app.mitmach.companion.android.JceKey
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

/** With a key of Java in the Keystore's place; AndroidKeyStore itself is on phones only. */
class DeviceKeyTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val file by lazy { File(folder.root, "deep/device.key") }
    private val store = JceKey()
    private val secret = ByteArray(32) { it.toByte() }
    private val key by lazy { DeviceKey(file, store) { secret } }

    @Test
    fun `where nothing is kept there is nothing`() {
        assertEquals(Kept.Nothing, key.read())
    }

    @Test
    fun `what was made comes back, and is the one to join with again`() {
        assertArrayEquals(secret, key.toJoinWith())
        val again = DeviceKey(file, store) { error("another key") }
        assertArrayEquals(secret, again.toJoinWith())
        assertArrayEquals(secret, (again.read() as Kept.Key).bytes)
    }

    @Test
    fun `the file does not hold the key itself, and no two files are the same`() {
        key.toJoinWith()
        val first = file.readBytes()
        assertFalse(String(first, Charsets.ISO_8859_1).contains(String(secret, Charsets.ISO_8859_1)))
        file.delete()
        key.toJoinWith()
        assertFalse(first.contentEquals(file.readBytes()))
    }

    @Test
    fun `a damaged file says so, wherever the damage is`() {
        key.toJoinWith()
        val whole = file.readBytes()
        for (place in whole.indices) {
            file.writeBytes(whole.clone().also { it[place] = (it[place] + 1).toByte() })
            assertEquals("byte $place", Kept.Lost, key.read())
        }
        for (length in whole.indices) {
            file.writeBytes(whole.copyOf(length))
            assertEquals("length $length", Kept.Lost, key.read())
        }
    }

    @Test
    fun `a key store that has lost its key, or has another, says so`() {
        key.toJoinWith()
        store.lose()
        assertEquals(Kept.Lost, key.read())
        store.make()
        assertEquals(Kept.Lost, key.read())
    }
}
