package app.mitmach.companion.core.phone

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.outcome
import app.mitmach.core.generated.generateDeviceKey
import app.mitmach.core.generated.readInvite

/** What an invite says before anybody has joined by it. */
data class InviteText(
    /** Where the alliance's entries lie. */
    val server: String,
)

/** Reads an invite's link; nothing is sent. */
fun readInviteLink(link: String): Outcome<InviteText> = outcome { InviteText(readInvite(link.trim()).server) }

/** A new device key, for a platform that keeps it itself. */
fun newDeviceKey(): ByteArray = generateDeviceKey()
