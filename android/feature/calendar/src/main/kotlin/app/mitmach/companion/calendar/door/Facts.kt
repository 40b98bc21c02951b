package app.mitmach.companion.calendar.door

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.parts.Acts
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.fieldWords

/** What a host has told of a door; what is missing is not mentioned. */
@Composable
fun Facts(programme: Programme) =
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        val words = calendarWords.read()
        val length = programme.minutes?.let(words::duration)
        val time = programme.start?.let { dateWords.read().time(it) }
        Fact(time ?: length, "start", Icons.time, length.takeIf { time != null })
        val meet = programme.meetingPoint
        Fact(programme.street ?: meet, "street", Icons.place, meet.takeIf { programme.street != null })
        Fact(programme.motto?.let(words::motto), "motto", null, null)
        Fact(programme.programme, "programme", Icons.list)
        Fact(programme.food, "food", null)
        Fact(programme.bringList, "bring_list", Icons.bring)
        Fact(programme.rainPlan, "rain_plan", Icons.rain)
        Fact(programme.donation, "donation", null)
        Fact(programme.photoNote, "photo_note", null)
        Acts {
            programme.marks().forEach { (text, tone) -> Badge(text, tone = tone) }
        }
    }

/** [below] says more of it; else it is the field's name. */
@Composable
private fun Fact(
    text: String?,
    field: String,
    icon: ImageVector?,
    below: String? = fieldWords.read().field(RecordKind.DOOR, field),
) {
    if (text != null) CardLine(text, below = below, icon = icon)
}

/** What fits into a word; what there is not looks like no good news. */
@Composable
private fun Programme.marks(): List<Pair<String, Tone>> {
    val words = calendarWords.read()

    fun mark(
        there: Boolean?,
        yes: String,
        no: String,
    ) = there?.let { if (it) yes to Tone.CHOSEN else no to Tone.PLAIN }
    return listOfNotNull(
        setting?.let { words.setting(it) to Tone.CHOSEN },
        mark(stepFree, words.stepFree, words.notStepFree),
        mark(childFriendly, words.childFriendly, words.notForChildren),
        mark(wc, words.wc, words.noWc),
        seats?.let { words.seats(it) to Tone.CHOSEN },
    )
}

/** The four fields that people ask for first, as far as they are not said; by their names in the core. */
val Programme.missing: List<String>
    get() =
        listOfNotNull(
            "start".takeIf { start == null },
            "street".takeIf { street == null },
            "motto".takeIf { motto == null },
            "setting".takeIf { setting == null },
        )
