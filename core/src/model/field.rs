//! What a field may hold and who may change it after creation.

use super::{Kind, Value};
use crate::ids::RecordId;
use crate::limits::{NOTE_CHARS, PROGRAMME_CHARS, SHORT_CHARS};
use jiff::civil::{Date, DateTime, Time};

/// How long a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// At most [`SHORT_CHARS`] characters, one line.
    Short,
    /// At most [`NOTE_CHARS`].
    Note,
    /// At most [`PROGRAMME_CHARS`].
    Programme,
}

impl Text {
    /// The bound in characters.
    pub const fn chars(self) -> usize {
        match self {
            Self::Short => SHORT_CHARS,
            Self::Note => NOTE_CHARS,
            Self::Programme => PROGRAMME_CHARS,
        }
    }
}

/// Which records a field may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A record of this kind.
    To(Kind),
    /// Any record but a withdrawal.
    ButWithdrawal,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text without control characters.
    Text(Text),
    /// A whole number from the first to the second.
    Int(i64, i64),
    /// Yes or no.
    Flag,
    /// `2026-12-01`
    Date,
    /// `17:00`
    Time,
    /// `2026-12-01T17:00`, of Europe/Berlin.
    DateTime,
    /// The id of a card.
    Card,
    /// The id of a record in the same document.
    Record(Reference),
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// Who may change a field after the record was made. The kind's own rule in `policy` comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Nobody: set by the creating change only.
    Never,
    /// Whoever may edit records of the kind.
    Kind,
    /// Organisers of the area alone, though others may edit the record's other fields.
    Organiser,
}

/// A field of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in documents.
    pub name: &'static str,
    /// What it holds.
    pub holds: Type,
    /// Whether a record cannot be without it.
    pub required: bool,
    /// Who may change it.
    pub edit: Edit,
}

/// Why a value does not fit its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// Another type of scalar, or a required field cleared.
    #[error("wrong type")]
    Type,
    /// Too long, too small or too large.
    #[error("out of range")]
    Range,
    /// Control or bidirectional-override characters, or a line break in a short text.
    #[error("forbidden characters")]
    Characters,
    /// Not a date, time or one of the words.
    #[error("not a possible value")]
    Impossible,
}

impl Field {
    /// Checks a value; [`Value::Null`] clears a field that is not required.
    pub fn check(&self, value: &Value) -> Result<(), FieldError> {
        if *value == Value::Null {
            return if self.required {
                Err(FieldError::Type)
            } else {
                Ok(())
            };
        }
        match (self.holds, value) {
            (Type::Text(length), Value::Text(text)) => check_text(length, text),
            (Type::Int(least, most), Value::Int(number)) => {
                ok_or(least <= *number && *number <= most, FieldError::Range)
            }
            (Type::Flag, Value::Flag(_)) => Ok(()),
            (Type::Date, Value::Text(_)) => possible::<Date>(value),
            (Type::Time, Value::Text(_)) => possible::<Time>(value),
            (Type::DateTime, Value::Text(_)) => possible::<DateTime>(value),
            (Type::Choice(words), Value::Text(text)) => {
                ok_or(words.contains(&text.as_str()), FieldError::Impossible)
            }
            (Type::Card, Value::Id(id)) => ok_or(id.len() == 16, FieldError::Type),
            (Type::Record(_), Value::Id(id)) => {
                ok_or(id.len() == RecordId::BYTES, FieldError::Type)
            }
            _ => Err(FieldError::Type),
        }
    }
}

fn ok_or(holds: bool, error: FieldError) -> Result<(), FieldError> {
    if holds { Ok(()) } else { Err(error) }
}

fn possible<T: super::Scalar>(value: &Value) -> Result<(), FieldError> {
    // The stored spelling must be the one we write, or equal dates would compare as different.
    let parsed = T::from_value(value).ok_or(FieldError::Impossible)?;
    ok_or(parsed.to_value() == *value, FieldError::Impossible)
}

fn check_text(length: Text, text: &str) -> Result<(), FieldError> {
    // Four bytes a character bound the count before the characters are walked.
    ok_or(
        text.len() <= length.chars() * 4 && text.chars().count() <= length.chars(),
        FieldError::Range,
    )?;
    let forbidden =
        |c: char| (c.is_control() && (c != '\n' || length == Text::Short)) || is_bidi_control(c);
    ok_or(!text.chars().any(forbidden), FieldError::Characters)
}

/// Characters that reorder or hide what is read (Unicode UAX 9).
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(holds: Type, required: bool) -> Field {
        Field {
            name: "field",
            holds,
            required,
            edit: Edit::Kind,
        }
    }

    #[test]
    fn texts_are_bounded_in_characters_and_free_of_controls() {
        let short = field(Type::Text(Text::Short), false);
        assert_eq!(short.check(&Value::Text("ü".repeat(120))), Ok(()));
        assert_eq!(
            short.check(&Value::Text("ü".repeat(121))),
            Err(FieldError::Range)
        );
        for text in ["a\u{0}b", "a\u{202e}b", "a\nb", "\u{9b}"] {
            assert_eq!(
                short.check(&Value::Text(text.to_owned())),
                Err(FieldError::Characters),
                "{text:?}"
            );
        }
        let note = field(Type::Text(Text::Note), false);
        assert_eq!(note.check(&Value::Text("a\nb".to_owned())), Ok(()));
        assert_eq!(
            note.check(&Value::Text("a\rb".to_owned())),
            Err(FieldError::Characters)
        );
    }

    #[test]
    fn impossible_dates_and_unknown_words_are_refused() {
        let date = field(Type::Date, true);
        assert_eq!(
            date.check(&Value::Text("2027-02-29".to_owned())),
            Err(FieldError::Impossible)
        );
        assert_eq!(date.check(&Value::Null), Err(FieldError::Type));
        let choice = field(Type::Choice(&["yes", "no"]), false);
        assert_eq!(
            choice.check(&Value::Text("ja".to_owned())),
            Err(FieldError::Impossible)
        );
        assert_eq!(choice.check(&Value::Int(1)), Err(FieldError::Type));
        assert_eq!(
            field(Type::Int(0, 50), false).check(&Value::Int(51)),
            Err(FieldError::Range)
        );
    }
}
