//! Ways in, and signing phones off.

use super::args;
use crate::ask;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find;
use crate::lookup::{Candidate, pick};
use crate::session::Session;
use crate::show::entry_label;
use crate::table::Look;
use crate::words;
use mitmach_core::clock::berlin_date;
use mitmach_core::everyday::Invitation;
use mitmach_core::ids::DeviceId;
use mitmach_core::register::RegisterAct;

/// Makes a way in for a person's phone and shows it, once.
pub fn invite(session: &Session, args: &args::Invite) -> Result<(), Failure> {
    let lang = session.lang();
    let (person, name) = session.look(|scene| {
        let person = find::party(scene, &args.name)?;
        Ok((person, Describe { scene, lang }.name(person)))
    })?;
    let invitation = session
        .phone
        .invite(person, args.days)
        .map_err(|error| session.failed(error))?;
    let Invitation {
        link,
        expires_ms,
        receipt,
    } = invitation;
    if session.out.json {
        session.out.json(&serde_json::json!({
            "command": receipt.command,
            "state": receipt.state,
            "person": person,
            "expires_ms": expires_ms,
            "invite": link.to_string(),
        }));
        return Ok(());
    }
    let until = dates::show_day(berlin_date(expires_ms), session.today, lang);
    session
        .out
        .line(&session.say(words::INVITE_SHOWN, &[&name, &until]));
    // Not wrapped: it is copied as a whole.
    crate::out::print(&link.to_string());
    session.hint(words::INVITE_SECRET);
    if let Some(label) = entry_label(receipt.state) {
        session.out.look(Look::Warn, label.text(lang));
    }
    Ok(())
}

/// Takes all open invites of a person back.
pub fn revoke(session: &Session, name: &str) -> Result<(), Failure> {
    let lang = session.lang();
    let (invites, name) = session.look(|scene| {
        let person = find::party(scene, name)?;
        let open = scene.register.invites().filter(|(_, invite)| {
            invite.person == person && !invite.revoked && invite.used_by.is_none()
        });
        let ids: Vec<_> = open.map(|(id, _)| id).collect();
        Ok((ids, Describe { scene, lang }.name(person)))
    })?;
    if invites.is_empty() {
        return Err(Failure::say(words::INVITES_NONE, &[&name]));
    }
    for invite in invites {
        session.register(RegisterAct::RevokeInvite { invite })?;
    }
    Ok(())
}

/// Signs a phone off: by its id, or by the name of its person if it is their only one.
pub fn revoke_device(session: &Session, args: &args::RevokeDevice) -> Result<(), Failure> {
    let lang = session.lang();
    let (device, name) = session.look(|scene| {
        let describe = Describe { scene, lang };
        let devices = scene
            .register
            .devices()
            .filter(|(_, device)| !device.revoked && !device.steward);
        let devices: Vec<_> = devices
            .map(|(id, device)| {
                let name = describe.name(device.person);
                candidate(id, name)
            })
            .collect();
        pick(words::THING_DEVICE, &args.device, devices)
    })?;
    if !args.yes {
        ask::go_on(&session.out, &session.say(words::REVOKE_QUESTION, &[&name]))?;
    }
    session.register(RegisterAct::RevokeDevice { device })
}

fn candidate(id: DeviceId, name: String) -> Candidate<(DeviceId, String)> {
    Candidate {
        value: (id, name.clone()),
        id: id.to_string(),
        detail: String::new(),
        names: vec![name],
    }
}
