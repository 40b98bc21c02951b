//! Words on the command line that stand for choices: the code's own word, or the German or English label.

use crate::words::{self, Word};
use mitmach_core::model::{
    Activity, Answer, Answers, EventFormat, EventStatus, FieldOfWork, Level, SeatRule, SeatState,
    Setting, SkipReason, Source, Visibility,
};
use mitmach_core::register::CardKind;

/// Something to choose from.
pub trait Choice: Copy + 'static {
    /// Everything there is.
    const ALL: &'static [Self];
    /// The word in documents.
    fn code(self) -> &'static str;
    /// The word for people.
    fn label(self) -> Word;
}

/// A word that is no choice; it names those that are.
#[derive(Debug, Clone)]
pub struct NoSuchChoice(pub Vec<Word>);

impl std::fmt::Display for NoSuchChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let labels: Vec<_> = self.0.iter().map(|word| word.en).collect();
        write!(f, "not one of {}", labels.join(", "))
    }
}

impl std::error::Error for NoSuchChoice {}

/// Reads a choice.
pub fn choice<T: Choice>(text: &str) -> Result<T, NoSuchChoice> {
    let wanted = fold(text);
    let fits = |choice: &&T| {
        let label = choice.label();
        [choice.code(), label.de, label.en]
            .iter()
            .any(|word| fold(word) == wanted)
    };
    let found = T::ALL.iter().find(fits);
    found
        .copied()
        .ok_or_else(|| NoSuchChoice(T::ALL.iter().map(|choice| choice.label()).collect()))
}

/// A text as it is compared: lower case, umlauts spelt out, blanks and hyphens left out.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            c if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

macro_rules! choice {
    ($type:ty, $all:expr, $code:expr, { $($variant:ident => $word:ident),+ $(,)? }) => {
        impl Choice for $type {
            const ALL: &'static [Self] = $all;
            fn code(self) -> &'static str {
                let code: fn(Self) -> &'static str = $code;
                code(self)
            }
            fn label(self) -> Word {
                match self { $(Self::$variant => words::$word),+ }
            }
        }
    };
}

choice!(Activity, Self::ALL, Self::word, {
    Water => WATER, Weed => WEED, Harvest => HARVEST, Prune => PRUNE, Tidy => TIDY,
    Technical => TECHNICAL, Inspect => INSPECT, Animals => ANIMALS, Care => CARE, Mow => MOW,
    Plant => PLANT, Shift => SHIFT, Other => OTHER,
});
choice!(SkipReason, Self::ALL, Self::word, { Rain => RAIN, Frost => FROST, Heat => HEAT, Other => OTHER });
choice!(Setting, Self::ALL, Self::word, { Outdoor => OUTDOOR, Indoor => INDOOR, Covered => COVERED });
choice!(EventFormat, Self::ALL, Self::word, {
    Sommerfest => SOMMERFEST, Mitmachfest => MITMACHFEST, Stammtisch => STAMMTISCH,
    Stadtgespraech => STADTGESPRAECH, Expertenrat => EXPERTENRAT,
    Visionswerkstatt => VISIONSWERKSTATT, Lernformat => LERNFORMAT, Leerstand => LEERSTAND,
    Einsatz => EINSATZ, Other => OTHER,
});
choice!(Answers, Self::ALL, Self::word, {
    Open => ANSWERS_OPEN, PerOrganisation => ANSWERS_PER_ORGANISATION, CountOnly => ANSWERS_COUNT_ONLY,
});
choice!(SeatRule, Self::ALL, Self::word, {
    No => SEATS_NO, FirstCome => SEATS_FIRST_COME, WeChoose => SEATS_WE_CHOOSE,
});
choice!(EventStatus, Self::ALL, Self::word, { Planned => PLANNED, Cancelled => CANCELLED_WORD });
choice!(Answer, Self::ALL, Self::word, { Yes => YES, No => NO, Maybe => NOT_SURE });
choice!(SeatState, Self::ALL, Self::word, { In => SEAT_IN, Waiting => SEAT_WAITING });
choice!(Visibility, Self::ALL, Self::word, { Public => PUBLIC, Members => MEMBERS });
choice!(Source, Self::ALL, Self::word, {
    App => APP, Phone => PHONE_CALL, Mail => MAIL, Paper => PAPER, Talk => TALK,
});
choice!(CardKind, &[Self::Person, Self::Household, Self::Organisation, Self::Group], card_code, {
    Person => PERSON, Household => HOUSEHOLD, Organisation => ORGANISATION, Group => GROUP,
});
choice!(Level, &[
    Self::Organiser, Self::Lead, Self::Deputy, Self::Kitchen, Self::Door, Self::Calls,
    Self::Minutes, Self::Mentor, Self::Member,
], level_code, {
    Organiser => ORGANISER, Lead => LEAD, Deputy => DEPUTY, Kitchen => KITCHEN, Door => DOOR_DUTY,
    Calls => CALLS, Minutes => MINUTES_DUTY, Mentor => MENTOR, Member => MEMBER,
});
choice!(FieldOfWork, &[
    Self::Community, Self::Garden, Self::Calendar, Self::Event, Self::Organisation,
], area_code, {
    Community => AREA_COMMUNITY, Garden => AREA_GARDEN, Calendar => AREA_CALENDAR,
    Event => AREA_EVENT, Organisation => AREA_ORGANISATION,
});

fn card_code(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Person => "person",
        CardKind::Household => "household",
        CardKind::Organisation => "organisation",
        CardKind::Group => "group",
    }
}

fn level_code(level: Level) -> &'static str {
    match level {
        Level::Organiser => "organiser",
        Level::Lead => "lead",
        Level::Deputy => "deputy",
        Level::Kitchen => "kitchen",
        Level::Door => "door",
        Level::Calls => "calls",
        Level::Minutes => "minutes",
        Level::Mentor => "mentor",
        Level::Member => "member",
    }
}

fn area_code(field: FieldOfWork) -> &'static str {
    match field {
        FieldOfWork::Community => "community",
        FieldOfWork::Garden => "garden",
        FieldOfWork::Calendar => "calendar",
        FieldOfWork::Event => "event",
        FieldOfWork::Organisation => "organisation",
    }
}

/// The label of a choice's code, for values that are known by field name only.
pub fn label_of_code(field: &str, code: &str) -> Option<Word> {
    fn label<T: Choice>(code: &str) -> Option<Word> {
        let found = T::ALL.iter().find(|choice| choice.code() == code);
        found.map(|choice| choice.label())
    }
    match field {
        "activity" => label::<Activity>(code),
        "reason" => label::<SkipReason>(code),
        "setting" => label::<Setting>(code),
        "format" => label::<EventFormat>(code),
        "answers" => label::<Answers>(code),
        "seat_rule" => label::<SeatRule>(code),
        "status" => label::<EventStatus>(code),
        "answer" => label::<Answer>(code),
        "state" => label::<SeatState>(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_understood_in_both_languages_and_as_codes() {
        for text in ["gießen", "giessen", "Water", "water"] {
            assert!(
                matches!(choice::<Activity>(text), Ok(Activity::Water)),
                "{text}"
            );
        }
        assert!(matches!(
            choice::<SeatRule>("wer-zuerst-kommt"),
            Ok(SeatRule::FirstCome)
        ));
        assert!(matches!(
            choice::<SeatRule>("first_come"),
            Ok(SeatRule::FirstCome)
        ));
        assert_eq!(choice::<Answer>("jein").expect_err("no choice").0.len(), 3);
    }
}
