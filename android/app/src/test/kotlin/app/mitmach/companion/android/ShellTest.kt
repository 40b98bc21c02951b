package app.mitmach.companion.android

import android.Manifest
import android.content.Intent
import android.net.Uri
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.core.town.done
import app.mitmach.companion.feature.DocumentPlace
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

@RunWith(RobolectricTestRunner::class)
class ShellTest {
    @get:Rule
    val phone = AndroidTown()

    private fun link(text: String) =
        Intent(Intent.ACTION_VIEW, Uri.parse(text)).setClass(phone.application, TestActivity::class.java)

    private fun launch(intent: Intent? = null): ActivityController<TestActivity> =
        Robolectric.buildActivity(TestActivity::class.java, intent).setup()

    private fun ActivityController<TestActivity>.shell() = get().shell

    private fun ActivityController<TestActivity>.state() = shell().phone.value

    private fun join(
        activity: ActivityController<TestActivity>,
        invite: String,
    ) {
        val joining = phone.services.scope.async { activity.shell().join(invite) }
        waitUntil("joined") { joining.isCompleted }
        runBlocking { joining.await() }.done()
    }

    private val garden = DocumentPlace(DocumentKind.GARDEN, DocumentId("0123456789abcdef".repeat(2)))

    @Test
    fun `on the first start one is asked for an invite`() {
        val activity = launch()
        waitUntil("joining") { activity.state() == PhoneState.Joining(null) }
        assertEquals(Outcome.Failed(Trouble.NOT_JOINED), runBlocking { activity.shell().session() })
    }

    @Test
    fun `an invite's link leads to joining with it, and nobody joins unasked`() {
        val invite = runBlocking { phone.town.inviteFor("Renate B.") }
        val activity = launch(link(invite))
        waitUntil("joining") { activity.state() == PhoneState.Joining(invite) }
        assertEquals(
            Trouble.NOT_JOINED,
            phone.services.holder
                .let {
                    runBlocking { it.take() }
                }.let { (it as app.mitmach.companion.core.Outcome.Failed).trouble },
        )

        join(activity, invite)
        waitUntil("open") { activity.state() is PhoneState.Open }
    }

    @Test
    fun `an invite's link that comes while the app shows joining is taken`() {
        val activity = launch()
        waitUntil("joining") { activity.state() == PhoneState.Joining(null) }
        activity.newIntent(link("https://mitmach.example.org/join#abc"))
        assertEquals(PhoneState.Joining("https://mitmach.example.org/join#abc"), activity.state())
    }

    @Test
    fun `who has joined is told so by a second invite`() {
        phone.joined()
        val activity = launch()
        waitUntil("open") { activity.state() is PhoneState.Open }
        val told = mutableListOf<String>()
        val listening =
            phone.services.scope.launch {
                activity
                    .shell()
                    .notices.all
                    .collect { told += it.text }
            }
        waitUntil("told") {
            activity.newIntent(link("https://mitmach.example.org/join#abc"))
            told.isNotEmpty()
        }
        listening.cancel()
        assertEquals("Dieses Telefon macht schon mit. Eine zweite Einladung braucht es nicht.", told.first())
    }

    @Test
    fun `an invite that opens the app of somebody who has joined does not go without an answer`() {
        phone.joined()
        val activity = launch(link("https://mitmach.example.org/join#abc"))
        waitUntil("open") { activity.state() is PhoneState.Open }
        val told =
            runBlocking {
                activity
                    .shell()
                    .notices.all
                    .first()
            }
        assertEquals("Dieses Telefon macht schon mit. Eine zweite Einladung braucht es nicht.", told.text)
    }

    @Test
    fun `a link to a document leads there, and back leads home`() {
        phone.joined()
        val activity = launch(link(garden.toLink()))
        waitUntil("open") { activity.state() is PhoneState.Open }
        val navigator = activity.shell().navigator
        assertEquals(garden, navigator.place)
        assertTrue(navigator.back())
        assertEquals(Home, navigator.place)
        assertFalse(navigator.back())
    }

    @Test
    fun `after Android has ended the app one is where one was`() {
        phone.joined()
        val activity = launch(link(garden.toLink()))
        waitUntil("open") { activity.state() is PhoneState.Open }
        activity.recreate()
        waitUntil("open again") { activity.state() is PhoneState.Open }
        assertEquals(garden, activity.shell().navigator.place)
    }

    @Test
    fun `a phone whose key is lost says so, and a new invite is the way out`() {
        phone.joined()
        phone.keys.lose()
        val invite = runBlocking { phone.town.inviteFor("Renate B.") }
        val activity = launch(link(invite))
        waitUntil("key") { activity.state() == PhoneState.Failed(Trouble.KEY, invite) }
        join(activity, invite)
        waitUntil("open") { activity.state() is PhoneState.Open }
    }

    @Test
    fun `the app stays connected while it is seen, and frees the phone when it is gone`() {
        phone.joined()
        val activity = launch()
        waitUntil("open") { activity.state() is PhoneState.Open }
        val session = (activity.state() as PhoneState.Open).session

        fun wanted() =
            runBlocking {
                session.line
                    .state()
                    .first()
                    .wanted
            }
        waitUntil("connected") { wanted() }
        activity.pause().stop()
        assertFalse(wanted())
        activity.start()
        assertTrue(wanted())
        activity.stop().destroy()
        phone.onPhone { assertTrue(it !== session) }
    }

    @Test
    fun `who switches a reminder on is asked for notifications, and told where they said no`() {
        phone.joined()
        val activity = launch()
        waitUntil("open") { activity.state() is PhoneState.Open }
        assertNull(shadowOf(activity.get()).lastRequestedPermission)
        val told = mutableListOf<String>()
        val listening =
            phone.services.scope.launch {
                activity
                    .shell()
                    .notices.all
                    .collect { told += it.text }
            }
        phone.services.settings.change { it.copy(reminders = setOf(Reminder.GARDEN), language = Language.GERMAN_DU) }
        waitUntil("asked") { shadowOf(activity.get()).lastRequestedPermission != null }
        val asked = shadowOf(activity.get()).lastRequestedPermission
        assertEquals(listOf(Manifest.permission.POST_NOTIFICATIONS), asked.requestedPermissions.toList())
        activity.get().onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, intArrayOf(-1))
        waitUntil("told") { told.isNotEmpty() }
        listening.cancel()
        assertTrue(told.single(), told.single().startsWith("Erinnerungen sind nicht erlaubt. Erlaub sie"))
    }
}
