//! What happens in the model town.

use super::stage::{PHONES, Stage};

const EVENT: &str = "Herbsteinsatz";

/// Lists in the order in which an organiser would read them in.
const LISTS: [&str; 10] = [
    "rollen",
    "kalender",
    "wuensche",
    "tueren",
    "beete",
    "aufgaben",
    "termine",
    "antworten",
    "mitbringen",
    "schichten",
];

/// Something that happens: what it is, and who types what.
struct Scene {
    german: &'static str,
    english: &'static str,
    acts: &'static [(&'static str, &'static [&'static str])],
}

const SCENES: &[Scene] = &[
    Scene {
        german: "Zwei wünschen sich den 15., zwei sagen ihn zu, jedes Büro einem anderen:",
        english: "Two wish for the 15th, two offices grant it, each to somebody else:",
        acts: &[
            (
                "renate",
                &["calendar", "wish", "15.12.", "--motto", "Sterne falten"],
            ),
            ("mia", &["calendar", "wish", "15.12.", "--motto", "Punsch"]),
            ("buero", &["calendar", "grant", "15.12.", "Hilde R."]),
            ("gemeinde", &["calendar", "grant", "15.12.", "Jugendgruppe"]),
        ],
    },
    Scene {
        german: "Zwei gießen dasselbe Frühbeet:",
        english: "Two water the same cold frame:",
        acts: &[
            (
                "renate",
                &["garden", "done", "Frühbeet", "--amount", "2 Kannen"],
            ),
            ("mia", &["garden", "done", "Frühbeet"]),
        ],
    },
    Scene {
        german: "Ein Gastgeber sagt ab, während das Büro noch an seinem Türchen schreibt:",
        english: "A host withdraws while the office still edits the door:",
        acts: &[
            ("renate", &["calendar", "withdraw", "12.12."]),
            (
                "buero",
                &[
                    "calendar",
                    "edit-door",
                    "12.12.",
                    "--motto",
                    "Stockbrot und Lieder",
                ],
            ),
        ],
    },
    Scene {
        german: "Ein Termin wird verlegt, während Antworten kommen:",
        english: "An event moves while answers come in:",
        acts: &[
            (
                "buero",
                &[
                    "event",
                    "edit",
                    EVENT,
                    "--start",
                    "28.11. 11:00",
                    "--end",
                    "28.11. 15:00",
                ],
            ),
            (
                "gemeinde",
                &[
                    "event",
                    "answer",
                    EVENT,
                    "ja",
                    "--adults",
                    "6",
                    "--for",
                    "Wandergruppe",
                    "--source",
                    "telefon",
                ],
            ),
        ],
    },
    Scene {
        german: "Eine Familie kommt mit 3 und 2 an zwei Eingängen:",
        english: "A family arrives, 3 and 2, at two doors:",
        acts: &[
            (
                "buero",
                &[
                    "event",
                    "check-in",
                    EVENT,
                    "Familie im Stieg",
                    "--heads",
                    "3",
                    "--door",
                    "Tor",
                ],
            ),
            (
                "gemeinde",
                &[
                    "event",
                    "check-in",
                    EVENT,
                    "Familie im Stieg",
                    "--heads",
                    "2",
                    "--door",
                    "Gartenpforte",
                ],
            ),
        ],
    },
    Scene {
        german: "Eine Aufgabe wird gestrichen, während jemand sie erledigt:",
        english: "A task is removed while somebody does it:",
        acts: &[
            ("buero", &["garden", "withdraw", "Vogelhaus"]),
            ("mia", &["garden", "done", "Vogelhaus"]),
        ],
    },
    Scene {
        german: "Zwei schreiben den Hinweis an Beet 4 um:",
        english: "Two rewrite the note on bed 4:",
        acts: &[
            (
                "renate",
                &["garden", "edit-bed", "4", "--note", "mittags lüften"],
            ),
            (
                "buero",
                &["garden", "edit-bed", "4", "--note", "bei Frost zudecken"],
            ),
        ],
    },
];

