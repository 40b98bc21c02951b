package app.mitmach.companion.android

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.feature.DocumentPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import java.time.LocalDate

class LinkTest {
    private val document = DocumentId("0123456789abcdef".repeat(2))
    private val record = RecordId("0123456789abcdef".repeat(2) + "0001")

    @Test
    fun `a link to a screen comes back as the screen`() {
        val places =
            listOf(
                DocumentPlace(DocumentKind.EVENT, document),
                DocumentPlace(DocumentKind.GARDEN, document, record),
                DocumentPlace(DocumentKind.CALENDAR, document, record, LocalDate.of(2026, 12, 5)),
                DocumentPlace(DocumentKind.GARDEN, document, date = LocalDate.of(2026, 11, 22)),
            )
        places.forEach { assertEquals(Link.To(it), readLink(it.toLink())) }
        assertEquals("mitmach://event/${document.hex}", places[0].toLink())
    }

    @Test
    fun `an invite stays as it is`() {
        val invite = "https://mitmach.example.org/join#AbC-_123"
        assertEquals(Link.Invite(invite), readLink(" $invite\n"))
        assertEquals(Link.Invite("http://127.0.0.1:4100/join#x"), readLink("http://127.0.0.1:4100/join#x"))
    }

    @Test
    fun `what is no link of ours leads nowhere`() {
        val others =
            listOf(
                "",
                "no link",
                "https://mitmach.example.org/join",
                "https://mitmach.example.org/join#",
                "https://mitmach.example.org/join?x=1#secret",
                "https://mitmach.example.org/other#secret",
                "ftp://mitmach.example.org/join#secret",
                "file:///join#secret",
                "javascript:alert(1)",
                "mitmach://people/${document.hex}",
                "mitmach://garden/",
                "mitmach://garden/../../etc",
                "mitmach://garden/${document.hex.dropLast(1)}",
                "mitmach://garden/${document.hex}/more",
                "mitmach:${document.hex}",
                "https://mitmach.example.org/join#" + "x".repeat(3_000),
            )
        others.forEach { assertNull(it, readLink(it)) }
    }

    @Test
    fun `what is wrong beside the document is left out`() {
        val link = "mitmach://garden/${document.hex}?record=xyz&date=yesterday&more&=&x=1"
        assertEquals(Link.To(DocumentPlace(DocumentKind.GARDEN, document)), readLink(link))
    }
}
