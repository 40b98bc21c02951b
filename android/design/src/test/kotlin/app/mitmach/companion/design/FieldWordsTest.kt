package app.mitmach.companion.design

import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.phone.Language
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

class FieldWordsTest {
    private val unknown = "a field that there is not"

    @Test
    fun `every field of every kind has a name in each language`() {
        val fields = fields()
        assertEquals(RecordKind.entries.toSet(), fields.map { it.kind }.toSet())
        fields.forEach { (kind, field) ->
            Language.entries.forEach { language ->
                val words = fieldWords.of(language)
                assertNotEquals("$kind.$field $language", words.field(kind, unknown), words.field(kind, field))
                assertTrue(words.field(kind, field).isNotBlank() && words.kind(kind).isNotBlank())
            }
        }
    }

    @Test
    fun `every choice of every field has a word in each language`() {
        val choices = fields().filter { it.holds.startsWith("`") }
        assertTrue(choices.size >= 9)
        choices.forEach { (kind, field, holds) ->
            Regex("`([a-z_]+)`").findAll(holds).forEach { choice ->
                Language.entries.forEach { language ->
                    val name = choice.groupValues[1]
                    assertNotNull("$kind.$field $name", fieldWords.of(language).choice(field, name))
                }
            }
        }
    }

    @Test
    fun `days and times are read as people say them`() {
        val german = Language.GERMAN
        assertEquals("Dienstag, 1. Dezember 2026", shownText(german, "date", ShownValue.Text("2026-12-01")))
        assertEquals("17:00 Uhr", shownText(german, "start", ShownValue.Text("17:00")))
        assertEquals(
            "Sa, 28. November, 10:00 Uhr",
            shownText(german, "starts", ShownValue.Text("2026-11-28T10:00")),
        )
        assertEquals("Mo Do", shownText(german, "weekdays", ShownValue.Number(1 + 8)))
        assertEquals("draußen", shownText(german, "setting", ShownValue.Text("outdoor")))
        assertEquals("2026-12-01", shownText(german, "motto", ShownValue.Text("2026-12-01")))
    }

    private data class Field(
        val kind: RecordKind,
        val field: String,
        val holds: String,
    )

    /** The fields as the core's own page has them, which a test of the core writes. */
    private fun fields(): List<Field> {
        var kind: RecordKind? = null
        return File(System.getProperty("mitmach.test.root"), "docs/kinds.md").readLines().mapNotNull { line ->
            if (line.startsWith("## ")) {
                val name = line.drop(3).trim().uppercase()
                kind = RecordKind.entries.find { it.name == name }
            }
            val cells = line.split('|').map { it.trim() }
            val row = kind != null && cells.size >= 5 && cells[1] != "field" && !cells[1].startsWith("-")
            if (row) Field(checkNotNull(kind), cells[1], cells[2]) else null
        }
    }
}
