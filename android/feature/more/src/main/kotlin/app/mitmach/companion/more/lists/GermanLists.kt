package app.mitmach.companion.more.lists

import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.ListProblem
import app.mitmach.companion.core.entries.ListProblem.Plain
import app.mitmach.companion.core.entries.Skipped
import app.mitmach.companion.more.entries.GermanMyEntries

internal open class GermanListsWords : ListsWords {
    override val lists = "Listen"
    override val bringIn = "Liste einlesen"
    override val bringInBelow =
        "Eine Tabelle als „CSV UTF-8“. Zuerst sehen Sie, was sich ändern würde. Eingetragen wird noch nichts."
    override val choose = "Datei wählen"
    override val chooseOther = "Andere Datei wählen"
    override val reading = "Die Datei wird gelesen …"
    override val preview = "Vorschau"
    override val nothingYet = "Noch ist nichts eingetragen."
    override val nothingToDo = "Alles steht schon so da. Es gibt nichts einzulesen."
    override val takeOver = "Übernehmen"
    override val takingOver = "Wird übernommen …"
    override val brokenBelow = "Nichts wurde eingetragen. Bessern Sie die Datei aus und wählen Sie sie noch einmal."
    override val whichList = "Welche Liste ist das?"
    override val which = "Welche Liste?"
    override val whichGarden = "In welchen Garten?"
    override val takenOver = "Übernommen"
    override val takenOverBelow = "Andere sehen es, sobald dieses Telefon Netz hatte."
    override val giveOut = "Liste ausgeben"
    override val giveOutBelow = "Eine Tabelle, die sich wieder einlesen lässt."
    override val of = "Wovon?"
    override val noneOf = "Davon ist noch nichts da."
    override val keep = "Als Datei behalten"
    override val share = "Verschicken"
    override val kept = "Die Datei ist gespeichert."
    override val everything = "Alles auf einmal"
    override val everythingBelow = "Was dieses Telefon weiß, in einer Datei zum Aufheben."
    override val everythingName = "Mitmach"

    override fun list(kind: ListKind) =
        when (kind) {
            ListKind.ANSWERS -> "Antworten"
            ListKind.BEDS -> "Beete"
            ListKind.BRING_LIST -> "Mitbringliste"
            ListKind.CALENDAR -> "Kalender"
            ListKind.DOORS -> "Türchen"
            ListKind.EVENTS -> "Treffen & Feste"
            ListKind.ROLES -> "Rollen"
            ListKind.SHIFTS -> "Schichten"
            ListKind.TASKS -> "Aufgaben"
            ListKind.WISHES -> "Wünsche"
        }

    override fun new(count: Int) = "$count neu"

    override fun changed(count: Int) = "$count geändert"

    override fun unchanged(count: Int) = "$count unverändert"

    override fun skipped(count: Int) = "$count übergangen"

    override fun cards(count: Int) = "Dazu neu aufgenommen: $count"

    override fun documents(count: Int) = "Dazu neu angelegt: $count"

    override fun more(count: Int) = "… und $count weitere"

    override fun errors(count: Int) = "$count Fehler in der Liste"

    override fun place(
        line: Int,
        column: String?,
    ) = if (column == null) "Zeile $line" else "Zeile $line, Spalte „$column“"

    override fun says(text: String) = "Dort steht: $text"

    override fun line(line: Int) = "Zeile $line"

    override fun change(
        column: String,
        old: String?,
        new: String?,
    ) = "$column: ${old ?: "(leer)"} → ${new ?: "(leer)"}"

    override fun why(skipped: Skipped) =
        when (skipped) {
            Skipped.FREE_DAY -> "übergangen: Tag ohne Gastgeber"
            Skipped.REPEATED -> "übergangen: steht schon weiter oben"
            Skipped.WITHDRAWN -> "übergangen: war zurückgenommen"
        }

    override fun problem(problem: ListProblem): String =
        when (problem) {
            is ListProblem.Duplicate -> "Steht anders schon in Zeile ${problem.first}"
            is ListProblem.NotAllowed -> GermanMyEntries.why(problem.refused)
            is ListProblem.Range -> "Möglich ist ${problem.least} bis ${problem.most}"
            is ListProblem.TooLong -> "Zu lang: höchstens ${problem.most} Zeichen"
            is Plain -> plain(problem)
        }

