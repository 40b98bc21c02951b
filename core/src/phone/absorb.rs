//! Taking an answer in: verdicts, changes and rows, in one transaction, with the cursor of the last whole item.

use super::replay::Replay;
use super::{Error, Phone, State, berlin_date};
use crate::codec;
use crate::document::{Change, Replica};
use crate::host::Host;
use crate::ids::{CommandId, DocumentId, Hash, Incarnation};
use crate::keys::{self, Claim};
use crate::limits::SCHEMA;
use crate::model::Refusal;
use crate::register::{Entry, Register};
use crate::store::{CommandState, Membership, StoredChange, Tables};
use crate::sync::{Body, Cursor, Envelope, Item, Verdict, read_items};
use std::collections::{BTreeMap, BTreeSet};

/// What an answer brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Absorbed {
    /// Items taken in, greeting and end not counted.
    pub items: u32,
    /// How many pushed commands the server has.
    pub accepted: usize,
    /// Whether the answer ended properly, not in a broken line.
    pub complete: bool,
    /// Whether another exchange is worth it: the server has more, or there is more to push.
    pub more: bool,
    /// An own change came that this phone does not hold; ask for own changes whole.
    pub missing_own: bool,
    /// The server asks to push again only then, in milliseconds since 1970.
    pub deferred_until: Option<i64>,
}

impl Phone {
    /// Takes an answer in, as far as it arrived. What is stored then is durable.
    pub fn absorb(&self, answer: &[u8]) -> Result<Absorbed, Error> {
        let mut state = self.lock();
        let absorbed = state.absorb(&*self.host, answer);
        if absorbed.is_err() {
            state.reload(self.host.unix_ms())?;
        }
        drop(state);
        let absorbed = absorbed?;
        if absorbed.items > 0 {
            self.changed();
        }
        Ok(absorbed)
    }
}

/// One answer on its way into the store.
struct Intake<'a, 't> {
    tables: &'a Tables<'t>,
    register: &'a mut Register,
    membership: Membership,
    incarnation: Incarnation,
    arrived: BTreeMap<DocumentId, Vec<(StoredChange, Change)>>,
    rebuild: BTreeSet<DocumentId>,
    /// Signatures that are still to be checked, all at once.
    claims: Vec<Claim>,
    /// Whether a verdict ended something.
    decided: bool,
    /// Whether the register, or this phone's commands for it, changed.
    rows: bool,
    absorbed: Absorbed,
}

/// Applies changes to a replica and stores what screens read of them.
fn project(
    tables: &Tables<'_>,
    document: DocumentId,
    replica: &mut Replica,
    changes: Vec<Change>,
) -> Result<(), Error> {
    for touched in replica.apply(changes)? {
        if let Some(record) = replica.record(document, touched) {
            tables.set_record(&record)?;
        }
    }
    Ok(())
}

impl State {
    fn absorb(&mut self, host: &dyn Host, answer: &[u8]) -> Result<Absorbed, Error> {
        let answer = read_items(answer)
            .map_err(|_| Error::Protocol("the answer is not a sequence of items"))?;
        let now_ms = host.unix_ms();
        let Self {
            store,
            key,
            membership,
            register,
            overlay,
            replicas,
            seen: _,
        } = self;
        let tables = store.begin()?;
        let mut intake = Intake::new(&tables, register, membership.clone(), answer.complete);
        for item in answer.items {
            intake.item(item)?;
            if intake.absorbed.missing_own {
                break;
            }
        }
        let Intake {
            membership: mut after,
            arrived,
            rebuild,
            claims,
            decided,
            rows,
            mut absorbed,
            ..
        } = intake;
        if !keys::all_hold(host, &claims) {
            return Err(Error::Protocol("a change with a wrong signature"));
        }
        if let Some(cursor) = after.cursor {
            tables.remove_arrived(cursor.1)?;
        }
        if rows {
            *overlay = super::overlay(register, &tables.commands()?, &after, now_ms);
        }
        for (document, changes) in arrived {
            let (stored, changes): (Vec<_>, Vec<_>) = changes.into_iter().unzip();
            if !rebuild.contains(&document) {
                // Loaded before the changes are stored, so that they are new to it.
                let replica = replicas.get(&tables, document, after.device, host)?;
                project(&tables, document, replica, changes)?;
            }
            for change in &stored {
                tables.add_change(document, change)?;
            }
        }
        let writer = after.writer(berlin_date(now_ms));
        let replay = Replay {
            tables: &tables,
            register: overlay,
            writer: &writer,
            key,
            membership: &after,
        };
        for document in rebuild {
            replicas.drop(document);
            replicas.keep(document, replay.run(document, host)?);
        }
        absorbed.more |= decided && tables.has_pending()?.0;
        if absorbed.complete && !absorbed.more && !absorbed.missing_own {
            after.synced_ms = Some(now_ms);
        }
        tables.set_membership(&after)?;
        tables.commit()?;
        *membership = after;
        Ok(absorbed)
    }

