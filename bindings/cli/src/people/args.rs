//! The command line of people.

use crate::choice::choice;
use crate::dates::{self, Day};
use crate::entry::yes_or_no;
use clap::{Args, Subcommand};
use mitmach_core::model::{FieldOfWork, Level};
use mitmach_core::register::CardKind;

/// People.
#[derive(Debug, Args)]
pub struct People {
    /// What to do; the list if nothing is said.
    #[command(subcommand)]
    pub command: Option<PeopleCommand>,
}

/// What to do with people.
#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// Everybody.
    #[command(
        about = "Alle, und wer wofür da ist || Everybody, and who is there for what",
        after_help = "  $ mitmach people list"
    )]
    List,
    /// One.
    #[command(
        about = "Eine Person, Gruppe oder Organisation || One person, group or organisation",
        after_help = "  $ mitmach people show Renate"
    )]
    Show(Named),
    /// A new one.
    #[command(
        about = "Jemanden aufnehmen, auch ohne Telefon || Add somebody, without a phone too",
        after_help = "  $ mitmach people add \"Ilse M.\"\n  $ mitmach people add \"Familie an der Selke\" --kind haushalt"
    )]
    Add(Add),
    /// Another name.
    #[command(
        about = "Einen Namen ändern || Change a name",
        after_help = "  $ mitmach people rename \"Ilse M.\" \"Ilse Marie\""
    )]
    Rename(Rename),
    /// How to reach somebody.
    #[command(
        about = "Name und Nummer, und wer sie sieht || Full name and number, and who sees them",
        after_help = "  $ mitmach people contact \"Ilse Marie\" --number \"030 23125-120\""
    )]
    Contact(ContactArgs),
    /// A role.
    #[command(
        about = "Eine Rolle geben || Give a role",
        after_help = "  $ mitmach people role \"Ilse Marie\" leitung garten\n  $ mitmach people role \"Ilse Marie\" einlass termine --of Herbsteinsatz --until 28.11."
    )]
    Role(Role),
    /// Ends a role.
    #[command(
        about = "Eine Rolle beenden || End a role",
        after_help = "  $ mitmach people end-role \"Ilse Marie\" leitung garten"
    )]
    EndRole(EndRole),
    /// Acting for somebody.
    #[command(
        about = "Jemanden für andere eintragen lassen || Let somebody act for others",
        after_help = "  $ mitmach people act-for \"Ilse Marie\" \"Hilde R.\"\n  $ mitmach people act-for \"Ilse Marie\" \"Hilde R.\" --end"
    )]
    ActFor(ActFor),
    /// A way in.
    #[command(
        about = "Ein Telefon einladen || Invite a phone",
        after_help = "  $ mitmach people invite \"Ilse Marie\" --days 7"
    )]
    Invite(Invite),
    /// Takes an invite back.
    #[command(
        about = "Offene Einladungen zurückziehen || Take open invites back",
        after_help = "  $ mitmach people revoke-invite \"Ilse Marie\""
    )]
    RevokeInvite(Named),
    /// Phones.
    #[command(
        about = "Angemeldete Telefone || Enrolled phones",
        after_help = "  $ mitmach people devices"
    )]
    Devices(Devices),
    /// Signs a phone off.
    #[command(
        about = "Ein verlorenes Telefon abmelden || Sign a lost phone off",
        after_help = "  $ mitmach people revoke-device \"Renate B.\" --yes"
    )]
    RevokeDevice(RevokeDevice),
}

/// Somebody by name.
#[derive(Debug, Args)]
pub struct Named {
    /// Who.
    #[arg(value_name = "NAME || NAME", help = "Name oder Kennung || Name or id")]
    pub name: String,
}

/// A new one.
#[derive(Debug, Args)]
pub struct Add {
    /// The name.
    #[arg(
        value_name = "NAME || NAME",
        help = "Der Name, den Mitglieder sehen || The name that members see"
    )]
    pub name: String,
    /// What sort.
    #[arg(long, value_name = "ART || SORT", value_parser = choice::<CardKind>, default_value = "person", help = "person, haushalt, organisation, gruppe || person, household, organisation, group")]
    pub kind: CardKind,
    /// Under 16.
    #[arg(
        long,
        help = "Unter 16: nur der Vorname, nie eine Nummer || Under 16: first name only, never a number"
    )]
    pub under_16: bool,
}

