//! Rights that no table says: on behalf, fields of a door, withdrawals, references.

use super::*;

#[test]
fn a_host_edits_the_programme_and_an_organiser_the_day_the_standby_and_the_donation() {
    let records = shelf(DocumentKind::Calendar, OMA);
    let judge = |person, name, value| {
        judge(
            DocumentKind::Calendar,
            &records,
            person,
            put(Kind::Door, name, value),
        )
    };
    for person in [OMA, DAUGHTER, ORGANISER] {
        assert_eq!(judge(person, "programme", text("Lieder")), Ok(()));
        assert_eq!(judge(person, "start", text("17:00")), Ok(()));
    }
    let fields = [
        ("date", text("2026-12-02")),
        ("standby", MEMBER.to_value()),
        ("donation", text("Tierheim")),
    ];
    for (name, value) in fields {
        assert_eq!(
            judge(OMA, name, value.clone()),
            Err(Refusal::Right),
            "{name}"
        );
        assert_eq!(judge(LEAD, name, value.clone()), Err(Refusal::Right));
        assert_eq!(judge(ORGANISER, name, value), Ok(()), "{name}");
    }
    assert_eq!(
        judge(ORGANISER, "wish", record(Kind::Wish as u8).to_value()),
        Err(Refusal::Immutable)
    );
}

/// Anybody could write that somebody else had asked for it.
#[test]
fn only_who_acts_for_somebody_or_leads_writes_on_their_behalf() {
    let records = shelf(DocumentKind::Garden, OMA);
    let claim = |person| {
        let on_behalf = Meta {
            on_behalf: Some(OMA),
            source: Source::Phone,
            ..meta(person, person)
        };
        judge(
            DocumentKind::Garden,
            &records,
            person,
            create(Kind::Claim, on_behalf, &[]),
        )
    };
    assert_eq!(claim(DAUGHTER), Ok(()));
    assert_eq!(claim(LEAD), Ok(()));
    assert_eq!(claim(MEMBER), Err(Refusal::Right));
}

#[test]
fn who_it_was_made_for_may_take_it_back_and_its_author_may_not() {
    let mut records = shelf(DocumentKind::Calendar, KITA);
    let wish = record(Kind::Wish as u8);
    let for_oma = Meta {
        on_behalf: Some(OMA),
        ..meta(KITA, MEMBER)
    };
    records.0.insert(wish, (Kind::Wish, for_oma));
    let withdraw = |person| {
        let target = [("target", wish.to_value())];
        judge(
            DocumentKind::Calendar,
            &records,
            person,
            create(Kind::Withdrawal, meta(person, person), &target),
        )
    };
    for person in [OMA, DAUGHTER, KITA_LEAD, LEAD, ORGANISER] {
        assert_eq!(withdraw(person), Ok(()), "{person}");
    }
    for person in [MEMBER, STRANGER, STEWARD] {
        assert_eq!(withdraw(person), Err(Refusal::Right), "{person}");
    }
}

#[test]
fn a_withdrawal_is_never_taken_back_and_names_a_record_that_is_there() {
    let records = shelf(DocumentKind::Calendar, OMA);
    let withdraw = |target: RecordId| {
        let target = [("target", target.to_value())];
        judge(
            DocumentKind::Calendar,
            &records,
            ORGANISER,
            create(Kind::Withdrawal, meta(ORGANISER, ORGANISER), &target),
        )
    };
    assert_eq!(withdraw(record(Kind::Door as u8)), Ok(()));
    assert_eq!(
        withdraw(record(Kind::Withdrawal as u8)),
        Err(Refusal::UnknownRecord)
    );
    assert_eq!(withdraw(record(99)), Err(Refusal::UnknownRecord));
}

