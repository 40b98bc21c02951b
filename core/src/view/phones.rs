//! Which phones are enrolled, and which ways in are open.

use super::{Party, Scene};
use crate::ids::{DeviceId, RowId};
use serde::Serialize;

/// An enrolled phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeviceView {
    /// The device.
    pub device: DeviceId,
    /// Whose it is.
    pub person: Party,
    /// It was signed off and may write no more.
    pub revoked: bool,
    /// It is the phone that looks.
    pub this_phone: bool,
}

/// An invite that nobody has used and nobody has taken back. It may have expired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InviteView {
    /// Its row.
    pub invite: RowId,
    /// Who comes in.
    pub person: Party,
    /// Who made it.
    pub by: Party,
    /// Until when it is good, in milliseconds since 1970.
    pub expires_ms: i64,
}

/// Phones and ways in, as far as who looks may know of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhonesView {
    /// By person and id.
    pub devices: Vec<DeviceView>,
    /// By person and id.
    pub invites: Vec<InviteView>,
}

/// Phones and ways in; `own` is the device that looks.
pub fn phones(scene: &Scene<'_>, own: DeviceId) -> PhonesView {
    let devices = scene.register.devices();
    let mut devices: Vec<DeviceView> = devices
        .filter(|(_, device)| !device.steward)
        .map(|(id, device)| DeviceView {
            device: id,
            person: scene.party(device.person),
            revoked: device.revoked,
            this_phone: id == own,
        })
        .collect();
    devices.sort_by(|a, b| (&a.person.name, a.device).cmp(&(&b.person.name, b.device)));
    let invites = scene.register.invites();
    let mut invites: Vec<InviteView> = invites
        .filter(|(_, invite)| !invite.revoked && invite.used_by.is_none())
        .map(|(id, invite)| InviteView {
            invite: id,
            person: scene.party(invite.person),
            by: scene.party(invite.by),
            expires_ms: invite.expires_ms,
        })
        .collect();
    invites.sort_by(|a, b| (&a.person.name, a.invite).cmp(&(&b.person.name, b.invite)));
    PhonesView { devices, invites }
}
