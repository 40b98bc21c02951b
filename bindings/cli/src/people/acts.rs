//! What people enter about people.

use super::args;
use crate::choice::Choice;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find;
use crate::lookup::{Candidate, pick};
use crate::session::Session;
use crate::words;
use mitmach_core::ids::{CardId, RowId};
use mitmach_core::model::{Area, FieldOfWork, Refusal};
use mitmach_core::phone::Error;
use mitmach_core::register::{RegisterAct, Role, Row, RowKey};
use mitmach_core::view::Scene;

impl Session {
    /// Enters an act in the register and tells what it was.
    pub fn register(&self, act: RegisterAct) -> Result<(), Failure> {
        let what = self.look(|scene| {
            let describe = Describe {
                scene,
                lang: self.lang(),
            };
            Ok(describe.register_act(&act))
        })?;
        let receipt = self.enter_register(act)?;
        self.entered(&receipt, &what);
        Ok(())
    }
}

/// A new party.
pub fn add(session: &Session, add: &args::Add) -> Result<(), Failure> {
    session.register(RegisterAct::AddCard {
        kind: add.kind,
        name: add.name.clone(),
        under_16: add.under_16,
    })?;
    if !session.out.json {
        session
            .out
            .next(&session.say(words::CARD_ADDED_NEXT, &[&add.name]));
    }
    Ok(())
}

/// Another name.
pub fn rename(session: &Session, rename: &args::Rename) -> Result<(), Failure> {
    let card = session.look(|scene| find::party(scene, &rename.name))?;
    session.register(RegisterAct::RenameCard {
        card,
        name: rename.new.clone(),
    })
}

/// How to reach somebody: what is not given stays.
pub fn contact(session: &Session, args: &args::ContactArgs) -> Result<(), Failure> {
    let (card, mut contact) = session.look(|scene| {
        let card = find::party(scene, &args.name)?;
        Ok((
            card,
            scene.register.contact(card).cloned().unwrap_or_default(),
        ))
    })?;
    if args.full_name.is_none() && args.number.is_none() && args.for_members.is_none() {
        return Err(Failure::usage(words::NOTHING_TO_CHANGE, &[]));
    }
    if let Some(name) = &args.full_name {
        contact.full_name.clone_from(name);
    }
    if let Some(number) = &args.number {
        contact.phone.clone_from(number);
    }
    if let Some(for_members) = args.for_members {
        contact.for_members = for_members;
    }
    session.register(RegisterAct::SetContact { card, contact })
}

/// The one garden, event or organisation of an area.
fn area(
    session: &Session,
    scene: &Scene<'_>,
    field: FieldOfWork,
    of: Option<&str>,
) -> Result<Area, Failure> {
    let Some(name) = of else {
        return Ok(Area::all(field));
    };
    let of = match field {
        FieldOfWork::Garden => CardId(find::garden(scene, Some(name))?.0),
        FieldOfWork::Event => CardId(find::event(scene, name, session.lang())?.0),
        FieldOfWork::Organisation => find::party(scene, name)?,
        FieldOfWork::Calendar | FieldOfWork::Community => return Ok(Area::all(field)),
    };
    Ok(Area {
        field,
        of: Some(of),
    })
}

/// A role for somebody.
pub fn role(session: &Session, args: &args::Role) -> Result<(), Failure> {
    let (person, area) = session.look(|scene| {
        let area = area(session, scene, args.area, args.of.as_deref())?;
        Ok((find::party(scene, &args.name)?, area))
    })?;
    session.register(RegisterAct::GrantRole {
        person,
        area,
        level: args.level,
        from: args.from.map(|day| day.on(session.today)),
        until: args.until.map(|day| day.on(session.today)),
    })
}

/// Ends a role.
pub fn end_role(session: &Session, args: &args::EndRole) -> Result<(), Failure> {
    let lang = session.lang();
    let role = session.look(|scene| {
        let person = find::party(scene, &args.name)?;
        let describe = Describe { scene, lang };
        let fits = |role: &&(RowId, &Role)| {
            args.level.is_none_or(|level| role.1.level == level)
                && args.area.is_none_or(|area| role.1.area.field == area)
        };
        let roles: Vec<_> = scene.register.roles(person).collect();
        let roles: Vec<_> = roles.iter().filter(fits).collect();
        if let [(id, _)] = roles.as_slice() {
            return Ok(*id);
        }
        if roles.is_empty() {
            return Err(Failure::say(words::ROLE_NONE, &[&describe.name(person)]));
        }
        let candidates = roles.iter().map(|(id, role)| Candidate {
            value: *id,
            id: id.to_string(),
            names: vec![format!(
                "{}, {}",
                role.level.label().text(lang),
                describe.area(role.area)
            )],
            detail: String::new(),
        });
        let candidates: Vec<_> = candidates.collect();
        Err(Failure::Ambiguous {
            what: words::THING_ROLE,
            text: args.name.clone(),
            candidates: candidates.iter().map(Candidate::line).collect(),
        })
    });
    // The id of a role stands for it wherever a name does.
    let role = match role {
        Err(Failure::Unknown {
            what,
            text,
            candidates,
        }) => {
            let unknown = Failure::Unknown {
                what,
                text,
                candidates,
            };
            by_id(session, &args.name).map_err(|_| unknown)?
        }
        other => other?,
    };
    session.register(RegisterAct::EndRole { role })
}

fn by_id(session: &Session, text: &str) -> Result<RowId, Failure> {
    session.look(|scene| {
        let roles = scene
            .register
            .rows()
            .filter_map(|(key, _, row)| match (key, row) {
                (RowKey::Role(id), Row::Role(_)) => Some(Candidate {
                    value: id,
                    id: id.to_string(),
                    names: Vec::new(),
                    detail: String::new(),
                }),
                _ => None,
            });
        pick(words::THING_ROLE, text, roles.collect())
    })
}

/// Lets somebody act for a party, or ends that.
pub fn act_for(session: &Session, args: &args::ActFor) -> Result<(), Failure> {
    let (person, card, proxy) = session.look(|scene| {
        let person = find::party(scene, &args.person)?;
        let card = find::party(scene, &args.card)?;
        let mut rows = scene.register.rows();
        let proxy = rows.find_map(|(key, _, row)| match (key, row) {
            (RowKey::Proxy(id), Row::Proxy(proxy))
                if proxy.person == person && proxy.card == card =>
            {
                Some(id)
            }
            _ => None,
        });
        Ok((person, card, proxy))
    })?;
    if !args.end {
        let let_act = session.register(RegisterAct::LetActFor { person, card });
        return let_act.map_err(|failure| match failure {
            Failure::Phone(Error::NotAllowed(Refusal::Right), _) => {
                Failure::say(words::DECIDES_ALONE, &[&args.card])
            }
            other => other,
        });
    }
    let missing = || Failure::say(words::ROLE_NONE, &[&args.person]);
    let proxy = proxy.ok_or_else(missing)?;
    session.register(RegisterAct::EndActingFor { proxy })
}
