//! One run: a community is set up on a good line, then everything goes wrong for a while, then the line is
//! good again and the promises are checked.

use super::Scale;
use super::acts::{Stage, act};
use super::check::{self, Problem};
use super::host::{Clock, Random};
use super::phone::{Line, SimPhone, Tried};
use super::server::SimServer;
use mitmach_core::keys::PrivateKey;
use mitmach_core::model::{
    Act, Area, Asker, Bed, Calendar, DocumentKind, DueRule, Event, EventFormat, FieldOfWork, Level,
    SeatRule, Task,
};
use mitmach_core::phone::Phone;
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::store::Membership;
use mitmach_core::{CardId, DocumentId, Hash};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// 22 November 2026, 10:00 in Berlin.
const START_MS: i64 = 1_795_338_000_000;
const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// One run in so many ends with a lost phone.
const LOSSES: u64 = 4;
/// Exchanges after which a phone that still has more to say is going round in circles.
const EXCHANGES: u32 = 300;
/// Rounds after the last fault in which everything must come to rest.
const ROUNDS: u32 = 3;

/// What a run did.
#[derive(Debug, Clone, Copy, Default)]
pub struct Report {
    /// Commands that were entered.
    pub entered: usize,
    /// Commands that the server did not accept.
    pub refused: usize,
    /// Records at the end.
    pub records: usize,
}

pub struct World {
    pub random: Random,
    pub clock: Clock,
    pub server: SimServer,
    pub phones: Vec<SimPhone>,
    pub stage: Stage,
    folder: tempfile::TempDir,
    number: u32,
}

/// Plays a seed; the error says what promise broke.
pub fn run(seed: u64, scale: Scale) -> Result<Report, String> {
    let problem = |problem: Problem| format!("seed {seed}: {problem}");
    let mut world = World::new(seed, scale).map_err(problem)?;
    world.trouble(scale.steps).map_err(problem)?;
    world.calm().map_err(problem)?;
    let report = check::all(&mut world).map_err(problem)?;
    if seed.is_multiple_of(LOSSES) {
        world.replace_a_phone().map_err(problem)?;
        check::all(&mut world).map_err(problem)?;
    }
    Ok(report)
}

impl World {
    fn new(seed: u64, scale: Scale) -> Result<Self, Problem> {
        let clock: Clock = Arc::new(AtomicI64::new(START_MS));
        let random = Random::new(seed);
        // Memory-backed where the machine has it: crashes here end processes, not the power.
        let shared = std::path::Path::new("/dev/shm");
        let folder = if shared.is_dir() {
            tempfile::tempdir_in(shared)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.map_err(|_| Problem::Setup("no folder"))?;
        let (server, secret) =
            SimServer::new(&folder.path().join("server"), clock.clone(), random.next())?;
        let stage = Stage {
            garden: DocumentId::default(),
            calendar: DocumentId::default(),
            event: DocumentId::default(),
        };
        let mut world = Self {
            random,
            clock,
            server,
            phones: Vec::new(),
            stage,
            folder,
            number: 0,
        };
        world.join(secret)?;
        world.sync_all()?;
        let secrets = world.set_up(scale.phones)?;
        world.sync_all()?;
        for secret in secrets {
            world.join(secret)?;
        }
        world.sync_all()?;
        Ok(world)
    }

    fn join(&mut self, secret: [u8; 16]) -> Result<(), Problem> {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.random.next().to_le_bytes());
        let key = PrivateKey::from_seed(seed);
        let (person, server_key) = self.server.join(secret, &key)?;
        let membership = Membership {
            community: self.server.community,
            person,
            device: key.device(),
            server: "http://127.0.0.1:1".into(),
            server_key,
            server_schema: mitmach_core::limits::SCHEMA,
            schema: mitmach_core::limits::SCHEMA,
            cursor: None,
            synced_ms: None,
        };
        // Some clocks are years off, either way.
        let skew_ms = if self.random.chance(20) {
            (self.random.span(3_000) - 1_500) * DAY_MS
        } else {
            0
        };
        let directory = self.folder.path().join(format!("phone-{}", key.device()));
        let phone = SimPhone::new(
            &directory,
            self.clock.clone(),
            skew_ms,
            self.random.next(),
            &key,
            &membership,
        )?;
        self.phones.push(phone);
        Ok(())
    }

