//! Entries in few words, and the things that commands look for.

super::words! {
    SOMEBODY = "jemand", "somebody";
    EMPTY = "(leer)", "(empty)";
    WITHOUT_ANSWER = "ohne Zusage", "without an answer";
    A_BED = "Beet {0} {1}", "bed {0} {1}";
    A_CLAIM = "{0} übernimmt „{1}“ am {2}", "{0} will do “{1}” on {2}";
    A_SHIFT_CLAIM = "{0} übernimmt „{1}“", "{0} will do “{1}”";
    A_DONE = "{0}: „{1}“ erledigt am {2}", "{0}: “{1}” done on {2}";
    A_SKIP = "„{0}“ entfällt am {1}", "“{0}” left out on {1}";
    A_CALENDAR = "Adventskalender {0}", "Advent calendar {0}";
    A_WISH = "Wunsch von {0}: {1}", "Wish of {0}: {1}";
    A_DOOR = "Türchen {1}: {0}", "Door {1}: {0}";
    AN_ANSWER = "Antwort von {0}: {1}", "Answer of {0}: {1}";
    A_SEAT = "{0} – {1}", "{0} – {1}";
    A_PLEDGE = "{0} bringt mit: {1}", "{0} brings: {1}";
    A_CHECK_IN = "{0} am Einlass: {1}", "{0} at the door: {1}";
    A_WITHDRAWAL = "Zurückgenommen: {0}", "Withdrawn: {0}";
    AN_EDIT = "{0} geändert – {1}", "{0} changed – {1}";
    A_SETTLEMENT = "{0} geklärt – {1}: {2}", "{0} settled – {1}: {2}";
    CARD_ADDED = "Aufgenommen: {0}", "Added: {0}";
    CARD_RENAMED = "Heißt jetzt: {0}", "New name: {0}";
    CONTACT_SET = "Erreichbarkeit von {0} geändert", "Contact of {0} changed";
    ROLE_GRANTED = "{0} hat jetzt die Rolle {1} für {2}", "{0} has the role {1} for {2}";
    ROLE_ENDED = "Rolle beendet: {0}", "Role ended: {0}";
    INVITED = "Einladung für {0}, gilt bis {1}", "Invite for {0}, good until {1}";
    INVITE_REVOKED = "Einladung zurückgezogen: {0}", "Invite taken back: {0}";
    DEVICE_REVOKED = "Telefon abgemeldet: {0}", "Phone signed off: {0}";
    GARDEN_ADDED = "Garten angelegt: {0} {1}", "Garden added: {0} {1}";
    CALENDAR_ADDED = "Kalender angelegt: {0}", "Calendar added: {0}";
    EVENT_ADDED = "Termin angelegt: {0}", "Event added: {0}";
    ACTS_FOR_NOW = "{0} darf für {1} eintragen", "{0} may act for {1}";
    ACTING_ENDED = "Darf nicht mehr für andere eintragen", "May no longer act for somebody";
    ALREADY_SO = "Das steht schon so da: {0}", "It is so already: {0}";
    CHANGED = "Geändert: {0}", "Changed: {0}";

    THING_PARTY = "Person oder Gruppe", "person or group";
    THING_GARDEN = "Garten", "garden";
    THING_BED = "Beet", "bed";
    TASK = "Aufgabe", "task";
    THING_SHIFT = "Schicht", "shift";
    THING_BRING = "Mitbringliste", "bring list";
    THING_CALENDAR = "Adventskalender", "Advent calendar";
    THING_DOOR = "Türchen", "door";
    THING_WISH = "Wunsch", "wish";
    THING_EVENT = "Termin", "event";
    THING_ENTRY = "Eintrag", "entry";
    THING_ROLE = "Rolle", "role";
    THING_DEVICE = "Telefon", "phone";
}
