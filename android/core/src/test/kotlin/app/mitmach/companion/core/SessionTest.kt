package app.mitmach.companion.core

import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class SessionTest {
    @Test
    fun `the lists of the town come to a phone that joins, and its work comes back`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            val day =
                renate.gardens
                    .day(garden, SUNDAY)
                    .first()
                    .done()
            val task = day.tasks.first()
            renate.gardens.logWork(garden, WorkForm(task = task.entry.key.record, day = SUNDAY)).done()
            val only =
                renate.gardens
                    .day(garden, SUNDAY)
                    .first()
                    .done()
            assertEquals(
                Arrival.ONLY_HERE,
                only.tasks
                    .first { it.title == task.title }
                    .done
                    .single()
                    .entry.arrival,
            )
            renate.line.sync().done()
            office.line.sync().done()
            val seen =
                office.gardens
                    .day(garden, SUNDAY)
                    .first()
                    .done()
            assertEquals(
                "Renate B.",
                seen.tasks
                    .first { it.title == task.title }
                    .done
                    .single()
                    .entry.owner.name,
            )
        }

    @Test
    fun `the first screen of the office has what needs a decision`() =
        inTown {
            val overview =
                settled()
                    .overview
                    .overview()
                    .first()
                    .done()
            assertTrue(overview.due.isNotEmpty())
            assertTrue(overview.decide.isNotEmpty())
        }

    @Test
    fun `a folder without a phone says so`() =
        inTown {
            assertEquals(Outcome.Failed(Trouble.NOT_JOINED), Session.open(folderOf("nobody")))
        }
}
