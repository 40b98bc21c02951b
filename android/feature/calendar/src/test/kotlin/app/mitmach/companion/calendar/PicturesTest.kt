package app.mitmach.companion.calendar

import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.day.DayScreen
import app.mitmach.companion.calendar.day.GiveSheet
import app.mitmach.companion.calendar.day.on
import app.mitmach.companion.calendar.door.DoorCard
import app.mitmach.companion.calendar.door.ProgrammeSheet
import app.mitmach.companion.calendar.frame.FrameSheet
import app.mitmach.companion.calendar.start.DayLine
import app.mitmach.companion.calendar.start.DoorPage
import app.mitmach.companion.calendar.start.StartScreen
import app.mitmach.companion.calendar.wish.OtherChoices
import app.mitmach.companion.calendar.wish.WishText
import app.mitmach.companion.calendar.wishes.WishesScreen
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.pictures
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertTrue
import org.junit.Test
import java.lang.reflect.Proxy
import java.time.LocalDate

/** Draws every screen with the town's calendar; how they look is for eyes to judge. */
class PicturesTest {
    private val acts =
        Proxy.newProxyInstance(
            javaClass.classLoader,
            arrayOf(CalendarActs::class.java),
        ) { _, _, _ -> Unit } as CalendarActs

    private fun day(date: Int): LocalDate = LocalDate.of(2026, 12, date)

    @Test
    fun `the town's calendar is drawn`() =
        inTown {
            val office = settled()
            val calendar = document(office, DocumentKind.CALENDAR)
            val lena = phoneOf("Lena V.")
            lena.calendars.wish(calendar, WishForm(day(15), motto = "Plätzchen und Punsch")).done()
            val clash = checkNotNull(card(office, "Familie im Stieg"))
            office.calendars.grant(calendar, Grant(clash, day(14), wish = null)).done()
            office.calendars.grant(calendar, Grant(clash, LocalDate.of(2026, 12, 27), wish = null)).done()
            lena.line.sync().done()
            office.line.sync().done()
            lena.line.sync().done()
            val organiser = YearState.Ready(year(office))
            val member = YearState.Ready(year(lena))
            assertTrue(organiser.year.organises && !member.year.organises)
            pictures("start-organiser") { StartScreen(organiser, acts) }
            pictures("start-member") { StartScreen(member, acts) }
            pictures("day-door") { DayScreen(member, day(2), acts) }
            pictures("day-door-with-steps") { DayScreen(member, day(12), acts) }
            pictures("day-stands") { DayScreen(organiser, day(15), acts) }
            pictures("day-two-grants") { DayScreen(organiser, day(14), acts) }
            pictures("day-settled-elsewhere") { DayScreen(member, day(14), acts) }
            pictures("page") { Page("") { item { DoorPage(organiser.year, {}) } } }
            pictures(
                "list",
            ) { Page("") { items(24) { DayLine(organiser.year.calendar.days[it], organiser.year, {}) } } }
            val door =
                organiser.year
                    .on(day(2))
                    .doors
                    .single()
            pictures("programme") { ProgrammeSheet(door, organises = true, acts) {} }
            pictures("give") { GiveSheet(day(15), organiser.year, acts) {} }
        }

