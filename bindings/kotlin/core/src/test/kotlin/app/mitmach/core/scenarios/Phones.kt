package app.mitmach.core.scenarios

import app.mitmach.core.generated.CardKind
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.PhoneException
import app.mitmach.core.support.Town
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.future.await
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.put
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.fail
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** Somebody's phone in a scenario. */
interface ScenarioPhone {
    /** Comes in by an invite, and syncs; gives its person's id. */
    suspend fun join(invite: String): String

    /** Adds a person of this name, on the server too; gives an invite for it. */
    suspend fun invite(name: String): String

    /** Plays a step; gives the id of what it made, if it made something. */
    suspend fun play(step: Step): String?
}

/** The phone of somebody in this process. */
class OwnPhone(
    private val town: Town,
    private val name: String,
) : ScenarioPhone {
    private lateinit var phone: Phone

    override suspend fun join(invite: String): String {
        phone = Phone.join(town.directory(name), invite)
        town.keep(name, phone)
        phone.connection().sync()
        return phone.member().person.hex
    }

    override suspend fun invite(name: String): String {
        val person = phone.people().add(CardKind.PERSON, name).card
        val link = phone.people().invite(person).link
        phone.connection().sync()
        return link
    }

    override suspend fun play(step: Step): String? {
        val fails = step.choiceIfAny<ErrorKind>("fails")
        val made = if (fails == null) take(step) else null.also { takeInVain(step, fails) }
        step.allRead()
        return made
    }

    private suspend fun takeInVain(
        step: Step,
        kind: ErrorKind,
    ) {
        try {
            take(step)
        } catch (failure: PhoneException.Failed) {
            assertEquals(kind, failure.kind, failure.message)
            return
        }
        fail("it had to fail")
    }

    private suspend fun take(step: Step): String? {
        when (val word = step.textIfAny("do")) {
            null -> assertEquals(step.lines(), phone.screen(step).now())

            "await" -> {
                val lines = step.lines()
                checkNotNull(phone.screen(step).observed) { "that screen can't be followed" }().first { it == lines }
            }

            else -> return phone.act(word, step)
        }
        return null
    }
}

/**
 * The phone of somebody in a program of another language, started by [command]: it reads what to do line by line and
 * answers each line with one. What it sees it compares itself, with the same lines as every other phone.
 */
class ForeignPhone(
    command: List<String>,
) : ScenarioPhone,
    AutoCloseable {
    private val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val orders = process.outputWriter(Charsets.UTF_8)
    private val answers = process.inputReader(Charsets.UTF_8)

    override suspend fun join(invite: String): String = checkNotNull(ask { put("join", invite) })

    override suspend fun invite(name: String): String = checkNotNull(ask { put("invite", name) })

    override suspend fun play(step: Step): String? =
        ask {
            put("names", JsonObject(step.names.mapValues { JsonPrimitive(it.value) }))
            put("step", step.words)
        }

    /** It ends when it is told nothing more. */
    override fun close() {
        orders.close()
        if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly()
    }

    private suspend fun ask(order: JsonObjectBuilder.() -> Unit): String? {
        orders.write("${buildJsonObject(order)}\n")
        orders.flush()
        val line = CompletableFuture.supplyAsync(answers::readLine).await()
        val answer = Json.parseToJsonElement(checkNotNull(line) { "the other program has ended" }) as JsonObject
        text(answer["trouble"])?.let { fail("the other program: $it") }
        return text(answer["made"])
    }

    private fun text(word: JsonElement?): String? = (word as JsonPrimitive?)?.contentOrNull
}
