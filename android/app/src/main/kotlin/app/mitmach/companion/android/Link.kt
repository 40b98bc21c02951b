package app.mitmach.companion.android

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.feature.DocumentPlace
import java.net.URI
import java.net.URISyntaxException
import java.time.LocalDate
import java.time.format.DateTimeParseException

/** Where a link leads that comes from outside: anybody may have written it. */
sealed interface Link {
    /** An invite, as it stands; the core reads it, and a person is asked before anything is done with it. */
    data class Invite(
        val text: String,
    ) : Link

    /** A screen; it says so itself if there is nothing there. */
    data class To(
        val place: DocumentPlace,
    ) : Link
}

private const val SCHEME = "mitmach"
private const val LONGEST = 2_000
private val documentId = Regex("[0-9a-f]{32}")
private val recordId = Regex("[0-9a-f]{36}")

/** Reads a link; null if it is none of ours. */
fun readLink(text: String): Link? {
    if (text.length > LONGEST) return null
    val uri =
        try {
            URI(text.trim())
        } catch (_: URISyntaxException) {
            return null
        }
    return when (uri.scheme?.lowercase()) {
        "https", "http" -> Link.Invite(text.trim()).takeIf { uri.isInvite }
        SCHEME -> uri.toPlace()?.let { Link.To(it) }
        else -> null
    }
}

/** `SERVER/join#SECRET`, see docs/protocol.md. */
private val URI.isInvite: Boolean
    get() = path.orEmpty().endsWith("/join") && !rawFragment.isNullOrEmpty() && rawQuery == null

/** `mitmach://garden/DOCUMENT?record=RECORD&date=2026-11-22`: for notifications, and to lead somebody to a screen. */
fun DocumentPlace.toLink(): String {
    val parts = listOfNotNull(record?.let { "record=${it.hex}" }, date?.let { "date=$it" })
    val query = if (parts.isEmpty()) "" else parts.joinToString("&", prefix = "?")
    return "$SCHEME://${kind.name.lowercase()}/${document.hex}$query"
}

private fun URI.toPlace(): DocumentPlace? {
    val kind = DocumentKind.entries.find { it.name.lowercase() == host } ?: return null
    val document = path.orEmpty().removePrefix("/").takeIf(documentId::matches) ?: return null
    val query = query.orEmpty().split('&').associate { it.substringBefore('=') to it.substringAfter('=', "") }
    return DocumentPlace(
        kind = kind,
        document = DocumentId(document),
        record = query["record"]?.takeIf(recordId::matches)?.let(::RecordId),
        date = query["date"]?.let(::day),
    )
}

private fun day(text: String): LocalDate? =
    try {
        LocalDate.parse(text)
    } catch (_: DateTimeParseException) {
        null
    }
