//! The table of rights of `docs/domain.md`, row by row.

mod beyond;

use super::*;
use crate::ids::{CommandId, DeviceId, RowId};
use crate::model::{FieldOfWork, Source, Visibility};
use crate::register::{Card, CardKind, Proxy, Role, Row, RowKey};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 22);
const HERE: DocumentId = DocumentId([1; 16]);
const ELSEWHERE: DocumentId = DocumentId([2; 16]);

/// Who writes. Everybody but `self` writes what belongs to Oma, for whom only her daughter acts.
const COLUMNS: [(&str, CardId); 9] = [
    ("self", CardId([10; 16])),
    ("other", CardId([11; 16])),
    ("acts_for", DAUGHTER),
    ("deputy", CardId([13; 16])),
    ("lead", CardId([14; 16])),
    ("organiser", ORGANISER),
    ("door", CardId([16; 16])),
    ("steward", STEWARD),
    ("stranger", CardId([18; 16])),
];
const OMA: CardId = CardId([20; 16]);
const DAUGHTER: CardId = CardId([12; 16]);
const MEMBER: CardId = CardId([11; 16]);
const LEAD: CardId = CardId([14; 16]);
const ORGANISER: CardId = CardId([15; 16]);
const DOOR_DUTY: CardId = CardId([16; 16]);
const STEWARD: CardId = CardId([17; 16]);
const STRANGER: CardId = CardId([18; 16]);
const KITA: CardId = CardId([30; 16]);
const KITA_LEAD: CardId = CardId([31; 16]);

/// `c` may create, `e` may edit. The stranger organises another document of the same sort.
const TABLE: &str = "
kind       self other acts_for deputy lead organiser door steward stranger
bed        -    -     -        ce     ce   ce        -    -       -
task       -    -     -        ce     ce   ce        -    -       -
claim      ce   -     ce       ce     ce   ce        -    -       -
done       c    -     c        c      c    c         -    -       -
skip       c    -     c        c      c    c         -    -       -
calendar   -    -     -        -      -    ce        -    -       -
wish       ce   -     ce       ce     ce   ce        -    -       -
door       e    -     e        -      -    ce        -    -       -
event      -    -     -        -      -    ce        -    -       -
rsvp       ce   -     ce       ce     ce   ce        -    -       -
seat       -    -     -        -      -    ce        -    c       -
bring      -    -     -        -      -    ce        -    -       -
pledge     ce   -     ce       ce     ce   ce        -    -       -
check_in   -    -     -        c      c    c         c    -       -
withdrawal c    -     c        c      c    c         -    -       -
";

struct Shelf(BTreeMap<RecordId, (Kind, Meta)>);

impl Records for Shelf {
    fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        self.0.get(&record).cloned()
    }
    fn organisations(&self, _document: DocumentId) -> Vec<CardId> {
        let events = self.0.values().filter(|(kind, _)| *kind == Kind::Event);
        events.filter_map(|(_, meta)| meta.organisation).collect()
    }
}

