//! What the rows of each list mean.

mod answer;
mod calendar;
mod event;
mod garden;
mod roles;

pub use answer::Brought;
pub use event::{write_answers, write_shift};
pub use garden::{Garden, write_due};

use super::error::ImportError;
use super::fields::Fields;
use super::list::ListKind;
use super::plan::Outcome;
use super::planner::{Found, Noted, Planner};
use super::text::fold_name;
use crate::model::{Kind, Record};
use crate::register::CardKind;

/// Reads what holds for the whole list before its first row.
pub fn prepare(planner: &mut Planner<'_>, line: u64) -> Result<(), ImportError> {
    match planner.header.list {
        ListKind::Beds | ListKind::Tasks => planner.garden = Some(Garden::find(planner, line)?),
        ListKind::Answers => planner.brought = Brought::of(&planner.book),
        _ => {}
    }
    Ok(())
}

/// Plans the row at hand; none if it is wrong, which is noted.
pub fn plan(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    match planner.header.list {
        ListKind::Calendar => calendar::frame(planner),
        ListKind::Doors => calendar::door(planner),
        ListKind::Wishes => calendar::wish(planner),
        ListKind::Beds => garden::bed(planner),
        ListKind::Tasks => garden::task(planner),
        ListKind::Events => event::event(planner),
        ListKind::Answers => answer::answer(planner),
        ListKind::BringList => event::bring(planner),
        ListKind::Shifts => event::shift(planner),
        ListKind::Roles => roles::role(planner),
    }
}

/// A field that holds a party, by the name in the column of the same name. A party that the record names
/// already stays as it is.
fn put_party(
    planner: &mut Planner<'_>,
    fields: &mut Fields,
    kind: Kind,
    name: &'static str,
    found: &Found<'_>,
    otherwise: CardKind,
) -> Result<(), Noted> {
    let (Some(cell), Some(field)) = (planner.cell(name), kind.field(name)) else {
        return Ok(());
    };
    if let Found::Record(record) = found
        && let Some(known) = named(planner, record, name)
        && known == planner.party_key(cell)
    {
        return Ok(());
    }
    let card = planner.party(name, cell, None, otherwise)?;
    fields.push((field, crate::model::Scalar::to_value(&card)));
    Ok(())
}

/// The name of the party that a record's field holds, for comparison.
fn named(planner: &Planner<'_>, record: &Record, field: &str) -> Option<String> {
    planner.book.name(record.get(field)?).map(fold_name)
}
