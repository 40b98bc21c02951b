package app.mitmach.companion.desktop

import app.mitmach.companion.design.Wording

/** What only a computer has to tell. */
internal interface DesktopWords {
    /** There is no share sheet: what is shared lies on the clipboard. */
    val copied: String
}

internal val desktopWords = Wording<DesktopWords>(german = GermanDesktop, english = EnglishDesktop)

private object GermanDesktop : DesktopWords {
    override val copied = "In die Zwischenablage kopiert"
}

private object EnglishDesktop : DesktopWords {
    override val copied = "Copied to the clipboard"
}
