package app.mitmach.companion.garden.forms

/** What somebody typed into a field that holds more than text. */
internal sealed interface Typed<out T> {
    data object Empty : Typed<Nothing>

    data object Wrong : Typed<Nothing>

    data class Value<T>(
        val value: T,
    ) : Typed<T>
}

internal val <T> Typed<T>.value: T? get() = (this as? Typed.Value)?.value

internal fun typedNumber(
    text: String,
    range: IntRange,
): Typed<Int> {
    if (text.isBlank()) return Typed.Empty
    return text
        .trim()
        .toIntOrNull()
        ?.takeIf { it in range }
        ?.let { Typed.Value(it) } ?: Typed.Wrong
}

/** Nothing but spaces is nothing. */
internal fun String.said() = trim().ifEmpty { null }
