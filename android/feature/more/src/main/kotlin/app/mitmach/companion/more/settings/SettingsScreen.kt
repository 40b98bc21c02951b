package app.mitmach.companion.more.settings

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.ownName

/** How the app is on this phone; each choice holds at once. */
@Composable
fun SettingsScreen(
    settings: Settings,
    change: ((Settings) -> Settings) -> Unit,
    back: () -> Unit,
) {
    val words = settingsWords.read()
    Page(words.settings, onBack = { back() }) {
        item {
            Card {
                val languages =
                    listOf<Pair<Language?, String>>(null to words.asPhone) + Language.entries.map { it to it.ownName }
                Choice(
                    words.language,
                    languages,
                    settings.language,
                    { chosen -> change { it.copy(language = chosen) } },
                )
            }
        }
        item {
            Card {
                val sizes = SettingsStore.TEXT_PERCENTS.map { it to words.percent(it) }
                Choice(words.textSize, sizes, settings.textPercent, { size -> change { it.copy(textPercent = size) } })
                Text(words.example, style = Theme.type.bodyLarge)
            }
        }
        item {
            Card {
                val options = Brightness.entries.map { it to words.brightness(it) }
                Choice(words.lightOrDark, options, settings.brightness, { to -> change { it.copy(brightness = to) } })
            }
        }
        item { SectionTitle(words.reminders) }
        item {
            Card {
                Text(words.remindersBelow, style = Theme.type.bodyMedium)
                Reminder.entries.forEach { reminder ->
                    Tick(words.reminder(reminder), reminder in settings.reminders, { on ->
                        change { it.copy(reminders = if (on) it.reminders + reminder else it.reminders - reminder) }
                    }, below = words.reminderBelow(reminder))
                }
            }
        }
    }
}
