//! Screens that stay open: whoever shows one asks for what is next, and waits. Nothing calls into an app.

use crate::PhoneError;
use crate::handle::Handle;
use crate::line::Known;
use crate::runtime::{abandonable, on_disk};
use crate::surface::names::{AnswerDiff, BedDiff, DayDiff, DocumentDiff, PersonDiff, TaskDiff};
use mitmach_core::phone::{Error, Phone};
use mitmach_core::view::{
    AnswerView, BedView, CalendarView, Conflict, DayView, DocumentView, EventView, Followed,
    FollowedList, GardenDayView, GardenView, ListDiff, MyDoor, PeopleView, PersonView, Row,
    TaskView, TodayView,
};
use std::sync::Arc;
use tokio::sync::{Mutex, watch};

/// What a subscription told last, and what it tells next.
pub trait Told: Default + Send + 'static {
    /// What the phone is asked for.
    type Seen: Send + 'static;
    /// What is told of it.
    type News: Send + 'static;

    /// What is new in `seen`, if anything.
    fn news(&mut self, seen: Self::Seen) -> Option<Self::News>;
}

impl<T: Clone + PartialEq + Send + 'static> Told for Followed<T> {
    type Seen = T;
    type News = T;

    fn news(&mut self, seen: T) -> Option<T> {
        self.next(seen)
    }
}

impl<T: Row + Send + 'static> Told for FollowedList<T> {
    type Seen = Vec<T>;
    type News = ListDiff<T>;

    fn news(&mut self, seen: Vec<T>) -> Option<ListDiff<T>> {
        self.next(seen)
    }
}

/// How a subscription asks the phone.
pub type Source<T> = Arc<dyn Fn(&Phone) -> Result<T, Error> + Send + Sync>;

/// One subscription: it holds no thread and no lock while nobody asks, and nothing of it is left when it goes.
pub struct Feed<F: Told> {
    handle: Arc<Handle>,
    source: Source<F::Seen>,
    told: Arc<Mutex<(Wake, F)>>,
    cancelled: watch::Sender<bool>,
}

/// What a subscription waits for before it looks again.
struct Wake {
    screens: watch::Receiver<u64>,
    line: Option<watch::Receiver<Known>>,
}

impl Wake {
    /// What changes from here on is for the next look.
    fn begin(&mut self) {
        self.screens.mark_unchanged();
        if let Some(line) = &mut self.line {
            line.mark_unchanged();
        }
    }

    async fn changed(&mut self) -> Result<(), PhoneError> {
        let line = async {
            match &mut self.line {
                Some(line) => line.changed().await,
                None => std::future::pending().await,
            }
        };
        let changed = tokio::select! {
            changed = self.screens.changed() => changed,
            changed = line => changed,
        };
        changed.map_err(|_| PhoneError::shut_down())
    }
}

impl<F: Told> Feed<F> {
    fn new(
        handle: &Arc<Handle>,
        line: Option<watch::Receiver<Known>>,
        source: Source<F::Seen>,
    ) -> Self {
        let wake = Wake {
            screens: handle.changes(),
            line,
        };
        Self {
            handle: handle.clone(),
            source,
            told: Arc::new(Mutex::new((wake, F::default()))),
            cancelled: watch::Sender::new(false),
        }
    }

    /// Waits for what is new. `None` once it was cancelled or the phone was shut down.
    pub async fn next(&self) -> Result<Option<F::News>, PhoneError> {
        let (handle, source, told) = (self.handle.clone(), self.source.clone(), self.told.clone());
        let mut cancelled = self.cancelled.subscribe();
        abandonable(async move {
            tokio::select! {
                biased;
                _ = cancelled.wait_for(|cancelled| *cancelled) => Ok(None),
                () = handle.shutting_down() => Ok(None),
                news = Self::news(&handle, &source, &told) => news.map(Some),
            }
        })
        .await
    }

    async fn news(
        handle: &Handle,
        source: &Source<F::Seen>,
        told: &Mutex<(Wake, F)>,
    ) -> Result<F::News, PhoneError> {
        let mut told = told.lock().await;
        let (wake, told) = &mut *told;
        loop {
            wake.begin();
            let (phone, source) = (handle.open().await?, source.clone());
            let seen = on_disk(move || Ok(source(&phone)?)).await?;
            if let Some(news) = told.news(seen) {
                return Ok(news);
            }
            wake.changed().await?;
        }
    }

    /// Ends it.
    pub fn cancel(&self) {
        self.cancelled.send_replace(true);
    }
}

/// An object that tells what a feed does.
pub trait Subscription: Sized {
    /// How it tells.
    type Told: Told;

    /// The object of a feed.
    fn of(feed: Feed<Self::Told>) -> Self;
}

