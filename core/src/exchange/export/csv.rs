//! A list as CSV: the headings and words that the import reads, `;` between safe cells.

use super::super::book::Book;
use super::super::list::{Cell, Column, ListKind, Need};
use super::super::text::guard;
use super::super::{cell, words};
use super::{ExportOptions, lists};
use crate::ids::DocumentId;
use crate::model::{Kind, Record};
use crate::phone::{Error, Phone};
use crate::register::Register;
use std::collections::BTreeMap;

/// A row's cells by column.
pub type Cells = BTreeMap<&'static str, String>;

/// A list of what the phone holds and was not taken back. Importing it changes nothing.
///
/// Cells that a spreadsheet could take for formulas begin with `'`, which the import takes off.
pub fn export_csv(phone: &Phone, list: ListKind, options: &ExportOptions) -> Result<String, Error> {
    let rows = phone.look_at(
        options.today,
        |register| documents(register, list, options),
        |scene| lists::rows(&Book::of(scene), list, options),
    )?;
    let is_used = |column: &&Column| {
        let has = |row: &Cells| row.get(column.id).is_some_and(|cell| !cell.is_empty());
        column.need != Need::Extra || rows.iter().any(has)
    };
    let columns: Vec<&Column> = list.columns().iter().filter(is_used).collect();
    let mut text = String::new();
    if options.with_bom {
        text.push('\u{feff}');
    }
    push_row(&mut text, columns.iter().map(|column| column.names[0]));
    for row in &rows {
        let cell = |column: &&Column| row.get(column.id).map_or("", String::as_str);
        push_row(&mut text, columns.iter().map(cell));
    }
    Ok(text)
}

fn push_row<'t>(text: &mut String, cells: impl Iterator<Item = &'t str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(';');
        }
        let cell = guard(cell);
        if cell.contains(['"', ';', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push('\n');
}

/// The documents that the list is of. Roles name events.
fn documents(register: &Register, list: ListKind, options: &ExportOptions) -> Vec<DocumentId> {
    let year = options.year.unwrap_or_else(|| options.today.year());
    let kind = list.document_kind();
    let documents = register.documents().filter(|(id, row)| match kind {
        None => row.kind == crate::model::DocumentKind::Event,
        Some(kind) => {
            row.kind == kind
                && match options.document {
                    Some(document) => *id == document,
                    None => row.year.is_none_or(|of| of == year),
                }
        }
    });
    documents.map(|(id, _)| id).collect()
}

/// The cells that hold fields as they are.
pub fn field_cells(list: ListKind, kind: Kind, record: &Record) -> Cells {
    let columns = list.columns().iter();
    columns
        .filter(|column| column.cell == Cell::Field)
        .filter_map(|column| {
            let field = kind.field(column.id)?;
            Some((
                column.id,
                cell::write_value(field, record.value(column.id)?),
            ))
        })
        .collect()
}

/// The tags of a task as a cell.
pub fn tag_cell(record: &Record) -> String {
    let set = words::TAGS
        .iter()
        .filter(|(flag, _)| record.get(flag) == Some(true))
        .map(|(_, words)| words[0]);
    set.collect::<Vec<_>>().join(", ")
}
