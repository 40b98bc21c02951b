//! `kill -9` of phones and server, many times, in the middle of entering and syncing.

use mitmach_core::host::SystemHost;
use mitmach_core::ids::Hash;
use mitmach_core::model::{Act, Asker, DocumentKind, Record, Task};
use mitmach_core::phone::Phone;
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::sync::InviteLink;
use mitmach_core::{CardId, DocumentId, RecordId};
use mitmach_tests::process::{ServerProcess, found, program};
use mitmach_tests::sim::host::Random;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often something is killed.
const KILLS: u32 = 40;

/// A busy phone process and what it has promised.
struct Busy {
    folder: PathBuf,
    child: Child,
    promised: Arc<Mutex<Vec<RecordId>>>,
}

impl Busy {
    fn start(folder: &Path, promised: Arc<Mutex<Vec<RecordId>>>) -> Self {
        let mut child = Command::new(program("busy_phone"))
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the phone starts");
        let output = child.stdout.take().expect("its output is ours");
        let heard = Arc::clone(&promised);
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // The last line may be cut by the kill.
                if let Ok(record) = line.parse() {
                    heard.lock().expect("nobody panics here").push(record);
                }
            }
        });
        Self {
            folder: folder.to_owned(),
            child,
            promised,
        }
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    fn restart(&mut self) {
        self.kill();
        *self = Self::start(&self.folder, Arc::clone(&self.promised));
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.kill();
    }
}

/// An organiser who opens a garden with a task, and two helpers' phones.
async fn set_up(folder: &Path, link: &InviteLink) -> [PathBuf; 2] {
    let host = Arc::new(SystemHost);
    let organiser = Phone::join(&folder.join("organiser"), host.clone(), link)
        .await
        .expect("in");
    organiser.sync().await.expect("synced");
    let year = organiser.today().year();
    let garden = RegisterAct::AddDocument {
        kind: DocumentKind::Garden,
        title: "Oasengarten".into(),
        series: String::new(),
        year: Some(year),
    };
    organiser.enter_register(garden).expect("entered");
    let garden = DocumentId::of_year(link.community, "garden", "", year);
    let task = Task {
        title: Some("Gießen".into()),
        ..Task::default()
    };
    organiser
        .enter(garden, Act::AddTask(task), Asker::default())
        .expect("entered");
    let mut folders = [folder.join("anna"), folder.join("bernd")];
    for (number, folder) in (1..).zip(&mut folders) {
        let add = RegisterAct::AddCard {
            kind: CardKind::Person,
            name: "Jemand".into(),
            under_16: false,
        };
        let person = CardId(organiser.enter_register(add).expect("entered").command.0);
        let secret = [number; 16];
        let invite = RegisterAct::Invite {
            person,
            secret: Hash::of(&secret),
            expires_ms: i64::MAX,
        };
        organiser.enter_register(invite).expect("entered");
        organiser.sync().await.expect("synced");
        let phone = Phone::join(
            folder,
            host.clone(),
            &InviteLink {
                secret,
                ..link.clone()
            },
        )
        .await
        .expect("in");
        phone.sync().await.expect("synced");
    }
    folders
}

async fn records(folder: &Path) -> Vec<Record> {
    let phone = Phone::open(folder, Arc::new(SystemHost)).expect("opens after all that");
    phone.sync().await.expect("synced");
    assert!(phone.status().expect("readable").only_here.is_empty());
    assert!(phone.not_accepted().expect("readable").is_empty());
    phone
        .look(phone.today(), |scene| scene.documents[0].records.to_vec())
        .expect("readable")
}

#[tokio::test]
async fn no_promise_is_broken_however_often_phones_and_server_are_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("server");
    let link: InviteLink = found(&data, "http://127.0.0.1:1")
        .parse()
        .expect("an invite");
    let mut server = ServerProcess::start(&data, 0);
    let port = server.port();
    let folders = set_up(
        folder.path(),
        &InviteLink {
            server: server.url.clone(),
            ..link
        },
    )
    .await;
    let promised = Arc::new(Mutex::new(Vec::new()));
    let mut phones = folders
        .each_ref()
        .map(|folder| Busy::start(folder, Arc::clone(&promised)));
    let random = Random::new(7);
    for _ in 0..KILLS {
        std::thread::sleep(Duration::from_millis(20 + random.below(150)));
        match random.below(3) {
            0 => {
                server.kill();
                server = ServerProcess::start(&data, port);
            }
            who => phones[usize::from(who == 2)].restart(),
        }
    }
    drop(phones);
    let promised = promised.lock().expect("nobody panics here").clone();
    records(&folders[0]).await;
    let (hers, his) = (records(&folders[1]).await, records(&folders[0]).await);
    assert_eq!(hers, his, "both phones show the same");
    assert!(
        promised.len() > 20,
        "only {} entries were made",
        promised.len()
    );
    for record in &promised {
        let shown = hers.iter().filter(|shown| shown.id == *record).count();
        assert_eq!(shown, 1, "entry {record} of {}", promised.len());
    }
    drop(server);
}
