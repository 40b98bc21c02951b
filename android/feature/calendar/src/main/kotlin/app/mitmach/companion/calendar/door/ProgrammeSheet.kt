package app.mitmach.companion.calendar.door

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.parts.NumberEntry
import app.mitmach.companion.calendar.parts.YesNo
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Setting
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.TimeEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.rememberTyped

/** The programme of a [door], as the person saw it when the form opened: only what they change is written. */
@Composable
fun ProgrammeSheet(
    door: Door,
    organises: Boolean,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val common = commonWords.read()
    val seen = remember { door }
    var text by rememberTyped(ProgrammeText.of(seen.programme), ProgrammeText.Saver)
    var more by rememberSaveable { mutableStateOf(false) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    val words = calendarWords.read()
    // As the button that opened it.
    Sheet(if (seen.programme.missing.isEmpty()) words.editProgramme else words.giveProgramme, onClose) {
        FourFields(text) { text = it }
        if (more) {
            MoreFields(text, organises) { text = it }
        } else {
            QuietButton(common.more, { more = true })
        }
        FormTrouble(failed, RecordKind.DOOR)
        val save = {
            text.read()?.let { programme ->
                acts.edit(seen, programme) {
                    failed = it
                    if (it == null) onClose()
                }
            }
            Unit
        }
        PrimaryButton(common.save, save, Modifier.fillMaxWidth(), enabled = text.read() != null)
    }
}

@Composable
private fun FourFields(
    text: ProgrammeText,
    onChange: (ProgrammeText) -> Unit,
) {
    val words = calendarWords.read()
    TimeEntry(fieldName("start"), text.start, { onChange(text.copy(start = it)) }, mayClear = true)
    TextEntry(fieldName("street"), text.street, { onChange(text.copy(street = it)) })
    TextEntry(fieldName("motto"), text.motto, { onChange(text.copy(motto = it)) })
    val settings = listOf(Setting.OUTDOOR, Setting.INDOOR, Setting.COVERED).map { it to words.setting(it) }
    Choice(fieldName("setting"), settings, text.setting, { onChange(text.copy(setting = it)) })
}

@Composable
private fun MoreFields(
    text: ProgrammeText,
    organises: Boolean,
    onChange: (ProgrammeText) -> Unit,
) {
    TextEntry(fieldName("meeting_point"), text.meetingPoint, { onChange(text.copy(meetingPoint = it)) })
    NumberEntry(fieldName("minutes"), text.minutes, { onChange(text.copy(minutes = it)) })
    TextEntry(fieldName("programme"), text.programme, { onChange(text.copy(programme = it)) }, lines = 3)
    TextEntry(fieldName("food"), text.food, { onChange(text.copy(food = it)) }, lines = 2)
    TextEntry(fieldName("bring_list"), text.bringList, { onChange(text.copy(bringList = it)) }, lines = 2)
    TextEntry(fieldName("rain_plan"), text.rainPlan, { onChange(text.copy(rainPlan = it)) }, lines = 2)
    YesNo(fieldName("step_free"), text.stepFree, { onChange(text.copy(stepFree = it)) })
    YesNo(fieldName("child_friendly"), text.childFriendly, { onChange(text.copy(childFriendly = it)) })
    YesNo(fieldName("wc"), text.wc, { onChange(text.copy(wc = it)) })
    NumberEntry(fieldName("seats"), text.seats, { onChange(text.copy(seats = it)) })
    TextEntry(fieldName("photo_note"), text.photoNote, { onChange(text.copy(photoNote = it)) })
    // Where money goes is the organisers' to say.
    if (organises) TextEntry(fieldName("donation"), text.donation, { onChange(text.copy(donation = it)) })
}

@Composable
private fun fieldName(field: String) = fieldWords.read().field(RecordKind.DOOR, field)
