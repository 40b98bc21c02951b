//! The kinds of record: every field, what it holds and who may change it, in one place.
//!
//! Each kind is a plain struct of optional fields: what a record lacks or holds in a form of a newer
//! version reads as `None`.

use super::choices::{
    Activity, Answer, Answers, DueRule, EventFormat, EventStatus, SeatRule, SeatState, Setting,
    SkipReason,
};
use super::field::{Edit, Field, Reference, Text, Type};
use super::{Scalar, Value};
use crate::ids::{CardId, RecordId};
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

const SHORT: Type = Type::Text(Text::Short);
const NOTE: Type = Type::Text(Text::Note);
const PROGRAMME: Type = Type::Text(Text::Programme);
const MINUTES: Type = Type::Int(1, 720);
const WEEK: Type = Type::Int(1, 53);
const PEOPLE: Type = Type::Int(1, 500);
const HEADS: Type = Type::Int(0, 50);
/// A set of weekdays: Monday is 1, Tuesday 2, Wednesday 4 ... Sunday 64.
const WEEKDAYS: Type = Type::Int(1, 127);

macro_rules! edit {
    () => {
        Edit::Kind
    };
    (fixed) => {
        Edit::Never
    };
    (organiser) => {
        Edit::Organiser
    };
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $word:literal $(append_only $($append:literal)?)? {
        $($(#[$fdoc:meta])* $field:ident: $type:ty = $holds:expr $(, required $($required:literal)?)? $(; $edit:ident)?;;)*
    })+) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $($(#[$doc])* #[serde(rename = $word)] $kind),+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// Its word in root keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$kind => $word),+ }
            }

            /// The kind of this word.
            pub fn of_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$kind),)+ _ => None }
            }

            /// Its own fields; those that every record has are `Meta`'s.
            pub const fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => $kind::FIELDS),+ }
            }

            /// Its field of this name.
            pub fn field(self, name: &str) -> Option<&'static Field> {
                self.fields().iter().find(|field| field.name == name)
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(default)]
            pub struct $kind {
                $($(#[$fdoc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$type>,)*
            }

            impl $kind {
                /// Its kind.
                pub const KIND: Kind = Kind::$kind;

                /// Its fields.
                pub const FIELDS: &'static [Field] = &[$(Field {
                    name: stringify!($field),
                    holds: $holds,
                    required: false $(|| { $($required;)? true })?,
                    edit: edit!($($edit)?),
                }),*];

                /// The fields that are set, in the kind's order.
                pub fn values(&self) -> Vec<(&'static Field, Value)> {
                    let mut values = Vec::new();
                    let mut fields = Self::FIELDS.iter();
                    $(if let (Some(field), Some(value)) = (fields.next(), &self.$field) {
                        values.push((field, value.to_value()));
                    })*
                    values
                }

                /// Reads it through a look-up of values by field name.
                pub fn read<'v>(look_up: impl Fn(&str) -> Option<&'v Value>) -> Self {
                    Self { $($field: look_up(stringify!($field)).and_then(Scalar::from_value)),* }
                }
            }

            impl From<$kind> for NewRecord {
                fn from(record: $kind) -> Self {
                    Self::$kind(record)
                }
            }
        )+

        /// A record to be made, of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum NewRecord { $($(#[$doc])* $kind($kind)),+ }

        impl NewRecord {
            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind),+ }
            }

            /// The fields that are set.
            pub fn values(&self) -> Vec<(&'static Field, Value)> {
                match self { $(Self::$kind(record) => record.values()),+ }
            }
        }
    };
}

