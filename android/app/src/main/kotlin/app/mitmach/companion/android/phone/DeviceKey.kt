package app.mitmach.companion.android.phone

import app.mitmach.companion.core.phone.newDeviceKey
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException

/** What is kept of the device key. */
sealed interface Kept {
    data object Nothing : Kept

    class Key(
        val bytes: ByteArray,
    ) : Kept

    /** There is one, and nobody can read it: the file is damaged, or the key store has lost its key. */
    data object Lost : Kept
}

/** This phone's device key: in [file], wrapped by a key that never leaves the key store. */
class DeviceKey(
    private val file: File,
    private val wrapping: WrappingKey,
    private val fresh: () -> ByteArray = ::newDeviceKey,
) {
    fun read(): Kept {
        if (!file.exists()) return Kept.Nothing
        return try {
            val key = wrapping.find() ?: return Kept.Lost
            Kept.Key(Wrapped.unwrap(file.readBytes(), key))
        } catch (_: GeneralSecurityException) {
            Kept.Lost
        } catch (_: IOException) {
            Kept.Lost
        }
    }

    /**
     * The key to join with: the one that is kept, as the answer to an earlier attempt may have been lost; else a new
     * one, which is durable when this returns.
     */
    @Throws(GeneralSecurityException::class, IOException::class)
    fun toJoinWith(): ByteArray {
        val kept = read()
        if (kept is Kept.Key) return kept.bytes
        val new = fresh()
        write(Wrapped.wrap(new, wrapping.find() ?: wrapping.make()))
        return new
    }

    private fun write(wrapped: ByteArray) {
        file.absoluteFile.parentFile?.mkdirs()
        val beside = File(file.path + ".new")
        FileOutputStream(beside).use {
            it.write(wrapped)
            it.fd.sync()
        }
        if (!beside.renameTo(file)) throw IOException("the device key can't be put in its place")
    }
}
