//! Names of fields and kinds.

use super::Word;
use mitmach_core::model::Kind;

const fn word(de: &'static str, en: &'static str) -> Word {
    Word { de, en }
}

/// A kind's name.
pub const fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Bed => word("Beet", "bed"),
        Kind::Task => word("Aufgabe", "task"),
        Kind::Claim => word("Zusage", "claim"),
        Kind::Done => word("Arbeit", "work done"),
        Kind::Skip => word("Auslassung", "left out"),
        Kind::Calendar => word("Kalender", "calendar"),
        Kind::Wish => word("Wunsch", "wish"),
        Kind::Door => word("Türchen", "door"),
        Kind::Event => word("Termin", "event"),
        Kind::Rsvp => word("Antwort", "answer"),
        Kind::Seat => word("Platz", "seat"),
        Kind::Bring => word("Mitbringliste", "bring list"),
        Kind::Pledge => word("Mitbringsel", "pledge"),
        Kind::CheckIn => word("Einlass", "check-in"),
        Kind::Withdrawal => word("Rücknahme", "withdrawal"),
    }
}

/// A field's name; its code if it is of a newer version.
pub fn field(name: &str) -> Word {
    let found = FIELDS.iter().find(|(code, _)| *code == name);
    found.map_or(OTHER, |(_, word)| *word)
}

const OTHER: Word = word("eine Angabe", "a value");

/// Names of fields, in the order of kinds.
const FIELDS: &[(&str, Word)] = &[
    ("number", word("Nummer", "number")),
    ("name", word("Name", "name")),
    ("zone", word("Bereich", "zone")),
    ("holder", word("Betreut von", "looked after by")),
    ("crop", word("Kultur", "crop")),
    ("sown_on", word("Gesät am", "sown on")),
    (
        "no_weeding_until",
        word("Nicht jäten bis", "no weeding until"),
    ),
    ("harvest_rule", word("Ernteregel", "harvest rule")),
    ("note", word("Hinweis", "note")),
    ("bed", word("Beet", "bed")),
    ("title", word("Titel", "title")),
    ("activity", word("Art", "activity")),
    ("due", word("Regel", "rule")),
    ("first_due", word("Fällig am", "due on")),
    ("every_days", word("Alle … Tage", "every … days")),
    ("weekdays", word("Wochentage", "weekdays")),
    ("week_from", word("Ab Kalenderwoche", "from week")),
    ("week_to", word("Bis Kalenderwoche", "to week")),
    ("people", word("Personen", "people")),
    ("minutes", word("Minuten", "minutes")),
    ("seated", word("Im Sitzen", "seated")),
    ("with_children", word("Mit Kindern", "with children")),
    ("heavy", word("Schwer", "heavy")),
    ("adults_only", word("Ab 18", "from 18")),
    (
        "on_request",
        word("Nur nach Absprache", "by arrangement only"),
    ),
    ("needs", word("Braucht", "needs")),
    ("starts", word("Beginn", "starts")),
    ("ends", word("Ende", "ends")),
    ("task", word("Aufgabe", "task")),
    ("day", word("Tag", "day")),
    ("heads", word("Personen", "people")),
    ("amount", word("Menge", "amount")),
    ("reason", word("Grund", "reason")),
    ("year", word("Jahr", "year")),
    ("first_day", word("Erster Tag", "first day")),
    ("last_day", word("Letzter Tag", "last day")),
    ("usual_start", word("Üblicher Beginn", "usual start")),
    ("usual_minutes", word("Übliche Dauer", "usual minutes")),
    ("doors_per_day", word("Türen pro Tag", "doors per day")),
    ("reserved_days", word("Vorgemerkte Tage", "reserved days")),
    (
        "sign_up_deadline",
        word("Anmeldeschluss", "sign-up deadline"),
    ),
    ("print_day", word("Drucktag", "print day")),
    ("open_sign_up", word("Offene Anmeldung", "open sign-up")),
    ("entered_on", word("Eingetragen am", "entered on")),
    ("first", word("1. Wunsch", "first choice")),
    ("second", word("2. Wunsch", "second choice")),
    ("third", word("3. Wunsch", "third choice")),
    ("certain", word("Sicher", "certain")),
    ("motto", word("Motto", "motto")),
    ("wish", word("Wunsch", "wish")),
    ("date", word("Tag", "day")),
    ("start", word("Beginn", "start")),
    ("setting", word("Ort", "setting")),
    ("street", word("Straße", "street")),
    ("meeting_point", word("Treffpunkt", "meeting point")),
    ("programme", word("Programm", "programme")),
    ("food", word("Essen und Trinken", "food and drink")),
    ("bring_list", word("Mitbringen", "bring")),
    ("child_friendly", word("Für Kinder", "for children")),
    ("step_free", word("Stufenfrei", "step-free")),
    ("seats", word("Plätze", "seats")),
    ("wc", word("WC", "WC")),
    ("rain_plan", word("Bei Regen", "if it rains")),
    ("standby", word("Vertretung", "standby")),
    ("donation", word("Spende für", "donation for")),
    ("photo_note", word("Fotos", "photos")),
    ("format", word("Format", "format")),
    ("organisations", word("Veranstalter", "organisations")),
    ("series", word("Reihe", "series")),
    ("end", word("Ende", "end")),
    ("place", word("Ort", "place")),
    ("rain_place", word("Ausweichort", "rain place")),
    ("answers", word("Wer antwortet", "who answers")),
    ("seat_rule", word("Platzvergabe", "seat rule")),
    ("deadline", word("Anmeldeschluss", "deadline")),
    ("access", word("Zugang", "access")),
    ("cost", word("Kosten", "cost")),
    ("contact", word("Auskunft", "contact")),
    ("status", word("Status", "status")),
    ("answer", word("Antwort", "answer")),
    ("adults", word("Erwachsene", "adults")),
    ("children", word("Kinder", "children")),
    ("for_start", word("Gegeben für", "given for")),
    (
        "for_place",
        word("Gegeben für den Ort", "given for the place"),
    ),
    ("helper_wish", word("Hilft gern bei", "would help with")),
    ("rsvp", word("Antwort", "answer")),
    ("state", word("Stand", "state")),
    ("item", word("Mitbringen", "item")),
    ("wanted", word("Gewünscht", "wanted")),
    ("contains", word("Enthält", "contains")),
    ("bring", word("Mitbringliste", "bring list")),
    ("delivered", word("Abgegeben", "handed in")),
    ("door", word("Eingang", "door")),
    ("target", word("Eintrag", "entry")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_kind_has_a_name() {
        for kind in Kind::ALL {
            for of in kind.fields() {
                assert_ne!(field(of.name), OTHER, "{}.{}", kind.word(), of.name);
            }
        }
    }
}
