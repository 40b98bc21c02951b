//! The garden: beds, tasks, who does them.

mod acts;
mod args;
mod options;
mod plan;
mod show;
pub mod tasks;

use crate::failure::Failure;
use crate::session::Session;
pub use args::Garden;
use args::GardenCommand;

/// Runs the garden's commands.
pub fn run(session: &Session, garden: &Garden) -> Result<(), Failure> {
    let name = garden.garden.as_deref();
    match &garden.command {
        None | Some(GardenCommand::Beds) => show::beds(session, name),
        Some(GardenCommand::Day(day)) => show::day(session, name, day),
        Some(GardenCommand::NewGarden(new)) => plan::new_garden(session, new),
        Some(GardenCommand::AddBed(bed)) => plan::add_bed(session, name, bed),
        Some(GardenCommand::EditBed(edit)) => plan::edit_bed(session, name, edit),
        Some(GardenCommand::AddTask(task)) => plan::add_task(session, name, task),
        Some(GardenCommand::EditTask(edit)) => plan::edit_task(session, name, edit),
        Some(GardenCommand::Claim(claim)) => acts::claim(session, name, claim),
        Some(GardenCommand::Done(done)) => acts::done(session, name, done),
        Some(GardenCommand::Skip(skip)) => acts::skip(session, name, skip),
        Some(GardenCommand::Withdraw(undo)) => acts::withdraw(session, name, undo),
    }
}
