package app.mitmach.companion.core.garden

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entered
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.outcomes
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.toAsker
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.ClaimFields
import app.mitmach.core.generated.SkipFields
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.observeDay
import app.mitmach.core.observeGarden
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import java.time.LocalDate

/** Gardens: what their screens follow and what people enter there. */
class GardenSource internal constructor(
    private val session: Session,
) {
    private val gardens get() = session.phone.gardens()

    /** A garden's beds, tasks and work as they stand today. */
    fun garden(document: DocumentId): Flow<Outcome<Garden>> =
        session.eachDay { today ->
            gardens.observeGarden(document, today.toIso()).map { it.toGarden() }.outcomes()
        }

    /** A garden's tasks as they stand on a day. */
    fun day(
        document: DocumentId,
        day: LocalDate,
    ): Flow<Outcome<GardenDay>> =
        session.eachDay { today ->
            gardens.observeDay(document, today.toIso(), day.toIso()).map { it.toGardenDay() }.outcomes()
        }

    suspend fun addGarden(
        name: String,
        year: Int,
    ): Outcome<DocumentId> = outcome { gardens.addGarden(name, year.toShort()).document }

    suspend fun addBed(
        garden: DocumentId,
        bed: BedForm,
    ): Outcome<Entered> = entered { gardens.addBed(garden, bed.over(BedFields())) }

    /** Writes what differs from the [bed] that the person saw. */
    suspend fun edit(
        bed: Bed,
        form: BedForm,
    ): Outcome<Entered> =
        entered {
            gardens.editBed(bed.entry.key.document, bed.entry.key.record, bed.fields, form.over(bed.fields))
        }

    suspend fun addTask(
        garden: DocumentId,
        task: TaskForm,
    ): Outcome<Entered> = entered { gardens.addTask(garden, task.over(TaskFields())) }

    /** Writes what differs from the [task] that the person saw. */
    suspend fun edit(
        task: Task,
        form: TaskForm,
    ): Outcome<Entered> =
        entered {
            gardens.editTask(task.entry.key.document, task.entry.key.record, task.fields, form.over(task.fields))
        }

    suspend fun logWork(
        garden: DocumentId,
        work: WorkForm,
        asking: Asking? = null,
    ): Outcome<Entered> = entered { gardens.logWork(garden, work.toFields(), asking?.toAsker()) }

    /** "Ich mache das": on a day, or whenever it is due. */
    suspend fun claim(
        garden: DocumentId,
        task: RecordId,
        day: LocalDate?,
        heads: Int? = null,
        asking: Asking? = null,
    ): Outcome<Entered> =
        entered {
            gardens.claim(
                garden,
                ClaimFields(task = task, day = day?.toIso(), heads = heads?.toLong()),
                asking?.toAsker(),
            )
        }

    /** Leaves a task out on a day, for rain say. */
    suspend fun skip(
        garden: DocumentId,
        task: RecordId,
        day: LocalDate,
        reason: SkipReason,
    ): Outcome<Entered> =
        entered {
            val why =
                app.mitmach.core.generated.SkipReason
                    .valueOf(reason.name)
            gardens.skip(garden, SkipFields(task = task, day = day.toIso(), reason = why), null)
        }
}
