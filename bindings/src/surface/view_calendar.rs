//! What screens show of an Advent calendar.

use super::ids::{LocalDate, RecordId};
use super::names::{CalendarFields, DoorFields, WishFields};
use mitmach_core::view::{
    CalendarView, DayState, DayView, DocumentHead, DoorState, DoorView, Head, HostCard, MyDoor,
    MyPart, Party, Reserved, WishState, WishView,
};

/// A day kept for somebody.
#[uniffi::remote(Record)]
pub struct Reserved {
    /// The day.
    pub date: LocalDate,
    /// For whom, as it was entered.
    pub label: String,
}

/// How a day stands.
#[uniffi::remote(Enum)]
pub enum DayState {
    /// Nobody has it.
    Free,
    /// Kept for somebody.
    Reserved {
        /// For whom, as it was entered.
        label: String,
    },
    /// One host wishes it as their first choice.
    Wished,
    /// Several hosts wish it as their first choice.
    SeveralWishes,
    /// A host has it, by a door.
    Granted,
    /// "Steht fest" by a wish that is valid at once, without a door.
    Stands,
    /// More doors, or wishes that stand, than the calendar has doors per day: "Zwei Zusagen – bitte klären".
    TwoGrants,
    /// "Gastgeber fällt aus – Ersatz gesucht": its door was withdrawn and the programme is printed.
    HostDroppedOut,
}

/// A day of the calendar.
#[uniffi::remote(Record)]
pub struct DayView {
    /// The day.
    pub date: LocalDate,
    /// How it stands.
    pub state: DayState,
    /// The doors of the day that count.
    pub doors: Vec<RecordId>,
    /// Their hosts, in the same order.
    pub hosts: Vec<Party>,
    /// Wishes that have this day as their first choice and are undecided or stand.
    pub wishes: Vec<RecordId>,
    /// Their hosts, in the same order.
    pub wished_by: Vec<Party>,
    /// Doors of the day that were withdrawn.
    pub withdrawn: Vec<RecordId>,
    /// Wishes that could have stood on this day at once, though doors to others take it: whether they or
    /// the doors came first nobody can tell, so the host may have read "Steht fest". To be clarified.
    pub contested_by: Vec<RecordId>,
}

/// How a door stands.
#[uniffi::remote(Enum)]
pub enum DoorState {
    /// It takes place.
    Granted,
    /// There are more grants for its day than doors: "Zwei Zusagen – bitte klären".
    TwoGrants,
    /// The wish it grants was taken back, perhaps while it was granted.
    WishWithdrawn,
    /// Taken back before the programme was printed.
    Withdrawn,
    /// Taken back and printed: "Gastgeber fällt aus".
    HostDroppedOut,
}

/// A door; the owner is the host.
#[uniffi::remote(Record)]
pub struct DoorView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: DoorFields,
    /// Who hosts it: its owner.
    pub host: Party,
    /// Who stands in for the host.
    pub standby: Option<Party>,
    /// How it stands.
    pub state: DoorState,
}

/// How a wish stands.
#[uniffi::remote(Enum)]
pub enum WishState {
    /// "Wunsch abgegeben": the organisers will decide.
    Wished,
    /// "Ihr Türchen steht fest": a door grants it.
    Granted {
        /// The door, or one of several.
        door: RecordId,
        /// Its day.
        date: Option<LocalDate>,
    },
    /// "Steht fest" without a door: it came after the deadline or with open sign-up, and its first day is
    /// neither taken nor reserved.
    Stands {
        /// Its day.
        date: LocalDate,
    },
    /// "Angefragt – noch keine Zusage": it came after the deadline or with open sign-up and is not valid at
    /// once.
    Asked,
    /// "Tag vergeben – andere sind frei": every day it names is taken.
    NotChosen {
        /// The days that are still free.
        free: Vec<LocalDate>,
    },
    /// Taken back, it or the door that granted it.
    Withdrawn,
}

/// A wish; the owner is the host.
#[uniffi::remote(Record)]
pub struct WishView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: WishFields,
    /// How it stands.
    pub state: WishState,
    /// It was entered after the deadline, or sign-up is open: it needs no organiser while its day is free.
    pub valid_at_once: bool,
}

/// A calendar of doors.
#[uniffi::remote(Record)]
pub struct CalendarView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: LocalDate,
    /// The frame's record; none before an organiser has set the calendar up.
    pub frame_head: Option<Head>,
    /// The frame.
    pub frame: Option<CalendarFields>,
    /// Further live frames: two organisers set the calendar up; one has to be withdrawn.
    pub other_frames: Vec<RecordId>,
    /// Days kept for somebody.
    pub reserved: Vec<Reserved>,
    /// The sign-up deadline has passed.
    pub sign_up_closed: bool,
    /// The programme is printed.
    pub printed: bool,
    /// Every day from the first to the last.
    pub days: Vec<DayView>,
    /// The days that nobody has, wishes or keeps.
    pub free: Vec<LocalDate>,
    /// Doors from today on that their hosts took back before the print, as long as nobody has the day or keeps it.
    pub called_off: Vec<RecordId>,
    /// Every door, withdrawn ones too, by day.
    pub doors: Vec<DoorView>,
    /// Every wish, withdrawn ones too, by first choice.
    pub wishes: Vec<WishView>,
}

/// What I am at a door.
#[uniffi::remote(Enum)]
pub enum MyPart {
    /// I host it, or somebody I act for.
    Host,
    /// I stand in for the host.
    Standby,
}

/// The one word on a host's card.
#[uniffi::remote(Enum)]
pub enum HostCard {
    /// Wunsch abgegeben.
    Wished,
    /// Angefragt – noch keine Zusage.
    Asked,
    /// Tag vergeben – andere sind frei.
    NotChosen,
    /// Steht fest.
    Stands,
    /// Zwei Zusagen – bitte klären; or a door stands though its wish was taken back.
    ToClarify,
    /// Abgesagt.
    Cancelled,
}

/// A door or wish of mine.
#[uniffi::remote(Record)]
pub struct MyDoor {
    /// The calendar.
    pub calendar: DocumentHead,
    /// What I am there.
    pub part: MyPart,
    /// How it stands.
    pub card: HostCard,
    /// Its day: the door's, or the wish's first choice.
    pub date: Option<LocalDate>,
    /// The door, once there is one.
    pub door: Option<DoorView>,
    /// The wish; doors that were given without one have none.
    pub wish: Option<WishView>,
}
