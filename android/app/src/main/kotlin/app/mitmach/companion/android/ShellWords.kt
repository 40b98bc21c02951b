package app.mitmach.companion.android

import app.mitmach.companion.design.Wording

/** What the shell says itself. */
interface ShellWords {
    val noApp: String
    val noFile: String
    val noCamera: String
    val noReminders: String
    val scanTitle: String
    val scanBelow: String
    val cameraBusy: String
}

val shellWords = Wording<ShellWords>(german = GermanShell, english = EnglishShell, du = DuShell)

private open class GermanShellWords : ShellWords {
    override val noApp = "Dafür ist hier keine App eingerichtet"
    override val noFile = "Die Datei lässt sich nicht öffnen"
    override val noCamera = "Die Kamera ist nicht erlaubt. Fügen Sie die Einladung als Text ein."
    override val noReminders = "Erinnerungen sind nicht erlaubt. Erlauben Sie sie in den Einstellungen des Telefons."
    override val scanTitle = "Code scannen"
    override val scanBelow = "Halten Sie die Kamera auf den Code."
    override val cameraBusy = "Die Kamera lässt sich nicht öffnen"
}

private object GermanShell : GermanShellWords()

private object DuShell : GermanShellWords() {
    override val noCamera = "Die Kamera ist nicht erlaubt. Füg die Einladung als Text ein."
    override val noReminders = "Erinnerungen sind nicht erlaubt. Erlaub sie in den Einstellungen des Handys."
    override val scanBelow = "Halt die Kamera auf den Code."
}

private object EnglishShell : ShellWords {
    override val noApp = "No app for this is set up here"
    override val noFile = "The file cannot be opened"
    override val noCamera = "The camera is not allowed. Paste the invite as text."
    override val noReminders = "Reminders are not allowed. Allow them in the phone’s settings."
    override val scanTitle = "Scan a code"
    override val scanBelow = "Point the camera at the code."
    override val cameraBusy = "The camera cannot be opened"
}
