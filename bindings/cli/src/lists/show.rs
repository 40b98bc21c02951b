//! The preview of an import.

use super::label;
use crate::session::Session;
use crate::table::{Cell, Look, Table};
use crate::words;
use mitmach_core::exchange::{FieldChange, Made, Outcome, Plan, PlannedRow, Skipped};

/// What an import would do: the sum, and every row that is not simply new or unchanged.
pub fn preview(session: &Session, name: &str, plan: &Plan) {
    let (out, lang) = (&session.out, session.lang());
    let list = label(plan.list()).text(lang);
    out.look(Look::Bold, &words::IMPORT_TITLE.with(lang, &[list, name]));
    let report = plan.report();
    let counts = [report.new, report.changed, report.unchanged, report.skipped];
    let counts = counts.map(|count| count.to_string());
    out.line(&words::IMPORT_SUM.with(lang, &counts.each_ref().map(String::as_str)));
    let mut table = Table::new(&[
        out.text(words::COLUMN_LINE),
        out.text(words::COLUMN_ROW),
        out.text(words::COLUMN_OUTCOME),
    ]);
    for row in plan.rows() {
        if let Some(cells) = row_cells(session, row) {
            table.row(cells);
        }
    }
    out.table(&table);
    let (mut cards, mut documents) = (Vec::new(), Vec::new());
    for made in plan.rows().iter().flat_map(|row| &row.makes) {
        match made {
            Made::Card { name, .. } => cards.push(name.clone()),
            Made::Document { title, year, .. } => {
                let year = year.map(|year| format!(" {year}")).unwrap_or_default();
                documents.push(format!("{title}{year}"));
            }
        }
    }
    for (word, names) in [
        (words::IMPORT_DOCUMENTS, documents),
        (words::IMPORT_CARDS, cards),
    ] {
        if !names.is_empty() {
            out.next(&word.with(lang, &[&names.join(" · ")]));
        }
    }
}

fn row_cells(session: &Session, row: &PlannedRow) -> Option<[Cell; 3]> {
    let out = &session.out;
    let text = match &row.outcome {
        Outcome::New | Outcome::Unchanged => return None,
        Outcome::Changes { fields } => {
            let fields: Vec<_> = fields.iter().map(|field| change(session, field)).collect();
            fields.join(" · ")
        }
        Outcome::Skipped { reason } => {
            let word = match reason {
                Skipped::FreeDay => words::ROW_FREE_DAY,
                Skipped::Withdrawn => words::ROW_WITHDRAWN,
                Skipped::Repeated => words::ROW_REPEATED,
            };
            out.text(word).to_owned()
        }
    };
    Some([
        Cell::new(row.line.to_string(), Look::Dim),
        row.name.clone().into(),
        text.into(),
    ])
}

fn change(session: &Session, field: &FieldChange) -> String {
    let empty = session.out.text(words::EMPTY);
    let old = field.old.as_deref().unwrap_or(empty);
    let new = field.new.as_deref().unwrap_or(empty);
    session.say(words::ROW_FIELD, &[&field.column, old, new])
}
