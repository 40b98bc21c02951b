//! Each command of the register: who may give it, its refusals with their codes, and that repeating it does
//! nothing.

mod access;
mod documents;
mod invites;

use super::*;
use crate::ids::{CommandId, CommunityId, GenerationId, Hash};
use crate::model::{DocumentKind, FieldOfWork, Refusal};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);
const NOW_MS: i64 = 1_795_300_000_000;
const TOWN: CommunityId = CommunityId([1; 16]);

/// Organises the community, with a phone.
const ORGANISER: CardId = CardId([10; 16]);
/// Organises the community too, without a phone.
const PHONELESS: CardId = CardId([11; 16]);
/// Leads a garden.
const GARDEN_LEAD: CardId = CardId([12; 16]);
/// Leads the day nursery.
const KITA_LEAD: CardId = CardId([13; 16]);
/// Leads all events.
const EVENTS_LEAD: CardId = CardId([14; 16]);
const MEMBER: CardId = CardId([15; 16]);
/// Has neither role nor phone.
const OMA: CardId = CardId([20; 16]);
const CHILD: CardId = CardId([21; 16]);
const KITA: CardId = CardId([30; 16]);
const GARDEN: DocumentId = DocumentId([40; 16]);

fn garden() -> Area {
    Area::of_document(DocumentKind::Garden, GARDEN)
}

fn card(kind: CardKind, under_16: bool) -> Row {
    Row::Card(Card {
        kind,
        name: "N. N.".into(),
        under_16,
    })
}

fn role(person: CardId, area: Area, level: Level) -> Role {
    Role {
        person,
        area,
        level,
        from: None,
        until: None,
    }
}

fn device(person: CardId) -> (RowKey, Row) {
    let device = Device {
        person,
        key: [person.0[0]; 32],
        revoked: false,
        steward: false,
    };
    (RowKey::Device(DeviceId(person.0)), Row::Device(device))
}

fn register() -> Register {
    let mut register = Register::default();
    let people = [
        ORGANISER,
        PHONELESS,
        GARDEN_LEAD,
        KITA_LEAD,
        EVENTS_LEAD,
        MEMBER,
        OMA,
    ];
    for person in people {
        let row = card(CardKind::Person, false);
        register.set(RowKey::Card(person), 1, Some(row));
    }
    let child = card(CardKind::Person, true);
    register.set(RowKey::Card(CHILD), 1, Some(child));
    let kita = card(CardKind::Organisation, false);
    register.set(RowKey::Card(KITA), 1, Some(kita));
    for role in [
        role(ORGANISER, Area::COMMUNITY, Level::Organiser),
        role(PHONELESS, Area::COMMUNITY, Level::Organiser),
        role(GARDEN_LEAD, garden(), Level::Lead),
        role(KITA_LEAD, Area::organisation(KITA), Level::Lead),
        role(EVENTS_LEAD, Area::all(FieldOfWork::Event), Level::Lead),
    ] {
        let id = RowId(role.person.0);
        register.set(RowKey::Role(id), 1, Some(Row::Role(role)));
    }
    for person in [ORGANISER, GARDEN_LEAD, KITA_LEAD, EVENTS_LEAD, MEMBER] {
        let (key, row) = device(person);
        register.set(key, 1, Some(row));
    }
    let garden = Document {
        kind: DocumentKind::Garden,
        title: "Oasengarten".into(),
        series: "oasengarten".into(),
        year: Some(2026),
        generation: GenerationId(GARDEN.0),
    };
    register.set(RowKey::Document(GARDEN), 1, Some(Row::Document(garden)));
    register
}

fn command(number: u8) -> CommandId {
    CommandId([number; 16])
}

fn give(
    register: &Register,
    person: CardId,
    number: u8,
    act: &RegisterAct,
) -> Result<Vec<Change>, Refusal> {
    let writer = Writer {
        person,
        device: DeviceId(person.0),
        steward: false,
        today: TODAY,
    };
    apply(register, TOWN, &writer, command(number), act, NOW_MS)
}

/// Gives a command that is allowed and checks that giving it again does nothing.
fn done(register: &mut Register, person: CardId, number: u8, act: &RegisterAct) -> Vec<Change> {
    let changes = give(register, person, number, act).expect("allowed");
    assert!(!changes.is_empty(), "{act:?} does something");
    for (key, row) in &changes {
        register.set(*key, 2, row.clone());
    }
    let again = give(register, person, number, act).expect("allowed again");
    assert_eq!(again, [], "{act:?} does nothing when repeated");
    changes
}

fn add(kind: CardKind, name: &str) -> RegisterAct {
    RegisterAct::AddCard {
        kind,
        name: name.into(),
        under_16: false,
    }
}

fn grant(person: CardId, area: Area, level: Level) -> RegisterAct {
    RegisterAct::GrantRole {
        person,
        area,
        level,
        from: None,
        until: None,
    }
}

fn event(title: &str) -> RegisterAct {
    RegisterAct::AddDocument {
        kind: DocumentKind::Event,
        title: title.into(),
        series: String::new(),
        year: None,
    }
}

