package app.mitmach.companion.feature

/** What the phone can do besides showing screens. Nothing of it needs a permission but the camera. */
interface Device {
    /** Opens the phone's own screen with the number; the person dials. */
    fun call(number: String)

    /** Opens a text message to the number; the person sends it. */
    fun message(
        number: String,
        text: String,
    )

    /** Opens what the phone shares by. */
    fun share(
        title: String,
        text: String,
    )

    /** What was copied last, as text; only asked for when the person wants to paste. Null if it is no text. */
    fun copied(): String?

    /** Lets the person keep a file; false if they did not want to. */
    suspend fun save(
        name: String,
        content: ByteArray,
    ): Boolean

    /** Lets the person choose a file; null if they did not. At most [limit] bytes are read, and one more to tell. */
    suspend fun choose(limit: Int): ByteArray?

    /** Whether there is a camera that reads codes. */
    val scans: Boolean

    /** Reads a QR code with the camera; null if the person gave up. */
    suspend fun scan(): String?
}
