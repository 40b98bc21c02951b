package app.mitmach.core.scenarios

import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.PhoneException
import app.mitmach.core.support.Place
import app.mitmach.core.support.Town
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.fail
import java.nio.file.Files
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.time.Duration.Companion.minutes

/** Plays the scenarios that Rust, Kotlin and Swift share, as their README says. */
class ScenariosTest {
    @TestFactory
    fun scenarios(): List<DynamicTest> {
        val files = Place.scenarios.listDirectoryEntries("*.json").sorted()
        check(files.isNotEmpty()) { "no scenarios" }
        return files.map { file ->
            val scenario = Json.parseToJsonElement(file.readText()) as JsonObject
            check(scenario.keys == setOf("name", "phones", "steps")) { "$file has ${scenario.keys}" }
            val name = scenario.getValue("name").jsonPrimitive.content
            DynamicTest.dynamicTest(name, file.toUri()) { play(scenario) }
        }
    }

    private fun play(scenario: JsonObject) {
        val folder = Files.createTempDirectory("scenario")
        val phones = (scenario.getValue("phones") as JsonArray).map { it.jsonPrimitive.content }
        try {
            runBlocking {
                withTimeout(4.minutes) {
                    Town(this, folder, organiser = phones.first()).use { town ->
                        Player(town, phones).play(scenario.getValue("steps") as JsonArray)
                    }
                }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }
}

private class Player(
    private val town: Town,
    private val people: List<String>,
) {
    private val names = Names()
    private val phones = mutableMapOf<String, Phone>()

    suspend fun play(steps: JsonArray) {
        for (name in people) phones[name] = if (name == people.first()) town.organiser() else town.member(name)
        for ((name, phone) in phones) {
            phone.connection().sync()
            names.cards[name] = phone.member().person
        }
        steps.forEachIndexed { index, words ->
            val step = Step(words as JsonObject, names)
            try {
                play(step)
                step.allRead()
            } catch (failure: Throwable) {
                fail("step ${index + 1}: $step", failure)
            }
        }
    }

    private suspend fun play(step: Step) {
        if (step.has("server")) return server(step)
        val phone = phones.getValue(step.text("phone"))
        val fails = step.choiceIfAny<ErrorKind>("fails") ?: return take(phone, step)
        try {
            take(phone, step)
        } catch (failure: PhoneException.Failed) {
            assertEquals(fails, failure.kind, failure.message)
            return
        }
        fail("it had to fail")
    }

    private fun server(step: Step) =
        when (val word = step.text("server")) {
            "stop" -> town.server.stop()
            "start" -> town.server.start()
            else -> error("no server can $word")
        }

    private suspend fun take(
        phone: Phone,
        step: Step,
    ) {
        when (val word = step.textIfAny("do")) {
            null -> {
                val screen = phone.screen(step)
                assertEquals(step.lines(), screen.now())
            }

            "await" -> {
                val screen = phone.screen(step)
                val lines = step.lines()
                checkNotNull(screen.observed) { "that screen can't be followed" }().first { it == lines }
            }

            else -> step.name(phone.act(word, step))
        }
    }
}
