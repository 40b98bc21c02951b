package app.mitmach.companion.garden.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.BedMention
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Due
import app.mitmach.companion.core.garden.Rule
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.Work
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.garden.words.GardenWords
import app.mitmach.companion.garden.words.TaskWords
import app.mitmach.companion.garden.words.begin
import app.mitmach.companion.garden.words.gardenWords
import app.mitmach.companion.garden.words.taskWords
import java.time.LocalDate

/** The words of the language that is read, and what is said with several of them. */
class Texts(
    val garden: GardenWords,
    val task: TaskWords,
    val common: CommonWords,
    val dates: DateWords,
) {
    fun bed(bed: BedMention) = garden.bed(bed.number, bed.name)

    fun bed(bed: Bed) = garden.bed(bed.number, bed.name)

    fun title(task: Task) = task.title.ifEmpty { task(task) }

    private fun task(task: Task) = this.task.activity(task.activity)

    fun name(party: Party) = party.name ?: common.unnamed

    private fun name(
        party: Party,
        me: CardId,
    ) = if (party.id == me) garden.you else name(party)

    /** What stands below a task's title: where, and how long. */
    fun where(task: Task): String =
        listOfNotNull(
            task.bed?.let { bed(it) },
            // A number stays with what it counts.
            task.minutes?.let { common.minutes(it).replace(' ', NO_BREAK) },
        ).joinToString(" · ")

    /** Who will do it; a party that said so twice stands there once. */
    fun coming(
        claims: List<Claim>,
        me: CardId,
    ): String? {
        if (claims.isEmpty()) return null
        val names =
            claims.groupBy { it.entry.owner.id }.values.map { of ->
                val claim = of.maxWith(compareBy({ it.valid }, { it.heads }))
                val name = name(claim.entry.owner, me)
                val counted = if (claim.heads > 1) garden.heads(name, claim.heads) else name
                if (claim.valid) counted else garden.asked(counted)
            }
        return garden.coming(garden.all(names))
    }

    /** Who did it, each once. */
    fun names(
        entries: List<Entry>,
        me: CardId,
    ): String = garden.all(entries.map { name(it.owner, me) }.distinct()).begin()

    /** When it is due, seen from [day]; null where the group that it stands in says it. */
    fun due(
        due: Due,
        day: LocalDate,
        today: LocalDate,
    ): String? =
        when (due) {
            Due.Today -> garden.due(dates.near(day, today))
            is Due.Overdue -> garden.overdue(due.days)
            is Due.Done -> due.next?.let { garden.next(dates.near(it, today)) }
            is Due.Skipped -> due.next?.let { garden.next(dates.near(it, today)) }
            is Due.Later -> due.next?.let { garden.due(dates.near(it, today)) }
            Due.Finished -> garden.finished
            Due.Unscheduled -> garden.anyTime
        }

    /** `alle 3 Tage`, `Mo, Mi, Fr, KW 18 bis 28`; [today] for the days in it. */
    fun rule(
        task: Task,
        today: LocalDate,
    ): String {
        val rule =
            when (val rule = task.rule) {
                null -> {
                    this.task.noRule
                }

                is Rule.Once -> {
                    this.task.once(rule.on?.let { dates.short(it, today) })
                }

                is Rule.EveryDays -> {
                    val from = rule.from?.takeIf { it > today }?.let { this.task.from(dates.short(it, today)) }
                    listOfNotNull(this.task.everyDays(rule.days), from).joinToString()
                }

                is Rule.Weekdays -> {
                    rule.days.sorted().joinToString { dates.weekday(it) }
                }
            }
        // A whole year of weeks is no limit.
        val weeks = task.weeks?.takeIf { it != 1 to 53 }?.let { (from, to) -> this.task.weeks(from, to) }
        return listOfNotNull(rule, weeks).joinToString().begin()
    }

    /** A line of the history: who, and what they said of it. */
    fun work(
        work: Work,
        me: CardId,
        withTitle: Boolean,
    ): String {
        val by = name(work.entry.owner, me)
        val who = work.heads?.takeIf { it > 1 }?.let { garden.heads(by, it) } ?: by
        return listOfNotNull(
            work.title?.takeIf { withTitle },
            who.begin(),
            work.amount,
            work.minutes?.let { common.minutes(it) },
            work.note,
        ).joinToString(" · ")
    }

    /** What taking it back is called: of a bed or a task it takes away more than of one's own entry. */
    fun takeBack(entry: Entry): String =
        when (entry.key.kind) {
            RecordKind.TASK -> garden.dropTask
            RecordKind.BED -> garden.dropBed
            else -> if (entry.mine) garden.strikeMine else garden.strikeOther
        }

    /** Who entered something for somebody else; null where the owner did. */
    fun enteredBy(entry: Entry): String? =
        entry.author.takeIf { it.id != entry.owner.id }?.let { garden.enteredBy(name(it)) }
}

@Composable
@ReadOnlyComposable
internal fun readTexts() = Texts(gardenWords.read(), taskWords.read(), commonWords.read(), dateWords.read())

private const val NO_BREAK = '\u00a0'
