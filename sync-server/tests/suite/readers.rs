//! Who reads which row, and how rights that come and go show in what phones hold.

use crate::town::{DAY, NOON, Phone, Town};
use mitmach_core::model::{Area, Level};
use mitmach_core::register::{Contact, RegisterAct};
use mitmach_core::{CardId, RowId};

fn contact(town: &mut Town, card: CardId, for_members: bool) {
    let contact = Contact {
        full_name: "Erna Beispiel".into(),
        phone: "03948 12345".into(),
        for_members,
    };
    town.organiser
        .register(&RegisterAct::SetContact { card, contact });
    town.organiser.accepted(&town.server);
}

fn organiser_role(town: &mut Town, person: CardId, from_day: i8, until_day: Option<i8>) -> RowId {
    let day = |day| jiff::civil::date(2026, 11, day);
    let command = town.organiser.register(&RegisterAct::GrantRole {
        person,
        area: Area::COMMUNITY,
        level: Level::Organiser,
        from: Some(day(from_day)),
        until: until_day.map(day),
    });
    town.organiser.accepted(&town.server);
    RowId(command.0)
}

fn reads(phone: &mut Phone, town: &Town, card: CardId) -> bool {
    phone.accepted(&town.server);
    phone.register.contact(card).is_some()
}

#[test]
fn a_contact_is_for_organisers_and_its_person_until_it_is_for_members() {
    let mut town = Town::new();
    let (mut anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    let card = anna.person;
    contact(&mut town, card, false);
    assert!(town.organiser.register.contact(card).is_some());
    assert!(reads(&mut anna, &town, card));
    assert!(!reads(&mut bernd, &town, card));
    contact(&mut town, card, true);
    assert!(reads(&mut bernd, &town, card));
    contact(&mut town, card, false);
    assert!(!reads(&mut bernd, &town, card));
    assert!(reads(&mut anna, &town, card));
}

#[test]
fn a_role_shows_private_rows_and_its_end_takes_them_away() {
    let mut town = Town::new();
    let (anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    contact(&mut town, anna.person, false);
    assert!(!reads(&mut bernd, &town, anna.person));
    assert_eq!(bernd.register.invites().count(), 0);
    let role = organiser_role(&mut town, bernd.person, 1, None);
    assert!(reads(&mut bernd, &town, anna.person));
    assert_eq!(
        bernd.register.invites().count(),
        3,
        "the organiser's, Anna's and his own"
    );
    // A phone that begins only now sees the same.
    let mut fresh = Phone::of(bernd.key.clone(), bernd.person, town.id);
    assert!(reads(&mut fresh, &town, anna.person));
    town.organiser.register(&RegisterAct::EndRole { role });
    town.organiser.accepted(&town.server);
    for phone in [&mut bernd, &mut fresh] {
        assert!(!reads(phone, &town, anna.person));
        assert_eq!(phone.register.invites().count(), 0);
    }
    let mut last = Phone::of(bernd.key.clone(), bernd.person, town.id);
    assert!(!reads(&mut last, &town, anna.person));
}

#[test]
fn a_proxy_shows_the_contact_of_whom_it_is_for() {
    let mut town = Town::new();
    let mut bernd = town.member("Bernd", 3);
    let (erna, _) = town.invited("Erna");
    contact(&mut town, erna, false);
    assert!(!reads(&mut bernd, &town, erna));
    let command = town.organiser.register(&RegisterAct::LetActFor {
        person: bernd.person,
        card: erna,
    });
    town.organiser.accepted(&town.server);
    assert!(reads(&mut bernd, &town, erna));
    town.organiser.register(&RegisterAct::EndActingFor {
        proxy: RowId(command.0),
    });
    town.organiser.accepted(&town.server);
    assert!(!reads(&mut bernd, &town, erna));
}

#[test]
fn a_role_with_a_term_shows_rows_on_its_days_though_nobody_writes() {
    let mut town = Town::new();
    let (anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    contact(&mut town, anna.person, false);
    organiser_role(&mut town, bernd.person, 24, Some(25));
    for (day, expected) in [
        (22, false),
        (23, false),
        (24, true),
        (25, true),
        (26, false),
        (24, true),
    ] {
        town.stage.set(NOON + (day - 22) * DAY);
        assert_eq!(
            reads(&mut bernd, &town, anna.person),
            expected,
            "on day {day}"
        );
    }
}

#[test]
fn only_the_newest_form_of_a_row_is_sent() {
    let mut town = Town::new();
    let mut anna = town.member("Anna", 2);
    for name in ["Anna A.", "Anna B.", "Anna C."] {
        town.organiser.register(&RegisterAct::RenameCard {
            card: anna.person,
            name: name.into(),
        });
        town.organiser.accepted(&town.server);
    }
    anna.accepted(&town.server);
    let key = mitmach_core::register::RowKey::Card(anna.person);
    let forms = anna.received.iter().filter(
        |item| matches!(item, mitmach_core::sync::Item::Row(_, _, entry) if entry.key == key),
    );
    assert_eq!(forms.count(), 1);
    assert_eq!(
        anna.register
            .card(anna.person)
            .map(|card| card.name.as_str()),
        Some("Anna C.")
    );
}
