package app.mitmach.companion.core.town

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Clock
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.CardKind
import app.mitmach.core.support.Place
import app.mitmach.core.support.ServerProcess
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.io.File
import java.nio.file.Files
import java.time.LocalDate
import kotlin.io.path.readBytes
import kotlin.time.Duration.Companion.minutes

/** The model town's Sunday: what the lists of `tests/demo` are made for. */
val SUNDAY: LocalDate = LocalDate.of(2026, 11, 22)

/** A real server and real phones in a folder of their own, for the tests of all modules. */
class Town(
    private val folder: File = Files.createTempDirectory("town").toFile(),
    private val clock: Clock = FixedClock(SUNDAY),
) : AutoCloseable {
    val server = ServerProcess(folder.toPath(), OFFICE)
    private val phones = mutableMapOf<String, Session>()

    /** The phone of the office, which organises everything. */
    suspend fun office(): Session = phones[OFFICE] ?: join(OFFICE, server.invite)

    /** The office's phone after it has imported the town's lists, and sent them. */
    suspend fun settled(): Session {
        val office = office()
        LISTS.forEach { import(office, it) }
        office.line.sync().done()
        return office
    }

    /** Enters a list of `tests/demo`. */
    suspend fun import(
        session: Session,
        list: String,
    ) {
        val preview = session.lists.preview(Place.lists.resolve("$list.csv").readBytes()).done()
        check(preview.possible) { "$list: ${preview.errors}" }
        session.lists.carryOut(preview).done()
    }

    /** The phone of somebody, by their card's name; a card that is not there is made. Joined and up to date. */
    suspend fun phoneOf(name: String): Session = phones[name] ?: join(name, inviteFor(name))

    /** An invite's link for somebody, on the server already. */
    suspend fun inviteFor(name: String): String {
        val office = office()
        val card = card(office, name) ?: office.people.add(CardKind.PERSON, name).done()
        val link =
            office.people
                .invite(card)
                .done()
                .link
        office.line.sync().done()
        return link
    }

    /** Closes somebody's phone, so that another process can open its folder. */
    suspend fun putAside(name: String) {
        phones.remove(name)?.close()
    }

    /** The folder of somebody's phone, whether there is one or not. */
    fun folderOf(name: String): File = File(folder, "phone of $name")

    private suspend fun join(
        name: String,
        invite: String,
    ): Session {
        val session = Session.join(folderOf(name), invite, clock).done()
        phones[name] = session
        session.line.sync().done()
        return session
    }

    override fun close() {
        runBlocking { phones.values.forEach { it.close() } }
        server.close()
        folder.deleteRecursively()
    }

    companion object {
        const val OFFICE = "Projektbüro"

        private val LISTS =
            listOf(
                "kalender",
                "wuensche",
                "tueren",
                "beete",
                "aufgaben",
                "termine",
                "schichten",
                "mitbringen",
                "antworten",
            )
    }
}

/** What must have worked. */
fun <T> Outcome<T>.done(): T =
    when (this) {
        is Outcome.Done -> value
        is Outcome.Failed -> error("failed: $trouble, field $field")
    }

/** Somebody's card by its name, as far as a phone knows. */
suspend fun card(
    session: Session,
    name: String,
): CardId? =
    session.people
        .people()
        .first()
        .done()
        .people
        .find { it.party.name == name }
        ?.party
        ?.id

/** The first document of a kind whose title begins so. */
suspend fun document(
    session: Session,
    kind: DocumentKind,
    title: String = "",
): DocumentId =
    session.entries
        .documents()
        .map { it.done() }
        .first()
        .first { it.head.kind == kind && it.head.title.startsWith(title) }
        .head.document

/** Runs a test in a town; one that hangs is ended, none is measured by this. */
fun inTown(test: suspend Town.() -> Unit) = runBlocking { withTimeout(4.minutes) { Town().use { it.test() } } }
