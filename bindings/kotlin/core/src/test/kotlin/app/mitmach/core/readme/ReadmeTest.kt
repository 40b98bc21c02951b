package app.mitmach.core.readme

import app.mitmach.core.generated.DueRule
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.support.Place
import app.mitmach.core.support.inTown
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.OutputStream
import java.io.PrintStream
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.io.path.readText

class ReadmeTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the README's first lines are the source that is tested here`() {
        val kotlin = Place.root.resolve("bindings/kotlin")
        val source = kotlin.resolve("core/src/test/kotlin/app/mitmach/core/readme/TodaysTasks.kt").readText()
        val snippet = "```kotlin\n" + source.substringAfter("\n\n") + "```\n"
        assertTrue(kotlin.resolve("README.md").readText().contains(snippet), "README.md has another snippet")
    }

    @Test
    fun `the README's first lines show today's tasks, also later ones`() =
        inTown(folder) {
            val garden = garden()
            val phone = organiser()
            val today = phone.today()
            val task = TaskFields(title = "Frühbeet gießen", due = DueRule.EVERY_DAYS, everyDays = 4, firstDue = today)
            val printed =
                printedMeanwhile { firstLine ->
                    val invite = inviteFor("Renate")
                    val screen = async(Dispatchers.Default) { showTodaysTasks(directory("Renate"), invite) }
                    phone.connection().stay()
                    phone.gardens().addTask(garden, task)
                    firstLine.await()
                    screen.cancelAndJoin()
                    phone.connection().leave()
                }
            assertTrue(printed.all { it == "Oasengarten: Frühbeet gießen" }, "$printed")
            assertTrue(printed.isNotEmpty())
        }

    private suspend fun printedMeanwhile(work: suspend (Deferred<Unit>) -> Unit): List<String> {
        val lines = Lines()
        val console = System.out
        System.setOut(PrintStream(lines, true, Charsets.UTF_8))
        try {
            work(lines.first)
        } finally {
            System.setOut(console)
        }
        return lines.all.toList()
    }

    /** Collects what is printed, line by line. */
    private class Lines : OutputStream() {
        val all = ConcurrentLinkedQueue<String>()
        val first = CompletableDeferred<Unit>()
        private var line = mutableListOf<Byte>()

        @Synchronized
        override fun write(byte: Int) {
            if (byte != '\n'.code) {
                line += byte.toByte()
                return
            }
            all += line.toByteArray().decodeToString().trimEnd()
            line = mutableListOf()
            first.complete(Unit)
        }
    }
}