    /// The organiser's first evening: people, roles, invites, documents.
    fn set_up(&mut self, others: u32) -> Result<Vec<[u8; 16]>, Problem> {
        let mut secrets = Vec::new();
        let expires_ms = START_MS + 30 * DAY_MS;
        let random = &self.random;
        let phone = self.phones[0].get()?;
        for number in 0..others {
            let name = format!("Person {number}");
            let add = RegisterAct::AddCard {
                kind: CardKind::Person,
                name,
                under_16: false,
            };
            let person = CardId(phone.enter_register(add)?.command.0);
            let level = [Level::Lead, Level::Member, Level::Organiser][number as usize % 3];
            let field = [
                FieldOfWork::Garden,
                FieldOfWork::Event,
                FieldOfWork::Calendar,
            ][number as usize % 3];
            let grant = RegisterAct::GrantRole {
                person,
                area: Area::all(field),
                level,
                from: None,
                until: None,
            };
            phone.enter_register(grant)?;
            let mut secret = [0; 16];
            secret[..8].copy_from_slice(&random.next().to_le_bytes());
            phone.enter_register(RegisterAct::Invite {
                person,
                secret: Hash::of(&secret),
                expires_ms,
            })?;
            secrets.push(secret);
        }
        self.stage = stage(phone)?;
        furnish(phone, self.stage)?;
        Ok(secrets)
    }

    /// Everything that may go wrong, for a while.
    fn trouble(&mut self, steps: u32) -> Result<(), Problem> {
        let line = Line {
            request_lost: self.random.below(25),
            answer_lost: self.random.below(25),
            answer_cut: self.random.below(20),
            repeated: self.random.below(15),
            crash: self.random.below(8),
        };
        for _ in 0..steps {
            self.clock
                .fetch_add(self.random.span(120) * MINUTE_MS, Ordering::Relaxed);
            let who = self.random.index(self.phones.len());
            match self.random.below(100) {
                // Several entries without signal build on each other.
                0..=34 => {
                    for _ in 0..=self.random.below(4) {
                        self.act(who)?;
                    }
                }
                // A member who has just lost a role does not know it yet.
                35..=37 => self.end_a_role()?,
                38..=89 => {
                    self.exchange(who, line)?;
                }
                90..=93 => self.phones[who].crash(),
                94..=95 => self.server.crash(),
                96..=97 => {
                    let days = 1 + self.random.span(90);
                    self.phones[who].offline_until =
                        self.clock.load(Ordering::Relaxed) + days * DAY_MS;
                }
                _ => {
                    self.clock
                        .fetch_add(self.random.span(60) * DAY_MS, Ordering::Relaxed);
                }
            }
        }
        Ok(())
    }

    fn act(&mut self, who: usize) -> Result<(), Problem> {
        self.number += 1;
        let (stage, number) = (self.stage, self.number);
        let phone = &mut self.phones[who];
        let done = act(phone.get()?, stage, &self.random, number)?;
        if let Some((receipt, creates)) = done
            && receipt.state == mitmach_core::model::EntryState::OnlyHere
        {
            phone.entered.insert(receipt.command, creates);
        }
        Ok(())
    }

    fn end_a_role(&mut self) -> Result<(), Problem> {
        let member = self.random.index(self.phones.len());
        let person = self.phones[member].get()?.me();
        let organiser = self.phones[0].get()?;
        let roles = organiser.look(organiser.today(), |scene| {
            scene
                .register
                .roles(person)
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        })?;
        if let Some(role) = roles.first() {
            // The organiser's own last role stays; the register says so.
            let _ = organiser.enter_register(RegisterAct::EndRole { role: *role });
        }
        Ok(())
    }

