//! Finds a garden or a calendar.

use super::documents;
use crate::failure::Failure;
use crate::lookup::{Candidate, pick, short};
use crate::words::{self, Word};
use mitmach_core::ids::DocumentId;
use mitmach_core::model::DocumentKind;
use mitmach_core::view::{DocumentRecords, Scene};

/// A garden by name; the only one of this year if none is named.
pub fn garden(scene: &Scene<'_>, name: Option<&str>) -> Result<DocumentId, Failure> {
    let mut gardens: Vec<_> = documents(scene, DocumentKind::Garden).collect();
    if name.is_none() {
        let of_year = gardens_of_year(scene);
        gardens.retain(|garden| of_year.contains(&garden.id));
    }
    only_or_named(words::THING_GARDEN, name, &gardens)
}

/// The title of a garden that is named by its id; else the text itself, which may be the name of a new one.
pub fn garden_title(scene: &Scene<'_>, text: &str) -> String {
    let mut gardens = documents(scene, DocumentKind::Garden);
    let id = text.to_lowercase();
    let by_id = |garden: &&DocumentRecords| {
        let full = garden.id.to_string();
        id.len() >= short(&full).len() && full.starts_with(&id)
    };
    let found = gardens.find(by_id);
    found.map_or_else(|| text.to_owned(), |garden| garden.document.title.clone())
}

/// The gardens of this year, or of the newest one that there is.
pub fn gardens_of_year(scene: &Scene<'_>) -> Vec<DocumentId> {
    let gardens = || documents(scene, DocumentKind::Garden);
    let years = || gardens().filter_map(|garden| garden.document.year);
    let this_year = scene.today.year();
    let year = years()
        .find(|year| *year == this_year)
        .or_else(|| years().max());
    let of_year = gardens().filter(|garden| garden.document.year == year);
    of_year.map(|garden| garden.id).collect()
}

/// A calendar by year; without one this year's, or the newest.
pub fn calendar(scene: &Scene<'_>, year: Option<i16>) -> Result<DocumentId, Failure> {
    let calendars: Vec<_> = documents(scene, DocumentKind::Calendar).collect();
    let of = |year: i16| {
        calendars
            .iter()
            .find(|calendar| calendar.document.year == Some(year))
    };
    let found = match year {
        Some(year) => of(year),
        None => of(scene.today.year()).or_else(|| {
            calendars
                .iter()
                .max_by_key(|calendar| calendar.document.year)
        }),
    };
    let missing = || Failure::Unknown {
        what: words::THING_CALENDAR,
        text: year.map(|year| year.to_string()).unwrap_or_default(),
        candidates: calendars
            .iter()
            .map(|calendar| calendar.document.title.clone())
            .collect(),
    };
    found.map(|calendar| calendar.id).ok_or_else(missing)
}

fn only_or_named(
    what: Word,
    name: Option<&str>,
    documents: &[&DocumentRecords],
) -> Result<DocumentId, Failure> {
    if let (None, [only]) = (name, documents) {
        return Ok(only.id);
    }
    let candidates: Vec<_> = documents
        .iter()
        .map(|document| {
            let year = document
                .document
                .year
                .map(|year| year.to_string())
                .unwrap_or_default();
            let title = &document.document.title;
            Candidate {
                value: document.id,
                id: document.id.to_string(),
                names: vec![
                    title.clone(),
                    format!("{title} {year}"),
                    document.document.series.clone(),
                ],
                detail: year,
            }
        })
        .collect();
    match name {
        Some(name) => pick(what, name, candidates),
        None if candidates.is_empty() => Err(Failure::Unknown {
            what,
            text: String::new(),
            candidates: Vec::new(),
        }),
        None => Err(Failure::Ambiguous {
            what,
            text: String::new(),
            candidates: candidates.iter().map(Candidate::line).collect(),
        }),
    }
}
