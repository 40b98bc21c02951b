package app.mitmach.companion.android.sources

import androidx.compose.ui.graphics.toArgb
import app.mitmach.companion.android.reminders.ReminderReceiver
import app.mitmach.companion.android.scan.ScanActivity
import app.mitmach.companion.android.sync.SyncJob
import app.mitmach.companion.design.Colours
import app.mitmach.companion.design.darkColours
import app.mitmach.companion.design.lightColours
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element

/** What the app says of itself, read as XML: Android's own tools that merge and compile it are Gradle's. */
class ManifestTest {
    private val manifest = Sources.xml("app/src/main/AndroidManifest.xml")
    private val application = manifest.all("application").single()

    @Test
    fun `it asks for these permissions and no others`() {
        assertEquals(
            setOf("INTERNET", "ACCESS_NETWORK_STATE", "RECEIVE_BOOT_COMPLETED", "POST_NOTIFICATIONS", "CAMERA"),
            manifest.all("uses-permission").map { it.android("name").removePrefix("android.permission.") }.toSet(),
        )
        assertEquals(5, manifest.all("uses-permission").size)
    }

    @Test
    fun `it needs nothing that a plain phone or tablet lacks`() {
        assertTrue(manifest.all("uses-feature").all { it.android("required") == "false" })
    }

    @Test
    fun `others can open the app and nothing else of it`() {
        val parts = listOf("activity", "service", "receiver", "provider").flatMap { manifest.all(it) }
        assertEquals(
            listOf(".MainActivity"),
            parts.filter { it.android("exported") == "true" }.map { it.android("name") },
        )
        assertTrue(parts.all { it.android("exported") in setOf("true", "false") })
        val job = manifest.all("service").single()
        assertEquals("android.permission.BIND_JOB_SERVICE", job.android("permission"))
    }

    @Test
    fun `what it names is there`() {
        val named = listOf("activity", "service", "receiver").flatMap { manifest.all(it) }.map { it.android("name") }
        val classes = listOf(ScanActivity::class, SyncJob::class, ReminderReceiver::class).map { it.java.name }
        val root = "app.mitmach.companion.android"
        assertEquals((classes + "$root.MainActivity").toSet(), named.map { root + it }.toSet())
        assertTrue(Sources.file("app/src/androidx/kotlin/app/mitmach/companion/android/MainActivity.kt").isFile)
        val resources = Regex("@(xml|drawable|mipmap|style|string|color)/([A-Za-z_.]+)")
        val files = listOf("AndroidManifest.xml") + Sources.resources().map { "res/$it" }
        for (file in files) {
            resources.findAll(Sources.text("app/src/main/$file")).forEach {
                assertTrue("${it.value} in $file", Sources.hasResource(it.groupValues[1], it.groupValues[2]))
            }
        }
    }

    @Test
    fun `an invite's link and a link to a document open it`() {
        val activity = manifest.all("activity").single { it.android("name") == ".MainActivity" }
        val filters = activity.all("intent-filter").map { filter -> filter.all("data").map(Element::data).toSet() }
        assertTrue(setOf("scheme=https", "host=\${inviteHost}", "path=/join") in filters)
        assertTrue(setOf("scheme=mitmach", "host=garden", "host=calendar", "host=event") in filters)
        assertEquals("singleTask", activity.android("launchMode"))
        for (change in listOf("orientation", "screenSize", "uiMode", "fontScale", "density", "locale")) {
            assertTrue(change, change in activity.android("configChanges").split('|'))
        }
    }

    @Test
    fun `nothing of the phone goes into a backup or to another phone`() {
        assertEquals("false", application.android("allowBackup"))
        assertEquals("@xml/data_extraction_rules", application.android("dataExtractionRules"))
        assertEquals("@xml/backup_rules", application.android("fullBackupContent"))
        val everything =
            setOf("root", "file", "database", "sharedpref", "external").flatMap { domain ->
                if (domain == "external") listOf(domain) else listOf(domain, "device_$domain")
            }
        val rules = Sources.xml("app/src/main/res/xml/data_extraction_rules.xml")
        val parts = listOf("cloud-backup", "device-transfer").map { rules.all(it).single() }
        for (part in parts + Sources.xml("app/src/main/res/xml/backup_rules.xml")) {
            assertEquals(everything.toSet(), part.all("exclude").map { it.getAttribute("domain") }.toSet())
            assertTrue(part.all("exclude").all { it.getAttribute("path") == "." })
            assertEquals(emptyList<Element>(), part.all("include"))
        }
    }

    @Test
    fun `only a server on the same machine may be spoken to in the clear`() {
        assertEquals("@xml/network_security_config", application.android("networkSecurityConfig"))
        assertNull(application.getAttribute("android:usesCleartextTraffic").ifEmpty { null })
        val config = Sources.xml("app/src/main/res/xml/network_security_config.xml")
        assertEquals("false", config.all("base-config").single().getAttribute("cleartextTrafficPermitted"))
        val open = config.all("domain-config").filter { it.getAttribute("cleartextTrafficPermitted") == "true" }
        assertEquals(
            setOf("localhost", "127.0.0.1", "10.0.2.2"),
            open.flatMap { it.all("domain") }.map { it.textContent.trim() }.toSet(),
        )
    }

    @Test
    fun `Android knows the languages, and the first moment has the theme's colours`() {
        val locales = Sources.xml("app/src/main/res/xml/locales_config.xml").all("locale").map { it.android("name") }
        assertEquals(listOf("de", "en"), locales)
        assertColours("values", lightColours)
        assertColours("values-night", darkColours)
    }

    private fun assertColours(
        folder: String,
        colours: Colours,
    ) {
        val named =
            Sources.xml("app/src/main/res/$folder/colors.xml").all("color").associate {
                it.getAttribute("name") to it.textContent
            }
        assertEquals(hex(colours.ground.toArgb()), named["ground"])
        assertEquals(hex(colours.primary.toArgb()), named["primary"])
    }

    private fun hex(argb: Int) = "#%06X".format(argb and 0xFFFFFF)
}