/// A withdrawal and a check-in could name anybody as their owner.
#[test]
fn nobody_makes_a_record_that_belongs_to_somebody_they_do_not_act_for() {
    let records = shelf(DocumentKind::Calendar, MEMBER);
    let target = [("target", record(Kind::Wish as u8).to_value())];
    let withdrawal = create(Kind::Withdrawal, meta(OMA, MEMBER), &target);
    assert_eq!(
        judge(DocumentKind::Calendar, &records, MEMBER, withdrawal),
        Err(Refusal::Right)
    );
    let records = shelf(DocumentKind::Event, OMA);
    let check_in = |owner| create(Kind::CheckIn, meta(owner, DOOR_DUTY), &[]);
    let judge = |effect| judge(DocumentKind::Event, &records, DOOR_DUTY, effect);
    assert_eq!(judge(check_in(OMA)), Err(Refusal::Right));
    assert_eq!(judge(check_in(DOOR_DUTY)), Ok(()));
}

/// The deputy of the club that holds an event could neither edit it nor ask for cakes.
#[test]
fn who_leads_the_organisation_that_holds_an_event_edits_it_and_asks_to_bring() {
    let of_kita = |author| Meta {
        organisation: Some(KITA),
        ..meta(author, author)
    };
    let mut records = shelf(DocumentKind::Event, OMA);
    let bring = || create(Kind::Bring, of_kita(KITA_LEAD), &[]);
    let rename = || put(Kind::Event, "title", text("Laternenfest"));
    let check = |records: &Shelf, effect| judge(DocumentKind::Event, records, KITA_LEAD, effect);
    assert_eq!(check(&records, bring()), Err(Refusal::Right));
    assert_eq!(check(&records, rename()), Err(Refusal::Right));

    let event = record(Kind::Event as u8);
    records.0.insert(event, (Kind::Event, of_kita(ORGANISER)));
    assert_eq!(check(&records, bring()), Ok(()));
    assert_eq!(check(&records, rename()), Ok(()));
    let another = create(Kind::Event, of_kita(KITA_LEAD), &[]);
    assert_eq!(check(&records, another), Err(Refusal::Right));
    let seat = create(Kind::Seat, of_kita(KITA_LEAD), &[]);
    assert_eq!(check(&records, seat), Err(Refusal::Right));
}

#[test]
fn an_author_is_the_devices_own_person() {
    let records = shelf(DocumentKind::Garden, OMA);
    let forged = create(Kind::Claim, meta(OMA, OMA), &[]);
    assert_eq!(
        judge(DocumentKind::Garden, &records, DAUGHTER, forged),
        Err(Refusal::Author)
    );
}

#[test]
fn cards_that_the_register_does_not_know_are_refused_wherever_they_are_named() {
    let nobody = CardId([99; 16]);
    let records = shelf(DocumentKind::Garden, ORGANISER);
    let judge = |effect| judge(DocumentKind::Garden, &records, ORGANISER, effect);
    let plain = meta(ORGANISER, ORGANISER);
    let wrong = [
        Meta {
            owner: nobody,
            ..plain.clone()
        },
        Meta {
            on_behalf: Some(nobody),
            ..plain.clone()
        },
        Meta {
            organisation: Some(nobody),
            ..plain.clone()
        },
    ];
    for meta in wrong {
        assert_eq!(
            judge(create(Kind::Bed, meta, &[])),
            Err(Refusal::UnknownRow)
        );
    }
    let holder = [("holder", nobody.to_value())];
    assert_eq!(
        judge(create(Kind::Bed, plain, &holder)),
        Err(Refusal::UnknownRow)
    );
    assert_eq!(
        judge(put(Kind::Bed, "holder", nobody.to_value())),
        Err(Refusal::UnknownRow)
    );
    assert_eq!(judge(put(Kind::Bed, "holder", Value::Null)), Ok(()));
}