    protected open fun plain(problem: Plain): String =
        when (problem) {
            Plain.AMBIGUOUS_EVENT -> "Mehrere Treffen heißen so. Schreiben Sie den Tag dahinter"
            Plain.AMBIGUOUS_GARDEN -> "Es gibt mehrere Gärten. Wählen Sie einen"
            Plain.AMBIGUOUS_NAME -> "Mehrere heißen so"
            Plain.CHARACTERS -> "Enthält Zeichen, die nicht erlaubt sind"
            Plain.DATE -> "Diesen Tag gibt es nicht"
            Plain.DATE_TIME -> "Tag und Uhrzeit wie 2026-11-28T10:00"
            Plain.DOES_NOT_FIT -> "Passt nicht zum Rest der Zeile"
            Plain.DUPLICATE_COLUMN -> "Diese Spalte steht zweimal da"
            Plain.EMPTY -> "Die Datei ist leer"
            Plain.END_BEFORE_START -> "Das Ende liegt vor dem Beginn"
            Plain.FILE_TOO_LARGE -> "Die Datei ist zu groß"
            Plain.MISSING -> "Hier fehlt etwas"
            Plain.MISSING_COLUMN -> "Diese Spalte fehlt"
            Plain.NOT_POSSIBLE -> "Das lässt sich nicht eintragen"
            Plain.NOT_UTF8 -> "Speichern Sie die Tabelle als „CSV UTF-8“"
            Plain.NUMBER -> "Keine ganze Zahl"
            Plain.OUTSIDE_CALENDAR -> "Der Tag liegt außerhalb des Kalenders"
            Plain.PHONE -> "Keine Telefonnummer"
            Plain.PHONE_OF_CHILD -> "Wer unter 16 ist, hat hier keine Nummer"
            Plain.QUOTE -> "Ein Anführungszeichen fehlt oder steht falsch"
            Plain.TIME -> "Diese Uhrzeit gibt es nicht"
            Plain.TOO_FEW_CELLS -> "Weniger Felder als Überschriften"
            Plain.TOO_MANY_CELLS -> "Mehr Felder als Überschriften"
            Plain.TOO_MANY_COLUMNS -> "Zu viele Spalten"
            Plain.TOO_MANY_ROWS -> "Zu viele Zeilen"
            Plain.UNKNOWN_BED -> "Dieses Beet gibt es nicht"
            Plain.UNKNOWN_COLUMN -> "Diese Spalte kennt die Liste nicht"
            Plain.UNKNOWN_EVENT -> "Dieses Treffen gibt es nicht"
            Plain.UNKNOWN_LIST -> "Diese Überschriften gehören zu keiner bekannten Liste"
            Plain.UNKNOWN_WORD -> "Dieses Wort kennt die Spalte nicht"
            Plain.WEEKDAY -> "Der Wochentag passt nicht zum Datum"
            Plain.YES_WITHOUT_HEADS -> "Zusage ohne Personen"
        }
}

internal object GermanLists : GermanListsWords()

internal object DuLists : GermanListsWords() {
    override val bringInBelow =
        "Eine Tabelle als „CSV UTF-8“. Zuerst siehst du, was sich ändern würde. Eingetragen wird noch nichts."
    override val brokenBelow = "Nichts wurde eingetragen. Bessere die Datei aus und wähl sie noch einmal."
    override val takenOverBelow = "Andere sehen es, sobald dieses Handy Netz hatte."
    override val everythingBelow = "Was dieses Handy weiß, in einer Datei zum Aufheben."

    override fun plain(problem: Plain) =
        when (problem) {
            Plain.AMBIGUOUS_EVENT -> "Mehrere Treffen heißen so. Schreib den Tag dahinter"
            Plain.AMBIGUOUS_GARDEN -> "Es gibt mehrere Gärten. Wähl einen"
            Plain.NOT_UTF8 -> "Speicher die Tabelle als „CSV UTF-8“"
            else -> super.plain(problem)
        }
}
