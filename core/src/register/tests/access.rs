//! Who reads what.

use super::*;

fn contact(for_members: bool) -> Row {
    Row::Contact(Contact {
        full_name: "Erna Sommer".into(),
        phone: "039483 2".into(),
        for_members,
    })
}

fn reads(register: &Register, person: CardId, key: RowKey, row: &Row) -> bool {
    may_read(register, person, key, row, TODAY)
}

#[test]
fn a_number_is_read_by_its_person_who_acts_for_them_and_organisers() {
    let mut register = register();
    let proxy = Proxy {
        person: CHILD,
        card: OMA,
    };
    register.set(RowKey::Proxy(RowId([61; 16])), 1, Some(Row::Proxy(proxy)));
    let key = RowKey::Contact(OMA);
    for person in [OMA, CHILD, ORGANISER] {
        assert!(reads(&register, person, key, &contact(false)), "{person}");
    }
    for person in [MEMBER, GARDEN_LEAD, KITA_LEAD] {
        assert!(!reads(&register, person, key, &contact(false)), "{person}");
        assert!(reads(&register, person, key, &contact(true)), "{person}");
    }
}

/// Adding an event made any club's lead an organiser of something, who could read every number.
#[test]
fn adding_an_event_opens_nobodys_number() {
    let mut register = register();
    done(&mut register, KITA_LEAD, 1, &event("Laternenfest"));
    let key = RowKey::Contact(OMA);
    assert!(!reads(&register, KITA_LEAD, key, &contact(false)));
    let set = RegisterAct::SetContact {
        card: OMA,
        contact: Contact::default(),
    };
    assert_eq!(give(&register, KITA_LEAD, 2, &set), Err(Refusal::Right));
}

#[test]
fn a_shared_device_of_an_organisation_reads_no_numbers() {
    let register = register();
    assert!(!reads(
        &register,
        KITA,
        RowKey::Contact(OMA),
        &contact(true)
    ));
    assert!(reads(
        &register,
        KITA,
        RowKey::Contact(KITA),
        &contact(false)
    ));
}

#[test]
fn an_invite_is_read_by_who_made_it_and_organisers_of_the_community() {
    let mut register = register();
    let act = RegisterAct::Invite {
        person: OMA,
        secret: Hash([7; 32]),
        expires_ms: NOW_MS,
    };
    let changes = done(&mut register, GARDEN_LEAD, 1, &act);
    let (key, Some(row)) = &changes[0] else {
        panic!("an invite");
    };
    for (person, expected) in [
        (GARDEN_LEAD, true),
        (ORGANISER, true),
        (OMA, false),
        (KITA_LEAD, false),
    ] {
        assert_eq!(reads(&register, person, *key, row), expected, "{person}");
    }
}

#[test]
fn everybody_reads_cards_roles_devices_documents_and_who_acts_for_whom() {
    let register = register();
    for (key, _, row) in register.rows() {
        assert!(reads(&register, MEMBER, key, row), "{key:?}");
    }
}
