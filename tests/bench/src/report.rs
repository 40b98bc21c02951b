//! Medians and spreads of both sides, as a table for people or as JSON for programs.

use serde_json::{Value, json};

use crate::cases;
use crate::contestant::Contestant;
use crate::measure::Figure;

/// What a reader has to know to judge the figures.
pub const DIFFERENCES: &str = "\
What differs between the two, so that nobody is misled:
- Our phones store each edit durably and sign it before it is sent, and store durably what they
  receive before they count it; samod's phones keep all in memory and sign nothing. All phones of
  a case share this machine's one disk, so ours queue for it.
- Our server verifies each edit's signature and checks its rights, and has it durably on disk
  before it says so; samod's server checks nothing and writes files without fsync.
- Our phones send together what was entered while a push was under way; samod sends each live edit
  on its own, which costs it most in the burst. \"offline\" is the fairer case to it, and the one
  that people with bad signal live in.
- We send each change whole in its signed envelope, also to a phone that joins; samod sends that
  one compressed documents.
- An edit of ours says who made it and for whom: 292 bytes as a raw change, samod's 272.
- Our phones agree when all have the log's last position and then (not timed) the same records;
  samod's when all documents have the same heads.
What is the same: documents, number and kind of edits (one record with a task, a day, minutes, a
note and a person), their order, and loopback through one counting proxy. Server CPU is user +
system time of the server process alone, read in steps of 10 ms once it has come to rest. All
phones of a case share one process, with a thread for each. ratio = samod / ours: above 1 is in
our favour, except for edits per second, where below 1 is.";

/// All runs of one figure.
struct Row {
    name: String,
    unit: String,
    ours: Vec<f64>,
    peer: Vec<f64>,
}

/// Collects figures in the order in which they first appear.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

impl Report {
    /// Adds what one run gave.
    pub fn add(&mut self, side: Contestant, figures: Vec<Figure>) {
        for figure in figures {
            let known = self.rows.iter().position(|row| row.name == figure.name);
            let place = known.unwrap_or(self.rows.len());
            if known.is_none() {
                self.rows.push(Row {
                    name: figure.name,
                    unit: figure.unit,
                    ours: Vec::new(),
                    peer: Vec::new(),
                });
            }
            if let Some(row) = self.rows.get_mut(place) {
                match side {
                    Contestant::Ours => row.ours.push(figure.value),
                    Contestant::Peer => row.peer.push(figure.value),
                }
            }
        }
    }

    /// Adds how much the cost of an edit grows from the small case to the large one, where both
    /// were measured: the quotient of the medians.
    pub fn add_growth(&mut self) {
        for (figure, name, small, large) in cases::growths() {
            let value_of = |size: &str, side| {
                let wanted = format!("{figure}/{size}");
                let row = self.rows.iter().find(|row| row.name == wanted)?;
                median(row.of(side))
            };
            let growth = |side| {
                let small = value_of(&small, side)?;
                let large = value_of(&large, side)?;
                (small > 0.0).then(|| large / small)
            };
            let row = Row {
                ours: growth(Contestant::Ours).into_iter().collect(),
                peer: growth(Contestant::Peer).into_iter().collect(),
                name,
                unit: "x".to_owned(),
            };
            if !(row.ours.is_empty() && row.peer.is_empty()) {
                self.rows.push(row);
            }
        }
    }

    /// One JSON object a line.
    pub fn json(&self) -> String {
        let mut lines = String::new();
        for row in &self.rows {
            lines.push_str(&row.json().to_string());
            lines.push('\n');
        }
        lines
    }