    @Test
    fun `a calendar of wishes is drawn`() =
        inTown {
            val office = office()
            pictures("empty") { StartScreen(YearState.NoCalendar(true, SUNDAY), acts) }
            pictures("failed") { StartScreen(YearState.Failed(Trouble.BROKEN), acts) }
            pictures("frame") { SetUp(usualFrame(2026, SUNDAY)) }
            pictures("frame-printed-early") { SetUp(usualFrame(2026, SUNDAY).copy(printDay = SUNDAY)) }
            val calendar = office.calendars.setUp(usualFrame(2026, SUNDAY)).done()
            office.line.sync().done()
            val phones = listOf("Jana M.", "Piet S.", "Familie Sonnenschein-Weber").map { phoneOf(it) }
            val (jana, piet, third) = phones
            jana.calendars.wish(calendar, WishForm(day(12), day(14), day(15), motto = "Stockbrot am Feuer")).done()
            piet.calendars.wish(calendar, WishForm(day(12), certain = false)).done()
            third.calendars.wish(calendar, WishForm(day(14), day(12))).done()
            piet.calendars.wish(calendar, WishForm(day(3))).done()
            phones.forEach { it.line.sync().done() }
            office.line.sync().done()
            val organiser = YearState.Ready(year(office))
            pictures("wishes") { WishesScreen(organiser, acts) }
            pictures("day-several-wishes") { DayScreen(organiser, day(12), acts) }
            val host = YearState.Ready(year(jana))
            pictures("day-free") { DayScreen(host, day(20), acts) }
            pictures("day-own-wish") { DayScreen(host, day(12), acts) }
            pictures("decline") { Decline(host.year.mine.firstNotNullOf { it.wish }, host.year, acts) {} }
            val wish =
                organiser.year.wish(
                    organiser.year
                        .day(day(12))!!
                        .wishes
                        .first(),
                )!!
            office.calendars.grant(calendar, Grant(wish.host.id, day(12), wish.entry.key.record)).done()
            office.line.sync().done()
            listOf(jana, piet).forEach { it.line.sync().done() }
            val both = listOf(jana, piet).map { YearState.Ready(year(it)) }
            pictures("start-host") { StartScreen(both[0], acts) }
            val hosting =
                both.first {
                    it.year
                        .on(day(12))
                        .doors
                        .any { door -> door.entry.mine }
                }
            pictures("day-own-door") { DayScreen(hosting, day(12), acts) }
            val door = calendar(office).doors.single()
            office.entries.withdraw(calendar, door.entry.key.record).done()
            val after = year(office).on(day(12))
            pictures("door-withdrawn") { Page("") { item { DoorCard(after.withdrawn.single(), after, acts) {} } } }
            pictures("start-host-other") { StartScreen(both[1], acts) }
        }

    @Test
    fun `what organisers are told is drawn`() =
        inTown {
            val office = office()
            office.calendars.setUp(usualFrame(2026, SUNDAY).copy(firstDay = day(12), lastDay = day(14))).done()
            sync(office)
            val calendar = document(office, DocumentKind.CALENDAR)
            val (jana, piet) = phoneOf("Jana M.") to phoneOf("Piet S.")
            office.people.add(CardKind.PERSON, "Mia T.", under16 = true).done()
            listOf("Jana M." to 12, "Mia T." to 14, "Piet S." to 14).forEach { (host, at) ->
                grant(office, host, day(at))
            }
            piet.calendars.wish(calendar, WishForm(day(14))).done()
            sync(office, jana, piet, office)
            val door = calendar(jana).doors.first { it.entry.mine }
            jana.entries.withdraw(calendar, door.entry.key.record).done()
            grant(office, "Gemeindebüro".also { phoneOf(it) }, day(13))
            val hilde = office.people.add(CardKind.PERSON, "Hilde R.").done()
            office.people.setContact(hilde, Contact("Hilde R.", "030 23125-104", forMembers = false)).done()
            office.calendars.wish(calendar, WishForm(day(12), day(14)), Asking(hilde, Source.PHONE)).done()
            sync(jana, office, piet)
            val year = year(office)
            pictures("start-called-off") { StartScreen(YearState.Ready(year), acts) }
            pictures("day-two-grants-young") { DayScreen(YearState.Ready(year), day(14), acts) }
            pictures("decline-without-app") { Decline(year.open.first(), year, acts) {} }
            val host = year(piet)
            pictures("day-two-grants-host") { DayScreen(YearState.Ready(host), day(14), acts) }
        }

    @Test
    fun `a wish that nothing is free for is drawn`() =
        inTown {
            val office = office()
            office.calendars.setUp(usualFrame(2026, SUNDAY).copy(firstDay = day(12), lastDay = day(12))).done()
            sync(office)
            val piet = phoneOf("Piet S.")
            phoneOf("Jana M.")
            wish(piet, day(12))
            sync(piet, office)
            grant(office, "Jana M.", day(12))
            sync(office, piet)
            val year = year(piet)
            pictures("start-none-free") { StartScreen(YearState.Ready(year), acts) }
            val other = WishText(day(12), second = day(13))
            pictures("wish-days") {
                Page("") {
                    item { OtherChoices(other, listOf(day(12), day(13), day(14))) {} }
                }
            }
        }

    @Composable
    private fun SetUp(frame: Frame) {
        val words = calendarWords.read()
        FrameSheet(words.setUp, words.setUp, frame, SUNDAY, { _, _ -> }) {}
    }

    private suspend fun year(session: Session): Year {
        val scope = CoroutineScope(Dispatchers.Default + Job())
        try {
            return YearHolder(session, null, scope)
                .state
                .filterIsInstance<YearState.Ready>()
                .first()
                .year
        } finally {
            scope.cancel()
        }
    }
}
