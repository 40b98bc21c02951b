//! What people read, German and English side by side. No other file of this program holds a text for people,
//! but the helps of commands, which hold both languages too.

mod calendar;
mod choices;
mod entries;
mod errors;
mod event;
mod fields;
mod garden;
mod labels;
mod lists;
mod people;
mod phone;
#[cfg(test)]
mod tests;

pub use choices::*;
pub use entries::*;
pub use errors::*;
pub use fields::{field, kind};
pub use labels::*;
pub use {calendar::*, event::*, garden::*, lists::*, people::*, phone::*};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Lang {
    /// German, with "Sie".
    #[default]
    De,
    /// English.
    En,
}

/// A text in every language; `{0}`, `{1}` ... stand for values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

impl Word {
    /// The text of a language.
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// The text with values in its places.
    pub fn with(self, lang: Lang, values: &[&str]) -> String {
        let mut rest = self.text(lang);
        let mut text = String::new();
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((place, after)) = after.split_once('}') else {
                break;
            };
            let value = place.parse::<usize>().ok().and_then(|at| values.get(at));
            text.push_str(value.copied().unwrap_or_default());
            rest = after;
        }
        text + rest
    }
}

/// Constants of [`Word`], and in tests the list of them all.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $de:literal, $en:literal;)+) => {
        $($(#[$doc])* pub const $name: $crate::words::Word = $crate::words::Word { de: $de, en: $en };)+

        #[cfg(test)]
        pub(in crate::words) const ALL: &[(&str, $crate::words::Word)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use words;
