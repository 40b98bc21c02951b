package app.mitmach.companion.android.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.mitmach.companion.android.languageOn
import app.mitmach.companion.core.BERLIN
import app.mitmach.companion.core.Clock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.SettingsStore
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.File
import java.io.IOException
import java.time.Duration
import java.time.LocalDateTime
import java.time.format.DateTimeParseException

/**
 * Reminds, from what this phone holds: nobody sends anything for it. There is one alarm, for the next moment at which
 * something may have to be said; what that is is looked up then, so that nothing is said that has been done or called
 * off meanwhile.
 */
class Reminders(
    private val context: Context,
    private val settings: SettingsStore,
    private val clock: Clock,
    /** Until when has been reminded: what came before is not said again. */
    private val file: File,
) {
    private val notifications = Notifications(context)
    private val mutex = Mutex()

    /** Says what is due, and sets the alarm for what comes next: after each sync, start, change of time or alarm. */
    suspend fun look(session: Session) =
        mutex.withLock {
            val switchedOn = settings.settings.value.reminders
            if (switchedOn.isEmpty()) {
                cancel()
                return@withLock
            }
            val now = clock.now()
            val reminded = minOf(reminded() ?: now, now)
            val planned = planned(session, now)
            if (planned != null) {
                val due = planned.filter { it.at <= now }
                notifications.keepOnly(due)
                due.filter { reminded < it.at }.forEach(::say)
                keepReminded(now)
            }
            setAlarm(
                planned
                    .orEmpty()
                    .map { it.at }
                    .filter { now < it }
                    .plus(nextMorning(now))
                    .min(),
            )
        }

    /** A person has switched reminders on or off: what lies behind is not told belatedly. */
    suspend fun restart() =
        mutex.withLock {
            keepReminded(clock.now())
            notifications.keepOnly(settings.settings.value.reminders)
        }

    private suspend fun planned(
        session: Session,
        now: LocalDateTime,
    ): List<PlannedReminder>? {
        val overview = session.overview.overview().first() as? Outcome.Done ?: return null
        val synced =
            session.line
                .state()
                .first()
                .synced
        val texts = ReminderTexts(settings.settings.value.languageOn(context))
        return planReminders(overview.value, settings.settings.value.reminders, now, synced, texts)
    }

    private fun say(reminder: PlannedReminder) =
        notifications.show(reminder, reminderWords.of(settings.settings.value.languageOn(context)))

    /** Each morning there may be something that no overview of an earlier day has. */
    private fun nextMorning(now: LocalDateTime): LocalDateTime {
        val today = now.toLocalDate().atTime(ReminderTimes.MORNING)
        return if (now < today) today else today.plusDays(1)
    }

    /** Inexact: a quarter of an hour is nothing here, and the phone sleeps better. */
    private fun setAlarm(at: LocalDateTime) {
        val millis = at.atZone(BERLIN).toInstant().toEpochMilli()
        alarms().setWindow(AlarmManager.RTC_WAKEUP, millis, WINDOW.toMillis(), alarm())
    }

    private fun cancel() = alarms().cancel(alarm())

    private fun alarms() = context.getSystemService(Context.ALARM_SERVICE) as AlarmManager

    private fun alarm(): PendingIntent =
        PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, ReminderReceiver::class.java),
            PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
        )

    private fun reminded(): LocalDateTime? =
        try {
            LocalDateTime.parse(file.readText().trim())
        } catch (_: IOException) {
            null
        } catch (_: DateTimeParseException) {
            null
        }

    private fun keepReminded(now: LocalDateTime) {
        try {
            file.writeText(now.toString())
        } catch (_: IOException) {
            // A reminder is not worth an error; at worst it comes twice.
        }
    }

    private companion object {
        val WINDOW: Duration = Duration.ofMinutes(15)
    }
}
