package app.mitmach.companion.more

import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.ListProblem
import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.core.entries.RegisterAct
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.Wording
import app.mitmach.companion.design.assertComplete
import app.mitmach.companion.feature.OnBehalfWords
import app.mitmach.companion.feature.onBehalfWords
import app.mitmach.companion.more.about.AboutWords
import app.mitmach.companion.more.about.VERSION
import app.mitmach.companion.more.about.aboutWords
import app.mitmach.companion.more.about.fontLicence
import app.mitmach.companion.more.entries.MyEntriesWords
import app.mitmach.companion.more.entries.myEntriesWords
import app.mitmach.companion.more.invite.InviteWords
import app.mitmach.companion.more.invite.inviteWords
import app.mitmach.companion.more.lists.ListsWords
import app.mitmach.companion.more.lists.listsWords
import app.mitmach.companion.more.people.PeopleWords
import app.mitmach.companion.more.people.RoleWords
import app.mitmach.companion.more.people.peopleWords
import app.mitmach.companion.more.people.roleWords
import app.mitmach.companion.more.person.PersonWords
import app.mitmach.companion.more.person.personWords
import app.mitmach.companion.more.settings.SettingsWords
import app.mitmach.companion.more.settings.settingsWords
import app.mitmach.companion.more.start.StartWords
import app.mitmach.companion.more.start.startWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

class WordsTest {
    @Test
    fun `every text is there in each language`() {
        assertComplete(startWords, StartWords::class.java)
        assertComplete(peopleWords, PeopleWords::class.java)
        assertComplete(roleWords, RoleWords::class.java)
        assertComplete(personWords, PersonWords::class.java)
        assertComplete(inviteWords, InviteWords::class.java)
        assertComplete(myEntriesWords, MyEntriesWords::class.java)
        assertComplete(listsWords, ListsWords::class.java, same = setOf("everythingName"))
        assertComplete(settingsWords, SettingsWords::class.java)
        assertComplete(aboutWords, AboutWords::class.java, same = setOf("version"))
        assertComplete(onBehalfWords, OnBehalfWords::class.java)
    }

    @Test
    fun `nothing says Sie where it says du`() =
        listOf(
            startWords,
            peopleWords,
            roleWords,
            personWords,
            inviteWords,
            myEntriesWords,
            listsWords,
            settingsWords,
            aboutWords,
        ).forEach { wording ->
            texts(wording, Language.GERMAN_DU).forEach { (name, text) ->
                assertFalse(
                    "$name: $text",
                    Regex("\\b(Sie (?!kommen|ist|endet)|Ihr|Ihre|Ihnen)\\b").containsMatchIn(text),
                )
            }
        }

    @Test
    fun `every problem of a list has words of its own`() =
        Language.entries.forEach { language ->
            val words = listsWords.of(language)
            val problems = ListProblem.Plain.entries.map { words.problem(it) }
            assertEquals(problems.size, problems.toSet().size)
            assertTrue(problems.all { it.isNotBlank() })
            assertEquals(
                ListKind.entries.size,
                ListKind.entries
                    .map { words.list(it) }
                    .toSet()
                    .size,
            )
        }

    @Test
    fun `every reason and every act has words of its own`() =
        Language.entries.forEach { language ->
            val words = myEntriesWords.of(language)
            assertEquals(
                Refused.entries.size,
                Refused.entries
                    .map { words.why(it) }
                    .toSet()
                    .size,
            )
            assertEquals(
                RegisterAct.entries.size,
                RegisterAct.entries
                    .map { words.register(it) }
                    .toSet()
                    .size,
            )
        }

    @Test
    fun `the version is that of the poms, and the font's licence is there`() {
        val pom = File(System.getProperty("mitmach.test.root"), "android/pom.xml").readText()
        assertTrue("<artifactId>companion</artifactId>\n  <version>$VERSION</version>" in pom)
        assertTrue("SIL OPEN FONT LICENSE" in fontLicence())
    }

    /** The texts that need nothing to be said. */
    private fun texts(
        wording: Wording<*>,
        language: Language,
    ): List<Pair<String, String>> {
        val words = wording.of(language)
        val getters =
            words.javaClass.methods.filter {
                it.name.startsWith("get") && it.parameterCount == 0 &&
                    it.name != "getClass"
            }
        return getters.map {
            it.isAccessible = true
            "${words.javaClass.simpleName}.${it.name}" to it.invoke(words).toString()
        }
    }
}
