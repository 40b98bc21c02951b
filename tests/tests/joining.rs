//! Coming in over real HTTP: good invites, bad ones, servers that are not there or not the right ones.

use mitmach_core::host::SystemHost;
use mitmach_core::ids::Hash;
use mitmach_core::model::{Area, FieldOfWork, Level};
use mitmach_core::phone::{Error, ErrorKind, Phone};
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::sync::InviteLink;
use mitmach_core::{CardId, CommunityId};
use mitmach_tests::process::{ServerProcess, found};
use std::sync::Arc;

/// A server with a community, and the organiser's invite to it.
fn town(data: &std::path::Path) -> (ServerProcess, InviteLink) {
    let invite: InviteLink = found(data, "http://127.0.0.1:1")
        .parse()
        .expect("an invite");
    let server = ServerProcess::start(data, 0);
    let invite = InviteLink {
        server: server.url.clone(),
        ..invite
    };
    (server, invite)
}

async fn join(folder: &std::path::Path, invite: &InviteLink) -> Result<Phone, Error> {
    let phone = Phone::join(folder, Arc::new(SystemHost), invite).await?;
    phone.sync().await?;
    Ok(phone)
}

/// An invite that the organiser's phone makes for a new person.
async fn invite(organiser: &Phone, like: &InviteLink, expires_ms: i64) -> InviteLink {
    let add = RegisterAct::AddCard {
        kind: CardKind::Person,
        name: "Renate B.".into(),
        under_16: false,
    };
    let person = CardId(organiser.enter_register(add).expect("entered").command.0);
    let secret = person.0;
    let invite = RegisterAct::Invite {
        person,
        secret: Hash::of(&secret),
        expires_ms,
    };
    organiser.enter_register(invite).expect("entered");
    organiser.sync().await.expect("synced");
    InviteLink {
        secret,
        ..like.clone()
    }
}

const NEVER: i64 = i64::MAX;

#[tokio::test]
async fn a_used_invite_lets_nobody_else_in_and_the_same_phone_in_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, link) = town(&folder.path().join("server"));
    let organiser = join(&folder.path().join("organiser"), &link)
        .await
        .expect("in");
    let link = invite(&organiser, &link, NEVER).await;
    let renate = folder.path().join("renate");
    join(&renate, &link).await.expect("in");
    let thief = join(&folder.path().join("thief"), &link)
        .await
        .expect_err("out");
    assert_eq!(thief.kind(), ErrorKind::Invite);
    // The answer was lost, and with it what the phone had stored of it: the key is still there.
    for file in ["phone.db", "phone.db-wal", "phone.db-shm"] {
        let _ = std::fs::remove_file(renate.join(file));
    }
    join(&renate, &link)
        .await
        .expect("in again with the same key");
}

#[tokio::test]
async fn a_wrong_or_expired_or_withdrawn_invite_is_no_good() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, link) = town(&folder.path().join("server"));
    let organiser = join(&folder.path().join("organiser"), &link)
        .await
        .expect("in");
    let wrong = InviteLink {
        secret: [9; 16],
        ..link.clone()
    };
    let error = join(&folder.path().join("wrong"), &wrong)
        .await
        .expect_err("out");
    assert_eq!(error.kind(), ErrorKind::Invite);
    let expired = invite(&organiser, &link, 1).await;
    let error = join(&folder.path().join("late"), &expired)
        .await
        .expect_err("out");
    assert_eq!(error.kind(), ErrorKind::Invite);
    let withdrawn = invite(&organiser, &link, NEVER).await;
    let row = organiser
        .look(organiser.today(), |scene| {
            scene
                .register
                .invites()
                .find(|(_, row)| row.secret == Hash::of(&withdrawn.secret))
                .map(|(id, _)| id)
        })
        .expect("readable")
        .expect("the organiser sees it");
    organiser
        .enter_register(RegisterAct::RevokeInvite { invite: row })
        .expect("entered");
    organiser.sync().await.expect("synced");
    let error = join(&folder.path().join("unwanted"), &withdrawn)
        .await
        .expect_err("out");
    assert_eq!(error.kind(), ErrorKind::Invite);
    // Nothing was lost: the folder can still join with a good one.
    let good = invite(&organiser, &link, NEVER).await;
    join(&folder.path().join("unwanted"), &good)
        .await
        .expect("in");
}

