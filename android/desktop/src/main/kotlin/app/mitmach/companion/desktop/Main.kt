package app.mitmach.companion.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import app.mitmach.companion.core.BerlinClock
import app.mitmach.companion.core.FixedClock
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.navigation.Companion
import app.mitmach.companion.navigation.Platform
import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.LocalDate
import java.util.Locale
import kotlin.system.exitProcess

/** A phone in a window. The folder holds all that it keeps; see `scripts/phone.sh --help`. */
fun main(arguments: Array<String>) {
    val options = readOptions(arguments.toList())
    if (options == null) {
        System.err.println("usage: phone --folder DIR [--invite LINK] [--today DATE] [--offline]")
        exitProcess(2)
    }
    val phone = DesktopPhone(options)
    application {
        Window(
            onCloseRequest = {
                phone.close()
                exitApplication()
            },
            state = WindowState(size = DpSize(430.dp, 860.dp)),
            title = "Mitmach – ${options.folder.name}",
        ) { Companion(phone.platform) }
    }
}

/** What the command line says. */
internal data class Options(
    val folder: File,
    val invite: String? = null,
    val today: LocalDate? = null,
    val offline: Boolean = false,
)

internal fun readOptions(arguments: List<String>): Options? {
    var options = Options(File(""))
    val rest = ArrayDeque(arguments)
    while (rest.isNotEmpty()) {
        options =
            when (rest.removeFirst()) {
                "--folder" -> {
                    options.copy(folder = File(rest.removeFirstOrNull() ?: return null))
                }

                "--invite" -> {
                    options.copy(invite = rest.removeFirstOrNull() ?: return null)
                }

                "--today" -> {
                    options.copy(today = runCatching { LocalDate.parse(rest.removeFirst()) }.getOrNull() ?: return null)
                }

                "--offline" -> {
                    options.copy(offline = true)
                }

                else -> {
                    return null
                }
            }
    }
    return options.takeIf { it.folder.path.isNotEmpty() }
}

/** The phone of a folder and what a desktop can do for it. */
internal class DesktopPhone(
    options: Options,
) : AutoCloseable {
    private val clock = options.today?.let { FixedClock(it) } ?: BerlinClock
    private val offline = options.offline
    private var session: Session? = null

    private val notices = Notices()
    private val settings = SettingsStore(File(options.folder, "settings.properties"))
    private val language = if (Locale.getDefault().language == "en") Language.ENGLISH else Language.GERMAN

    val platform =
        Platform(
            device = DesktopDevice(notices) { desktopWords.of(settings.settings.value.language ?: language) },
            settings = settings,
            fonts = desktopFont,
            language = language,
            open = { Session.open(options.folder, clock).kept() },
            join = { Session.join(options.folder, it, clock).kept() },
            invite = options.invite,
            notices = notices,
        )

    private fun Outcome<Session>.kept(): Outcome<Session> =
        also {
            if (it is Outcome.Done) {
                session = it.value
                if (!offline) it.value.line.stay()
            }
        }

    override fun close() = runBlocking { session?.close() ?: Unit }
}
