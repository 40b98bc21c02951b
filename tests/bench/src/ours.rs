//! Our side: `mitmach-server` as it is shipped, and phones opened in-process from `mitmach-core`.
//!
//! A phone here does what a phone in somebody's hand does: it signs each change, stores it durably
//! before the call returns, and sends it afterwards. Nothing is switched off for the measurement.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::try_join_all;
use mitmach_core::host::{self, Host, SystemHost};
use mitmach_core::model::{Act, Asker, DocumentKind, Done, DueRule, Task};
use mitmach_core::phone::{Batch, Line, Phone};
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::sync::InviteLink;
use mitmach_core::{CardId, DocumentId, Hash, RecordId};
use tokio::task::JoinHandle;

use crate::Result;
use crate::contestant::{Launch, PhoneSetup, Phones};
use crate::measure::Figure;
use crate::ours_alone;

/// How long a phone may hear nothing new before the measurement is given up.
const SILENCE: Duration = Duration::from_mins(2);
/// How long an invite of the benchmark is good, in milliseconds.
const INVITE_MS: i64 = 60 * 60 * 1000;

/// Our server, with a community in `data` and the invite of its organiser in the ticket.
pub fn launch(data: &Path, listen: SocketAddr) -> Result<Launch> {
    let server = std::env::current_exe()?.with_file_name("mitmach-server");
    if !server.exists() {
        return Err(format!("{} is not built", server.display()).into());
    }
    let made = Command::new(&server)
        .args(["init", "--json", "--name", "Ballenstedt"])
        .args(["--organiser", "Projektbüro"])
        .args(["--public-url", &format!("http://{listen}")])
        .arg("--data")
        .arg(data)
        .stderr(Stdio::inherit())
        .output()?;
    if !made.status.success() {
        return Err("mitmach-server init failed".into());
    }
    let made: serde_json::Value = serde_json::from_slice(&made.stdout)?;
    let invite = made["invite"].as_str().ok_or("init printed no invite")?;
    let mut command = Command::new(server);
    command
        .args(["serve", "--listen", &listen.to_string()])
        .arg("--data")
        .arg(data);
    Ok(Launch {
        command,
        ticket: Some(invite.to_owned()),
    })
}

/// All our phones of one case.
pub struct OurPhones {
    setup: PhoneSetup,
    invite: InviteLink,
    phones: Vec<Member>,
    /// Each with the task that edits are about.
    documents: Vec<(DocumentId, RecordId)>,
    /// The invite of the phone that joins last.
    last_invite: Option<InviteLink>,
    /// The log position that every phone will have once all edits are everywhere.
    expected: u64,
    /// Records in each document once all edits are everywhere.
    records: usize,
}

/// A phone and, while it is connected, the task that keeps it so.
struct Member {
    phone: Arc<Phone>,
    connected: Option<JoinHandle<()>>,
}

impl OurPhones {
    /// Only notes what is wanted: phones join in [`Phones::prepare`].
    pub fn open(setup: &PhoneSetup) -> Result<Self> {
        let ticket = setup.ticket.as_deref().ok_or("our phones need an invite")?;
        let mut invite: InviteLink = ticket.parse()?;
        // Through the proxy, which counts bytes.
        invite.server = format!("http://{}", setup.server);
        Ok(Self {
            setup: setup.clone(),
            invite,
            phones: Vec::new(),
            documents: Vec::new(),
            last_invite: None,
            expected: 0,
            records: usize::try_from(setup.changes)?,
        })
    }

    async fn join(&mut self, invite: &InviteLink) -> Result<Arc<Phone>> {
        let directory = self.directory(self.phones.len());
        let phone = Arc::new(Phone::join(&directory, Arc::new(SystemHost), invite).await?);
        phone.sync().await?;
        self.phones.push(Member {
            phone: Arc::clone(&phone),
            connected: None,
        });
        Ok(phone)
    }

    fn directory(&self, number: usize) -> PathBuf {
        self.setup.data.join(format!("phone-{number}"))
    }

