package app.mitmach.companion.more.about

/** What is in the app and under which licence: names, which are the same in every language. */
internal val PARTS =
    listOf(
        "Kotlin, kotlinx.coroutines" to "Apache License 2.0",
        "Compose, Material 3" to "Apache License 2.0",
        "Java Native Access" to "Apache License 2.0",
        "ZXing" to "Apache License 2.0",
        "automerge" to "MIT License",
        "tokio, rustls" to "MIT License",
        "UniFFI" to "Mozilla Public License 2.0",
        "SQLite" to "Public Domain",
    )
