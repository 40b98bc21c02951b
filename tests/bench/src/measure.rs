//! One run of one case on one side: processes, work, figures.

use std::path::Path;
use std::time::Duration;

use crate::Result;
use crate::cases::{Case, Work};
use crate::contestant::Contestant;
use crate::process::{PhoneProcess, Server};
use crate::protocol::Order;
use crate::proxy::Proxy;
use serde::{Deserialize, Serialize};

/// A figure of one run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// Such as `server_cpu_per_edit/10x100x5`.
    pub name: String,
    /// Of the value.
    pub unit: String,
    /// The value.
    pub value: f64,
}

/// What one timed order cost.
struct Cost {
    took: Duration,
    relays: Vec<Duration>,
    cpu: Duration,
    bytes: f64,
}

/// Runs a case once, with new processes and empty directories below `data`.
pub fn run(side: Contestant, case: &Case, data: &Path) -> Result<Vec<Figure>> {
    let directory = tempfile::Builder::new().prefix("bench-").tempdir_in(data)?;
    let server_data = directory.path().join("server");
    let phone_data = directory.path().join("phones");
    std::fs::create_dir(&server_data)?;
    std::fs::create_dir(&phone_data)?;

    let shape = case.shape;
    let server = Server::start(side, &server_data)?;
    let proxy = Proxy::start(server.address())?;
    let mut phones =
        PhoneProcess::start(side, shape, proxy.address(), server.ticket(), &phone_data)?;
    phones.order(Order::Prepare)?;

    let mut figures = Figures::of(case);
    match case.work {
        Work::Burst { edits } => {
            let cost = cost_of(&mut phones, &server, &proxy, Order::Burst { edits })?;
            figures.edits("", shape.phones * shape.documents * edits, &cost);
        }
        Work::Offline { edits } => {
            phones.order(Order::EditOffline { edits })?;
            let cost = cost_of(&mut phones, &server, &proxy, Order::Reconnect)?;
            figures.edits("_offline", shape.phones * shape.documents * edits, &cost);
        }
        Work::Relay { times } => {
            let documents = shape.documents;
            let order = Order::Relay { times, documents };
            let cost = cost_of(&mut phones, &server, &proxy, order)?;
            figures.relay(times, cost);
        }
        Work::ColdJoin => {
            let cost = cost_of(&mut phones, &server, &proxy, Order::JoinCold)?;
            figures.cold_join(&cost);
        }
        Work::Alone { times } => return Ok(phones.order(Order::Alone { times })?.figures),
    }
    figures.memory(case.work, server.memory_kib()?);
    Ok(figures.list)
}

fn cost_of(
    phones: &mut PhoneProcess,
    server: &Server,
    proxy: &Proxy,
    order: Order,
) -> Result<Cost> {
    let cpu_before = server.cpu_when_quiet()?;
    let bytes_before = proxy.bytes();
    let done = phones.order(order)?;
    let cpu = server.cpu_when_quiet()?.saturating_sub(cpu_before);
    Ok(Cost {
        took: done.took,
        relays: done.relays,
        cpu,
        bytes: count(proxy.bytes().saturating_sub(bytes_before)),
    })
}

/// The figures of one run, each named after the case's size.
struct Figures {
    size: String,
    list: Vec<Figure>,
}

impl Figures {
    fn of(case: &Case) -> Self {
        Self {
            size: case.size(),
            list: Vec::new(),
        }
    }

    fn edits(&mut self, suffix: &str, edits: u32, cost: &Cost) {
        let edits = f64::from(edits);
        let seconds = cost.took.as_secs_f64();
        self.add(
            &format!("server_cpu_per_edit{suffix}"),
            "us",
            cost.cpu.as_secs_f64() * 1e6 / edits,
        );
        self.add(&format!("edits_per_second{suffix}"), "1/s", edits / seconds);
        self.add(&format!("bytes_per_edit{suffix}"), "B", cost.bytes / edits);
    }

    fn relay(&mut self, times: u32, mut cost: Cost) {
        cost.relays.sort_unstable();
        let times = f64::from(times);
        let milliseconds = |hundredths| percentile(&cost.relays, hundredths).as_secs_f64() * 1e3;
        self.add("relay_p50", "ms", milliseconds(50));
        self.add("relay_p99", "ms", milliseconds(99));
        self.add(
            "server_cpu_per_edit_relay",
            "us",
            cost.cpu.as_secs_f64() * 1e6 / times,
        );
        self.add("bytes_per_edit_relay", "B", cost.bytes / times);
    }

    fn cold_join(&mut self, cost: &Cost) {
        self.add("cold_join_time", "ms", cost.took.as_secs_f64() * 1e3);
        self.add("cold_join_server_cpu", "ms", cost.cpu.as_secs_f64() * 1e3);
        self.add("cold_join_bytes", "kB", cost.bytes / 1e3);
    }

    fn memory(&mut self, work: Work, kib: u32) {
        let suffix = match work {
            Work::Burst { .. } | Work::Alone { .. } => "",
            Work::Offline { .. } => "_offline",
            Work::Relay { .. } => "_relay",
            Work::ColdJoin => "_cold_join",
        };
        let mebibytes = f64::from(kib) / 1024.0;
        self.add(&format!("server_memory{suffix}"), "MiB", mebibytes);
    }

    fn add(&mut self, name: &str, unit: &'static str, value: f64) {
        let name = format!("{name}/{}", self.size);
        let unit = unit.to_owned();
        self.list.push(Figure { name, unit, value });
    }
}

/// The nearest rank: the smallest of the sorted values that so many of a hundred do not exceed.
pub fn percentile(sorted: &[Duration], hundredths: usize) -> Duration {
    let rank = (sorted.len() * hundredths).div_ceil(100);
    sorted
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

/// Exact up to 2^53, which no count of bytes here comes near.
#[expect(clippy::cast_precision_loss)]
fn count(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_value_that_was_measured() {
        let sorted: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(percentile(&sorted, 50), Duration::from_millis(100));
        assert_eq!(percentile(&sorted, 99), Duration::from_millis(198));
        assert_eq!(percentile(&sorted[..1], 99), Duration::from_millis(1));
        assert_eq!(percentile(&[], 50), Duration::ZERO);
    }
}
