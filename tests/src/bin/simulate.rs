//! Long runs of the simulation: `simulate [--seed N] [--steps N] [--phones N] SEEDS`.

use mitmach_tests::sim::{Scale, run};
use std::io::Write;

fn main() -> std::process::ExitCode {
    let mut scale = Scale::default();
    let (mut first, mut seeds) = (0_u64, 2_000_u64);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse::<u64>().ok());
        let known = match argument.as_str() {
            "--seed" => number().map(|seed| (first, seeds) = (seed, 1)),
            "--from" => number().map(|seed| first = seed),
            "--steps" => {
                number().map(|steps| scale.steps = u32::try_from(steps).unwrap_or(u32::MAX))
            }
            "--phones" => number().map(|phones| scale.phones = u32::try_from(phones).unwrap_or(1)),
            text => text.parse().ok().map(|count| seeds = count),
        };
        if known.is_none() {
            eprintln!("usage: simulate [--seed N | --from N] [--steps N] [--phones N] [SEEDS]");
            return 2.into();
        }
    }
    let (mut broken, mut entered, mut refused) = (0, 0, 0);
    for seed in first..first.saturating_add(seeds) {
        match run(seed, scale) {
            Ok(report) if seeds == 1 => println!("seed {seed}: {report:?}"),
            Ok(report) => {
                entered += report.entered;
                refused += report.refused;
            }
            Err(problem) => {
                broken += 1;
                println!("{problem}");
            }
        }
        if seeds > 1 && seed % 50 == 49 {
            print!("\r{} of {seeds} seeds, {broken} broken", seed + 1 - first);
            let _ = std::io::stdout().flush();
        }
    }
    println!("\n{entered} entries, {refused} of them not accepted");
    u8::from(broken > 0).into()
}