#[test]
fn a_claim_names_a_task_and_nothing_else() {
    let records = shelf(DocumentKind::Garden, OMA);
    let claim = |target: RecordId| {
        let fields = [("task", target.to_value())];
        let claim = create(Kind::Claim, meta(MEMBER, MEMBER), &fields);
        judge(DocumentKind::Garden, &records, MEMBER, claim)
    };
    assert_eq!(claim(record(Kind::Task as u8)), Ok(()));
    assert_eq!(claim(record(Kind::Bed as u8)), Err(Refusal::UnknownRecord));
    assert_eq!(claim(record(99)), Err(Refusal::UnknownRecord));
}

#[test]
fn a_change_may_name_a_record_that_it_makes() {
    let document = DocumentKind::Garden;
    let (register, writer) = (register(document), writer(LEAD));
    let records = Shelf(BTreeMap::new());
    let case = Case {
        register: &register,
        writer: &writer,
        document: HERE,
        kind: document,
        records: &records,
    };
    let task = create(Kind::Task, meta(LEAD, LEAD), &[]);
    let mut claim = create(
        Kind::Claim,
        meta(LEAD, LEAD),
        &[("task", record(200).to_value())],
    );
    if let Effect::Create { record: id, .. } = &mut claim {
        *id = record(201);
    }
    assert_eq!(case.judge(&[task, claim], 10), Ok(()));
}

#[test]
fn a_document_takes_only_its_own_kinds() {
    let records = shelf(DocumentKind::Garden, ORGANISER);
    let door = create(Kind::Door, meta(ORGANISER, ORGANISER), &[]);
    assert_eq!(
        judge(DocumentKind::Garden, &records, ORGANISER, door),
        Err(Refusal::Kind)
    );
}

#[test]
fn only_calendars_doors_and_events_say_who_may_read_them() {
    let public = |author| Meta {
        visibility: Some(Visibility::Public),
        ..meta(author, author)
    };
    let judge = |document, kind| {
        let records = shelf(document, ORGANISER);
        judge(
            document,
            &records,
            ORGANISER,
            create(kind, public(ORGANISER), &[]),
        )
    };
    assert_eq!(judge(DocumentKind::Calendar, Kind::Door), Ok(()));
    assert_eq!(judge(DocumentKind::Event, Kind::Event), Ok(()));
    assert_eq!(
        judge(DocumentKind::Calendar, Kind::Wish),
        Err(Refusal::Field)
    );
}

#[test]
fn an_edit_names_a_record_that_is_there_by_its_own_kind() {
    let records = shelf(DocumentKind::Garden, OMA);
    let judge = |effect| judge(DocumentKind::Garden, &records, ORGANISER, effect);
    let mut elsewhere = put(Kind::Bed, "note", text("x"));
    if let Effect::Put { record: id, .. } = &mut elsewhere {
        *id = record(99);
    }
    assert_eq!(judge(elsewhere), Err(Refusal::UnknownRecord));
    let mut as_bed = put(Kind::Bed, "note", text("x"));
    if let Effect::Put { record: id, .. } = &mut as_bed {
        *id = record(Kind::Task as u8);
    }
    assert_eq!(judge(as_bed), Err(Refusal::UnknownRecord));
}

/// A lead of any club could write as much at once as an organiser.
#[test]
fn more_than_two_hundred_operations_at_once_are_the_organisers() {
    let document = DocumentKind::Garden;
    let (register, records) = (register(document), shelf(document, OMA));
    let judge = |person, operations| {
        let writer = writer(person);
        let case = Case {
            register: &register,
            writer: &writer,
            document: HERE,
            kind: document,
            records: &records,
        };
        case.judge(
            &[create(Kind::Claim, meta(person, person), &[])],
            operations,
        )
    };
    assert_eq!(judge(MEMBER, 200), Ok(()));
    for person in [MEMBER, LEAD, STRANGER, KITA_LEAD] {
        assert_eq!(judge(person, 201), Err(Refusal::TooManyOperations));
    }
    assert_eq!(judge(ORGANISER, 201), Ok(()));
}
