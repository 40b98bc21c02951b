//! The core for Kotlin and Swift.
//!
//! A surface and nothing else: it opens phones, hands acts to the core and views back, and carries both across the
//! border. No rule, no SQL, no automerge and no text for people is here; `tests/thin.rs` keeps it so.
//!
//! - [`Phone`] is the way in; what belongs to one field of work is behind it: [`Gardens`], [`Calendars`], [`Events`],
//!   [`People`], [`Entries`], [`Lists`], [`Connection`].
//! - Methods are `async` and never block the caller; what enters something returns once it is durable on this phone.
//! - Screens that stay open are followed by subscriptions (`next()` until it gives nothing); nothing here calls into an
//!   app.
//! - Errors have a `kind` to act on and a `reason` for the log; a panic inside becomes an error too.
//!
//! `docs/bindings.md` is the guide for app programmers.

mod calendars;
mod connection;
mod entries;
mod error;
mod events;
mod gardens;
mod handle;
mod line;
mod lists;
mod people;
mod phone;
mod runtime;
mod subscriptions;
pub mod surface;
#[cfg(test)]
mod tests;

pub use calendars::Calendars;
pub use connection::{Connection, ConnectionState, ConnectionSubscription};
pub use entries::{
    Entered, Entries, MyEntries, MyEntriesSubscription, MyEntry, NamedValue, RecordRef, ShownField,
    WholeRecord,
};
pub use error::{ErrorKind, PhoneError};
pub use events::Events;
pub use gardens::Gardens;
pub use lists::{ImportPlan, ImportPreview, Lists};
pub use people::{CardAdded, InvitationMade, NewRole, People};
pub use phone::{DocumentAdded, InviteRead, Member, Phone, generate_device_key, read_invite};
pub use subscriptions::{
    AnswerListSubscription, BedListSubscription, CalendarSubscription, ConflictsSubscription,
    DayListSubscription, DocumentListSubscription, EventSubscription, GardenDaySubscription,
    GardenSubscription, MyDoorsSubscription, PeopleSubscription, PersonListSubscription,
    TaskListSubscription, TodaySubscription,
};

uniffi::setup_scaffolding!("mitmach");
