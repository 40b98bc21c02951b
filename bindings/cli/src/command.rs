//! Ids of what was entered. `status` and `not-accepted` list entries by the command that made them; most of
//! them have made a record, whose id begins with the same digits. Those that have not are said to be so.

use crate::describe::Describe;
use crate::failure::Failure;
use crate::lookup::has_id;
use crate::session::Session;
use crate::show;
use crate::words::{self, Word};
use mitmach_core::phone::Content;

/// What was entered and has not arrived, or was not accepted.
struct Entered {
    id: String,
    content: Content,
    state: State,
}

#[derive(Clone, Copy)]
enum State {
    OnlyHere,
    Held,
    NotAccepted,
}

/// What was found; if nothing was and the text is the id of something entered, why there is no such record.
pub fn or_say<T>(session: &Session, text: &str, found: Result<T, Failure>) -> Result<T, Failure> {
    let Err(Failure::Unknown { .. }) = &found else {
        return found;
    };
    let entered = entered(session)?;
    let Some(entered) = entered.iter().find(|entered| has_id(&entered.id, text)) else {
        return found;
    };
    let what = session.look(|scene| {
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        Ok(describe.content(&entered.content))
    })?;
    let changed = match &entered.content {
        Content::Act(act, _) => act.target(),
        Content::Register(_) => None,
    };
    let id = show::short_id(&entered.id);
    let changed = changed.map(show::short_id);
    let word: Word = match (entered.state, &entered.content, &changed) {
        (State::NotAccepted, ..) => words::ID_NOT_ACCEPTED,
        (State::Held, ..) => words::ID_HELD,
        (State::OnlyHere, Content::Register(_), _) => words::ID_OF_REGISTER,
        (State::OnlyHere, Content::Act(..), Some(_)) => words::ID_OF_EDIT,
        // Every other act has made a record, which would have been found.
        (State::OnlyHere, Content::Act(..), None) => return found,
    };
    let changed = changed.unwrap_or_default();
    Err(Failure::say(word, &[&id, &what, &changed]))
}

fn entered(session: &Session) -> Result<Vec<Entered>, Failure> {
    let failed = |error| session.failed(error);
    let here = session.phone.status().map_err(failed)?.only_here;
    let here = here.into_iter().map(|entry| Entered {
        id: entry.command.to_string(),
        content: entry.content,
        state: if entry.held {
            State::Held
        } else {
            State::OnlyHere
        },
    });
    let refused = session.phone.not_accepted().map_err(failed)?;
    let refused = refused.into_iter().map(|entry| Entered {
        id: entry.command.to_string(),
        content: entry.content,
        state: State::NotAccepted,
    });
    Ok(here.chain(refused).collect())
}
