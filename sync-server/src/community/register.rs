//! Register commands, joins and turns of the day: everything that changes rows, and with them who may read
//! what.

use super::judge::{Judge, Stop};
use super::readers::{self, Sight};
use jiff::civil::Date;
use mitmach_core::model::Refusal;
use mitmach_core::register::{Change, Writer, apply};
use mitmach_core::sync::{Envelope, Verdict};
use std::collections::BTreeSet;

impl Judge<'_> {
    /// Judges a register command and carries it out.
    pub(super) fn register_command(
        &mut self,
        writer: &Writer,
        envelope: &Envelope,
    ) -> Result<Verdict, Stop> {
        let act = envelope.register_act().map_err(|_| Refusal::Undecodable)?;
        let (register, command) = (&self.working.register, envelope.command);
        let changes = apply(
            register,
            self.identity.id,
            writer,
            command,
            &act,
            self.now_ms,
        )?;
        self.change_rows(changes);
        // A command that changed nothing stands where the log ends.
        let position = self.draft.head().position;
        self.draft
            .accept(envelope.device, command, position, envelope.payload_hash());
        Ok(Verdict::Accepted(position))
    }

    /// Writes rows, and entries for people who see more or less of others after it.
    pub(super) fn change_rows(&mut self, changes: Vec<Change>) {
        let day = self.working.day;
        let people = readers::touched(&self.working.register, &changes);
        let before = Sight::of(&self.working.register, &people, day);
        let mut written = BTreeSet::new();
        for (key, row) in changes {
            let version = self.draft.append_row(key, row.clone());
            self.working.register.set(key, version, row);
            written.insert(key);
        }
        let after = Sight::of(&self.working.register, &people, day);
        for (person, key) in before.differences(&after) {
            // A row that was written has an entry for everybody.
            if !written.contains(&key) {
                self.draft.append_row_for(person, key);
            }
        }
    }

    /// Makes it today: roles begin and end with the day, and with them what people may read.
    pub(super) fn turn_day(&mut self, today: Date) {
        let yesterday = self.working.day;
        if today == yesterday {
            return;
        }
        let register = &self.working.register;
        let people = readers::turned(register, yesterday, today);
        let before = Sight::of(register, &people, yesterday);
        let after = Sight::of(register, &people, today);
        for (person, key) in before.differences(&after) {
            self.draft.append_row_for(person, key);
        }
        self.draft.set_day(today);
        self.working.day = today;
    }
}
