//! Coming in.

use crate::town::{DAY, Phone, Town};
use mitmach_core::keys::PrivateKey;
use mitmach_core::model::{Area, DocumentKind, Level};
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::sync::{JoinRequest, TokenRequest};
use mitmach_core::{CardId, CommunityId, Hash, RowId};
use mitmach_server::ServerError;
use mitmach_server::community::EnrolError;

fn refusal(town: &Town, secret: &[u8; 16], seed: u8) -> Option<ServerError> {
    Phone::try_join(&town.server, town.id, secret, seed).err()
}

#[test]
fn a_used_invite_lets_the_same_key_in_again_and_nobody_else() {
    let mut town = Town::new();
    let (person, secret) = town.invited("Anna");
    let anna = Phone::join(&town.server, town.id, &secret, 2);
    town.stage.set(crate::town::NOON + 400 * DAY);
    let again = Phone::join(&town.server, town.id, &secret, 2);
    assert_eq!((anna.person, again.person), (person, person));
    let used = ServerError::Enrol(EnrolError::InviteUsed);
    assert_eq!(refusal(&town, &secret, 3), Some(used));
}

#[test]
fn wrong_expired_and_revoked_invites() {
    let mut town = Town::new();
    let unknown = ServerError::Enrol(EnrolError::UnknownInvite);
    assert_eq!(refusal(&town, &[9; 16], 3), Some(unknown));
    let (_, secret) = town.invited("Anna");
    town.stage.set(crate::town::NOON + 8 * DAY);
    assert_eq!(
        refusal(&town, &secret, 3),
        Some(ServerError::Enrol(EnrolError::InviteExpired))
    );
    town.stage.set(crate::town::NOON);
    town.organiser.accepted(&town.server);
    let secret_hash = Hash::of(&secret);
    let invite = town
        .organiser
        .register
        .invites()
        .find(|(_, row)| row.secret == secret_hash);
    let invite: RowId = invite.map(|(id, _)| id).expect("the organiser reads it");
    town.organiser
        .register(&RegisterAct::RevokeInvite { invite });
    town.organiser.accepted(&town.server);
    assert_eq!(
        refusal(&town, &secret, 3),
        Some(ServerError::Enrol(EnrolError::InviteRevoked))
    );
}

#[test]
fn a_nonce_or_proof_of_somewhere_else_does_not_hold() {
    let mut town = Town::new();
    let (_, secret) = town.invited("Anna");
    let key = PrivateKey::from_seed([2; 32]);
    let challenge = town.server.challenge(town.id).expect("a challenge");
    let join = |proof| {
        town.server
            .join(town.id, &JoinRequest { secret, proof })
            .err()
    };
    let elsewhere = TokenRequest::sign(&key, CommunityId([5; 16]), &challenge.nonce);
    assert_eq!(join(elsewhere), Some(ServerError::Proof));
    assert_eq!(
        join(TokenRequest::sign(&key, town.id, &[1; 40])),
        Some(ServerError::Nonce)
    );
    let proof = TokenRequest::sign(&key, town.id, &challenge.nonce);
    town.stage.set(crate::town::NOON + 61_000);
    assert_eq!(join(proof.clone()), Some(ServerError::Nonce));
    town.stage.set(crate::town::NOON);
    assert_eq!(join(proof), None);
}

#[test]
fn weak_keys_and_other_peoples_keys_do_not_come_in() {
    let mut town = Town::new();
    let anna = town.member("Anna", 2);
    let (bernd, secret) = town.invited("Bernd");
    assert_eq!(
        refusal(&town, &secret, 2),
        Some(ServerError::Enrol(EnrolError::KeyTaken))
    );
    let bernds = Phone::join(&town.server, town.id, &secret, 3);
    assert_eq!(bernds.person, bernd);
    assert_ne!(bernds.device, anna.device);
    // Under the key of small order anybody can sign anything.
    let mut weak = [0; 32];
    weak[0] = 1;
    let challenge = town.server.challenge(town.id).expect("a challenge");
    let (_, secret) = town.invited("Carla");
    let mut proof = TokenRequest::sign(&PrivateKey::from_seed([4; 32]), town.id, &challenge.nonce);
    proof.key = weak;
    proof.signature = [0; 64];
    proof.signature[0] = 1;
    let joined = town.server.join(town.id, &JoinRequest { secret, proof });
    assert_eq!(joined.err(), Some(ServerError::Enrol(EnrolError::WeakKey)));
}

#[test]
fn a_revoked_phone_gets_neither_token_nor_way_back() {
    let mut town = Town::new();
    let (_, secret) = town.invited("Anna");
    let anna = Phone::join(&town.server, town.id, &secret, 2);
    town.organiser.register(&RegisterAct::RevokeDevice {
        device: anna.device,
    });
    town.organiser.accepted(&town.server);
    assert_eq!(refusal(&town, &secret, 2), Some(ServerError::RevokedDevice));
    let challenge = town.server.challenge(town.id).expect("a challenge");
    let proof = TokenRequest::sign(&anna.key, town.id, &challenge.nonce);
    let session = town.server.town(town.id).expect("a town").session(&proof);
    assert_eq!(session.err(), Some(ServerError::RevokedDevice));
}

#[test]
fn the_operator_can_let_an_organiser_in_again() {
    let town = Town::new();
    let link = town
        .server
        .town(town.id)
        .and_then(|here| here.invite(town.organiser.person))
        .expect("an invite");
    assert_eq!(
        (link.community, link.server_key),
        (town.id, town.link.server_key)
    );
    assert_eq!(link.server, "http://127.0.0.1:8787");
    let phone = Phone::join(&town.server, town.id, &link.secret, 9);
    assert_eq!(phone.person, town.organiser.person);
}

/// A lead kept the secret of a newcomer's invite, and came in as an organiser once the newcomer had become one.
#[test]
fn an_invite_does_not_bring_in_who_has_risen_above_the_inviter_since() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut lead = town.member("Lena", 2);
    let grant = |person, area, level| RegisterAct::GrantRole {
        person,
        area,
        level,
        from: None,
        until: None,
    };
    let here = Area::of_document(DocumentKind::Garden, garden);
    let role = grant(lead.person, here, Level::Lead);
    town.organiser.register(&role);
    town.organiser.accepted(&town.server);

    let newcomer = CardId(
        lead.register(&RegisterAct::AddCard {
            kind: CardKind::Person,
            name: "Paul".into(),
            under_16: false,
        })
        .0,
    );
    let secret = [7; 16];
    lead.register(&RegisterAct::Invite {
        person: newcomer,
        secret: Hash::of(&secret),
        expires_ms: crate::town::NOON + DAY,
    });
    lead.accepted(&town.server);
    let role = grant(newcomer, Area::COMMUNITY, Level::Organiser);
    town.organiser.register(&role);
    town.organiser.accepted(&town.server);
    assert_eq!(
        refusal(&town, &secret, 3),
        Some(ServerError::Enrol(EnrolError::InviteLevel))
    );
}
