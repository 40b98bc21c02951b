//! The lists that people keep: which columns each has, what they are called, and which record field a column
//! holds. Import and export read the same tables, so what is exported can be imported.

use super::text::fold;
use crate::model::{DocumentKind, Kind};
use serde::{Deserialize, Serialize};

/// A sort of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// The frame of a year's Adventskalender.
    Calendar,
    /// Its doors.
    Doors,
    /// Wishes for days.
    Wishes,
    /// A garden's beds.
    Beds,
    /// A garden's tasks.
    Tasks,
    /// Events.
    Events,
    /// Answers to an event.
    Answers,
    /// What is wanted for an event.
    BringList,
    /// An event's shifts.
    Shifts,
    /// People, their roles and telephones.
    Roles,
}

/// A column of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// What the code calls it; the field's name if it holds one.
    pub id: &'static str,
    /// What headings call it: German as exported, English, then others.
    pub names: &'static [&'static str],
    /// What its cells hold.
    pub cell: Cell,
    /// Whether it must be there.
    pub need: Need,
}

/// What a column's cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// The record's field of the same name, as it is.
    Field,
    /// Something that the list's own code reads.
    Own,
    /// Nothing that is kept.
    Ignored,
}

/// Whether a column must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// There is no list without it.
    Required,
    /// It may be missing.
    Optional,
    /// It may be missing, and is exported only if a row has something there.
    Extra,
}

