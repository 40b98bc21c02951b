package app.mitmach.core

import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.BedView
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.EventFields
import app.mitmach.core.generated.EventFormat
import app.mitmach.core.support.TODAY
import app.mitmach.core.support.inTown
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.transformWhile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

class ObservingTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `what others enter appears in an open screen`() =
        inTown(folder) {
            val garden = garden()
            organiser().connection().sync()
            val renate = member("Renate")
            val shown =
                async(Dispatchers.Default) {
                    renate.gardens().observeBeds(garden, TODAY).first { beds -> beds.names() == listOf("Hochbeet") }
                }
            renate.connection().stay()
            organiser().connection().stay()
            renate.connection().observeState().first { it.live }
            organiser().gardens().addBed(garden, BedFields(number = 1, name = "Hochbeet"))
            shown.await()
            organiser().connection().observeState().first { it.onlyHere == 0u }
            organiser().connection().leave()
            renate.connection().leave()
        }

    @Test
    fun `a list told by its changes is the list that a look gives`() =
        inTown(folder) {
            val garden = garden()
            val gardens = organiser().gardens()
            val last = "Beet 0 neu"
            val screens =
                async(Dispatchers.Default) {
                    gardens
                        .observeBeds(garden, TODAY)
                        .transformWhile { beds ->
                            emit(beds)
                            last !in beds.names() || beds.size != 6
                        }.toList()
                }
            for (number in listOf(3, 1, 2, 5, 4, 0, 7)) {
                gardens.addBed(garden, BedFields(number = number + 1L, name = "Beet $number"))
            }
            val fifth = gardens.garden(garden, TODAY).beds.single { it.fields.name == "Beet 5" }
            organiser().entries().withdraw(garden, fifth.head.id)
            val first = gardens.garden(garden, TODAY).beds.single { it.fields.name == "Beet 0" }
            gardens.editBed(garden, first.head.id, first.fields, first.fields.copy(name = last))

            assertEquals(gardens.garden(garden, TODAY).beds, screens.await().last())
        }

    @Test
    fun `a flow can be collected twice and at once`() =
        inTown(folder) {
            val garden = garden()
            val beds = organiser().gardens().observeBeds(garden, TODAY)
            val both = List(2) { async(Dispatchers.Default) { beds.first { it.size == 1 }.names() } }
            organiser().gardens().addBed(garden, BedFields(number = 1, name = "Hochbeet"))
            assertEquals(List(2) { listOf("Hochbeet") }, both.map { it.await() })
            assertEquals(listOf("Hochbeet"), beds.first().names())
        }

    @Test
    fun `a screen's state has the latest and ends with its scope`() =
        inTown(folder) {
            val garden = garden()
            val screen = CoroutineScope(Dispatchers.Default + Job())
            val beds = organiser().gardens().observeBeds(garden, TODAY).shownIn(screen)
            assertNull(beds.value)
            beds.first { it?.size == 0 }
            organiser().gardens().addBed(garden, BedFields(number = 1, name = "Hochbeet"))
            beds.first { it?.size == 1 }
            assertEquals(listOf("Hochbeet"), beds.value?.names())
            screen.cancel()
        }

    @Test
    fun `every screen can stay open`() =
        inTown(folder) {
            val phone = organiser()
            val garden = garden()
            val calendar = phone.calendars().setUp(2026, CalendarFields()).document
            val plan = EventFields(EventFormat.EINSATZ, title = "Herbsteinsatz", start = "2026-11-28T10:00")
            val event = phone.events().plan(plan).document
            assertEquals(TODAY, phone.observeOverview(TODAY).first().today)
            with(phone.gardens()) {
                assertEquals("Oasengarten", observeGarden(garden, TODAY).first().document.title)
                assertEquals(TODAY, observeDay(garden, TODAY, TODAY).first().day)
                assertEquals(0, observeTasks(garden, TODAY, TODAY).first().size)
            }
            with(phone.calendars()) {
                assertEquals(calendar, observeCalendar(calendar, TODAY).first().document.id)
                assertEquals(24, observeDays(calendar, TODAY).first().size)
                assertEquals(0, observeMyDoors(TODAY).first().size)
            }
            with(phone.events()) {
                assertEquals("Herbsteinsatz", observeEvent(event, TODAY).first().document.title)
                assertEquals(0, observeAnswers(event, TODAY).first().size)
            }
            with(phone.people()) {
                assertEquals("Olga", observePeople(TODAY).first().people.single().party.name)
                assertEquals("Olga", observeList(TODAY).first().single().party.name)
            }
            with(phone.entries()) {
                assertEquals(3, observeDocuments(TODAY).first().size)
                assertEquals(0, observeConflicts(TODAY).first().size)
                // Three documents, the calendar's frame and the event.
                assertEquals(5, observeMine().first().onlyHere.size)
            }
            assertEquals(5u, phone.connection().observeState().first().onlyHere)
        }

    private fun List<BedView>.names() = map { it.fields.name }
}
