//! The harness: which cases, how often, in what order, and where the figures go.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use crate::Result;
use crate::cases::{self, Case};
use crate::contestant::Contestant;
use crate::measure;
use crate::report::{DIFFERENCES, Report};

const RUNS: u32 = 3;
const QUICK_RUNS: u32 = 1;

/// What to run.
#[derive(Args)]
pub struct Options {
    /// Small cases only, each once: shows that all works, gives no figures to quote
    #[arg(long)]
    quick: bool,
    /// One JSON object a line instead of the table
    #[arg(long)]
    json: bool,
    /// Only this case; may be repeated
    #[arg(long = "case", value_name = "NAME")]
    cases: Vec<String>,
    /// Runs of each case and side [default: 3, quick: 1]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    runs: Option<u32>,
    /// Directory for the servers' and phones' data; should be on a real disk
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Runs the cases and prints the figures on standard output; progress goes to standard error.
pub fn run(options: &Options) -> Result<()> {
    let cases = selected(options)?;
    let runs = options
        .runs
        .unwrap_or(if options.quick { QUICK_RUNS } else { RUNS });
    let data = options.data.clone().unwrap_or_else(std::env::temp_dir);
    std::fs::create_dir_all(&data)?;

    let mut report = Report::default();
    let begun = Instant::now();
    for case in &cases {
        for turn in 1..=runs {
            for &side in sides(case) {
                eprintln!(
                    "[{:>4} s] {} {turn}/{runs}: {}",
                    begun.elapsed().as_secs(),
                    case.name,
                    side.label()
                );
                let figures = measure::run(side, case, &data)
                    .map_err(|error| format!("{} ({}): {error}", case.name, side.label()))?;
                report.add(side, figures);
            }
        }
    }
    report.add_growth();
    print(options, &report, runs);
    Ok(())
}

fn sides(case: &Case) -> &'static [Contestant] {
    if case.is_ours_alone() {
        &[Contestant::Ours]
    } else {
        &[Contestant::Ours, Contestant::Peer]
    }
}

fn selected(options: &Options) -> Result<Vec<Case>> {
    let all = cases::all(options.quick);
    let names: Vec<String> = all.iter().map(|case| case.name.clone()).collect();
    for wanted in &options.cases {
        if !names.contains(wanted) {
            return Err(format!("no case {wanted:?}; there are {}", names.join(", ")).into());
        }
    }
    Ok(all
        .into_iter()
        .filter(|case| options.cases.is_empty() || options.cases.contains(&case.name))
        .collect())
}

fn print(options: &Options, report: &Report, runs: u32) {
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    let heading = format!(
        "{processors} processors, {runs} run(s) of each case, sides in turn; \
         median (smallest - largest).\n\n{DIFFERENCES}"
    );
    if options.json {
        // Programs read standard output; the reading aid must not be lost for people.
        eprintln!("{heading}");
        print!("{}", report.json());
    } else {
        println!("{heading}\n\n{}", report.table());
    }
}
