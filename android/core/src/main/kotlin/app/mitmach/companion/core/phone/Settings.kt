package app.mitmach.companion.core.phone

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.Properties

/** A language, and for German how it speaks to people. */
enum class Language { GERMAN, GERMAN_DU, ENGLISH }

/** Light or dark, or as the phone has it. */
enum class Brightness { AS_PHONE, LIGHT, DARK }

/** What a phone may remind of. */
enum class Reminder { GARDEN, DOOR, EVENT }

/** How the app is on this phone. Of the phone, not of the person: nothing of it is sent. */
data class Settings(
    /** Null: as the phone has it. */
    val language: Language? = null,
    /** Percent of the phone's own text size: 100, 125, 150 or 200. */
    val textPercent: Int = 100,
    val brightness: Brightness = Brightness.AS_PHONE,
    /** Quiet until a person asks for it. */
    val reminders: Set<Reminder> = emptySet(),
    /** The document of the garden that is shown where there are several; null: the first. */
    val garden: String? = null,
)

/** Keeps the settings in a file beside the phone's folder. A file that cannot be read counts as none. */
class SettingsStore(
    private val file: File,
) {
    private val current = MutableStateFlow(read())

    val settings: StateFlow<Settings> = current.asStateFlow()

    /** Changes what is shown at once, and keeps it if the disk lets us; a setting is not worth an error. */
    fun change(change: (Settings) -> Settings) {
        current.value = change(current.value)
        try {
            write(current.value)
        } catch (_: IOException) {
            // Shown anyhow; asked for again after the next start.
        }
    }

    private fun read(): Settings {
        val properties = Properties()
        try {
            file.reader().use(properties::load)
        } catch (_: IOException) {
            return Settings()
        } catch (_: IllegalArgumentException) {
            return Settings()
        }
        val defaults = Settings()
        return Settings(
            language = Language.entries.find { it.name == properties.getProperty("language") },
            textPercent =
                properties.getProperty("text")?.toIntOrNull()?.takeIf { it in TEXT_PERCENTS } ?: defaults.textPercent,
            brightness =
                Brightness.entries.find { it.name == properties.getProperty("brightness") } ?: defaults.brightness,
            reminders =
                properties.getProperty("reminders").orEmpty().split(',').let { names ->
                    Reminder.entries.filter { it.name in names }.toSet()
                },
            garden = properties.getProperty("garden"),
        )
    }

    /** All or nothing: a phone that goes off in between keeps the old ones. */
    private fun write(settings: Settings) {
        val properties = Properties()
        settings.language?.let { properties.setProperty("language", it.name) }
        properties.setProperty("text", settings.textPercent.toString())
        properties.setProperty("brightness", settings.brightness.name)
        properties.setProperty("reminders", settings.reminders.joinToString(",") { it.name })
        settings.garden?.let { properties.setProperty("garden", it) }
        file.absoluteFile.parentFile.mkdirs()
        val beside = File(file.path + ".new")
        beside.writer().use { properties.store(it, null) }
        Files.move(beside.toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING)
    }

    companion object {
        val TEXT_PERCENTS = listOf(100, 125, 150, 200)
    }
}
