package app.mitmach.companion.android.reminders

import app.mitmach.companion.core.Overview
import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Moved
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.DocumentPlace
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.BeforeClass
import org.junit.Test
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** Overviews as the real core gives them, and those with something changed. */
class PlanRemindersTest {
    private val synced = SUNDAY.atTime(6, 50)

    private fun plan(
        overview: Overview,
        reminders: Set<Reminder> = Reminder.entries.toSet(),
        now: LocalDateTime = SUNDAY.atTime(7, 0),
        language: Language = Language.GERMAN,
        synced: LocalDateTime? = this.synced,
    ) = planReminders(overview, reminders, now, synced, ReminderTexts(language))

    @Test
    fun `nothing is said that was not switched on`() {
        assertEquals(emptyList<PlannedReminder>(), plan(renate, emptySet()))
        assertEquals(setOf(Reminder.EVENT), plan(renate, setOf(Reminder.EVENT)).map { it.about }.toSet())
    }

    @Test
    fun `a task that I took comes on its day in the morning`() {
        val reminder = plan(renate, setOf(Reminder.GARDEN)).single()
        assertEquals(SUNDAY.atTime(8, 0), reminder.at)
        assertEquals("Heute dran: Gemeinschaftsgarten", reminder.title)
        assertTrue(reminder.text, reminder.text.startsWith(TASK))
        assertTrue(reminder.text, reminder.text.endsWith(". Stand: heute 06:50"))
        assertEquals(DocumentKind.GARDEN, reminder.place.kind)
        assertEquals(SUNDAY, reminder.place.date)
    }

    @Test
    fun `what others will do, or what has been done or left out, does not come`() {
        val others = renate.copy(due = renate.due.map { it.copy(task = it.task.copy(claims = emptyList())) })
        assertEquals(emptyList<PlannedReminder>(), plan(others, setOf(Reminder.GARDEN)))
        assertEquals(emptyList<PlannedReminder>(), plan(afterWork, setOf(Reminder.GARDEN)))
        val unsure =
            renate.copy(
                due =
                    renate.due.map {
                        it.copy(
                            task =
                                it.task.copy(
                                    claims =
                                        it.task.claims.map { c ->
                                            c.copy(valid = false)
                                        },
                                ),
                        )
                    },
            )
        assertEquals(emptyList<PlannedReminder>(), plan(unsure, setOf(Reminder.GARDEN)))
    }

    @Test
    fun `many tasks of a garden are one reminder`() {
        val mine = renate.due.first { it.mine }
        val many = renate.copy(due = List(5) { mine.copy(task = mine.task.copy(title = "Aufgabe $it", bed = null)) })
        assertEquals(
            "Aufgabe 0, Aufgabe 1, Aufgabe 2 und 2 weitere. Stand: heute 06:50",
            plan(many, setOf(Reminder.GARDEN)).single().text,
        )
    }

    @Test
    fun `my door comes on the evening before and on the morning`() {
        val (evening, morning) = plan(host, setOf(Reminder.DOOR))
        assertEquals(LocalDateTime.of(2026, 12, 4, 18, 0), evening.at)
        assertEquals("Morgen ist Ihr Türchen", evening.title)
        assertEquals("17:00 Uhr, Kügelgenstraße. Stand: So, 22. November 06:50", evening.text)
        assertEquals(LocalDateTime.of(2026, 12, 5, 8, 0), morning.at)
        assertEquals("Heute ist Ihr Türchen", morning.title)
        assertEquals(LocalDateTime.of(2026, 12, 5, 17, 0), morning.until)
        assertEquals(evening.key, morning.key)
        val place =
            DocumentPlace(DocumentKind.CALENDAR, host.doors[0].calendar, doorOfHost(), LocalDate.of(2026, 12, 5))
        assertEquals(place, evening.place)
    }

    private fun doorOfHost() =
        host.doors[0]
            .door!!
            .entry.key.record

    @Test
    fun `a door that is off or another's does not come, one to be settled says so`() {
        fun with(
            card: HostCard,
            standby: Boolean = false,
        ) = plan(host.copy(doors = host.doors.map { it.copy(card = card, standby = standby) }), setOf(Reminder.DOOR))
        for (card in listOf(HostCard.CANCELLED, HostCard.WISHED, HostCard.ASKED, HostCard.NOT_CHOSEN)) {
            assertEquals(emptyList<PlannedReminder>(), with(card))
        }
        assertEquals(emptyList<PlannedReminder>(), with(HostCard.STANDS, standby = true))
        assertTrue(with(HostCard.TO_CLARIFY).all { "Zwei Zusagen – bitte klären." in it.text })
    }

