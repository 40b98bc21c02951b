package app.mitmach.companion.design

import app.mitmach.companion.core.phone.Language
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/**
 * Fails unless every text of [type] is said in every language: no blank one, and none of German that stands in English
 * too. [same] names the members that are right to be the same in both, proper names for example. Texts with arguments
 * are asked with examples where all arguments are of usual types; texts must not come out blank or show a null. Who is
 * addressed with "du" reads no "Sie", and the words that the glossary has for them.
 */
fun <W : Any> assertComplete(
    wording: Wording<W>,
    type: Class<W>,
    same: Set<String> = emptySet(),
) {
    val texts = type.methods.filter { it.isText() }.sortedBy { it.name }
    val faults =
        Language.entries.flatMap { language ->
            texts.mapNotNull { text ->
                text.fault(wording.of(language), language)?.let { "$language ${text.member}: $it" }
            }
        } +
            texts
                .filter { it.parameterCount == 0 && it.member !in same }
                .filter { it.say(wording.german) == it.say(wording.english) }
                .map { "${it.member} is the same in German and English: ${it.say(wording.german)}" }
    if (texts.isEmpty()) throw AssertionError("${type.simpleName} has no texts")
    if (faults.isNotEmpty()) throw AssertionError(faults.joinToString("\n", "${type.simpleName}:\n"))
}

private fun Method.isText() =
    returnType == String::class.java && !isSynthetic && !Modifier.isStatic(modifiers) &&
        parameterTypes.all { it in EXAMPLES || it.isEnum }

/** What is wrong with a text in one language; null if nothing. */
private fun Method.fault(
    words: Any,
    language: Language,
): String? {
    val said = say(words)
    return when {
        said.isBlank() -> "is blank"
        "null" in said -> "shows a null: $said"
        said != said.trim() -> "begins or ends with a space: '$said'"
        language == Language.GERMAN_DU && NOT_DU.containsMatchIn(said) -> "is not said so to young people: $said"
        else -> null
    }
}

private fun Method.say(words: Any): String {
    isAccessible = true
    val arguments = parameterTypes.map { if (it.isEnum) it.enumConstants.first() else EXAMPLES[it] }
    return invoke(words, *arguments.toTypedArray()) as String
}

private val Method.member get() = name.removePrefix("get").replaceFirstChar(Char::lowercase)

/** "Sie" at the beginning of a sentence may be "they". */
private val NOT_DU =
    Regex(
        """[^.!?“] (Sie|Ihnen|Ihre?[mnrs]?)\b|\b(die|der|Die|Der) Organisation\b|\b([Dd]ieses|diesem|[Dd]as|dem) Telefon""",
    )

private val DAY = LocalDate.of(2026, 11, 22)

private val EXAMPLES: Map<Class<*>, Any> =
    mapOf(
        String::class.java to "Renate",
        Int::class.java to 2,
        Long::class.java to 2L,
        Boolean::class.java to true,
        Int::class.javaObjectType to 2,
        Long::class.javaObjectType to 2L,
        Boolean::class.javaObjectType to true,
        LocalDate::class.java to DAY,
        LocalTime::class.java to LocalTime.of(17, 0),
        LocalDateTime::class.java to DAY.atTime(17, 0),
        DayOfWeek::class.java to DayOfWeek.SUNDAY,
    )
