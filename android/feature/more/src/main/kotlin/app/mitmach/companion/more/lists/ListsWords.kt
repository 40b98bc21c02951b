package app.mitmach.companion.more.lists

import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.ListProblem
import app.mitmach.companion.core.entries.Skipped
import app.mitmach.companion.design.Wording

/** Texts of lists in and out. */
interface ListsWords {
    val lists: String
    val bringIn: String
    val bringInBelow: String
    val choose: String
    val chooseOther: String
    val reading: String
    val preview: String
    val nothingYet: String
    val nothingToDo: String
    val takeOver: String
    val takingOver: String
    val brokenBelow: String
    val whichList: String
    val which: String
    val whichGarden: String
    val takenOver: String
    val takenOverBelow: String
    val giveOut: String
    val giveOutBelow: String
    val of: String
    val noneOf: String
    val keep: String
    val share: String
    val kept: String
    val everything: String
    val everythingBelow: String
    val everythingName: String

    fun list(kind: ListKind): String

    fun new(count: Int): String

    fun changed(count: Int): String

    fun unchanged(count: Int): String

    fun skipped(count: Int): String

    fun cards(count: Int): String

    fun documents(count: Int): String

    fun more(count: Int): String

    fun errors(count: Int): String

    /** Where something is wrong. */
    fun place(
        line: Int,
        column: String?,
    ): String

    fun says(text: String): String

    fun line(line: Int): String

    fun change(
        column: String,
        old: String?,
        new: String?,
    ): String

    fun why(skipped: Skipped): String

    fun problem(problem: ListProblem): String
}

val listsWords = Wording<ListsWords>(german = GermanLists, english = EnglishLists, du = DuLists)
