package app.mitmach.core.scenarios

import app.mitmach.core.CardId
import app.mitmach.core.DocumentId
import app.mitmach.core.RecordId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.long

/** A step's words. It notes which ones a player has read: what nobody reads, no player knows. */
class Step(
    val words: JsonObject,
    /** The ids of what earlier steps made, by the names that they gave it. */
    val names: Map<String, String>,
) {
    private val read = mutableSetOf<String>()

    fun has(word: String): Boolean = word in words

    fun text(word: String): String = checkNotNull(textIfAny(word)) { "$word is missing in $words" }

    fun textIfAny(word: String): String? =
        primitive(word)?.also { check(it.isString) { "$word is no text in $words" } }?.content

    fun number(word: String): Long = checkNotNull(numberIfAny(word)) { "$word is missing in $words" }

    fun numberIfAny(word: String): Long? =
        primitive(word)?.also { check(!it.isString) { "$word is no number in $words" } }?.long

    fun flagIfAny(word: String): Boolean? =
        primitive(word)?.also { check(!it.isString) { "$word is no flag in $words" } }?.boolean

    /** The lines that a screen must show. */
    fun lines(): List<String> {
        read += "is"
        return (words.getValue("is") as JsonArray).map { (it as JsonPrimitive).content }
    }

    fun document(): DocumentId = DocumentId(id("document"))

    fun record(word: String = "record"): RecordId = RecordId(id(word))

    fun recordIfAny(word: String): RecordId? = if (has(word)) record(word) else null

    fun card(word: String): CardId = CardId(id(word))

    fun cardIfAny(word: String): CardId? = if (has(word)) card(word) else null

    /** One of the words of a choice, in snake case. */
    inline fun <reified E : Enum<E>> choice(word: String): E = enumValueOf(text(word).uppercase())

    inline fun <reified E : Enum<E>> choiceIfAny(word: String): E? = if (has(word)) choice<E>(word) else null

    /** Fails if the step has a word that nobody has read. */
    fun allRead() {
        val unknown = words.keys - read
        check(unknown.isEmpty()) { "unknown words $unknown in $words" }
    }

    override fun toString(): String = words.toString()

    private fun id(word: String): String {
        val name = text(word)
        return checkNotNull(names[name]) { "nothing is called $name" }
    }

    private fun primitive(word: String): JsonPrimitive? {
        read += word
        return words[word] as JsonPrimitive?
    }
}
