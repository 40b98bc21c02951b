//! The bring list: what is wanted, what is pledged.

use super::Head;
use super::context::Context;
use crate::model::{Bring, Kind, Pledge, Record};
use serde::Serialize;

/// Somebody brings something; the owner is who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PledgeView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Pledge,
    /// What: its own words, or the wanted item's.
    pub item: Option<String>,
    /// How many; one if nothing is said.
    pub amount: i64,
    /// What it contains: its own words, or the wanted item's.
    pub contains: Option<String>,
}

/// Something wanted, with what is pledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BringView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Bring,
    /// How many are pledged.
    pub pledged: i64,
    /// How many have been handed in.
    pub delivered: i64,
    /// How many are still wanted.
    pub missing: i64,
    /// "Mehr als gewünscht": how many more than wanted.
    pub surplus: i64,
    /// Who brings it.
    pub pledges: Vec<PledgeView>,
}

/// What is wanted, by item, and pledges of something that nobody asks for.
pub(super) fn bring_list(context: &Context<'_>) -> (Vec<BringView>, Vec<PledgeView>) {
    let mut pledges: Vec<PledgeView> = context
        .live
        .live(Kind::Pledge)
        .map(|record| pledge(context, record))
        .collect();
    pledges.sort_by(|a, b| (&a.item, a.head.id).cmp(&(&b.item, b.head.id)));
    let mut items: Vec<BringView> = Vec::new();
    for record in context.live.live(Kind::Bring) {
        let named = |pledge: &PledgeView| pledge.fields.bring == Some(record.id);
        let (of_item, others) = pledges.into_iter().partition(named);
        pledges = others;
        items.push(bring(context, record, of_item));
    }
    items.sort_by(|a, b| (&a.fields.item, a.head.id).cmp(&(&b.fields.item, b.head.id)));
    (items, pledges)
}

fn bring(context: &Context<'_>, record: &Record, pledges: Vec<PledgeView>) -> BringView {
    let fields = Bring::of(record);
    let is_delivered = |pledge: &&PledgeView| pledge.fields.delivered == Some(true);
    let sum = pledges.iter().map(|pledge| pledge.amount).sum();
    // Of something wanted without a number nothing is missing and nothing too much.
    let wanted = fields.wanted.unwrap_or(sum);
    BringView {
        head: context.head(record),
        pledged: sum,
        delivered: pledges
            .iter()
            .filter(is_delivered)
            .map(|pledge| pledge.amount)
            .sum(),
        missing: (wanted - sum).max(0),
        surplus: (sum - wanted).max(0),
        pledges,
        fields,
    }
}

fn pledge(context: &Context<'_>, record: &Record) -> PledgeView {
    let fields = Pledge::of(record);
    let wanted = fields.bring.and_then(|bring| context.live.get(bring));
    let wanted = wanted
        .filter(|of| of.kind == Kind::Bring)
        .map(Bring::of)
        .unwrap_or_default();
    PledgeView {
        head: context.head(record),
        item: fields.item.clone().or(wanted.item),
        amount: fields.amount.unwrap_or(1),
        contains: fields.contains.clone().or(wanted.contains),
        fields,
    }
}
