//! Random acts on some phones, exchanged in parts and in any order, against a naive model of maps and sets.
//!
//! Whatever the order, all phones and a server that inspected every change hold what the model says.
//! `MITMACH_MODEL_CASES=100000 cargo test -p mitmach-tests --release --test merge_model` is a long run.

mod damage;
mod model;
mod phones;

use phones::{Act, Phones, Step};
use proptest::prelude::*;

fn cases(default: u32) -> u32 {
    std::env::var("MITMACH_MODEL_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(default)
}

fn act() -> impl Strategy<Value = Act> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        2 => (1_i64..5).prop_map(Act::AddBed),
        2 => prop::option::of(index()).prop_map(Act::AddTask),
        2 => index().prop_map(Act::Claim),
        1 => index().prop_map(Act::LogWork),
        1 => index().prop_map(Act::Withdraw),
        6 => (index(), 0_u8..4, 0_u8..4).prop_map(|(record, note, zone)| Act::EditBed { record, note, zone }),
        2 => (index(), 0_u8..3).prop_map(|(record, title)| Act::EditTask { record, title }),
        3 => (index(), index()).prop_map(|(contradiction, value)| Act::Settle { contradiction, value }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        8 => (index(), act()).prop_map(|(phone, act)| Step::Act { phone, act }),
        5 => (index(), index(), index(), any::<u64>())
            .prop_map(|(from, to, amount, order)| Step::Exchange { from, to, amount, order }),
        1 => index().prop_map(|phone| Step::Restart { phone }),
        1 => index().prop_map(|phone| Step::FreshActor { phone }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(300), ..ProptestConfig::default() })]

    #[test]
    fn phones_that_exchange_in_any_order_hold_what_the_model_says(
        phones in 2_usize..=6,
        steps in prop::collection::vec(step(), 1..60),
        order in any::<u64>(),
    ) {
        let mut world = Phones::new(phones);
        for step in &steps {
            world.step(step);
        }
        world.everybody_meets(order);
        world.all_hold_what_the_model_says();
        world.a_server_accepts_every_change();
    }
}