/// Another name.
#[derive(Debug, Args)]
pub struct Rename {
    /// Who.
    #[arg(
        value_name = "NAME || NAME",
        help = "Wie es jetzt heißt || The name so far"
    )]
    pub name: String,
    /// The new name.
    #[arg(value_name = "NEU || NEW", help = "Neuer Name || New name")]
    pub new: String,
}

/// How to reach somebody.
#[derive(Debug, Args)]
pub struct ContactArgs {
    /// Who.
    #[arg(value_name = "NAME || NAME", help = "Name oder Kennung || Name or id")]
    pub name: String,
    /// Full name.
    #[arg(long, value_name = "NAME || NAME", help = "Voller Name || Full name")]
    pub full_name: Option<String>,
    /// Number.
    #[arg(
        long,
        value_name = "NUMMER || NUMBER",
        help = "Telefonnummer || Phone number"
    )]
    pub number: Option<String>,
    /// Visible to members.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Alle Mitglieder dürfen sie sehen || All members may see them")]
    pub for_members: Option<bool>,
}

/// A role.
#[derive(Debug, Args)]
pub struct Role {
    /// Who.
    #[arg(value_name = "NAME || NAME", help = "Name oder Kennung || Name or id")]
    pub name: String,
    /// As what.
    #[arg(value_name = "ROLLE || ROLE", value_parser = choice::<Level>, help = "organisation, leitung, vertretung, küche, einlass, anrufe, protokoll, begleitung, mitmachen || organiser, lead, deputy, kitchen, door, calls, minutes, mentor, member")]
    pub level: Level,
    /// Where.
    #[arg(value_name = "BEREICH || AREA", value_parser = choice::<FieldOfWork>, help = "alles, garten, adventskalender, termine, organisationen || everything, garden, calendar, events, organisations")]
    pub area: FieldOfWork,
    /// Of which one.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Nur für diesen Garten, Termin oder diese Organisation || Only for this garden, event or organisation"
    )]
    pub of: Option<String>,
    /// First day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Ab wann || From when")]
    pub from: Option<Day>,
    /// Last day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Bis wann || Until when")]
    pub until: Option<Day>,
}

/// Ends a role.
#[derive(Debug, Args)]
pub struct EndRole {
    /// Who.
    #[arg(value_name = "NAME || NAME", help = "Name oder Kennung || Name or id")]
    pub name: String,
    /// As what.
    #[arg(value_name = "ROLLE || ROLE", value_parser = choice::<Level>, help = "Welche Rolle, wenn es mehrere sind || Which role, if there are several")]
    pub level: Option<Level>,
    /// Where.
    #[arg(value_name = "BEREICH || AREA", value_parser = choice::<FieldOfWork>, help = "In welchem Bereich || In which area")]
    pub area: Option<FieldOfWork>,
}

/// Acting for somebody.
#[derive(Debug, Args)]
pub struct ActFor {
    /// Who acts.
    #[arg(value_name = "WER || WHO", help = "Wer eintragen darf || Who may act")]
    pub person: String,
    /// For whom.
    #[arg(value_name = "FÜR || FOR", help = "Für wen || For whom")]
    pub card: String,
    /// Ends it.
    #[arg(long, help = "Das beenden || End it")]
    pub end: bool,
}

/// A way in.
#[derive(Debug, Args)]
pub struct Invite {
    /// Who.
    #[arg(value_name = "NAME || NAME", help = "Wessen Telefon || Whose phone")]
    pub name: String,
    /// How long it is good.
    #[arg(
        long,
        value_name = "TAGE || DAYS",
        help = "Wie lange sie gilt (sonst 30 Tage) || How long it is good (else 30 days)"
    )]
    pub days: Option<i64>,
}

/// Phones.
#[derive(Debug, Args)]
pub struct Devices {
    /// Whose.
    #[arg(
        value_name = "NAME || NAME",
        help = "Nur von dieser Person || Only of this person"
    )]
    pub name: Option<String>,
}

/// Signs a phone off.
#[derive(Debug, Args)]
pub struct RevokeDevice {
    /// Which.
    #[arg(
        value_name = "TELEFON || PHONE",
        help = "Kennung, oder Name der Person mit nur einem Telefon || Its id, or the name of a person with one phone only"
    )]
    pub device: String,
    /// Without asking.
    #[arg(long, help = "Nicht nachfragen || Do not ask")]
    pub yes: bool,
}
