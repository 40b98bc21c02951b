package app.mitmach.companion.android

import android.content.Context
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings

/** What the phone, or Android's own choice for this app, is set to. German for whoever reads neither: the town does. */
fun phoneLanguage(context: Context): Language {
    val first =
        context.resources.configuration.locales
            .get(0)
    return if (first.language == "en") Language.ENGLISH else Language.GERMAN
}

/** The language that a person has set, else the phone's. */
internal fun Settings.languageOn(context: Context): Language = language ?: phoneLanguage(context)
