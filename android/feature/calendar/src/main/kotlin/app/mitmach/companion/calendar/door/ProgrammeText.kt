package app.mitmach.companion.calendar.door

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.calendar.parts.isNoNumber
import app.mitmach.companion.calendar.parts.readNumber
import app.mitmach.companion.calendar.parts.said
import app.mitmach.companion.calendar.parts.typed
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.core.calendar.Setting
import java.time.LocalTime

/** A programme as it is typed, whether it can be read already or not. */
data class ProgrammeText(
    val start: LocalTime? = null,
    val street: String = "",
    val motto: String = "",
    val setting: Setting? = null,
    val minutes: String = "",
    val meetingPoint: String = "",
    val programme: String = "",
    val food: String = "",
    val bringList: String = "",
    val rainPlan: String = "",
    val photoNote: String = "",
    val donation: String = "",
    val seats: String = "",
    val childFriendly: Boolean? = null,
    val stepFree: Boolean? = null,
    val wc: Boolean? = null,
) {
    /** Null while a number cannot be read. */
    fun read(): Programme? {
        if (isNoNumber(minutes) || isNoNumber(seats)) return null
        return Programme(
            start = start,
            minutes = readNumber(minutes),
            setting = setting,
            street = street.said(),
            meetingPoint = meetingPoint.said(),
            motto = motto.said(),
            programme = programme.said(),
            food = food.said(),
            bringList = bringList.said(),
            rainPlan = rainPlan.said(),
            photoNote = photoNote.said(),
            donation = donation.said(),
            seats = readNumber(seats),
            childFriendly = childFriendly,
            stepFree = stepFree,
            wc = wc,
        )
    }

    companion object {
        /** Survives that the phone is turned. */
        val Saver: Saver<ProgrammeText, Any> =
            listSaver(
                save = {
                    listOf(
                        it.start?.toString(),
                        it.street,
                        it.motto,
                        it.setting?.name,
                        it.minutes,
                        it.meetingPoint,
                        it.programme,
                        it.food,
                        it.bringList,
                        it.rainPlan,
                        it.photoNote,
                        it.donation,
                        it.seats,
                        it.childFriendly,
                        it.stepFree,
                        it.wc,
                    )
                },
                restore = { kept ->
                    fun text(at: Int) = kept[at] as String
                    ProgrammeText(
                        start = (kept[0] as String?)?.let(LocalTime::parse),
                        street = text(1),
                        motto = text(2),
                        setting = (kept[3] as String?)?.let(Setting::valueOf),
                        minutes = text(4),
                        meetingPoint = text(5),
                        programme = text(6),
                        food = text(7),
                        bringList = text(8),
                        rainPlan = text(9),
                        photoNote = text(10),
                        donation = text(11),
                        seats = text(12),
                        childFriendly = kept[13] as Boolean?,
                        stepFree = kept[14] as Boolean?,
                        wc = kept[15] as Boolean?,
                    )
                },
            )

        fun of(programme: Programme) =
            with(programme) {
                ProgrammeText(
                    start = start,
                    street = street.orEmpty(),
                    motto = motto.orEmpty(),
                    setting = setting,
                    minutes = minutes.typed(),
                    meetingPoint = meetingPoint.orEmpty(),
                    programme = this.programme.orEmpty(),
                    food = food.orEmpty(),
                    bringList = bringList.orEmpty(),
                    rainPlan = rainPlan.orEmpty(),
                    photoNote = photoNote.orEmpty(),
                    donation = donation.orEmpty(),
                    seats = seats.typed(),
                    childFriendly = childFriendly,
                    stepFree = stepFree,
                    wc = wc,
                )
            }
    }
}
