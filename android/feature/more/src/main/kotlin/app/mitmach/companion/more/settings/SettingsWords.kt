package app.mitmach.companion.more.settings

import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.design.Wording

/** Texts of the settings. */
interface SettingsWords {
    val settings: String
    val language: String
    val asPhone: String
    val textSize: String
    val example: String
    val lightOrDark: String
    val reminders: String
    val remindersBelow: String

    fun percent(percent: Int): String

    fun brightness(brightness: Brightness): String

    fun reminder(reminder: Reminder): String

    fun reminderBelow(reminder: Reminder): String
}

val settingsWords = Wording<SettingsWords>(german = GermanSettings, english = EnglishSettings, du = DuSettings)

private open class GermanSettingsWords : SettingsWords {
    override val settings = "Einstellungen"
    override val language = "Sprache"
    override val asPhone = "Wie das Telefon"
    override val textSize = "Schriftgröße"
    override val example = "So groß steht hier alles: Frühbeet gießen und lüften."
    override val lightOrDark = "Hell oder dunkel"
    override val reminders = "Erinnerungen"
    override val remindersBelow =
        "Sie kommen von diesem Telefon selbst, auch ohne Netz, und nennen, von wann ihr Stand ist. " +
            "Ohne Ihr Häkchen bleibt es still."

    override fun percent(percent: Int) = "$percent %"

    override fun brightness(brightness: Brightness) =
        when (brightness) {
            Brightness.AS_PHONE -> asPhone
            Brightness.LIGHT -> "Hell"
            Brightness.DARK -> "Dunkel"
        }

    override fun reminder(reminder: Reminder) =
        when (reminder) {
            Reminder.GARDEN -> "Garten"
            Reminder.DOOR -> "Mein Türchen"
            Reminder.EVENT -> "Treffen & Feste"
        }

    override fun reminderBelow(reminder: Reminder) =
        when (reminder) {
            Reminder.GARDEN -> "Wenn etwas von Ihnen dran ist."
            Reminder.DOOR -> "Bevor Ihr Türchen aufgeht."
            Reminder.EVENT -> "Vor Treffen, bei denen Sie dabei sind."
        }
}

private object GermanSettings : GermanSettingsWords()

private object DuSettings : GermanSettingsWords() {
    override val asPhone = "Wie das Handy"
    override val remindersBelow =
        "Sie kommen von diesem Handy selbst, auch ohne Netz, und nennen, von wann ihr Stand ist. " +
            "Ohne dein Häkchen bleibt es still."

    override fun reminderBelow(reminder: Reminder) =
        when (reminder) {
            Reminder.GARDEN -> "Wenn etwas von dir dran ist."
            Reminder.DOOR -> "Bevor dein Türchen aufgeht."
            Reminder.EVENT -> "Vor Treffen, bei denen du dabei bist."
        }
}

private object EnglishSettings : SettingsWords {
    override val settings = "Settings"
    override val language = "Language"
    override val asPhone = "Like the phone"
    override val textSize = "Text size"
    override val example = "All texts are as large as this: water and air the cold frame."
    override val lightOrDark = "Light or dark"
    override val reminders = "Reminders"
    override val remindersBelow =
        "They come from this phone itself, also without signal, and say of when they are. " +
            "Without your tick it stays quiet."

    override fun percent(percent: Int) = "$percent %"

    override fun brightness(brightness: Brightness) =
        when (brightness) {
            Brightness.AS_PHONE -> asPhone
            Brightness.LIGHT -> "Light"
            Brightness.DARK -> "Dark"
        }

    override fun reminder(reminder: Reminder) =
        when (reminder) {
            Reminder.GARDEN -> "Garden"
            Reminder.DOOR -> "My door"
            Reminder.EVENT -> "Meet-ups & festivals"
        }

    override fun reminderBelow(reminder: Reminder) =
        when (reminder) {
            Reminder.GARDEN -> "When something of yours is due."
            Reminder.DOOR -> "Before your door opens."
            Reminder.EVENT -> "Before meet-ups that you are coming to."
        }
}
