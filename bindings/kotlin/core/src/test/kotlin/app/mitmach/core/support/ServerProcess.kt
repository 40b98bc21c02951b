package app.mitmach.core.support

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.net.InetAddress
import java.net.ServerSocket
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.absolutePathString
import kotlin.random.Random

/** A real server with a fresh community in [folder], reachable on this machine only. */
class ServerProcess(
    private val folder: Path,
    organiser: String,
) : AutoCloseable {
    /** Where it listens, also after it was stopped and started again. */
    val port: Int = freePort()

    /** The organiser's invite. */
    val invite: String = found(organiser)

    private var process: Process? = null

    init {
        start()
    }

    /** Serves the same data at the same address as before. */
    fun start() {
        check(process == null) { "the server runs" }
        // Right after a stop the port may be in use for a moment.
        repeat(ATTEMPTS) {
            val started = program("serve", "--listen", "127.0.0.1:$port").start()
            val line = started.inputStream.bufferedReader().readLine()
            if (line != null) {
                check(line == "listening on http://127.0.0.1:$port") { "the server says: $line" }
                process = started
                return
            }
            started.waitFor()
        }
        error("the server does not start: ${log().readText()}")
    }

    /** Ends it, as if somebody had pulled the plug. */
    fun stop() {
        val running = checkNotNull(process) { "the server is stopped" }
        running.destroyForcibly().waitFor(1, TimeUnit.MINUTES)
        process = null
    }

    override fun close() {
        if (process != null) stop()
    }

    private fun found(organiser: String): String {
        val address = "http://127.0.0.1:$port"
        val init = program("init", "--json", "--name", "Ballenstedt", "--organiser", organiser, "--public-url", address)
        val process = init.start()
        val output = process.inputStream.bufferedReader().readText()
        check(process.waitFor() == 0) { "no community: ${log().readText()}" }
        return Json
            .parseToJsonElement(output)
            .jsonObject
            .getValue("invite")
            .jsonPrimitive.content
    }

    private fun program(vararg arguments: String): ProcessBuilder =
        ProcessBuilder(listOf(Place.server, *arguments, "--data", folder.resolve("server").absolutePathString()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log()))

    private fun log() = folder.resolve("server.log").toFile()

    private companion object {
        const val ATTEMPTS = 100

        /** Below the ports that outgoing connections take: nobody else gets it while the server is stopped. */
        fun freePort(): Int =
            generateSequence { Random.nextInt(20_000, 30_000) }.first { port ->
                runCatching { ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close() }.isSuccess
            }
    }
}
