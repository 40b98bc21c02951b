//! The rules of views, one test each.

mod calendar;
mod conflicts;
mod due;
mod event;
mod garden;
mod order;
mod overview;
