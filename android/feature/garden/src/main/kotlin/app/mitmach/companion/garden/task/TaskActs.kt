package app.mitmach.companion.garden.task

import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.garden.Task

/** What can be done with a task's card. */
interface TaskActs {
    fun open(task: Task)

    fun done(task: Task)

    /** Done, with amount, minutes and the like. */
    fun details(task: Task)

    fun claim(task: Task)

    fun stepBack(task: Task)

    /** Left out: asks why. */
    fun skip(task: Task)

    fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    )
}
