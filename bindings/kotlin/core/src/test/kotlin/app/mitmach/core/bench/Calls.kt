package app.mitmach.core.bench

import app.mitmach.core.DocumentId
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.ImportOptions
import app.mitmach.core.generated.ListKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.observeTasks
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.inTown
import kotlinx.coroutines.flow.first
import java.util.Locale
import kotlin.io.path.createTempDirectory
import kotlin.time.DurationUnit
import kotlin.time.measureTime

/** How many tasks the long list has. */
private const val TASKS = 1_000

/** How often a call is made to warm up, and then for the figure. */
private const val TIMES = 2_000

/**
 * What calls across the border cost. Not a test: nothing is asserted, and a busy machine only makes figures larger.
 * `scripts/bench-calls.sh` runs it with the library as it is shipped.
 */
fun main() {
    inTown(createTempDirectory("mitmach-bench")) {
        val phone = organiser()
        val garden = garden()
        tell("a call that only crosses (member)", perCall { phone.member() })
        tell("a look that answers little (entries.mine)", perCall { phone.entries().mine() })
        fill(phone)
        tell(
            "the tasks of a garden, $TASKS of them, in one batch",
            perCall(50) { phone.gardens().tasks(garden, TODAY, TODAY) },
        )
        tell(
            "the same as the first list of a flow",
            perCall(50) { phone.gardens().observeTasks(garden, TODAY, TODAY).first() },
        )
        tell("the first screen (overview) beside them", perCall(50) { phone.overview(TODAY) })
        tell("an entry until it is durable (addBed)", perCall(500) { enter(phone, garden, it) })
    }
}

private suspend fun enter(
    phone: Phone,
    garden: DocumentId,
    number: Int,
) {
    val bed = BedFields(number = 1L + number % 9_999, name = "Hochbeet")
    phone.gardens().addBed(garden, bed)
}

private suspend fun fill(phone: Phone) {
    val head = "Nr;Beet;Aufgabe;Art;Regel;Wert;KW von;KW bis;Personen;Minuten;Merkmale;braucht"
    val rows = (1..TASKS).map { ";;Aufgabe %04d;gießen;alle_tage;4;1;53;1;15;;".format(it) }
    val list = (listOf(head) + rows).joinToString("\n").encodeToByteArray()
    val options = ImportOptions(list = ListKind.TASKS, garden = "Oasengarten", year = 2026, today = TODAY)
    checkNotNull(phone.lists().preview(list, options).plan).carryOut()
}

/** The median of so many calls after as many to warm up, in microseconds. */
private suspend fun perCall(
    times: Int = TIMES,
    call: suspend (Int) -> Unit,
): Double {
    repeat(times) { call(it) }
    val took = (0 until times).map { at -> measureTime { call(times + at) }.toDouble(DurationUnit.MICROSECONDS) }
    return took.sorted()[times / 2]
}

private fun tell(
    what: String,
    microseconds: Double,
) {
    println(String.format(Locale.ROOT, "%-62s %10.1f µs %10.0f calls/s", what, microseconds, 1e6 / microseconds))
}
