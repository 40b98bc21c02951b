//! Refusals that depend on who somebody is: roles, register commands, the steward.

use crate::pages::bed;
use crate::refusals::refused;
use crate::town::Town;
use mitmach_core::model::{Area, Asker, FieldOfWork, Level, Refusal, Source};
use mitmach_core::register::{CardKind, RegisterAct, RowKey};
use mitmach_core::{CardId, Hash, RowId};

#[test]
fn right_that_a_member_does_not_have_and_gets_by_a_role() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    anna.act(garden, &bed(1, ""));
    let refused_once = anna.outbox.clone();
    assert_eq!(anna.verdict(&town.server), refused(Refusal::Right));
    let area = Area::all(FieldOfWork::Garden);
    let grant = |level| RegisterAct::GrantRole {
        person: anna.person,
        area,
        level,
        from: None,
        until: None,
    };
    town.organiser.register(&grant(Level::Lead));
    town.organiser.accepted(&town.server);
    // The same change was judged once; the command comes again as another one.
    anna.outbox = refused_once;
    assert_eq!(anna.verdict(&town.server), refused(Refusal::Right));
    anna.replicas.clear();
    anna.new_actor();
    anna.act(garden, &bed(1, ""));
    anna.accepted(&town.server);
}

#[test]
fn register_commands_without_right_row_or_sense() {
    let mut town = Town::new();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    let unknown = CardId([5; 16]);
    let cases = [
        (
            RegisterAct::RenameCard {
                card: unknown,
                name: "X".into(),
            },
            Refusal::UnknownRow,
        ),
        (
            RegisterAct::RenameCard {
                card: town.organiser.person,
                name: "X".into(),
            },
            Refusal::Right,
        ),
        (
            RegisterAct::RenameCard {
                card: anna.person,
                name: "\n".into(),
            },
            Refusal::Field,
        ),
        (
            RegisterAct::AddCard {
                kind: CardKind::Person,
                name: "Y".into(),
                under_16: false,
            },
            Refusal::Right,
        ),
    ];
    for (act, refusal) in cases {
        anna.register(&act);
        assert_eq!(anna.verdict(&town.server), refused(refusal), "{act:?}");
    }
}

#[test]
fn invite_level() {
    let mut town = Town::new();
    let mut anna = town.member("Anna", 2);
    town.organiser.register(&RegisterAct::GrantRole {
        person: anna.person,
        area: Area::all(FieldOfWork::Garden),
        level: Level::Lead,
        from: None,
        until: None,
    });
    town.organiser.accepted(&town.server);
    let secret = Hash([1; 32]);
    let invite = |person| RegisterAct::Invite {
        person,
        secret,
        expires_ms: i64::MAX,
    };
    anna.register(&invite(town.organiser.person));
    assert_eq!(anna.verdict(&town.server), refused(Refusal::InviteLevel));
    anna.register(&invite(anna.person));
    anna.accepted(&town.server);
}

#[test]
fn last_organiser() {
    let mut town = Town::new();
    let phone = &mut town.organiser;
    phone.accepted(&town.server);
    let role = phone.register.rows().find_map(|(key, _, _)| match key {
        RowKey::Role(id) => Some(id),
        _ => None,
    });
    let role: RowId = role.expect("the organiser's role");
    phone.register(&RegisterAct::EndRole { role });
    assert_eq!(phone.verdict(&town.server), refused(Refusal::LastOrganiser));
    phone.register(&RegisterAct::RevokeDevice {
        device: phone.device,
    });
    assert_eq!(phone.verdict(&town.server), refused(Refusal::LastOrganiser));
}

#[test]
fn the_stewards_own_key_from_outside() {
    let mut town = Town::new();
    let steward = town
        .server
        .town(town.id)
        .expect("a town")
        .published()
        .with_register(|all| {
            all.devices()
                .find(|(_, device)| device.steward)
                .map(|(id, _)| id)
                .expect("a steward")
        });
    assert_eq!(
        town.server
            .exchange(town.id, steward, &town.organiser.request()),
        Err(mitmach_server::ServerError::UnknownDevice)
    );
}

#[test]
fn on_behalf_of_a_placeholder_that_came_in_the_same_request() {
    let mut town = Town::new();
    let garden = town.garden();
    let add = RegisterAct::AddCard {
        kind: CardKind::Person,
        name: "Erna".into(),
        under_16: false,
    };
    let erna = CardId(town.organiser.register(&add).0);
    let asker = Asker {
        owner: Some(erna),
        source: Source::Phone,
        ..Asker::default()
    };
    town.organiser.act_for(garden, &asker, &bed(1, ""));
    // The change stands first in the request; the register command is judged before it all the same.
    town.organiser.outbox.reverse();
    town.organiser.accepted(&town.server);
}
