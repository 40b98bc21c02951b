//! The shared scenarios (`tests/scenarios`, whose README says what each word means), played through the same surface
//! that Kotlin and Swift have, against a real server process.

mod acts;
mod player;
mod screens;
mod step;
mod town;

use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/scenarios")
}

macro_rules! scenarios {
    ($($name:ident = $file:literal;)+) => {
        $(#[tokio::test]
        async fn $name() {
            player::play(&folder().join($file)).await;
        })+

        #[test]
        fn every_scenario_is_played() {
            let mut played = vec![$($file.to_owned()),+];
            let mut there: Vec<String> = std::fs::read_dir(folder())
                .expect("the folder of scenarios")
                .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
                .filter(|name| name.ends_with(".json"))
                .collect();
            played.sort();
            there.sort();
            assert_eq!(played, there);
        }
    };
}

scenarios! {
    two_water_the_same_bed = "two-water-the-same-bed.json";
    a_note_says_two_things = "a-note-says-two-things.json";
    two_offices_grant_one_day = "two-offices-grant-one-day.json";
    an_event_moves_and_a_family_comes = "an-event-moves-and-a-family-comes.json";
    a_role_ends_while_its_holder_is_offline = "a-role-ends-while-its-holder-is-offline.json";
    what_others_enter_appears_by_itself = "what-others-enter-appears-by-itself.json";
    two_phones_agree_on_all_they_did_without_signal = "two-phones-agree-on-all-they-did-without-signal.json";
    lists_come_in_and_mistakes_have_a_kind = "lists-come-in-and-mistakes-have-a-kind.json";
}