    fn exchange(&mut self, who: usize, line: Line) -> Result<Tried, Problem> {
        let Self {
            random,
            clock,
            server,
            phones,
            ..
        } = self;
        let phone = &mut phones[who];
        if clock.load(Ordering::Relaxed) < phone.offline_until {
            return Ok(Tried::Quiet);
        }
        let device = phone.get()?.membership().device;
        Ok(phone.exchange(clock, random, line, |request| {
            server.exchange(device, request)
        })?)
    }

    /// The line is good again: everything must come to rest.
    fn calm(&mut self) -> Result<(), Problem> {
        for phone in &mut self.phones {
            phone.offline_until = i64::MIN;
        }
        for _ in 0..ROUNDS {
            self.sync_all()?;
        }
        for phone in &mut self.phones {
            phone.items = 0;
        }
        self.sync_all()?;
        if self.phones.iter().any(|phone| phone.items > 0) {
            return Err(Problem::NotQuiet);
        }
        Ok(())
    }

    /// Somebody has lost their phone: it is signed off, and a new one gets everything from the beginning, with what
    /// the lost one wrote.
    fn replace_a_phone(&mut self) -> Result<(), Problem> {
        let mut lost = self.phones.pop().ok_or(Problem::Setup("no phones"))?;
        let (person, device) = (lost.get()?.me(), lost.get()?.membership().device);
        let mut secret = [0; 16];
        secret[..8].copy_from_slice(&self.random.next().to_le_bytes());
        let organiser = self.phones[0].get()?;
        organiser.enter_register(RegisterAct::RevokeDevice { device })?;
        organiser.enter_register(RegisterAct::Invite {
            person,
            secret: Hash::of(&secret),
            expires_ms: self.clock.load(Ordering::Relaxed) + 30 * DAY_MS,
        })?;
        self.sync_all()?;
        self.join(secret)?;
        self.calm()
    }

    fn sync_all(&mut self) -> Result<(), Problem> {
        for who in 0..self.phones.len() {
            let mut exchanges = 0;
            while self.exchange(who, Line::default())? == Tried::Sent {
                exchanges += 1;
                if exchanges > EXCHANGES {
                    return Err(Problem::Endless);
                }
            }
        }
        Ok(())
    }
}

fn stage(phone: &Phone) -> Result<Stage, Problem> {
    let community = phone.membership().community;
    let add = |kind, title: &str, year| {
        phone.enter_register(RegisterAct::AddDocument {
            kind,
            title: title.into(),
            series: String::new(),
            year,
        })
    };
    add(DocumentKind::Garden, "Oasengarten", Some(2026))?;
    add(DocumentKind::Calendar, "Adventskalender", Some(2026))?;
    let event = add(DocumentKind::Event, "Herbsteinsatz", None)?;
    Ok(Stage {
        garden: DocumentId::of_year(community, "garden", "", 2026),
        calendar: DocumentId::of_year(community, "calendar", "", 2026),
        event: DocumentId::of_command(event.command),
    })
}

fn furnish(phone: &Phone, stage: Stage) -> Result<(), Problem> {
    let me = Asker::default;
    let bed = Bed {
        number: Some(1),
        name: Some("Frühbeet".into()),
        ..Bed::default()
    };
    let bed = phone.enter(stage.garden, Act::AddBed(bed), me())?.record;
    let task = Task {
        bed,
        title: Some("Gießen".into()),
        due: Some(DueRule::EveryDays),
        every_days: Some(4),
        ..Task::default()
    };
    phone.enter(stage.garden, Act::AddTask(task), me())?;
    let calendar = Calendar {
        year: Some(2026),
        first_day: Some(jiff::civil::date(2026, 12, 1)),
        last_day: Some(jiff::civil::date(2026, 12, 24)),
        ..Calendar::default()
    };
    phone.enter(stage.calendar, Act::SetUpCalendar(calendar), me())?;
    let event = Event {
        format: Some(EventFormat::Einsatz),
        title: Some("Herbsteinsatz".into()),
        start: Some(jiff::civil::date(2026, 11, 28).at(10, 0, 0, 0)),
        seat_rule: Some(SeatRule::FirstCome),
        seats: Some(5),
        ..Event::default()
    };
    phone.enter(stage.event, Act::PlanEvent(event), me())?;
    Ok(())
}
