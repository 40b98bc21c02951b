package app.mitmach.companion.garden

import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.pictures
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.garden.bed.BedActs
import app.mitmach.companion.garden.bed.BedScreen
import app.mitmach.companion.garden.bed.RecordHolder
import app.mitmach.companion.garden.bed.RecordUiState
import app.mitmach.companion.garden.beds.BedsActs
import app.mitmach.companion.garden.beds.BedsHolder
import app.mitmach.companion.garden.beds.BedsScreen
import app.mitmach.companion.garden.beds.BedsUiState
import app.mitmach.companion.garden.day.DayActs
import app.mitmach.companion.garden.day.DayHolder
import app.mitmach.companion.garden.day.DayScreen
import app.mitmach.companion.garden.day.DayUiState
import app.mitmach.companion.garden.day.GardenChoice
import app.mitmach.companion.garden.forms.BedSheet
import app.mitmach.companion.garden.forms.ClaimSheet
import app.mitmach.companion.garden.forms.SkipSheet
import app.mitmach.companion.garden.forms.TaskSheet
import app.mitmach.companion.garden.forms.WorkSheet
import app.mitmach.companion.garden.slip.SlipActs
import app.mitmach.companion.garden.slip.SlipDraft
import app.mitmach.companion.garden.slip.SlipHolder
import app.mitmach.companion.garden.slip.SlipScreen
import app.mitmach.companion.garden.slip.SlipTrouble
import app.mitmach.companion.garden.slip.SlipUiState
import app.mitmach.companion.garden.start.StartScreen
import app.mitmach.companion.garden.start.StartUiState
import app.mitmach.companion.garden.task.TaskPageActs
import app.mitmach.companion.garden.task.TaskScreen
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.LocalDate

