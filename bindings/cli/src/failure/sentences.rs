//! A sentence for each kind of error: what is wrong, where, and what to do next.

use super::Place;
use crate::words::{self, Lang, Word};
use mitmach_core::model::{ActError, FieldError, Kind, Refusal, Type};
use mitmach_core::phone::{Error, ErrorKind};

/// What to tell the person about an error.
pub fn of_error(error: &Error, place: &Place, lang: Lang) -> Vec<String> {
    let folder = place.folder.display().to_string();
    let say = |word: Word, values: &[&str]| vec![word.with(lang, values)];
    let two =
        |first: Word, second: Word| vec![first.text(lang).to_owned(), second.text(lang).to_owned()];
    match error.kind() {
        ErrorKind::Invalid => vec![invalid(error, lang)],
        ErrorKind::NotAllowed => not_allowed(error, lang),
        ErrorKind::Unknown => say(words::NOT_THERE, &[]),
        ErrorKind::NotJoined => say(words::NOT_JOINED, &[&folder]),
        ErrorKind::AlreadyJoined => say(words::ALREADY_JOINED, &[]),
        ErrorKind::Invite => say(words::INVITE_USED, &[]),
        ErrorKind::Unreachable => {
            let server = place.server.as_deref().unwrap_or_default();
            let next = if place.joining {
                words::UNREACHABLE_JOIN
            } else {
                words::UNREACHABLE_SAFE
            };
            let mut sentences: Vec<String> = place.offline.iter().cloned().collect();
            sentences.push(words::UNREACHABLE.with(lang, &[server]));
            sentences.push(next.text(lang).to_owned());
            sentences
        }
        ErrorKind::OtherCommunity => say(words::OTHER_COMMUNITY, &[]),
        ErrorKind::SignedOff => two(words::SIGNED_OFF, words::below::ASK_OFFICE),
        ErrorKind::UpdateNeeded => say(words::NEWER_PHONE, &[&folder]),
        ErrorKind::StorageFull => say(words::STORAGE_FULL, &[&folder]),
        ErrorKind::ReadOnly => say(words::READ_ONLY, &[&folder]),
        ErrorKind::InUse => say(words::IN_USE, &[&folder]),
        ErrorKind::Key => say(words::KEY, &[&folder, &error.to_string()]),
        ErrorKind::Internal => say(words::INTERNAL, &[&error.to_string()]),
    }
}

fn invalid(error: &Error, lang: Lang) -> String {
    let field = |name: &str| words::field(name).text(lang);
    match error {
        Error::Invalid(ActError::Missing(name)) => {
            words::INVALID_MISSING.with(lang, &[field(name)])
        }
        Error::Invalid(ActError::Inconsistent("answer", "adults")) => {
            words::INVALID_NO_HEADS.text(lang).to_owned()
        }
        Error::Invalid(ActError::Inconsistent(one, other)) => {
            words::INVALID_TOGETHER.with(lang, &[field(one), field(other)])
        }
        Error::Invalid(ActError::NoSuchField { kind }) => {
            words::INVALID_NO_FIELD.with(lang, &[words::kind(*kind).text(lang)])
        }
        Error::Invalid(ActError::Field { field: name, error }) => {
            let word = match error {
                FieldError::Type => words::INVALID_TYPE,
                FieldError::Range => words::INVALID_RANGE,
                FieldError::Characters => words::INVALID_CHARACTERS,
                FieldError::Impossible => words::INVALID_IMPOSSIBLE,
            };
            word.with(lang, &[field(name), &possible(name, lang)])
        }
        other => words::INTERNAL.with(lang, &[&other.to_string()]),
    }
}

/// What a field takes: numbers from and to, or so many characters.
fn possible(name: &str, lang: Lang) -> String {
    let mut fields = Kind::ALL.iter().filter_map(|kind| kind.field(name));
    match fields.next().map(|field| field.holds) {
        Some(Type::Int(least, most)) => {
            words::RANGE_NUMBERS.with(lang, &[&least.to_string(), &most.to_string()])
        }
        Some(Type::Text(text)) => words::RANGE_CHARACTERS.with(lang, &[&text.chars().to_string()]),
        _ => String::new(),
    }
}

