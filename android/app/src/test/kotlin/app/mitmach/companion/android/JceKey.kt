package app.mitmach.companion.android

import app.mitmach.companion.android.phone.WrappingKey
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** In the place of Android's Keystore, which is on phones only: a key of Java, that can be lost. */
class JceKey : WrappingKey {
    private var key: SecretKey? = null

    override fun find(): SecretKey? = key

    override fun make(): SecretKey =
        KeyGenerator
            .getInstance("AES")
            .apply { init(256) }
            .generateKey()
            .also { key = it }

    fun lose() {
        key = null
    }
}
