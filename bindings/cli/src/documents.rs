//! The community's gardens, calendars and events, and what was taken back in them.

use crate::choice::fold;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find;
use crate::lookup::{Candidate, pick};
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Word};
use clap::Args;
use mitmach_core::ids::DocumentId;
use mitmach_core::model::DocumentKind;
use mitmach_core::view::{self, DocumentHead, DocumentView, RecordView, Scene};

/// Where to look for what was taken back.
#[derive(Debug, Args)]
pub struct Withdrawn {
    /// Where.
    #[arg(
        value_name = "WO || WHERE",
        help = "garten, kalender, termin, oder einer davon beim Namen (sonst überall) || garden, calendar, event, or one of them by name (else everywhere)"
    )]
    place: Option<String>,
}

const KINDS: [(DocumentKind, Word, &[&str]); 3] = [
    (
        DocumentKind::Garden,
        words::THING_GARDEN,
        &["garten", "gaerten", "garden", "gardens"],
    ),
    (
        DocumentKind::Calendar,
        words::THING_CALENDAR,
        &["kalender", "adventskalender", "calendar", "calendars"],
    ),
    (
        DocumentKind::Event,
        words::THING_EVENT,
        &["termin", "termine", "event", "events"],
    ),
];

fn kind_word(kind: DocumentKind) -> Word {
    let found = KINDS.iter().find(|(of, ..)| *of == kind);
    found.map_or(words::THING_ENTRY, |(_, word, _)| *word)
}

/// Every garden, calendar and event.
pub fn list(session: &Session) -> Result<(), Failure> {
    let documents = session.look(|scene| Ok(view::documents(scene)))?;
    let out = &session.out;
    if out.json {
        out.json(&documents);
        return Ok(());
    }
    if documents.is_empty() {
        session.hint(words::DOCUMENTS_NONE_NEXT);
    }
    let head = [
        words::COLUMN_SORT,
        words::COLUMN_NAME,
        words::COLUMN_NEXT,
        words::COLUMN_RECORDS,
        words::COLUMN_STATE,
        words::COLUMN_ID,
    ];
    let mut table = Table::new(&head.map(|word| out.text(word)));
    for document in &documents {
        table.row(row(session, document));
    }
    out.table(&table);
    show::footer(session)
}

fn row(session: &Session, document: &DocumentView) -> [Cell; 6] {
    let lang = session.lang();
    let next = document.next;
    let next = next.map(|next| dates::show_short(next, session.today, lang));
    let states = [
        (document.cancelled, words::CANCELLED),
        (document.led_by_me, words::LED_BY_ME),
    ];
    let states: Vec<_> = states
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| word.text(lang))
        .collect();
    [
        kind_word(document.head.kind).text(lang).into(),
        Cell::new(title(&document.head), Look::Bold),
        next.unwrap_or_default().into(),
        document.records.to_string().into(),
        states.join(" · ").into(),
        show::id_cell(document.head.id),
    ]
}

/// "Oasengarten 2026".
fn title(head: &DocumentHead) -> String {
    let year = head.year.map(|year| format!(" {year}"));
    format!("{}{}", head.title, year.unwrap_or_default())
}

/// What was taken back, document by document.
pub fn withdrawn(session: &Session, args: &Withdrawn) -> Result<(), Failure> {
    let lang = session.lang();
    let found = session.look(|scene| {
        let documents = chosen(scene, args.place.as_deref())?;
        let records = documents.into_iter().map(|head| {
            let records = view::withdrawn(scene, head.id);
            (head, records)
        });
        Ok(records.collect::<Vec<_>>())
    })?;
    let out = &session.out;
    if out.json {
        let records: Vec<&RecordView> = found.iter().flat_map(|(_, records)| records).collect();
        out.json(&records);
        return Ok(());
    }
    if found.iter().all(|(_, records)| records.is_empty()) {
        out.line(out.text(words::WITHDRAWN_NONE));
        return show::footer(session);
    }
    for (head, records) in found.iter().filter(|(_, records)| !records.is_empty()) {
        out.look(Look::Bold, &title(head));
        let mut table = Table::new(&["", "", ""]);
        for record in records {
            let title = session.look(|scene| Ok(Describe { scene, lang }.title_of(record.head.id)));
            let by = show::parties(&record.head.withdrawn_by, lang);
            table.row([
                show::id_cell(record.head.id),
                title?.into(),
                Cell::new(session.say(words::SETTLE_BY, &[&by]), Look::Dim),
            ]);
        }
        out.table(&table);
    }
    session.hint(words::WITHDRAWN_NEXT);
    show::footer(session)
}

/// The documents of a sort, the one of a name, or all.
fn chosen(scene: &Scene<'_>, place: Option<&str>) -> Result<Vec<DocumentHead>, Failure> {
    let mut heads: Vec<_> = view::documents(scene)
        .into_iter()
        .map(|document| document.head)
        .collect();
    let Some(place) = place else {
        return Ok(heads);
    };
    let wanted = fold(place);
    if let Some((kind, ..)) = KINDS
        .iter()
        .find(|(.., names)| names.contains(&wanted.as_str()))
    {
        heads.retain(|head| head.kind == *kind);
        return Ok(heads);
    }
    let id = named(scene, place, &heads)?;
    heads.retain(|head| head.id == id);
    Ok(heads)
}

fn named(scene: &Scene<'_>, place: &str, heads: &[DocumentHead]) -> Result<DocumentId, Failure> {
    let candidates = heads.iter().map(|head| {
        let series = find::document(scene, head.id).map(|of| of.document.series.clone());
        Candidate {
            value: head.id,
            id: head.id.to_string(),
            names: vec![head.title.clone(), title(head), series.unwrap_or_default()],
            detail: head.year.map(|year| year.to_string()).unwrap_or_default(),
        }
    });
    pick(words::THING_DOCUMENT, place, candidates.collect())
}
