package app.mitmach.companion.more.entries

import app.mitmach.companion.core.CommandId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.MyEntries
import app.mitmach.companion.core.entries.MyEntry
import app.mitmach.companion.core.entries.WholeRecord
import app.mitmach.companion.core.phone.LineState
import app.mitmach.companion.feature.App
import app.mitmach.companion.more.Look
import app.mitmach.companion.more.ready
import app.mitmach.companion.more.toLook
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.time.LocalDate

/** What of mine has not arrived, and how the line is. */
data class MyEntriesUiState(
    val today: LocalDate,
    val line: LineState? = null,
    val entries: Look<MyEntries> = Look.Loading,
    /** The records that entries speak of, as far as this phone has them. */
    val records: Map<RecordId, WholeRecord> = emptyMap(),
    val sending: Sending = Sending.Idle,
)

/** What became of "Jetzt senden". */
sealed interface Sending {
    data object Idle : Sending

    data object UnderWay : Sending

    /** The other side was reached. */
    data object Reached : Sending

    data class Failed(
        val trouble: Trouble,
    ) : Sending
}

class MyEntriesHolder(
    app: App,
    private val scope: CoroutineScope,
) {
    private val session = app.session
    private val sending = MutableStateFlow<Sending>(Sending.Idle)
    private val records = MutableStateFlow<Map<RecordId, WholeRecord>>(emptyMap())

    val state: StateFlow<MyEntriesUiState> =
        combine(
            session.line.state().onStart<LineState?> { emit(null) },
            session.entries.mine().onEach { it.toLook().ready?.let { mine -> lookUp(mine) } },
            records,
            sending,
        ) { line, mine, records, sending ->
            MyEntriesUiState(session.today.value, line, mine.toLook(), records, sending)
        }.stateIn(scope, SharingStarted.Eagerly, MyEntriesUiState(session.today.value))

    /** Sends and fetches now, and says what came of it. */
    fun send() {
        if (sending.value == Sending.UnderWay) return
        sending.value = Sending.UnderWay
        scope.launch {
            sending.value =
                when (val sent = session.line.sync()) {
                    is Outcome.Done -> Sending.Reached
                    is Outcome.Failed -> Sending.Failed(sent.trouble)
                }
        }
    }

    fun enterAgain(
        command: CommandId,
        told: (Outcome<Unit>) -> Unit,
    ) {
        scope.launch {
            when (val again = session.entries.enterAgain(command)) {
                is Outcome.Done -> told(Outcome.Done(Unit))
                is Outcome.Failed -> told(again)
            }
        }
    }

    fun forget(
        command: CommandId,
        told: (Outcome<Unit>) -> Unit,
    ) {
        scope.launch { told(session.entries.forget(command)) }
    }

    /** What entries name by ids alone has titles on this phone. */
    private suspend fun lookUp(mine: MyEntries) {
        val known = records.value.keys
        (mine.onlyHere + mine.notAccepted).flatMap { it.named() }.toSet().minus(known).forEach { id ->
            session.entries
                .record(id)
                .toLook()
                .ready
                ?.let { found -> records.update { it + (id to found) } }
        }
    }
}

/** The records that an entry names. */
private fun MyEntry.named(): List<RecordId> =
    listOfNotNull(record) + fields.mapNotNull { (it.value as? ShownValue.OfRecord)?.record }
