package app.mitmach.companion.core.entries

import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toRecordKind
import app.mitmach.core.generated.Entered
import app.mitmach.core.generated.FieldValue
import app.mitmach.core.generated.NamedValue
import app.mitmach.core.generated.NewRecord
import app.mitmach.core.generated.Refusal

internal fun app.mitmach.core.generated.MyEntries.toMyEntries() =
    MyEntries(onlyHere.map { it.toMyEntry() }, notAccepted.map { it.toMyEntry() }, syncedMs?.toBerlin())

private fun app.mitmach.core.generated.MyEntry.toMyEntry(): MyEntry =
    MyEntry(
        command = command,
        document = document,
        entered = enteredMs.toBerlin(),
        act = what.toAct(),
        kind = what.toKind(),
        fields = what.toFields(),
        trouble = refusal?.toTrouble(),
        held = held,
    )

private fun Entered.toAct() =
    when (this) {
        is Entered.New -> EnteredAct.NEW
        is Entered.Edit -> EnteredAct.EDIT
        is Entered.Settled -> EnteredAct.SETTLED
        is Entered.Register -> EnteredAct.PEOPLE
    }

private fun Entered.toKind(): RecordKind? =
    when (this) {
        is Entered.New -> record.toKind()
        is Entered.Edit -> kind.toRecordKind()
        is Entered.Settled -> kind.toRecordKind()
        is Entered.Register -> null
    }

private fun NewRecord.toKind() =
    when (this) {
        is NewRecord.Bed -> RecordKind.BED
        is NewRecord.Bring -> RecordKind.BRING
        is NewRecord.Calendar -> RecordKind.CALENDAR
        is NewRecord.CheckIn -> RecordKind.CHECK_IN
        is NewRecord.Claim -> RecordKind.CLAIM
        is NewRecord.Done -> RecordKind.DONE
        is NewRecord.Door -> RecordKind.DOOR
        is NewRecord.Event -> RecordKind.EVENT
        is NewRecord.Pledge -> RecordKind.PLEDGE
        is NewRecord.Rsvp -> RecordKind.RSVP
        is NewRecord.Seat -> RecordKind.SEAT
        is NewRecord.Skip -> RecordKind.SKIP
        is NewRecord.Task -> RecordKind.TASK
        is NewRecord.Wish -> RecordKind.WISH
        is NewRecord.Withdrawal -> RecordKind.WITHDRAWAL
    }

private fun Entered.toFields(): List<ShownField> =
    when (this) {
        is Entered.New -> emptyList()
        is Entered.Edit -> fields.map { it.toShownField() }
        is Entered.Settled -> listOf(field.toShownField())
        is Entered.Register -> emptyList()
    }

private fun NamedValue.toShownField() =
    ShownField(
        field,
        when (val value = value) {
            FieldValue.Cleared -> ShownValue.Cleared
            is FieldValue.Flag -> ShownValue.Flag(value.v1)
            is FieldValue.Number -> ShownValue.Number(value.v1)
            is FieldValue.Text -> ShownValue.Text(value.v1)
            is FieldValue.Id -> ShownValue.Cleared
        },
    )

private fun Refusal.toTrouble() =
    when (this) {
        Refusal.REVOKED_DEVICE, Refusal.UNKNOWN_DEVICE -> Trouble.SIGNED_OFF
        Refusal.SCHEMA, Refusal.UNKNOWN -> Trouble.UPDATE_NEEDED
        Refusal.UNKNOWN_DOCUMENT, Refusal.UNKNOWN_RECORD, Refusal.UNKNOWN_ROW -> Trouble.GONE
        Refusal.RIGHT, Refusal.AUTHOR, Refusal.FIELD, Refusal.IMMUTABLE, Refusal.INVITE_LEVEL -> Trouble.NOT_ALLOWED
        else -> Trouble.INVALID
    }
