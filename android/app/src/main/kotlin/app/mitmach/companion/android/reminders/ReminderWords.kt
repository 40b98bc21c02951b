package app.mitmach.companion.android.reminders

import app.mitmach.companion.design.Wording

/** What notifications say; the terms are those of `docs/glossary.md`. */
interface ReminderWords {
    val gardenChannel: String
    val doorChannel: String
    val eventChannel: String

    /** All that a locked screen shows. */
    val hidden: String

    fun gardenToday(garden: String): String

    val doorToday: String
    val doorTomorrow: String

    fun eventToday(title: String): String

    fun eventTomorrow(title: String): String

    fun bed(number: Int): String

    fun andMore(count: Int): String

    val shift: String
    val moved: String
    val twoGrants: String

    /** `Stand: heute 14:10`. */
    fun asOf(
        day: String,
        time: String,
    ): String
}

val reminderWords =
    Wording<ReminderWords>(german = GermanReminders, english = EnglishReminders, du = DuReminders)

private open class GermanReminderWords : ReminderWords {
    override val gardenChannel = "Garten"
    override val doorChannel = "Mein Türchen"
    override val eventChannel = "Treffen & Feste"
    override val hidden = "Erinnerung"

    override fun gardenToday(garden: String) = "Heute dran: $garden"

    override val doorToday = "Heute ist Ihr Türchen"
    override val doorTomorrow = "Morgen ist Ihr Türchen"

    override fun eventToday(title: String) = "Heute: $title"

    override fun eventTomorrow(title: String) = "Morgen: $title"

    override fun bed(number: Int) = "Beet $number"

    override fun andMore(count: Int) = "und $count weitere"

    override val shift = "Sie haben eine Schicht."
    override val moved = "Verlegt – gilt Ihre Zusage noch?"
    override val twoGrants = "Zwei Zusagen – bitte klären."

    override fun asOf(
        day: String,
        time: String,
    ) = "Stand: $day $time"
}

private object GermanReminders : GermanReminderWords()

private object DuReminders : GermanReminderWords() {
    override val doorToday = "Heute ist dein Türchen"
    override val doorTomorrow = "Morgen ist dein Türchen"
    override val shift = "Du hast eine Schicht."
    override val moved = "Verlegt – bist du dabei?"
    override val twoGrants = "Zwei Zusagen – klärt das."
}

private object EnglishReminders : ReminderWords {
    override val gardenChannel = "Garden"
    override val doorChannel = "My door"
    override val eventChannel = "Meet-ups & festivals"
    override val hidden = "Reminder"

    override fun gardenToday(garden: String) = "Due today: $garden"

    override val doorToday = "Your door is today"
    override val doorTomorrow = "Your door is tomorrow"

    override fun eventToday(title: String) = "Today: $title"

    override fun eventTomorrow(title: String) = "Tomorrow: $title"

    override fun bed(number: Int) = "bed $number"

    override fun andMore(count: Int) = "and $count more"

    override val shift = "You have a shift."
    override val moved = "Moved – are you still coming?"
    override val twoGrants = "Two confirmations – please settle."

    override fun asOf(
        day: String,
        time: String,
    ) = "As of $day $time"
}
