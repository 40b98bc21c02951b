//! Words of importing and exporting lists.

super::words! {
    LIST_CALENDAR = "Kalender", "calendar";
    LIST_DOORS = "Türchen", "doors";
    LIST_WISHES = "Wünsche", "wishes";
    LIST_BEDS = "Beete", "beds";
    LIST_TASKS = "Aufgaben", "tasks";
    LIST_EVENTS = "Termine", "events";
    LIST_ANSWERS = "Antworten", "answers";
    LIST_BRING = "Mitbringliste", "bring list";
    LIST_SHIFTS = "Schichten", "shifts";
    LIST_ROLES = "Rollen", "roles";

    IMPORT_TITLE = "{0}: {1}", "{0}: {1}";
    IMPORT_SUM = "{0} neu, {1} geändert, {2} unverändert, {3} übergangen", "{0} new, {1} changed, {2} unchanged, {3} skipped";
    IMPORT_CARDS = "Dazu neu aufgenommen: {0}", "Added besides: {0}";
    IMPORT_DOCUMENTS = "Dazu neu angelegt: {0}", "Set up besides: {0}";
    IMPORT_NOTHING = "Alles steht schon so da. Es gibt nichts einzulesen.", "All of it is there already. There is nothing to import.";
    IMPORT_PREVIEW = "Das ist eine Vorschau. Einlesen mit --yes.", "This is a preview. Import it with --yes.";
    IMPORT_QUESTION = "Jetzt einlesen?", "Import it now?";
    IMPORT_DONE = "Eingelesen. Einträge: {0}", "Imported. Entries: {0}";
    IMPORT_OUT_OF_DATE = "Inzwischen hat sich etwas geändert. Bitte die Vorschau noch einmal ansehen.", "Something has changed meanwhile. Please look at the preview again.";
    IMPORT_ERRORS = "{0}: {1} Fehler. Nichts wurde eingelesen.", "{0}: {1} errors. Nothing was imported.";
    IMPORT_ERROR = "{0}: 1 Fehler. Nichts wurde eingelesen.", "{0}: 1 error. Nothing was imported.";
    IMPORT_MORE = "… und {0} weitere", "… and {0} more";
    COLUMN_LINE = "Zeile", "Line";
    COLUMN_ROW = "Wer oder was", "Who or what";
    COLUMN_OUTCOME = "Was sich ändert", "What changes";
    COLUMN_COLUMN = "Spalte", "Column";
    COLUMN_PROBLEM = "Fehler", "Error";
    COLUMN_TEXT = "Dort steht", "It says";
    ROW_FIELD = "{0}: {1} → {2}", "{0}: {1} → {2}";
    ROW_FREE_DAY = "übergangen: Tag ohne Gastgeber", "skipped: day without a host";
    ROW_WITHDRAWN = "übergangen: war zurückgenommen", "skipped: had been withdrawn";
    ROW_REPEATED = "übergangen: steht schon weiter oben", "skipped: stands further up already";

    P_FILE_TOO_LARGE = "Die Datei ist zu groß", "The file is too large";
    P_TOO_MANY_ROWS = "Zu viele Zeilen", "Too many rows";
    P_TOO_MANY_COLUMNS = "Zu viele Spalten", "Too many columns";
    P_EMPTY = "Die Datei ist leer", "The file is empty";
    P_NOT_UTF8 = "Kein UTF-8. In der Tabelle als „CSV UTF-8“ speichern", "Not UTF-8. Save it as “CSV UTF-8”";
    P_QUOTE = "Ein Anführungszeichen fehlt oder steht falsch", "A quotation mark is missing or out of place";
    P_UNKNOWN_LIST = "Diese Überschriften gehören zu keiner bekannten Liste. Die Art nennen mit --kind", "These headings are of no known list. Name the sort with --kind";
    P_UNKNOWN_COLUMN = "Diese Spalte kennt die Liste nicht", "The list does not know this column";
    P_DUPLICATE_COLUMN = "Diese Spalte steht zweimal da", "This column stands there twice";
    P_MISSING_COLUMN = "Diese Spalte fehlt", "This column is missing";
    P_TOO_MANY_CELLS = "Mehr Felder als Überschriften", "More cells than headings";
    P_TOO_FEW_CELLS = "Weniger Felder als Überschriften", "Fewer cells than headings";
    P_MISSING = "Hier fehlt etwas", "Something is missing here";
    P_DATE = "Diesen Tag gibt es nicht", "There is no such day";
    P_TIME = "Diese Uhrzeit gibt es nicht", "There is no such time";
    P_DATE_TIME = "Tag und Uhrzeit wie 2026-11-28T10:00", "A day and time like 2026-11-28T10:00";
    P_NUMBER = "Keine ganze Zahl", "Not a whole number";
    P_RANGE = "Möglich ist {0} bis {1}", "Possible: {0} to {1}";
    P_TOO_LONG = "Zu lang: höchstens {0} Zeichen", "Too long: at most {0} characters";
    P_CHARACTERS = "Enthält Zeichen, die nicht erlaubt sind", "Holds characters that are not allowed";
    P_UNKNOWN_WORD = "Dieses Wort kennt die Spalte nicht", "The column does not know this word";
    P_WEEKDAY = "Der Wochentag passt nicht zum Datum", "The day of the week does not fit the date";
    P_OUTSIDE = "Der Tag liegt außerhalb des Kalenders", "The day is outside of the calendar";
    P_END_BEFORE_START = "Das Ende liegt vor dem Beginn", "The end is before the start";
    P_NO_HEADS = "Zusage ohne Personen", "A yes without anybody";
    P_DOES_NOT_FIT = "Passt nicht zum Rest der Zeile", "Does not fit the rest of the row";
    P_UNKNOWN_BED = "Dieses Beet gibt es nicht", "There is no such bed";
    P_UNKNOWN_EVENT = "Diesen Termin gibt es nicht", "There is no such event";
    P_AMBIGUOUS_EVENT = "Mehrere Termine heißen so. Den Tag dahinter schreiben", "Several events have this title. Write the day behind it";
    P_AMBIGUOUS_NAME = "Mehrere heißen so", "Several have this name";
    P_AMBIGUOUS_GARDEN = "Es gibt mehrere Gärten. Einen nennen mit --garden", "There are several gardens. Name one with --garden";
    P_DUPLICATE = "Steht anders schon in Zeile {0}", "Stands differently in line {0} already";
    P_PHONE = "Keine Telefonnummer", "Not a telephone number";
    P_PHONE_OF_CHILD = "Wer unter 16 ist, hat hier keine Nummer", "People under 16 have no number here";
    P_NOT_POSSIBLE = "Das lässt sich nicht eintragen", "It can't be entered";

    EXPORT_DONE = "Geschrieben: {0}", "Written: {0}";
    EXPORT_KIND = "Welche Liste? --kind oder für alles --json", "Which list? --kind, or --json for everything";
}
