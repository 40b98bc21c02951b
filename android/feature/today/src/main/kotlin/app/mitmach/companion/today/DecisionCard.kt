package app.mitmach.companion.today

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.Decision
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Undecided
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.entries.Conflict
import app.mitmach.companion.core.entries.Dispute
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TwoValues
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Place
import java.time.LocalDate

/** Stays the same as long as it is the same decision. */
internal val Decision.key: String
    get() = document.document.hex + what.toString()

/** Something that waits for this person: a field with two values is settled here, all else where it stands. */
@Composable
internal fun DecisionCard(
    decision: Decision,
    today: LocalDate,
    onOpen: (Place) -> Unit,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    val conflict = (decision.what as? Undecided.Contradictory)?.conflict
    val field = conflict?.dispute as? Dispute.Field
    if (field != null) {
        FieldCard(field, onSettle)
        return
    }
    val (label, below) = decision.what.said(todayWords.read(), commonWords.read(), dateWords.read(), today)
    Card(tone = Tone.ATTENTION, onClick = { onOpen(decision.place()) }) {
        CardLine(label, below = "$below\n${decision.document.title}", icon = Icons.attention, strong = true)
    }
}

@Composable
private fun FieldCard(
    field: Dispute.Field,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    val fields = fieldWords.read()
    val contradiction = field.contradiction
    val kind = contradiction.of.kind
    val name = listOfNotNull(field.entry.title ?: fields.kind(kind), fields.field(kind, contradiction.field))
    TwoValues(
        contradiction,
        name.joinToString(" – "),
        { shownText(contradiction.field, it) },
        { onSettle(contradiction, it) },
    )
}

/** Where it is decided. */
private fun Decision.place(): Place {
    val (record, date) =
        when (val undecided = what) {
            is Undecided.Wish -> undecided.wish.key.record to undecided.wish.date
            is Undecided.CalledOff -> null to undecided.door.date
            is Undecided.DroppedOut -> null to undecided.date
            is Undecided.Answer -> undecided.rsvp.key.record to null
            is Undecided.Claim -> undecided.claim.key.record to null
            is Undecided.Contradictory -> undecided.conflict.record() to undecided.conflict.date()
        }
    return DocumentPlace(document.kind, document.document, record, date)
}

private fun Conflict.record() =
    when (val about = dispute) {
        is Dispute.Field -> about.entry
        is Dispute.GrantedTwice -> about.wish
        is Dispute.WishWithdrawn -> about.door
        is Dispute.SeveralClaims -> about.task
        is Dispute.AnsweredTwice -> about.answers.firstOrNull()
        is Dispute.TwoGrants, is Dispute.ContestedDay, is Dispute.SeveralFrames -> null
    }?.key?.record

private fun Conflict.date() =
    when (val about = dispute) {
        is Dispute.TwoGrants -> about.date
        is Dispute.ContestedDay -> about.date
        is Dispute.GrantedTwice -> about.doors.firstOrNull()?.date
        is Dispute.WishWithdrawn -> about.door.date
        is Dispute.SeveralClaims -> about.day
        is Dispute.Field, is Dispute.AnsweredTwice, is Dispute.SeveralFrames -> null
    }

private fun Undecided.said(
    words: TodayWords,
    common: CommonWords,
    dates: DateWords,
    today: LocalDate,
): Pair<String, String> {
    fun name(mention: Mention) = mention.owner.name ?: common.unnamed

    fun day(date: LocalDate?) = date?.let { dates.short(it, today) } ?: common.notSaid
    return when (this) {
        is Undecided.Wish -> words.decideWish to "${words.wishOf(name(wish))}, ${day(wish.date)}"
        is Undecided.CalledOff -> words.calledOff(name(door)) to "${day(door.date)}. ${words.freeAgain}"
        is Undecided.DroppedOut -> words.hostDroppedOut to day(date)
        is Undecided.Answer -> words.decideAnswer to words.answerOf(name(rsvp), common.people(heads))
        is Undecided.Claim -> words.decideClaim to name(claim)
        is Undecided.Contradictory -> conflict.dispute.said(words, ::name, ::day)
    }
}

private fun Dispute.said(
    words: TodayWords,
    name: (Mention) -> String,
    day: (LocalDate?) -> String,
): Pair<String, String> {
    fun names(mentions: List<Mention>) = mentions.joinToString(", ") { name(it) }
    return when (this) {
        is Dispute.Field -> words.toClarify to name(entry)
        is Dispute.TwoGrants -> words.twoGrants to "${day(date)}: ${names(doors + wishes)}"
        is Dispute.ContestedDay -> words.contestedDay to "${day(date)}: ${names(doors + wishes)}"
        is Dispute.GrantedTwice -> words.grantedTwice to name(wish)
        is Dispute.WishWithdrawn -> words.wishWithdrawn to "${name(wish)}, ${day(door.date)}"
        is Dispute.SeveralClaims -> words.together(coming) to "${task.title.orEmpty()}: ${names(claims)}"
        is Dispute.AnsweredTwice -> words.answeredTwice to party.name.orEmpty()
        is Dispute.SeveralFrames -> words.severalFrames to names(frames)
    }
}
