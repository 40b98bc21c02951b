//! People, their roles, invites and phones.

mod acts;
mod args;
mod invites;
mod show;

use crate::failure::Failure;
use crate::session::Session;
pub use args::People;
use args::PeopleCommand;

/// Runs the commands of people.
pub fn run(session: &Session, people: &People) -> Result<(), Failure> {
    match &people.command {
        None | Some(PeopleCommand::List) => show::list(session),
        Some(PeopleCommand::Show(show)) => show::person(session, &show.name),
        Some(PeopleCommand::Devices(devices)) => show::devices(session, devices.name.as_deref()),
        Some(PeopleCommand::Add(add)) => acts::add(session, add),
        Some(PeopleCommand::Rename(rename)) => acts::rename(session, rename),
        Some(PeopleCommand::Contact(contact)) => acts::contact(session, contact),
        Some(PeopleCommand::Role(role)) => acts::role(session, role),
        Some(PeopleCommand::EndRole(end)) => acts::end_role(session, end),
        Some(PeopleCommand::ActFor(act_for)) => acts::act_for(session, act_for),
        Some(PeopleCommand::Invite(invite)) => invites::invite(session, invite),
        Some(PeopleCommand::RevokeInvite(named)) => invites::revoke(session, &named.name),
        Some(PeopleCommand::RevokeDevice(revoke)) => invites::revoke_device(session, revoke),
    }
}
