//! Words that people choose from.

use mitmach_core::model::{
    Activity, Answer, Answers, DocumentKind, DueRule, EntryState, EventFormat, EventStatus,
    FieldOfWork, Level, SeatRule, SeatState, Setting, SkipReason, Source, Visibility,
};
use mitmach_core::register::CardKind;

/// Who may read a calendar, door or event.
#[uniffi::remote(Enum)]
pub enum Visibility {
    /// Everybody, on the noticeboard too.
    Public,
    /// Members of the community.
    Members,
}

/// What a task is.
#[uniffi::remote(Enum)]
pub enum Activity {
    /// gießen
    Water,
    /// jäten
    Weed,
    /// ernten
    Harvest,
    /// schneiden
    Prune,
    /// aufräumen
    Tidy,
    /// technik
    Technical,
    /// kontrolle
    Inspect,
    /// tiere
    Animals,
    /// pflege
    Care,
    /// mähen
    Mow,
    /// pflanzen und säen
    Plant,
    /// Schicht oder Vorbereitung eines Festes
    Shift,
    /// anderes
    Other,
}

/// When a task is due.
#[uniffi::remote(Enum)]
pub enum DueRule {
    /// On `first_due` alone.
    Once,
    /// `every_days` after it was last done, from `first_due` on.
    EveryDays,
    /// On the days of `weekdays`.
    Weekdays,
}

/// Why a day's task is left out.
#[uniffi::remote(Enum)]
pub enum SkipReason {
    /// It rained.
    Rain,
    /// Frost.
    Frost,
    /// Too hot to work.
    Heat,
    /// Anything else.
    Other,
}

/// Where a door opens.
#[uniffi::remote(Enum)]
pub enum Setting {
    /// draußen
    Outdoor,
    /// drinnen
    Indoor,
    /// überdacht
    Covered,
}

/// The format of an event.
#[uniffi::remote(Enum)]
pub enum EventFormat {
    /// Sommerfest
    Sommerfest,
    /// Mitmachfest
    Mitmachfest,
    /// Vereinsstammtisch
    Stammtisch,
    /// Stadtgespräch
    Stadtgespraech,
    /// Expertenrat
    Expertenrat,
    /// Visionswerkstatt
    Visionswerkstatt,
    /// Lernformat
    Lernformat,
    /// Leerstand
    Leerstand,
    /// Arbeitseinsatz
    Einsatz,
    /// Anderes
    Other,
}

/// Who answers an event.
#[uniffi::remote(Enum)]
pub enum Answers {
    /// Anybody, for themselves and theirs.
    Open,
    /// One answer an organisation.
    PerOrganisation,
    /// Nobody: heads are only counted.
    CountOnly,
}

/// How seats are given.
#[uniffi::remote(Enum)]
pub enum SeatRule {
    /// There are enough.
    No,
    /// By arrival at the server.
    FirstCome,
    /// By the organisers.
    WeChoose,
}

/// Whether an event takes place.
#[uniffi::remote(Enum)]
pub enum EventStatus {
    /// It does.
    Planned,
    /// It does not.
    Cancelled,
}

/// An answer to an event.
#[uniffi::remote(Enum)]
pub enum Answer {
    /// Coming.
    Yes,
    /// Not coming.
    No,
    /// Not known yet.
    Maybe,
}

/// What a seat record says of an answer.
#[uniffi::remote(Enum)]
pub enum SeatState {
    /// It has its seats.
    In,
    /// It waits for seats.
    Waiting,
}

/// How an entry reached the community.
#[uniffi::remote(Enum)]
pub enum Source {
    /// By the person's own phone.
    App,
    /// By a call.
    Phone,
    /// By mail.
    Mail,
    /// On paper.
    Paper,
    /// In a conversation.
    Talk,
}

/// How far an entry has come.
#[uniffi::remote(Enum)]
pub enum EntryState {
    /// The server has it durably.
    Arrived,
    /// On this phone only.
    OnlyHere,
    /// The server said no; the text stays on this phone.
    NotAccepted,
}

/// A sort of document.
#[uniffi::remote(Enum)]
pub enum DocumentKind {
    /// A garden's year.
    Garden,
    /// A calendar's year.
    Calendar,
    /// An event.
    Event,
}

/// What a role is about.
#[uniffi::remote(Enum)]
pub enum FieldOfWork {
    /// The whole alliance: includes every other area.
    Community,
    /// The gardens.
    Garden,
    /// The Adventskalender.
    Calendar,
    /// Events.
    Event,
    /// One organisation or household.
    Organisation,
}

/// How much a role may do.
#[uniffi::remote(Enum)]
pub enum Level {
    /// Organisation: everything in its area, roles too.
    Organiser,
    /// Leitung.
    Lead,
    /// Vertretung: the same rights as the lead.
    Deputy,
    /// Küche.
    Kitchen,
    /// Einlass.
    Door,
    /// Anrufe.
    Calls,
    /// Protokoll.
    Minutes,
    /// Begleitung junger Leute.
    Mentor,
    /// Belongs to the organisation or household, without rights.
    Member,
}

/// What sort of party a card is.
#[uniffi::remote(Enum)]
pub enum CardKind {
    /// One person.
    Person,
    /// A family or neighbours.
    Household,
    /// A club, school, office, shop.
    Organisation,
    /// Part of an organisation: a class, a choir.
    Group,
}
