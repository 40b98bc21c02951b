package app.mitmach.companion.more.about

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Theme

/** The version that the app has, as in the poms. */
const val VERSION = "0.1.0"

@Composable
fun AboutScreen(back: () -> Unit) {
    val words = aboutWords.read()
    var reading by rememberSaveable { mutableStateOf(false) }
    Page(words.about, onBack = { back() }) {
        item {
            Card {
                Text(words.whatItIs, style = Theme.type.bodyLarge)
                CardLine("${words.version} $VERSION", icon = Icons.info)
            }
        }
        item { SectionTitle(words.licences) }
        item { Card { Text(words.ours, style = Theme.type.bodyLarge) } }
        item {
            Card {
                Text(words.font, style = Theme.type.bodyLarge)
                if (reading) {
                    Text(fontLicence(), style = Theme.type.bodySmall)
                } else {
                    QuietButton(words.fontLicence, { reading = true })
                }
            }
        }
        item {
            Card {
                Text(words.parts, Modifier.fillMaxWidth(), style = Theme.type.bodyLarge)
                PARTS.forEach { (part, licence) -> CardLine(part, below = licence) }
            }
        }
    }
}

/** The licence lies beside the font. */
internal fun fontLicence(): String =
    object {}
        .javaClass
        .classLoader
        ?.getResourceAsStream("font/OFL.txt")
        ?.bufferedReader()
        ?.use { it.readText() }
        .orEmpty()
