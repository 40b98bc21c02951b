package app.mitmach.companion.core.entries

import app.mitmach.core.generated.ImportPlan

/** What organisers keep as lists. */
enum class ListKind { ANSWERS, BEDS, BRING_LIST, CALENDAR, DOORS, EVENTS, ROLES, SHIFTS, TASKS, WISHES }

/** What an import would do, or what is wrong with the file; nothing has been entered yet. */
data class Preview(
    /** Which list it is; null where something is wrong. */
    val kind: ListKind?,
    val new: Int,
    val changed: Int,
    val unchanged: Int,
    val skipped: Int,
    /** People and organisations that are named in it for the first time. */
    val cards: Int,
    /** Gardens, calendars and events that it makes. */
    val documents: Int,
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
    /** What would be otherwise, of [RowChange.CHANGED]. */
    val changes: List<CellChange> = emptyList(),
    /** Why, of [RowChange.SKIPPED]. */
    val skipped: Skipped? = null,
)

enum class RowChange { NEW, CHANGED, UNCHANGED, SKIPPED }

/** A cell that would change, by the list's own heading. */
data class CellChange(
    val column: String,
    val old: String?,
    val new: String?,
)

/** Why a row is passed over. */
enum class Skipped {
    /** A day without a host. */
    FREE_DAY,

    /** It stands further up already. */
    REPEATED,

    /** It had been taken back. */
    WITHDRAWN,
}

/** A mistake in the file: the place, the text that stands there, and what is wrong. */
data class LineError(
    val line: Int,
    val column: String?,
    val text: String,
    val problem: ListProblem,
)

/** What is wrong with a list. */
sealed interface ListProblem {
    enum class Plain : ListProblem {
        AMBIGUOUS_EVENT,
        AMBIGUOUS_GARDEN,
        AMBIGUOUS_NAME,
        CHARACTERS,
        DATE,
        DATE_TIME,
        DOES_NOT_FIT,
        DUPLICATE_COLUMN,
        EMPTY,
        END_BEFORE_START,
        FILE_TOO_LARGE,
        MISSING,
        MISSING_COLUMN,
        NOT_POSSIBLE,
        NOT_UTF8,
        NUMBER,
        OUTSIDE_CALENDAR,
        PHONE,
        PHONE_OF_CHILD,
        QUOTE,
        TIME,
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        TOO_MANY_COLUMNS,
        TOO_MANY_ROWS,
        UNKNOWN_BED,
        UNKNOWN_COLUMN,
        UNKNOWN_EVENT,
        UNKNOWN_LIST,
        UNKNOWN_WORD,
        WEEKDAY,
        YES_WITHOUT_HEADS,
    }

    /** The same stands otherwise in an earlier line. */
    data class Duplicate(
        val first: Int,
    ) : ListProblem

    data class NotAllowed(
        val refused: Refused,
    ) : ListProblem

    data class Range(
        val least: Long,
        val most: Long,
    ) : ListProblem

    data class TooLong(
        val most: Int,
    ) : ListProblem
}

/** What an import has done. */
data class Imported(
    val new: Int,
    val changed: Int,
    val unchanged: Int,
    val skipped: Int,
)