/// What a subscription's source sees.
type Seen<S> = <<S as Subscription>::Told as Told>::Seen;

/// Follows what the phone says to `source`.
pub fn follow<S: Subscription>(
    handle: &Arc<Handle>,
    source: impl Fn(&Phone) -> Result<Seen<S>, Error> + Send + Sync + 'static,
) -> Arc<S> {
    Arc::new(S::of(Feed::new(handle, None, Arc::new(source))))
}

/// The same, looking again also when the line changes.
pub fn follow_with_line<S: Subscription>(
    handle: &Arc<Handle>,
    line: watch::Receiver<Known>,
    source: impl Fn(&Phone) -> Result<Seen<S>, Error> + Send + Sync + 'static,
) -> Arc<S> {
    Arc::new(S::of(Feed::new(handle, Some(line), Arc::new(source))))
}

macro_rules! subscriptions {
    ($told:ident: $($(#[$doc:meta])* $name:ident: $row:ty;)+) => {$(
        $(#[$doc])*
        #[derive(uniffi::Object)]
        pub struct $name(crate::subscriptions::Feed<mitmach_core::view::$told<$row>>);

        impl crate::subscriptions::Subscription for $name {
            type Told = mitmach_core::view::$told<$row>;

            fn of(feed: crate::subscriptions::Feed<Self::Told>) -> Self {
                Self(feed)
            }
        }
    )+};
}

/// Subscriptions to a screen as a whole.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident: $screen:ident;)+) => {
        crate::subscriptions::subscriptions! {
            Followed: $($(#[$doc])* $name: $screen;)+
        }
        $(#[uniffi::export]
        impl $name {
            /// The screen as it is, then each time it has changed; what changes in between is told once. Nothing
            /// more after `cancel` or once the phone was shut down.
            pub async fn next(&self) -> Result<Option<$screen>, crate::PhoneError> {
                self.0.next().await
            }

            /// Ends it: a waiting `next` gives nothing at once. From any thread.
            pub fn cancel(&self) {
                self.0.cancel();
            }
        })+
    };
}

/// Subscriptions to a screen that is a list without keys, told as a whole.
macro_rules! wholes {
    ($($(#[$doc:meta])* $name:ident: $row:ident;)+) => {
        crate::subscriptions::subscriptions! {
            Followed: $($(#[$doc])* $name: Vec<$row>;)+
        }
        $(#[uniffi::export]
        impl $name {
            /// The list as it is, then each time it has changed; what changes in between is told once. Nothing
            /// more after `cancel` or once the phone was shut down.
            pub async fn next(&self) -> Result<Option<Vec<$row>>, crate::PhoneError> {
                self.0.next().await
            }

            /// Ends it: a waiting `next` gives nothing at once. From any thread.
            pub fn cancel(&self) {
                self.0.cancel();
            }
        })+
    };
}

/// Subscriptions to a list, told by what changed in it.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident: $row:ident, $diff:ident;)+) => {
        crate::subscriptions::subscriptions! {
            FollowedList: $($(#[$doc])* $name: $row;)+
        }
        $(
        #[uniffi::export]
        impl $name {
            /// First the whole list as a `Reset`, then each time what has changed, a `Reset` again if that is much.
            /// Nothing more after `cancel` or once the phone was shut down.
            pub async fn next(&self) -> Result<Option<$diff>, crate::PhoneError> {
                self.0.next().await
            }

            /// Ends it: a waiting `next` gives nothing at once. From any thread.
            pub fn cancel(&self) {
                self.0.cancel();
            }
        })+
    };
}

pub(crate) use {screens, subscriptions};

screens! {
    /// Follows the first screen.
    TodaySubscription: TodayView;
    /// Follows a garden.
    GardenSubscription: GardenView;
    /// Follows a garden's day.
    GardenDaySubscription: GardenDayView;
    /// Follows a calendar.
    CalendarSubscription: CalendarView;
    /// Follows an event.
    EventSubscription: EventView;
    /// Follows people and areas.
    PeopleSubscription: PeopleView;
}

wholes! {
    /// Follows my doors and wishes.
    MyDoorsSubscription: MyDoor;
    /// Follows what contradicts.
    ConflictsSubscription: Conflict;
}

lists! {
    /// Follows a garden's beds.
    BedListSubscription: BedView, BedDiff;
    /// Follows the tasks of a garden's day.
    TaskListSubscription: TaskView, TaskDiff;
    /// Follows the days of a calendar.
    DayListSubscription: DayView, DayDiff;
    /// Follows the answers to an event.
    AnswerListSubscription: AnswerView, AnswerDiff;
    /// Follows the documents.
    DocumentListSubscription: DocumentView, DocumentDiff;
    /// Follows people.
    PersonListSubscription: PersonView, PersonDiff;
}
