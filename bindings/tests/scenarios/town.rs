//! A server of its own for each scenario, and phones that have joined.

use mitmach_bindings::Phone;
use mitmach_bindings::surface::ids::LocalDate;
use mitmach_core::register::CardKind;
use mitmach_core::sync::InviteLink;
use mitmach_tests::process::{ServerProcess, found};
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;

/// The day of every scenario.
pub const TODAY: LocalDate = jiff::civil::date(2026, 11, 22);

/// A server, its phones by name, and the folder they live in.
pub struct Town {
    pub phones: BTreeMap<String, Arc<Phone>>,
    server: ServerProcess,
    folder: TempDir,
}

impl Town {
    /// The first named phone founds the community and invites the others.
    pub async fn found(names: &[String]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("server");
        let invite: InviteLink = found(&data, "http://127.0.0.1:1")
            .parse()
            .expect("an invite");
        let server = ServerProcess::start(&data, 0);
        let invite = InviteLink {
            server: server.url.clone(),
            ..invite
        };
        let mut town = Self {
            phones: BTreeMap::new(),
            server,
            folder,
        };
        let first = town.join(&names[0], invite.to_string()).await;
        let me = first.member().person;
        first.connection().sync().await.expect("synced");
        let renamed = first.people().rename(me, names[0].clone()).await;
        renamed.expect("renamed");
        for name in &names[1..] {
            let people = first.people();
            let added = people.add(CardKind::Person, name.clone(), false).await;
            let card = added.expect("added").card;
            let made = people.invite(card, None).await.expect("invited");
            first.connection().sync().await.expect("synced");
            town.join(name, made.link).await;
        }
        for phone in town.phones.values() {
            phone.connection().sync().await.expect("synced");
        }
        town
    }

    async fn join(&mut self, name: &str, invite: String) -> Arc<Phone> {
        let directory = self.folder.path().join(format!("phone {name}"));
        let directory = directory.to_string_lossy().into_owned();
        let phone = Phone::join(directory, invite, None).await.expect("joined");
        self.phones.insert(name.to_owned(), phone.clone());
        phone
    }

    pub fn stop_server(&mut self) {
        self.server.kill();
    }

    pub fn start_server(&mut self) {
        let port = self.server.port();
        self.server = ServerProcess::start(&self.folder.path().join("server"), port);
    }
}
