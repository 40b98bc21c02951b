//! Questions to the person at the terminal.

use crate::failure::Failure;
use crate::out::{Out, complain};
use crate::words;
use std::io::IsTerminal;

/// Asks whether to go on; an answer other than yes stops.
pub fn go_on(out: &Out, question: &str) -> Result<(), Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::usage(words::NEEDS_YES, &[]));
    }
    complain(&format!("{question} {}", out.text(words::YES_OR_NO)));
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    if read.is_ok() && ["j", "ja", "y", "yes"].contains(&answer.as_str()) {
        Ok(())
    } else {
        Err(Failure::stopped())
    }
}