#[tokio::test]
async fn a_server_that_is_not_there_leaves_the_phone_ready_to_try_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut server, link) = town(&folder.path().join("server"));
    let phone = folder.path().join("phone");
    let port = server.port();
    server.kill();
    let error = join(&phone, &link).await.expect_err("nobody there");
    assert_eq!(error.kind(), ErrorKind::Unreachable);
    let _server = ServerProcess::start(&folder.path().join("server"), port);
    join(&phone, &link).await.expect("in");
}

#[tokio::test]
async fn a_server_of_another_community_or_with_another_key_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, link) = town(&folder.path().join("server"));
    let other = InviteLink {
        community: CommunityId([9; 16]),
        ..link.clone()
    };
    let error = join(&folder.path().join("phone"), &other)
        .await
        .expect_err("out");
    assert_eq!(error.kind(), ErrorKind::OtherCommunity);
    let other = InviteLink {
        server_key: [9; 32],
        ..link.clone()
    };
    let error = join(&folder.path().join("phone"), &other)
        .await
        .expect_err("out");
    assert_eq!(error.kind(), ErrorKind::OtherCommunity);
}

#[tokio::test]
async fn a_number_is_for_organisers_until_its_owner_shows_it_and_follows_a_role() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, link) = town(&folder.path().join("server"));
    let organiser = join(&folder.path().join("organiser"), &link)
        .await
        .expect("in");
    let anna_link = invite(&organiser, &link, NEVER).await;
    let bernd_link = invite(&organiser, &link, NEVER).await;
    let anna = join(&folder.path().join("anna"), &anna_link)
        .await
        .expect("in");
    let bernd = join(&folder.path().join("bernd"), &bernd_link)
        .await
        .expect("in");
    let contact = mitmach_core::register::Contact {
        phone: "030 23125-104".into(),
        ..Default::default()
    };
    anna.enter_register(RegisterAct::SetContact {
        card: anna.me(),
        contact,
    })
    .expect("entered");
    anna.sync().await.expect("synced");
    let sees = |phone: &Phone| {
        let anna = anna.me();
        phone
            .look(phone.today(), |scene| {
                scene.register.contact(anna).is_some()
            })
            .expect("readable")
    };
    organiser.sync().await.expect("synced");
    bernd.sync().await.expect("synced");
    assert!(sees(&organiser) && !sees(&bernd));

    let grant = RegisterAct::GrantRole {
        person: bernd.me(),
        area: Area::all(FieldOfWork::Calendar),
        level: Level::Organiser,
        from: None,
        until: None,
    };
    let role = mitmach_core::RowId(organiser.enter_register(grant).expect("entered").command.0);
    organiser.sync().await.expect("synced");
    bernd.sync().await.expect("synced");
    assert!(
        sees(&bernd),
        "the role brings the number that was entered before it"
    );
    organiser
        .enter_register(RegisterAct::EndRole { role })
        .expect("entered");
    organiser.sync().await.expect("synced");
    bernd.sync().await.expect("synced");
    assert!(!sees(&bernd), "and its end takes it away");
}

#[tokio::test]
async fn what_one_phone_enters_another_that_is_connected_sees_without_asking() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, link) = town(&folder.path().join("server"));
    let organiser = join(&folder.path().join("organiser"), &link)
        .await
        .expect("in");
    let link = invite(&organiser, &link, NEVER).await;
    let renate = Arc::new(
        join(&folder.path().join("renate"), &link)
            .await
            .expect("in"),
    );
    let watching = Arc::clone(&renate);
    let watch = tokio::spawn(async move { watching.stay_connected(|_| ()).await });
    let mut changes = renate.changes();
    let add = RegisterAct::AddCard {
        kind: CardKind::Household,
        name: "Familie im Stieg".into(),
        under_16: false,
    };
    let card = CardId(organiser.enter_register(add).expect("entered").command.0);
    organiser.sync().await.expect("synced");
    let seen = || {
        renate
            .look(renate.today(), |scene| scene.register.card(card).is_some())
            .expect("readable")
    };
    let wait = async {
        while !seen() {
            changes.changed().await.expect("the phone is there");
        }
    };
    tokio::time::timeout(std::time::Duration::from_mins(1), wait)
        .await
        .expect("seen");
    watch.abort();
}
