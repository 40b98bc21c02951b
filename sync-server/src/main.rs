//! `mitmach-server`: founds a community, lets its organisers in, and serves it.
//!
//! Exit codes: 0 done, 1 failed (one line on stderr says what and what to do), 2 wrong usage.

mod commands;

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// The sync server of Mitmach: one process, one data directory.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  mitmach-server init --data ./town --name Ballenstedt --organiser 'Olga Sommer'
      makes a community and prints the invite for its first organiser
  mitmach-server serve --data ./town --listen 127.0.0.1:8787
      serves it until Ctrl-C
  mitmach-server invite --data ./town --person 'Olga Sommer'
      a new invite, for an organiser who lost every phone (stop the server first)";

#[derive(Subcommand)]
enum Command {
    /// Make a community with its first organiser, and print the organiser's invite.
    #[command(
        after_help = "Example:\n  mitmach-server init --data ./town --name Ballenstedt \
        --organiser 'Olga Sommer' --public-url https://mitmach.example.org"
    )]
    Init(Init),
    /// Make a new invite for a person. The server must be stopped.
    #[command(
        after_help = "Example:\n  mitmach-server invite --data ./town --person 'Olga Sommer'"
    )]
    Invite(Invite),
    /// Serve the communities of a data directory until SIGTERM or Ctrl-C.
    #[command(
        after_help = "Prints `listening on http://ADDRESS` when phones may come. Logs are JSON \
        on stderr, with ids and never names; MITMACH_LOG=debug shows each request.\n\n\
        Example:\n  mitmach-server serve --data ./town --listen 0.0.0.0:8787"
    )]
    Serve(Serve),
}

#[derive(Args)]
struct Init {
    /// The data directory; made if it is not there.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The community's name.
    #[arg(long, value_parser = commands::name)]
    name: String,
    /// The first organiser's name.
    #[arg(long, value_name = "NAME", value_parser = commands::name)]
    organiser: String,
    /// Where phones reach this server; it stands in every invite.
    #[arg(
        long,
        value_name = "URL",
        default_value = "http://127.0.0.1:8787",
        value_parser = commands::public_url
    )]
    public_url: String,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Invite {
    /// The data directory.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The person's name as members see it, or the id of their card.
    #[arg(long, value_name = "NAME|ID")]
    person: String,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Serve {
    /// The data directory.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// Let the database grow to at most this many bytes; what phones push beyond is answered with 503.
    #[arg(long, value_name = "BYTES")]
    max_database_bytes: Option<u64>,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Init(init) => commands::init(&init),
        Command::Invite(invite) => commands::invite(&invite),
        Command::Serve(serve) => commands::serve(&serve),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("mitmach-server: {failure}");
            ExitCode::FAILURE
        }
    }
}
