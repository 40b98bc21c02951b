package app.mitmach.companion.design

import app.mitmach.companion.core.phone.Language

/** What a language calls itself: who looks for theirs finds it, whichever is read at the moment. */
val Language.ownName: String
    get() =
        when (this) {
            Language.GERMAN -> "Deutsch"
            Language.GERMAN_DU -> "Deutsch mit du"
            Language.ENGLISH -> "English"
        }
