//! Lists and everything, out of the phone.

mod csv;
mod json;
mod lists;

pub use csv::export_csv;
pub use json::{EXPORT_SCHEMA, export_json};

use crate::ids::DocumentId;
use jiff::civil::Date;

/// What to export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// The day; roles that ended before it are left out.
    pub today: Date,
    /// Of gardens and calendars, the year; this year's if none.
    pub year: Option<i16>,
    /// This garden, calendar or event alone.
    pub document: Option<DocumentId>,
    /// Begin with a byte order mark, without which spreadsheets take UTF-8 for something else.
    pub with_bom: bool,
}

impl ExportOptions {
    /// This year's gardens and calendars, and all events.
    pub const fn new(today: Date) -> Self {
        Self {
            today,
            year: None,
            document: None,
            with_bom: false,
        }
    }
}
