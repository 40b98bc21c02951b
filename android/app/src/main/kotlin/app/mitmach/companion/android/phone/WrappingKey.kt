package app.mitmach.companion.android.phone

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** The key that the device key is wrapped by. An interface, because there is a key store on phones only. */
interface WrappingKey {
    /** Null if there is none (any more). */
    @Throws(GeneralSecurityException::class)
    fun find(): SecretKey?

    @Throws(GeneralSecurityException::class)
    fun make(): SecretKey
}

/**
 * The wrapping key in Android's Keystore, which no backup takes along and no other app can use. It asks for no finger
 * and no code: entries are sent in the background, too, while the phone lies in a pocket.
 */
class KeystoreKey(
    private val alias: String = "mitmach device key",
) : WrappingKey {
    override fun find(): SecretKey? =
        security {
            val store = KeyStore.getInstance(STORE).apply { load(null) }
            store.getKey(alias, null) as SecretKey?
        }

    override fun make(): SecretKey =
        security {
            val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
            val what =
                KeyGenParameterSpec
                    .Builder(alias, purposes)
                    .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                    .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                    .setKeySize(KEY_BITS)
                    .build()
            KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).run {
                init(what)
                generateKey()
            }
        }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val KEY_BITS = 256
    }
}

/** A key store that is broken throws this unchecked. */
internal inline fun <T> security(call: () -> T): T =
    try {
        call()
    } catch (broken: ProviderException) {
        throw GeneralSecurityException(broken)
    }

/** AES-GCM; what comes out is a version, the nonce and the sealed secret. */
internal object Wrapped {
    private const val VERSION: Byte = 1
    private const val NONCE = 12
    private const val TAG_BITS = 128
    private const val CIPHER = "AES/GCM/NoPadding"

    fun wrap(
        secret: ByteArray,
        key: SecretKey,
    ): ByteArray =
        security {
            // The key store wants to choose the nonce itself.
            val cipher = Cipher.getInstance(CIPHER).apply { init(Cipher.ENCRYPT_MODE, key) }
            val sealed = cipher.doFinal(secret)
            check(cipher.iv.size == NONCE) { "a nonce of ${cipher.iv.size} bytes" }
            byteArrayOf(VERSION) + cipher.iv + sealed
        }

    fun unwrap(
        wrapped: ByteArray,
        key: SecretKey,
    ): ByteArray {
        if (wrapped.size <= 1 + NONCE || wrapped[0] != VERSION) throw GeneralSecurityException("no wrapped key")
        return security {
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, wrapped, 1, NONCE))
            cipher.doFinal(wrapped, 1 + NONCE, wrapped.size - 1 - NONCE)
        }
    }
}
