package app.mitmach.companion.core.entries

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.map
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.ExportOptions
import app.mitmach.core.generated.ImportOptions
import app.mitmach.core.generated.ImportPlan
import app.mitmach.core.generated.ImportPreview
import app.mitmach.core.generated.ImportReport
import app.mitmach.core.generated.Outcome as RowOutcome

/** What organisers keep as lists. */
enum class ListKind { ANSWERS, BEDS, BRING_LIST, CALENDAR, DOORS, EVENTS, ROLES, SHIFTS, TASKS, WISHES }

/** What an import would do, or what is wrong with the file; nothing has been entered yet. */
data class Preview(
    val kind: ListKind?,
    val new: Int,
    val changed: Int,
    val unchanged: Int,
    val skipped: Int,
    val rows: List<PreviewRow>,
    val errors: List<LineError>,
    internal val plan: ImportPlan?,
) {
    /** The file is right as a whole. */
    val possible: Boolean get() = plan != null
}

data class PreviewRow(
    val line: Int,
    val name: String,
    val change: RowChange,
)

enum class RowChange { NEW, CHANGED, UNCHANGED, SKIPPED }

/** A mistake in the file: the place, the text that stands there, and what is wrong by the core's name of it. */
data class LineError(
    val line: Int,
    val column: String?,
    val text: String,
    val problem: String,
)

/** What an import has done. */
data class Imported(
    val new: Int,
    val changed: Int,
    val unchanged: Int,
)

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
        val plan = preview.plan ?: return Outcome.Done(Imported(0, 0, 0))
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

private fun ListKind.toCore() =
    app.mitmach.core.generated.ListKind
        .valueOf(name)

private fun ImportReport.toImported() = Imported(new.toInt(), changed.toInt(), unchanged.toInt())

private fun ImportPreview.toPreview() =
    Preview(
        kind = report?.list?.let { ListKind.valueOf(it.name) },
        new = report?.new?.toInt() ?: 0,
        changed = report?.changed?.toInt() ?: 0,
        unchanged = report?.unchanged?.toInt() ?: 0,
        skipped = report?.skipped?.toInt() ?: 0,
        rows = rows.map { PreviewRow(it.line.toInt(), it.name, it.outcome.toRowChange()) },
        errors = errors.map { LineError(it.line.toInt(), it.column, it.text, it.problem.toString()) },
        plan = plan,
    )

private fun RowOutcome.toRowChange() =
    when (this) {
        RowOutcome.New -> RowChange.NEW
        is RowOutcome.Changes -> RowChange.CHANGED
        RowOutcome.Unchanged -> RowChange.UNCHANGED
        is RowOutcome.Skipped -> RowChange.SKIPPED
    }
