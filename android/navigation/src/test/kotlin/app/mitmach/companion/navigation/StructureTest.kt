package app.mitmach.companion.navigation

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** What keeps the modules apart, read from the sources. */
class StructureTest {
    private val android = File(System.getProperty("mitmach.test.root"), "android")

    private fun sources(vararg modules: String): List<File> =
        modules
            .flatMap { File(android, "$it/src").walk().toList() }
            .filter { it.extension == "kt" && "/src/test/" !in it.invariantSeparatorsPath }

    private val featureFolders: List<String> =
        File(android, "feature")
            .listFiles { file -> file.isDirectory && file.name != "contract" }
            .orEmpty()
            .map { "feature/${it.name}" }

    private val otherThanCore: Array<String> =
        (featureFolders + listOf("design", "feature/contract", "navigation", "desktop", "app")).toTypedArray()

    @Test
    fun `only core imports the Kotlin package`() {
        val importing =
            sources(*otherThanCore).filter { file ->
                file.readLines().any { it.startsWith("import app.mitmach.core.") }
            }
        assertEquals(emptyList<File>(), importing)
    }

    @Test
    fun `no feature imports another`() {
        val folders = featureFolders.map { it.substringAfter('/') }
        assertTrue("garden" in folders)
        val importing =
            folders.flatMap { folder ->
                val others = folders.filter { it != folder }.map { "import app.mitmach.companion.$it." }
                sources("feature/$folder").filter { file ->
                    file.readLines().any { line -> others.any { line.startsWith(it) } }
                }
            }
        assertEquals(emptyList<File>(), importing)
    }

    /** Texts stand in files of words; a literal that has a word with a capital letter is one. */
    @Test
    fun `no screen has a text of its own`() {
        val folders = featureFolders + listOf("design", "feature/contract", "navigation")
        val found =
            sources(*folders.toTypedArray())
                .filter {
                    !it.name.endsWith("Words.kt") && !it.name.startsWith("German") &&
                        !it.name.startsWith("English")
                }.flatMap { file -> file.readLines().filter(::hasText).map { "${file.name}: ${it.trim()}" } }
        assertEquals(emptyList<String>(), found)
    }

    private fun hasText(line: String): Boolean {
        val code = line.trimStart()
        if (code.startsWith("*") || code.startsWith("/") || code.startsWith("@")) return false
        return LITERAL.findAll(code.replace(INSERTED, "")).any { WORD.containsMatchIn(it.value) }
    }

    private companion object {
        val LITERAL = Regex("\"(?:[^\"\\\\]|\\\\.)*\"")
        val INSERTED = Regex("""\$\{[^}]*}|\$\w+""")
        val WORD = Regex("""\p{Lu}\p{Ll}{2,}""")
    }
}