const SETTLEMENT: Scene = Scene {
    german: "So wird es geklärt:",
    english: "This is how it is settled:",
    acts: &[
        ("renate", &["conflicts", "settle", "Frühbeet", "1"]),
        ("renate", &["event", "answer", EVENT, "ja", "--adults", "1"]),
    ],
};

/// The town from its lists, and a phone for each of the four.
pub fn set_up(stage: &Stage) -> Result<(), String> {
    stage.say(
        "Das Projektbüro richtet das Bündnis ein, aus seinen Listen:",
        "The project office sets the alliance up, from its lists:",
    );
    stage.act("buero", &["join", &stage.invite, "--yes"])?;
    for list in LISTS {
        let path = stage.lists.join(format!("{list}.csv"));
        stage.act("buero", &["import", &path.to_string_lossy(), "--yes"])?;
        println!("   {list}.csv");
    }
    stage.tell(
        "buero",
        &["people", "act-for", "Renate B.", "Familie im Stieg"],
    )?;
    stage.tell(
        "buero",
        &["people", "role", "Gemeindebüro", "leitung", "termine"],
    )?;
    for (phone, owner) in &PHONES[1..] {
        let invite = stage.look("buero", &["people", "invite", owner])?;
        let invite = invite["invite"]
            .as_str()
            .ok_or("people invite: no invite")?
            .to_owned();
        stage.act("buero", &["sync"])?;
        stage.act(phone, &["join", &invite, "--yes"])?;
    }
    sync(stage)?;
    stage.say(
        "Vier Telefone sind dabei: Projektbüro, Gemeindebüro, Renate B., Mia T.\n",
        "Four phones have joined: Projektbüro, Gemeindebüro, Renate B., Mia T.\n",
    );
    Ok(())
}

/// Days without signal: the server is gone.
pub fn without_signal(stage: &Stage) -> Result<(), String> {
    stage.say(
        "Tagelang kein Netz (der Server ist abgeschaltet). Alle arbeiten weiter.",
        "Days without signal (the server is switched off). All go on working.",
    );
    for scene in SCENES {
        play(stage, scene)?;
    }
    println!();
    Ok(())
}

/// What each phone says is to be settled.
pub fn contradictions(stage: &Stage) -> Result<(), String> {
    stage.say(
        "\nDas Projektbüro fragt: mitmach conflicts",
        "\nThe project office asks: mitmach conflicts",
    );
    let text = stage.act("buero", &["conflicts"])?;
    for line in text.lines() {
        println!("{}{line}", if line.is_empty() { "" } else { "   " });
    }
    Ok(())
}

/// The people settle it.
pub fn settle(stage: &Stage) -> Result<(), String> {
    play(stage, &SETTLEMENT)?;
    // As they read it off their screens: the six digits beside the door and the wishes.
    let door = super::table::door_of(stage, "gemeinde", "2026-12-15", "Jugendgruppe")?;
    stage.tell("gemeinde", &["undo", &door])?;
    for (phone, host) in [("renate", "Renate B."), ("mia", "Mia T.")] {
        let wish = super::table::wish_of(stage, phone, "2026-12-15", host)?;
        stage.tell(phone, &["undo", &wish])?;
    }
    Ok(())
}

/// Everybody syncs, twice: what the second one entered reaches the first too.
pub fn sync(stage: &Stage) -> Result<(), String> {
    for _ in 0..2 {
        for (phone, _) in PHONES {
            stage.act(phone, &["sync"])?;
        }
    }
    Ok(())
}

fn play(stage: &Stage, scene: &Scene) -> Result<(), String> {
    stage.say(
        &format!("\n{}", scene.german),
        &format!("\n{}", scene.english),
    );
    scene
        .acts
        .iter()
        .try_for_each(|(phone, arguments)| stage.tell(phone, arguments))
}
