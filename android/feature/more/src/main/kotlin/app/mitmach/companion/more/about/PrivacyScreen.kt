package app.mitmach.companion.more.about

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.Theme

/** What happens with what one enters, in plain words. */
@Composable
fun PrivacyScreen(back: () -> Unit) {
    val words = aboutWords.read()
    Page(words.privacy, onBack = { back() }) {
        items(words.paragraphs) { paragraph ->
            Card {
                Text(paragraph.title, Modifier.semantics { heading() }, style = Theme.type.titleMedium)
                Text(paragraph.text, style = Theme.type.bodyLarge)
            }
        }
    }
}
