package app.mitmach.companion.android.device

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import app.mitmach.companion.android.AndroidTown
import app.mitmach.companion.android.TestActivity
import app.mitmach.companion.android.scan.ScanActivity
import app.mitmach.companion.android.waitUntil
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream

@RunWith(RobolectricTestRunner::class)
@OptIn(ExperimentalCoroutinesApi::class)
class AndroidDeviceTest {
    @get:Rule
    val phone = AndroidTown()

    private lateinit var activity: TestActivity
    private val device get() = activity.shell.device
    private val file = Uri.parse("content://files/1")

    @Before
    fun launch() {
        activity = Robolectric.buildActivity(TestActivity::class.java).setup().get()
    }

    private fun opened(): Intent = shadowOf(activity).nextStartedActivity

    /** Does something that asks another screen, which answers; gives what was asked and what became of it. */
    private fun <T> asking(
        answer: Intent?,
        work: suspend () -> T,
    ): Pair<Intent, T> {
        val working: Deferred<T> = CoroutineScope(Dispatchers.Default).async { work() }
        var asked: Intent? = null
        waitUntil("asked") { shadowOf(activity).nextStartedActivityForResult?.also { asked = it.intent } != null }
        shadowOf(activity).receiveResult(
            asked,
            if (answer ==
                null
            ) {
                Activity.RESULT_CANCELED
            } else {
                Activity.RESULT_OK
            },
            answer,
        )
        waitUntil("answered") { working.isCompleted }
        return asked!! to working.getCompleted()
    }

    @Test
    fun `calling opens the dialler with the number and dials nothing`() {
        device.call("039483 123 #1")
        val intent = opened()
        assertEquals(Intent.ACTION_DIAL, intent.action)
        assertEquals("tel", intent.data?.scheme)
        assertEquals("039483 123 #1", intent.data?.schemeSpecificPart)
    }

    @Test
    fun `a message is written and not sent`() {
        device.message("0171 1", "Türchen fällt aus")
        val intent = opened()
        assertEquals(Intent.ACTION_SENDTO, intent.action)
        assertEquals("smsto:0171 1", Uri.decode(intent.dataString))
        assertEquals("Türchen fällt aus", intent.getStringExtra("sms_body"))
    }

    @Test
    fun `sharing lets the person choose by what`() {
        device.share("Einladung", "https://mitmach.example.org/join#abc")
        val chooser = opened()
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        val send = chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java)!!
        assertEquals(Intent.ACTION_SEND, send.action)
        assertEquals("text/plain", send.type)
        assertEquals("https://mitmach.example.org/join#abc", send.getStringExtra(Intent.EXTRA_TEXT))
    }

    @Test
    fun `a phone that cannot do it says so instead of ending`() {
        shadowOf(phone.application).checkActivities(true)
        device.call("1")
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    fun `a file is kept where the person says`() {
        val written = ByteArrayOutputStream()
        shadowOf(activity.contentResolver).registerOutputStream(file, written)
        val (asked, saved) = asking(Intent().setData(file)) { device.save("gießplan.csv", "a;b".toByteArray()) }
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        assertEquals("text/csv", asked.type)
        assertEquals("gießplan.csv", asked.getStringExtra(Intent.EXTRA_TITLE))
        assertTrue(saved)
        assertEquals("a;b", written.toString())
    }

    @Test
    fun `who does not want to keep a file does not have to`() {
        assertFalse(asking(null) { device.save("a.csv", ByteArray(1)) }.second)
    }

    @Test
    fun `a file is read up to the limit and one more`() {
        shadowOf(activity.contentResolver).registerInputStream(file, ByteArrayInputStream(ByteArray(200_000) { 7 }))
        val (asked, read) = asking(Intent().setData(file)) { device.choose(100_000) }
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, asked.action)
        assertEquals(setOf(Intent.CATEGORY_OPENABLE), asked.categories)
        assertArrayEquals(ByteArray(100_001) { 7 }, read)
    }

    @Test
    fun `a file that cannot be read is none`() {
        val broken =
            object : InputStream() {
                override fun read(): Int = throw IOException("gone")
            }
        shadowOf(activity.contentResolver).registerInputStream(file, broken)
        assertNull(asking(Intent().setData(file)) { device.choose(10) }.second)
        assertNull(asking(null) { device.choose(10) }.second)
    }

    @Test
    fun `scanning asks for the camera, and gives the code's text`() {
        shadowOf(activity.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        assertTrue(device.scans)
        val scanned = CoroutineScope(Dispatchers.Default).async { device.scan() }
        waitUntil("asked") { shadowOf(activity).lastRequestedPermission != null }
        val asked = shadowOf(activity).lastRequestedPermission
        assertEquals(listOf(Manifest.permission.CAMERA), asked.requestedPermissions.toList())
        activity.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, intArrayOf(0))
        var screen: Intent? = null
        waitUntil("scanner") {
            // What asks for the leave is a screen, too.
            screen = shadowOf(activity).nextStartedActivityForResult?.intent ?: screen
            screen?.component?.className == ScanActivity::class.java.name
        }

        val scanner = Robolectric.buildActivity(ScanActivity::class.java).setup().get()
        scanner.found("https://mitmach.example.org/join#abc")
        assertTrue(scanner.isFinishing)
        val result = shadowOf(scanner)
        shadowOf(activity).receiveResult(screen, result.resultCode, result.resultIntent)
        waitUntil("scanned") { scanned.isCompleted }
        assertEquals("https://mitmach.example.org/join#abc", scanned.getCompleted())
    }

    @Test
    fun `without leave there is no camera and no scanner`() {
        shadowOf(activity.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, false)
        assertFalse(device.scans)
        val scanned = CoroutineScope(Dispatchers.Default).async { device.scan() }
        waitUntil("asked") { shadowOf(activity).lastRequestedPermission != null }
        val asked = shadowOf(activity).lastRequestedPermission
        activity.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, intArrayOf(-1))
        waitUntil("answered") { scanned.isCompleted }
        assertNull(scanned.getCompleted())
        val started = generateSequence { shadowOf(activity).nextStartedActivity }
        assertTrue(started.none { it.component?.className == ScanActivity::class.java.name })
    }
}