    /// The organiser's phone makes cards and invites for the others, and the documents.
    fn found(&self, organiser: &Phone) -> Result<(Vec<InviteLink>, Vec<DocumentId>)> {
        let mut batch = organiser.batch();
        let mut invites = Vec::new();
        // One more than there are: it joins in the cold join.
        for number in 1..=self.setup.phones {
            let card = batch.enter_register(RegisterAct::AddCard {
                kind: CardKind::Person,
                name: format!("Phone {number}"),
                under_16: false,
            });
            let secret = host::random(&SystemHost);
            batch.enter_register(RegisterAct::Invite {
                person: CardId(card.0),
                secret: Hash::of(&secret),
                expires_ms: SystemHost.unix_ms() + INVITE_MS,
            });
            invites.push(InviteLink {
                secret,
                ..self.invite.clone()
            });
        }
        let year = organiser.today().year();
        for number in 0..self.setup.documents {
            batch.enter_register(RegisterAct::AddDocument {
                kind: DocumentKind::Garden,
                title: format!("Garten {number}"),
                series: format!("garten-{number}"),
                year: Some(year),
            });
        }
        organiser.enter_all(batch)?;
        let mut documents = Vec::new();
        let look = |register: &mitmach_core::register::Register| {
            documents.extend(register.documents().map(|(id, _)| id));
            Vec::new()
        };
        organiser.look_at(organiser.today(), look, |_| ())?;
        Ok((invites, documents))
    }

    fn all(&self) -> impl Iterator<Item = &Arc<Phone>> {
        self.phones.iter().map(|member| &member.phone)
    }

    fn first(&self) -> Result<&Arc<Phone>> {
        self.all().next().ok_or_else(|| "no phones".into())
    }
}

impl Phones for OurPhones {
    async fn prepare(&mut self) -> Result<()> {
        let organiser = self.join(&self.invite.clone()).await?;
        let (mut invites, documents) = self.found(&organiser)?;
        let mut batch = organiser.batch();
        for document in documents {
            let task = task_in(&mut batch, document);
            for _ in 1..self.setup.changes {
                batch.enter(document, edit(&organiser, task), Asker::default());
            }
            self.documents.push((document, task));
        }
        organiser.enter_all(batch)?;
        organiser.sync().await?;
        self.last_invite = invites.pop();
        for invite in invites {
            self.join(&invite).await?;
        }
        for phone in self.all() {
            phone.sync().await?;
        }
        self.expected = position(self.first()?);
        self.check().await?;
        self.connect().await
    }

    async fn disconnect(&mut self) -> Result<()> {
        for member in &mut self.phones {
            if let Some(task) = member.connected.take() {
                task.abort();
                // It ends as aborted, which is what is wanted.
                let _ = task.await;
            }
        }
        Ok(())
    }

