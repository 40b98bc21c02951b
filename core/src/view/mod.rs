//! What screens read: pure functions from records and the register to typed answers, without I/O, clock or
//! words for people.
//!
//! Rules across records live here and only here: withdrawals, validity of claims, wishes and answers,
//! capacity, due days, contradictions. They never make an entry disappear, and they depend on nothing but
//! the records, the register, who looks and the day: in whatever order records came, every phone that holds
//! the same ones sees the same. Phone clocks and ids rank nothing; where a list needs an order that the field
//! does not give, record ids settle it so that it is the same everywhere.
//!
//! Where a field has several concurrent values, views reckon with automerge's winner and show the
//! contradiction: all values to who is concerned (owner, the person it was made for, organisers and leads),
//! "being clarified" to others. The one exception is what must not be overlooked: an event is cancelled and
//! an answer has its seat if any of the concurrent values says so.
//!
//! | file | answers |
//! |---|---|
//! | `head` | names, entry state and contradictions of any record |
//! | `live` | what is withdrawn |
//! | `due`, `weeks` | when a task is due |
//! | `work`, `board` | tasks and shifts with claims, work done and skips |
//! | `garden` | beds and days |
//! | `calendar`, `year`, `days`, `wishes`, `my_doors` | days, doors and wishes of the Adventskalender |
//! | `event`, `answers`, `bring`, `arrivals` | heads, seats, bring list, door list |
//! | `conflicts`, `finder`, `today`, `people`, `phones`, `documents` | across documents |
//! | `follow` | from one state of a screen to the next |

mod answers;
mod arrivals;
mod board;
mod bring;
mod calendar;
mod conflicts;
mod context;
mod days;
mod documents;
mod due;
mod event;
mod finder;
#[cfg(feature = "phone")]
mod follow;
mod garden;
mod head;
mod live;
mod my_doors;
mod people;
mod phones;
mod records;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod today;
mod weeks;
mod wishes;
mod work;
mod year;

pub use answers::{
    AnswerState, AnswerView, HeadCount, Heads, Moved, Overbooked, UsualHeads, usual_heads,
};
pub use arrivals::{Arrival, DoorLine, DoorList};
pub use bring::{BringView, PledgeView};
pub use calendar::{CalendarView, calendar};
pub use conflicts::{Conflict, Dispute, conflicts};
pub use days::{DayState, DayView, DoorState, DoorView, Reserved};
pub use documents::{DocumentHead, DocumentView, RecordView, documents, record, withdrawn};
pub use due::{DueState, due_on};
pub use event::{EventItem, EventView, event};
#[cfg(feature = "phone")]
pub use follow::{Followed, FollowedList, ListDiff, ListStep, Row};
pub use garden::{BedView, GardenDayView, GardenView, Sown, garden, garden_day};
pub use head::{Contradiction, EntryRef, Head, Party, Shown, WrittenBy};
pub use my_doors::{HostCard, MyDoor, MyPart, my_doors};
pub use people::{AreaView, PeopleView, PersonView, ProxyView, RoleView, people};
pub use phones::{DeviceView, InviteView, PhonesView, phones};
pub use records::SharedRecords;
pub use today::{Decision, MyEvent, TodayTask, TodayView, Undecided, today};
pub use wishes::{WishState, WishView};
pub use work::{BedRef, ClaimState, ClaimView, SkipView, TaskView, WorkView};

use crate::ids::{CardId, DocumentId};
use crate::register::{Document, Register};
use jiff::civil::Date;

/// All that a view depends on: the register, who looks, the day in Europe/Berlin, the documents.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The register as this phone may read it.
    pub register: &'a Register,
    /// Who looks.
    pub me: CardId,
    /// The day in Europe/Berlin.
    pub today: Date,
    /// The documents that matter, each once.
    pub documents: &'a [DocumentRecords],
}

/// A document's row in the register and its records, in any order.
#[derive(Debug, Clone)]
pub struct DocumentRecords {
    /// The document.
    pub id: DocumentId,
    /// Its row in the register.
    pub document: Document,
    /// Its records as the phone's replica has them, each once. All of them count; a record's `state` is shown
    /// and changes nothing, for it also tells of edits that are on their way or came to nothing.
    pub records: SharedRecords,
}
