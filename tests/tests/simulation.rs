//! The seeded simulation: 2,000 seeds here, more by `scripts/simulate.sh`.

use mitmach_tests::sim::{Scale, run};
use std::sync::atomic::{AtomicU64, Ordering};

/// Seeds in the test run.
const SEEDS: u64 = 2_000;

#[test]
fn nothing_acknowledged_is_lost_and_all_phones_agree_whatever_the_seed() {
    let next = AtomicU64::new(0);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let failures: Vec<String> = std::thread::scope(|scope| {
        let work = || {
            let mut failures = Vec::new();
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed >= SEEDS || failures.len() > 3 {
                    return failures;
                }
                failures.extend(run(seed, Scale::default()).err());
            }
        };
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|_| vec!["a panic".into()]))
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
