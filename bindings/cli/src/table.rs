//! Tables aligned by display width. Cells that do not fit are wrapped between words, never cut off.

use console::measure_text_width;

/// How a cell looks on a terminal with colours. Colour never says anything alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As it is.
    #[default]
    Plain,
    /// Heads and names.
    Bold,
    /// Less important.
    Dim,
    /// Something to look after.
    Warn,
    /// All is well.
    Good,
}

impl Look {
    /// The text in its look.
    pub fn paint(self, text: &str) -> String {
        let code = match self {
            Self::Plain => return text.to_owned(),
            Self::Bold => "1",
            Self::Dim => "2",
            Self::Warn => "33",
            Self::Good => "32",
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    text: String,
    look: Look,
}

impl Cell {
    /// A cell with a look.
    pub fn new(text: impl Into<String>, look: Look) -> Self {
        Self {
            text: text.into(),
            look,
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(text, Look::Plain)
    }
}

/// A table under construction.
#[derive(Debug, Default)]
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// Blanks between columns.
const GAP: usize = 2;
/// On a narrower screen a table that does not fit becomes paragraphs.
const COMFORTABLE: usize = 70;
/// A longer word may be broken in itself.
const LONGEST_WORD: usize = 18;

impl Table {
    /// A table with these headings.
    pub fn new(head: &[&str]) -> Self {
        Self {
            head: head.iter().map(|text| (*text).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Its lines, at most `most` columns wide if that is possible. Columns without contents are left out.
    pub fn lines(&self, most: usize, color: bool) -> Vec<String> {
        let used: Vec<usize> = (0..self.head.len())
            .filter(|at| {
                let mut cells = self.rows.iter().filter_map(|row| row.get(*at));
                cells.any(|cell| !cell.text.is_empty())
            })
            .collect();
        let head: Vec<Cell> = used
            .iter()
            .map(|at| Cell::new(self.head[*at].clone(), Look::Dim))
            .collect();
        let rows: Vec<Vec<Cell>> = self
            .rows
            .iter()
            .map(|row| {
                used.iter()
                    .map(|at| row.get(*at).cloned().unwrap_or_default())
                    .collect()
            })
            .collect();
        let mut widths = vec![0; used.len()];
        for row in rows.iter().chain([&head]) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(measure_text_width(&cell.text));
            }
        }
        let natural = widths.iter().sum::<usize>() + GAP * used.len().saturating_sub(1);
        let small = natural > most && most < COMFORTABLE;
        if small || !narrow(&mut widths, &least_widths(&rows, used.len()), most) {
            return rows
                .iter()
                .flat_map(|row| stacked(row, most, color))
                .collect();
        }
        let has_head = head.iter().any(|cell| !cell.text.is_empty());
        let mut lines = Vec::new();
        for row in has_head.then_some(&head).into_iter().chain(&rows) {
            lines.extend(lay_out(row, &widths, color));
        }
        lines
    }
}

/// How narrow columns may become: as wide as their longest word, but for words that are too long anyway.
fn least_widths(rows: &[Vec<Cell>], columns: usize) -> Vec<usize> {
    let mut least = vec![0; columns];
    for row in rows {
        for (least, cell) in least.iter_mut().zip(row) {
            let words = cell.text.split_whitespace().map(measure_text_width);
            *least = (*least).max(words.max().unwrap_or(0)).min(LONGEST_WORD);
        }
    }
    least
}

/// Takes from the widest columns until the table fits; whether it does.
fn narrow(widths: &mut [usize], least: &[usize], most: usize) -> bool {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > most {
        let can = widths
            .iter_mut()
            .zip(least)
            .filter(|(width, least)| **width > **least);
        match can.max_by_key(|(width, _)| **width) {
            Some((width, _)) => *width -= 1,
            None => return false,
        }
    }
    true
}

/// A row for a screen that is too narrow for columns: one cell after the other, further lines moved in.
fn stacked(row: &[Cell], most: usize, color: bool) -> Vec<String> {
    let cells: Vec<&str> = row
        .iter()
        .map(|cell| cell.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let lines = wrap(&cells.join(" · "), most.saturating_sub(GAP));
    let paint = |(at, line): (usize, String)| match at {
        0 if color => Look::Bold.paint(&line),
        0 => line,
        _ => format!("{}{line}", " ".repeat(GAP)),
    };
    lines.into_iter().enumerate().map(paint).collect()
}

fn lay_out(row: &[Cell], widths: &[usize], color: bool) -> Vec<String> {
    let columns: Vec<Vec<String>> = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(&cell.text, *width))
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let mut line = String::new();
        for ((column, cell), width) in columns.iter().zip(row).zip(widths) {
            let text = column.get(at).map_or("", String::as_str);
            let blanks = width.saturating_sub(measure_text_width(text)) + GAP;
            if color && !text.is_empty() {
                line.push_str(&cell.look.paint(text));
            } else {
                line.push_str(text);
            }
            line.push_str(&" ".repeat(blanks));
        }
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// Lines of at most `width` columns, broken between words; a longer word is broken in itself.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let fits = measure_text_width(&line) + 1 + measure_text_width(word) <= width;
            if !line.is_empty() && fits {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in word.chars() {
                if measure_text_width(&line) + measure_text_width(&c.to_string()) > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
            }
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let mut table = Table::new(rows[0]);
        for row in &rows[1..] {
            table.row(row.iter().map(|cell| Cell::from(*cell)));
        }
        table
    }

    #[test]
    fn columns_align_by_what_is_seen_not_by_bytes() {
        let table = table(&[&["Beet", "Name"], &["1", "Kräuter 🌱 x"], &["12", "日本"]]);
        assert_eq!(
            table.lines(80, false),
            ["Beet  Name", "1     Kräuter 🌱 x", "12    日本"]
        );
    }

    #[test]
    fn long_cells_are_wrapped_not_cut_and_empty_columns_left_out() {
        let table = table(&[
            &["Tag", "Leer", "Was"],
            &["Mo", "", &"Ananas ".repeat(12)],
            &["Di", "", &"Donaudampf".repeat(8)],
        ]);
        let lines = table.lines(71, false);
        assert!(
            lines.iter().all(|line| measure_text_width(line) <= 71),
            "{lines:?}"
        );
        assert_eq!(lines[1], format!("Mo   {}", "Ananas ".repeat(9).trim_end()));
        assert_eq!(lines[2], "     Ananas Ananas Ananas");
        assert!(!lines[0].contains("Leer"));
        let all: String = lines.concat().split_whitespace().collect();
        assert!(all.contains(&"Donaudampf".repeat(8)), "{all}");
    }

    #[test]
    fn on_a_screen_too_narrow_for_columns_rows_become_paragraphs() {
        let table = table(&[&["Wer", "Was"], &["Kirchgemeinde", "Adventslieder"]]);
        assert_eq!(
            table.lines(20, false),
            ["Kirchgemeinde ·", "  Adventslieder"]
        );
    }

    #[test]
    fn colours_do_not_move_columns() {
        let mut table = Table::new(&["", ""]);
        table.row([Cell::new("ab", Look::Warn), Cell::from("c")]);
        table.row([Cell::from("abc"), Cell::from("d")]);
        let lines = table.lines(80, true);
        assert_eq!(console::strip_ansi_codes(&lines[0]), "ab   c");
        assert_eq!(lines[1], "abc  d");
    }
}
