//! Ids, dates and times: as text across the border, checked on the way in.

use crate::PhoneError;
pub use jiff::civil::{Date as LocalDate, DateTime as LocalDateTime, Time as LocalTime};
pub use mitmach_core::ids::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, Hash, RecordId, RowId,
};
use mitmach_core::model::{Scalar, Value};
use std::str::FromStr;

fn id<T: FromStr>(text: &str) -> uniffi::Result<T> {
    text.parse()
        .map_err(|_| PhoneError::malformed("an id").into())
}

/// In the one spelling that documents have.
fn moment<T: Scalar>(text: String, what: &str) -> uniffi::Result<T> {
    T::from_value(&Value::Text(text)).ok_or_else(|| PhoneError::malformed(what).into())
}

fn spelling<T: Scalar>(moment: &T) -> String {
    match moment.to_value() {
        Value::Text(text) => text,
        Value::Null | Value::Flag(_) | Value::Int(_) | Value::Id(_) => String::new(),
    }
}

macro_rules! ids {
    ($($name:ident),+) => {$(
        uniffi::custom_type!($name, String, {
            remote,
            try_lift: |text| id(&text),
            lower: |id| id.to_string(),
        });
    )+};
}
ids!(
    CardId,
    CommandId,
    CommunityId,
    DeviceId,
    DocumentId,
    RecordId,
    RowId,
    Hash
);

// `2026-12-01`, of Europe/Berlin.
uniffi::custom_type!(LocalDate, String, {
    remote,
    try_lift: |text| moment(text, "a date"),
    lower: |date| spelling(&date),
});
// `17:00`
uniffi::custom_type!(LocalTime, String, {
    remote,
    try_lift: |text| moment(text, "a time"),
    lower: |time| spelling(&time),
});
// `2026-12-01T17:00`
uniffi::custom_type!(LocalDateTime, String, {
    remote,
    try_lift: |text| moment(text, "a date and time"),
    lower: |moment| spelling(&moment),
});
