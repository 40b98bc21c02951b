//! The words of lists for choices: German as exported, then what is understood besides.

use super::text::fold;
use crate::model::{Level, Source};
use crate::register::CardKind;

/// A choice and its words, the exported one first.
pub type Words<T> = &'static [(T, &'static [&'static str])];

/// The choice that a word means.
pub fn meaning<T: Copy>(words: Words<T>, text: &str) -> Option<T> {
    let text = fold(text);
    let is_meant = |known: &&str| fold(known) == text;
    let found = words.iter().find(|(_, known)| known.iter().any(is_meant));
    found.map(|(choice, _)| *choice)
}

/// The exported word of a choice.
pub fn word<T: Copy + PartialEq>(words: Words<T>, choice: T) -> &'static str {
    let found = words.iter().find(|(known, _)| *known == choice);
    found
        .and_then(|(_, known)| known.first())
        .copied()
        .unwrap_or_default()
}

/// The words of a choice field, by the field's name; its own words in documents are understood too.
pub fn of_field(field: &str) -> Words<&'static str> {
    match field {
        "activity" => ACTIVITIES,
        "due" => DUE_RULES,
        "setting" => SETTINGS,
        "format" => FORMATS,
        "status" => STATUS,
        "answer" => ANSWERS,
        _ => &[],
    }
}

/// Yes and no.
pub const YES_NO: Words<bool> = &[
    (true, &["ja", "yes", "j", "y", "x", "true", "wahr"]),
    (false, &["nein", "no", "n", "false", "falsch"]),
];

/// How an entry came.
pub const SOURCES: Words<Source> = &[
    (Source::App, &["App"]),
    (Source::Phone, &["Telefon", "phone", "Anruf", "call"]),
    (Source::Mail, &["Mail", "E-Mail", "email"]),
    (Source::Paper, &["Papier", "paper", "Brief", "Zettel"]),
    (
        Source::Talk,
        &["Gespräch", "talk", "persönlich", "mündlich"],
    ),
];

/// Days of the week from Monday.
pub const WEEKDAYS: Words<i8> = &[
    (1, &["Mo", "Montag", "Mon", "Monday"]),
    (2, &["Di", "Dienstag", "Tue", "Tuesday"]),
    (3, &["Mi", "Mittwoch", "Wed", "Wednesday"]),
    (4, &["Do", "Donnerstag", "Thu", "Thursday"]),
    (5, &["Fr", "Freitag", "Fri", "Friday"]),
    (6, &["Sa", "Samstag", "Sonnabend", "Sat", "Saturday"]),
    (7, &["So", "Sonntag", "Sun", "Sunday"]),
];

/// Tags of tasks, by the flag's field.
pub const TAGS: Words<&str> = &[
    ("seated", &["sitzend", "im Sitzen", "seated"]),
    ("with_children", &["mit Kindern", "with children"]),
    ("heavy", &["schwer", "heavy"]),
    ("adults_only", &["ab 18", "18+", "adults only"]),
    (
        "on_request",
        &["nur nach Absprache", "nach Absprache", "on request"],
    ),
];

/// What sort of party a host is.
pub const CARD_KINDS: Words<CardKind> = &[
    (
        CardKind::Household,
        &[
            "Familie",
            "Haushalt",
            "Nachbarschaft",
            "household",
            "family",
            "neighbours",
        ],
    ),
    (
        CardKind::Organisation,
        &[
            "Einrichtung",
            "Verein",
            "Geschäft",
            "Schule",
            "Jugend",
            "Firma",
            "organisation",
            "club",
            "shop",
            "school",
        ],
    ),
    (CardKind::Group, &["Gruppe", "group"]),
    (CardKind::Person, &["Person", "Privat", "private"]),
];

