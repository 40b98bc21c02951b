//! Bytes to rows of cells: CSV with `;` or `,`, as spreadsheets write it.

use super::error::{ImportError, Problem};
use super::text::unguard;

/// Bytes of a file: the longest list that people keep by hand is a tenth of this.
pub const FILE_BYTES: usize = 2 * 1024 * 1024;
/// Rows of a file.
pub const ROWS: usize = 5_000;
/// Columns of a file; no list has more than 25.
pub const COLUMNS: usize = 64;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// A list as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The line of the headings.
    pub line: u64,
    /// The headings.
    pub headings: Vec<String>,
    /// The rows below, without empty ones.
    pub rows: Vec<TableRow>,
}

/// A row: at least one of its cells holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The line that it begins in, from 1.
    pub line: u64,
    /// Its cells, trimmed, without the quote that keeps spreadsheets from running them.
    pub cells: Vec<String>,
}

/// Reads a file. All rows that are too long or too short are among the errors.
pub fn read(bytes: &[u8]) -> Result<Table, Vec<ImportError>> {
    let fail = |line, problem| Err(vec![ImportError::of_line(line, problem, "")]);
    if bytes.len() > FILE_BYTES {
        return fail(1, Problem::FileTooLarge);
    }
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            return fail(1 + Lines::breaks(before), Problem::NotUtf8);
        }
    };
    let delimiter = delimiter(text);
    if let Some(line) = misplaced_quote(text, delimiter) {
        return fail(line, Problem::Quote);
    }
    let mut rows = records(text, delimiter)?;
    if rows.is_empty() {
        return fail(1, Problem::Empty);
    }
    let TableRow {
        line,
        cells: mut headings,
    } = rows.remove(0);
    while headings.last().is_some_and(String::is_empty) {
        headings.pop();
    }
    let mut errors = Vec::new();
    for row in &mut rows {
        fit(row, headings.len(), &mut errors);
    }
    if errors.is_empty() {
        Ok(Table {
            line,
            headings,
            rows,
        })
    } else {
        Err(errors)
    }
}

/// Spreadsheets write empty cells behind the last heading; anything else must have a heading.
fn fit(row: &mut TableRow, width: usize, errors: &mut Vec<ImportError>) {
    while row.cells.len() > width && row.cells.last().is_some_and(String::is_empty) {
        row.cells.pop();
    }
    let problem = match row.cells.len().cmp(&width) {
        std::cmp::Ordering::Equal => return,
        std::cmp::Ordering::Greater => Problem::TooManyCells,
        std::cmp::Ordering::Less => Problem::TooFewCells,
    };
    let last = row.cells.last().map_or("", String::as_str);
    errors.push(ImportError::of_line(row.line, problem, last));
}

fn records(text: &str, delimiter: u8) -> Result<Vec<TableRow>, Vec<ImportError>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        // Only I/O and bytes that are no UTF-8 can fail here, and there are neither.
        let Ok(record) = record else { continue };
        let at = record.position().map_or(0, csv::Position::byte);
        let line = lines.line_of_content(usize::try_from(at).unwrap_or(usize::MAX));
        let problem = if record.len() > COLUMNS {
            Some(Problem::TooManyColumns)
        } else if rows.len() > ROWS {
            Some(Problem::TooManyRows)
        } else {
            None
        };
        if let Some(problem) = problem {
            return Err(vec![ImportError::of_line(line, problem, "")]);
        }
        let cells: Vec<String> = record.iter().map(clean).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(TableRow { line, cells });
        }
    }
    Ok(rows)
}

fn clean(cell: &str) -> String {
    let cell = unguard(cell.trim());
    if cell.contains('\r') {
        cell.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        cell.to_owned()
    }
}

/// `;` or `,`: whichever the first line has more of outside of quotes; `;` if neither.
fn delimiter(text: &str) -> u8 {
    let (mut semicolons, mut commas, mut is_quoted) = (0_usize, 0_usize, false);
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            b';' if !is_quoted => semicolons += 1,
            b',' if !is_quoted => commas += 1,
            _ => {}
        }
    }
    if commas > semicolons { b',' } else { b';' }
}