/** Each screen drawn in all ways, with the town's garden after a busy morning. */
class PicturesTest {
    @Test
    fun `the garden's screens are drawn`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            busyMorning(office, garden)
            val scope = CoroutineScope(Dispatchers.Default)
            day(office, garden, scope)
            records(office, garden, scope)
            slip(office, garden, scope)
            scope.cancel()
        }

    @Test
    fun `empty states and forms are drawn`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            pictures("garden-none") {
                StartScreen(StartUiState.None(true, emptyList(), 2026), { _, _ -> REFUSED }, {})
            }
            val watering = task(office, garden, "Frühbeet gießen und lüften")
            val everybody = listOf(watering.entry.owner)
            val people = OnBehalf(anybody = everybody)
            pictures("garden-work") { WorkSheet(watering.title, SUNDAY, SUNDAY, people, {}) { _, _ -> REFUSED } }
            pictures("garden-skip") { SkipSheet(watering.title, {}, {}) }
            pictures("garden-claim") { ClaimSheet(watering.title, SUNDAY, null, people, {}) { _, _, _ -> REFUSED } }
            pictures("garden-bed-form") { BedSheet(null, 9, SUNDAY, everybody, {}) { _, _ -> REFUSED } }
            pictures("garden-task-form") { TaskSheet(watering, null, emptyList(), SUNDAY, {}) { _, _ -> REFUSED } }
        }

    /** Watered twice, taken by two, left out, contradicted, taken back. */
    private suspend fun Town.busyMorning(
        office: Session,
        garden: DocumentId,
    ) {
        val renate = phoneOf("Renate B.")
        office.people
            .grantRole(
                checkNotNull(card(office, "Renate B.")),
                Area(FieldOfWork.GARDEN, null),
                Level.LEAD,
            ).done()
        meet(office, renate)
        val watering = task(office, garden, "Frühbeet gießen und lüften").entry.key.record
        val birds = task(office, garden, "Vogelhaus füllen").entry.key.record
        val rounds = task(office, garden, "Rundgang nach Sturm: Zaun, Bauwagen, Scheune").entry.key.record
        listOf(renate, office).forEach { phone ->
            phone.gardens
                .logWork(
                    garden,
                    WorkForm(task = watering, day = SUNDAY, amount = "10 Liter", minutes = 15),
                ).done()
            phone.gardens.claim(garden, birds, SUNDAY).done()
        }
        office.gardens.skip(garden, rounds, SUNDAY, SkipReason.FROST).done()
        val bed = bed(office, garden)
        val notes = mapOf(renate to "bei Frost abdecken", office to "täglich lüften, auch an trüben Tagen")
        notes.forEach { (phone, note) ->
            phone.gardens.edit(bed(phone, garden), bed.form().copy(note = note)).done()
        }
        meet(renate, office)
        meet(office, renate)
        val leaves = whole(office, garden).freeTasks.first { it.title.startsWith("Laub") }
        office.entries.withdraw(garden, leaves.entry.key.record).done()
    }

    private suspend fun day(
        office: Session,
        garden: DocumentId,
        scope: CoroutineScope,
    ) {
        val holder = DayHolder(appOf(office), scope, garden)
        val state = holder.state.filterIsInstance<DayUiState.Ready>().first()
        val choice =
            GardenChoice(listOf(garden to "Oasengarten", DocumentId("0".repeat(32)) to "Gut Ziegenberg"), garden)
        pictures("garden-day") { DayScreen(state, NoActs) }
        pictures("garden-day-foot") {
            // The done and left out alone, which else lie below what is seen.
            DayScreen(state.copy(tasks = state.tasks.copy(open = emptyList()), sown = emptyList()), NoActs, choice)
        }
        holder.toggleLater()
        val later = holder.state.filterIsInstance<DayUiState.Ready>().first { it.later != null }
        val nothing =
            later.tasks.copy(
                open = emptyList(),
                done = emptyList(),
                leftOut = emptyList(),
                promised = emptyList(),
            )
        pictures("garden-day-later") { DayScreen(later.copy(tasks = nothing, sown = emptyList()), NoActs, onBack = {}) }
        pictures("garden-day-failed") { DayScreen(DayUiState.Failed(Trouble.BROKEN), NoActs) }
        assertTrue(later.later.orEmpty().isNotEmpty())
    }

    private suspend fun records(
        office: Session,
        garden: DocumentId,
        scope: CoroutineScope,
    ) {
        val app = appOf(office)
        val beds = BedsHolder(app, scope, garden).state.filterIsInstance<BedsUiState.Ready>().first()
        pictures("garden-beds") { BedsScreen(beds, NoActs, {}) }
        pictures(
            "garden-beds-foot",
        ) { BedsScreen(beds.copy(beds = beds.beds.take(1), freeTasks = emptyList()), NoActs, {}) }
        val bed = bed(office, garden)
        val ofBed = RecordHolder(app, scope, garden, bed.entry.key.record).state
        val bedState = ofBed.filterIsInstance<RecordUiState.OfBed>().first()
        pictures("garden-bed") { BedScreen(bedState, NoActs, {}) }
        for ((name, title) in listOf(
            "garden-task" to "Vogelhaus füllen",
            "garden-task-done" to "Frühbeet gießen und lüften",
        )) {
            val record = task(office, garden, title).entry.key.record
            val ofTask = RecordHolder(app, scope, garden, record).state.filterIsInstance<RecordUiState.OfTask>().first()
            pictures(name) { TaskScreen(ofTask, NoActs, {}) }
        }
    }

    private suspend fun slip(
        office: Session,
        garden: DocumentId,
        scope: CoroutineScope,
    ) {
        val holder = SlipHolder(appOf(office), scope, garden, SlipDraft(SUNDAY))
        val state = holder.state.filterIsInstance<SlipUiState.Ready>().first()
        pictures("garden-slip") { SlipScreen(state, NoActs, {}) }
        val ticked = (state.due + state.others).take(2).map { it.entry.key.record }.toSet()
        val missing = SlipTrouble(2, Trouble.STORAGE_FULL)
        pictures("garden-slip-failed") { SlipScreen(state.copy(ticked = ticked, missing = missing), NoActs, {}) }
    }
}

private val REFUSED = Outcome.Failed(Trouble.NOT_ALLOWED)

/** Pictures are only looked at. */
private object NoActs : DayActs, BedActs, TaskPageActs, BedsActs, SlipActs {
    override fun open(task: Task) = Unit

    override fun done(task: Task) = Unit

    override fun details(task: Task) = Unit

    override fun claim(task: Task) = Unit

    override fun stepBack(task: Task) = Unit

    override fun skip(task: Task) = Unit

    override fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ) = Unit

    override fun show(day: LocalDate) = Unit

    override fun choose(garden: DocumentId) = Unit

    override fun toggleLater() = Unit

    override fun openBeds() = Unit

    override fun openSlip(day: LocalDate) = Unit

    override fun edit() = Unit

    override fun addTask() = Unit

    override fun addBed() = Unit

    override fun logWork() = Unit

    override fun otherDay() = Unit

    override fun openBed(bed: RecordId) = Unit

    override fun takeBack(
        entry: Entry,
        title: String,
    ) = Unit

    override fun open(record: RecordId) = Unit

    override fun of(card: app.mitmach.companion.core.CardId?) = Unit

    override fun tick(
        task: RecordId,
        ticked: Boolean,
    ) = Unit

    override fun save() = Unit
}