fn garden_year(title: &str, series: &str, year: Option<i16>) -> RegisterAct {
    RegisterAct::AddDocument {
        kind: DocumentKind::Garden,
        title: title.into(),
        series: series.into(),
        year,
    }
}

#[test]
fn leads_add_anybody_and_a_member_their_own_household() {
    let mut register = register();
    let oma = add(CardKind::Person, "Frau Sommer");
    assert_eq!(give(&register, MEMBER, 1, &oma), Err(Refusal::Right));
    let changes = done(&mut register, GARDEN_LEAD, 1, &oma);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].0, RowKey::Card(CardId(command(1).0)));

    let family = add(CardKind::Household, "Familie K.");
    assert_eq!(done(&mut register, MEMBER, 2, &family).len(), 2);
    assert!(register.acts_as(MEMBER, CardId(command(2).0), TODAY));
    let club = add(CardKind::Organisation, "Verein");
    assert_eq!(give(&register, MEMBER, 3, &club), Err(Refusal::Right));
}

#[test]
fn a_name_is_short_one_line_and_not_empty() {
    let register = register();
    let long = "ü".repeat(121);
    for name in ["", "  ", "a\nb", "a\u{202e}b", long.as_str()] {
        let act = add(CardKind::Person, name);
        assert_eq!(
            give(&register, ORGANISER, 1, &act),
            Err(Refusal::Field),
            "{name:?}"
        );
    }
}

#[test]
fn people_rename_themselves_and_leads_whom_they_entered() {
    let mut register = register();
    let rename = |card, name: &str| RegisterAct::RenameCard {
        card,
        name: name.into(),
    };
    done(&mut register, MEMBER, 1, &rename(MEMBER, "Bernd K."));
    done(&mut register, GARDEN_LEAD, 2, &rename(OMA, "Frau S."));
    assert_eq!(
        give(&register, MEMBER, 3, &rename(OMA, "X")),
        Err(Refusal::Right)
    );
    assert_eq!(
        give(&register, ORGANISER, 3, &rename(OMA, "")),
        Err(Refusal::Field)
    );
    let nobody = CardId([99; 16]);
    assert_eq!(
        give(&register, ORGANISER, 3, &rename(nobody, "X")),
        Err(Refusal::UnknownRow)
    );
}

#[test]
fn a_number_is_kept_by_its_person_or_an_organiser_and_never_for_a_child() {
    let mut register = register();
    let set = |card, phone: &str| RegisterAct::SetContact {
        card,
        contact: Contact {
            phone: phone.into(),
            ..Contact::default()
        },
    };
    done(&mut register, MEMBER, 1, &set(MEMBER, "039483 1"));
    done(&mut register, ORGANISER, 2, &set(OMA, "039483 2"));
    for person in [MEMBER, GARDEN_LEAD] {
        assert_eq!(
            give(&register, person, 3, &set(OMA, "0")),
            Err(Refusal::Right)
        );
    }
    assert_eq!(
        give(&register, ORGANISER, 3, &set(CHILD, "039483 3")),
        Err(Refusal::Field)
    );
    assert_eq!(
        give(&register, ORGANISER, 3, &set(OMA, "1\n2")),
        Err(Refusal::Field)
    );
    assert_eq!(
        give(&register, ORGANISER, 3, &set(CardId([99; 16]), "1")),
        Err(Refusal::UnknownRow)
    );
}

#[test]
fn nobody_gives_a_role_above_their_own_or_outside_their_area() {
    let mut register = register();
    done(
        &mut register,
        ORGANISER,
        1,
        &grant(MEMBER, Area::all(FieldOfWork::Calendar), Level::Organiser),
    );
    done(
        &mut register,
        GARDEN_LEAD,
        2,
        &grant(OMA, garden(), Level::Minutes),
    );
    let refused = [
        (GARDEN_LEAD, garden(), Level::Organiser),
        (GARDEN_LEAD, garden(), Level::Deputy),
        (GARDEN_LEAD, Area::all(FieldOfWork::Garden), Level::Minutes),
        (GARDEN_LEAD, Area::COMMUNITY, Level::Organiser),
        (EVENTS_LEAD, garden(), Level::Door),
        (MEMBER, garden(), Level::Member),
        (MEMBER, Area::COMMUNITY, Level::Organiser),
    ];
    for (person, area, level) in refused {
        assert_eq!(
            give(&register, person, 3, &grant(person, area, level)),
            Err(Refusal::Right),
            "{person} {area:?} {level:?}"
        );
    }
    done(
        &mut register,
        MEMBER,
        4,
        &grant(OMA, Area::all(FieldOfWork::Calendar), Level::Deputy),
    );
}

#[test]
fn a_role_names_cards_that_are_there_and_a_term_in_order() {
    let register = register();
    let nobody = CardId([99; 16]);
    for act in [
        grant(nobody, garden(), Level::Lead),
        grant(OMA, Area::organisation(nobody), Level::Lead),
    ] {
        assert_eq!(
            give(&register, ORGANISER, 1, &act),
            Err(Refusal::UnknownRow)
        );
    }
    let backwards = RegisterAct::GrantRole {
        person: OMA,
        area: garden(),
        level: Level::Lead,
        from: Some(date(2026, 12, 2)),
        until: Some(date(2026, 12, 1)),
    };
    assert_eq!(
        give(&register, ORGANISER, 1, &backwards),
        Err(Refusal::Field)
    );
}

