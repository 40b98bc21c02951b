package app.mitmach.companion.calendar.frame

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.calendar.parts.isNoNumber
import app.mitmach.companion.calendar.parts.readNumber
import app.mitmach.companion.calendar.parts.typed
import app.mitmach.companion.core.calendar.Frame
import java.time.LocalDate
import java.time.LocalTime

/** A year's frame as it is entered, whether it can be read already or not. */
data class FrameText(
    val firstDay: LocalDate,
    val lastDay: LocalDate,
    val usualStart: LocalTime?,
    val deadline: LocalDate?,
    val minutes: String,
    val printDay: LocalDate?,
    val doorsPerDay: Int,
    val openSignUp: Boolean,
) {
    /** The days are the wrong way round. */
    val turned: Boolean get() = lastDay < firstDay

    /** Whom nobody could take in any more would still sign up. */
    val printedEarly: Boolean get() = printDay != null && deadline != null && printDay < deadline

    /** The frame [before] with what was entered; null while something cannot be read. */
    fun over(before: Frame): Frame? {
        if (turned || printedEarly || isNoNumber(minutes)) return null
        return before.copy(
            firstDay = firstDay,
            lastDay = lastDay,
            usualStart = usualStart,
            usualMinutes = readNumber(minutes),
            doorsPerDay = doorsPerDay,
            signUpDeadline = deadline,
            printDay = printDay,
            openSignUp = openSignUp,
        )
    }

    companion object {
        /** Survives that the phone is turned. */
        val Saver: Saver<FrameText, Any> =
            listSaver(
                save = {
                    listOf(
                        "${it.firstDay}",
                        "${it.lastDay}",
                        it.usualStart?.toString(),
                        it.deadline?.toString(),
                        it.minutes,
                        it.printDay?.toString(),
                        it.doorsPerDay,
                        it.openSignUp,
                    )
                },
                restore = { kept ->
                    fun date(at: Int) = (kept[at] as String?)?.let(LocalDate::parse)
                    FrameText(
                        firstDay = checkNotNull(date(0)),
                        lastDay = checkNotNull(date(1)),
                        usualStart = (kept[2] as String?)?.let(LocalTime::parse),
                        deadline = date(3),
                        minutes = kept[4] as String,
                        printDay = date(5),
                        doorsPerDay = kept[6] as Int,
                        openSignUp = kept[7] as Boolean,
                    )
                },
            )

        fun of(frame: Frame) =
            FrameText(
                firstDay = frame.firstDay,
                lastDay = frame.lastDay,
                usualStart = frame.usualStart,
                deadline = frame.signUpDeadline,
                minutes = frame.usualMinutes.typed(),
                printDay = frame.printDay,
                doorsPerDay = frame.doorsPerDay ?: 1,
                openSignUp = frame.openSignUp,
            )
    }
}
