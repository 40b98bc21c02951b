package app.mitmach.companion.today

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.MyEvent
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Place
import java.time.LocalDate

/** *Mein Türchen*: how it stands. */
@Composable
internal fun DoorCard(
    door: MyDoor,
    me: CardId,
    onOpen: (Place) -> Unit,
) {
    val words = todayWords.read()
    val dates = dateWords.read()
    val (label, tone) =
        if (door.standby) words.standby to Tone.CHOSEN else door.label(words)
    val record = (door.door?.entry ?: door.wish?.entry)?.key?.record
    val host = door.door?.host ?: door.wish?.host
    Card(onClick = { onOpen(DocumentPlace(DocumentKind.CALENDAR, door.calendar, record, door.date)) }) {
        CardLine(
            door.date?.let { dates.short(it) } ?: commonWords.read().notSaid,
            below = door.door?.programme?.motto ?: door.wish?.motto,
            icon = Icons.door,
            strong = true,
        )
        if (host != null &&
            host.id != me
        ) {
            Text(commonWords.read().onBehalfOf(host.said()), style = Theme.type.bodyMedium)
        }
        Badge(label, tone = tone)
        (door.door?.entry ?: door.wish?.entry)?.let { ArrivalBadge(it.arrival) }
    }
}

private fun MyDoor.label(words: TodayWords): Pair<String, Tone> =
    when (card) {
        HostCard.WISHED -> words.wished to Tone.CHOSEN
        HostCard.ASKED -> words.asked to Tone.CHOSEN
        HostCard.NOT_CHOSEN -> (if (othersFree) words.notChosen else words.notChosenNoneFree) to Tone.ATTENTION
        HostCard.STANDS -> words.stands to Tone.GOOD
        HostCard.TO_CLARIFY -> words.toClarify to Tone.ATTENTION
        HostCard.CANCELLED -> words.cancelledDoor to Tone.ALARM
    }

private val MyDoor.othersFree: Boolean
    get() = (wish?.state as? WishState.NotChosen)?.free.orEmpty().isNotEmpty()

/** An event that concerns me: when, where, and what I said. */
@Composable
internal fun EventCard(
    event: MyEvent,
    today: LocalDate,
    me: CardId,
    onOpen: (Place) -> Unit,
) {
    val words = todayWords.read()
    val dates = dateWords.read()
    val text = event.item.text
    Card(onClick = { onOpen(DocumentPlace(DocumentKind.EVENT, event.document)) }) {
        CardLine(
            text.title,
            below = listOfNotNull(text.start?.let { dates.moment(it, today) }, text.place).joinToString("\n"),
            icon = Icons.events,
            strong = true,
        )
        if (text.cancelled) {
            Badge(words.cancelledEvent, tone = Tone.ALARM, icon = Icons.attention)
        } else {
            event.answers.filter { it.counted || !it.live }.forEach { AnswerBadge(it, me) }
        }
        event.shifts.forEach { Helping(it, if (it.owner.id == me) words.shift else words.shiftOf(it.owner.said())) }
        event.pledges.forEach {
            Helping(
                it,
                if (it.owner.id ==
                    me
                ) {
                    words.brings
                } else {
                    words.bringsOther(it.owner.said())
                },
            )
        }
    }
}

@Composable
private fun Helping(
    what: Mention,
    who: String,
) = Text("$who: ${what.title.orEmpty()}", style = Theme.type.bodyMedium)

/** What was answered and what became of it; for somebody else with the name. */
@Composable
private fun AnswerBadge(
    answer: AnswerItem,
    me: CardId,
) {
    val words = todayWords.read()
    val mine = answer.party.id == me
    val label = if (mine) answer.label(words) else "${answer.party.said()}: ${answer.otherLabel(words)}"
    Badge(label, tone = answer.tone, icon = answer.news)
    ArrivalBadge(answer.entry.arrival)
}

@Composable
private fun Party.said(): String = name ?: commonWords.read().unnamed

@Composable
private fun AnswerItem.deniedBy(): String = entry.withdrawnBy.map { it.said() }.joinToString()

/** What others did with an answer is news; it has a sign. */
private val AnswerItem.news: ImageVector?
    get() =
        when {
            asksAgain -> Icons.attention
            state == AnswerState.REFUSED -> Icons.close
            state == AnswerState.IN && seated -> Icons.check
            else -> null
        }

private val AnswerItem.tone: Tone
    get() =
        when {
            asksAgain || state == AnswerState.REFUSED -> Tone.ATTENTION
            state == AnswerState.IN -> Tone.GOOD
            state == AnswerState.NO || state == AnswerState.WITHDRAWN -> Tone.PLAIN
            else -> Tone.CHOSEN
        }

@Composable
private fun AnswerItem.label(words: TodayWords): String =
    when (state) {
        AnswerState.IN if asksAgain -> words.moved
        AnswerState.IN if seated -> words.seated
        AnswerState.IN -> words.comingIn
        AnswerState.WAITING if asksAgain -> words.movedWaiting
        AnswerState.WAITING -> words.waiting
        AnswerState.ASKED if asksAgain -> words.movedAsked
        AnswerState.ASKED -> words.asked
        AnswerState.MAYBE -> words.maybe
        AnswerState.REFUSED -> words.refusedBy(deniedBy())
        AnswerState.NO, AnswerState.WITHDRAWN -> words.notComing
    }

@Composable
private fun AnswerItem.otherLabel(words: TodayWords): String =
    when (state) {
        AnswerState.IN if asksAgain -> words.movedOther
        AnswerState.IN if seated -> words.seatedOther
        AnswerState.IN -> words.comingInOther
        AnswerState.WAITING if asksAgain -> words.movedWaiting
        AnswerState.WAITING -> words.waitingOther
        AnswerState.ASKED if asksAgain -> words.movedAskedOther
        AnswerState.ASKED -> words.askedOther
        AnswerState.MAYBE -> words.maybeOther
        AnswerState.REFUSED -> words.refusedBy(deniedBy())
        AnswerState.NO, AnswerState.WITHDRAWN -> words.notComingOther
    }