/// The line of a quoted cell that does not end, or of text behind a cell's closing quote. The CSV reader
/// would take both silently and swallow rows.
fn misplaced_quote(text: &str, delimiter: u8) -> Option<u64> {
    #[derive(PartialEq)]
    enum At {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }
    let (mut at, mut opened) = (At::CellStart, 0);
    let bytes = text.as_bytes();
    for (index, byte) in bytes.iter().enumerate() {
        let is_end = *byte == delimiter || matches!(byte, b'\n' | b'\r');
        at = match (at, byte) {
            (At::CellStart, b'"') => {
                opened = index;
                At::Quoted
            }
            (At::Quoted, b'"') => At::QuoteInQuoted,
            (At::Quoted, _) | (At::QuoteInQuoted, b'"') => At::Quoted,
            (_, _) if is_end => At::CellStart,
            (At::QuoteInQuoted, _) => return Some(1 + Lines::breaks(&bytes[..index])),
            (At::CellStart | At::Plain, _) => At::Plain,
        };
    }
    (at == At::Quoted).then(|| 1 + Lines::breaks(&bytes[..opened]))
}

/// Counts lines up to places that come in order.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    fn of(bytes: &'t [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            line: 1,
        }
    }

    /// The line of a record that the reader says begins at `start`: it counts empty lines before it as its own.
    fn line_of_content(&mut self, start: usize) -> u64 {
        let start = start.clamp(self.at, self.bytes.len());
        let skipped = self.bytes[start..]
            .iter()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'))
            .count();
        let content = start + skipped;
        self.line += Self::breaks(&self.bytes[self.at..content]);
        self.at = content;
        self.line
    }

    /// Line breaks: `\n`, `\r\n` or a `\r` alone.
    fn breaks(bytes: &[u8]) -> u64 {
        let mut count = 0;
        for (index, byte) in bytes.iter().enumerate() {
            let is_break =
                *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
            count += u64::from(is_break);
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let table = read(text.as_bytes()).expect("a table");
        let rows = table.rows.into_iter().map(|row| row.cells);
        std::iter::once(table.headings).chain(rows).collect()
    }

    fn problem(bytes: &[u8]) -> (u64, Problem) {
        let errors = read(bytes).expect_err("an error");
        (errors[0].line, errors[0].problem)
    }

    #[test]
    fn semicolons_commas_bom_and_line_ends_of_every_sort_give_the_same() {
        let wanted = vec![vec!["A", "B"], vec!["x; y", "z"]];
        for text in [
            "A;B\n\"x; y\";z\n",
            "A,B\r\nx; y,z\r\n",
            "\u{feff}A;B\r\n\"x; y\"; z ",
            "A;B;;\n\"x; y\";z;;\n",
            "\n\nA,B\n,\n\nx; y,'z\n".replace("'z", "z").as_str(),
        ] {
            assert_eq!(cells(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn lines_are_those_of_the_file_with_empty_lines_and_breaks_in_cells() {
        let table = read("A;B\r\n\r\n\"1\r\n2\";x\r\n\r\n\r\n3;y\r\n".as_bytes()).expect("a table");
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 7]);
        assert_eq!(table.rows[0].cells[0], "1\n2");
    }

    #[test]
    fn rows_of_another_width_are_named_all_of_them() {
        let errors = read(b"A;B\n1;2\n1;2;3\n1\n").expect_err("errors");
        let found: Vec<(u64, Problem)> = errors
            .iter()
            .map(|error| (error.line, error.problem))
            .collect();
        assert_eq!(
            found,
            [(3, Problem::TooManyCells), (4, Problem::TooFewCells)]
        );
        assert_eq!(errors[0].text, "3");
    }

    #[test]
    fn what_is_no_list_says_so_with_its_line() {
        assert_eq!(problem(b""), (1, Problem::Empty));
        assert_eq!(problem(b"\n;;\n"), (1, Problem::Empty));
        assert_eq!(problem(b"A;B\n1;T\xfcr\n"), (2, Problem::NotUtf8));
        assert_eq!(problem(b"A;B\n1;2\n\"3;4\n5;6\n"), (3, Problem::Quote));
        assert_eq!(problem(b"A;B\n\"1\"2;3\n"), (2, Problem::Quote));
        assert_eq!(
            problem(&vec![b'a'; FILE_BYTES + 1]),
            (1, Problem::FileTooLarge)
        );
        assert_eq!(
            problem(";".repeat(COLUMNS).as_bytes()),
            (1, Problem::TooManyColumns)
        );
        let long = "A\n".repeat(ROWS + 2);
        assert_eq!(
            problem(long.as_bytes()),
            (ROWS as u64 + 2, Problem::TooManyRows)
        );
        assert!(read("A\n".repeat(ROWS + 1).as_bytes()).is_ok());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }

        #[test]
        fn any_text_is_read_without_panic(text in "[a-zÄ\";,\\r\\n'=+ ]{0,200}") {
            let _ = read(text.as_bytes());
        }
    }
}
