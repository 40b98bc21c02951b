package app.mitmach.companion.feature.hand

import app.mitmach.companion.feature.Device

/** A device that notes what it was asked for, and gives what a test laid ready. */
class NotingDevice(
    private val chosen: ByteArray? = null,
    private val scanned: String? = null,
    private val copied: String? = null,
) : Device {
    val calls = mutableListOf<String>()
    val messages = mutableListOf<String>()
    val shared = mutableListOf<String>()
    val saved = mutableMapOf<String, ByteArray>()

    override fun call(number: String) {
        calls += number
    }

    override fun message(
        number: String,
        text: String,
    ) {
        messages += number
    }

    override fun share(
        title: String,
        text: String,
    ) {
        shared += text
    }

    override fun copied(): String? = copied

    override suspend fun save(
        name: String,
        content: ByteArray,
    ): Boolean {
        saved[name] = content
        return true
    }

    override suspend fun choose(limit: Int): ByteArray? = chosen?.let { it.copyOf(minOf(it.size, limit + 1)) }

    override val scans: Boolean get() = scanned != null

    override suspend fun scan(): String? = scanned
}
