//! What screens show across documents.

use super::ids::LocalDate;
use mitmach_core::view::{
    AnswerView, Conflict, Contradiction, Decision, Dispute, DocumentHead, DocumentView, EntryRef,
    EventItem, MyDoor, MyEvent, Party, TaskView, TodayTask, TodayView, Undecided,
};

/// A task that is due, late or claimed by me for today.
#[uniffi::remote(Record)]
pub struct TodayTask {
    /// The garden.
    pub garden: DocumentHead,
    /// It is of a bed that I hold, or I claimed it.
    pub mine: bool,
    /// The task.
    pub task: TaskView,
}

/// An event that I answered or help with and that is not over.
#[uniffi::remote(Record)]
pub struct MyEvent {
    /// The document.
    pub document: DocumentHead,
    /// When, where and whether it takes place.
    pub event: EventItem,
    /// What I answered, or those I act for; each with whether it has to be confirmed again. Also what was refused.
    pub answers: Vec<AnswerView>,
    /// Shifts that I claimed.
    pub shifts: Vec<EntryRef>,
    /// What I bring.
    pub pledges: Vec<EntryRef>,
}

/// Something that waits for a decision.
#[uniffi::remote(Enum)]
pub enum Undecided {
    /// A contradiction that I may settle.
    // uniffi names a boxed type without its package: in Kotlin a variant `Conflict` would hold itself.
    #[uniffi(name = "Contradictory")]
    Conflict {
        /// Which.
        conflict: Box<Conflict>,
    },
    /// A wish for a door.
    Wish {
        /// Which.
        wish: EntryRef,
    },
    /// A door that its host took back before the print: the day can be given to somebody else.
    CalledOff {
        /// Which.
        door: EntryRef,
    },
    /// A printed day without a host.
    DroppedOut {
        /// The day.
        date: LocalDate,
    },
    /// An answer that asks for seats.
    Answer {
        /// Which.
        rsvp: EntryRef,
        /// Heads.
        heads: i64,
    },
    /// A claim on a task "nur nach Absprache".
    Claim {
        /// Which.
        claim: EntryRef,
    },
}

/// Something that waits for my decision, and where.
#[uniffi::remote(Record)]
pub struct Decision {
    /// The document.
    pub document: DocumentHead,
    /// What.
    pub what: Undecided,
}

/// The first screen.
#[uniffi::remote(Record)]
pub struct TodayView {
    /// The day.
    pub today: LocalDate,
    /// Due in the gardens, mine first.
    pub due: Vec<TodayTask>,
    /// My doors and wishes that are not over, by day.
    pub doors: Vec<MyDoor>,
    /// My events, by start.
    pub events: Vec<MyEvent>,
    /// What waits for my decision.
    pub decide: Vec<Decision>,
    /// Entries that only this phone has, or that hold something that was not accepted; withdrawals first.
    pub not_arrived: Vec<EntryRef>,
}

/// What is contradictory.
#[uniffi::remote(Enum)]
pub enum Dispute {
    /// A field has several values.
    Field {
        /// The record.
        entry: EntryRef,
        /// The field and its values.
        contradiction: Contradiction,
    },
    /// More grants for a day than doors: "Zwei Zusagen – bitte klären".
    TwoGrants {
        /// The day.
        date: LocalDate,
        /// The doors.
        doors: Vec<EntryRef>,
        /// Wishes that stand at once on the same day.
        wishes: Vec<EntryRef>,
    },
    /// A wish that could have stood at once, and doors to others on its day.
    ContestedDay {
        /// The day.
        date: LocalDate,
        /// The doors.
        doors: Vec<EntryRef>,
        /// The wishes.
        wishes: Vec<EntryRef>,
    },
    /// Two doors grant one wish on different days.
    GrantedTwice {
        /// The wish.
        wish: EntryRef,
        /// The doors.
        doors: Vec<EntryRef>,
    },
    /// A wish was withdrawn, and a door grants it.
    WishWithdrawn {
        /// The wish.
        wish: EntryRef,
        /// The door.
        door: EntryRef,
    },
    /// More people than a task wants will do it on a day: "Sie sind zu zweit".
    SeveralClaims {
        /// The task.
        task: EntryRef,
        /// The day; none for a shift.
        day: Option<LocalDate>,
        /// How many people it wants.
        wanted: i64,
        /// How many will come.
        coming: i64,
        /// The claims.
        claims: Vec<EntryRef>,
    },
    /// A party has several live answers to an event.
    AnsweredTwice {
        /// The party.
        party: Party,
        /// The answers.
        answers: Vec<EntryRef>,
    },
    /// A document has two calendar frames or two events.
    SeveralFrames {
        /// The records.
        frames: Vec<EntryRef>,
    },
}

/// Something contradictory.
#[uniffi::remote(Record)]
pub struct Conflict {
    /// The document.
    pub document: DocumentHead,
    /// Whether I may settle it: choose the value, or withdraw one of the entries.
    pub may_settle: bool,
    /// What it is about.
    pub dispute: Dispute,
}

/// A document in the list of documents.
#[uniffi::remote(Record)]
pub struct DocumentView {
    /// Which.
    pub head: DocumentHead,
    /// Tells several gardens apart.
    pub series: String,
    /// The next day that matters: a task is due, a door opens, the event is.
    pub next: Option<LocalDate>,
    /// The event is cancelled.
    pub cancelled: bool,
    /// I organise or lead it.
    pub led_by_me: bool,
    /// Records in it, withdrawn ones included.
    pub records: u32,
}