fn not_allowed(error: &Error, lang: Lang) -> Vec<String> {
    let Error::NotAllowed(refusal) = error else {
        return vec![words::ONLY_ORGANISERS.text(lang).to_owned()];
    };
    let next = matches!(refusal, Refusal::Right | Refusal::InviteLevel);
    let mut sentences = vec![of_refusal(*refusal, lang)];
    if next {
        sentences.push(words::NOT_ALLOWED_NEXT.text(lang).to_owned());
    }
    sentences
}

/// Why something was or would be refused.
pub fn of_refusal(refusal: Refusal, lang: Lang) -> String {
    let word = match refusal {
        Refusal::Right | Refusal::Author => words::ONLY_ORGANISERS,
        Refusal::RevokedDevice | Refusal::UnknownDevice => words::SIGNED_OFF,
        Refusal::Schema => words::UPDATE,
        Refusal::UnknownDocument
        | Refusal::UnknownRecord
        | Refusal::UnknownRow
        | Refusal::Generation => words::GONE,
        Refusal::Immutable => words::FIXED,
        Refusal::Taken => words::TAKEN,
        Refusal::InviteLevel => words::INVITE_LEVEL,
        Refusal::LastOrganiser => words::LAST_ORGANISER,
        Refusal::Field => words::NOT_POSSIBLE,
        Refusal::TooLarge | Refusal::TooManyOperations => words::TOO_MUCH,
        Refusal::Sequence | Refusal::Dependency | Refusal::Predecessors => {
            return words::ENTER_AGAIN.with(lang, &[refusal.word()]);
        }
        Refusal::Envelope
        | Refusal::Signature
        | Refusal::Community
        | Refusal::Command
        | Refusal::Undecodable
        | Refusal::Actor
        | Refusal::TooManyActors
        | Refusal::TooManyDependencies
        | Refusal::Shape
        | Refusal::RecordId
        | Refusal::Kind
        | Refusal::Unknown => {
            return words::NOT_ALLOWED_OTHER.with(lang, &[refusal.word()]);
        }
    };
    word.text(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mitmach_core::store::StoreError;

    fn one_of_each_kind() -> Vec<Error> {
        vec![
            Error::Invalid(ActError::Missing("title")),
            Error::NotAllowed(Refusal::Right),
            Error::Unknown("record"),
            Error::NotJoined,
            Error::AlreadyJoined,
            Error::Invite,
            Error::Unreachable("nobody listens"),
            Error::OtherCommunity,
            Error::SignedOff,
            StoreError::Newer.into(),
            StoreError::Full.into(),
            StoreError::ReadOnly.into(),
            StoreError::Busy.into(),
            Error::Key("it is damaged"),
            Error::Protocol("garbage"),
        ]
    }

    #[test]
    fn every_kind_of_error_has_its_sentence_in_both_languages() {
        let place = Place {
            folder: "folder".into(),
            server: Some("https://server".to_owned()),
            ..Place::default()
        };
        let mut seen = std::collections::BTreeSet::new();
        for error in one_of_each_kind() {
            let german = of_error(&error, &place, Lang::De).join(" ");
            let english = of_error(&error, &place, Lang::En).join(" ");
            assert!(german.len() > 15 && english.len() > 15, "{error:?}");
            assert_ne!(german, english, "{error:?}");
            assert!(
                !german.contains('{') && !english.contains('{'),
                "{german} {english}"
            );
            assert!(seen.insert((error.kind(), german)), "{error:?}");
        }
        let kinds: std::collections::BTreeSet<_> = seen.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(
            kinds.len(),
            ErrorKind::Internal as usize + 1,
            "a kind is missing"
        );
    }

    #[test]
    fn every_refusal_and_every_wrong_field_has_a_sentence() {
        for refusal in Refusal::ALL {
            assert!(of_refusal(*refusal, Lang::De).len() > 10, "{refusal}");
        }
        for error in [
            FieldError::Type,
            FieldError::Range,
            FieldError::Characters,
            FieldError::Impossible,
        ] {
            let error = Error::Invalid(ActError::Field {
                field: "adults",
                error,
            });
            let text = of_error(&error, &Place::default(), Lang::De).concat();
            assert!(text.starts_with("Erwachsene"), "{text}");
        }
        let range = Error::Invalid(ActError::Field {
            field: "adults",
            error: FieldError::Range,
        });
        assert!(of_error(&range, &Place::default(), Lang::De)[0].contains("0 bis 50"));
    }
}
