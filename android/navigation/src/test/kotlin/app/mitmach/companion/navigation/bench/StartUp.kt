package app.mitmach.companion.navigation.bench

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.v2.runComposeUiTest
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Rule
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.done
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.NotingDevice
import app.mitmach.companion.navigation.Companion
import app.mitmach.companion.navigation.Platform
import kotlinx.coroutines.runBlocking
import java.io.File
import java.lang.management.ManagementFactory
import java.util.Locale
import kotlin.time.measureTime

private const val YEARS = 5
private const val TASKS = 20
private const val WORK = 2_000
private const val RUNS = 5

/**
 * How long it takes from the start of the app to the first list, on a phone with five years of history. Not a test:
 * nothing is asserted. `scripts/bench-start.sh` runs it with the library as it is shipped.
 *
 * Each figure is of a virtual machine of its own, as cold as an app that was not running; Android's starts faster.
 */
fun main(arguments: Array<String>) {
    if (arguments.isEmpty()) all() else one(File(arguments.single()))
}

private fun all() =
    Town(clock = FixedClock(SUNDAY)).use { town ->
        val records = runBlocking { fiveYears(town) }
        println("a phone with $records records of $YEARS years; medians of $RUNS cold starts, in ms")
        val runs = List(RUNS) { start(town.folderOf(Town.OFFICE)) }
        listOf("the process starts until the first list is drawn", "of it: the phone opens", "of it: open until drawn")
            .forEachIndexed { at, what ->
                println(String.format(Locale.ROOT, "%-52s %6d", what, runs.map { it[at] }.sorted()[RUNS / 2]))
            }
    }

private suspend fun fiveYears(town: Town): Int {
    val office = town.office()
    for (year in SUNDAY.year - YEARS + 1..SUNDAY.year) {
        val garden = office.gardens.addGarden("Oasengarten", year).done()
        val tasks =
            (1..TASKS).map { number ->
                val form = TaskForm("Beet $number gießen", Activity.WATER, rule = Rule.EveryDays(2, null))
                checkNotNull(
                    office.gardens
                        .addTask(garden, form)
                        .done()
                        .record,
                )
            }
        repeat(WORK) { at ->
            val day = SUNDAY.withYear(year).minusDays(1L + at % 300)
            office.gardens.logWork(garden, WorkForm(task = tasks[at % TASKS], day = day, minutes = 15)).done()
        }
    }
    office.line.sync().done()
    town.putAside(Town.OFFICE)
    return YEARS * (TASKS + WORK)
}

/** Starts a fresh virtual machine on the phone's folder; what it prints last are the milliseconds. */
private fun start(folder: File): List<Long> {
    val machine = ManagementFactory.getRuntimeMXBean()
    val command =
        listOf(File(System.getProperty("java.home"), "bin/java").path) +
            machine.inputArguments +
            listOf("-cp", machine.classPath, "app.mitmach.companion.navigation.bench.StartUpKt", folder.path)
    val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    val lines = process.inputStream.bufferedReader().readLines()
    check(process.waitFor() == 0) { "the app did not start: $lines" }
    return lines.last().split(' ').map { it.toLong() }
}

@OptIn(ExperimentalTestApi::class)
private fun one(folder: File) {
    val session: Session
    val opening = measureTime { session = runBlocking { Session.open(folder, FixedClock(SUNDAY)).done() } }
    val settings = SettingsStore(File(folder, "settings"))
    val opened = Outcome.Done(session)
    val platform = Platform(NotingDevice(), settings, desktopFont, Language.GERMAN, { opened }, { opened })
    val drawing =
        measureTime {
            runComposeUiTest {
                setContent { Companion(platform) }
                waitUntil(timeoutMillis = 60_000) {
                    onAllNodes(hasText("Beet", substring = true)).fetchSemanticsNodes().isNotEmpty()
                }
            }
        }
    val whole = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().startTime
    println("$whole ${opening.inWholeMilliseconds} ${drawing.inWholeMilliseconds}")
    System.out.flush()
    runBlocking { session.close() }
}
