package app.mitmach.companion.calendar

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.calendar.Calendar
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.feature.hand.Hand
import kotlinx.coroutines.flow.first
import org.junit.Rule
import java.time.LocalDate

internal val TWELFTH: LocalDate = LocalDate.of(2026, 12, 12)
internal const val JANA = "Jana M."
internal const val PIET = "Piet S."

/** A test that looks at the calendar, on phones of the town. */
abstract class InCalendar {
    @get:Rule
    val rule = createComposeRule()

    protected val hand by lazy { Hand(rule) }
    protected val screen by lazy { OnScreen(rule, hand) }
}

internal suspend fun sync(vararg phones: Session) = phones.forEach { it.line.sync().done() }

/** The office sets a calendar up that is printed on [printDay], when its sign-up is over. */
internal suspend fun Town.setUp(
    office: Session,
    printDay: LocalDate = LocalDate.of(2026, 11, 30),
) {
    val usual = usualFrame(2026, SUNDAY)
    val deadline = listOfNotNull(usual.signUpDeadline, printDay).min()
    office.calendars.setUp(usual.copy(printDay = printDay, signUpDeadline = deadline)).done()
    sync(office)
}

/** The phones of the office and of Jana, who has wished the twelfth; both know. */
internal suspend fun Town.wished(): Pair<Session, Session> {
    val office = office()
    setUp(office)
    val jana = phoneOf(JANA)
    wish(jana, TWELFTH)
    sync(jana, office)
    return office to jana
}

/** The phones of the office and of Jana, who was given the twelfth; both know. */
internal suspend fun Town.given(): Pair<Session, Session> {
    val office = office()
    setUp(office)
    val jana = phoneOf(JANA)
    grant(office, JANA, TWELFTH)
    sync(office, jana)
    return office to jana
}

/** The only door of the calendar is taken back. */
internal suspend fun withdrawDoor(session: Session) {
    val door =
        calendar(session)
            .doors
            .single()
            .entry.key
    session.entries.withdraw(door.document, door.record).done()
}

internal suspend fun wish(
    session: Session,
    date: LocalDate,
) {
    val people =
        session.people
            .people()
            .first()
            .done()
            .people
    val name = people.first { it.me }.party.name
    val form = WishForm(date, motto = "Waffeln bei $name")
    session.calendars.wish(document(session, DocumentKind.CALENDAR), form).done()
}

internal suspend fun grant(
    session: Session,
    host: String,
    date: LocalDate,
) {
    val card = checkNotNull(card(session, host)) { host }
    session.calendars.grant(document(session, DocumentKind.CALENDAR), Grant(card, date, wish = null)).done()
}

internal suspend fun calendar(session: Session): Calendar =
    session.calendars
        .calendar(document(session, DocumentKind.CALENDAR))
        .first()
        .done()

internal fun Calendar.day(date: LocalDate): Day = days.first { it.date == date }
