package app.mitmach.companion.design

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.WrittenValue
import app.mitmach.core.generated.FieldValue

/** A contradiction to draw screens with: [values] with who wrote them. Settling it takes a real one. */
fun exampleContradiction(
    field: String,
    vararg values: Pair<ShownValue, String?>,
    maySettle: Boolean = true,
) = Contradiction(
    RecordKey(DocumentId("1".repeat(ID)), RecordKind.EVENT, RecordId("2".repeat(ID))),
    field,
    maySettle,
    values.map { (value, by) -> WrittenValue(value, Party(CardId("3".repeat(ID)), by), FieldValue.Cleared) },
)

private const val ID = 32
