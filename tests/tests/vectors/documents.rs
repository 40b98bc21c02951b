//! One change of each act, sealed and encoded.

use crate::hex::to_hex;
use crate::world::{self, BERND, COMMUNITY, EVENT, KITA, OMA};
use jiff::civil::{date, time};
use mitmach_core::document::{Change, Replica, actor_of, root_key};
use mitmach_core::keys::PrivateKey;
use mitmach_core::limits::SCHEMA;
use mitmach_core::model::{
    Act, Activity, Answer, Answers, Asker, Bed, Bring, Calendar, CheckIn, Claim, Done, Door,
    DueRule, Event, EventFormat, EventStatus, Kind, Patch, Pledge, Record, Rsvp, Scalar, Seat,
    SeatRule, SeatState, Setting, Skip, SkipReason, Source, Task, Value, Visibility, Wish,
    Withdrawal, effects,
};
use mitmach_core::sync::{Body, Envelope};
use mitmach_core::{CardId, DeviceId, DocumentId, RecordId};
use serde_json::{Value as Json, json};

/// A document in which both devices write, the second one holding what the first wrote so far.
struct Stage {
    name: &'static str,
    document: DocumentId,
    server: Replica,
    number: u8,
    changes: Vec<Json>,
}

impl Stage {
    fn new(name: &'static str, document: DocumentId, number: u8) -> Self {
        Self {
            name,
            document,
            server: Replica::new(actor_of(DeviceId([0; 16]), [0; 8])),
            number,
            changes: Vec::new(),
        }
    }

    fn phone(&self, key: &PrivateKey) -> Replica {
        let heads = self.server.heads();
        let replica = self.server.at(&heads, world::actor(key).into());
        replica.expect("the server's own heads")
    }

    /// An act by somebody who holds all there is; returns the record that it may have made.
    fn act(&mut self, key: &PrivateKey, author: CardId, asker: &Asker, act: &Act) -> RecordId {
        let mut phone = self.phone(key);
        let (change, record) = self.write(&mut phone, key, author, asker, act);
        self.server.apply([change]).expect("applied");
        record
    }

    fn write(
        &mut self,
        phone: &mut Replica,
        key: &PrivateKey,
        author: CardId,
        asker: &Asker,
        act: &Act,
    ) -> (Change, RecordId) {
        let command = world::command(key, self.number);
        self.number += 1;
        let effects = effects(command, author, asker, act).expect("a sound act");
        let written = phone.write(&effects).expect("written").expect("a change");
        let change = Change::from_bytes(written.raw.clone()).expect("our own bytes");
        let seen = self.server.inspect(&change, command, key.device());
        assert_eq!(seen.expect("accepted").effects, effects);
        let body = Body::Change(self.document, self.document.first_generation());
        let raw = written.raw.clone();
        let envelope = Envelope::seal(key, COMMUNITY, body, command, SCHEMA, written.raw);
        self.changes.push(json!({
            "name": name(act),
            "act": act,
            "asker": asker,
            "author": author,
            "seed": to_hex(&key.seed()),
            "command": command,
            "change": to_hex(&raw),
            "hash": written.hash,
            "signed_bytes": to_hex(&envelope.signed_bytes()),
            "signature": to_hex(&envelope.signature),
            "envelope": to_hex(&envelope.encode()),
        }));
        (change, RecordId::new(command, 0))
    }

    fn finish(self) -> Json {
        let records: Vec<Json> = self
            .server
            .records(self.document)
            .map(|record| plain(&record))
            .collect();
        json!({
            "name": self.name,
            "document": self.document,
            "generation": self.document.first_generation(),
            "changes": self.changes,
            "records_in_the_end": records,
        })
    }
}

/// The name of each act once, so that a new one fails to build here.
fn name(act: &Act) -> &'static str {
    match act {
        Act::AddBed(_) => "add_bed",
        Act::AddTask(_) => "add_task",
        Act::ClaimTask(_) => "claim_task",
        Act::LogWork(_) => "log_work",
        Act::SkipTask(_) => "skip_task",
        Act::SetUpCalendar(_) => "set_up_calendar",
        Act::WishDoor(_) => "wish_door",
        Act::GrantDoor(_) => "grant_door",
        Act::PlanEvent(_) => "plan_event",
        Act::AnswerEvent(_) => "answer_event",
        Act::GiveSeat(_) => "give_seat",
        Act::AskToBring(_) => "ask_to_bring",
        Act::PledgeItem(_) => "pledge_item",
        Act::CheckIn(_) => "check_in",
        Act::Withdraw(_) => "withdraw",
        Act::Edit(_) => "edit",
        Act::Settle { .. } => "settle",
    }
}