    async fn connect(&mut self) -> Result<()> {
        for member in &mut self.phones {
            let phone = Arc::clone(&member.phone);
            member.connected = Some(tokio::spawn(async move {
                let told = |line: Line<'_>| match line {
                    Line::Up => {}
                    Line::Down(error) => eprintln!("our-phone: {error}"),
                };
                if let Err(error) = phone.stay_connected(told).await {
                    eprintln!("our-phone: disconnected: {error}");
                }
            }));
        }
        Ok(())
    }

    async fn edit(&mut self, edits: u32) -> Result<()> {
        let mut running = Vec::new();
        for phone in self.all() {
            let (phone, documents) = (Arc::clone(phone), self.documents.clone());
            // `enter` waits for the disk, so each phone gets its own thread.
            running.push(tokio::task::spawn_blocking(move || -> Result<()> {
                for (document, task) in documents {
                    for _ in 0..edits {
                        phone.enter(document, edit(&phone, task), Asker::default())?;
                    }
                }
                Ok(())
            }));
        }
        for task in running {
            task.await??;
        }
        let edits = usize::try_from(edits)? * self.phones.len();
        self.records += edits;
        self.expected += u64::try_from(edits * self.documents.len())?;
        Ok(())
    }

    async fn agree(&mut self) -> Result<()> {
        let expected = self.expected;
        try_join_all(self.all().map(|phone| reach(phone, expected))).await?;
        Ok(())
    }

    async fn relay(&mut self, document: u32) -> Result<Duration> {
        let document = self.documents.get(usize::try_from(document)?);
        let (document, task) = *document.ok_or("no such document")?;
        let [first, second, ..] = self.phones.as_slice() else {
            return Err("a relay needs two phones".into());
        };
        let act = edit(&first.phone, task);
        let start = Instant::now();
        first.phone.enter(document, act, Asker::default())?;
        reach(&second.phone, self.expected + 1).await?;
        let took = start.elapsed();
        self.expected += 1;
        // The next relay starts when all have this one, as nobody edits while the last is under way.
        self.agree().await?;
        Ok(took)
    }

    async fn join_cold(&mut self) -> Result<()> {
        let invite = self.last_invite.take().ok_or("no invite is left")?;
        self.join(&invite).await?;
        self.agree().await
    }

    async fn check(&mut self) -> Result<()> {
        // Documents differ in their number of records only after relays.
        let fewest = self.records;
        let mut looks = Vec::new();
        for phone in self.all() {
            let phone = Arc::clone(phone);
            let documents = self.documents.iter().map(|(id, _)| *id).collect();
            looks.push(tokio::task::spawn_blocking(move || ids(&phone, documents)));
        }
        let mut of_first = None;
        for look in looks {
            let ids = look.await??;
            if ids.iter().any(|document| document.len() < fewest) {
                return Err("a phone has the log's end but not all records".into());
            }
            if *of_first.get_or_insert_with(|| ids.clone()) != ids {
                return Err("phones have the log's end but different records".into());
            }
        }
        Ok(())
    }

    async fn alone(&mut self, times: u32) -> Result<Vec<Figure>> {
        self.disconnect().await?;
        let place = *self.documents.first().ok_or("no documents")?;
        let phone = self.phones.remove(0).phone;
        let mut figures = vec![ours_alone::command(&phone, place, times)?];
        figures.extend(ours_alone::sizes(&phone, place).await?);
        figures.push(ours_alone::cold_start(phone, &self.directory(0), times).await?);
        Ok(figures)
    }
}

/// A task in a garden, for edits to be about.
pub fn task_in(batch: &mut Batch, garden: DocumentId) -> RecordId {
    let task = Task {
        title: Some("Gießen".to_owned()),
        due: Some(DueRule::EveryDays),
        every_days: Some(4),
        ..Task::default()
    };
    RecordId::new(batch.enter(garden, Act::AddTask(task), Asker::default()), 0)
}

/// The edit: somebody did it. As one change about 272 bytes.
pub fn edit(phone: &Phone, task: RecordId) -> Act {
    Act::LogWork(Done {
        task: Some(task),
        day: Some(phone.today()),
        minutes: Some(30),
        note: Some("Frühbeet und Hochbeete gegossen".to_owned()),
        ..Done::default()
    })
}

/// The records of each document.
fn ids(phone: &Phone, documents: Vec<DocumentId>) -> Result<Vec<Vec<RecordId>>> {
    Ok(phone.look_at(
        phone.today(),
        |_| documents,
        |scene| {
            let records = |document: &mitmach_core::view::DocumentRecords| {
                document.records.iter().map(|record| record.id).collect()
            };
            scene.documents.iter().map(records).collect()
        },
    )?)
}

/// The log position up to which a phone has everything, durably.
fn position(phone: &Phone) -> u64 {
    phone.membership().cursor.map_or(0, |cursor| cursor.1)
}

/// Waits on the phone's own notices until it has the log up to a position.
async fn reach(phone: &Phone, expected: u64) -> Result<()> {
    let mut notices = phone.changes();
    while position(phone) < expected {
        tokio::time::timeout(SILENCE, notices.changed())
            .await
            .map_err(|_| format!("a phone has {} of {expected} entries", position(phone)))??;
    }
    Ok(())
}
