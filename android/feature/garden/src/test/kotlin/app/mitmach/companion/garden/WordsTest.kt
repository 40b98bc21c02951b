package app.mitmach.companion.garden

import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.design.assertComplete
import app.mitmach.companion.garden.words.GardenWords
import app.mitmach.companion.garden.words.TaskWords
import app.mitmach.companion.garden.words.gardenWords
import app.mitmach.companion.garden.words.taskWords
import org.junit.Assert.assertEquals
import org.junit.Test

class WordsTest {
    @Test
    fun `every text is there in every language`() {
        assertComplete(gardenWords, GardenWords::class.java)
        assertComplete(taskWords, TaskWords::class.java, same = setOf("name"))
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
}
