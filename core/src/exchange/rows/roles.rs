//! People, their roles and telephones: rows of the register.

use super::super::error::Problem;
use super::super::plan::{FieldChange, Outcome};
use super::super::planner::{Found, Noted, Planner};
use super::super::text::{fold, fold_name};
use super::super::words::{self, LEVELS};
use crate::ids::CardId;
use crate::model::{Area, DocumentKind, EventFormat, FieldOfWork, Level};
use crate::register::{CardKind, Contact, RegisterAct};

/// Somebody with a role, a number or an organisation.
pub fn role(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let (level, who) = (level(planner), planner.needed("person"));
    let area = match level {
        Ok(Some(_)) => area(planner).map(Some),
        Ok(None) | Err(Noted) => Ok(None),
    };
    let phone = phone(planner);
    let (level, who, area, phone) = (level?, who?, area?, phone?);
    let organisation = planner.cell("organisation");
    let cells = ["role", "person", "organisation", "area"];
    let key = cells.map(|cell| fold_name(planner.cell(cell).unwrap_or_default()));
    match planner.find(key.to_vec())? {
        Found::Skip(reason) => return Ok(Outcome::Skipped { reason }),
        Found::Record(_) | Found::Nothing => {}
    }
    let organisation = match organisation {
        None => None,
        Some(name) => {
            let card = planner.party("organisation", name, None, CardKind::Organisation)?;
            Some((name, card))
        }
    };
    let person = person(planner, who, organisation.map(|(name, _)| name))?;
    let is_new = planner.new_cards.contains_key(&person);
    let mut changes = Vec::new();
    if let Some((_, card)) = organisation {
        let member = Area::organisation(card);
        let is_member = planner.book.belongs(person, card);
        changes.extend(grant(
            planner,
            "organisation",
            person,
            member,
            Level::Member,
            is_member,
        ));
    }
    if let (Some(level), Some(area)) = (level, area) {
        let has_it = holds(planner, person, area, level);
        changes.extend(grant(planner, "role", person, area, level, has_it));
    }
    if let Some(phone) = phone {
        changes.extend(set_phone(planner, person, phone)?);
    }
    Ok(if is_new {
        Outcome::New
    } else if changes.is_empty() {
        Outcome::Unchanged
    } else {
        Outcome::Changes { fields: changes }
    })
}

fn level(planner: &mut Planner<'_>) -> Result<Option<Level>, Noted> {
    let cell = planner.needed("role")?;
    let level = words::meaning(LEVELS, cell).ok_or(Problem::UnknownWord);
    planner.good("role", level)
}

/// The person of a row; "Gruppe Igel" of the "Kita Nicolaihof" may be known as "Kita Nicolaihof, Gruppe Igel".
fn person(
    planner: &mut Planner<'_>,
    who: &str,
    organisation: Option<&str>,
) -> Result<CardId, Noted> {
    if let Some(organisation) = organisation {
        let whole = format!("{organisation}, {who}");
        let is_known = |name: &str| !planner.book.cards_named(name).is_empty();
        if !is_known(who) && is_known(&whole) {
            return planner.party("person", &whole, None, CardKind::Group);
        }
    }
    planner.party("person", who, None, CardKind::Person)
}

/// What a role is about: a field of work, an event by title or format, a garden or an organisation by name.
fn area(planner: &mut Planner<'_>) -> Result<Area, Noted> {
    let cell = planner.needed("area")?;
    let area = match fold(cell).as_str() {
        "alles" | "all" | "community" | "gemeinschaft" => Some(Area::COMMUNITY),
        "adventskalender" | "kalender" | "calendar" => Some(Area::all(FieldOfWork::Calendar)),
        "garten" | "gaerten" | "gemeinschaftsgarten" | "garden" | "gardens" => {
            Some(Area::all(FieldOfWork::Garden))
        }
        "termine" | "veranstaltungen" | "feste" | "events" => Some(Area::all(FieldOfWork::Event)),
        _ => named_area(planner, cell),
    };
    planner.good("area", area.ok_or(Problem::UnknownWord))
}

