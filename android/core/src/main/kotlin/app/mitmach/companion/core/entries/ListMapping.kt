package app.mitmach.companion.core.entries

import app.mitmach.companion.core.entries.ListProblem.Plain
import app.mitmach.core.generated.ImportLineError
import app.mitmach.core.generated.ImportPreview
import app.mitmach.core.generated.ImportReport
import app.mitmach.core.generated.PlannedRow
import app.mitmach.core.generated.Problem
import app.mitmach.core.generated.Outcome as RowOutcome

internal fun ListKind.toCore() =
    app.mitmach.core.generated.ListKind
        .valueOf(name)

internal fun ImportReport.toImported() =
    Imported(new = new.toInt(), changed = changed.toInt(), unchanged = unchanged.toInt(), skipped = skipped.toInt())

internal fun ImportPreview.toPreview() =
    Preview(
        kind = report?.list?.let { ListKind.valueOf(it.name) },
        new = report?.new?.toInt() ?: 0,
        changed = report?.changed?.toInt() ?: 0,
        unchanged = report?.unchanged?.toInt() ?: 0,
        skipped = report?.skipped?.toInt() ?: 0,
        cards = report?.cards?.toInt() ?: 0,
        documents = report?.documents?.toInt() ?: 0,
        rows = rows.map { it.toRow() },
        errors = errors.map { it.toLineError() },
        plan = plan,
    )

private fun PlannedRow.toRow(): PreviewRow {
    val row = PreviewRow(line.toInt(), name, RowChange.UNCHANGED)
    return when (val outcome = outcome) {
        RowOutcome.New -> {
            row.copy(change = RowChange.NEW)
        }

        RowOutcome.Unchanged -> {
            row
        }

        is RowOutcome.Changes -> {
            val changes = outcome.fields.map { CellChange(it.column, it.old, it.new) }
            row.copy(change = RowChange.CHANGED, changes = changes)
        }

        is RowOutcome.Skipped -> {
            row.copy(change = RowChange.SKIPPED, skipped = Skipped.valueOf(outcome.reason.name))
        }
    }
}

private fun ImportLineError.toLineError() = LineError(line.toInt(), column, text, problem.toListProblem())

private fun Problem.toListProblem(): ListProblem =
    when (this) {
        is Problem.Duplicate -> ListProblem.Duplicate(first.toInt())
        is Problem.NotAllowed -> ListProblem.NotAllowed(refusal.toRefused())
        is Problem.Range -> ListProblem.Range(least, most)
        is Problem.TooLong -> ListProblem.TooLong(chars.toInt())
        Problem.AmbiguousEvent -> Plain.AMBIGUOUS_EVENT
        Problem.AmbiguousGarden -> Plain.AMBIGUOUS_GARDEN
        Problem.AmbiguousName -> Plain.AMBIGUOUS_NAME
        Problem.Characters -> Plain.CHARACTERS
        Problem.Date -> Plain.DATE
        Problem.DateTime -> Plain.DATE_TIME
        Problem.DoesNotFit -> Plain.DOES_NOT_FIT
        Problem.DuplicateColumn -> Plain.DUPLICATE_COLUMN
        Problem.Empty -> Plain.EMPTY
        Problem.EndBeforeStart -> Plain.END_BEFORE_START
        Problem.FileTooLarge -> Plain.FILE_TOO_LARGE
        Problem.Missing -> Plain.MISSING
        Problem.MissingColumn -> Plain.MISSING_COLUMN
        Problem.NotPossible -> Plain.NOT_POSSIBLE
        Problem.NotUtf8 -> Plain.NOT_UTF8
        Problem.Number -> Plain.NUMBER
        Problem.OutsideCalendar -> Plain.OUTSIDE_CALENDAR
        Problem.Phone -> Plain.PHONE
        Problem.PhoneOfChild -> Plain.PHONE_OF_CHILD
        Problem.Quote -> Plain.QUOTE
        Problem.Time -> Plain.TIME
        Problem.TooFewCells -> Plain.TOO_FEW_CELLS
        Problem.TooManyCells -> Plain.TOO_MANY_CELLS
        Problem.TooManyColumns -> Plain.TOO_MANY_COLUMNS
        Problem.TooManyRows -> Plain.TOO_MANY_ROWS
        Problem.UnknownBed -> Plain.UNKNOWN_BED
        Problem.UnknownColumn -> Plain.UNKNOWN_COLUMN
        Problem.UnknownEvent -> Plain.UNKNOWN_EVENT
        Problem.UnknownList -> Plain.UNKNOWN_LIST
        Problem.UnknownWord -> Plain.UNKNOWN_WORD
        Problem.Weekday -> Plain.WEEKDAY
        Problem.YesWithoutHeads -> Plain.YES_WITHOUT_HEADS
    }
