package app.mitmach.companion.garden.words

import app.mitmach.companion.design.Wording

/** Texts of the garden's screens; the terms are those of `docs/glossary.md`. */
interface GardenWords {
    val tab: String
    val whichGarden: String
    val noGarden: String
    val noGardenBelow: String
    val noGardenMayAdd: String
    val addGarden: String
    val gardenName: String
    val earlierGardens: String

    val beds: String
    val bedsBelow: String
    val slip: String
    val slipBelow: String

    val dayBefore: String
    val dayAfter: String
    val toToday: String
    val toDo: String
    val done: String
    val leftOut: String
    val later: String
    val alsoPromised: String

    /** [day] as it stands within a sentence: `heute`. */
    fun nothingDue(day: String): String

    /** The same once there was something. */
    fun allDone(day: String): String

    val nothingDueBelow: String

    /** Heute dran. */
    fun due(day: String): String

    fun overdue(days: Int): String

    fun next(day: String): String

    val finished: String
    val anyTime: String
    val sown: String

    fun until(day: String): String

    fun coming(names: String): String

    fun asked(name: String): String

    fun heads(
        name: String,
        heads: Int,
    ): String

    val you: String

    fun together(people: Int): String

    val stepBackAnyTime: String

    fun missing(
        people: Int,
        more: Boolean,
    ): String

    fun needs(what: String): String

    val markDone: String
    val alsoMe: String
    val claim: String
    val stepBack: String
    val skip: String
    val withDetails: String
    val openTask: String
    val openBed: String
    val whySkip: String
    val whySkipBelow: String

    fun skipped(reason: String): String

    fun entered(title: String): String

    fun claimed(title: String): String

    fun steppedBack(title: String): String

    fun skippedNow(
        title: String,
        reason: String,
    ): String

    fun takenBack(title: String): String

    val settled: String
    val saved: String
    val show: String
    val hide: String

    /** Beet 4 · Frühbeet */
    fun bed(
        number: Int?,
        name: String?,
    ): String

    val noBeds: String
    val noBedsBelow: String
    val addBed: String
    val addTask: String

    fun openTasks(count: Int): String

    fun heldBy(name: String): String

    val withoutBed: String
    val mine: String

    fun withdrawnBy(names: String): String

    val tasks: String
    val noTasks: String
    val work: String
    val noWork: String
    val otherWork: String
    val history: String
    val promises: String
    val noPromises: String
    val editBed: String
    val editTask: String
    val dropTask: String
    val dropBed: String

    /** Of a whole bed or task. */
    fun dropQuestion(title: String): String

    val dropBelow: String
    val strikeMine: String
    val strikeOther: String

    /** Of one entry: work or a promise. */
    fun strikeQuestion(title: String): String

    val strikeMineBelow: String
    val strikeOtherBelow: String
    val gone: String
    val goneBelow: String

    fun enteredBy(name: String): String

    val slipFor: String
    val slipOfMine: String
    val slipDay: String

    fun enterTicked(count: Int): String

    val tickFirst: String

    fun slipDone(count: Int): String

    fun slipFailed(count: Int): String

    fun stayTicked(why: String): String

    val dueThen: String
    val otherTasks: String

    /** A, B und C */
    fun all(names: List<String>): String
}

val gardenWords =
    Wording<GardenWords>(german = GermanGardenWords, english = EnglishGardenWords, du = DuGardenWords)
