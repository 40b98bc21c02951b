//! Answers to events, with what people bring.

use super::super::book::Book;
use super::super::cell;
use super::super::fields::{Fields, different, put};
use super::super::plan::{FieldChange, Outcome};
use super::super::planner::{Found, Noted, Planner};
use super::super::text::fold_name;
use super::event::event_of;
use crate::ids::{DocumentId, RecordId};
use crate::model::{Asker, Bring, Kind, Pledge, Value};
use crate::register::CardKind;
use std::collections::{BTreeMap, BTreeSet};

/// What events want and what parties have said that they bring, by names.
#[derive(Debug, Default)]
pub struct Brought {
    wanted: BTreeMap<(DocumentId, String), RecordId>,
    pledged: BTreeSet<(DocumentId, String, String)>,
}

impl Brought {
    /// Of all events.
    pub fn of(book: &Book<'_>) -> Self {
        let mut brought = Self::default();
        for event in book.events() {
            let document = event.document;
            let mut items = BTreeMap::new();
            for record in book.standing(document, Kind::Bring) {
                if let Some(item) = Bring::of(record).item {
                    let item = fold_name(&item);
                    items.insert(record.id, item.clone());
                    brought.wanted.insert((document, item), record.id);
                }
            }
            for record in book.standing(document, Kind::Pledge) {
                let pledge = Pledge::of(record);
                let own = pledge.item.as_deref().map(fold_name);
                let listed = || pledge.bring.and_then(|bring| items.get(&bring).cloned());
                let owner = book.name(record.meta.owner).map(fold_name);
                if let (Some(owner), Some(item)) = (owner, own.or_else(listed)) {
                    // In a cell `|` stands between things.
                    let item = item.replace('|', "/");
                    brought.pledged.insert((document, owner, item));
                }
            }
        }
        brought
    }
}

/// An answer, with what the party brings.
pub fn answer(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let (fields, source) = (planner.fields(Kind::Rsvp), planner.source());
    let (event, name) = (event_of(planner), planner.needed("party"));
    let items = items(planner);
    let (mut fields, source, event) = (fields?, source?, event?);
    let (name, items) = (name?, items?);
    let key = planner.party_key(name);
    let document = event.document;
    let found = planner.find(vec![document.to_string(), key.clone()])?;
    let is_new_answer = match &found {
        Found::Skip(reason) => return Ok(Outcome::Skipped { reason: *reason }),
        Found::Record(record) => !different(record, &fields).is_empty(),
        Found::Nothing => true,
    };
    if is_new_answer {
        put(&mut fields, Kind::Rsvp, "for_start", event.event.start);
        put(&mut fields, Kind::Rsvp, "for_place", event.event.place);
    }
    let mut asker = Asker {
        source,
        ..Asker::default()
    };
    if let Found::Record(record) = found {
        let outcome = planner.change(record, &fields)?;
        asker.owner = Some(record.meta.owner);
        let pledged = pledge(planner, document, &asker, &key, &items)?;
        return Ok(with(outcome, pledged));
    }
    asker.owner = Some(planner.party("party", name, None, CardKind::Person)?);
    let today = planner.options.today;
    put(&mut fields, Kind::Rsvp, "entered_on", Some(today));
    planner.create(document, Kind::Rsvp, fields, asker.clone())?;
    pledge(planner, document, &asker, &key, &items)?;
    Ok(Outcome::New)
}

/// What a row says is brought, `|` between several things.
fn items<'a>(planner: &mut Planner<'a>) -> Result<Vec<&'a str>, Noted> {
    let cell = planner.cell("pledges").unwrap_or_default();
    let items: Vec<&str> = cell
        .split('|')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect();
    let field = Kind::Pledge.field("item").ok_or(Noted)?;
    for item in &items {
        if let Err(problem) = cell::check(field, &Value::Text((*item).to_owned())) {
            return Err(planner.fail_text("pledges", problem, item));
        }
    }
    Ok(items)
}

/// Makes the pledges that are not there yet. What is on the bring list under the same name counts for it.
fn pledge(
    planner: &mut Planner<'_>,
    document: DocumentId,
    asker: &Asker,
    key: &str,
    items: &[&str],
) -> Result<Vec<FieldChange>, Noted> {
    let mut pledged = Vec::new();
    for item in items {
        let folded = fold_name(item);
        let brought = &mut planner.brought;
        let is_new = brought
            .pledged
            .insert((document, key.to_owned(), folded.clone()));
        if !is_new {
            continue;
        }
        let wanted = brought.wanted.get(&(document, folded)).copied();
        let mut fields = Fields::new();
        put(&mut fields, Kind::Pledge, "bring", wanted);
        put(&mut fields, Kind::Pledge, "item", Some((*item).to_owned()));
        planner.create(document, Kind::Pledge, fields, asker.clone())?;
        pledged.push(FieldChange {
            column: planner.header.heading("pledges").to_owned(),
            field: "item".to_owned(),
            old: None,
            new: Some((*item).to_owned()),
        });
    }
    Ok(pledged)
}

/// An outcome with more changes.
fn with(outcome: Outcome, more: Vec<FieldChange>) -> Outcome {
    match outcome {
        Outcome::Changes { mut fields } => {
            fields.extend(more);
            Outcome::Changes { fields }
        }
        Outcome::Unchanged if !more.is_empty() => Outcome::Changes { fields: more },
        Outcome::New | Outcome::Unchanged | Outcome::Skipped { .. } => outcome,
    }
}
