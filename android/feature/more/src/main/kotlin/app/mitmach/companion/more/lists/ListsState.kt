package app.mitmach.companion.more.lists

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.entries.Imported
import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.Preview
import app.mitmach.companion.core.map
import app.mitmach.companion.feature.App
import app.mitmach.companion.more.ready
import app.mitmach.companion.more.toLook
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Lists in and out. */
data class ListsUiState(
    val documents: List<DocumentItem> = emptyList(),
    val bringIn: BringIn = BringIn.Idle,
    val giveOut: GiveOut = GiveOut(),
)

/** Where an import stands: nothing is entered before the person has said so. */
sealed interface BringIn {
    data object Idle : BringIn

    data object Reading : BringIn

    /** What it would do, or what is wrong with the file. */
    data class Looking(
        val preview: Preview,
        val entering: Boolean = false,
        /** Why it was not entered; the preview stays. */
        val trouble: Trouble? = null,
    ) : BringIn

    data class Done(
        val kind: ListKind?,
        val imported: Imported,
    ) : BringIn

    data class Failed(
        val trouble: Trouble,
    ) : BringIn
}

/** What is to be exported. */
data class GiveOut(
    val kind: ListKind? = null,
    val document: DocumentId? = null,
    val trouble: Trouble? = null,
    /** It was kept as a file. */
    val kept: Boolean = false,
)

/** What kind of document a list is of; null for those that are of none. */
val ListKind.of: DocumentKind?
    get() =
        when (this) {
            ListKind.BEDS, ListKind.TASKS -> DocumentKind.GARDEN
            ListKind.CALENDAR, ListKind.DOORS, ListKind.WISHES -> DocumentKind.CALENDAR
            ListKind.ANSWERS, ListKind.BRING_LIST, ListKind.SHIFTS -> DocumentKind.EVENT
            ListKind.EVENTS, ListKind.ROLES -> null
        }

class ListsHolder(
    private val app: App,
    private val scope: CoroutineScope,
) {
    private val session = app.session
    private val shown = MutableStateFlow(ListsUiState())
    val state: StateFlow<ListsUiState> = shown.asStateFlow()

    /** What was read last, to be looked at again with another choice. */
    private var file: ByteArray? = null

    init {
        scope.launch {
            session.entries.documents().collect { found ->
                shown.update { it.copy(documents = found.toLook().ready.orEmpty()) }
            }
        }
    }

    /** Lets the person choose a file and looks at it; one who chooses none is where they were. */
    fun choose() {
        scope.launch {
            val before = shown.value.bringIn
            bringIn(BringIn.Reading)
            val chosen = app.device.choose(MOST_BYTES)
            if (chosen == null) {
                bringIn(before)
            } else {
                file = chosen
                look()
            }
        }
    }

    /** Looks at the same file again: as a certain list, into a certain garden, or after something has changed. */
    fun lookAgain(
        kind: ListKind? = null,
        garden: String? = null,
    ) {
        scope.launch { look(kind, garden) }
    }

    private suspend fun look(
        kind: ListKind? = null,
        garden: String? = null,
    ) {
        val bytes = file ?: return
        bringIn(BringIn.Reading)
        val next =
            when (val preview = session.lists.preview(bytes, kind, garden = garden)) {
                is Outcome.Done -> BringIn.Looking(preview.value)
                is Outcome.Failed -> BringIn.Failed(preview.trouble)
            }
        bringIn(next)
    }

    /** Enters all of it. */
    fun enter() {
        val looking = shown.value.bringIn as? BringIn.Looking ?: return
        bringIn(looking.copy(entering = true))
        scope.launch {
            val next =
                when (val done = session.lists.carryOut(looking.preview)) {
                    is Outcome.Done -> BringIn.Done(looking.preview.kind, done.value)
                    is Outcome.Failed -> looking.copy(trouble = done.trouble)
                }
            if (next is BringIn.Done) file = null
            bringIn(next)
        }
    }

    fun stop() {
        file = null
        bringIn(BringIn.Idle)
    }

    private fun bringIn(next: BringIn) = shown.update { it.copy(bringIn = next) }

    fun giveOut(kind: ListKind) {
        val only = shown.value.documents.filter { it.head.kind == kind.of }
        val document =
            only
                .singleOrNull()
                ?.head
                ?.document
        giveOut(GiveOut(kind, document))
    }

    fun giveOut(document: DocumentId) =
        giveOut(shown.value.giveOut.copy(document = document, trouble = null, kept = false))

    private fun giveOut(next: GiveOut) = shown.update { it.copy(giveOut = next) }

    /** Keeps the chosen list as a file of that name. */
    fun keep(name: String) = out { text -> keep("$name.csv", text) }

    fun share(title: String) =
        out {
            app.device.share(title, it)
            false
        }

    /** Keeps everything that this phone knows. */
    fun keepAll(name: String) {
        scope.launch { done(session.lists.exportJson().map { keep("$name.json", it) }) }
    }

    private suspend fun keep(
        name: String,
        text: String,
    ): Boolean = app.device.save(name, text.toByteArray())

    private fun out(give: suspend (String) -> Boolean) {
        val (kind, document) = shown.value.giveOut
        if (kind == null) return
        scope.launch { done(session.lists.exportCsv(kind, document).map { give(it) }) }
    }

    private fun done(outcome: Outcome<Boolean>) {
        val before = shown.value.giveOut
        val next =
            when (outcome) {
                is Outcome.Done -> before.copy(kept = outcome.value, trouble = null)
                is Outcome.Failed -> before.copy(kept = false, trouble = outcome.trouble)
            }
        giveOut(next)
    }

    private companion object {
        /** What the core reads; one byte more tells that there is more. */
        const val MOST_BYTES = 2 * 1024 * 1024
    }
}
