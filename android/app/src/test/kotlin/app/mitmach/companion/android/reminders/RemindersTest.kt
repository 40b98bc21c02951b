package app.mitmach.companion.android.reminders

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import app.mitmach.companion.android.AndroidTown
import app.mitmach.companion.android.waitUntil
import app.mitmach.companion.core.BERLIN
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.done
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import java.time.Instant
import java.time.LocalDateTime

@RunWith(RobolectricTestRunner::class)
class RemindersTest {
    @get:Rule
    val phone = AndroidTown()

    private val manager
        get() = phone.application.getSystemService(Context.NOTIFICATION_SERVICE) as NotificationManager
    private val alarms
        get() = shadowOf(phone.application.getSystemService(Context.ALARM_SERVICE) as AlarmManager)

    private var task: Pair<DocumentId, RecordId>? = null

    /** Renate has taken a task for today. */
    @Before
    fun claim() {
        runBlocking { phone.town.settled() }
        phone.joined()
        phone.onPhone { renate ->
            val due =
                renate.overview
                    .overview()
                    .first()
                    .done()
                    .due
                    .first()
            val found = due.garden.document to due.task.entry.key.record
            renate.gardens.claim(found.first, found.second, SUNDAY).done()
            task = found
        }
    }

    private fun switchOn(vararg which: Reminder) {
        phone.services.settings.change { it.copy(reminders = which.toSet()) }
        runBlocking { phone.services.reminders.restart() }
        look()
    }

    private fun look() = phone.onPhone(phone.services.reminders::look)

    private fun at(moment: LocalDateTime) {
        phone.clock.set(moment)
        look()
    }

    private fun nextAlarm(): LocalDateTime? =
        alarms.peekNextScheduledAlarm()?.let {
            LocalDateTime.ofInstant(Instant.ofEpochMilli(it.triggerAtMs), BERLIN)
        }

    private fun shown(): List<Notification> = shadowOf(manager).allNotifications

    private fun Notification.text(what: String) = extras.getCharSequence(what).toString()

    @Test
    fun `it is quiet until somebody asks for it`() {
        at(SUNDAY.atTime(8, 5))
        assertEquals(emptyList<Notification>(), shown())
        assertNull(nextAlarm())
    }

    @Test
    fun `the alarm is set for the morning, inexactly`() {
        switchOn(Reminder.GARDEN)
        assertEquals(SUNDAY.atTime(8, 0), nextAlarm())
        assertEquals(1, alarms.scheduledAlarms.size)
        assertTrue(alarms.peekNextScheduledAlarm()!!.windowLengthMs >= 10 * 60_000)
    }

    @Test
    fun `the reminder is shown once, quietly, with its stand, and opens its garden`() {
        switchOn(Reminder.GARDEN)
        at(SUNDAY.atTime(8, 3))
        val notification = shown().single()
        assertEquals("garden", notification.channelId)
        val channel = manager.getNotificationChannel("garden")
        assertEquals("Garten", channel.name)
        assertEquals(NotificationManager.IMPORTANCE_LOW, channel.importance)
        assertEquals("Heute dran: Gemeinschaftsgarten", notification.text(Notification.EXTRA_TITLE))
        val text = notification.text(Notification.EXTRA_TEXT)
        assertTrue(text, Regex(".+\\. Stand: .+ \\d\\d:\\d\\d").matches(text))
        assertEquals(Notification.VISIBILITY_PRIVATE, notification.visibility)
        assertEquals("Erinnerung", notification.publicVersion.text(Notification.EXTRA_TITLE))

        assertEquals(SUNDAY.plusDays(1).atTime(8, 0), nextAlarm())
        manager.cancelAll()
        at(SUNDAY.atTime(9, 0))
        assertEquals(emptyList<Notification>(), shown())
    }

    @Test
    fun `what was done meanwhile is not said, or is taken back`() {
        switchOn(Reminder.GARDEN)
        at(SUNDAY.atTime(8, 3))
        assertEquals(1, shown().size)
        val (garden, record) = task!!
        phone.onPhone { it.gardens.logWork(garden, WorkForm(task = record, day = SUNDAY)).done() }
        look()
        assertEquals(emptyList<Notification>(), shown())
    }

    @Test
    fun `who was switched off in the morning reads it later`() {
        switchOn(Reminder.GARDEN)
        phone.clock.set(SUNDAY.atTime(11, 0))
        ReminderReceiver().onReceive(phone.application, Intent(Intent.ACTION_BOOT_COMPLETED))
        waitUntil("reminded") { shown().size == 1 }
        waitUntil("planned") { nextAlarm() == SUNDAY.plusDays(1).atTime(8, 0) }
    }

    @Test
    fun `who switches it on at noon is not told of the morning`() {
        phone.clock.set(SUNDAY.atTime(12, 0))
        switchOn(Reminder.GARDEN)
        assertEquals(emptyList<Notification>(), shown())
        assertEquals(SUNDAY.plusDays(1).atTime(8, 0), nextAlarm())
    }

    @Test
    fun `switched off again there is no alarm and nothing left to read`() {
        switchOn(Reminder.GARDEN)
        at(SUNDAY.atTime(8, 3))
        switchOn()
        assertEquals(emptyList<Notification>(), shown())
        assertNull(nextAlarm())
    }

    @Test
    fun `an event comes on the evening before, in its own channel`() {
        switchOn(Reminder.EVENT)
        at(LocalDateTime.of(2026, 11, 27, 17, 0))
        assertEquals(LocalDateTime.of(2026, 11, 27, 18, 0), nextAlarm())
        at(LocalDateTime.of(2026, 11, 27, 18, 5))
        val notification = shown().single()
        assertEquals("event", notification.channelId)
        assertEquals("Morgen: Herbsteinsatz im Oasengarten", notification.text(Notification.EXTRA_TITLE))
        at(LocalDateTime.of(2026, 11, 28, 8, 1))
        assertEquals("Heute: Herbsteinsatz im Oasengarten", shown().single().text(Notification.EXTRA_TITLE))
        assertEquals(DocumentKind.EVENT.name.lowercase(), shown().single().channelId)
    }

    @Test
    fun `what others broadcast wakes nobody`() {
        switchOn(Reminder.GARDEN)
        phone.clock.set(SUNDAY.atTime(8, 3))
        ReminderReceiver().onReceive(phone.application, Intent("something.else"))
        phone.onPhone { }
        assertEquals(emptyList<Notification>(), shown())
    }
}
