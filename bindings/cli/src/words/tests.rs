use super::{
    Lang, Word, calendar, choices, entries, errors, event, garden, labels, lists, people, phone,
};

type Words = &'static [(&'static str, Word)];

fn all() -> Vec<(&'static str, Words)> {
    vec![
        ("labels", labels::ALL),
        ("below", labels::below::ALL),
        ("choices", choices::ALL),
        ("errors", errors::ALL),
        ("entries", entries::ALL),
        ("garden", garden::ALL),
        ("calendar", calendar::ALL),
        ("event", event::ALL),
        ("lists", lists::ALL),
        ("people", people::ALL),
        ("phone", phone::ALL),
    ]
}

fn places(text: &str) -> Vec<char> {
    let mut places: Vec<char> = text
        .match_indices('{')
        .filter_map(|(at, _)| text[at + 1..].chars().next())
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn every_word_is_there_in_both_languages_with_the_same_places() {
    for (file, words) in all() {
        for (key, word) in words {
            assert!(
                !word.de.trim().is_empty() && !word.en.trim().is_empty(),
                "{file} {key}"
            );
            assert_eq!(places(word.de), places(word.en), "{file} {key}");
        }
    }
}

#[test]
fn labels_have_at_most_six_words_and_name_no_technique() {
    for (key, word) in labels::ALL {
        for text in [word.de, word.en] {
            let words = text.split_whitespace().filter(|word| *word != "–").count();
            assert!(words <= 6, "{key}: {text}");
            for technique in ["sync", "konflikt", "conflict", "server"] {
                assert!(!text.to_lowercase().contains(technique), "{key}: {text}");
            }
        }
    }
}

#[test]
fn values_stand_in_their_places() {
    let word = Word {
        de: "{1} vor {0}",
        en: "{0} after {1}",
    };
    assert_eq!(word.with(Lang::De, &["a", "b{0}"]), "b{0} vor a");
    assert_eq!(word.with(Lang::En, &["a"]), "a after ");
}
