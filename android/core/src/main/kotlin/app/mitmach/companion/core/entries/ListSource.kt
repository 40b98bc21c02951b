package app.mitmach.companion.core.entries

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.map
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.ExportOptions
import app.mitmach.core.generated.ImportOptions

/** Lists in, with a preview, and out. */
class ListSource internal constructor(
    private val session: Session,
) {
    private val lists get() = session.phone.lists()

    private val today get() = session.today.value.toIso()

    /** Reads a [file]; which list it is is found out by its columns where [kind] does not say. */
    suspend fun preview(
        file: ByteArray,
        kind: ListKind? = null,
        event: DocumentId? = null,
        garden: String? = null,
    ): Outcome<Preview> =
        outcome {
            val options = ImportOptions(today = today, list = kind?.toCore(), event = event, garden = garden)
            lists.preview(file, options).toPreview()
        }

    /** Enters all rows, or none. */
    suspend fun carryOut(preview: Preview): Outcome<Imported> {
        val plan = preview.plan ?: return Outcome.Done(Imported(0, 0, 0, 0))
        return outcome { plan.carryOut() }.map { it.toImported() }
    }

    /** A list as CSV, for a spreadsheet. */
    suspend fun exportCsv(
        kind: ListKind,
        document: DocumentId? = null,
    ): Outcome<String> =
        outcome { lists.exportCsv(kind.toCore(), ExportOptions(today = today, document = document, withBom = true)) }

    /** Everything that this phone knows, for keeping. */
    suspend fun exportJson(): Outcome<String> = outcome { lists.exportJson(today) }
}