fn row(number: u8) -> RowId {
    RowId([number; 16])
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

fn register(kind: DocumentKind) -> Register {
    let mut register = Register::default();
    let people = COLUMNS.map(|(_, person)| (person, CardKind::Person));
    for (id, sort) in people.into_iter().chain([
        (OMA, CardKind::Person),
        (KITA_LEAD, CardKind::Person),
        (KITA, CardKind::Organisation),
    ]) {
        let card = Card {
            kind: sort,
            name: "N. N.".into(),
            under_16: false,
        };
        register.set(RowKey::Card(id), 1, Some(Row::Card(card)));
    }
    let here = Area::of_document(kind, HERE);
    let elsewhere = Area::of_document(kind, ELSEWHERE);
    let kita = Area::organisation(KITA);
    for (number, role) in [
        role(CardId([13; 16]), here, Level::Deputy),
        role(LEAD, here, Level::Lead),
        role(ORGANISER, here, Level::Organiser),
        role(DOOR_DUTY, here, Level::Door),
        role(STRANGER, elsewhere, Level::Organiser),
        role(KITA_LEAD, kita, Level::Deputy),
    ]
    .into_iter()
    .enumerate()
    {
        let id = row(u8::try_from(number).expect("few"));
        register.set(RowKey::Role(id), 1, Some(Row::Role(role)));
    }
    let proxy = Proxy {
        person: DAUGHTER,
        card: OMA,
    };
    register.set(RowKey::Proxy(row(40)), 1, Some(Row::Proxy(proxy)));
    register
}

fn writer(person: CardId) -> Writer {
    Writer {
        person,
        device: DeviceId(person.0),
        steward: person == STEWARD,
        today: TODAY,
    }
}

fn meta(owner: CardId, author: CardId) -> Meta {
    Meta {
        owner,
        author,
        on_behalf: None,
        source: Source::App,
        organisation: None,
        visibility: None,
    }
}

fn record(number: u8) -> RecordId {
    RecordId::new(CommandId([number; 16]), 0)
}

fn document_of(kind: Kind) -> DocumentKind {
    match kind {
        Kind::Bed | Kind::Task | Kind::Claim | Kind::Done | Kind::Skip => DocumentKind::Garden,
        Kind::Calendar | Kind::Wish | Kind::Door | Kind::Withdrawal => DocumentKind::Calendar,
        Kind::Event | Kind::Rsvp | Kind::Seat | Kind::Bring | Kind::Pledge | Kind::CheckIn => {
            DocumentKind::Event
        }
    }
}

/// A document with one record of each kind that it holds, `record(kind's number)`, all of one owner.
fn shelf(document: DocumentKind, owner: CardId) -> Shelf {
    let kinds = Kind::ALL.iter().filter(|kind| document.holds(**kind));
    Shelf(
        kinds
            .map(|kind| (record(*kind as u8), (*kind, meta(owner, ORGANISER))))
            .collect(),
    )
}

fn judge(
    document: DocumentKind,
    records: &Shelf,
    person: CardId,
    effect: Effect,
) -> Result<(), Refusal> {
    let (register, writer) = (register(document), writer(person));
    let case = Case {
        register: &register,
        writer: &writer,
        document: HERE,
        kind: document,
        records,
    };
    case.judge(&[effect], 5)
}

fn create(kind: Kind, meta: Meta, fields: &[(&'static str, Value)]) -> Effect {
    let fields = fields.iter().map(|(name, value)| {
        let field = kind.field(name).expect("a field of the kind");
        (field, value.clone())
    });
    Effect::Create {
        record: record(200),
        kind,
        meta,
        fields: fields.collect(),
    }
}

fn put(kind: Kind, name: &str, value: Value) -> Effect {
    Effect::Put {
        record: record(kind as u8),
        kind,
        field: kind.field(name).expect("a field of the kind"),
        value,
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// Whether somebody may create a record of the kind that belongs to `owner`.
fn may_create(kind: Kind, person: CardId, owner: CardId) -> bool {
    let document = document_of(kind);
    let records = shelf(document, owner);
    let effect = match kind {
        // What counts is whose record is taken back; the withdrawal itself is the writer's.
        Kind::Withdrawal => {
            let target = record(Kind::Wish as u8).to_value();
            create(kind, meta(person, person), &[("target", target)])
        }
        // Heads were counted by who counted them.
        Kind::CheckIn => create(kind, meta(person, person), &[]),
        _ => create(kind, meta(owner, person), &[]),
    };
    judge(document, &records, person, effect).is_ok()
}

/// Whether somebody may edit some field of a record of the kind that belongs to `owner`.
fn may_edit(kind: Kind, person: CardId, owner: CardId) -> bool {
    let document = document_of(kind);
    let records = shelf(document, owner);
    kind.fields().iter().any(|field| {
        judge(
            document,
            &records,
            person,
            put(kind, field.name, Value::Null),
        )
        .is_ok()
    })
}

#[test]
fn everybody_may_write_exactly_what_the_table_of_rights_says() {
    let mut lines = TABLE.lines().filter(|line| !line.is_empty());
    let header: Vec<&str> = lines.next().expect("a header").split_whitespace().collect();
    assert!(header[1..].iter().eq(COLUMNS.map(|(name, _)| name).iter()));
    let mut kinds = Vec::new();
    for line in lines {
        let mut cells = line.split_whitespace();
        let kind = cells.next().and_then(Kind::of_word).expect("a kind");
        kinds.push(kind);
        for ((who, person), cell) in COLUMNS.into_iter().zip(cells) {
            let owner = if who == "self" { person } else { OMA };
            let created = may_create(kind, person, owner);
            let edited = may_edit(kind, person, owner);
            assert_eq!(created, cell.contains('c'), "{who} creates a {kind:?}");
            assert_eq!(edited, cell.contains('e'), "{who} edits a {kind:?}");
        }
    }
    kinds.sort_unstable();
    assert_eq!(kinds, Kind::ALL, "each kind has its row");
}

#[test]
fn an_organiser_of_the_community_may_all_that_an_organiser_may() {
    let document = DocumentKind::Event;
    let mut register = register(document);
    let organiser = role(MEMBER, Area::COMMUNITY, Level::Organiser);
    register.set(RowKey::Role(row(50)), 1, Some(Row::Role(organiser)));
    let (writer, records) = (writer(MEMBER), shelf(document, OMA));
    let case = Case {
        register: &register,
        writer: &writer,
        document: HERE,
        kind: document,
        records: &records,
    };
    let seat = create(Kind::Seat, meta(OMA, MEMBER), &[]);
    assert_eq!(case.judge(&[seat], 5), Ok(()));
}

#[test]
fn a_role_that_has_ended_or_not_begun_gives_no_right() {
    let document = DocumentKind::Garden;
    for (from, until, expected) in [
        (None, Some(date(2026, 11, 21)), Err(Refusal::Right)),
        (Some(date(2026, 11, 23)), None, Err(Refusal::Right)),
        (Some(TODAY), Some(TODAY), Ok(())),
    ] {
        let mut register = register(document);
        let area = Area::all(FieldOfWork::Garden);
        let lead = Role {
            from,
            until,
            ..role(MEMBER, area, Level::Lead)
        };
        register.set(RowKey::Role(row(50)), 1, Some(Row::Role(lead)));
        let (writer, records) = (writer(MEMBER), shelf(document, OMA));
        let case = Case {
            register: &register,
            writer: &writer,
            document: HERE,
            kind: document,
            records: &records,
        };
        let bed = create(Kind::Bed, meta(MEMBER, MEMBER), &[]);
        assert_eq!(case.judge(&[bed], 5), expected, "{from:?} to {until:?}");
    }
}
