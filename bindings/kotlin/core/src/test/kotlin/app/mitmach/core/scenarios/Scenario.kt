package app.mitmach.core.scenarios

import app.mitmach.core.support.Place
import app.mitmach.core.support.ServerProcess
import app.mitmach.core.support.Town
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import org.junit.jupiter.api.fail
import java.net.URI
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.time.Duration.Companion.minutes

/** One of the scenarios that Rust, Kotlin and Swift share; their README says what it means. */
class Scenario(
    private val file: Path,
) {
    private val words = Json.parseToJsonElement(file.readText()) as JsonObject
    private val people = array("phones").map { it.jsonPrimitive.content }

    val name: String = words.getValue("name").jsonPrimitive.content
    val source: URI = file.toUri()

    init {
        check(words.keys == setOf("name", "phones", "steps")) { "$file has ${words.keys}" }
    }

    /** Plays it in a town of its own, with a phone for each name, by its place among them. */
    fun play(phone: (town: Town, name: String, place: Int) -> ScenarioPhone) {
        val folder = Files.createTempDirectory("scenario")
        try {
            runBlocking {
                withTimeout(4.minutes) {
                    Town(this, folder, organiser = people.first()).use { town ->
                        play(town, people.withIndex().associate { (place, name) -> name to phone(town, name, place) })
                    }
                }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    private suspend fun play(
        town: Town,
        phones: Map<String, ScenarioPhone>,
    ) {
        val names = mutableMapOf<String, String>()
        val first = phones.getValue(people.first())
        for ((name, phone) in phones) {
            names[name] = phone.join(if (phone == first) town.server.invite else first.invite(name))
        }
        for (name in people) play(phones, Step(syncing(name), names), names)
        array("steps").forEachIndexed { index, words ->
            val step = Step(words as JsonObject, names)
            try {
                if (step.has("server")) turn(town.server, step) else play(phones, step, names)
            } catch (failure: Throwable) {
                fail("step ${index + 1}: $words", failure)
            }
        }
    }

    private fun turn(
        server: ServerProcess,
        step: Step,
    ) {
        when (val word = step.text("server")) {
            "stop" -> server.stop()
            "start" -> server.start()
            else -> error("no server can $word")
        }
        step.allRead()
    }

    private suspend fun play(
        phones: Map<String, ScenarioPhone>,
        step: Step,
        names: MutableMap<String, String>,
    ) {
        val (phone, name) = phones.getValue(step.text("phone")) to step.textIfAny("as")
        val made = phone.play(step)
        if (name != null) names[name] = checkNotNull(made) { "nothing was made" }
    }

    private fun syncing(name: String) =
        buildJsonObject {
            put("phone", name)
            put("do", "sync")
        }

    private fun array(word: String) = words.getValue(word) as JsonArray

    companion object {
        fun all(): List<Scenario> {
            val files = Place.scenarios.listDirectoryEntries("*.json").sorted()
            check(files.isNotEmpty()) { "no scenarios" }
            return files.map(::Scenario)
        }
    }
}