fn named_area(planner: &Planner<'_>, cell: &str) -> Option<Area> {
    let name = fold_name(cell);
    let mut titled = planner
        .events
        .iter()
        .filter(|event| fold_name(event.title()) == name);
    if let (Some(event), None) = (titled.next(), titled.next()) {
        return Some(Area::of_document(DocumentKind::Event, event.document));
    }
    let format = words::meaning(words::of_field("format"), cell).and_then(EventFormat::of_word);
    if format.is_some() {
        let mut events = planner
            .events
            .iter()
            .filter(|event| event.event.format == format);
        return Some(match (events.next(), events.next()) {
            (Some(event), None) => Area::of_document(DocumentKind::Event, event.document),
            _ => Area::all(FieldOfWork::Event),
        });
    }
    let mut documents = planner.book.scene.register.documents();
    let document = documents
        .find(|(_, row)| row.kind == DocumentKind::Garden && fold_name(&row.title) == name);
    if let Some((id, row)) = document {
        return Some(Area::of_document(row.kind, id));
    }
    let cards = planner.book.cards_named(cell).iter().max();
    cards.map(|card| Area::organisation(*card))
}

/// Whether somebody has the role already, there or in a wider area.
fn holds(planner: &Planner<'_>, person: CardId, area: Area, level: Level) -> bool {
    let today = planner.options.today;
    planner.book.scene.register.roles(person).any(|(_, role)| {
        role.level == level
            && role.area.includes(&area)
            && role.until.is_none_or(|until| today <= until)
    })
}

fn grant(
    planner: &mut Planner<'_>,
    column: &'static str,
    person: CardId,
    area: Area,
    level: Level,
    has_it: bool,
) -> Option<FieldChange> {
    if has_it || !planner.granted.insert((person, area, level)) {
        return None;
    }
    planner.enter_register(RegisterAct::GrantRole {
        person,
        area,
        level,
        from: None,
        until: None,
    });
    Some(FieldChange {
        column: planner.header.heading(column).to_owned(),
        field: column.to_owned(),
        old: None,
        new: planner.cell(column).map(str::to_owned),
    })
}

/// A telephone number: digits and what people write between them.
fn phone<'a>(planner: &mut Planner<'a>) -> Result<Option<&'a str>, Noted> {
    let Some(cell) = planner.cell("phone") else {
        return Ok(None);
    };
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_written = |c: char| c.is_ascii_digit() || " +-/().".contains(c);
    if (3..=20).contains(&digits) && cell.len() <= 40 && cell.chars().all(is_written) {
        Ok(Some(cell))
    } else {
        planner.good("phone", Err(Problem::Phone))
    }
}

/// Sets the number unless it stands there; what else is known of how to reach somebody stays.
fn set_phone(
    planner: &mut Planner<'_>,
    person: CardId,
    phone: &str,
) -> Result<Option<FieldChange>, Noted> {
    if planner.is_under_16(person) {
        return Err(planner.fail("phone", Problem::PhoneOfChild));
    }
    let line = planner.line();
    if let Some((first, earlier)) = planner.phones.get(&person) {
        if earlier == phone {
            return Ok(None);
        }
        let first = *first;
        return Err(planner.fail("phone", Problem::Duplicate { first }));
    }
    planner.phones.insert(person, (line, phone.to_owned()));
    let known = planner.book.scene.register.contact(person);
    let known = known.cloned().unwrap_or_default();
    if known.phone.trim() == phone {
        return Ok(None);
    }
    let old = Some(known.phone.clone()).filter(|phone| !phone.is_empty());
    planner.enter_register(RegisterAct::SetContact {
        card: person,
        contact: Contact {
            phone: phone.to_owned(),
            ..known
        },
    });
    Ok(Some(FieldChange {
        column: planner.header.heading("phone").to_owned(),
        field: "phone".to_owned(),
        old,
        new: Some(phone.to_owned()),
    }))
}
