package app.mitmach.companion.design

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import app.mitmach.companion.core.phone.Language

/** The language that the app is read in. */
val LocalLanguage = staticCompositionLocalOf { Language.GERMAN }

/**
 * The texts of one part of the app, in every language: an interface [W] whose members are the texts, so that one that
 * is missing does not compile. [du] overrides what differs when German says du.
 *
 * No screen holds a text: it reads `val words = gardenWords.read()`.
 */
class Wording<W : Any>(
    val german: W,
    val english: W,
    val du: W = german,
) {
    fun of(language: Language): W =
        when (language) {
            Language.GERMAN -> german
            Language.GERMAN_DU -> du
            Language.ENGLISH -> english
        }

    @Composable
    @ReadOnlyComposable
    fun read(): W = of(LocalLanguage.current)
}
