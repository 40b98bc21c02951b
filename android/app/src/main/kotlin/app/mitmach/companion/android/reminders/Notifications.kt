package app.mitmach.companion.android.reminders

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.service.notification.StatusBarNotification
import app.mitmach.companion.android.toLink
import app.mitmach.companion.core.phone.Reminder

/** Shows reminders: quietly, without sound, one channel for each field so that Android's own settings know them. */
internal class Notifications(
    private val context: Context,
) {
    private val manager = context.getSystemService(Context.NOTIFICATION_SERVICE) as NotificationManager

    /** The newest of a matter takes the place of the one before. Shows nothing where a person does not allow it. */
    fun show(
        reminder: PlannedReminder,
        words: ReminderWords,
    ) {
        val channel = NotificationChannel(reminder.about.channel, words.of(reminder.about), LOW)
        manager.createNotificationChannel(channel)
        manager.notify(reminder.tag, ID, notification(reminder, words))
    }

    /** Takes back what is not so any more: the task was done, the event called off. */
    fun keepOnly(due: List<PlannedReminder>) {
        val tags = due.map { it.tag }
        takeBack { it.tag !in tags }
    }

    /** Takes back what a person does not want to be reminded of any more. */
    fun keepOnly(switchedOn: Set<Reminder>) {
        val channels = switchedOn.map { it.channel }
        takeBack { it.notification.channelId !in channels }
    }

    private fun takeBack(which: (StatusBarNotification) -> Boolean) =
        manager.activeNotifications.filter(which).forEach { manager.cancel(it.tag, it.id) }

    private fun notification(
        reminder: PlannedReminder,
        words: ReminderWords,
    ): Notification {
        // Who lies beside a locked phone need not know where its owner is tomorrow.
        val hidden =
            Notification
                .Builder(context, reminder.about.channel)
                .setSmallIcon(icon())
                .setContentTitle(words.hidden)
                .build()
        return Notification
            .Builder(context, reminder.about.channel)
            .setSmallIcon(icon())
            .setContentTitle(reminder.title)
            .setContentText(reminder.text)
            .setStyle(Notification.BigTextStyle().bigText(reminder.text))
            .setContentIntent(opens(reminder))
            .setAutoCancel(true)
            .setOnlyAlertOnce(true)
            .setCategory(Notification.CATEGORY_REMINDER)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(hidden)
            .build()
    }

    private fun opens(reminder: PlannedReminder): PendingIntent? {
        val app = context.packageManager.getLaunchIntentForPackage(context.packageName) ?: return null
        app.setAction(Intent.ACTION_VIEW).setData(Uri.parse(reminder.place.toLink()))
        return PendingIntent.getActivity(context, 0, app, PendingIntent.FLAG_IMMUTABLE)
    }

    /** By its name: this code is compiled without Android's resources, too. See res/raw/keep.xml. */
    private fun icon(): Int {
        val ours = context.resources.getIdentifier("ic_notification", "drawable", context.packageName)
        return if (ours == 0) android.R.drawable.ic_popup_reminder else ours
    }

    private val PlannedReminder.tag get() = "${about.channel} $key"

    private fun ReminderWords.of(about: Reminder) =
        when (about) {
            Reminder.GARDEN -> gardenChannel
            Reminder.DOOR -> doorChannel
            Reminder.EVENT -> eventChannel
        }

    companion object {
        private const val ID = 1
        private const val LOW = NotificationManager.IMPORTANCE_LOW

        /** Stays for ever: Android keeps a person's choice under it. */
        val Reminder.channel: String get() = name.lowercase()
    }
}
