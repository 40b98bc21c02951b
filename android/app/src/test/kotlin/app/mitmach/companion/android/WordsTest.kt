package app.mitmach.companion.android

import app.mitmach.companion.android.reminders.ReminderWords
import app.mitmach.companion.android.reminders.reminderWords
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.Wording
import org.junit.Assert.assertTrue
import org.junit.Test
import java.lang.reflect.Method

class WordsTest {
    @Test
    fun `every text is there in every language`() {
        check(shellWords, ShellWords::class.java)
        check(reminderWords, ReminderWords::class.java)
    }

    private fun <W : Any> check(
        wording: Wording<W>,
        words: Class<W>,
    ) {
        assertTrue(words.methods.isNotEmpty())
        for (language in Language.entries) {
            for (text in words.methods) {
                val said = text.invoke(wording.of(language), *example(text)) as String
                assertTrue("${text.name} in $language: $said", said.isNotBlank() && "null" !in said)
            }
        }
    }

    private fun example(text: Method): Array<Any> =
        text.parameterTypes.map { if (it == Int::class.java) 2 else "etwas" as Any }.toTypedArray()
}