/// A record as any program can compare it: every field with its values, the winner first.
fn plain(record: &Record) -> Json {
    let meta = record.meta.values().into_iter();
    let meta = meta.map(|(name, value)| (name.to_owned(), json!([scalar(&value)])));
    let fields = record.fields.iter().map(|(name, values)| {
        let values: Vec<Json> = values
            .iter()
            .map(|written| scalar(&written.value))
            .collect();
        (name.clone(), json!(values))
    });
    json!({
        "root_key": root_key(record.id, record.kind),
        "fields": meta.chain(fields).collect::<serde_json::Map<_, _>>(),
    })
}

fn scalar(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Flag(flag) => json!(flag),
        Value::Int(number) => json!(number),
        Value::Text(text) => json!({ "text": text }),
        Value::Id(bytes) => json!({ "bytes": to_hex(bytes) }),
    }
}

fn itself() -> Asker {
    Asker::default()
}

fn for_oma(source: Source) -> Asker {
    Asker {
        owner: Some(OMA),
        source,
        ..Asker::default()
    }
}

fn note(record: RecordId, text: &str) -> Act {
    Act::Edit(Patch {
        record,
        kind: Kind::Bed,
        fields: [("note".to_owned(), Value::Text(text.into()))].into(),
    })
}

fn garden() -> Json {
    let (anna, bernd) = (world::anna(), world::bernd());
    let mut stage = Stage::new("garden", world::garden(), 1);
    let bed = Act::AddBed(Bed {
        number: Some(4),
        name: Some("Frühbeet".into()),
        zone: Some("Süd".into()),
        holder: Some(OMA),
        sown_on: Some(date(2026, 11, 20)),
        no_weeding_until: Some(date(2026, 12, 15)),
        ..Bed::default()
    });
    let bed = stage.act(&anna, world::ANNA, &itself(), &bed);
    let task = Act::AddTask(Task {
        bed: Some(bed),
        title: Some("Gießen".into()),
        activity: Some(Activity::Water),
        due: Some(DueRule::EveryDays),
        every_days: Some(4),
        first_due: Some(date(2026, 11, 22)),
        week_from: Some(40),
        week_to: Some(12),
        seated: Some(true),
        heavy: Some(false),
        ..Task::default()
    });
    let task = stage.act(&anna, world::ANNA, &itself(), &task);
    let claim = Act::ClaimTask(Claim {
        task: Some(task),
        day: Some(date(2026, 11, 24)),
        heads: Some(2),
    });
    let claim = stage.act(&bernd, BERND, &itself(), &claim);
    let done = Act::LogWork(Done {
        task: Some(task),
        day: Some(date(2026, 11, 22)),
        amount: Some("2 Kannen".into()),
        note: Some("Der Schlauch tropft.\nBitte dichten.".into()),
        ..Done::default()
    });
    stage.act(&anna, world::ANNA, &for_oma(Source::Phone), &done);
    let skip = Act::SkipTask(Skip {
        task: Some(task),
        day: Some(date(2026, 11, 26)),
        reason: Some(SkipReason::Frost),
    });
    stage.act(&bernd, BERND, &itself(), &skip);
    let withdrawal = Act::Withdraw(Withdrawal {
        target: Some(claim),
    });
    stage.act(&bernd, BERND, &itself(), &withdrawal);
    stage.act(&anna, world::ANNA, &itself(), &note(bed, "Fenster auf"));
    contradict_and_settle(&mut stage, bed);
    stage.finish()
}

/// Two notes that do not know each other, then a settlement of each sort.
fn contradict_and_settle(stage: &mut Stage, bed: RecordId) {
    let (anna, bernd) = (world::anna(), world::bernd());
    for (which, one, other) in [
        (Winner::Stays, "Fenster zu", "Fenster kippen"),
        (Winner::Goes, "Mit Vlies decken", "Nicht decken"),
    ] {
        let (mut hers, mut his) = (stage.phone(&anna), stage.phone(&bernd));
        let act = note(bed, one);
        let (first, _) = stage.write(&mut hers, &anna, world::ANNA, &itself(), &act);
        let act = note(bed, other);
        let (second, _) = stage.write(&mut his, &bernd, BERND, &itself(), &act);
        stage.server.apply([first, second]).expect("applied");
        let record = stage.server.record(stage.document, bed).expect("the bed");
        let values = &record.fields["note"];
        assert_eq!(values.len(), 2);
        let value = match which {
            Winner::Stays => values[0].value.clone(),
            Winner::Goes => values[1].value.clone(),
        };
        let settle = Act::Settle {
            record: bed,
            kind: Kind::Bed,
            field: "note".into(),
            value,
        };
        stage.act(&anna, world::ANNA, &itself(), &settle);
    }
}

#[derive(Clone, Copy)]
enum Winner {
    /// The settlement is one delete.
    Stays,
    /// The settlement is one put over both.
    Goes,
}

