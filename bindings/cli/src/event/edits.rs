//! Changing what an event asks of helpers: shifts, and what is to be brought.

use super::help_options;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::words;
use mitmach_core::model::Kind;

/// Changes a shift or preparation.
pub fn shift(session: &Session, edit: &help_options::EditShift) -> Result<(), Failure> {
    let lang = session.lang();
    let shift = session.look(|scene| {
        let event = find::event(scene, &edit.event, lang)?;
        find::task(scene, &[event], words::THING_SHIFT, &edit.shift, lang)
    })?;
    let changes = Changes::new(&shift)
        .text("title", edit.title.as_deref())
        .moment("starts", edit.from.map(|from| from.on(session.today)))
        .moment("ends", edit.to.map(|to| to.on(session.today)))
        .number("people", edit.people)
        .number("minutes", edit.minutes)
        .text("needs", edit.needs.as_deref())
        .flag("heavy", edit.marks.heavy)
        .flag("seated", edit.marks.seated)
        .flag("adults_only", edit.marks.adults_only)
        .flag("with_children", edit.marks.with_children)
        .flag("on_request", edit.marks.on_request);
    session.change(changes)
}

/// Changes what is wanted.
pub fn bring(session: &Session, edit: &help_options::EditBring) -> Result<(), Failure> {
    let lang = session.lang();
    let wanted = session.look(|scene| {
        let event = find::event(scene, &edit.event, lang)?;
        let by = (words::THING_BRING, &[Kind::Bring][..]);
        find::of_kinds(scene, event, by, &edit.item, lang)
    })?;
    let changes = Changes::new(&wanted)
        .text("item", edit.name.as_deref())
        .number("wanted", edit.wanted)
        .text("contains", edit.contains.as_deref());
    session.change(changes)
}
