//! The rules of views, one test each.

mod calendar;
mod claims;
mod conflicts;
mod due;
mod event;
mod garden;
mod lists;
mod order;
mod overview;
mod party;
mod wishes;
