//! Names in lists to cards: who is known, and what sort of party somebody new is.

use super::cell::check_name;
use super::error::Problem;
use super::plan::Made;
use super::planner::{Noted, Planner};
use super::text::{fold, fold_name};
use crate::ids::CardId;
use crate::register::{CardKind, RegisterAct};

/// How a name of somebody under 16 ends in lists.
pub const UNDER_16: &str = " (unter 16)";

/// A name without "(unter 16)", and whether that stood there.
pub fn split_under_16(name: &str) -> (&str, bool) {
    if let Some((before, bracket)) = name.rsplit_once('(')
        && let Some(inside) = bracket.trim_end().strip_suffix(')')
        && matches!(fold(inside).as_str(), "unter16" | "under16" | "u16")
    {
        return (before.trim_end(), true);
    }
    (name, false)
}

/// What sort of party a name is most likely of; `otherwise` if nothing tells.
pub fn guess(name: &str, otherwise: CardKind) -> CardKind {
    const HOUSEHOLDS: &[&str] = &[
        "familie",
        "fam",
        "haushalt",
        "ehepaar",
        "eheleute",
        "nachbarn",
        "hausgemeinschaft",
        "wg",
        "family",
        "household",
    ];
    // Ends of words: surnames like Kirchner or Bandlow begin as institutions do, hardly one ends so.
    const GROUPS: &[&str] = &[
        "gruppe",
        "chor",
        "klasse",
        "team",
        "band",
        "kreis",
        "abteilung",
        "elternrat",
        "schülerrat",
        "kirchenrat",
        "group",
    ];
    const ORGANISATIONS: &[&str] = &[
        "verein",
        "feuerwehr",
        "kirche",
        "gemeinde",
        "gemeinschaft",
        "kita",
        "schule",
        "hort",
        "gymnasium",
        "stift",
        "bibliothek",
        "wohnpark",
        "pflege",
        "büro",
        "laden",
        "information",
        "gmbh",
        "stube",
        "museum",
    ];
    let folded = fold_name(name);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let ends = |ends: &[&str]| {
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        words.any(|word| ends.iter().any(|end| word.ends_with(end)))
    };
    if words
        .next()
        .is_some_and(|first| HOUSEHOLDS.contains(&first))
    {
        CardKind::Household
    } else if ends_with_initial(name) {
        CardKind::Person
    } else if name.contains(',') || ends(GROUPS) {
        // "Kita Nicolaihof, Gruppe Igel": part of an organisation.
        CardKind::Group
    } else if ends(ORGANISATIONS) || folded.starts_with("stadt ") {
        CardKind::Organisation
    } else {
        otherwise
    }
}

