//! What every record has, and the codes of rules.

use super::ids::{CardId, DeviceId, DocumentId, LocalDate, RecordId};
use super::names::{FieldValue, WithdrawalFields};
use mitmach_core::model::{Asker, DocumentKind, EntryState, Kind, Refusal, Source, Visibility};
use mitmach_core::view::{Contradiction, DocumentHead, EntryRef, Head, Party, Shown, WrittenBy};

/// A kind of record.
#[uniffi::remote(Enum)]
pub enum Kind {
    /// A bed of a garden.
    Bed,
    /// Something to be done: in a garden, or a shift or preparation of an event.
    Task,
    /// Somebody will do a task.
    Claim,
    /// Somebody did a task or worked on a bed.
    Done,
    /// A task is left out on a day.
    Skip,
    /// The frame of a year's Adventskalender.
    Calendar,
    /// A host wishes a day; its owner is the host.
    Wish,
    /// A day of the calendar is given to a host, who is its owner. It is the confirmation.
    Door,
    /// A festival, meeting or work day.
    Event,
    /// An answer to an event; its owner is the party that answers.
    Rsvp,
    /// Gives an answer its seats, or puts it on the waiting list.
    Seat,
    /// Something that is wanted for an event.
    Bring,
    /// Somebody brings something.
    Pledge,
    /// Heads that came through a door.
    CheckIn,
    /// Takes a record back: undo, removal, cancellation. Final for that record.
    Withdrawal,
}

/// The rule that a change or register command breaks: the same code on phone and server.
#[uniffi::remote(Enum)]
pub enum Refusal {
    /// Larger than a change, command or request may be.
    TooLarge,
    /// The envelope can't be read.
    Envelope,
    /// The envelope's signature does not hold.
    Signature,
    /// The envelope's device belongs to nobody here.
    UnknownDevice,
    /// The envelope's device has been revoked.
    RevokedDevice,
    /// The envelope is of another community.
    Community,
    /// No register row knows the document.
    UnknownDocument,
    /// The document lives in another generation.
    Generation,
    /// The command's id was not made by the envelope's device.
    Command,
    /// Of a newer schema than the server's.
    Schema,
    /// The payload can't be read.
    Undecodable,
    /// The change's actor is not the device's.
    Actor,
    /// More actors of one device than a generation takes.
    TooManyActors,
    /// Sequence number or first operation number are not the next ones.
    Sequence,
    /// More dependencies than a change may have.
    TooManyDependencies,
    /// It builds on a change that was refused.
    Dependency,
    /// Not records of scalars: another object, list, counter, delete, message or time stamp.
    Shape,
    /// More operations than a change may have.
    TooManyOperations,
    /// Its predecessors are not exactly the values that it could see.
    Predecessors,
    /// A record's id does not follow from its command, or is taken.
    RecordId,
    /// A kind that this sort of document does not hold.
    Kind,
    /// It names a record that the document does not have.
    UnknownRecord,
    /// A field is unknown, missing or holds what it may not.
    Field,
    /// A field that is set at creation only.
    Immutable,
    /// The author is not the device's person.
    Author,
    /// The person may not write this.
    Right,
    /// A register row that does not exist.
    UnknownRow,
    /// A register row that exists with other contents.
    Taken,
    /// An invite for somebody with more rights than the inviter may give.
    InviteLevel,
    /// It would leave the community without an organiser.
    LastOrganiser,
    /// A code of a newer server.
    Unknown,
}

/// For whom a record is made, and how it came; all default to the author themselves by app.
#[uniffi::remote(Record)]
pub struct Asker {
    /// The party that owns the record; the author if none.
    #[uniffi(default)]
    pub owner: Option<CardId>,
    /// The person who asked for it, if that is neither author nor owner.
    #[uniffi(default)]
    pub on_behalf: Option<CardId>,
    /// How it came.
    pub source: Source,
    /// The organisation it belongs to.
    #[uniffi(default)]
    pub organisation: Option<CardId>,
    /// Who may read it; only on calendar, door and event.
    #[uniffi(default)]
    pub visibility: Option<Visibility>,
}

