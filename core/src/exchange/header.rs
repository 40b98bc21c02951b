//! Which list a file is, by its headings, and where its columns are.

use super::error::{ImportError, Problem};
use super::list::{Column, ListKind, Need};
use super::table::{Table, TableRow};
use super::text::fold_heading;

/// Where the columns of a list are in a file.
#[derive(Debug, Clone)]
pub struct Header {
    /// The sort of list.
    pub list: ListKind,
    /// Each column's place and heading in the file.
    places: Vec<(&'static Column, usize, String)>,
}

impl Header {
    /// Reads the headings; of the given sort of list, or the one they fit. `has_event`: the event is known
    /// without a column.
    pub fn read(
        table: &Table,
        list: Option<ListKind>,
        has_event: bool,
    ) -> Result<Self, Vec<ImportError>> {
        let Some(list) = list.or_else(|| detect(&table.headings)) else {
            let text = table.headings.join(" ");
            let error = ImportError::of_line(table.line, Problem::UnknownList, &text);
            return Err(vec![error]);
        };
        let mut header = Self {
            list,
            places: Vec::new(),
        };
        let mut errors = Vec::new();
        let mut fail = |heading: &str, problem| {
            errors.push(ImportError::of_cell(table.line, heading, problem, heading));
        };
        for (place, heading) in table.headings.iter().enumerate() {
            match find(list, heading) {
                None => fail(heading, Problem::UnknownColumn),
                Some(column) if header.place(column.id).is_some() => {
                    fail(heading, Problem::DuplicateColumn);
                }
                Some(column) => header.places.push((column, place, heading.clone())),
            }
        }
        for column in list.columns() {
            let is_needed = column.need == Need::Required
                || (column.id == "event" && list.hangs_on_event() && !has_event);
            if is_needed && header.place(column.id).is_none() {
                fail(column.names[0], Problem::MissingColumn);
            }
        }
        if errors.is_empty() {
            Ok(header)
        } else {
            Err(errors)
        }
    }

    fn place(&self, id: &str) -> Option<&(&'static Column, usize, String)> {
        self.places.iter().find(|(column, ..)| column.id == id)
    }

    /// The columns that the file has.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> {
        self.places.iter().map(|(column, ..)| *column)
    }

    /// A column's heading in the file; its German name if the file has none.
    pub fn heading(&self, id: &str) -> &str {
        if let Some((_, _, heading)) = self.place(id) {
            return heading;
        }
        let column = self.list.columns().iter().find(|column| column.id == id);
        column.map_or("", |column| column.names[0])
    }

    /// What a row holds in a column; none if the cell is empty or not there.
    pub fn cell<'t>(&self, row: &'t TableRow, id: &str) -> Option<&'t str> {
        let (_, place, _) = self.place(id)?;
        let cell = row.cells.get(*place)?;
        Some(cell.as_str()).filter(|cell| !cell.is_empty())
    }
}

fn find(list: ListKind, heading: &str) -> Option<&'static Column> {
    let heading = fold_heading(heading);
    list.columns().iter().find(|column| {
        column
            .names
            .iter()
            .any(|name| fold_heading(name) == heading)
    })
}

/// The list whose required columns are all there and that knows most of the headings, more than half of them.
/// If none has all its required columns, the one that knows most, so that errors can name what is missing.
fn detect(headings: &[String]) -> Option<ListKind> {
    let score = |list: &ListKind| {
        let known: Vec<&Column> = headings
            .iter()
            .filter_map(|heading| find(*list, heading))
            .collect();
        let has = |column: &Column| known.iter().any(|known| known.id == column.id);
        let is_whole = list
            .columns()
            .iter()
            .all(|column| column.need != Need::Required || has(column));
        (is_whole, known.len())
    };
    let best = ListKind::ALL
        .iter()
        .map(|list| (score(list), *list))
        .max_by_key(|(score, list)| (*score, std::cmp::Reverse(*list)))?;
    let ((_, known), list) = best;
    (known * 2 > headings.len()).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(headings: &str) -> Result<Header, Vec<ImportError>> {
        let table = super::super::table::read(headings.as_bytes()).expect("a table");
        Header::read(&table, None, false)
    }

    fn problems(headings: &str) -> Vec<(String, Problem)> {
        let errors = header(headings).expect_err("errors");
        errors
            .into_iter()
            .map(|error| (error.column.unwrap_or_default(), error.problem))
            .collect()
    }

    #[test]
    fn lists_are_known_by_their_headings_in_german_and_english() {
        let list = |headings| header(headings).map(|header| header.list);
        assert_eq!(list("DATUM;gast geber"), Ok(ListKind::Doors));
        assert_eq!(list("Date,Host,Motto"), Ok(ListKind::Doors));
        assert_eq!(list("Nr;Beet"), Ok(ListKind::Beds));
        assert_eq!(list("Nr;Beet;Aufgabe"), Ok(ListKind::Tasks));
        assert_eq!(list("Event,Name,Answer"), Ok(ListKind::Answers));
        assert_eq!(list("Termin;Mitbringen"), Ok(ListKind::BringList));
        assert_eq!(list("Termin;Schicht;von"), Ok(ListKind::Shifts));
        assert_eq!(list("Rolle;Wer;Bereich"), Ok(ListKind::Roles));
    }

    #[test]
    fn headings_that_fit_no_list_or_not_quite_are_named() {
        assert_eq!(
            header("Zutat;Menge").expect_err("errors")[0].problem,
            Problem::UnknownList
        );
        assert_eq!(
            problems("Datum;Gastgeber;Hausnummer;Motto;motto"),
            [
                ("Hausnummer".to_owned(), Problem::UnknownColumn),
                ("motto".to_owned(), Problem::DuplicateColumn)
            ]
        );
        assert_eq!(
            problems("Datum;Straße;Treffpunkt;Motto"),
            [("Gastgeber".to_owned(), Problem::MissingColumn)]
        );
        assert_eq!(
            problems("Name;Antwort"),
            [("Termin".to_owned(), Problem::MissingColumn)]
        );
    }
}
