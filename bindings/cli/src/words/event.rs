//! Words of events.

super::words! {
    EVENTS_NONE_NEXT = "Noch keine Termine. Anlegen: mitmach event plan \"Herbsteinsatz\" --start \"28.11. 10:00\" --format einsatz – oder eine Liste einlesen: mitmach import termine.csv", "No events yet. Plan one: mitmach event plan \"Work day\" --start \"28.11. 10:00\" --format einsatz – or import a list: mitmach import termine.csv";
    COLUMN_EVENT = "Termin", "Event";
    COLUMN_COMING = "Zusagen", "Coming";
    COLUMN_PARTY = "Wer", "Who";
    COLUMN_ADULTS = "Erw.", "Adults";
    COLUMN_CHILDREN = "Kinder", "Children";
    COLUMN_ANSWER = "Antwort", "Answer";
    COLUMN_ANNOUNCED = "Angemeldet", "Announced";
    COLUMN_ARRIVED = "Da", "Here";
    COLUMN_WANTED = "Gewünscht", "Wanted";
    COLUMN_PLEDGED = "Zugesagt", "Pledged";
    COLUMN_CONTAINS = "Enthält", "Contains";
    HEADS_IN = "Dabei: {0} ({1} Erwachsene, {2} Kinder)", "In: {0} ({1} adults, {2} children)";
    HEADS_ASKED = "angefragt {0}", "requested {0}";
    HEADS_WAITING = "Warteliste {0}", "waiting list {0}";
    HEADS_NO = "Absagen {0}", "not coming {0}";
    HEADS_TO_RECONFIRM = "noch einmal zu bestätigen {0}", "to confirm again {0}";
    SEATS_LEFT = "Freie Plätze: {0}", "Seats left: {0}";
    ANSWERS_TITLE = "Antworten", "Answers";
    ANSWERS_NONE = "Noch keine Antworten. Antworten: mitmach event answer \"{0}\" ja --adults 1", "No answers yet. Answer: mitmach event answer \"{0}\" yes --adults 1";
    BRING_TITLE = "Mitbringen", "To bring";
    SHIFTS_TITLE = "Schichten und Vorbereitung", "Shifts and preparation";
    DOOR_TITLE = "Einlass: {0}", "Door: {0}";
    DOOR_SUM = "Da: {0} · angemeldet: {1}", "Here: {0} · announced: {1}";
    DOOR_NOBODY = "Noch steht niemand auf der Liste. Einlassen: mitmach event check-in \"{0}\" --heads 2", "Nobody is on the list yet. Let in: mitmach event check-in \"{0}\" --heads 2";
    WALK_INS = "ohne Zusage", "without an answer";
    GIVEN_FOR = "galt für {0}", "given for {0}";
    MISSING_ITEMS = "fehlt {0}", "{0} missing";
    HANDED_IN = "{0} abgegeben", "{0} handed in";
    EVENT_PLANNED = "Termin angelegt: {0}, {1}", "Event planned: {0}, {1}";
    ANSWER_YES = "{0} ist dabei ({1} Personen): {2}", "{0} is in ({1} people): {2}";
    ANSWER_ASKED = "{0} fragt an ({1} Personen): {2}", "{0} asks for {1} seats: {2}";
    ANSWER_MAYBE = "{0} weiß noch nicht: {2}", "{0} is not sure yet: {2}";
    ANSWER_NO = "{0} kommt nicht: {2}", "{0} is not coming: {2}";
    SEAT_GIVEN = "Platz: {0} ist dabei", "Seat: {0} is in";
    SEAT_WAITS = "Warteliste: {0}", "Waiting list: {0}";
    BRING_ASKED = "Auf der Mitbringliste: {0}", "On the bring list: {0}";
    PLEDGED_NOW = "{0} bringt mit: {1}", "{0} brings: {1}";
    PLEDGE_DELIVERED = "Abgegeben: {0}", "Handed in: {0}";
    CHECKED_IN = "Eingelassen: {0} ({1})", "Let in: {0} ({1})";
    NO_ANSWER_OF = "{0} hat nicht geantwortet", "{0} has not answered";
    SHIFT_ADDED = "Angelegt: {0}", "Added: {0}";
    OTHER_EVENTS = "Zweimal angelegt. Bitte einen zurücknehmen: {0}", "Planned twice. Please take one back: {0}";
    EVENT_MISSING = "Der Termin ist noch nicht angekommen oder zurückgenommen.", "The event has not arrived yet or was withdrawn.";
}
