//! Plain types and their rules: values, fields, kinds, records, acts, areas. No I/O, no automerge, no SQL.

mod act;
mod area;
mod choices;
mod effect;
mod field;
mod kinds;
mod record;
mod refusal;
mod value;

pub use act::{Act, Asker, Deed, Patch, Source};
pub use area::{Area, DocumentKind, FieldOfWork, Level};
pub use choices::{
    Activity, Answer, Answers, DueRule, EventFormat, EventStatus, SeatRule, SeatState, Setting,
    SkipReason, Visibility,
};
pub use effect::{ActError, Effect, Meta, check_creation, effects};
pub use field::{Edit, Field, FieldError, Reference, Text, Type};
pub use kinds::{
    Bed, Bring, Calendar, CheckIn, Claim, Done, Door, Event, Kind, NewRecord, Pledge, Rsvp, Seat,
    Skip, Task, Wish, Withdrawal,
};
pub use record::{EntryState, Record, Written, ruling};
pub use refusal::Refusal;
pub use value::{Scalar, Value};
