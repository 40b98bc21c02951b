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
/// A column is not made narrower than this.
const LEAST: usize = 10;

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
        narrow(&mut widths, most);
        let has_head = head.iter().any(|cell| !cell.text.is_empty());
        let mut lines = Vec::new();
        for row in has_head.then_some(&head).into_iter().chain(&rows) {
            lines.extend(lay_out(row, &widths, color));
        }
        lines
    }
}

/// Takes from the widest columns until the table fits.
fn narrow(widths: &mut [usize], most: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > most {
        let widest = widths.iter_mut().max_by_key(|width| **width);
        match widest {
            Some(width) if *width > LEAST => *width -= 1,
            _ => break,
        }
    }
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
            &["Mo", "", "eins zwei drei vier fünf"],
            &["Di", "", "Donaudampfschifffahrt"],
        ]);
        let lines = table.lines(16, false);
        assert!(
            lines.iter().all(|line| measure_text_width(line) <= 16),
            "{lines:?}"
        );
        assert_eq!(lines[1], "Mo   eins zwei");
        assert_eq!(lines[2], "     drei vier");
        assert!(!lines[0].contains("Leer"));
        let all: String = lines.concat().split_whitespace().collect();
        assert!(all.contains("Donaudampfschifffahrt"), "{all}");
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
