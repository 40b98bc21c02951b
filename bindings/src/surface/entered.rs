//! What somebody entered.

use super::ids::{CardId, DeviceId, Hash, LocalDate, RowId};
use super::names::{
    BedFields, BringFields, CalendarFields, CheckInFields, ClaimFields, DoneFields, DoorFields,
    EventFields, PledgeFields, RsvpFields, SeatFields, SkipFields, TaskFields, WishFields,
    WithdrawalFields,
};
use mitmach_core::model::{Area, DocumentKind, Level, NewRecord};
use mitmach_core::register::{CardKind, Contact, RegisterAct};

/// A record to be made, of any kind.
#[uniffi::remote(Enum)]
pub enum NewRecord {
    /// A bed of a garden.
    Bed(BedFields),
    /// Something to be done: in a garden, or a shift or preparation of an event.
    Task(TaskFields),
    /// Somebody will do a task.
    Claim(ClaimFields),
    /// Somebody did a task or worked on a bed.
    Done(DoneFields),
    /// A task is left out on a day.
    Skip(SkipFields),
    /// The frame of a year's Adventskalender.
    Calendar(CalendarFields),
    /// A host wishes a day; its owner is the host.
    Wish(WishFields),
    /// A day of the calendar is given to a host, who is its owner. It is the confirmation.
    Door(DoorFields),
    /// A festival, meeting or work day.
    Event(EventFields),
    /// An answer to an event; its owner is the party that answers.
    Rsvp(RsvpFields),
    /// Gives an answer its seats, or puts it on the waiting list.
    Seat(SeatFields),
    /// Something that is wanted for an event.
    Bring(BringFields),
    /// Somebody brings something.
    Pledge(PledgeFields),
    /// Heads that came through a door.
    CheckIn(CheckInFields),
    /// Takes a record back: undo, removal, cancellation. Final for that record.
    Withdrawal(WithdrawalFields),
}

/// A person's act in the register. What it makes is named by the command's id, so that documents can name
/// it at once, offline, and repeating it does nothing.
#[uniffi::remote(Enum)]
pub enum RegisterAct {
    /// A new party: a placeholder for somebody without a phone, a household, an organisation.
    AddCard {
        /// What sort.
        kind: CardKind,
        /// Its name.
        name: String,
        /// Under 16.
        under_16: bool,
    },
    /// Another name.
    RenameCard {
        /// The card.
        card: CardId,
        /// Its name from here on.
        name: String,
    },
    /// How to reach a party.
    SetContact {
        /// The card.
        card: CardId,
        /// Full name, number and who may see them.
        contact: Contact,
    },
    /// A role for a person.
    GrantRole {
        /// Who.
        person: CardId,
        /// Where.
        area: Area,
        /// As what.
        level: Level,
        /// First day.
        from: Option<LocalDate>,
        /// Last day.
        until: Option<LocalDate>,
    },
    /// Ends a role at once.
    EndRole {
        /// The role.
        role: RowId,
    },
    /// A way in for a person's phone.
    Invite {
        /// Who comes in.
        person: CardId,
        /// SHA-256 of the secret.
        secret: Hash,
        /// Until when, in milliseconds since 1970.
        expires_ms: i64,
    },
    /// Takes an invite back.
    RevokeInvite {
        /// The invite.
        invite: RowId,
    },
    /// A device may write no more: lost, stolen, given away.
    RevokeDevice {
        /// The device.
        device: DeviceId,
    },
    /// A garden's or calendar's year, or an event.
    AddDocument {
        /// What sort.
        kind: DocumentKind,
        /// Its title.
        title: String,
        /// Which garden; empty for calendars and events.
        series: String,
        /// The year of a garden or calendar.
        year: Option<i16>,
    },
    /// Lets a person act for a party.
    LetActFor {
        /// Who acts.
        person: CardId,
        /// For whom.
        card: CardId,
    },
    /// Ends that.
    EndActingFor {
        /// Which.
        proxy: RowId,
    },
}
