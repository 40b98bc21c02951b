package app.mitmach.companion.calendar.door

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.DayChoice
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.parts.PersonChoice
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords

/** What of a door only organisers change: its day and who stands in. */
@Composable
fun PlanSheet(
    door: Door,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val seen = remember { door }
    val names = fieldWords.read()
    var date by remember { mutableStateOf(door.date) }
    var standby by remember { mutableStateOf(door.standby) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    Sheet(calendarWords.read().plan, onClose) {
        val days = (year.wishable + listOfNotNull(seen.date)).distinct().sorted()
        DayChoice(names.field(RecordKind.DOOR, "date"), days, date, { date = it })
        Standby(names.field(RecordKind.DOOR, "standby"), standby, year) { standby = it }
        FormTrouble(failed, RecordKind.DOOR)
        val save = {
            date?.let { day ->
                acts.move(seen, day, standby?.id) {
                    failed = it
                    if (it == null) onClose()
                }
            }
            Unit
        }
        PrimaryButton(commonWords.read().save, save, Modifier.fillMaxWidth(), enabled = date != null)
    }
}

@Composable
private fun Standby(
    label: String,
    chosen: Party?,
    year: Year,
    onChoose: (Party?) -> Unit,
) {
    val words = calendarWords.read()
    var choosing by remember { mutableStateOf(false) }
    CardLine(chosen?.name ?: words.noStandby, below = label, icon = Icons.person)
    if (!choosing) {
        SecondaryButton(words.changeStandby, { choosing = true })
        return
    }
    if (chosen != null) QuietButton(words.noStandby, { onChoose(null) })
    val choose = { party: Party ->
        onChoose(party)
        choosing = false
    }
    PersonChoice(year.people.map { it.party }, choose)
}