    /// Makes everything in memory again from the store, after a failure.
    fn reload(&mut self, now_ms: i64) -> Result<(), Error> {
        self.replicas.clear();
        let tables = self.store.read()?;
        self.register = tables.register()?;
        self.membership = tables.membership()?.ok_or(Error::NotJoined)?;
        self.overlay = super::overlay(
            &self.register,
            &tables.commands()?,
            &self.membership,
            now_ms,
        );
        Ok(())
    }
}

impl<'a, 't> Intake<'a, 't> {
    fn new(
        tables: &'a Tables<'t>,
        register: &'a mut Register,
        membership: Membership,
        complete: bool,
    ) -> Self {
        Self {
            tables,
            register,
            incarnation: membership.cursor.map(|cursor| cursor.0).unwrap_or_default(),
            membership,
            arrived: BTreeMap::new(),
            rebuild: BTreeSet::new(),
            claims: Vec::new(),
            decided: false,
            rows: false,
            absorbed: Absorbed {
                complete,
                ..Absorbed::default()
            },
        }
    }

    fn item(&mut self, item: Item) -> Result<(), Error> {
        self.absorbed.items += u32::from(!matches!(item, Item::Hello(..) | Item::End(..)));
        match item {
            Item::Hello(schema, incarnation, _) => self.hello(schema, incarnation)?,
            Item::Verdict(command, verdict) => self.verdict(command, verdict)?,
            Item::Reset => self.membership.cursor = None,
            Item::Change(position, ..) | Item::Row(position, ..) if self.has(position) => {}
            Item::Change(position, running, envelope) => {
                self.change(position, &envelope)?;
                self.advance(position, running);
            }
            Item::Own(position, running, command, hash) => {
                if self.tables.set_position(hash, position)? {
                    self.tables.remove_command(command)?;
                    self.advance(position, running);
                } else {
                    self.absorbed.missing_own = true;
                }
            }
            Item::Row(position, running, entry) => {
                self.row(entry)?;
                self.advance(position, running);
            }
            Item::Part(hash, offset, total, bytes) => self.part(hash, offset, total, &bytes)?,
            Item::End(cursor, more) => {
                self.incarnation = cursor.0;
                self.advance(cursor.1, cursor.2);
                self.absorbed.more = more;
            }
            // Reserved for later servers, which send them only to phones whose schema knows them.
            Item::Gone(_) | Item::Snapshot(_) => {}
        }
        Ok(())
    }

    /// Whether the phone has the log up to a position: a page that was on its way when another came, or a
    /// live event beside an answer, brings what is there.
    fn has(&self, position: u64) -> bool {
        let cursor = self.membership.cursor;
        cursor.is_some_and(|cursor| cursor.0 == self.incarnation && position <= cursor.1)
    }

    fn advance(&mut self, position: u64, running: [u8; 8]) {
        if !self.has(position) {
            self.membership.cursor = Some(Cursor(self.incarnation, position, running));
        }
    }

    fn hello(&mut self, schema: u32, incarnation: Incarnation) -> Result<(), Error> {
        if self.membership.server_schema < SCHEMA && schema >= SCHEMA {
            // The commands that were held for this server can become changes.
            let held = self.tables.pending()?;
            self.rebuild
                .extend(held.iter().filter_map(|command| command.document));
        }
        self.membership.server_schema = schema;
        self.incarnation = incarnation;
        Ok(())
    }

