//! Events: when and where, who comes, who brings what, the door.

mod acts;
mod args;
mod edits;
mod help_options;
mod helpers;
mod lists;
mod options;
mod show;

pub use show::{ask_again, named_state};

use crate::failure::Failure;
use crate::session::Session;
pub use args::Event;
use args::EventCommand;

/// Runs the commands of events.
pub fn run(session: &Session, event: &Event) -> Result<(), Failure> {
    match &event.command {
        None | Some(EventCommand::List) => show::list(session),
        Some(EventCommand::Show(show)) => show::event(session, &show.event),
        Some(EventCommand::Plan(plan)) => acts::plan(session, plan),
        Some(EventCommand::Edit(edit)) => acts::edit(session, edit),
        Some(EventCommand::Answer(answer)) => acts::answer(session, answer),
        Some(EventCommand::Seat(seat)) => acts::seat(session, seat),
        Some(EventCommand::Bring(bring)) => helpers::bring(session, bring),
        Some(EventCommand::EditBring(edit)) => edits::bring(session, edit),
        Some(EventCommand::Pledge(pledge)) => helpers::pledge(session, pledge),
        Some(EventCommand::AddShift(shift)) => helpers::add_shift(session, shift),
        Some(EventCommand::EditShift(edit)) => edits::shift(session, edit),
        Some(EventCommand::Done(done)) => helpers::done(session, done),
        Some(EventCommand::Claim(claim)) => helpers::claim(session, claim),
        Some(EventCommand::CheckIn(check_in)) => helpers::check_in(session, check_in),
        Some(EventCommand::DoorList(list)) => lists::door_list(session, &list.event),
        Some(EventCommand::Withdraw(withdraw)) => helpers::withdraw(session, withdraw),
    }
}
