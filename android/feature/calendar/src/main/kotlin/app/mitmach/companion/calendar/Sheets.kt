package app.mitmach.companion.calendar

import androidx.compose.runtime.Composable
import androidx.compose.runtime.MutableState
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import app.mitmach.companion.calendar.day.GiveSheet
import app.mitmach.companion.calendar.door.PlanSheet
import app.mitmach.companion.calendar.door.ProgrammeSheet
import app.mitmach.companion.calendar.frame.FrameSheet
import app.mitmach.companion.calendar.frame.ReserveSheet
import app.mitmach.companion.calendar.wish.WishSheet
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.design.commonWords
import java.time.LocalDate

/** What lies over a page: data, so that it is there again when the phone was turned. */
data class Asked(
    val what: What,
    val record: RecordId? = null,
    val date: LocalDate? = null,
) {
    enum class What {
        PROGRAMME,
        PLAN,
        CANCEL,
        WISH,
        TAKE_WISH_BACK,
        DECLINE,
        FRAME,
        SET_UP,
        RESERVE,
        UNRESERVE,
        GIVE,
    }

    companion object {
        val Saver: Saver<Asked?, Any> =
            listSaver(
                save = { listOfNotNull(it?.what?.name, it?.record?.hex.orEmpty(), it?.date?.toString().orEmpty()) },
                restore = { kept ->
                    if (kept.size < 3) return@listSaver null
                    val (what, record, date) = kept
                    Asked(
                        What.valueOf(what),
                        record.ifEmpty { null }?.let(::RecordId),
                        date.ifEmpty { null }?.let(LocalDate::parse),
                    )
                },
            )
    }
}

/** A page's sheet, if one is open. */
@Composable
fun rememberAsked(): MutableState<Asked?> = rememberSaveable(stateSaver = Asked.Saver) { mutableStateOf(null) }

/** The sheet that is [asked] for. */
@Composable
fun Sheets(
    asked: Asked?,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val door = asked?.record?.let(year::door)
    val wish = asked?.record?.let(year::wish)
    val date = asked?.date
    when (asked?.what) {
        null -> {}

        Asked.What.PROGRAMME -> {
            door?.let { ProgrammeSheet(it, year.organises, acts, onClose) }
        }

        Asked.What.PLAN -> {
            door?.let { PlanSheet(it, year, acts, onClose) }
        }

        Asked.What.CANCEL -> {
            door?.let { CancelDoor(it, year, acts, onClose) }
        }

        Asked.What.WISH -> {
            wish?.let { WishSheet(it, year, acts, onClose) }
        }

        Asked.What.TAKE_WISH_BACK -> {
            wish?.let { TakeWishBack(it, year, acts, onClose) }
        }

        Asked.What.DECLINE -> {
            wish?.let { Decline(it, year, acts, onClose) }
        }

        Asked.What.FRAME -> {
            EditFrame(year, acts, onClose)
        }

        Asked.What.SET_UP -> {
            SetUp(year, acts, onClose)
        }

        Asked.What.RESERVE -> {
            date?.let { ReserveSheet(it, year, acts, onClose) }
        }

        Asked.What.UNRESERVE -> {
            date?.let { Unreserve(it, year, acts, onClose) }
        }

        Asked.What.GIVE -> {
            date?.let { GiveSheet(it, year, acts, onClose) }
        }
    }
}

@Composable
private fun EditFrame(
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val seen = remember { year.calendar }
    val frame = seen.frame ?: return SetUp(year, acts, onClose)
    val save = { changed: Frame, then: Then ->
        acts.edit(seen, changed, then)
    }
    FrameSheet(calendarWords.read().editFrame, commonWords.read().save, frame, year.today, save, onClose)
}

@Composable
private fun SetUp(
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val frame = year.next ?: usualFrame(year.number, year.today)
    FrameSheet(words.setUp, words.setUp, frame, year.today, acts::setUp, onClose)
}