/// `Hilde R.`
fn ends_with_initial(name: &str) -> bool {
    name.split_whitespace()
        .last()
        .and_then(|word| word.strip_suffix('.'))
        .is_some_and(|initial| {
            let mut letters = initial.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
}

impl Planner<'_> {
    /// A name as keys hold it: of the card that it means, if there is one.
    pub fn party_key(&self, name: &str) -> String {
        let (name, _) = split_under_16(name);
        let known = self.candidates(name);
        let card = known.first().and_then(|card| self.book.name(*card));
        fold_name(card.unwrap_or(name))
    }

    /// Parties that a name can mean: those of the name, or "organisation, part of it".
    fn candidates(&self, name: &str) -> Vec<CardId> {
        let named = self.book.cards_named(name);
        if !named.is_empty() {
            return named.to_vec();
        }
        let Some((organisation, part)) = name.split_once(',') else {
            return Vec::new();
        };
        let organisations = self.book.cards_named(organisation);
        let parts = self.book.cards_named(part).iter().copied();
        parts
            .filter(|part| organisations.iter().any(|of| self.book.belongs(*part, *of)))
            .collect()
    }

    /// The card of a name; a new one if nobody has it. `kind` is what the list says of its sort, `otherwise`
    /// what it is taken for if its name does not tell either.
    pub fn party(
        &mut self,
        column: &str,
        name: &str,
        kind: Option<CardKind>,
        otherwise: CardKind,
    ) -> Result<CardId, Noted> {
        let (bare, under_16) = split_under_16(name);
        let known = self.candidates(bare);
        if !known.is_empty() {
            return self.one_of(column, name, known, kind);
        }
        if let Err(problem) = check_name(bare) {
            return Err(self.fail_text(column, problem, name));
        }
        let otherwise = if under_16 {
            CardKind::Person
        } else {
            otherwise
        };
        Ok(self.new_card(
            bare,
            kind.unwrap_or_else(|| guess(bare, otherwise)),
            under_16,
        ))
    }

    /// Nobody's rights, numbers or answers are given to one of two people by chance. Of other parties that
    /// two phones made of one name the older stays in use.
    fn one_of(
        &mut self,
        column: &str,
        name: &str,
        known: Vec<CardId>,
        kind: Option<CardKind>,
    ) -> Result<CardId, Noted> {
        let kind_of = |card: &CardId| self.kind_of(*card);
        let of_kind: Vec<CardId> = known
            .iter()
            .filter(|card| kind.is_some() && kind_of(card) == kind)
            .copied()
            .collect();
        let fitting = if of_kind.is_empty() { known } else { of_kind };
        let people = fitting
            .iter()
            .filter(|card| kind_of(card) == Some(CardKind::Person));
        if fitting.len() > 1 && people.count() > 1 {
            return Err(self.fail_text(column, Problem::AmbiguousName, name));
        }
        // Ids order newer ones first.
        fitting.into_iter().max().ok_or(Noted)
    }

    fn kind_of(&self, card: CardId) -> Option<CardKind> {
        let known = self.book.scene.register.card(card).map(|card| card.kind);
        known.or_else(|| self.new_cards.get(&card).copied())
    }

    fn new_card(&mut self, name: &str, kind: CardKind, under_16: bool) -> CardId {
        let act = RegisterAct::AddCard {
            kind,
            name: name.to_owned(),
            under_16,
        };
        let card = CardId(self.enter_register(act).0);
        self.book.add_card(name, card);
        self.new_cards.insert(card, kind);
        if under_16 {
            self.new_children.insert(card);
        }
        self.makes.push(Made::Card {
            kind,
            name: name.to_owned(),
            under_16,
        });
        card
    }

    /// Whether a party is somebody under 16.
    pub fn is_under_16(&self, card: CardId) -> bool {
        let known = self.book.scene.register.card(card);
        known.is_some_and(|card| card.under_16) || self.new_children.contains(&card)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_sort_of_party_they_are_of() {
        let guess = |name| guess(name, CardKind::Organisation);
        for (name, kind) in [
            ("Familie im Stieg", CardKind::Household),
            ("Hausgemeinschaft am Pestalozziring", CardKind::Household),
            ("Nachbarn in der Sieskindstraße", CardKind::Household),
            ("Hilde R.", CardKind::Person),
            ("Karl-Heinz W.", CardKind::Person),
            ("Gemischter Chor", CardKind::Group),
            ("Kita Nicolaihof, Gruppe Igel", CardKind::Group),
            ("Posaunenchor", CardKind::Group),
            ("Kita Nicolaihof", CardKind::Organisation),
            ("Stadt Ballenstedt", CardKind::Organisation),
            ("heimatBEWEGEN", CardKind::Organisation),
        ] {
            assert_eq!(guess(name), kind, "{name}");
        }
        for name in [
            "Renate",
            "Peter Kirchner",
            "Anna Bandlow",
            "Eva Halberstadt",
        ] {
            assert_eq!(
                super::guess(name, CardKind::Person),
                CardKind::Person,
                "{name}"
            );
        }
    }

    #[test]
    fn under_16_is_taken_off_the_name() {
        assert_eq!(split_under_16("Mia T. (unter 16)"), ("Mia T.", true));
        assert_eq!(split_under_16("Mia T. (Unter16) "), ("Mia T.", true));
        assert_eq!(
            split_under_16("Mia (die große)"),
            ("Mia (die große)", false)
        );
    }
}
