//! People on the screen.

use crate::choice::Choice;
use crate::dates;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Lang};
use mitmach_core::clock::berlin_date;
use mitmach_core::model::Level;
use mitmach_core::view::{self, AreaView, InviteView, Party, PersonView, RoleView};

/// Everybody, and who is there for what.
pub fn list(session: &Session) -> Result<(), Failure> {
    let people = session.look(|scene| Ok(view::people(scene)))?;
    if session.out.json {
        session.out.json(&people);
        return Ok(());
    }
    let (out, lang) = (&session.out, session.lang());
    if !people.areas.is_empty() {
        out.look(Look::Bold, out.text(words::AREAS_TITLE));
        let mut table = Table::new(&["", "", ""]);
        for area in &people.areas {
            table.row(area_row(session, area));
        }
        out.table(&table);
        out.blank();
    }
    out.look(Look::Bold, out.text(words::PEOPLE_TITLE));
    let head = [
        words::COLUMN_NAME,
        words::COLUMN_SORT,
        words::COLUMN_ROLES,
        words::COLUMN_PHONE,
        words::COLUMN_ID,
    ];
    let mut table = Table::new(&head.map(|word| word.text(lang)));
    for person in &people.people {
        table.row(person_row(session, person));
    }
    out.table(&table);
    if people.people.len() < 2 {
        session.hint(words::PEOPLE_ONLY_YOU);
    }
    show::footer(session)
}

fn area_row(session: &Session, area: &AreaView) -> [Cell; 3] {
    let lang = session.lang();
    let name = area_name(area.area.field.label().text(lang), area.of.as_ref());
    let deputy = if area.needs_deputy {
        Cell::new(words::NAME_DEPUTY.text(lang), Look::Warn)
    } else {
        Cell::default()
    };
    [
        name.into(),
        show::parties(&area.responsible, lang).into(),
        deputy,
    ]
}

fn area_name(label: &str, of: Option<&String>) -> String {
    of.cloned().unwrap_or_else(|| label.to_owned())
}

fn person_row(session: &Session, person: &PersonView) -> [Cell; 5] {
    let lang = session.lang();
    let look = if person.me { Look::Bold } else { Look::Plain };
    let name = show::party(&person.party, lang);
    let name = if person.me {
        format!("{name} ({})", words::ME.text(lang))
    } else {
        name
    };
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|role| role_text(session, role))
        .collect();
    let number = person.contact.as_ref().map(|contact| contact.phone.clone());
    let number = number.filter(|number| !number.is_empty());
    let app = if person.has_phone {
        words::HAS_APP.text(lang)
    } else {
        ""
    };
    let phone: Vec<_> = number
        .into_iter()
        .chain((!app.is_empty()).then(|| app.to_owned()))
        .collect();
    let mut sort = person.kind.label().text(lang).to_owned();
    if person.under_16 {
        sort = format!("{sort}, {}", words::UNDER_16.text(lang));
    }
    [
        Cell::new(name, look),
        sort.into(),
        roles.join("; ").into(),
        phone.join(", ").into(),
        show::id_cell(person.party.id),
    ]
}

fn role_text(session: &Session, role: &RoleView) -> String {
    let lang = session.lang();
    let area = area_name(role.area.field.label().text(lang), role.of.as_ref());
    let level = role.level.label().text(lang);
    // Who belongs to an organisation without a task there is simply of it.
    let mut text = match role.level {
        Level::Member => area,
        _ => words::ROLE_OF.with(lang, &[level, &area]),
    };
    let day = |date| dates::show_day(date, session.today, lang);
    if let Some(from) = role.from.filter(|from| *from > session.today) {
        text = format!("{text} {}", words::ROLE_FROM.with(lang, &[&day(from)]));
    }
    if let Some(until) = role.until {
        text = format!("{text} {}", words::ROLE_UNTIL.with(lang, &[&day(until)]));
    }
    text
}

/// One party.
pub fn person(session: &Session, name: &str) -> Result<(), Failure> {
    let person = session.look(|scene| {
        let card = find::party(scene, name)?;
        let people = view::people(scene).people;
        Ok(people.into_iter().find(|person| person.party.id == card))
    })?;
    if session.out.json {
        session.out.json(&person);
        return Ok(());
    }
    let Some(person) = person else { return Ok(()) };
    details(session, &person, session.lang());
    show::footer(session)
}

fn details(session: &Session, person: &PersonView, lang: Lang) {
    let out = &session.out;
    out.look(Look::Bold, &show::party(&person.party, lang));
    let mut sort = vec![person.kind.label().text(lang)];
    if person.under_16 {
        sort.push(words::UNDER_16.text(lang));
    }
    if person.me {
        sort.push(words::ME.text(lang));
    }
    sort.push(if person.has_phone {
        words::HAS_APP.text(lang)
    } else {
        words::NO_APP.text(lang)
    });
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|role| role_text(session, role))
        .collect();
    let parties = person.acts_for.iter().map(|proxy| &proxy.party);
    let contact = person.contact.clone().unwrap_or_default();
    let mut number = contact.phone;
    if contact.for_members && !number.is_empty() {
        number = format!("{number} ({})", words::NUMBER_FOR_MEMBERS.text(lang));
    }
    for (label, value) in [
        (words::COLUMN_SORT, sort.join(", ")),
        (words::FULL_NAME, contact.full_name),
        (words::COLUMN_PHONE, number),
        (words::ROLES, roles.join("; ")),
        (words::ACTS_FOR, show::parties(parties, lang)),
        (
            words::COLUMN_ID,
            crate::lookup::short(&person.party.id.to_string()).to_owned(),
        ),
    ] {
        show::detail(session, label, &value);
    }
}

/// Enrolled phones and open invites.
pub fn devices(session: &Session, name: Option<&str>) -> Result<(), Failure> {
    let lang = session.lang();
    let own = session.phone.membership().device;
    let phones = session.look(|scene| {
        let of = name.map(|name| find::party(scene, name)).transpose()?;
        let mut phones = view::phones(scene, own);
        let is_asked = |person: &Party| of.is_none_or(|of| of == person.id);
        phones.devices.retain(|device| is_asked(&device.person));
        phones.invites.retain(|invite| is_asked(&invite.person));
        Ok(phones)
    })?;
    let out = &session.out;
    if out.json {
        out.json(&phones);
        return Ok(());
    }
    let mut table = Table::new(&["", "", ""]);
    for device in &phones.devices {
        let states = [
            (device.revoked, words::REVOKED),
            (device.this_phone, words::THIS_PHONE),
        ];
        let states = states
            .iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, word)| word.text(lang));
        let states: Vec<_> = states.collect();
        table.row([
            show::id_cell(device.device),
            show::party(&device.person, lang).into(),
            states.join(" · ").into(),
        ]);
    }
    if table.is_empty() {
        out.line(out.text(words::DEVICES_NONE));
    }
    out.table(&table);
    open_invites(session, &phones.invites);
    show::footer(session)
}

fn open_invites(session: &Session, invites: &[InviteView]) {
    let (out, lang) = (&session.out, session.lang());
    if invites.is_empty() {
        return;
    }
    out.heading(out.text(words::INVITES_TITLE));
    let mut table = Table::new(&["", "", ""]);
    for invite in invites {
        let until = dates::show_day(berlin_date(invite.expires_ms), session.today, lang);
        table.row([
            show::id_cell(invite.invite),
            show::party(&invite.person, lang).into(),
            words::ROLE_UNTIL.with(lang, &[&until]).into(),
        ]);
    }
    out.table(&table);
}
