package app.mitmach.companion.design

/** Texts of the parts that enter a day, a time or a tick, and of lines about people. */
interface EntryWords {
    val chooseDay: String
    val chooseTime: String
    val dayBefore: String
    val dayAfter: String
    val monthBefore: String
    val monthAfter: String
    val noDay: String
    val noTime: String
    val earlier: String
    val later: String
    val hour: String
    val minute: String
    val take: String
    val today: String
    val problem: String

    /** Whom a button calls, for those who hear it. */
    fun call(name: String): String

    fun write(name: String): String
}

val entryWords = Wording<EntryWords>(german = GermanEntryWords, english = EnglishEntryWords)

private object GermanEntryWords : EntryWords {
    override val chooseDay = "Tag wählen"
    override val chooseTime = "Uhrzeit wählen"
    override val dayBefore = "Tag davor"
    override val dayAfter = "Tag danach"
    override val monthBefore = "Monat davor"
    override val monthAfter = "Monat danach"
    override val noDay = "Ohne Tag"
    override val noTime = "Ohne Uhrzeit"
    override val earlier = "Früher"
    override val later = "Später"
    override val hour = "Stunde"
    override val minute = "Minuten"
    override val take = "Übernehmen"
    override val today = "heute"
    override val problem = "Bitte prüfen"

    override fun call(name: String) = "$name anrufen"

    override fun write(name: String) = "$name schreiben"
}

private object EnglishEntryWords : EntryWords {
    override val chooseDay = "Choose a day"
    override val chooseTime = "Choose a time"
    override val dayBefore = "Day before"
    override val dayAfter = "Day after"
    override val monthBefore = "Month before"
    override val monthAfter = "Month after"
    override val noDay = "Without a day"
    override val noTime = "Without a time"
    override val earlier = "Earlier"
    override val later = "Later"
    override val hour = "Hour"
    override val minute = "Minutes"
    override val take = "Use this"
    override val today = "today"
    override val problem = "Please check"

    override fun call(name: String) = "Call $name"

    override fun write(name: String) = "Write to $name"
}
