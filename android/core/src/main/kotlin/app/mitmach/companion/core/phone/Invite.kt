package app.mitmach.companion.core.phone

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.outcome
import app.mitmach.core.generated.generateDeviceKey
import app.mitmach.core.generated.readInvite

/** What an invite says before anybody has joined by it. */
data class InviteText(
    /** What one joins by. */
    val link: String,
    /** Where the alliance's entries lie. */
    val server: String,
)

/**
 * Reads an invite; nothing is sent. It is found in a [text] that says more, too: people paste the whole message that it came
 * with.
 */
fun readInviteLink(text: String): Outcome<InviteText> {
    val link = LINK.find(text)?.value ?: text.trim()
    return outcome { InviteText(link, readInvite(link).server) }
}

private val LINK = Regex("""https?://\S+#\S+""")

/** A new device key, for a platform that keeps it itself. */
fun newDeviceKey(): ByteArray = generateDeviceKey()
