package app.mitmach.companion.core

import app.mitmach.core.generated.EntryRef
import app.mitmach.core.generated.EntryState
import app.mitmach.core.generated.Head
import app.mitmach.core.generated.Kind
import java.time.LocalDate

/** A person, household, group or organisation as others see it; without a name once it has been erased. */
data class Party(
    val id: CardId,
    val name: String?,
)

/** How far something that was entered on this phone has come. */
enum class Arrival {
    /** On this phone only. */
    ONLY_HERE,

    /** The server has it, others can see it. */
    ARRIVED,

    /** The server did not take it over; its text stays on this phone. */
    NOT_ACCEPTED,
}

/** How an entry came to be made. */
enum class Source { APP, PHONE, MAIL, PAPER, TALK }

/** What a record is. */
enum class RecordKind {
    BED,
    BRING,
    CALENDAR,
    CHECK_IN,
    CLAIM,
    DONE,
    DOOR,
    EVENT,
    PLEDGE,
    RSVP,
    SEAT,
    SKIP,
    TASK,
    WISH,
    WITHDRAWAL,
}

/** Where a record is: enough to show it, to settle it and to take it back. */
data class RecordKey(
    val document: DocumentId,
    val kind: RecordKind,
    val record: RecordId,
)

/** What every record has, whatever its kind. */
data class Entry(
    val key: RecordKey,
    val owner: Party,
    val author: Party,
    val onBehalf: Party?,
    val source: Source,
    val mine: Boolean,
    val arrival: Arrival,
    /** The fields that have several values, empty nearly always. */
    val contradictions: List<Contradiction>,
    val withdrawnBy: List<Party>,
) {
    val withdrawn: Boolean get() = withdrawnBy.isNotEmpty()
}

/** A record that something else speaks of. */
data class Mention(
    val key: RecordKey,
    val owner: Party,
    val title: String?,
    val date: LocalDate?,
    val arrival: Arrival,
)

internal fun app.mitmach.core.generated.Party.toParty() = Party(id, name)

internal fun EntryState.toArrival() =
    when (this) {
        EntryState.ONLY_HERE -> Arrival.ONLY_HERE
        EntryState.ARRIVED -> Arrival.ARRIVED
        EntryState.NOT_ACCEPTED -> Arrival.NOT_ACCEPTED
    }

// Both lists have the same names, and the tests compare them.

internal fun Kind.toRecordKind() = RecordKind.valueOf(name)

internal fun RecordKind.toKind() = Kind.valueOf(name)

internal fun app.mitmach.core.generated.Source.toSource() = Source.valueOf(name)

internal fun Source.toCore() =
    app.mitmach.core.generated.Source
        .valueOf(name)

internal fun Head.toEntry() =
    Entry(
        key = RecordKey(document, kind.toRecordKind(), id),
        owner = owner.toParty(),
        author = author.toParty(),
        onBehalf = onBehalf?.toParty(),
        source = source.toSource(),
        mine = mine,
        arrival = entry.toArrival(),
        contradictions = contradictions.map { it.toContradiction(this) },
        withdrawnBy = withdrawnBy.map { it.toParty() },
    )

internal fun EntryRef.toMention() =
    Mention(RecordKey(document, kind.toRecordKind(), id), owner.toParty(), title, date?.toDate(), entry.toArrival())
