package app.mitmach.companion.garden.words

internal object EnglishGardenWords : GardenWords {
    override val tab = "Garden"
    override val whichGarden = "Which garden?"
    override val noGarden = "No garden this year yet"
    override val noGardenBelow = "As soon as the organisers add it, it stands here."
    override val noGardenMayAdd = "Add it; beds and tasks come after that."
    override val addGarden = "Add a garden"
    override val gardenName = "Name of the garden"
    override val earlierGardens = "Earlier years"

    override val beds = "Beds"
    override val bedsBelow = "All beds and tasks, also those for later."
    override val slip = "Copy a paper slip"
    override val slipBelow = "Enter several tasks at once."

    override val dayBefore = "Day before"
    override val dayAfter = "Day after"
    override val toToday = "To today"
    override val toDo = "To do"
    override val done = "Done"
    override val leftOut = "Left out"
    override val later = "Due later"
    override val alsoPromised = "Taken, though not due"

    override fun nothingDue(day: String) = "${day.begin()}: nothing to do"

    override fun allDone(day: String) = "${day.begin()}: all done"

    override val nothingDueBelow = "The beds say what comes next."

    override fun due(day: String) = "Due $day"

    override fun overdue(days: Int) = if (days == 1) "Open for 1 day" else "Open for $days days"

    override fun next(day: String) = "Due again: $day"

    override val finished = "Done for good"
    override val anyTime = "Possible any time"
    override val sown = "Freshly sown – do not weed"

    override fun until(day: String) = "until $day"

    override fun coming(names: String) = "Coming: $names"

    override fun asked(name: String) = "$name (asked)"

    override fun heads(
        name: String,
        heads: Int,
    ) = "$name ($heads people)"

    override val you = "you"

    override fun together(people: Int) = "There are ${NUMBERS.getOrNull(people - 2) ?: "$people"} of you"

    override val stepBackAnyTime = "You may step back at any time."

    override fun missing(
        people: Int,
        more: Boolean,
    ): String {
        val of = if (people == 1) "person" else "people"
        return if (more) "$people more $of wanted" else "$people $of wanted"
    }

    override fun needs(what: String) = "Needs: $what"

    override val markDone = "Done"
    override val alsoMe = "Me too"
    override val claim = "I will do it"
    override val stepBack = "Not after all"
    override val skip = "Leave out"
    override val withDetails = "With details"
    override val openTask = "See the task"
    override val openBed = "See the bed"
    override val whySkip = "Why is it left out?"
    override val whySkipBelow = "The task is due again the next time."

    override fun skipped(reason: String) = "Left out: $reason"

    override fun entered(title: String) = "Entered: $title"

    override fun claimed(title: String) = "You will do it: $title"

    override fun steppedBack(title: String) = "Stepped back: $title"

    override fun skippedNow(
        title: String,
        reason: String,
    ) = "Left out ($reason): $title"

    override fun takenBack(title: String) = "Withdrawn: $title"

    override val settled = "Settled"
    override val saved = "Saved"
    override val show = "Show"
    override val hide = "Show less"

    override fun bed(
        number: Int?,
        name: String?,
    ) = listOfNotNull("Bed" + number?.let { " $it" }.orEmpty(), name).joinToString(" · ")

    override val noBeds = "No beds yet"
    override val noBedsBelow = "The lead adds them or reads in a list."
    override val addBed = "Add a bed"
    override val addTask = "Add a task"

    override fun openTasks(count: Int) = if (count == 1) "1 open task" else "$count open tasks"

    override fun heldBy(name: String) = "Looked after by $name"

    override val withoutBed = "Without a bed"
    override val mine = "Your bed"

    override fun withdrawnBy(names: String) = "Withdrawn by $names"

    override val tasks = "Tasks"
    override val noTasks = "No tasks"
    override val work = "Work"
    override val noWork = "Nothing entered yet"
    override val otherWork = "Enter other work"
    override val history = "So far"
    override val promises = "Who takes part"
    override val noPromises = "Nobody has taken it yet"
    override val editBed = "Change the bed"
    override val editTask = "Change the task"
    override val dropTask = "Drop this task"
    override val dropBed = "Drop this bed"

    override fun dropQuestion(title: String) = "Drop “$title” for everybody?"

    override val dropBelow = "This is for good. It can still be read below the beds."
    override val strikeMine = "Strike my entry"
    override val strikeOther = "Strike this entry"

    override fun strikeQuestion(title: String) = "Strike the entry for “$title”?"

    override val strikeMineBelow = "Your entry does not count any more. It can still be read below the beds."
    override val strikeOtherBelow = "It counts for nobody any more. It can still be read below the beds."
    override val gone = "This has been withdrawn"
    override val goneBelow = "It can still be read below the beds."

    override fun enteredBy(name: String) = "entered by $name"

    override val slipFor = "Whose slip is it?"
    override val slipOfMine = "my own"
    override val slipDay = "Which day?"

    override fun enterTicked(count: Int) = "Enter ${works(count)}"

    override val tickFirst = "Tick what stands on the slip."

    override fun slipDone(count: Int) = "${works(count)} entered"

    override fun slipFailed(count: Int) = "${works(count)} not entered"

    override fun stayTicked(why: String) = "What is missing stays ticked. $why."

    override val dueThen = "Due on that day"
    override val otherTasks = "Other tasks"

    override fun all(names: List<String>) =
        if (names.size < 2) names.joinToString() else names.dropLast(1).joinToString() + " and " + names.last()

    private fun works(count: Int) = if (count == 1) "1 task" else "$count tasks"

    private val NUMBERS = listOf("two", "three", "four", "five", "six")
}