kinds! {
    /// A bed of a garden.
    Bed "bed" {
        /// Its number on the plan.
        number: i64 = Type::Int(1, 9_999), required;;
        /// Its name.
        name: String = SHORT, required;;
        /// Where it is.
        zone: String = SHORT;;
        /// Who looks after it.
        holder: CardId = Type::Card;;
        /// What grows there.
        crop: String = NOTE;;
        /// When it was sown.
        sown_on: Date = Type::Date;;
        /// "gesät – nicht jäten" until this day, the day itself included.
        no_weeding_until: Date = Type::Date;;
        /// Who may harvest what.
        harvest_rule: String = NOTE;;
        /// Anything else.
        note: String = NOTE;;
    }
    /// Something to be done: in a garden, or a shift or preparation of an event.
    Task "task" {
        /// The bed it is for; none for the garden as a whole.
        bed: RecordId = Type::Record(Reference::To(Kind::Bed)); fixed;;
        /// What to do.
        title: String = SHORT, required;;
        /// What sort of work it is.
        activity: Activity = Type::Choice(Activity::WORDS);;
        /// When it is due.
        due: DueRule = Type::Choice(DueRule::WORDS);;
        /// The day it is due (once) or first due.
        first_due: Date = Type::Date;;
        /// Days after it was last done.
        every_days: i64 = Type::Int(1, 366);;
        /// Days of the week as a set of bits: Monday 1 ... Sunday 64.
        weekdays: i64 = WEEKDAYS;;
        /// First ISO week of the year in which it is due; may be later than `week_to`: over New Year.
        week_from: i64 = WEEK;;
        /// Last ISO week in which it is due.
        week_to: i64 = WEEK;;
        /// How many people it wants.
        people: i64 = PEOPLE;;
        /// How many minutes it takes.
        minutes: i64 = MINUTES;;
        /// Can be done sitting.
        seated: bool = Type::Flag;;
        /// Suits children.
        with_children: bool = Type::Flag;;
        /// Heavy work.
        heavy: bool = Type::Flag;;
        /// From 18 on.
        adults_only: bool = Type::Flag;;
        /// "nur nach Absprache": a claim is asked for, not valid at once.
        on_request: bool = Type::Flag;;
        /// Key or tool it needs.
        needs: String = SHORT;;
        /// Start of a shift.
        starts: DateTime = Type::DateTime;;
        /// End of a shift.
        ends: DateTime = Type::DateTime;;
    }
    /// Somebody will do a task.
    Claim "claim" {
        /// The task.
        task: RecordId = Type::Record(Reference::To(Kind::Task)), required; fixed;;
        /// The day; none for a shift.
        day: Date = Type::Date; fixed;;
        /// How many people come.
        heads: i64 = PEOPLE;;
    }
    /// Somebody did a task or worked on a bed.
    Done "done" {
        /// The task.
        task: RecordId = Type::Record(Reference::To(Kind::Task)); fixed;;
        /// The bed, for work without a task.
        bed: RecordId = Type::Record(Reference::To(Kind::Bed)); fixed;;
        /// The day.
        day: Date = Type::Date, required; fixed;;
        /// How many people worked.
        heads: i64 = PEOPLE; fixed;;
        /// How much: "2 Kannen".
        amount: String = SHORT; fixed;;
        /// Minutes it took.
        minutes: i64 = MINUTES; fixed;;
        /// Anything else.
        note: String = NOTE; fixed;;
    }
    /// A task is left out on a day.
    Skip "skip" {
        /// The task.
        task: RecordId = Type::Record(Reference::To(Kind::Task)), required; fixed;;
        /// The day.
        day: Date = Type::Date, required; fixed;;
        /// Why.
        reason: SkipReason = Type::Choice(SkipReason::WORDS), required; fixed;;
    }
    /// The frame of a year's Adventskalender.
    Calendar "calendar" {
        /// The year.
        year: i64 = Type::Int(2000, 2200), required; fixed;;
        /// First day with a door.
        first_day: Date = Type::Date, required;;
        /// Last day with a door.
        last_day: Date = Type::Date, required;;
        /// When doors usually open.
        usual_start: Time = Type::Time;;
        /// Minutes a door usually takes.
        usual_minutes: i64 = MINUTES;;
        /// Doors on one day.
        doors_per_day: i64 = Type::Int(1, 20);;
        /// Days kept for somebody: `2026-12-06 Kirchgemeinde|2026-12-11 Kita`.
        reserved_days: String = PROGRAMME;;
        /// Last day to sign up.
        sign_up_deadline: Date = Type::Date;;
        /// The day the programme is printed.
        print_day: Date = Type::Date;;
        /// A wish stands at once if its date is free, before the deadline too.
        open_sign_up: bool = Type::Flag;;
    }
    /// A host wishes a day; its owner is the host.
    Wish "wish" {
        /// The day it was entered, for the deadline.
        entered_on: Date = Type::Date, required; fixed;;
        /// First choice.
        first: Date = Type::Date, required;;
        /// Second choice.
        second: Date = Type::Date;;
        /// Third choice.
        third: Date = Type::Date;;
        /// Certain (true) or tentative.
        certain: bool = Type::Flag;;
        /// Motto.
        motto: String = SHORT;;
    }
    /// A day of the calendar is given to a host, who is its owner. It is the confirmation.
    Door "door" {
        /// The wish it grants.
        wish: RecordId = Type::Record(Reference::To(Kind::Wish)); fixed;;
        /// The day.
        date: Date = Type::Date, required; organiser;;
        /// When it opens.
        start: Time = Type::Time;;
        /// Minutes it takes.
        minutes: i64 = MINUTES;;
        /// Where it opens.
        setting: Setting = Type::Choice(Setting::WORDS);;
        /// Street without a number.
        street: String = SHORT;;
        /// Where to meet.
        meeting_point: String = SHORT;;
        /// Motto.
        motto: String = SHORT;;
        /// Programme.
        programme: String = PROGRAMME;;
        /// Food and drink.
        food: String = NOTE;;
        /// What to bring.
        bring_list: String = NOTE;;
        /// Suits children.
        child_friendly: bool = Type::Flag;;
        /// No steps.
        step_free: bool = Type::Flag;;
        /// Seats to sit on.
        seats: i64 = Type::Int(0, 500);;
        /// There is a WC.
        wc: bool = Type::Flag;;
        /// What happens when it rains.
        rain_plan: String = NOTE;;
        /// Who stands in for the host.
        standby: CardId = Type::Card; organiser;;
        /// What donations are for.
        donation: String = SHORT; organiser;;
        /// Whether photos are taken.
        photo_note: String = SHORT;;
    }
    /// A festival, meeting or work day.
    Event "event" {
        /// Its format.
        format: EventFormat = Type::Choice(EventFormat::WORDS), required;;
        /// Its title.
        title: String = SHORT, required;;
        /// The organisations that hold it, as text.
        organisations: String = NOTE;;
        /// The series it belongs to.
        series: String = SHORT;;
        /// When it starts.
        start: DateTime = Type::DateTime, required;;
        /// When it ends.
        end: DateTime = Type::DateTime;;
        /// Where.
        place: String = SHORT;;
        /// Where if it rains.
        rain_place: String = SHORT;;
        /// Who answers.
        answers: Answers = Type::Choice(Answers::WORDS);;
        /// How seats are given.
        seat_rule: SeatRule = Type::Choice(SeatRule::WORDS);;
        /// How many seats there are.
        seats: i64 = Type::Int(0, 100_000);;
        /// Last day to answer.
        deadline: Date = Type::Date;;
        /// How to get in: steps, lift, WC.
        access: String = NOTE;;
        /// What it costs.
        cost: String = SHORT;;
        /// What to bring, as text.
        bring_list: String = NOTE;;
        /// Whether photos are taken.
        photo_note: String = SHORT;;
        /// Whom to ask.
        contact: CardId = Type::Card;;
        /// Whether it takes place.
        status: EventStatus = Type::Choice(EventStatus::WORDS);;
    }
    /// An answer to an event; its owner is the party that answers.
    Rsvp "rsvp" {
        /// Coming or not.
        answer: Answer = Type::Choice(Answer::WORDS), required;;
        /// Adults.
        adults: i64 = HEADS;;
        /// Children.
        children: i64 = HEADS;;
        /// The day it was entered, for the deadline.
        entered_on: Date = Type::Date, required; fixed;;
        /// The start that it answers.
        for_start: DateTime = Type::DateTime;;
        /// The place that it answers.
        for_place: String = SHORT;;
        /// What they would help with.
        helper_wish: String = SHORT;;
    }
    /// Gives an answer its seats, or puts it on the waiting list.
    Seat "seat" {
        /// The answer.
        rsvp: RecordId = Type::Record(Reference::To(Kind::Rsvp)), required; fixed;;
        /// In or waiting.
        state: SeatState = Type::Choice(SeatState::WORDS), required;;
    }
    /// Something that is wanted for an event.
    Bring "bring" {
        /// What.
        item: String = SHORT, required;;
        /// How many.
        wanted: i64 = Type::Int(1, 10_000);;
        /// What it usually contains.
        contains: String = NOTE;;
    }
    /// Somebody brings something.
    Pledge "pledge" {
        /// What is wanted; none for an own idea.
        bring: RecordId = Type::Record(Reference::To(Kind::Bring)); fixed;;
        /// Own words for it.
        item: String = SHORT;;
        /// How many.
        amount: i64 = Type::Int(1, 10_000);;
        /// Allergens.
        contains: String = NOTE;;
        /// It has been handed in.
        delivered: bool = Type::Flag;;
    }
    /// Heads that came through a door.
    CheckIn "check_in" {
        /// The answer; none for people who just came.
        rsvp: RecordId = Type::Record(Reference::To(Kind::Rsvp)); fixed;;
        /// How many.
        heads: i64 = PEOPLE, required; fixed;;
        /// At which door.
        door: String = SHORT; fixed;;
    }
    /// Takes a record back: undo, removal, cancellation. Final for that record.
    Withdrawal "withdrawal" {
        /// The record.
        target: RecordId = Type::Record(Reference::ButWithdrawal), required; fixed;;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_kinds_belong_to_each_other() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_word(kind.word()), Some(*kind));
        }
        assert_eq!(Kind::of_word("chore"), None);
        assert!(
            Kind::Done
                .fields()
                .iter()
                .all(|field| field.edit == Edit::Never),
            "done entries are never edited"
        );
        assert!(Bed::FIELDS[0].required && !Bed::FIELDS[2].required);
        assert_eq!(
            Kind::Door.field("standby").map(|field| field.edit),
            Some(Edit::Organiser)
        );
    }

    #[test]
    fn a_kind_reads_what_it_wrote_and_ignores_what_it_does_not_know() {
        let task = Task {
            title: Some("Gießen".to_owned()),
            due: Some(DueRule::EveryDays),
            every_days: Some(4),
            ..Task::default()
        };
        let mut values = task.values();
        let find = |values: &[(&Field, Value)], name: &str| {
            values
                .iter()
                .find(|(field, _)| field.name == name)
                .map(|(_, value)| value.clone())
        };
        let title = find(&values, "title");
        let due = find(&values, "due");
        let days = find(&values, "every_days");
        let read = Task::read(|name| match name {
            "title" => title.as_ref(),
            "due" => due.as_ref(),
            "every_days" => days.as_ref(),
            _ => None,
        });
        assert_eq!(read, task);
        values.clear();
        let newer = Value::Text("every_full_moon".to_owned());
        assert_eq!(
            Task::read(|name| (name == "due").then_some(&newer)).due,
            None
        );
    }
}
