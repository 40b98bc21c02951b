//! The demonstration: a model town's alliance on four phones and one server, all of them real processes.
//!
//! `scripts/demo.sh` builds the programs and starts this. It sets the town up from lists, takes the server
//! away, lets people do what contradicts each other, brings it back and shows what every phone sees.

mod scenes;
mod stage;
mod table;

use stage::{Language, Stage};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the server listens if nobody else does.
const PORT: u16 = 8787;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let value = |name: &str| {
        arguments
            .iter()
            .position(|argument| argument == name)
            .and_then(|at| arguments.get(at + 1))
    };
    let language = if value("--lang").is_some_and(|lang| lang == "en") {
        Language::English
    } else {
        Language::German
    };
    let Some(folder) = value("--folder") else {
        eprintln!("usage: demo --folder DIR --lists DIR [--lang de|en] [--once]");
        return 2.into();
    };
    let lists = PathBuf::from(value("--lists").map_or("tests/demo", String::as_str));
    match play(folder.as_ref(), lists, language, has("--once")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn play(folder: &Path, lists: PathBuf, language: Language, once: bool) -> Result<(), String> {
    let mut stage = Stage::set(folder, lists, language, free_port())?;
    scenes::set_up(&stage)?;
    stage.stop_server();
    scenes::without_signal(&stage)?;
    stage.say(
        "Was jedes Telefon jetzt sieht, jedes für sich:",
        "What each phone sees now, each for itself:",
    );
    table::show(&stage)?;

    stage.start_server();
    scenes::sync(&stage)?;
    stage.say(
        "\nDas Netz ist wieder da. Jetzt sehen alle dasselbe, auch was sich widerspricht:",
        "\nThe signal is back. Now all see the same, contradictions included:",
    );
    table::show(&stage)?;
    scenes::contradictions(&stage)?;

    scenes::settle(&stage)?;
    scenes::sync(&stage)?;
    stage.say(
        "\nGeklärt, wieder von den Menschen selbst:",
        "\nSettled, again by the people themselves:",
    );
    let agree = table::show(&stage)?;
    if !agree {
        return Err(stage
            .words(
                "Die Telefone zeigen Verschiedenes. Das ist ein Fehler.",
                "The phones show different things. That is a bug.",
            )
            .into());
    }
    scenes::contradictions(&stage)?;
    stage.say(
        "\nAlle vier Telefone zeigen dasselbe. Kein Eintrag ging verloren.",
        "\nAll four phones show the same. No entry was lost.",
    );
    if once { Ok(()) } else { stage.stay() }
}

/// The usual port, or another one if somebody has it.
fn free_port() -> u16 {
    let try_port =
        |port| std::net::TcpListener::bind(("127.0.0.1", port)).and_then(|free| free.local_addr());
    try_port(PORT)
        .or_else(|_| try_port(0))
        .map_or(PORT, |address| address.port())
}