fn calendar() -> Json {
    let (anna, bernd) = (world::anna(), world::bernd());
    let mut stage = Stage::new("calendar", world::calendar(), 40);
    let public = |asker: Asker| Asker {
        visibility: Some(Visibility::Public),
        ..asker
    };
    let frame = Act::SetUpCalendar(Calendar {
        year: Some(2026),
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        usual_start: Some(time(17, 0, 0, 0)),
        usual_minutes: Some(30),
        doors_per_day: Some(1),
        sign_up_deadline: Some(date(2026, 10, 15)),
        open_sign_up: Some(false),
        ..Calendar::default()
    });
    stage.act(&anna, world::ANNA, &public(itself()), &frame);
    let wish = Act::WishDoor(Wish {
        entered_on: Some(date(2026, 10, 1)),
        first: Some(date(2026, 12, 6)),
        second: Some(date(2026, 12, 7)),
        certain: Some(true),
        motto: Some("Nikolaus".into()),
        ..Wish::default()
    });
    let of_kita = Asker {
        owner: Some(KITA),
        on_behalf: Some(OMA),
        source: Source::Mail,
        organisation: Some(KITA),
        visibility: None,
    };
    let wish = stage.act(&bernd, BERND, &of_kita, &wish);
    let door = Act::GrantDoor(Door {
        wish: Some(wish),
        date: Some(date(2026, 12, 6)),
        start: Some(time(17, 0, 0, 0)),
        minutes: Some(30),
        setting: Some(Setting::Covered),
        street: Some("Allee".into()),
        motto: Some("Nikolaus".into()),
        child_friendly: Some(true),
        seats: Some(12),
        standby: Some(BERND),
        donation: Some("Tierheim".into()),
        ..Door::default()
    });
    let of_kita = public(Asker {
        owner: Some(KITA),
        ..Asker::default()
    });
    let door = stage.act(&anna, world::ANNA, &of_kita, &door);
    let edit = Act::Edit(Patch {
        record: door,
        kind: Kind::Door,
        fields: [
            ("date".to_owned(), date(2026, 12, 7).to_value()),
            ("standby".to_owned(), Value::Null),
            ("step_free".to_owned(), Value::Flag(true)),
        ]
        .into(),
    });
    stage.act(&anna, world::ANNA, &itself(), &edit);
    stage.finish()
}

fn event() -> Json {
    let (anna, bernd) = (world::anna(), world::bernd());
    let mut stage = Stage::new("event", EVENT, 60);
    let start = date(2026, 11, 28).at(18, 0, 0, 0);
    let event = Act::PlanEvent(Event {
        format: Some(EventFormat::Stammtisch),
        title: Some("Vereinsstammtisch".into()),
        start: Some(start),
        end: Some(date(2026, 11, 28).at(20, 30, 0, 0)),
        place: Some("Vereinshaus".into()),
        answers: Some(Answers::PerOrganisation),
        seat_rule: Some(SeatRule::FirstCome),
        seats: Some(25),
        deadline: Some(date(2026, 11, 27)),
        contact: Some(world::ANNA),
        status: Some(EventStatus::Planned),
        ..Event::default()
    });
    stage.act(&anna, world::ANNA, &itself(), &event);
    let rsvp = Act::AnswerEvent(Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(2),
        children: Some(3),
        entered_on: Some(date(2026, 11, 22)),
        for_start: Some(start),
        for_place: Some("Vereinshaus".into()),
        helper_wish: Some("Abbau".into()),
    });
    let rsvp = stage.act(&bernd, BERND, &for_oma(Source::Paper), &rsvp);
    let seat = Act::GiveSeat(Seat {
        rsvp: Some(rsvp),
        state: Some(SeatState::In),
    });
    stage.act(&anna, world::ANNA, &itself(), &seat);
    let bring = Act::AskToBring(Bring {
        item: Some("Kuchen".into()),
        wanted: Some(6),
        contains: Some("Ei, Weizen".into()),
    });
    let bring = stage.act(&anna, world::ANNA, &itself(), &bring);
    let pledge = Act::PledgeItem(Pledge {
        bring: Some(bring),
        item: Some("Streuselkuchen".into()),
        amount: Some(1),
        contains: Some("Weizen, Milch".into()),
        delivered: Some(false),
    });
    stage.act(&bernd, BERND, &for_oma(Source::Talk), &pledge);
    let check_in = Act::CheckIn(CheckIn {
        rsvp: Some(rsvp),
        heads: Some(5),
        door: Some("Hof".into()),
    });
    stage.act(&bernd, BERND, &itself(), &check_in);
    stage.finish()
}

pub fn vectors() -> Json {
    let documents = [garden(), calendar(), event()];
    json!({
        "community": COMMUNITY,
        "schema": SCHEMA,
        "documents": documents,
    })
}
