package app.mitmach.companion.events

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.Event
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import kotlinx.coroutines.flow.first

internal const val WORK_DAY = "Herbsteinsatz im Oasengarten"
internal const val FESTIVAL = "Sommer- und Familienfest"

internal suspend fun event(
    session: Session,
    title: String,
): DocumentId = document(session, DocumentKind.EVENT, title)

internal suspend fun Session.look(event: DocumentId): Event = events.event(event).first().done()

internal suspend fun Session.answerOf(
    event: DocumentId,
    name: String,
): AnswerItem? = look(event).answers.find { it.party.name == name }

/** Sends and fetches, each in turn, until everybody has what the others sent. */
internal suspend fun sync(vararg sessions: Session) = repeat(2) { sessions.forEach { it.line.sync().done() } }

/** Somebody's phone, who has a role in all events. */
internal suspend fun Town.phoneWith(
    name: String,
    level: Level,
): Session {
    val phone = phoneOf(name)
    val office = office()
    val card = checkNotNull(card(office, name))
    office.people.grantRole(card, Area(FieldOfWork.EVENT, null), level).done()
    sync(office, phone)
    return phone
}
