//! Measures our server and phones beside samod's, on the same work and in the same run.
//!
//! `run` is the harness: it starts each side's server and phones as processes of their own, puts a
//! counting proxy between them, and repeats each case, the sides in turn. The other subcommands
//! are those processes. `tests/bench` is no part of the default build, because samod is not.

mod cases;
mod contestant;
mod measure;
mod ours;
mod ours_alone;
mod process;
mod protocol;
mod proxy;
mod record;
mod report;
mod run;
mod samod_phones;
mod samod_server;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::contestant::PhoneSetup;

/// What is not done is told to the person at the terminal and to nobody else.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Measures Mitmach beside samod, on the same work
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Subcommands,
}

#[derive(Subcommand)]
enum Subcommands {
    /// Run the cases and print the figures
    Run(run::Options),
    /// The peer's server
    SamodServer {
        /// Address to listen on
        #[arg(long, value_name = "ADDR")]
        listen: SocketAddr,
        /// Directory for its files
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
    },
    /// The peer's phones; orders come on standard input
    SamodPhone(PhoneSetup),
    /// Our phones; orders come on standard input
    OurPhone(PhoneSetup),
    /// A proxy that counts bytes and prints the sum each second
    Proxy {
        /// Address to listen on
        #[arg(long, value_name = "ADDR")]
        listen: SocketAddr,
        /// Address to pass connections on to
        #[arg(long, value_name = "ADDR")]
        server: SocketAddr,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Subcommands::Run(options) => run::run(&options),
        Subcommands::SamodServer { listen, data } => in_tokio(samod_server::serve(listen, &data)),
        Subcommands::SamodPhone(setup) => as_phones(&setup, async {
            let phones = samod_phones::SamodPhones::open(&setup).await?;
            protocol::serve(phones).await
        }),
        Subcommands::OurPhone(setup) => as_phones(&setup, async {
            let phones = ours::OurPhones::open(&setup)?;
            protocol::serve(phones).await
        }),
        Subcommands::Proxy { listen, server } => count_bytes(listen, server),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mitmach-bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn in_tokio<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// With a thread for each phone: in life each has a processor of its own to wait for its disk with.
fn as_phones<T>(setup: &PhoneSetup, work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(usize::try_from(setup.phones)?.max(2))
        .enable_all()
        .build()?
        .block_on(work)
}

fn count_bytes(listen: SocketAddr, server: SocketAddr) -> Result<()> {
    let proxy = proxy::Proxy::listen(listen, server)?;
    eprintln!("proxy: {} -> {server}", proxy.address());
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1));
        println!("{}", proxy.bytes());
    }
}
