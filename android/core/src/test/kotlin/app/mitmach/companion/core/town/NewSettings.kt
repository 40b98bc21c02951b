package app.mitmach.companion.core.town

import app.mitmach.companion.core.phone.SettingsStore
import java.io.File
import java.nio.file.Files

/** A file for one phone's settings that is not there yet; it goes with the test's process. */
fun newSettingsFile(): File {
    val folder = Files.createTempDirectory("settings").toFile().apply { deleteOnExit() }
    return File(folder, "settings").apply { deleteOnExit() }
}

/** The settings of a phone that was never opened. */
fun newSettings() = SettingsStore(newSettingsFile())
