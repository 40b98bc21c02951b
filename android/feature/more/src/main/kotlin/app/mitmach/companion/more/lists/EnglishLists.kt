package app.mitmach.companion.more.lists

import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.ListProblem
import app.mitmach.companion.core.entries.ListProblem.Plain
import app.mitmach.companion.core.entries.Skipped
import app.mitmach.companion.more.entries.EnglishMyEntries

internal object EnglishLists : ListsWords {
    override val lists = "Lists"
    override val bringIn = "Bring a list in"
    override val bringInBelow =
        "A table as “CSV UTF-8”. First you see what would change. Nothing is entered yet."
    override val choose = "Choose a file"
    override val chooseOther = "Choose another file"
    override val reading = "The file is being read …"
    override val preview = "Preview"
    override val nothingYet = "Nothing has been entered yet."
    override val nothingToDo = "All of it is there already. There is nothing to bring in."
    override val takeOver = "Take it over"
    override val takingOver = "Being taken over …"
    override val brokenBelow = "Nothing was entered. Mend the file and choose it again."
    override val whichList = "Which list is this?"
    override val which = "Which list?"
    override val whichGarden = "Into which garden?"
    override val takenOver = "Taken over"
    override val takenOverBelow = "Others see it as soon as this phone had signal."
    override val giveOut = "Give a list out"
    override val giveOutBelow = "A table that can be brought in again."
    override val of = "Of what?"
    override val noneOf = "There is nothing of this yet."
    override val keep = "Keep as a file"
    override val share = "Send"
    override val kept = "The file has been saved."
    override val everything = "All at once"
    override val everythingBelow = "What this phone knows, in one file to keep."
    override val everythingName = "Mitmach"

    override fun list(kind: ListKind) =
        when (kind) {
            ListKind.ANSWERS -> "Answers"
            ListKind.BEDS -> "Beds"
            ListKind.BRING_LIST -> "Bring list"
            ListKind.CALENDAR -> "Calendar"
            ListKind.DOORS -> "Doors"
            ListKind.EVENTS -> "Meet-ups & festivals"
            ListKind.ROLES -> "Roles"
            ListKind.SHIFTS -> "Shifts"
            ListKind.TASKS -> "Tasks"
            ListKind.WISHES -> "Wishes"
        }

    override fun new(count: Int) = "$count new"

    override fun changed(count: Int) = "$count changed"

    override fun unchanged(count: Int) = "$count unchanged"

    override fun skipped(count: Int) = "$count skipped"

    override fun cards(count: Int) = "Added besides: $count"

    override fun documents(count: Int) = "Set up besides: $count"

    override fun more(count: Int) = "… and $count more"

    override fun errors(count: Int) = if (count == 1) "1 error in the list" else "$count errors in the list"

    override fun place(
        line: Int,
        column: String?,
    ) = if (column == null) "Line $line" else "Line $line, column “$column”"

    override fun says(text: String) = "It says: $text"

    override fun line(line: Int) = "Line $line"

    override fun change(
        column: String,
        old: String?,
        new: String?,
    ) = "$column: ${old ?: "(empty)"} → ${new ?: "(empty)"}"

    override fun why(skipped: Skipped) =
        when (skipped) {
            Skipped.FREE_DAY -> "skipped: day without a host"
            Skipped.REPEATED -> "skipped: stands further up already"
            Skipped.WITHDRAWN -> "skipped: had been withdrawn"
        }

    override fun problem(problem: ListProblem): String =
        when (problem) {
            is ListProblem.Duplicate -> "Stands differently in line ${problem.first} already"
            is ListProblem.NotAllowed -> EnglishMyEntries.why(problem.refused)
            is ListProblem.Range -> "Possible: ${problem.least} to ${problem.most}"
            is ListProblem.TooLong -> "Too long: at most ${problem.most} characters"
            is Plain -> plain(problem)
        }

    private fun plain(problem: Plain): String =
        when (problem) {
            Plain.AMBIGUOUS_EVENT -> "Several meet-ups have this title. Write the day behind it"
            Plain.AMBIGUOUS_GARDEN -> "There are several gardens. Choose one"
            Plain.AMBIGUOUS_NAME -> "Several have this name"
            Plain.CHARACTERS -> "Holds characters that are not allowed"
            Plain.DATE -> "There is no such day"
            Plain.DATE_TIME -> "A day and time like 2026-11-28T10:00"
            Plain.DOES_NOT_FIT -> "Does not fit the rest of the row"
            Plain.DUPLICATE_COLUMN -> "This column stands there twice"
            Plain.EMPTY -> "The file is empty"
            Plain.END_BEFORE_START -> "The end is before the start"
            Plain.FILE_TOO_LARGE -> "The file is too large"
            Plain.MISSING -> "Something is missing here"
            Plain.MISSING_COLUMN -> "This column is missing"
            Plain.NOT_POSSIBLE -> "It cannot be entered"
            Plain.NOT_UTF8 -> "Save the table as “CSV UTF-8”"
            Plain.NUMBER -> "Not a whole number"
            Plain.OUTSIDE_CALENDAR -> "The day is outside of the calendar"
            Plain.PHONE -> "Not a telephone number"
            Plain.PHONE_OF_CHILD -> "People under 16 have no number here"
            Plain.QUOTE -> "A quotation mark is missing or out of place"
            Plain.TIME -> "There is no such time"
            Plain.TOO_FEW_CELLS -> "Fewer cells than headings"
            Plain.TOO_MANY_CELLS -> "More cells than headings"
            Plain.TOO_MANY_COLUMNS -> "Too many columns"
            Plain.TOO_MANY_ROWS -> "Too many rows"
            Plain.UNKNOWN_BED -> "There is no such bed"
            Plain.UNKNOWN_COLUMN -> "The list does not know this column"
            Plain.UNKNOWN_EVENT -> "There is no such meet-up"
            Plain.UNKNOWN_LIST -> "These headings are of no known list"
            Plain.UNKNOWN_WORD -> "The column does not know this word"
            Plain.WEEKDAY -> "The day of the week does not fit the date"
            Plain.YES_WITHOUT_HEADS -> "A yes without anybody"
        }
}
