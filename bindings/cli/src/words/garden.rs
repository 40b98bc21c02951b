//! Words of the garden.

super::words! {
    GARDEN_NONE_NEXT = "Noch kein Garten. Anlegen: mitmach garden new-garden \"Oasengarten\" – oder eine Liste einlesen: mitmach import beete.csv", "No garden yet. Add one: mitmach garden new-garden \"Oasengarten\" – or import a list: mitmach import beete.csv";
    BEDS_NONE = "Noch keine Beete. Anlegen: mitmach garden add-bed 1 \"Kräuter\"", "No beds yet. Add one: mitmach garden add-bed 1 \"Kräuter\"";
    DAY_NOTHING = "Hier ist nichts dran.", "Nothing is due here.";
    DAY_NOTHING_NEXT = "Alle Beete und Aufgaben: mitmach garden", "All beds and tasks: mitmach garden";
    FREE_TASKS = "Ganzer Garten", "Whole garden";
    WORK_DONE = "Zuletzt getan", "Lately done";
    COLUMN_BED = "Beet", "Bed";
    COLUMN_TASK = "Aufgabe", "Task";
    COLUMN_DUE = "Wann", "When";
    COLUMN_PEOPLE = "Wer kommt", "Who comes";
    COLUMN_NOTES = "Merkmale", "Notes";
    DUE_ON_DAY = "dran", "due";
    NEXT_ON = "am {0}", "on {0}";
    FINISHED_ON = "erledigt am {0}", "done on {0}";
    FINISHED = "erledigt", "done";
    ANY_TIME = "jederzeit", "any time";
    NO_MORE = "nicht mehr", "no more";
    SKIPPED_BECAUSE = "entfällt ({0})", "left out ({0})";
    MISSING_PEOPLE = "noch {0} gesucht", "{0} more wanted";
    SURPLUS_PEOPLE = "{0} von {1} Personen", "{0} of {1} people";
    TODAY_WORD = "heute", "today";
    HELD_BY = "betreut von {0}", "looked after by {0}";
    SOWN_UNTIL = "{0} (bis {1})", "{0} (until {1})";
    NO_WEEDING_HERE = "Nicht jäten: {0}", "Do not weed: {0}";
    MINUTES = "{0} min", "{0} min";
    NEEDS = "braucht {0}", "needs {0}";
    TASK_WITHDRAWN = "Aufgabe zurückgenommen, zählt trotzdem", "task withdrawn, counts all the same";
    CLAIMED = "{0} übernimmt „{1}“ am {2}", "{0} will do “{1}” on {2}";
    CLAIMED_SHIFT = "{0} übernimmt „{1}“", "{0} will do “{1}”";
    CLAIM_BY_ARRANGEMENT = "Diese Aufgabe geht nur nach Absprache. Die Leitung meldet sich.", "This task is by arrangement only. The lead will contact you.";
    DONE_ENTERED = "Erledigt: „{0}“ am {1}", "Done: “{0}” on {1}";
    SKIPPED = "„{0}“ entfällt am {1} ({2})", "“{0}” is left out on {1} ({2})";
    BED_ADDED = "Beet angelegt: {0} {1}", "Bed added: {0} {1}";
    TASK_ADDED = "Aufgabe angelegt: {0}", "Task added: {0}";
    GARDEN_ADDED_NEXT = "Als Nächstes: mitmach garden add-bed 1 \"Kräuter\"", "Next: mitmach garden add-bed 1 \"Kräuter\"";
    TASK_OR_BED = "Aufgabe oder Beet", "task or bed";
}
