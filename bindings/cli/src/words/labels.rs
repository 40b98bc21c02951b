//! Labels of states: at most six words, exactly as the glossary has them, and the sentence below.

super::words! {
    ONLY_HERE = "Nur auf diesem Telefon", "Only on this phone";
    NOBODY_KNOWS = "Noch niemand weiß es – bitte anrufen", "Nobody knows yet – please call";
    ARRIVED = "Übertragen – andere können es sehen", "Sent – others can see it";
    NOT_ACCEPTED = "Nicht übernommen – bitte nachsehen", "Not accepted – please have a look";
    ONLY_ORGANISERS = "Das darf nur die Organisation", "Only the organisers may do this";
    SIGNED_OFF = "Dieses Telefon ist abgemeldet", "This phone has been signed off";
    UPDATE = "Bitte App aktualisieren", "Please update the app";
    WITHDRAWN = "Zurückgenommen", "Withdrawn";
    TWO_VALUES = "Zwei Angaben – bitte wählen", "Two values – please choose";
    TWO_GRANTS = "Zwei Zusagen – bitte klären", "Two confirmations – please settle";
    TWO_OF_YOU = "Sie sind zu zweit", "There are two of you";
    SETTLING = "wird geklärt", "being settled";
    DUE_TODAY = "Heute dran", "Due today";
    BY_ARRANGEMENT = "nur nach Absprache", "by arrangement only";
    SOWN = "Frisch gesät – nicht jäten", "Freshly sown – do not weed";
    WISHED = "Wunsch abgegeben", "Wish received";
    DOOR_STANDS = "Ihr Türchen steht fest", "Your door is confirmed";
    STANDS = "Steht fest", "Confirmed";
    DAY_TAKEN = "Tag vergeben – andere sind frei", "Day taken – others are free";
    NONE_FREE = "Tag vergeben – leider keiner frei", "Day taken – sorry, none is free";
    HOST_OUT = "Gastgeber fällt aus – Ersatz gesucht", "Host cannot – replacement wanted";
    ASKED = "Angefragt – noch keine Zusage", "Requested – not confirmed yet";
    YOU_ARE_IN = "Sie sind dabei", "You are in";
    WAITING = "Warteliste – wir melden uns", "Waiting list – we will contact you";
    OVERBOOKED = "Mehr Zusagen als Plätze", "More confirmations than seats";
    MOVED = "Verlegt – gilt Ihre Zusage noch?", "Moved – are you still coming?";
    MOVED_FOR = "Verlegt – gilt die Zusage noch?", "Moved – are they still coming?";
    CANCELLED = "Fällt aus", "Cancelled";
    NAME_DEPUTY = "Bitte Vertretung benennen", "Please name a deputy";
    IN = "dabei", "in";
    ON_WAITING_LIST = "Warteliste", "waiting list";
    ASKED_SHORT = "angefragt", "requested";
    MAYBE = "weiß noch nicht", "not sure yet";
    NOT_COMING = "kommt nicht", "not coming";
    REFUSED = "Kein Platz – abgelehnt", "No seat – declined";
    CALLED_OFF = "Abgesagt", "Called off";
    MORE_THAN_WANTED = "mehr als gewünscht", "more than wanted";
    FREE = "frei", "free";
    WISHED_DAY = "gewünscht", "wished";
    SEVERAL_WISHES = "mehrere Wünsche", "several wishes";
    GRANTED = "vergeben", "given";
    RESERVED = "vorgemerkt", "reserved";
    WISH_WITHDRAWN = "Wunsch zurückgenommen", "wish withdrawn";
}

/// The sentences below labels.
pub mod below {
    super::super::words! {
        WILL_BE_SENT = "Wird gesendet, sobald Netz da ist.", "Will be sent as soon as there is signal.";
            ASK_OFFICE = "Bitte im Büro melden.", "Please ask at the office.";
            STEP_BACK = "Zurücktreten geht jederzeit.", "You may step back at any time.";
        OFFLINE = "Kein Netz – Stand {0} Uhr", "No signal – as of {0}";
        OFFLINE_NEVER = "Kein Netz – noch nichts geladen", "No signal – nothing loaded yet";
        OPEN_SINCE = "Seit {0} Tagen offen", "open for {0} days";
        OPEN_ONE_DAY = "Seit gestern offen", "open since yesterday";
        DONE_TWICE = "{1} {0}× {2}", "{2} {0} times {1}";
            STILL_FREE = "Noch frei: {0}", "Still free: {0}";
            OF = "{0} von {1}", "{0} of {1}";
    }
}
