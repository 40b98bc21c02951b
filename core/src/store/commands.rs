//! What a person entered and the server has not taken, in order of entry.

use super::{StoreError, Tables};
use crate::codec;
use crate::ids::{CommandId, DocumentId, RecordId};
use crate::model::{Act, Asker, Refusal};
use crate::register::RegisterAct;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// What was entered.
#[expect(
    clippy::large_enum_variant,
    reason = "few are held at a time, and most are the large one"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// An act in a document, for whom.
    Act(Act, Asker),
    /// An act in the register.
    Register(RegisterAct),
}

/// How far a command has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandState {
    /// On this phone only.
    OnlyHere,
    /// A register command that the server has; its rows are on the way. The log position.
    Arrived(u64),
    /// The server said no.
    NotAccepted(Refusal),
}

/// A command that the store still keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCommand {
    /// Its id.
    pub id: CommandId,
    /// The document; none for register commands.
    pub document: Option<DocumentId>,
    /// What was entered.
    pub content: Content,
    /// When, by this phone's clock.
    pub entered_ms: i64,
    /// How far it has come.
    pub state: CommandState,
    /// A register command's envelope; none if it is held for a newer server.
    pub envelope: Option<Vec<u8>>,
}

const COLUMNS: &str = "id, document, content, entered_ms, state, position, refusal, envelope";

impl StoredCommand {
    /// A command that has just been entered.
    pub fn entered(
        id: CommandId,
        document: Option<DocumentId>,
        content: Content,
        entered_ms: i64,
    ) -> Self {
        Self {
            id,
            document,
            content,
            entered_ms,
            state: CommandState::OnlyHere,
            envelope: None,
        }
    }

    /// The record that it changes or takes back.
    pub fn target(&self) -> Option<RecordId> {
        match &self.content {
            Content::Act(act, _) => act.target(),
            Content::Register(_) => None,
        }
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let state = match row.get::<_, i64>(4)? {
            0 => CommandState::OnlyHere,
            1 => CommandState::Arrived(row.get(5)?),
            _ => CommandState::NotAccepted(Refusal::of_word(&row.get::<_, String>(6)?)),
        };
        Ok(Self {
            id: CommandId(row.get(0)?),
            document: row.get::<_, Option<[u8; 16]>>(1)?.map(DocumentId),
            content: codec::decode(&row.get::<_, Vec<u8>>(2)?)?,
            entered_ms: row.get(3)?,
            state,
            envelope: row.get(7)?,
        })
    }
}

impl Tables<'_> {
    /// Stores a command that has just been entered.
    pub fn add_command(&self, command: &StoredCommand) -> Result<(), StoreError> {
        let urgent = matches!(&command.content, Content::Act(act, _) if act.is_urgent());
        self.transaction
            .prepare_cached(
                "INSERT INTO command (id, document, content, target, entered_ms, urgent, state, envelope)
                 VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
            )?
            .execute(params![
                command.id.0,
                command.document.map(|document| document.0),
                codec::encode(&command.content),
                command.target().map(|target| target.0),
                command.entered_ms,
                urgent,
                command.envelope
            ])?;
        Ok(())
    }

    /// A command, if the store still keeps it.
    pub fn command(&self, id: CommandId) -> Result<Option<StoredCommand>, StoreError> {
        let query = format!("SELECT {COLUMNS} FROM command WHERE id = ?");
        let mut statement = self.transaction.prepare_cached(&query)?;
        statement
            .query_row([id.0], |row| Ok(StoredCommand::read(row)))
            .optional()?
            .transpose()
    }

    /// All commands that the store keeps, in order of entry.
    pub fn commands(&self) -> Result<Vec<StoredCommand>, StoreError> {
        self.list(&format!("SELECT {COLUMNS} FROM command ORDER BY number"))
    }

    /// Commands on this phone only, in order of entry.
    pub fn pending(&self) -> Result<Vec<StoredCommand>, StoreError> {
        self.list(&format!(
            "SELECT {COLUMNS} FROM command WHERE state = 0 ORDER BY number"
        ))
    }

    fn list(&self, query: &str) -> Result<Vec<StoredCommand>, StoreError> {
        let mut statement = self.transaction.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        let mut commands = Vec::new();
        while let Some(row) = rows.next()? {
            commands.push(StoredCommand::read(row)?);
        }
        Ok(commands)
    }

    /// Whether anything, and anything urgent, is on this phone only.
    pub fn has_pending(&self) -> Result<(bool, bool), StoreError> {
        let query = "SELECT count(*) > 0, coalesce(max(urgent), 0) FROM command WHERE state = 0";
        Ok(self
            .transaction
            .prepare_cached(query)?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Notes how far a command has come.
    pub fn set_command_state(&self, id: CommandId, state: CommandState) -> Result<(), StoreError> {
        let (number, position, refusal) = match state {
            CommandState::OnlyHere => (0, None, None),
            CommandState::Arrived(position) => (1, Some(position), None),
            CommandState::NotAccepted(refusal) => (2, None, Some(refusal.word())),
        };
        self.transaction
            .prepare_cached("UPDATE command SET state = ?, position = ?, refusal = ? WHERE id = ?")?
            .execute(params![number, position, refusal, id.0])?;
        Ok(())
    }

    /// Forgets a command: it has arrived, or the person dropped it. Whether it was there.
    pub fn remove_command(&self, id: CommandId) -> Result<bool, StoreError> {
        Ok(self
            .transaction
            .prepare_cached("DELETE FROM command WHERE id = ?")?
            .execute([id.0])?
            > 0)
    }

    /// Forgets register commands whose rows have come. Whether there were any.
    pub fn remove_arrived(&self, position: u64) -> Result<bool, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("DELETE FROM command WHERE state = 1 AND position <= ?")?;
        Ok(statement.execute([position])? > 0)
    }
}
