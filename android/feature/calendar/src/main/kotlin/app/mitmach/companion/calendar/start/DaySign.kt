package app.mitmach.companion.calendar.start

import androidx.compose.ui.graphics.vector.ImageVector
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.Signs
import app.mitmach.companion.calendar.stands
import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Tone

/** How a day looks among the others: a sign, a word and a ground that all say the same. */
data class DaySign(
    val icon: ImageVector,
    val word: String,
    val tone: Tone,
)

/** What contradicts is told to those concerned; others read that it is being settled. */
fun Year.sign(
    day: Day,
    words: CalendarWords,
): DaySign {
    if (organises && isUnsettled(day)) return DaySign(Icons.attention, words.toSettle, Tone.ALARM)
    val mine = mine.any { it.date == day.date && !it.standby && it.door?.stands == true }
    val myWish = isMyWish(day)
    return when (day.state) {
        DayState.Free -> {
            DaySign(Icons.door, if (day.date < today) words.over else words.free, Tone.PLAIN)
        }

        is DayState.Reserved -> {
            DaySign(Icons.key, words.reserved, Tone.PLAIN)
        }

        DayState.Wished -> {
            DaySign(Icons.star, if (myWish) words.yourWish else words.wished, Tone.CHOSEN)
        }

        DayState.SeveralWishes -> {
            DaySign(Signs.stars, words.severalWishes, Tone.CHOSEN)
        }

        DayState.Granted -> {
            DaySign(Signs.candle, if (mine) words.yourDoor else words.taken, Tone.ATTENTION)
        }

        DayState.Stands -> {
            DaySign(Signs.candle, if (myWish) words.yourDoor else words.confirmed, Tone.ATTENTION)
        }

        DayState.TwoGrants -> {
            val concerned = organises || this.mine.any { it.date == day.date }
            DaySign(Icons.attention, if (concerned) words.toSettle else words.beingSettled, Tone.ALARM)
        }

        DayState.HostDroppedOut -> {
            DaySign(Icons.attention, words.replacementWanted, Tone.ALARM)
        }
    }
}
