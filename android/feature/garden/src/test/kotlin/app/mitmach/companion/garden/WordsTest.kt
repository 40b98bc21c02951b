package app.mitmach.companion.garden

import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.design.Wording
import app.mitmach.companion.garden.words.GardenWords
import app.mitmach.companion.garden.words.TaskWords
import app.mitmach.companion.garden.words.gardenWords
import app.mitmach.companion.garden.words.taskWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class WordsTest {
    @Test
    fun `every text is there in every language`() {
        assertTrue(texts(gardenWords, GardenWords::class.java) > 50)
        assertTrue(texts(taskWords, TaskWords::class.java) > 30)
    }

    @Test
    fun `every choice has a name in every language`() {
        listOf(taskWords.german, taskWords.english).forEach { words ->
            val names =
                Activity.entries.map(words::activity) + SkipReason.entries.map(words::reason) +
                    Tag.entries.map(words::tag) + Source.entries.map(words::source) +
                    RecordKind.entries.map(words::kind)
            assertTrue(names.none { it.isBlank() })
        }
    }

    @Test
    fun `every field of beds, tasks, promises, work and skips has a name of its own`() {
        val fields =
            "number name zone holder crop sown_on no_weeding_until harvest_rule note bed task title activity due " +
                "first_due every_days weekdays week_from week_to people minutes seated with_children heavy " +
                "adults_only on_request needs starts ends day heads amount reason"
        listOf(taskWords.german, taskWords.english).forEach { words ->
            fields.split(' ').forEach { assertNotEquals(it, words.field("unknown"), words.field(it)) }
        }
    }

    @Test
    fun `the glossary's terms are said as it says them`() {
        val german = gardenWords.german
        assertEquals("Heute dran", german.due("heute"))
        assertEquals("Seit 2 Tagen offen", german.overdue(2))
        assertEquals("Sie sind zu zweit", german.together(2))
        assertEquals("Ihr seid zu zweit", gardenWords.du.together(2))
        assertEquals("There are two of you", gardenWords.english.together(2))
        assertEquals("heute 2× gegossen", taskWords.german.doneTimes("heute", Activity.WATER, 2))
        assertEquals("watered twice today", taskWords.english.doneTimes("today", Activity.WATER, 2))
        assertEquals("Frisch gesät – nicht jäten", german.sown)
        assertEquals("nur nach Absprache", taskWords.german.tag(Tag.ON_REQUEST))
    }

    private fun <W : Any> texts(
        wording: Wording<W>,
        of: Class<W>,
    ): Int {
        val getters = of.methods.filter { it.parameterCount == 0 && it.returnType == String::class.java }
        for (words in listOf(wording.german, wording.du, wording.english)) {
            getters.forEach { assertTrue(it.name, (it.invoke(words) as String).isNotBlank()) }
        }
        return getters.size
    }
}
