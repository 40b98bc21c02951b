//! The words that choice fields hold.

use super::{Scalar, Value};
use serde::{Deserialize, Serialize};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Its words in documents.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// Every choice, in the order of [`Self::WORDS`].
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in documents.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The choice of this word.
            pub fn of_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Scalar for $name {
            fn to_value(&self) -> Value {
                Value::Text(self.word().to_owned())
            }
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Text(word) = value { Self::of_word(word) } else { None }
            }
        }
    )+};
}

choices! {
    /// Who may read a calendar, door or event.
    Visibility {
        /// Everybody, on the noticeboard too.
        Public = "public",
        /// Members of the community.
        Members = "members",
    }
    /// What a task is.
    Activity {
        /// gießen
        Water = "water",
        /// jäten
        Weed = "weed",
        /// ernten
        Harvest = "harvest",
        /// schneiden
        Prune = "prune",
        /// aufräumen
        Tidy = "tidy",
        /// technik
        Technical = "technical",
        /// kontrolle
        Inspect = "inspect",
        /// tiere
        Animals = "animals",
        /// pflege
        Care = "care",
        /// mähen
        Mow = "mow",
        /// pflanzen und säen
        Plant = "plant",
        /// Schicht oder Vorbereitung eines Festes
        Shift = "shift",
        /// anderes
        Other = "other",
    }
    /// When a task is due.
    DueRule {
        /// On `first_due` alone.
        Once = "once",
        /// `every_days` after it was last done, from `first_due` on.
        EveryDays = "every_days",
        /// On the days of `weekdays`.
        Weekdays = "weekdays",
    }
    /// Why a day's task is left out.
    SkipReason {
        /// It rained.
        Rain = "rain",
        /// Frost.
        Frost = "frost",
        /// Too hot to work.
        Heat = "heat",
        /// Anything else.
        Other = "other",
    }
    /// Where a door opens.
    Setting {
        /// draußen
        Outdoor = "outdoor",
        /// drinnen
        Indoor = "indoor",
        /// überdacht
        Covered = "covered",
    }
    /// The format of an event.
    EventFormat {
        /// Sommerfest
        Sommerfest = "sommerfest",
        /// Mitmachfest
        Mitmachfest = "mitmachfest",
        /// Vereinsstammtisch
        Stammtisch = "stammtisch",
        /// Stadtgespräch
        Stadtgespraech = "stadtgespraech",
        /// Expertenrat
        Expertenrat = "expertenrat",
        /// Visionswerkstatt
        Visionswerkstatt = "visionswerkstatt",
        /// Lernformat
        Lernformat = "lernformat",
        /// Leerstand
        Leerstand = "leerstand",
        /// Arbeitseinsatz
        Einsatz = "einsatz",
        /// Anderes
        Other = "other",
    }
    /// Who answers an event.
    Answers {
        /// Anybody, for themselves and theirs.
        Open = "open",
        /// One answer an organisation.
        PerOrganisation = "per_organisation",
        /// Nobody: heads are only counted.
        CountOnly = "count_only",
    }
    /// How seats are given.
    SeatRule {
        /// There are enough.
        No = "no",
        /// By arrival at the server.
        FirstCome = "first_come",
        /// By the organisers.
        WeChoose = "we_choose",
    }
    /// Whether an event takes place.
    EventStatus {
        /// It does.
        Planned = "planned",
        /// It does not.
        Cancelled = "cancelled",
    }
    /// An answer to an event.
    Answer {
        /// Coming.
        Yes = "yes",
        /// Not coming.
        No = "no",
        /// Not known yet.
        Maybe = "maybe",
    }
    /// What a seat record says of an answer.
    SeatState {
        /// It has its seats.
        In = "in",
        /// It waits for seats.
        Waiting = "waiting",
    }
}
