//! Words of joining, syncing, today and what has not arrived.

super::words! {
    HELP_USAGE = "Aufruf", "Usage";
    HELP_COMMANDS = "Befehle", "Commands";
    HELP_OPTIONS = "Optionen", "Options";
    HELP_VALUES = "Angaben", "Values";
    HELP_EVERYWHERE = "Überall", "Everywhere";
    HELP_EXAMPLES = "Beispiele", "Examples";
    HELP_OPTIONS_TOKEN = "OPTIONEN", "OPTIONS";
    HELP_COMMAND_TOKEN = "BEFEHL", "COMMAND";
    HELP_VERSION = "Version zeigen", "Show the version";
    HELP_HELP = "Hilfe zeigen", "Show help";
    HELP_NAMES = "Dinge heißen, wie man sie nennt: ein Beet nach Nummer, eine Aufgabe oder ein Termin nach einem Teil\ndes Titels, ein Türchen nach dem Tag, jemand beim Namen. Statt des Namens geht die Kennung:\ndie sechs Zeichen neben dem Eintrag.", "Name things as you would: a bed by its number, a task or event by part of its title, a door by its\nday, somebody by name. The id, the six characters beside an entry, does instead of the name.";
    HELP_EXIT_CODES = "Rückgabewerte:\n  0  erledigt\n  1  ging nicht: nicht erlaubt, unbekannt, nicht möglich\n  2  Befehl falsch geschrieben\n  3  kein Netz; was eingetragen ist, ist sicher\n  4  Speicher: voll, schreibgeschützt, schon offen oder von neuerer Version", "Exit codes:\n  0  done\n  1  not done: not allowed, unknown, not possible\n  2  command written wrongly\n  3  no network; what was entered is safe\n  4  storage: full, read-only, in use or of a newer version";

    YES_OR_NO = "[j/n]", "[y/n]";
    JOIN_SERVER = "Adresse: {0}", "Address: {0}";
    JOIN_COMMUNITY = "Gemeinschaft: {0}", "Community: {0}";
    JOIN_FOLDER = "Ordner: {0}", "Folder: {0}";
    JOIN_QUESTION = "Hier beitreten?", "Join here?";
    JOINED = "Willkommen, {0}! Dieses Telefon gehört jetzt dazu.", "Welcome, {0}! This phone is in.";
    JOINED_NEXT = "Weiter mit: mitmach today", "Go on with: mitmach today";
    JOINED_NOT_LOADED = "Geladen ist noch nichts. Sobald Netz da ist: mitmach sync", "Nothing is loaded yet. As soon as there is signal: mitmach sync";
    YOU = "Sie", "you";

    SYNCING = "Senden und holen", "Sending and fetching";
    SYNC_BYTES = "{0} kB geholt", "{0} kB fetched";
    SYNC_WAITING = "Kein Netz, nächster Versuch in {0} s", "No signal, trying again in {0} s";
    SYNC_SENT_NONE = "Gesendet und geholt. Stand {0} Uhr.", "Sent and fetched. As of {0}.";
    SYNC_SENT_ONE = "1 Eintrag übertragen – andere können es sehen. Stand {0} Uhr.", "1 entry sent – others can see it. As of {0}.";
    SYNC_SENT = "{1} Einträge übertragen – andere können es sehen. Stand {0} Uhr.", "{1} entries sent – others can see them. As of {0}.";
    ONLY_HERE_ONE = "1 Eintrag nur auf diesem Telefon: mitmach status", "1 entry only on this phone: mitmach status";
    ONLY_HERE_MANY = "{0} Einträge nur auf diesem Telefon: mitmach status", "{0} entries only on this phone: mitmach status";
    REFUSED_ONE = "1 Eintrag nicht übernommen – bitte nachsehen: mitmach not-accepted", "1 entry not accepted – please have a look: mitmach not-accepted";
    REFUSED_MANY = "{0} Einträge nicht übernommen – bitte nachsehen: mitmach not-accepted", "{0} entries not accepted – please have a look: mitmach not-accepted";

    ALL_ARRIVED = "Alles ist angekommen.", "Everything has arrived.";
    AS_OF = "Stand {0} Uhr", "As of {0}";
    NEVER_SYNCED = "Noch nie geladen. Sobald Netz da ist: mitmach sync", "Never loaded yet. As soon as there is signal: mitmach sync";
    SEND_NEXT = "Senden: mitmach sync", "Send: mitmach sync";
    HELD = "Wartet auf eine Aktualisierung im Büro", "Waits for an update at the office";
    COLUMN_ENTERED = "Eingetragen", "Entered";
    COLUMN_WHAT = "Was", "What";
    COLUMN_WHERE = "Wo", "Where";
    COLUMN_WHY = "Warum", "Why";
    COLUMN_ID = "Kennung", "Id";
    COLUMN_STATE = "Stand", "State";
    COLUMN_DAY = "Tag", "Day";
    COLUMN_TIME = "Zeit", "Time";

    NOT_ACCEPTED_TITLE = "Nicht übernommen – Ihr Text bleibt hier gespeichert", "Not accepted – your text stays here";
    NOT_ACCEPTED_NONE = "Alles wurde übernommen.", "Everything was accepted.";
    NOT_ACCEPTED_NO_SUCH = "Den Eintrag „{0}“ gibt es hier nicht: Alles wurde übernommen.", "There is no entry “{0}” here: everything was accepted.";
    NOT_ACCEPTED_NEXT = "Noch einmal eintragen: mitmach not-accepted again KENNUNG · Verwerfen: mitmach not-accepted drop KENNUNG", "Enter it again: mitmach not-accepted again ID · Drop it: mitmach not-accepted drop ID";
    ENTERED_AGAIN = "Noch einmal eingetragen: {0}", "Entered again: {0}";
    DROPPED = "Verworfen: {0}", "Dropped: {0}";

    WATCHING = "Zeigt, was sich ändert. Strg-C beendet.", "Shows what changes. Ctrl-c ends.";
    WATCH_NEW = "neu", "new";
    WATCH_CHANGED = "geändert", "changed";
    WATCH_GONE = "nicht mehr da", "gone";
    WATCH_REGISTER = "Menschen, Rollen oder Telefone haben sich geändert", "People, roles or phones have changed";
    WATCH_END = "Beendet.", "Ended.";

    TODAY_TITLE = "Heute, {0}", "Today, {0}";
    TODAY_DUE = "Im Garten dran", "Due in the garden";
    TODAY_DOORS = "Meine Türchen", "My doors";
    TODAY_EVENTS = "Meine Termine", "My events";
    TODAY_DECIDE = "Zu entscheiden", "To decide";
    TODAY_NOTHING = "Heute ist nichts dran.", "Nothing is due today.";
    TODAY_NOTHING_NEXT = "Ansehen: mitmach garden · mitmach calendar · mitmach event", "Have a look: mitmach garden · mitmach calendar · mitmach event";
    DECIDE_CALLED_OFF = "Abgesagt, der Tag ist wieder frei: {0}", "Called off, the day is free again: {0}";
    DECIDE_DROPPED_OUT = "Ersatz gesucht: {0}", "Replacement wanted: {0}";
    DECIDE_ANSWER = "Platz vergeben: {0} ({1})", "Give seats: {0} ({1})";
    DECIDE_CLAIM = "Absprache: {0}", "To arrange: {0}";

    SETTLE_TITLE = "Zu klären", "To be settled";
    SETTLE_NOTHING = "Nichts zu klären.", "Nothing to settle.";
    SETTLE_BY = "von {0}", "by {0}";
    SETTLE_CHOOSE = "Wählen: mitmach conflicts settle {0} NUMMER", "Choose: mitmach conflicts settle {0} NUMBER";
    SETTLE_WITHDRAW = "Klären: eines zurücknehmen mit mitmach undo KENNUNG", "Settle: take one back with mitmach undo ID";
    SETTLE_STEP_BACK = "Zurücktreten geht jederzeit: mitmach undo KENNUNG", "You may step back at any time: mitmach undo ID";
    SETTLE_OTHERS = "Das klärt die Organisation.", "The organisers settle this.";
    SETTLED_BY_WITHDRAWING = "Hier ist keine Angabe zu wählen: {0}. Geklärt wird es, indem eines zurückgenommen wird: mitmach conflicts zeigt beide, mitmach undo KENNUNG nimmt eines zurück.", "There is no value to choose here: {0}. It is settled by taking one back: mitmach conflicts shows both, mitmach undo ID takes one back.";
    SETTLED_BY_OTHERS = "Hier ist keine Angabe zu wählen: {0}. Das klärt die Organisation.", "There is no value to choose here: {0}. The organisers settle this.";
    SETTLE_NO_VALUES = "Hier ist keine Angabe zu wählen. Was mitmach conflicts zeigt, wird geklärt, indem eines zurückgenommen wird: mitmach undo KENNUNG", "There is no value to choose here. What mitmach conflicts shows is settled by taking one back: mitmach undo ID";
    SETTLED = "Geklärt: {0} – {1}: {2}", "Settled: {0} – {1}: {2}";
    CONFLICT_CONTESTED = "Wunsch und Türchen am selben Tag", "Wish and door on one day";
    CONFLICT_TWICE_GRANTED = "Ein Wunsch, zwei Türchen", "One wish, two doors";
    CONFLICT_WISH_WITHDRAWN = "Türchen ohne Wunsch: der Wunsch ist zurückgenommen", "Door without wish: the wish was withdrawn";
    CONFLICT_ANSWERED_TWICE = "Zwei Antworten von {0}", "Two answers of {0}";
    CONFLICT_FRAMES = "Zweimal angelegt – eines zurücknehmen", "Set up twice – withdraw one";
    CONFLICT_SEVERAL = "{0}, gewünscht: {1}", "{0}, wanted: {1}";
    DECIDE_NEXT_CONFLICT = "Klären: mitmach conflicts", "Settle: mitmach conflicts";
    DECIDE_NEXT_WISH = "Tag vergeben: mitmach calendar grant TAG NAME", "Give a day: mitmach calendar grant DAY NAME";
    DECIDE_NEXT_DOOR = "Ersatz eintragen: mitmach calendar grant TAG NAME", "Enter a replacement: mitmach calendar grant DAY NAME";
    DECIDE_NEXT_ANSWER = "Platz geben: mitmach event seat TERMIN NAME dabei", "Give seats: mitmach event seat EVENT NAME in";
    DECIDE_NEXT_CLAIM = "Zusagen: mitmach garden claim AUFGABE --for NAME", "Agree: mitmach garden claim TASK --for NAME";
}