/// Roles. `None`: takes part, without a role.
pub const LEVELS: Words<Option<Level>> = &[
    (Some(Level::Organiser), &["Organisation", "organiser"]),
    (Some(Level::Lead), &["Leitung", "lead"]),
    (Some(Level::Deputy), &["Vertretung", "deputy"]),
    (Some(Level::Kitchen), &["Küche", "kitchen"]),
    (Some(Level::Door), &["Einlass", "door"]),
    (Some(Level::Calls), &["Anrufe", "calls"]),
    (Some(Level::Minutes), &["Protokoll", "minutes"]),
    (Some(Level::Mentor), &["Begleitung", "Mentor", "Mentorin"]),
    (
        None,
        &[
            "Mitmachen",
            "member",
            "Mitglied",
            "Gruppen-Telefon",
            "ohne Telefon",
            "without phone",
        ],
    ),
];

const ACTIVITIES: Words<&str> = &[
    ("water", &["gießen", "water", "wässern", "bewässern"]),
    ("weed", &["jäten", "weed"]),
    ("harvest", &["ernten", "harvest"]),
    ("prune", &["schneiden", "prune"]),
    ("tidy", &["aufräumen", "tidy"]),
    ("technical", &["technik", "technical"]),
    ("inspect", &["kontrolle", "inspect"]),
    ("animals", &["tiere", "animals"]),
    ("care", &["pflege", "care"]),
    ("mow", &["mähen", "mow"]),
    ("plant", &["pflanzen", "plant", "säen", "pflanzen und säen"]),
    ("shift", &["schicht", "shift"]),
    ("other", &["anderes", "other", "sonstiges"]),
];

const DUE_RULES: Words<&str> = &[
    ("once", &["einmal", "once"]),
    ("every_days", &["alle_tage", "every_days"]),
    ("weekdays", &["wochentage", "weekdays"]),
];

const SETTINGS: Words<&str> = &[
    ("outdoor", &["draußen", "outdoor", "im Freien"]),
    ("indoor", &["drinnen", "indoor"]),
    ("covered", &["überdacht", "covered"]),
];

const FORMATS: Words<&str> = &[
    ("sommerfest", &["sommerfest"]),
    ("mitmachfest", &["mitmachfest"]),
    ("stammtisch", &["stammtisch", "Vereinsstammtisch"]),
    ("stadtgespraech", &["stadtgespraech"]),
    ("expertenrat", &["expertenrat"]),
    ("visionswerkstatt", &["visionswerkstatt"]),
    ("lernformat", &["lernformat"]),
    ("leerstand", &["leerstand"]),
    ("einsatz", &["einsatz", "Arbeitseinsatz"]),
    ("other", &["anderes", "other", "sonstiges"]),
];

const STATUS: Words<&str> = &[
    ("planned", &["geplant", "planned", "findet statt"]),
    ("cancelled", &["fällt aus", "cancelled", "abgesagt"]),
];

const ANSWERS: Words<&str> = &[
    ("yes", &["ja", "yes"]),
    ("no", &["nein", "no"]),
    (
        "maybe",
        &["weiß noch nicht", "maybe", "vielleicht", "noch unsicher"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Type};

    #[test]
    fn every_choice_of_a_listed_field_has_words_and_they_differ() {
        let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
        for field in fields {
            let (Type::Choice(codes), known) = (field.holds, of_field(field.name)) else {
                continue;
            };
            for code in codes.iter().filter(|_| !known.is_empty()) {
                let exported = word(known, code);
                assert_eq!(meaning(known, exported), Some(*code), "{}", field.name);
                assert_eq!(meaning(known, code), Some(*code), "{}", field.name);
            }
        }
    }

    #[test]
    fn words_are_known_in_any_spelling() {
        assert_eq!(meaning(SOURCES, " e-mail "), Some(Source::Mail));
        assert_eq!(meaning(YES_NO, "JA"), Some(true));
        assert_eq!(meaning(TAGS, "Nur nach  Absprache"), Some("on_request"));
        assert_eq!(meaning(of_field("setting"), "ueberdacht"), Some("covered"));
        assert_eq!(meaning(of_field("setting"), ""), None);
    }
}