#[test]
fn a_role_is_ended_by_who_has_it_or_could_give_it() {
    let mut register = register();
    let lead = RegisterAct::EndRole {
        role: RowId(GARDEN_LEAD.0),
    };
    for person in [MEMBER, EVENTS_LEAD] {
        assert_eq!(give(&register, person, 1, &lead), Err(Refusal::Right));
    }
    done(&mut register, GARDEN_LEAD, 1, &lead);
    let of_kita = RegisterAct::EndRole {
        role: RowId(KITA_LEAD.0),
    };
    done(&mut register, ORGANISER, 2, &of_kita);
    let unknown = RegisterAct::EndRole {
        role: RowId([99; 16]),
    };
    assert_eq!(give(&register, MEMBER, 3, &unknown), Ok(Vec::new()));
}

#[test]
fn the_last_organiser_with_a_phone_stays() {
    let mut register = register();
    let end = RegisterAct::EndRole {
        role: RowId(ORGANISER.0),
    };
    let sign_off = RegisterAct::RevokeDevice {
        device: DeviceId(ORGANISER.0),
    };
    for act in [&end, &sign_off] {
        assert_eq!(
            give(&register, ORGANISER, 1, act),
            Err(Refusal::LastOrganiser),
            "the other organiser has no phone"
        );
    }
    let (key, row) = device(PHONELESS);
    register.set(key, 1, Some(row));
    done(&mut register, PHONELESS, 2, &sign_off);
    done(&mut register, PHONELESS, 3, &end);
}

#[test]
fn a_device_is_signed_off_by_its_person_or_an_organiser_of_the_community() {
    let mut register = register();
    let revoke = |person: CardId| RegisterAct::RevokeDevice {
        device: DeviceId(person.0),
    };
    assert_eq!(
        give(&register, GARDEN_LEAD, 1, &revoke(MEMBER)),
        Err(Refusal::Right)
    );
    done(&mut register, MEMBER, 1, &revoke(MEMBER));
    done(&mut register, ORGANISER, 2, &revoke(KITA_LEAD));
    assert_eq!(
        give(&register, ORGANISER, 3, &revoke(OMA)),
        Err(Refusal::UnknownRow)
    );
    let steward = Device {
        person: OMA,
        key: [9; 32],
        revoked: false,
        steward: true,
    };
    let key = RowKey::Device(DeviceId(OMA.0));
    register.set(key, 1, Some(Row::Device(steward)));
    for person in [ORGANISER, OMA] {
        assert_eq!(
            give(&register, person, 3, &revoke(OMA)),
            Err(Refusal::Right)
        );
    }
}

#[test]
fn people_with_a_phone_decide_themselves_who_acts_for_them() {
    let mut register = register();
    let act_for = |card| RegisterAct::LetActFor {
        person: GARDEN_LEAD,
        card,
    };
    done(&mut register, MEMBER, 1, &act_for(MEMBER));
    done(&mut register, ORGANISER, 2, &act_for(OMA));
    done(&mut register, KITA_LEAD, 3, &act_for(KITA));
    for card in [MEMBER, OMA, KITA] {
        assert!(register.acts_as(GARDEN_LEAD, card, TODAY));
    }
    assert_eq!(
        give(&register, ORGANISER, 4, &act_for(EVENTS_LEAD)),
        Err(Refusal::Right)
    );
    assert_eq!(
        give(&register, MEMBER, 4, &act_for(CHILD)),
        Err(Refusal::Right)
    );
    assert_eq!(
        give(&register, ORGANISER, 4, &act_for(CardId([99; 16]))),
        Err(Refusal::UnknownRow)
    );
}

/// Of two equal rows the first that ended used to end both.
#[test]
fn acting_for_somebody_ends_with_its_last_row() {
    let mut register = register();
    let act_for = RegisterAct::LetActFor {
        person: MEMBER,
        card: OMA,
    };
    done(&mut register, ORGANISER, 1, &act_for);
    done(&mut register, PHONELESS, 2, &act_for);
    let end = |number| RegisterAct::EndActingFor {
        proxy: RowId(command(number).0),
    };
    assert_eq!(give(&register, KITA_LEAD, 3, &end(1)), Err(Refusal::Right));
    done(&mut register, MEMBER, 3, &end(1));
    assert!(register.acts_as(MEMBER, OMA, TODAY));
    done(&mut register, ORGANISER, 4, &end(2));
    assert!(!register.acts_as(MEMBER, OMA, TODAY));
    assert_eq!(give(&register, KITA_LEAD, 5, &end(2)), Ok(Vec::new()));
}

#[test]
fn a_register_is_its_rows_however_it_came_by_them() {
    let mut register = register();
    let before = register.clone();
    done(
        &mut register,
        ORGANISER,
        1,
        &grant(OMA, garden(), Level::Lead),
    );
    register.set(RowKey::Role(RowId(command(1).0)), 3, None);
    assert_eq!(register, before);
}
