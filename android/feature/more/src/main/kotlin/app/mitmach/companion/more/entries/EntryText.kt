package app.mitmach.companion.more.entries

import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.entries.EnteredAct
import app.mitmach.companion.core.entries.MyEntry
import app.mitmach.companion.core.entries.ShownField
import app.mitmach.companion.core.entries.WholeRecord
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText
import app.mitmach.companion.more.people.roleWords

/** An entry as people read it: what it is, and each text as it was typed. */
data class EntryText(
    val title: String,
    /** Name and value. */
    val lines: List<Pair<String, String>>,
) {
    /** To be sent to somebody who may enter it. */
    val plain: String get() = (listOf(title) + lines.map { (name, value) -> "$name: $value" }).joinToString("\n")
}

/** Says an entry in a [language]; [records] has what it names by ids. */
fun entryText(
    entry: MyEntry,
    records: Map<RecordId, WholeRecord>,
    language: Language,
): EntryText {
    val words = myEntriesWords.of(language)
    val kind = entry.kind
    val title =
        if (kind == null) {
            entry.register?.let(words::register).orEmpty()
        } else {
            val name = fieldWords.of(language).kind(kind)
            val about = entry.record?.let { records[it] }?.let { title(it, language) }
            val what =
                when (entry.act) {
                    EnteredAct.NEW -> words.new(name)
                    EnteredAct.SETTLED -> words.settled(name)
                    EnteredAct.EDIT, EnteredAct.PEOPLE -> words.changed(name)
                }
            if (about == null) what else "$what: $about"
        }
    val owner = entry.owner?.let { words.forWhom to (it.name ?: commonWords.of(language).unnamed) }
    return EntryText(title, listOfNotNull(owner) + entry.fields.map { line(kind, it, records, language) })
}

private fun line(
    kind: RecordKind?,
    field: ShownField,
    records: Map<RecordId, WholeRecord>,
    language: Language,
): Pair<String, String> {
    val words = myEntriesWords.of(language)
    val name = if (kind == null) words.registerField(field.field) else fieldWords.of(language).field(kind, field.field)
    val value = field.value
    val shown =
        when {
            value is ShownValue.OfRecord -> records[value.record]?.let { title(it, language) }
            kind == null && value is ShownValue.Text -> registerChoice(field.field, value.value, language)
            else -> null
        }
    return name to (shown ?: shownText(language, field.field, value))
}

/** Roles, areas and sorts of people by their words. */
private fun registerChoice(
    field: String,
    value: String,
    language: Language,
): String? {
    val words = roleWords.of(language)
    return when (field) {
        "level" -> named<app.mitmach.companion.core.people.Level>(value)?.let(words::level)
        "area" -> named<app.mitmach.companion.core.people.FieldOfWork>(value)?.let(words::field)
        "card_kind" -> named<app.mitmach.companion.core.people.CardKind>(value)?.let(words::kind)
        else -> null
    }
}

private inline fun <reified E : Enum<E>> named(value: String): E? =
    enumValues<E>().find { it.name.equals(value, ignoreCase = true) }

/** The fields by which people know a record, the best first. */
private val TITLES = listOf("title", "name", "item", "motto", "date", "first", "day")

/** What a record is called: its title, or whose it is. */
internal fun title(
    record: WholeRecord,
    language: Language,
): String {
    val kind = fieldWords.of(language).kind(record.entry.key.kind)
    val number = record.fields.find { it.field == "number" }?.let { shownText(language, it.field, it.value) }
    val field =
        TITLES.firstNotNullOfOrNull { name ->
            record.fields.find {
                it.field == name &&
                    it.value is ShownValue.Text
            }
        }
    val name = field?.let { shownText(language, it.field, it.value) } ?: record.entry.owner.name
    return listOfNotNull(if (number != null) "$kind $number" else null, name ?: kind).joinToString(" ")
}
