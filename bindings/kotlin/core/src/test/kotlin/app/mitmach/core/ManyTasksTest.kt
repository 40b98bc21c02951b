package app.mitmach.core

import app.mitmach.core.generated.ImportOptions
import app.mitmach.core.generated.ListKind
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.inTown
import kotlinx.coroutines.flow.first
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

class ManyTasksTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a thousand tasks come in at once and reach another phone`() =
        inTown(folder) {
            val garden = garden()
            val titles = (1..1_000).map { "Aufgabe %04d".format(it) }
            val rows = titles.map { ";;$it;gießen;alle_tage;4;1;53;1;15;;" }
            val list = (listOf(COLUMNS) + rows).joinToString("\n").encodeToByteArray()
            val options = ImportOptions(list = ListKind.TASKS, garden = "Oasengarten", year = 2026, today = TODAY)

            val preview = organiser().lists().preview(list, options)
            assertEquals(emptyList<Any>(), preview.errors)
            assertEquals(1_000, preview.rows.size)
            assertEquals(1_000u, preview.report?.new)
            assertEquals(1_000u, checkNotNull(preview.plan).carryOut().new)

            val shown = organiser().gardens().observeTasks(garden, TODAY, TODAY).first()
            assertEquals(titles, shown.map { it.fields.title!! }.sorted())
            organiser().connection().sync()
            val others = member("Renate").gardens().tasks(garden, TODAY, TODAY)
            assertEquals(titles, others.map { it.fields.title!! }.sorted())

            val again = organiser().lists().preview(list, options)
            assertEquals(1_000u, again.report?.unchanged)
        }

    private companion object {
        const val COLUMNS = "Nr;Beet;Aufgabe;Art;Regel;Wert;KW von;KW bis;Personen;Minuten;Merkmale;braucht"
    }
}
