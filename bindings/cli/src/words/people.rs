//! Words of people, roles, invites and phones.

super::words! {
    PEOPLE_ONLY_YOU = "Noch ist niemand da außer Ihnen. Aufnehmen: mitmach people add \"Renate B.\"", "Nobody is here but you. Add somebody: mitmach people add \"Renate B.\"";
    AREAS_TITLE = "Wer ist wofür da", "Who is there for what";
    PEOPLE_TITLE = "Menschen und Gruppen", "People and groups";
    COLUMN_NAME = "Name", "Name";
    COLUMN_SORT = "Art", "Sort";
    COLUMN_ROLES = "Rollen", "Roles";
    COLUMN_PHONE = "Telefon", "Phone";
    NO_APP = "ohne App", "no app";
    HAS_APP = "mit App", "with app";
    THIS_PHONE = "dieses Telefon", "this phone";
    UNDER_16 = "unter 16", "under 16";
    ME = "Sie selbst", "yourself";
    ROLE_OF = "{0} ({1})", "{0} ({1})";
    ROLE_FROM = "ab {0}", "from {0}";
    ROLE_UNTIL = "bis {0}", "until {0}";
    ACTS_FOR = "Darf eintragen für", "May act for";
    FULL_NAME = "Voller Name", "Full name";
    ROLES = "Rollen", "Roles";
    NUMBER_FOR_MEMBERS = "für alle sichtbar", "visible to members";
    INVITES_TITLE = "Offene Einladungen", "Open invites";
    CARD_ADDED_NEXT = "Ein Telefon einladen: mitmach people invite \"{0}\"", "Invite a phone: mitmach people invite \"{0}\"";
    INVITE_SHOWN = "Einladung für {0}, gilt bis {1}, für ein Telefon:", "Invite for {0}, good until {1}, for one phone:";
    INVITE_SECRET = "Nur an diese Person geben: Wer den Link hat, kommt herein. Er gilt, sobald er gesendet ist (mitmach sync), und wird nicht noch einmal gezeigt.", "Give it to this person only: whoever has the link comes in. It is good once it has been sent (mitmach sync) and is not shown again.";
    REVOKED = "abgemeldet", "signed off";
    DEVICES_NONE = "Noch kein Telefon angemeldet.", "No phone is enrolled yet.";
    INVITES_NONE = "{0} hat keine offene Einladung", "{0} has no open invite";
    ROLE_NONE = "{0} hat keine solche Rolle", "{0} has no such role";
    REVOKE_QUESTION = "Das Telefon von {0} abmelden? Es kann danach nichts mehr eintragen.", "Sign off the phone of {0}? It can enter nothing any more after that.";
    DECIDES_ALONE = "Wer für {0} eintragen darf, entscheidet {0} am eigenen Telefon; ohne Telefon entscheidet es die Organisation.", "Who may act for {0} is decided by {0} on their own phone; without one by the organisers.";
}
