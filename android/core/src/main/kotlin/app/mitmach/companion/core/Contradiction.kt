package app.mitmach.companion.core

import app.mitmach.core.generated.FieldValue
import app.mitmach.core.generated.Head
import app.mitmach.core.generated.Shown
import app.mitmach.core.generated.WrittenBy

/** A field that several people have written at once: all values stay until somebody chooses. */
data class Contradiction(
    val of: RecordKey,
    /** The field's name in the core, as in `docs/kinds.md`: which words it has, the screen knows. */
    val field: String,
    /** Whether this person may choose; others see that it is being settled. */
    val maySettle: Boolean,
    val values: List<WrittenValue>,
)

/** One of the values and who wrote it. */
data class WrittenValue(
    val value: ShownValue,
    val by: Party?,
    internal val raw: FieldValue,
)

/** What a field holds, as a screen shows it. */
sealed interface ShownValue {
    data object Cleared : ShownValue

    data class Flag(
        val value: Boolean,
    ) : ShownValue

    data class Number(
        val value: Long,
    ) : ShownValue

    /** A text, and also a date or a choice by its name in the core. */
    data class Text(
        val value: String,
    ) : ShownValue

    data class OfParty(
        val party: Party,
    ) : ShownValue

    data class OfRecord(
        val record: RecordId,
    ) : ShownValue
}

internal fun app.mitmach.core.generated.Contradiction.toContradiction(head: Head) =
    toContradiction(RecordKey(head.document, head.kind.toRecordKind(), head.id))

internal fun app.mitmach.core.generated.Contradiction.toContradiction(of: RecordKey) =
    Contradiction(of, field, maySettle, values.map { it.toWrittenValue() })

private fun WrittenBy.toWrittenValue() = WrittenValue(value.toShownValue(), by?.toParty(), raw)

internal fun Shown.toShownValue(): ShownValue =
    when (this) {
        Shown.Cleared -> ShownValue.Cleared
        is Shown.Flag -> ShownValue.Flag(v1)
        is Shown.Number -> ShownValue.Number(v1)
        is Shown.Text -> ShownValue.Text(v1)
        is Shown.Party -> ShownValue.OfParty(v1.toParty())
        is Shown.Record -> ShownValue.OfRecord(v1)
    }
