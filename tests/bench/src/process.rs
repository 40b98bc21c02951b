//! The two processes of a side, and what Linux tells of the server's: processor time and memory.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::Result;
use crate::cases::Shape;
use crate::contestant::Contestant;
use crate::measure::Figure;
use crate::protocol::{Order, Reply};

/// One tick of the times in `/proc/PID/stat`: Linux shows them in hundredths of a second to every
/// program, whatever the kernel counts in.
pub const TICK: Duration = Duration::from_millis(10);

const START_LIMIT: Duration = Duration::from_mins(1);
const ORDER_LIMIT: Duration = Duration::from_mins(10);
const QUIET_LIMIT: Duration = Duration::from_mins(2);
const QUIET_SAMPLE: Duration = Duration::from_millis(100);
const QUIET_SAMPLES: u32 = 5;

/// A process that ends with this value, whatever way the measurement goes.
struct Guarded(Child);

impl Drop for Guarded {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A server that listens.
pub struct Server {
    process: Guarded,
    address: SocketAddr,
    ticket: Option<String>,
}

impl Server {
    /// Starts this side's server on an empty directory and waits until it takes connections.
    pub fn start(side: Contestant, data: &Path) -> Result<Self> {
        let address = free_address()?;
        let mut launch = side.launch(data, address)?;
        let child = launch
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("the server of {} did not start: {error}", side.label()))?;
        let mut process = Guarded(child);
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            if let Some(status) = process.0.try_wait()? {
                return Err(format!("the server of {} ended: {status}", side.label()).into());
            }
            if begun.elapsed() > START_LIMIT {
                return Err(format!("the server of {} does not listen", side.label()).into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self {
            process,
            address,
            ticket: launch.ticket,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What its start left for the phones.
    pub fn ticket(&self) -> Option<&str> {
        self.ticket.as_deref()
    }

    /// Waits until the server has nothing left to do, then gives the processor time (user and
    /// system) it has used. Work that it puts off until after its answers is counted so too.
    pub fn cpu_when_quiet(&self) -> Result<Duration> {
        let begun = Instant::now();
        let mut last = self.cpu()?;
        let mut unchanged = 0;
        while unchanged < QUIET_SAMPLES {
            if begun.elapsed() > QUIET_LIMIT {
                return Err("the server does not come to rest".into());
            }
            thread::sleep(QUIET_SAMPLE);
            let cpu = self.cpu()?;
            unchanged = if cpu == last { unchanged + 1 } else { 0 };
            last = cpu;
        }
        Ok(last)
    }

    fn cpu(&self) -> Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.0.id()))?;
        Ok(TICK.saturating_mul(ticks_in(&stat).ok_or("unreadable /proc/PID/stat")?))
    }

    /// Memory in use (`VmRSS`) in KiB.
    pub fn memory_kib(&self) -> Result<u32> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.0.id()))?;
        let field = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.split_whitespace().next())
            .ok_or("no VmRSS in /proc/PID/status")?;
        Ok(field.parse()?)
    }
}

/// The sum of `utime` and `stime`, fields 14 and 15. They are counted from the last bracket,
/// because the program's name before it may hold spaces and brackets itself.
fn ticks_in(stat: &str) -> Option<u32> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let user: u32 = fields.next()?.parse().ok()?;
    let system: u32 = fields.next()?.parse().ok()?;
    user.checked_add(system)
}

/// Freed again at once: nothing else asks for ports on a machine that is being measured.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

/// What an order that was carried out gave.
pub struct Done {
    /// How long it took.
    pub took: Duration,
    /// How long each relay took.
    pub relays: Vec<Duration>,
    /// What the phones measured themselves.
    pub figures: Vec<Figure>,
}

/// The process that hosts all phones of a case.
pub struct PhoneProcess {
    input: ChildStdin,
    replies: Receiver<std::io::Result<String>>,
    // Last, so that the pipe is closed before the process is ended.
    _process: Guarded,
}

impl PhoneProcess {
    /// Starts it; the phones connect to `server`, which may be a proxy.
    pub fn start(
        side: Contestant,
        shape: Shape,
        server: SocketAddr,
        ticket: Option<&str>,
        data: &Path,
    ) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .arg(side.phone_subcommand())
            .args(["--server", &server.to_string()])
            .arg("--data")
            .arg(data)
            .args(["--phones", &shape.phones.to_string()])
            .args(["--documents", &shape.documents.to_string()])
            .args(["--changes", &shape.changes.to_string()]);
        if let Some(ticket) = ticket {
            command.args(["--ticket", ticket]);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = child.stdin.take();
        let output = child.stdout.take();
        let process = Guarded(child);
        let output = BufReader::new(output.ok_or("no standard output")?);
        let (sender, replies) = channel();
        thread::spawn(move || {
            for line in output.lines() {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self {
            input: input.ok_or("no standard input")?,
            replies,
            _process: process,
        })
    }

    /// Gives an order and waits until it is done.
    pub fn order(&mut self, order: Order) -> Result<Done> {
        let mut line = serde_json::to_string(&order)?;
        line.push('\n');
        self.input.write_all(line.as_bytes())?;
        self.input.flush()?;
        let reply = self
            .replies
            .recv_timeout(ORDER_LIMIT)
            .map_err(|error| format!("no answer from the phones to {order:?}: {error}"))??;
        match serde_json::from_str(&reply)? {
            Reply::Done {
                took_us,
                relays_us,
                figures,
            } => Ok(Done {
                took: Duration::from_micros(took_us),
                relays: relays_us.into_iter().map(Duration::from_micros).collect(),
                figures,
            }),
            Reply::Failed { reason } => {
                Err(format!("the phones failed at {order:?}: {reason}").into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_system_time_are_found_behind_a_name_with_brackets() {
        let stat = "42 (a) (b) c) S 1 2 3 4 5 6 7 8 9 10 120 34 0 0 20 0";
        assert_eq!(ticks_in(stat), Some(154));
        assert_eq!(ticks_in("42 (a) S 1 2"), None);
    }
}
