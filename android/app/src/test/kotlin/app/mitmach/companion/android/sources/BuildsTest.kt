package app.mitmach.companion.android.sources

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File

/** Maven's build, which is run here, and Gradle's, which is not: they must say the same. */
class BuildsTest {
    private val pom = Sources.xml("pom.xml")
    private val settings = Sources.text("settings.gradle.kts")

    /** Name and folder of each module that Gradle has. */
    private val gradle =
        Regex("\"(companion-[a-z]+)\" to \"([a-z/]+)\"").findAll(settings).associate {
            it.groupValues[1] to
                it.groupValues[2]
        }

    /** The same of those that Maven can build. */
    private val maven =
        Sources.android
            .walk()
            .onEnter { it.name !in setOf("target", "src", "build", ".gradle") }
            .filter { it.name == "pom.xml" && it.parentFile != Sources.android }
            .map { it.parentFile.relativeTo(Sources.android).path }
            .associateBy { Sources.xml("$it/pom.xml").child("artifactId").textContent }

    @Test
    fun `both have the same modules, but for the desktop`() {
        assertEquals(maven - "companion-desktop", gradle)
        val built = pom.child("modules").all("module").map { it.textContent }
        assertTrue("$built", maven.values.containsAll(built))
    }

    @Test
    fun `both have the same dependencies between modules`() {
        for ((name, folder) in gradle) {
            val kts = Sources.text("$folder/build.gradle.kts")
            val ofGradle = Regex("project\\(\":(companion-[a-z]+)\"\\)").findAll(kts).map { it.groupValues[1] }.toSet()
            // The activity, which draws the screens, is Gradle's alone.
            val more = if (name == "companion-app") setOf("companion-navigation") else emptySet()
            val ofMaven = dependencies(folder).filter { it.startsWith("companion-") }.toSet()
            assertEquals(name, ofMaven + more, ofGradle)
            assertEquals(name, "com.google.zxing:core" in dependencies(folder), "libs.zxing" in kts)
        }
    }

    private fun dependencies(folder: String): List<String> =
        Sources
            .xml("$folder/pom.xml")
            .child("dependencies")
            .all("dependency")
            .filter { it.optional("scope") != "test" && it.optional("type") != "test-jar" }
            .map {
                val group = it.child("groupId").textContent
                val artifact = it.child("artifactId").textContent
                if (group == "app.mitmach.companion") artifact else "$group:$artifact"
            }

    @Test
    fun `Gradle compiles what Maven compiles`() {
        for (folder in gradle.values) {
            val kts = Sources.text("$folder/build.gradle.kts")
            val own = kts.lines().filter { "srcDir" in it && "kotlin" in it && "\"test\"" !in it }
            val expected = if (folder == "app") listOf("kotlin.srcDir(\"src/androidx/kotlin\")") else emptyList()
            assertEquals(folder, expected, own.map { it.trim() })
        }
        assertTrue(File(Sources.android, "design/src/main/resources/font/atkinson_regular.ttf").isFile)
        assertTrue("assets.srcDir(\"../design/src/main/resources\")" in Sources.text("app/build.gradle.kts"))
    }

    @Test
    fun `both have the same versions`() {
        val catalogue =
            Regex("^([a-z0-9-]+) = \"([^\"]+)\"$", RegexOption.MULTILINE)
                .findAll(Sources.text("gradle/libs.versions.toml").substringBefore("[libraries]"))
                .associate { it.groupValues[1] to it.groupValues[2] }
        val properties = pom.child("properties")
        val bindings = Sources.text("../bindings/kotlin/build.gradle.kts")
        val expected =
            mapOf(
                "kotlin" to properties.child("kotlin.version").textContent,
                "coroutines" to properties.child("coroutines.version").textContent,
                "junit" to properties.child("junit.version").textContent,
                "compose" to managed("androidx.compose.runtime", "runtime-desktop"),
                "navigationevent" to properties.child("navigationevent.version").textContent,
                "zxing" to managed("com.google.zxing", "core"),
                "app" to pom.child("version").textContent,
                "agp" to Regex("com.android.library\"\\) version \"([^\"]+)").find(bindings)!!.groupValues[1],
            )
        assertEquals(expected, catalogue.filterKeys { it in expected })
        assertTrue(bindings, "org.jetbrains.kotlin.android\") version \"${expected["kotlin"]}\"" in bindings)
        val android =
            Sources
                .xml("app/pom.xml")
                .child("properties")
                .child("android.all.version")
                .textContent
        assertEquals("Android 15 is API 35", "35" to "15", catalogue["compile-sdk"] to android.substringBefore('-'))
        assertEquals("35", catalogue["target-sdk"])
        assertEquals("26", catalogue["min-sdk"])
    }

    private fun managed(
        group: String,
        artifact: String,
    ): String =
        pom
            .child("dependencyManagement")
            .all("dependency")
            .single { it.child("groupId").textContent == group && it.child("artifactId").textContent == artifact }
            .child("version")
            .textContent
}

private fun Element.optional(tag: String): String? =
    List(childNodes.length) { childNodes.item(it) }.filterIsInstance<Element>().find { it.tagName == tag }?.textContent

private fun Element.child(tag: String): Element =
    List(childNodes.length) { childNodes.item(it) }.filterIsInstance<Element>().first { it.tagName == tag }