    @Test
    fun `a door of the early morning comes on the evening before only`() {
        val early =
            host.copy(
                doors =
                    host.doors.map {
                        it.copy(
                            door = it.door!!.copy(programme = Programme(start = LocalTime.of(7, 30))),
                        )
                    },
            )
        assertEquals("Morgen ist Ihr Türchen", plan(early, setOf(Reminder.DOOR)).single().title)
    }

    @Test
    fun `an event that I come to says when and where, in every language`() {
        val (evening, morning) = plan(renate, setOf(Reminder.EVENT))
        assertEquals("Morgen: Herbsteinsatz im Oasengarten", evening.title)
        assertEquals(LocalDateTime.of(2026, 11, 27, 18, 0), evening.at)
        assertEquals("10:00 Uhr, Oasengarten, Burgstraße. Stand: So, 22. November 06:50", evening.text)
        assertEquals("Heute: Herbsteinsatz im Oasengarten", morning.title)
        val english = plan(renate, setOf(Reminder.EVENT), language = Language.ENGLISH).first()
        assertEquals("Tomorrow: Herbsteinsatz im Oasengarten", english.title)
        assertEquals("10:00, Oasengarten, Burgstraße. As of Sun, 22 November 06:50", english.text)
    }

    @Test
    fun `who said no or waits is not reminded, nor anybody of what is called off`() {
        for (state in AnswerState.entries - AnswerState.IN) {
            val other =
                renate.copy(
                    events =
                        renate.events.map {
                            it.copy(
                                answers =
                                    it.answers.map { a ->
                                        a.copy(state = state)
                                    },
                            )
                        },
                )
            assertEquals(emptyList<PlannedReminder>(), plan(other, setOf(Reminder.EVENT)))
        }
        val off =
            renate.copy(
                events = renate.events.map { it.copy(item = it.item.copy(text = it.item.text.copy(cancelled = true))) },
            )
        assertEquals(emptyList<PlannedReminder>(), plan(off, setOf(Reminder.EVENT)))
    }

    @Test
    fun `an event that was moved asks whether one still comes, and says du where one does`() {
        val moved =
            renate.copy(
                events =
                    renate.events.map {
                        it.copy(
                            answers =
                                it.answers.map { a ->
                                    a.copy(moved = Moved(null, "Anger"))
                                },
                        )
                    },
            )
        assertTrue("Verlegt – gilt Ihre Zusage noch?" in plan(moved, setOf(Reminder.EVENT)).first().text)
        val du = plan(moved, setOf(Reminder.EVENT), language = Language.GERMAN_DU).first()
        assertTrue("Verlegt – bist du dabei?" in du.text)
    }

    @Test
    fun `what is over is not said any more, and the stand is left out where there is none`() {
        val evening = LocalDateTime.of(2026, 11, 28, 9, 0)
        assertEquals(
            listOf("Heute: Herbsteinsatz im Oasengarten"),
            plan(renate, setOf(Reminder.EVENT), evening).map {
                it.title
            },
        )
        assertEquals(emptyList<PlannedReminder>(), plan(renate, setOf(Reminder.EVENT), evening.withHour(10)))
        assertEquals(
            "10:00 Uhr, Oasengarten, Burgstraße.",
            plan(renate, setOf(Reminder.EVENT), synced = null).first().text,
        )
    }

    @Test
    fun `the stand of an evening reads yesterday in the morning`() {
        val text = plan(renate, setOf(Reminder.GARDEN), synced = SUNDAY.minusDays(1).atTime(19, 5)).single().text
        assertTrue(text, text.endsWith("Stand: gestern 19:05"))
    }

    private companion object {
        const val TASK = "Frühbeet gießen und lüften"
        lateinit var renate: Overview
        lateinit var afterWork: Overview
        lateinit var host: Overview

        @BeforeClass
        @JvmStatic
        fun town() =
            inTown {
                settled()
                val phone = phoneOf("Renate B.")

                suspend fun overview() =
                    phone.overview
                        .overview()
                        .first()
                        .done()
                val task = overview().due.first { it.task.title == TASK }
                val garden = task.garden.document
                val record = task.task.entry.key.record
                phone.gardens.claim(garden, record, SUNDAY).done()
                renate = overview()
                phone.gardens.logWork(garden, WorkForm(task = record, day = SUNDAY)).done()
                afterWork = overview()
                host =
                    phoneOf("Familie in der Kügelgenstraße")
                        .overview
                        .overview()
                        .first()
                        .done()
            }
    }
}
