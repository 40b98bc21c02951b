//! What screens show of an event.

use super::ids::{CardId, LocalDate, LocalDateTime, RecordId};
use super::names::{BringFields, EventFields, PledgeFields, RsvpFields};
use mitmach_core::model::{EventStatus, SeatState};
use mitmach_core::view::{
    AnswerState, AnswerView, Arrival, BringView, DocumentHead, DoorLine, DoorList, EntryRef,
    EventItem, EventView, Head, HeadCount, Heads, Moved, Overbooked, Party, PledgeView, TaskView,
    UsualHeads,
};

/// The event's own record.
#[uniffi::remote(Record)]
pub struct EventItem {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: EventFields,
    /// Whether it takes place: cancelled if any of the concurrent values says so.
    pub status: EventStatus,
    /// Whom to ask.
    pub contact: Option<Party>,
}

/// How many came along when a party said yes last.
#[uniffi::remote(Record)]
pub struct UsualHeads {
    /// Which party.
    pub party: CardId,
    /// Adults.
    pub adults: i64,
    /// Children.
    pub children: i64,
}

/// How an answer stands.
#[uniffi::remote(Enum)]
pub enum AnswerState {
    /// "Sie sind dabei".
    In,
    /// "Warteliste – wir melden uns".
    Waiting,
    /// "Angefragt – noch keine Zusage": it needs seats and has none yet, came after the deadline or names no
    /// adult.
    Asked,
    /// Not known yet.
    Maybe,
    /// Not coming.
    No,
    /// Asked for, and taken back by somebody who organises: "Kein Platz – abgelehnt von …".
    Refused,
    /// Taken back.
    Withdrawn,
}

/// Heads.
#[uniffi::remote(Record)]
pub struct HeadCount {
    /// Parties.
    pub answers: i64,
    /// Adults.
    pub adults: i64,
    /// Children.
    pub children: i64,
}

/// The sum of heads by how they stand; a party that answered twice counts once.
#[uniffi::remote(Record)]
pub struct Heads {
    /// Coming for certain.
    pub coming: HeadCount,
    /// Asked for, and those who do not know yet.
    pub asked: HeadCount,
    /// On the waiting list.
    pub waiting: HeadCount,
    /// Not coming.
    pub no: HeadCount,
    /// Of those coming: how many said so for an older time or place.
    pub to_reconfirm: HeadCount,
}

/// "Mehr Zusagen als Plätze": 27 of 25.
#[uniffi::remote(Record)]
pub struct Overbooked {
    /// Heads that come.
    pub taken: i64,
    /// Seats that there are.
    pub seats: i64,
}

/// "Verlegt – gilt Ihre Zusage noch?": the answer was given for another time or place.
#[uniffi::remote(Record)]
pub struct Moved {
    /// The start it was given for, if the event starts at another time by now.
    pub answered_start: Option<LocalDateTime>,
    /// The place it was given for, if the event is somewhere else by now.
    pub answered_place: Option<String>,
}

/// An answer; the owner is the party that answers.
#[uniffi::remote(Record)]
pub struct AnswerView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: RsvpFields,
    /// How it stands.
    pub state: AnswerState,
    /// Adults and children.
    pub heads: i64,
    /// It was given for another time or place and has to be confirmed again.
    pub moved: Option<Moved>,
    /// What somebody gave it: its seats, or a place on the waiting list.
    pub seat: Option<SeatState>,
    /// The party has several live answers; the sums count one of them.
    pub answered_twice: bool,
    /// The sums count this one.
    pub counted: bool,
    /// It is asked for and an organiser has to decide; otherwise the server gives seats by arrival.
    pub needs_organiser: bool,
}

/// Somebody brings something; the owner is who.
#[uniffi::remote(Record)]
pub struct PledgeView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: PledgeFields,
    /// What: its own words, or the wanted item's.
    pub item: Option<String>,
    /// How many; one if nothing is said.
    pub amount: i64,
    /// What it contains: its own words, or the wanted item's.
    pub contains: Option<String>,
}

/// Something wanted, with what is pledged.
#[uniffi::remote(Record)]
pub struct BringView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: BringFields,
    /// How many are pledged.
    pub pledged: i64,
    /// How many have been handed in.
    pub delivered: i64,
    /// How many are still wanted.
    pub missing: i64,
    /// "Mehr als gewünscht": how many more than wanted.
    pub surplus: i64,
    /// Who brings it.
    pub pledges: Vec<PledgeView>,
}

/// Heads that came through a door.
#[uniffi::remote(Record)]
pub struct Arrival {
    /// The check-in.
    pub id: RecordId,
    /// How many.
    pub heads: i64,
    /// At which door.
    pub door: Option<String>,
    /// Who counted them.
    pub by: Party,
}

/// A party on the door list.
#[uniffi::remote(Record)]
pub struct DoorLine {
    /// The answer.
    pub rsvp: RecordId,
    /// Who answered.
    pub party: Party,
    /// How the answer stands.
    pub state: AnswerState,
    /// Heads that were announced; none for a no or a withdrawn answer.
    pub announced: i64,
    /// Heads that came: the largest check-in, or the sum of them as far as it was announced.
    pub arrived: i64,
    /// The check-ins.
    pub check_ins: Vec<Arrival>,
}

/// The door list of an event.
#[uniffi::remote(Record)]
pub struct DoorList {
    /// Parties by name: all who may come, and those who came though they had not said so.
    pub lines: Vec<DoorLine>,
    /// People who came without an answer.
    pub walk_ins: Vec<Arrival>,
    /// Heads announced, a party that answered twice once.
    pub announced: i64,
    /// Heads of walk-ins.
    pub walk_in_heads: i64,
    /// Heads at the door in all.
    pub total: i64,
}

/// An event.
#[uniffi::remote(Record)]
pub struct EventView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: LocalDate,
    /// The event's record; none before it arrived. One that was withdrawn is cancelled.
    pub event: Option<EventItem>,
    /// Further live event records in the document; one has to be withdrawn.
    pub other_events: Vec<RecordId>,
    /// Heads by how they stand.
    pub heads: Heads,
    /// Seats that are left; none if nobody counts them.
    pub seats_left: Option<i64>,
    /// "Mehr Zusagen als Plätze".
    pub overbooked: Option<Overbooked>,
    /// Every answer, withdrawn ones too, by party.
    pub answers: Vec<AnswerView>,
    /// What is wanted, by item.
    pub bring: Vec<BringView>,
    /// Pledges of something that nobody asked for, by item.
    pub pledges: Vec<PledgeView>,
    /// Shifts and preparation by start and title.
    pub tasks: Vec<TaskView>,
    /// What parties have still promised: pledges that are not handed in, and claims of work that is not done.
    pub promised: Vec<EntryRef>,
    /// The door list.
    pub door_list: DoorList,
}