const fn field(id: &'static str, names: &'static [&'static str], need: Need) -> Column {
    column(id, names, Cell::Field, need)
}

const fn own(id: &'static str, names: &'static [&'static str], need: Need) -> Column {
    column(id, names, Cell::Own, need)
}

const fn column(
    id: &'static str,
    names: &'static [&'static str],
    cell: Cell,
    need: Need,
) -> Column {
    Column {
        id,
        names,
        cell,
        need,
    }
}

use Need::{Extra, Optional, Required};

const CALENDAR: &[Column] = &[
    field("year", &["Jahr", "Year"], Required),
    field("first_day", &["Erster Tag", "First day"], Required),
    field("last_day", &["Letzter Tag", "Last day"], Required),
    field("usual_start", &["Beginn", "Start"], Optional),
    field("usual_minutes", &["Dauer Minuten", "Minutes"], Optional),
    field(
        "doors_per_day",
        &["Türen pro Tag", "Doors per day"],
        Optional,
    ),
    field(
        "sign_up_deadline",
        &["Anmeldeschluss", "Sign-up deadline"],
        Optional,
    ),
    field("print_day", &["Drucktag", "Print day"], Optional),
    field(
        "reserved_days",
        &["Vorgemerkte Tage", "Reserved days"],
        Optional,
    ),
    field("open_sign_up", &["Offene Anmeldung", "Open sign-up"], Extra),
];

const DOORS: &[Column] = &[
    field("date", &["Datum", "Date"], Required),
    own("weekday", &["Tag", "Day", "Wochentag"], Optional),
    field("start", &["Beginn", "Start"], Optional),
    own("host", &["Gastgeber", "Host"], Required),
    own("host_kind", &["Art", "Kind"], Optional),
    field("street", &["Straße", "Street"], Optional),
    field("meeting_point", &["Treffpunkt", "Meeting point"], Optional),
    field("motto", &["Motto"], Optional),
    field("setting", &["Ort", "Place", "Setting"], Optional),
    field("step_free", &["stufenfrei", "Step-free"], Optional),
    own("standby", &["Vertretung", "Standby"], Optional),
    field("minutes", &["Minuten", "Minutes"], Extra),
    field("programme", &["Programm", "Programme"], Extra),
    field("food", &["Essen und Trinken", "Food"], Extra),
    field("bring_list", &["Mitbringen", "Bring"], Extra),
    field(
        "child_friendly",
        &["kinderfreundlich", "Child-friendly"],
        Extra,
    ),
    field("seats", &["Sitzplätze", "Seats"], Extra),
    field("wc", &["WC"], Extra),
    field("rain_plan", &["Bei Regen", "Rain plan"], Extra),
    field("donation", &["Spende", "Donation"], Extra),
    field("photo_note", &["Fotohinweis", "Photo note"], Extra),
];

const WISHES: &[Column] = &[
    own("host", &["Gastgeber", "Host"], Required),
    field("first", &["1. Wunsch", "1st wish", "First wish"], Required),
    field(
        "second",
        &["2. Wunsch", "2nd wish", "Second wish"],
        Optional,
    ),
    field("third", &["3. Wunsch", "3rd wish", "Third wish"], Optional),
    field("certain", &["sicher", "Certain"], Optional),
    field("motto", &["Motto"], Optional),
    own("source", &["Weg", "Via"], Optional),
];

const BEDS: &[Column] = &[
    field("number", &["Nr", "No", "Number", "Nummer"], Required),
    field("name", &["Beet", "Bed"], Required),
    field("zone", &["Bereich", "Zone"], Optional),
    own(
        "holder",
        &["Betreut von", "Looked after by", "Holder"],
        Optional,
    ),
    field("crop", &["Kultur", "Crop"], Optional),
    field("sown_on", &["gesät am", "Sown on"], Optional),
    field(
        "no_weeding_until",
        &["nicht jäten bis", "No weeding until"],
        Optional,
    ),
    field("harvest_rule", &["Ernteregel", "Harvest rule"], Optional),
    field("note", &["Hinweis", "Note"], Optional),
];

const TASKS: &[Column] = &[
    column(
        "number",
        &["Nr", "No", "Number", "Nummer"],
        Cell::Ignored,
        Optional,
    ),
    own("bed", &["Beet", "Bed"], Optional),
    field("title", &["Aufgabe", "Task"], Required),
    field("activity", &["Art", "Activity"], Optional),
    own("due", &["Regel", "Rule"], Optional),
    own("value", &["Wert", "Value"], Optional),
    field("week_from", &["KW von", "Week from"], Optional),
    field("week_to", &["KW bis", "Week to"], Optional),
    field("people", &["Personen", "People"], Optional),
    field("minutes", &["Minuten", "Minutes"], Optional),
    own("tags", &["Merkmale", "Tags"], Optional),
    field("needs", &["braucht", "Needs"], Optional),
    own("first_due", &["erstmals fällig", "First due"], Extra),
];

const EVENTS: &[Column] = &[
    field("format", &["Format"], Required),
    field("title", &["Titel", "Title"], Required),
    field(
        "organisations",
        &["Veranstalter", "Organisations", "Organisers"],
        Optional,
    ),
    field("start", &["Beginn", "Start"], Required),
    field("end", &["Ende", "End"], Optional),
    field("place", &["Ort", "Place"], Optional),
    field("rain_place", &["Ausweichort", "Rain place"], Optional),
    field("seats", &["Plätze", "Seats"], Optional),
    own("answers", &["Zusage", "Answers"], Optional),
    field("deadline", &["Anmeldeschluss", "Deadline"], Optional),
    field("access", &["Zugang", "Access"], Optional),
    field("cost", &["Kosten", "Cost"], Optional),
    field("bring_list", &["Mitbringen", "Bring"], Optional),
    field("series", &["Reihe", "Series"], Extra),
    field("photo_note", &["Fotohinweis", "Photo note"], Extra),
    field("status", &["Stand", "Status"], Extra),
];

const EVENT: Column = own("event", &["Termin", "Event"], Optional);
const TAGS: Column = own("tags", &["Merkmale", "Tags"], Optional);

const ANSWERS: &[Column] = &[
    EVENT,
    own("party", &["Name"], Required),
    field("adults", &["Erwachsene", "Adults"], Optional),
    field("children", &["Kinder", "Children"], Optional),
    field("answer", &["Antwort", "Answer"], Required),
    own("pledges", &["bringt mit", "Brings"], Optional),
    own("source", &["Weg", "Via"], Optional),
    field("helper_wish", &["möchte helfen", "Helper wish"], Extra),
];

const BRING_LIST: &[Column] = &[
    EVENT,
    field("item", &["Mitbringen", "Item"], Required),
    field("wanted", &["gewünscht", "Wanted"], Optional),
    field(
        "contains",
        &["enthält (für das Schild am Büfett)", "Contains"],
        Optional,
    ),
];

const SHIFTS: &[Column] = &[
    EVENT,
    field("title", &["Schicht", "Shift"], Required),
    own("from", &["von", "From"], Required),
    own("to", &["bis", "To", "Until"], Optional),
    field("people", &["gebraucht", "Needed", "People"], Optional),
    TAGS,
    field("needs", &["braucht", "Needs"], Extra),
];

const ROLES: &[Column] = &[
    own("role", &["Rolle", "Role"], Required),
    own("person", &["Wer", "Who"], Required),
    own("organisation", &["Organisation"], Optional),
    own("area", &["Bereich", "Area"], Required),
    own("phone", &["Telefon", "Phone"], Optional),
    column("device", &["Gerät", "Device"], Cell::Ignored, Optional),
];

impl ListKind {
    /// Every sort.
    pub const ALL: &'static [Self] = &[
        Self::Calendar,
        Self::Doors,
        Self::Wishes,
        Self::Beds,
        Self::Tasks,
        Self::Events,
        Self::Answers,
        Self::BringList,
        Self::Shifts,
        Self::Roles,
    ];

    /// Its German and its English word, as in file names and commands.
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Calendar => ["kalender", "calendar"],
            Self::Doors => ["tueren", "doors"],
            Self::Wishes => ["wuensche", "wishes"],
            Self::Beds => ["beete", "beds"],
            Self::Tasks => ["aufgaben", "tasks"],
            Self::Events => ["termine", "events"],
            Self::Answers => ["antworten", "answers"],
            Self::BringList => ["mitbringen", "bring_list"],
            Self::Shifts => ["schichten", "shifts"],
            Self::Roles => ["rollen", "roles"],
        }
    }

    /// The sort of this word, German or English, in any spelling.
    pub fn of_word(word: &str) -> Option<Self> {
        let is_meant = |kind: &&Self| kind.words().iter().any(|known| fold(known) == fold(word));
        Self::ALL.iter().find(is_meant).copied()
    }

    /// The columns that tell people which row is meant, in the order in which they say it.
    pub(super) const fn name_columns(self) -> &'static [&'static str] {
        match self {
            Self::Calendar => &["year"],
            Self::Doors => &["date", "host"],
            Self::Wishes => &["host", "first"],
            Self::Beds => &["number", "name"],
            Self::Tasks => &["title"],
            Self::Events => &["title", "start"],
            Self::Answers => &["party", "event"],
            Self::BringList => &["item", "event"],
            Self::Shifts => &["title", "from", "event"],
            Self::Roles => &["person", "role", "area"],
        }
    }

    /// The sort of documents that its rows go to; none for the register.
    pub const fn document_kind(self) -> Option<DocumentKind> {
        match self {
            Self::Calendar | Self::Doors | Self::Wishes => Some(DocumentKind::Calendar),
            Self::Beds | Self::Tasks => Some(DocumentKind::Garden),
            Self::Events | Self::Answers | Self::BringList | Self::Shifts => {
                Some(DocumentKind::Event)
            }
            Self::Roles => None,
        }
    }

    /// The kind of record that a row is; none for the register.
    pub const fn record_kind(self) -> Option<Kind> {
        match self {
            Self::Calendar => Some(Kind::Calendar),
            Self::Doors => Some(Kind::Door),
            Self::Wishes => Some(Kind::Wish),
            Self::Beds => Some(Kind::Bed),
            Self::Tasks | Self::Shifts => Some(Kind::Task),
            Self::Events => Some(Kind::Event),
            Self::Answers => Some(Kind::Rsvp),
            Self::BringList => Some(Kind::Bring),
            Self::Roles => None,
        }
    }

    /// Whether its rows hang on an event that they name.
    pub const fn hangs_on_event(self) -> bool {
        matches!(self, Self::Answers | Self::BringList | Self::Shifts)
    }

    pub(super) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Calendar => CALENDAR,
            Self::Doors => DOORS,
            Self::Wishes => WISHES,
            Self::Beds => BEDS,
            Self::Tasks => TASKS,
            Self::Events => EVENTS,
            Self::Answers => ANSWERS,
            Self::BringList => BRING_LIST,
            Self::Shifts => SHIFTS,
            Self::Roles => ROLES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::fold_heading;
    use super::*;

    #[test]
    fn every_field_column_names_a_field_of_its_record_and_headings_differ() {
        for list in ListKind::ALL {
            let mut headings = std::collections::BTreeSet::new();
            for name in list.name_columns() {
                let mut columns = list.columns().iter();
                assert!(columns.any(|column| column.id == *name), "{list:?}: {name}");
            }
            for column in list.columns() {
                if column.cell == Cell::Field {
                    let kind = list.record_kind().expect("a list of records");
                    assert!(kind.field(column.id).is_some(), "{list:?}: {}", column.id);
                }
                for name in column.names {
                    assert!(headings.insert(fold_heading(name)), "{list:?}: {name}");
                }
            }
        }
    }

    #[test]
    fn lists_are_known_by_german_and_english_words() {
        assert_eq!(ListKind::of_word("Türen"), Some(ListKind::Doors));
        assert_eq!(ListKind::of_word("bring-list"), Some(ListKind::BringList));
        assert_eq!(ListKind::of_word("rezepte"), None);
    }
}
