//! The scalars that fields hold, and how Rust types become them.

use crate::ids::{CardId, RecordId};
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// What a field holds. Absent and cleared fields are [`Value::Null`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Nothing: the field was cleared.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Int(i64),
    /// Text, a choice, or a local date or time in ISO 8601.
    Text(String),
    /// An id.
    Id(#[serde(with = "serde_bytes")] Vec<u8>),
}

/// A Rust type that a field can hold.
pub trait Scalar: Sized {
    /// The value that is stored.
    fn to_value(&self) -> Value;
    /// The value as this type; `None` if it is of another type or a choice of a newer version.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Scalar for bool {
    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Flag(flag) = value {
            Some(*flag)
        } else {
            None
        }
    }
}

impl Scalar for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Int(number) = value {
            Some(*number)
        } else {
            None
        }
    }
}

impl Scalar for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value {
            Some(text.clone())
        } else {
            None
        }
    }
}

macro_rules! id_scalar {
    ($($id:ty),*) => {$(
        impl Scalar for $id {
            fn to_value(&self) -> Value {
                Value::Id(self.0.to_vec())
            }
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Id(bytes) = value { Self::from_slice(bytes) } else { None }
            }
        }
    )*};
}
id_scalar!(CardId, RecordId);

impl Scalar for Date {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        exact(value, 10)?.parse().ok()
    }
}

impl Scalar for Time {
    fn to_value(&self) -> Value {
        Value::Text(self.strftime("%H:%M").to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        exact(value, 5)?.parse().ok()
    }
}

impl Scalar for DateTime {
    fn to_value(&self) -> Value {
        Value::Text(self.strftime("%Y-%m-%dT%H:%M").to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        exact(value, 16)?.parse().ok()
    }
}

/// A text of exactly this length: ISO forms have one spelling each.
fn exact(value: &Value, length: usize) -> Option<&str> {
    if let Value::Text(text) = value {
        Some(text.as_str()).filter(|text| text.len() == length)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_have_one_spelling() {
        let value = |text: &str| Value::Text(text.to_owned());
        assert_eq!(
            Date::from_value(&value("2026-12-01")).map(|day| day.to_value()),
            Some(value("2026-12-01"))
        );
        assert_eq!(
            DateTime::from_value(&value("2026-12-01T17:00")).map(|at| at.to_value()),
            Some(value("2026-12-01T17:00"))
        );
        assert_eq!(
            Time::from_value(&value("17:00")).map(|at| at.to_value()),
            Some(value("17:00"))
        );
        for wrong in ["2026-02-30", "20261201", "2026-12-1", "+02026-12", ""] {
            assert_eq!(Date::from_value(&value(wrong)), None, "{wrong}");
        }
        assert_eq!(Time::from_value(&value("24:00")), None);
        assert_eq!(DateTime::from_value(&value("2026-12-01 5:0x")), None);
    }
}