    /// A table: the median, and in brackets the smallest and the largest value.
    pub fn table(&self) -> String {
        let heading = ["figure", "unit", "ours", "samod", "ratio"].map(str::to_owned);
        let lines: Vec<[String; 5]> = std::iter::once(heading)
            .chain(self.rows.iter().map(Row::cells))
            .collect();
        let width = |column: usize| {
            let cells = lines.iter().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths = [0, 1, 2, 3, 4].map(width);
        let mut table = String::new();
        for [name, unit, ours, peer, ratio] in &lines {
            let [first, second, third, fourth, fifth] = widths;
            let line = format!(
                "{name:first$}  {unit:second$}  {ours:>third$}  {peer:>fourth$}  {ratio:>fifth$}"
            );
            table.push_str(line.trim_end());
            table.push('\n');
        }
        table
    }
}

impl Row {
    fn of(&self, side: Contestant) -> &[f64] {
        match side {
            Contestant::Ours => &self.ours,
            Contestant::Peer => &self.peer,
        }
    }

    fn ratio(&self) -> Option<f64> {
        let ours = median(&self.ours).filter(|ours| *ours > 0.0)?;
        Some(median(&self.peer)? / ours)
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit,
            "ours": median(&self.ours).map(rounded),
            "peer": median(&self.peer).map(rounded),
            "ratio": self.ratio().map(rounded),
            "ours_spread": spread(&self.ours).map(|(low, high)| [rounded(low), rounded(high)]),
            "peer_spread": spread(&self.peer).map(|(low, high)| [rounded(low), rounded(high)]),
            "runs": self.ours.len().max(self.peer.len()),
        })
    }

    fn cells(&self) -> [String; 5] {
        [
            self.name.clone(),
            self.unit.clone(),
            cell(&self.ours),
            cell(&self.peer),
            self.ratio()
                .map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}")),
        ]
    }
}

fn cell(values: &[f64]) -> String {
    match (median(values), spread(values)) {
        (Some(middle), Some((low, high))) if values.len() > 1 => {
            format!("{} ({} - {})", short(middle), short(low), short(high))
        }
        (Some(middle), _) => short(middle),
        (None, _) => "-".to_owned(),
    }
}

/// Three digits or all before the point: more would pretend a precision that is not there.
fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn median(values: &[f64]) -> Option<f64> {
    let sorted = sorted(values);
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(lower, upper))
}

fn spread(values: &[f64]) -> Option<(f64, f64)> {
    let sorted = sorted(values);
    Some((*sorted.first()?, *sorted.last()?))
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(name: &str, value: f64) -> Vec<Figure> {
        vec![Figure {
            name: name.to_owned(),
            unit: "us".to_owned(),
            value,
        }]
    }

    #[test]
    fn the_ratio_is_the_peers_median_by_ours() {
        let mut report = Report::default();
        for (ours, peer) in [(2.0, 10.0), (9.0, 30.0), (1.0, 20.0)] {
            report.add(Contestant::Ours, figure("cost/a", ours));
            report.add(Contestant::Peer, figure("cost/a", peer));
        }
        let line: Value = serde_json::from_str(&report.json()).unwrap_or_default();
        assert_eq!(line["ours"], 2.0);
        assert_eq!(line["peer"], 20.0);
        assert_eq!(line["ratio"], 10.0);
        assert_eq!(line["ours_spread"], json!([1.0, 9.0]));
    }

    #[test]
    fn a_side_that_was_not_measured_has_no_value_and_no_ratio() {
        let mut report = Report::default();
        report.add(Contestant::Peer, figure("cost/a", 5.0));
        let line: Value = serde_json::from_str(&report.json()).unwrap_or_default();
        assert_eq!(line["ours"], Value::Null);
        assert_eq!(line["ratio"], Value::Null);
        assert!(report.table().contains("cost/a"));
    }

    #[test]
    fn growth_is_the_large_case_by_the_small_one() {
        let mut report = Report::default();
        report.add(Contestant::Peer, figure("server_cpu_per_edit/4x20x20", 2.0));
        report.add(
            Contestant::Peer,
            figure("server_cpu_per_edit/10x100x5", 14.0),
        );
        report.add_growth();
        let last = report.json().lines().last().unwrap_or_default().to_owned();
        let line: Value = serde_json::from_str(&last).unwrap_or_default();
        assert_eq!(line["name"], "server_cpu_growth/4x20x20_to_10x100x5");
        assert_eq!(line["peer"], 7.0);
    }
}
