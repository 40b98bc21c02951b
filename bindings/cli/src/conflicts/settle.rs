//! Choosing the value that stays.

use super::{Settle, distinct, entries};
use crate::choice::fold;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::show;
use crate::words::{self, Lang};
use mitmach_core::ids::RecordId;
use mitmach_core::model::{Kind, Value};
use mitmach_core::view::{self, Conflict, Dispute, Scene};

/// The value that stays.
struct Choice {
    title: String,
    field: String,
    value: Value,
    shown: String,
}

/// Enters the choice.
pub fn choose(session: &Session, settle: &Settle) -> Result<(), Failure> {
    let lang = session.lang();
    let (found, choice) = session.look(|scene| {
        let found = contradictory(scene, &settle.entry, lang)?;
        let describe = Describe { scene, lang };
        let choice = choice(&describe, &found, settle)?;
        Ok((found, choice))
    })?;
    let record = (found.id, found.kind);
    let receipt = session
        .phone
        .settle(found.document, record, &choice.field, choice.value)
        .map_err(|error| session.failed(error))?;
    let label = words::field(&choice.field).text(lang);
    session.entered(
        &receipt,
        &session.say(words::SETTLED, &[&choice.title, label, &choice.shown]),
    );
    Ok(())
}

/// The contradictory record that is named. That a named one is not contradictory, or is settled in another way,
/// is a better answer than that it is unknown.
fn contradictory(scene: &Scene<'_>, text: &str, lang: Lang) -> Result<Found, Failure> {
    let what = words::THING_ENTRY;
    let found = find::any(scene, what, text, lang, |_, record| {
        record.kind != Kind::Withdrawal && record.contradictions().next().is_some()
    });
    let Err(Failure::Unknown { candidates, .. }) = &found else {
        return found;
    };
    let conflicts: Vec<_> = view::conflicts(scene)
        .into_iter()
        .filter(|conflict| !matches!(conflict.dispute, Dispute::Field { .. }))
        .collect();
    let disputed = find::any(scene, what, text, lang, |_, record| {
        let mut conflicts = conflicts.iter();
        conflicts.any(|conflict| concerns(&conflict.dispute, record.id))
    });
    match disputed {
        Ok(disputed) => {
            let of_it = |conflict: &&Conflict| concerns(&conflict.dispute, disputed.id);
            let may_settle = conflicts.iter().filter(of_it).any(|one| one.may_settle);
            let word = if may_settle {
                words::SETTLED_BY_WITHDRAWING
            } else {
                words::SETTLED_BY_OTHERS
            };
            return Err(Failure::say(word, &[&disputed.title]));
        }
        Err(ambiguous @ Failure::Ambiguous { .. }) => return Err(ambiguous),
        Err(_) => {}
    }
    match find::any(scene, what, text, lang, |_, _| true) {
        Ok(other) => Err(Failure::say(words::NOT_CONTRADICTORY, &[&other.title])),
        Err(_) if !candidates.is_empty() => found,
        Err(_) if conflicts.is_empty() => Err(Failure::say(words::SETTLE_NOTHING, &[])),
        Err(_) => Err(Failure::say(words::SETTLE_NO_VALUES, &[])),
    }
}

/// Whether a contradiction between entries is about this one.
fn concerns(dispute: &Dispute, record: RecordId) -> bool {
    let mut entries = entries(dispute).into_iter();
    let named = match dispute {
        Dispute::GrantedTwice { wish, .. } | Dispute::WishWithdrawn { wish, .. } => Some(wish),
        Dispute::SeveralClaims { task, .. } => Some(task),
        Dispute::Field { .. }
        | Dispute::TwoGrants { .. }
        | Dispute::ContestedDay { .. }
        | Dispute::AnsweredTwice { .. }
        | Dispute::SeveralFrames { .. } => None,
    };
    entries.any(|entry| entry.id == record) || named.is_some_and(|entry| entry.id == record)
}

fn choice(describe: &Describe<'_>, found: &Found, settle: &Settle) -> Result<Choice, Failure> {
    let lang = describe.lang;
    let head = view::record(describe.scene, found.id)
        .ok_or_else(Failure::stopped)?
        .head;
    let called = |name: &str, text: &str| {
        let label = words::field(name);
        [name, label.de, label.en]
            .iter()
            .any(|name| fold(name) == fold(text))
    };
    let fields: Vec<_> = head
        .contradictions
        .iter()
        .filter(|one| {
            settle
                .field
                .as_ref()
                .is_none_or(|text| called(&one.field, text))
        })
        .collect();
    let contradiction = match fields.as_slice() {
        [one] if one.values.is_empty() => return Err(Failure::say(words::SETTLE_OTHERS, &[])),
        [one] => *one,
        [] => {
            let field = settle.field.as_deref().unwrap_or_default();
            return Err(Failure::say(words::NOT_CONTRADICTORY, &[field]));
        }
        several => {
            let labels: Vec<_> = several
                .iter()
                .map(|one| words::field(&one.field).text(lang))
                .collect();
            return Err(Failure::usage(words::WHICH_FIELD, &[&labels.join(", ")]));
        }
    };
    let values = distinct(&contradiction.values);
    let show = |value: &Value| describe.value(found.kind, &contradiction.field, value);
    let number = settle
        .value
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let by_number = number
        .and_then(|at| values.get(at))
        .map(|(value, _)| *value);
    let mut values_only = values.iter().map(|(value, _)| *value);
    let by_text = values_only
        .find(|value| show::same_value(value, &settle.value) || show(value) == settle.value);
    let possible = || {
        let texts: Vec<_> = values.iter().map(|(value, _)| show(value)).collect();
        texts.join(", ")
    };
    let value = by_number
        .or(by_text)
        .ok_or_else(|| Failure::say(words::NO_SUCH_VALUE, &[&possible()]))?;
    Ok(Choice {
        title: found.title.clone(),
        field: contradiction.field.clone(),
        value: value.clone(),
        shown: show(value),
    })
}