/// A person, household, organisation or group by its id, with the name that the register has for it.
#[uniffi::remote(Record)]
pub struct Party {
    /// Its card.
    pub id: CardId,
    /// Its name; none if the register does not know the card (any more).
    pub name: Option<String>,
}

/// A field's value, ready to be shown: ids of cards with their names.
#[uniffi::remote(Enum)]
pub enum Shown {
    /// The field was cleared.
    #[uniffi(name = "Cleared")]
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    #[uniffi(name = "Number")]
    Int(i64),
    /// Text, a choice's word, or an ISO date or time.
    Text(String),
    /// A party.
    Party(Party),
    /// Another record.
    Record(RecordId),
}

/// What a field holds. Absent and cleared fields are `Cleared`.
#[uniffi::remote(Enum)]
pub enum FieldValue {
    /// Nothing: the field was cleared.
    #[uniffi(name = "Cleared")]
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    #[uniffi(name = "Number")]
    Int(i64),
    /// Text, a choice, or a local date or time in ISO 8601.
    Text(String),
    /// An id.
    Id(#[serde(with = "serde_bytes")] Vec<u8>),
}

/// One of a field's concurrent values and who wrote it.
#[uniffi::remote(Record)]
pub struct WrittenBy {
    /// The value to be shown.
    pub value: Shown,
    /// The value as `Act::Settle` names it.
    pub raw: FieldValue,
    /// The device.
    pub device: DeviceId,
    /// The person of that device; none if the register does not know it.
    pub by: Option<Party>,
}

/// A field with concurrent values that differ.
#[uniffi::remote(Record)]
pub struct Contradiction {
    /// The field.
    pub field: String,
    /// Whether I may choose the value that stays.
    pub may_settle: bool,
    /// All values, the one that views reckon with first. Empty for those it does not concern: they see the
    /// record's own field and that it is being clarified.
    pub values: Vec<WrittenBy>,
}

/// What every record has.
#[uniffi::remote(Record)]
pub struct Head {
    /// The record.
    pub id: RecordId,
    /// Its document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: Kind,
    /// Who owns it.
    pub owner: Party,
    /// Whose device made it.
    pub author: Party,
    /// Who asked for it, if neither of these.
    pub on_behalf: Option<Party>,
    /// How it came.
    pub source: Source,
    /// The organisation it belongs to.
    pub organisation: Option<Party>,
    /// Who may read it.
    pub visibility: Option<Visibility>,
    /// How far it has come.
    pub entry: EntryState,
    /// It is mine: I act as its owner or as the person it was made for.
    pub mine: bool,
    /// Who took it back, one for each withdrawal; empty while it counts.
    pub withdrawn_by: Vec<Party>,
    /// Its contradictory fields in alphabetical order.
    pub contradictions: Vec<Contradiction>,
}

/// A record in few words: what a list says of it.
#[uniffi::remote(Record)]
pub struct EntryRef {
    /// The record.
    pub id: RecordId,
    /// Its document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: Kind,
    /// Who owns it.
    pub owner: Party,
    /// Its title, name, motto or item, or that of the task, wish or answer it belongs to.
    pub title: Option<String>,
    /// Its day, if it has one.
    pub date: Option<LocalDate>,
    /// How far it has come.
    pub entry: EntryState,
}

/// A document in few words.
#[uniffi::remote(Record)]
pub struct DocumentHead {
    /// The document.
    pub id: DocumentId,
    /// What sort.
    pub kind: DocumentKind,
    /// The garden's name, "Adventskalender", the event's title as it is by now.
    pub title: String,
    /// The year of a garden or calendar.
    pub year: Option<i16>,
}

/// Takes a record back: undo, removal, cancellation. Final for that record.
#[uniffi::remote(Record)]
pub struct WithdrawalFields {
    /// The record.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub target: Option<RecordId>,
}
