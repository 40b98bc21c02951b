package app.mitmach.core

import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.assertFails
import app.mitmach.core.support.inTown
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

class TextTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `every character of Unicode that a note may have comes back as it went`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            val notes =
                characters()
                    .filterNot { isControl(it) }
                    .chunked(NOTE_CHARACTERS)
                    .map { codes -> codes.joinToString("") { Character.toString(it) } }
                    .toList()
            val planes =
                notes
                    .flatMap { note ->
                        note
                            .codePoints()
                            .map { it shr 16 }
                            .toArray()
                            .asList()
                    }.toSet()
            assertEquals(setOf(0, 1, 2, 3, 14, 15, 16), planes)
            notes.forEachIndexed { index, note -> gardens.addBed(garden, bed(index + 1L, note)) }

            val beds = gardens.garden(garden, TODAY).beds
            assertEquals(notes.size, beds.size)
            beds.forEach { bed -> assertEquals(notes[bed.fields.number!!.toInt() - 1], bed.fields.note) }
        }

    @Test
    fun `texts of many writings reach another phone as they were typed`() =
        inTown(folder) {
            val garden = garden()
            WRITINGS.forEachIndexed { index, text ->
                organiser().gardens().addBed(garden, BedFields(number = index + 1L, name = text, note = "$text\n$text"))
            }
            organiser().connection().sync()
            val beds = member("Renate").gardens().garden(garden, TODAY).beds
            assertEquals(WRITINGS, beds.map { it.fields.name })
            assertEquals(WRITINGS.map { "$it\n$it" }, beds.map { it.fields.note })
        }

    @Test
    fun `characters that steer a screen are refused one and all`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            val codes = characters().filter { isControl(it) }.toList()
            assertEquals(CONTROLS + BIDI_CONTROLS.size, codes.size)
            for (code in codes) {
                val text = "a${Character.toString(code)}b"
                // A note may have lines.
                if (code != '\n'.code) {
                    val failure =
                        assertFails(ErrorKind.INVALID) { gardens.addBed(garden, bed(1, text)) }
                    assertEquals("note", failure.field, "U+%04X".format(code))
                }
                val failure =
                    assertFails(ErrorKind.INVALID) { gardens.addBed(garden, BedFields(number = 1, name = text)) }
                assertEquals("name", failure.field, "U+%04X".format(code))
            }
            assertEquals(0, gardens.garden(garden, TODAY).beds.size)
        }

    private companion object {
        const val NOTE_CHARACTERS = 1_000
        const val CONTROLS = 32 + 33
        val BIDI_CONTROLS = setOf(0x061C, 0x200E, 0x200F) + (0x202A..0x202E) + (0x2066..0x2069)

        val WRITINGS =
            listOf(
                "Grünkohl & Öl, ß ẞ",
                // Composed and not: nobody normalizes what somebody typed.
                "caf\u00E9 cafe\u0301",
                "עִבְרִית, שָׁלוֹם",
                "العربية السَّلامُ",
                "漢字仮名交じり文",
                "हिन्दी ไทย བོད་ཡིག",
                "👩‍🌾👨🏿‍👩🏽‍👧🏻 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣",
                "𝔐𝔦𝔱𝔪𝔞𝔠𝔥 𠀀 𒀀 𓂀",
                "a\u0300\u0301\u0302\u0323b\u20DD",
            )

        /** What is assigned, as far as this Java's Unicode goes, and no half of a pair. */
        fun characters(): Sequence<Int> =
            (Character.MIN_CODE_POINT..Character.MAX_CODE_POINT).asSequence().filter {
                Character.isDefined(it) && Character.getType(it) != Character.SURROGATE.toInt()
            }

        fun bed(
            number: Long,
            note: String,
        ) = BedFields(number = number, name = "Beet", note = note)

        fun isControl(code: Int): Boolean = Character.isISOControl(code) || code in BIDI_CONTROLS
    }
}
