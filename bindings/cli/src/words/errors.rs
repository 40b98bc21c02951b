//! What went wrong, where, and what to do next.

super::words! {
    INVALID_MISSING = "Es fehlt: {0}. Bitte mit angeben.", "{0} is missing. Please give it too.";
    INVALID_TYPE = "{0}: Das passt hier nicht hinein. Bitte anders eingeben.", "{0}: this does not fit here. Please enter it differently.";
    INVALID_RANGE = "{0}: zu lang, zu groß oder zu klein. Möglich: {1}.", "{0}: too long, too large or too small. Possible: {1}.";
    INVALID_CHARACTERS = "{0}: enthält Zeichen, die nicht erlaubt sind (Zeilenumbruch oder unsichtbare Zeichen).", "{0}: holds characters that are not allowed (a line break or invisible ones).";
    INVALID_IMPOSSIBLE = "{0}: Das gibt es nicht. Bitte prüfen.", "{0}: there is no such thing. Please check.";
    INVALID_NO_FIELD = "Das lässt sich hier nachträglich nicht ändern: {0}. Bitte zurücknehmen und neu eintragen.", "This can't be changed afterwards: {0}. Please take it back and enter it anew.";
    INVALID_TOGETHER = "{0} und {1} passen nicht zusammen. Bitte prüfen.", "{0} and {1} do not go together. Please check.";
    INVALID_NO_HEADS = "Eine Zusage braucht mindestens eine Person: --adults 1", "A yes needs at least one person: --adults 1";
    RANGE_NUMBERS = "{0} bis {1}", "{0} to {1}";
    RANGE_CHARACTERS = "höchstens {0} Zeichen", "at most {0} characters";

    NOT_ALLOWED_NEXT = "Bitten Sie jemanden von der Organisation, es einzutragen: mitmach people list", "Ask an organiser to enter it: mitmach people list";
    ENTER_AGAIN = "Dieses Telefon war nicht auf dem letzten Stand ({0}). Bitte noch einmal eintragen.", "This phone was not up to date ({0}). Please enter it again.";
    NOT_ALLOWED_OTHER = "Das geht hier nicht ({0}).", "This can't be done here ({0}).";
    NOT_THERE = "Das gibt es nicht (mehr). Holen Sie den neuen Stand: mitmach sync", "It is not there (any more). Fetch what is new: mitmach sync";
    NOT_JOINED = "Dieses Telefon gehört noch zu keiner Gemeinschaft ({0}). Mit Ihrer Einladung beitreten: mitmach join EINLADUNG", "This phone has not joined a community yet ({0}). Join with your invite: mitmach join INVITE";
    ALREADY_JOINED = "Dieses Telefon gehört schon zu einer Gemeinschaft. Weiter mit: mitmach today. Für ein weiteres Telefon einen anderen Ordner nehmen: --phone ORDNER", "This phone has joined a community already. Go on with: mitmach today. For another phone take another folder: --phone DIR";
    INVITE_USED = "Diese Einladung gilt nicht: Sie ist verbraucht, abgelaufen oder zurückgezogen. Bitte um eine neue bitten.", "This invite is no good: it has been used, has expired or was taken back. Please ask for a new one.";
    INVITE_BROKEN = "Das ist keine vollständige Einladung. Bitte den ganzen Link kopieren, mit allem hinter dem #, und in Anführungszeichen setzen.", "This is not a whole invite. Please copy all of the link, with what follows the #, and put it in quotes.";
    UNREACHABLE = "Niemand antwortet unter {0}.", "Nobody answers at {0}.";
    UNREACHABLE_SAFE = "Was Sie eingetragen haben, ist hier sicher und wird später gesendet: mitmach sync", "What you entered is safe here and will be sent later: mitmach sync";
    UNREACHABLE_JOIN = "Versuchen Sie es noch einmal, sobald Netz da ist. Die Einladung gilt weiter.", "Try again as soon as there is signal. The invite is still good.";
    OTHER_COMMUNITY = "Unter dieser Adresse antwortet eine andere Gemeinschaft. Bitte um eine neue Einladung bitten.", "Another community answers at this address. Please ask for a new invite.";
    NEWER_PHONE = "Der Ordner {0} ist von einer neueren Version. Bitte mitmach aktualisieren; nichts geht verloren.", "The folder {0} is of a newer version. Please update mitmach; nothing gets lost.";
    STORAGE_FULL = "Der Speicher ist voll ({0}). Das letzte wurde nicht gespeichert, alles davor schon. Bitte Platz schaffen und noch einmal eingeben.", "The storage is full ({0}). The last entry was not stored, all before it was. Please make room and enter it again.";
    READ_ONLY = "Der Ordner {0} lässt sich nicht beschreiben. Bitte die Rechte prüfen oder mit --phone einen anderen nehmen.", "The folder {0} can't be written. Please check its permissions or choose another one with --phone.";
    IN_USE = "Dieses Telefon ist gerade in einem anderen Fenster offen ({0}). Bitte dort beenden, zum Beispiel mitmach watch.", "This phone is open in another window ({0}). Please end it there, for example mitmach watch.";
    KEY = "Der Geräteschlüssel in {0} passt nicht ({1}). Nichts ist verloren: Datei device.key wiederherstellen (nur für Sie lesbar), oder im Büro um eine neue Einladung bitten.", "The device key in {0} does not fit ({1}). Nothing is lost: restore the file device.key (readable by you alone), or ask the office for a new invite.";
    INTERNAL = "Das hätte nicht geschehen dürfen ({0}). Bitte im Büro melden und diese Zeile mitschicken.", "This should not have happened ({0}). Please tell the office and send them this line.";

    UNKNOWN_NAME = "{0} „{1}“ gibt es nicht.", "There is no {0} “{1}”.";
    UNKNOWN_NONE = "Das gibt es hier noch nicht: {0}.", "There is nothing of this sort here yet: {0}.";
    AMBIGUOUS_NAME = "„{1}“ passt auf mehrere ({0}).", "“{1}” fits several ({0}).";
    CANDIDATES = "Zur Wahl stehen:", "These are there:";
    CANDIDATES_MORE = "… und {0} weitere", "… and {0} more";
    CANDIDATES_NEXT = "Genauer schreiben oder die Kennung vorn nehmen.", "Write more of it or take the id in front.";

    USAGE_MISSING = "Es fehlt: {0}", "Missing: {0}";
    USAGE_UNKNOWN = "Das gibt es hier nicht: {0}", "There is no such thing here: {0}";
    USAGE_VALUE = "„{0}“ passt nicht zu {1}.", "“{0}” does not fit {1}.";
    USAGE_POSSIBLE = "Möglich: {0}", "Possible: {0}";
    USAGE_CONFLICT = "Das geht nicht zusammen: {0}", "These do not go together: {0}";
    USAGE_NO_VALUE = "Hinter {0} fehlt die Angabe.", "{0} needs a value.";
    USAGE_OTHER = "So geht der Befehl nicht.", "The command can't be used like this.";
    USAGE_SIMILAR = "Meinten Sie {0}?", "Did you mean {0}?";
    USAGE_HELP = "Hilfe: {0} --help", "Help: {0} --help";
    BAD_DATE = "Diesen Tag gibt es nicht, oder er ist anders geschrieben: 2026-12-15, 15.12.2026, 15.12., heute, morgen", "There is no such day, or it is written differently: 2026-12-15, 15.12.2026, 15.12., today, tomorrow";
    BAD_ISO_DATE = "So sieht der Tag hier aus: 2026-12-15", "Here the day looks like this: 2026-12-15";
    BAD_TIME = "Eine Uhrzeit sieht so aus: 17:00", "A time looks like this: 17:00";
    BAD_MOMENT = "Tag und Uhrzeit sehen so aus: \"2026-11-28 10:00\"", "Day and time look like this: \"2026-11-28 10:00\"";
    BAD_WEEKS = "Kalenderwochen sehen so aus: 47-8", "Weeks look like this: 47-8";
    BAD_WEEKDAYS = "Wochentage sehen so aus: Mo,Mi,Fr", "Weekdays look like this: Mon,Wed,Fri";
    NOTHING_TO_CHANGE = "Es ist nichts angegeben, was sich ändern soll.", "Nothing is given that should change.";
    STOPPED = "Abgebrochen. Es ist nichts geschehen.", "Stopped. Nothing has happened.";
    NEEDS_YES = "Hier kann niemand gefragt werden. Zum Bestätigen --yes anhängen.", "Nobody can be asked here. Add --yes to confirm.";
    NOT_CONTRADICTORY = "Hier ist nichts zu klären: {0}. Es gilt eine Angabe.", "There is nothing to settle: {0}. One value holds.";
    WHICH_FIELD = "Hier sind mehrere Angaben zu klären: {0}. Bitte eine nennen mit --field.", "Several fields are to be settled: {0}. Please name one with --field.";
    NO_SUCH_VALUE = "Diese Angabe steht nicht zur Wahl. Möglich: {0}", "This value is not among them. Possible: {0}";
    FILE_UNREADABLE = "Die Datei {0} lässt sich nicht lesen. Bitte Namen und Rechte prüfen.", "The file {0} can't be read. Please check its name and permissions.";
    FILE_UNWRITABLE = "Die Datei {0} lässt sich nicht schreiben. Bitte Ordner und Rechte prüfen.", "The file {0} can't be written. Please check the folder and its permissions.";
    FILE_EXISTS = "Die Datei {0} gibt es schon. Bitte einen anderen Namen wählen oder --force anhängen.", "The file {0} exists already. Please choose another name or add --force.";
    WITHDRAWAL_FINAL = "Zurückgenommen ist zurückgenommen. Was wieder gelten soll, bitte neu eintragen.", "Taken back stays taken back. Please enter anew what should hold again.";
    WITHDRAWN_ALREADY = "Das ist schon zurückgenommen: {0}.", "It has been taken back already: {0}.";

    GONE = "Das gibt es nicht mehr", "It is not there any more";
    FIXED = "Das lässt sich nicht mehr ändern", "This can't be changed any more";
    TAKEN = "Das gibt es schon anders", "It is there already, differently";
    INVITE_LEVEL = "Diese Person hat mehr Rechte als Sie. Einladen darf sie nur die Organisation.", "This person has more rights than you. Only an organiser may invite them.";
    LAST_ORGANISER = "Damit hätte die Gemeinschaft niemanden mehr in der Organisation", "The community would be left without an organiser";
    NOT_POSSIBLE = "Eine Angabe ist nicht möglich", "One of the values is not possible";
    TOO_MUCH = "Das ist zu viel auf einmal", "This is too much at once";
}
