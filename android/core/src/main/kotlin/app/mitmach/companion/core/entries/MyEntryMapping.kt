package app.mitmach.companion.core.entries

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toRecordKind
import app.mitmach.core.generated.Entered
import app.mitmach.core.generated.FieldValue
import app.mitmach.core.generated.NamedValue
import app.mitmach.core.generated.NewRecord
import app.mitmach.core.generated.PeopleView
import app.mitmach.core.generated.Refusal
import app.mitmach.core.generated.RoleView

/** Who is meant by an id: what was typed names people and roles by theirs. */
internal class Names(
    view: PeopleView,
) {
    private val names = view.people.associate { it.party.id to it.party.name }
    private val roles = view.people.flatMap { person -> person.roles.map { it.id to (person.party.id to it) } }.toMap()
    private val proxies =
        view.people
            .flatMap { person ->
                person.actsFor.map {
                    it.proxy to
                        (person.party.id to it.party.id)
                }
            }.toMap()

    val me: CardId? =
        view.people
            .find { it.me }
            ?.party
            ?.id

    fun of(card: CardId): String? = names[card]

    /** Whose role it is, and the role; null once it is over. */
    fun role(row: RowId): Pair<CardId, RoleView>? = roles[row]

    /** Who acts for whom. */
    fun proxy(row: RowId): Pair<CardId, CardId>? = proxies[row]
}

internal fun app.mitmach.core.generated.MyEntries.toMyEntries(names: Names) =
    MyEntries(onlyHere.map { it.toMyEntry(names) }, notAccepted.map { it.toMyEntry(names) }, syncedMs?.toBerlin())

private fun app.mitmach.core.generated.MyEntry.toMyEntry(names: Names): MyEntry =
    MyEntry(
        command = command,
        document = document,
        entered = enteredMs.toBerlin(),
        act = what.toAct(),
        kind = what.toKind(),
        register = (what as? Entered.Register)?.act?.toAct(),
        record = what.toRecord(),
        owner = what.toOwner(names),
        fields = what.toFields(names),
        refused = refusal?.toRefused(),
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

private fun Entered.toRecord(): RecordId? =
    when (this) {
        is Entered.Edit -> record
        is Entered.Settled -> record
        is Entered.New, is Entered.Register -> null
    }

/** Whose it is, where it was entered for somebody else. */
private fun Entered.toOwner(names: Names): Party? =
    (this as? Entered.New)
        ?.asker
        ?.owner
        ?.takeIf { it != names.me }
        ?.let { Party(it, names.of(it)) }

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

private fun Entered.toFields(names: Names): List<ShownField> =
    when (this) {
        is Entered.New -> record.typedFields(names)
        is Entered.Edit -> fields.map { it.toShownField(names) }
        is Entered.Settled -> listOf(field.toShownField(names))
        is Entered.Register -> act.typedFields(names)
    }

private fun NamedValue.toShownField(names: Names) =
    ShownField(
        field,
        when (val value = value) {
            FieldValue.Cleared -> ShownValue.Cleared
            is FieldValue.Flag -> ShownValue.Flag(value.v1)
            is FieldValue.Number -> ShownValue.Number(value.v1)
            is FieldValue.Text -> ShownValue.Text(value.v1)
            is FieldValue.Id -> value.toShownValue(names)
        },
    )

/** Records' ids are two bytes longer than those of people. */
private fun FieldValue.Id.toShownValue(names: Names): ShownValue {
    val hex = v1.joinToString("") { "%02x".format(it) }
    if (v1.size != CARD_BYTES) return ShownValue.OfRecord(RecordId(hex))
    return CardId(hex).let { ShownValue.OfParty(Party(it, names.of(it))) }
}

private const val CARD_BYTES = 16

internal fun Refusal.toRefused() =
    when (this) {
        Refusal.RIGHT, Refusal.AUTHOR -> Refused.RIGHT

        Refusal.REVOKED_DEVICE, Refusal.UNKNOWN_DEVICE -> Refused.SIGNED_OFF

        Refusal.SCHEMA, Refusal.UNKNOWN -> Refused.UPDATE_NEEDED

        Refusal.UNKNOWN_DOCUMENT, Refusal.UNKNOWN_RECORD, Refusal.UNKNOWN_ROW, Refusal.GENERATION -> Refused.GONE

        Refusal.IMMUTABLE -> Refused.FIXED

        Refusal.TAKEN -> Refused.TAKEN

        Refusal.INVITE_LEVEL -> Refused.INVITE_LEVEL

        Refusal.LAST_ORGANISER -> Refused.LAST_ORGANISER

        Refusal.FIELD -> Refused.NOT_POSSIBLE

        Refusal.TOO_LARGE, Refusal.TOO_MANY_OPERATIONS -> Refused.TOO_MUCH

        Refusal.SEQUENCE, Refusal.DEPENDENCY, Refusal.PREDECESSORS -> Refused.OUT_OF_DATE

        Refusal.ENVELOPE, Refusal.SIGNATURE, Refusal.COMMUNITY, Refusal.COMMAND, Refusal.UNDECODABLE, Refusal.ACTOR,
        Refusal.TOO_MANY_ACTORS, Refusal.TOO_MANY_DEPENDENCIES, Refusal.SHAPE, Refusal.RECORD_ID, Refusal.KIND,
        -> Refused.BROKEN
    }
