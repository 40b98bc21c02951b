//! Words of the Adventskalender.

super::words! {
    CALENDAR_NONE_NEXT = "Noch kein Kalender. Anlegen: mitmach calendar set-up – oder eine Liste einlesen: mitmach import kalender.csv", "No calendar yet. Set it up: mitmach calendar set-up – or import a list: mitmach import kalender.csv";
    FRAME_NONE = "Der Rahmen fehlt noch. Anlegen: mitmach calendar set-up", "It has no frame yet. Set it up: mitmach calendar set-up";
    CALENDAR_SET_UP = "Kalender {0} angelegt: {1} bis {2}", "Calendar {0} set up: {1} to {2}";
    COLUMN_HOST = "Gastgeber", "Host";
    COLUMN_MOTTO = "Motto", "Motto";
    COLUMN_PLACE = "Ort", "Place";
    WISHES_TITLE = "Wünsche", "Wishes";
    FREE_DAYS = "Noch frei: {0}", "Still free: {0}";
    SIGN_UP_UNTIL = "Anmeldung bis {0}", "Sign-up until {0}";
    SIGN_UP_CLOSED = "Anmeldeschluss war {0}", "Sign-up closed on {0}";
    PRINT_ON = "Druck am {0}", "Print on {0}";
    PRINTED = "Gedruckt am {0}", "Printed on {0}";
    USUALLY = "sonst {0} Uhr, {1} Minuten", "usually {0}, {1} minutes";
    CONTESTED = "auch ein gültiger Wunsch", "also a valid wish";
    TENTATIVE = "noch unsicher", "not certain yet";
    WISH_ENTERED = "Wunsch von {0}: {1}. Antwort durch die Organisation.", "Wish of {0}: {1}. The organisers will answer.";
    DOOR_GRANTED_NOW = "Türchen am {0} für {1}", "Door on {0} for {1}";
    DOOR_THERE_NEXT = "Ändern: mitmach calendar edit-door TAG", "Change it: mitmach calendar edit-door DAY";
    DAY_OUTSIDE = "{0} ist kein Tag dieses Kalenders: {1} bis {2}. Es ist nichts eingetragen.", "{0} is not a day of this calendar: {1} to {2}. Nothing was entered.";
    NONE_ON_DAY = "Am {1} gibt es nichts davon: {0}.", "There is nothing of this sort on {1}: {0}.";
    OUTSIDE_TITLE = "Außerhalb des Kalenders", "Outside of the calendar";
    OUTSIDE = "nicht im Kalender", "not in the calendar";
    DOORS_TITLE = "Türchen", "Doors";
    MINE_NONE = "Sie haben noch kein Türchen. Einen Tag wünschen: mitmach calendar wish 15.12.", "You have no door yet. Wish for a day: mitmach calendar wish 15.12.";
    AS_STANDBY = "als Vertretung", "as standby";
    TWO_FRAMES = "Der Kalender ist zweimal angelegt. Bitte einen zurücknehmen: {0}", "The calendar is set up twice. Please take one back: {0}";
}
