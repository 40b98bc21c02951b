package app.mitmach.companion.core.entries

import app.mitmach.companion.core.CommandId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.entered
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.outcomes
import app.mitmach.companion.core.toIso
import app.mitmach.companion.core.toKind
import app.mitmach.core.generated.RecordRef
import app.mitmach.core.observeDocuments
import app.mitmach.core.observeMine
import app.mitmach.core.observePeople
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.map

/** Entries whatever their kind: documents, contradictions, taking back, what has not arrived. */
class EntrySource internal constructor(
    private val session: Session,
) {
    private val entries get() = session.phone.entries()

    /** Gardens, calendars and events, as lines of a list. */
    fun documents(): Flow<Outcome<List<DocumentItem>>> =
        session.eachDay { today ->
            entries.observeDocuments(today.toIso()).map { all -> all.map { it.toDocumentItem() } }.outcomes()
        }

    /** What of mine the server does not have, with the names of those it is about. */
    fun mine(): Flow<Outcome<MyEntries>> =
        session.eachDay { today ->
            val people = session.phone.people().observePeople(today.toIso())
            combine(entries.observeMine(), people) { mine, view -> mine.toMyEntries(Names(view)) }.outcomes()
        }

    /** A record with all its fields. */
    suspend fun record(record: RecordId): Outcome<WholeRecord> =
        outcome { entries.record(record, session.today.value.toIso()).toWholeRecord() }

    /** What has been taken back in a document. */
    suspend fun withdrawn(document: DocumentId): Outcome<List<WholeRecord>> =
        outcome { entries.withdrawn(document, session.today.value.toIso()).map { it.toWholeRecord() } }

    /** Chooses one of a field's values. */
    suspend fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ): Outcome<Entered> =
        entered {
            val key = contradiction.of
            val of = RecordRef(document = key.document, record = key.record, kind = key.kind.toKind())
            entries.settle(of, contradiction.field, chosen.raw)
        }

    /** Takes a record back: final, and nothing of it is lost. */
    suspend fun withdraw(
        document: DocumentId,
        record: RecordId,
    ): Outcome<Entered> = entered { entries.withdraw(document, record) }

    /** The same of several together. */
    suspend fun withdraw(
        document: DocumentId,
        records: List<RecordId>,
    ): Outcome<Entered> = entered { entries.withdrawAll(document, records) }

    /** Sends what was not accepted once more. */
    suspend fun enterAgain(command: CommandId): Outcome<Entered> = entered { entries.enterAgain(command) }

    /** Gives up what was not accepted. */
    suspend fun forget(command: CommandId): Outcome<Unit> = outcome { entries.forget(command) }
}