    fn verdict(&mut self, id: CommandId, verdict: Verdict) -> Result<(), Error> {
        let Some(command) = self.tables.command(id)? else {
            return Ok(());
        };
        self.rows |= command.document.is_none();
        let accepted = matches!(verdict, Verdict::Accepted(_) | Verdict::Duplicate(..));
        self.absorbed.accepted += usize::from(accepted);
        self.decided |= accepted || matches!(verdict, Verdict::Refused(_));
        match (command.document, verdict) {
            (None, Verdict::Accepted(position) | Verdict::Duplicate(position, _)) => {
                self.tables
                    .set_command_state(id, CommandState::Arrived(position))?;
            }
            (Some(_), Verdict::Accepted(position)) => {
                if let Some(change) = self.tables.change_of(id)? {
                    self.tables.set_position(change.hash, position)?;
                    self.tables.remove_command(id)?;
                }
            }
            (Some(document), Verdict::Duplicate(position, hash)) => {
                // Another change of the same command was taken: ours goes, that one comes with the log.
                if !self.tables.set_position(hash, position)? {
                    self.rebuild.insert(document);
                }
                self.tables.remove_command(id)?;
            }
            // What builds on a refused change is made anew without it.
            (Some(document), Verdict::Refused(Refusal::Dependency)) => {
                self.rebuild.insert(document);
            }
            (document, Verdict::Refused(refusal)) => {
                self.tables
                    .set_command_state(id, CommandState::NotAccepted(refusal))?;
                self.rebuild.extend(document);
            }
            (_, Verdict::Waiting(_)) => {}
            (_, Verdict::Deferred(until)) => self.absorbed.deferred_until = Some(until),
        }
        Ok(())
    }

    fn change(&mut self, position: u64, bytes: &[u8]) -> Result<(), Error> {
        let envelope = Envelope::decode(bytes).map_err(|_| Error::Protocol("not an envelope"))?;
        let Body::Change(document, _) = envelope.body() else {
            return Err(Error::Protocol("not a change"));
        };
        let device = self
            .register
            .device(envelope.device)
            .ok_or(Error::Protocol("a change of an unknown device"))?;
        self.claims.push(envelope.claim(&device.key));
        if envelope.community != self.membership.community {
            return Err(Error::Protocol("a change of another community"));
        }
        let change =
            Change::from_bytes(envelope.payload).map_err(|_| Error::Protocol("not a change"))?;
        let hash = Hash(change.hash().0);
        let (command, own) = (envelope.command, envelope.device == self.membership.device);
        let stored = StoredChange {
            hash,
            command,
            position: Some(position),
            envelope: bytes.to_vec(),
        };
        if self.tables.change_position(hash)?.is_some() {
            self.tables.add_change(document, &stored)?;
            self.tables.remove_command(command)?;
            return Ok(());
        }
        if own {
            // The phone was restored from a backup, or an answer was lost and the command replayed since.
            // The accepted change stands; the phone goes on under a fresh actor.
            self.tables.remove_command(command)?;
            self.rebuild.insert(document);
        }
        self.arrived
            .entry(document)
            .or_default()
            .push((stored, change));
        Ok(())
    }

    fn row(&mut self, entry: Entry) -> Result<(), Error> {
        let known = self
            .register
            .get(entry.key)
            .map_or(0, |(version, _)| version);
        if entry.version >= known {
            self.rows = true;
            self.tables.set_row(&entry)?;
            self.register.set(entry.key, entry.version, entry.row);
        }
        Ok(())
    }

    fn part(&mut self, hash: Hash, offset: u64, total: u64, bytes: &[u8]) -> Result<(), Error> {
        let mut whole = match self.tables.part()? {
            Some((held, bytes)) if held == hash.0 => bytes,
            _ => Vec::new(),
        };
        if offset != whole.len() as u64 || total > 2 * crate::limits::BODY_BYTES as u64 {
            // Not the part that was asked for; the next request asks from the right place.
            return Ok(());
        }
        whole.extend_from_slice(bytes);
        if (whole.len() as u64) < total {
            return Ok(self.tables.set_part(Some((&hash.0, &whole)))?);
        }
        self.tables.set_part(None)?;
        if Hash::of(&whole) != hash {
            return Err(Error::Protocol("the parts of an item are not the whole"));
        }
        match codec::decode::<Item>(&whole) {
            Ok(Item::Part(..)) | Err(_) => Err(Error::Protocol("the parts of an item are no item")),
            Ok(item) => self.item(item),
        }
    }
}
