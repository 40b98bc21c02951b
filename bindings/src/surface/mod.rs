//! The core's types as they cross the border: their fields once more, as uniffi wants to read them. A field that
//! differs from the core's does not compile.

pub mod choices;
pub mod diffs;
pub mod entered;
pub mod fields_calendar;
pub mod fields_event;
pub mod fields_garden;
pub mod ids;
pub mod lists;
pub mod names;
pub mod phone;
pub mod record;
pub mod view_calendar;
pub mod view_event;
pub mod view_garden;
pub mod view_overview;
pub mod view_people;
