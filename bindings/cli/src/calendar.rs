//! The Adventskalender: days, wishes, doors.

mod acts;
mod args;
mod frame;
mod grant;
mod mine;
mod show;
mod which;

pub use mine::my_table;

use crate::failure::Failure;
use crate::session::Session;
pub use args::Calendar;
use args::CalendarCommand;

/// Runs the calendar's commands.
pub fn run(session: &Session, calendar: &Calendar) -> Result<(), Failure> {
    let year = calendar.year;
    match &calendar.command {
        None | Some(CalendarCommand::Show) => show::calendar(session, year),
        Some(CalendarCommand::Mine) => mine::mine(session, year),
        Some(CalendarCommand::SetUp(set_up)) => acts::set_up(session, year, set_up),
        Some(CalendarCommand::Wish(wish)) => acts::wish(session, year, wish),
        Some(CalendarCommand::EditWish(edit)) => acts::edit_wish(session, year, edit),
        Some(CalendarCommand::Grant(grant)) => grant::grant(session, year, grant),
        Some(CalendarCommand::EditDoor(edit)) => acts::edit_door(session, year, edit),
        Some(CalendarCommand::Withdraw(withdraw)) => acts::withdraw(session, year, withdraw),
    }
}
