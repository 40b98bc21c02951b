package app.mitmach.companion.core.entries

import app.mitmach.companion.core.toContradiction
import app.mitmach.companion.core.toDate
import app.mitmach.companion.core.toEntry
import app.mitmach.companion.core.toMention
import app.mitmach.companion.core.toParty
import app.mitmach.companion.core.toShownValue
import app.mitmach.core.generated.DocumentView

internal fun app.mitmach.core.generated.DocumentHead.toDocumentHead() =
    DocumentHead(id, DocumentKind.valueOf(kind.name), title, year?.toInt())

internal fun DocumentView.toDocumentItem() =
    DocumentItem(
        head = head.toDocumentHead(),
        series = series,
        next = next?.toDate(),
        cancelled = cancelled,
        ledByMe = ledByMe,
        records = records.toInt(),
    )

internal fun app.mitmach.core.generated.Conflict.toConflict() =
    Conflict(document.toDocumentHead(), maySettle, dispute.toDispute())

private fun app.mitmach.core.generated.Dispute.toDispute(): Dispute =
    when (this) {
        is app.mitmach.core.generated.Dispute.Field -> {
            val mention = entry.toMention()
            Dispute.Field(mention, contradiction.toContradiction(mention.key))
        }

        is app.mitmach.core.generated.Dispute.TwoGrants -> {
            Dispute.TwoGrants(date.toDate(), doors.map { it.toMention() }, wishes.map { it.toMention() })
        }

        is app.mitmach.core.generated.Dispute.ContestedDay -> {
            Dispute.ContestedDay(date.toDate(), doors.map { it.toMention() }, wishes.map { it.toMention() })
        }

        is app.mitmach.core.generated.Dispute.GrantedTwice -> {
            Dispute.GrantedTwice(wish.toMention(), doors.map { it.toMention() })
        }

        is app.mitmach.core.generated.Dispute.WishWithdrawn -> {
            Dispute.WishWithdrawn(wish.toMention(), door.toMention())
        }

        is app.mitmach.core.generated.Dispute.SeveralClaims -> {
            Dispute.SeveralClaims(
                task.toMention(),
                day?.toDate(),
                wanted.toInt(),
                coming.toInt(),
                claims.map { it.toMention() },
            )
        }

        is app.mitmach.core.generated.Dispute.AnsweredTwice -> {
            Dispute.AnsweredTwice(party.toParty(), answers.map { it.toMention() })
        }

        is app.mitmach.core.generated.Dispute.SeveralFrames -> {
            Dispute.SeveralFrames(frames.map { it.toMention() })
        }
    }

internal fun app.mitmach.core.generated.WholeRecord.toWholeRecord() =
    WholeRecord(head.toEntry(), fields.map { ShownField(it.field, it.value.toShownValue()) })
