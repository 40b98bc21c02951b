package app.mitmach.companion.calendar.frame

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.calendar.parts.readDate
import app.mitmach.companion.calendar.parts.readNumber
import app.mitmach.companion.calendar.parts.readTime
import app.mitmach.companion.calendar.parts.typed
import app.mitmach.companion.core.calendar.Frame
import java.time.LocalDate

/** A year's frame as it is typed. */
data class FrameText(
    val firstDay: String,
    val lastDay: String,
    val usualStart: String,
    val deadline: String,
    val minutes: String,
    val printDay: String,
    val doorsPerDay: Int,
    val openSignUp: Boolean,
) {
    val first: LocalDate? get() = readDate(firstDay)
    val last: LocalDate? get() = readDate(lastDay)

    /** The days are the wrong way round. */
    val turned: Boolean get() = first?.let { begin -> last?.let { it < begin } } == true

    /** The frame [before] with what was typed; null while something cannot be read. */
    fun over(before: Frame): Frame? {
        val begin = first ?: return null
        val end = last ?: return null
        val bad =
            turned || unread(usualStart) { readTime(it) } || unread(deadline) { readDate(it) } ||
                unread(minutes) { readNumber(it) } || unread(printDay) { readDate(it) }
        if (bad) return null
        return before.copy(
            firstDay = begin,
            lastDay = end,
            usualStart = readTime(usualStart),
            usualMinutes = readNumber(minutes),
            doorsPerDay = doorsPerDay,
            signUpDeadline = readDate(deadline),
            printDay = readDate(printDay),
            openSignUp = openSignUp,
        )
    }

    companion object {
        val Saver: Saver<FrameText, Any> =
            listSaver(
                save = {
                    with(it) {
                        listOf(firstDay, lastDay, usualStart, deadline, minutes, printDay, doorsPerDay, openSignUp)
                    }
                },
                restore = { kept ->
                    fun text(at: Int) = kept[at] as String
                    FrameText(
                        text(0),
                        text(1),
                        text(2),
                        text(3),
                        text(4),
                        text(5),
                        kept[6] as Int,
                        kept[7] as Boolean,
                    )
                },
            )

        fun of(frame: Frame) =
            FrameText(
                firstDay = frame.firstDay.typed(),
                lastDay = frame.lastDay.typed(),
                usualStart = frame.usualStart.typed(),
                deadline = frame.signUpDeadline.typed(),
                minutes = frame.usualMinutes.typed(),
                printDay = frame.printDay.typed(),
                doorsPerDay = frame.doorsPerDay ?: 1,
                openSignUp = frame.openSignUp,
            )

        private fun unread(
            text: String,
            read: (String) -> Any?,
        ) = text.isNotBlank() && read(text) == null
    }
}
