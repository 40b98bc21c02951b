package app.mitmach.companion.calendar.day

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.parts.PersonChoice
import app.mitmach.companion.calendar.parts.Signs
import app.mitmach.companion.calendar.wish.usualProgramme
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.reserving
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import java.time.LocalDate

/** What organisers do with a day besides answering wishes. */
@Composable
internal fun Organising(
    content: DayContent,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    val words = calendarWords.read()
    val state = content.day?.state
    val free = state == DayState.Free || state == DayState.Wished || state == DayState.SeveralWishes
    if (!content.canGrant) return
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        SectionTitle(words.organising)
        LinkLine(
            words.grantWithoutWish,
            { ask(Asked(Asked.What.GIVE, date = content.date)) },
            below = words.grantWithoutWishBelow,
            icon = Signs.candle,
        )
        if (free) {
            LinkLine(
                words.reserve,
                { ask(Asked(Asked.What.RESERVE, date = content.date)) },
                below = words.reserveBelow,
                icon = Icons.key,
            )
        }
        if (state is DayState.Reserved) {
            LinkLine(words.unreserve, { ask(Asked(Asked.What.UNRESERVE, date = content.date)) }, icon = Icons.undo)
        }
    }
}

/** Gives a day to somebody who has not wished it here. */
@Composable
internal fun GiveSheet(
    date: LocalDate,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val unnamed = commonWords.read().unnamed
    val calendar = year.calendar.document
    val grant = { host: CardId -> Grant(host, date, wish = null, programme = year.usualProgramme) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    val then = { outcome: Outcome.Failed? ->
        failed = outcome
        if (outcome == null) onClose()
    }
    Sheet(words.whoHosts, onClose) {
        Text(words.grantWithoutWishBelow, style = Theme.type.bodyMedium)
        FormTrouble(failed, RecordKind.DOOR)
        PersonChoice(
            year.people.map { it.party },
            { party: Party -> acts.grant(calendar, grant(party.id), party.name ?: unnamed, then) },
            onNew = { name -> acts.grantToNew(calendar, name, grant, then) },
        )
    }
}
