//! Finds what a person names: by name or part of it, by number, or by the first digits of its id.

use crate::choice::fold;
use crate::failure::Failure;
use crate::words::Word;

/// Something that could be meant.
#[derive(Debug, Clone)]
pub struct Candidate<T> {
    /// What it is.
    pub value: T,
    /// Its id in hexadecimal digits.
    pub id: String,
    /// What it is called: the first name is shown.
    pub names: Vec<String>,
    /// What tells it apart from others of the same name.
    pub detail: String,
}

impl<T> Candidate<T> {
    /// As it stands in a list to choose from.
    pub fn line(&self) -> String {
        let name = self.names.first().map_or("", String::as_str);
        let detail = if self.detail.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.detail)
        };
        format!("{}  {name}{detail}", short(&self.id))
    }
}

/// Where the digits of an id begin that tell it from others. Ids that commands made begin with their minute:
/// those of one evening differ only after it.
const TELLING: std::ops::Range<usize> = 8..14;

/// The digits that people see of an id.
pub fn short(id: &str) -> &str {
    id.get(TELLING).unwrap_or(id)
}

/// Whether a candidate is meant.
type Test<'t, T> = &'t dyn Fn(&Candidate<T>) -> bool;

/// The one candidate that a text names.
pub fn pick<T>(what: Word, text: &str, candidates: Vec<Candidate<T>>) -> Result<T, Failure> {
    let wanted = fold(text);
    let tests: [Test<'_, T>; 4] = [
        &|candidate| candidate.names.iter().any(|name| fold(name) == wanted),
        &|candidate| has_id(&candidate.id, text),
        &|candidate| {
            let mut names = candidate.names.iter();
            names.any(|name| fold(name).starts_with(&wanted))
        },
        &|candidate| {
            let mut names = candidate.names.iter();
            wanted.len() > 1 && names.any(|name| fold(name).contains(&wanted))
        },
    ];
    if !wanted.is_empty() {
        for test in tests {
            let fitting: Vec<usize> = (0..candidates.len())
                .filter(|at| test(&candidates[*at]))
                .collect();
            match fitting.as_slice() {
                [] => {}
                [one] => {
                    let found = candidates.into_iter().nth(*one);
                    return found.map(|found| found.value).ok_or(Failure::stopped());
                }
                several => {
                    let lines = several.iter().map(|at| candidates[*at].line()).collect();
                    return Err(Failure::Ambiguous {
                        what,
                        text: text.to_owned(),
                        candidates: lines,
                    });
                }
            }
        }
    }
    Err(Failure::Unknown {
        what,
        text: text.to_owned(),
        candidates: candidates.iter().map(Candidate::line).collect(),
    })
}

/// Whether the text is the beginning of an id, or of the digits of it that people see.
pub fn has_id(id: &str, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    text.len() >= 4
        && text.bytes().all(|digit| digit.is_ascii_hexdigit())
        && (id.starts_with(&text)
            || id
                .get(TELLING.start..)
                .is_some_and(|id| id.starts_with(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::TASK;

    fn candidates() -> Vec<Candidate<u8>> {
        let one = |value, id: &str, names: &[&str]| Candidate {
            value,
            id: id.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            detail: String::new(),
        };
        vec![
            one(1, "ffff0000a1b2c3d4ffff", &["Frühbeet gießen und lüften"]),
            one(2, "ffff0000a1b3c3d4ffff", &["Kräuter gießen", "2"]),
            one(3, "ffff0000feed0000ffff", &["Gießen"]),
            one(4, "ffff00000123ffffffff", &["Erdbeeren gießen"]),
        ]
    }

    fn find(text: &str) -> Result<u8, usize> {
        pick(TASK, text, candidates()).map_err(|failure| match failure {
            Failure::Ambiguous { candidates, .. } => candidates.len(),
            Failure::Unknown { .. } => 0,
            _ => usize::MAX,
        })
    }

    #[test]
    fn a_name_a_part_of_it_a_number_and_an_id_all_name_a_thing() {
        for (text, found) in [
            ("Gießen", Ok(3)),
            ("giessen", Ok(3)),
            ("früh", Ok(1)),
            ("kräuter", Ok(2)),
            ("2", Ok(2)),
            ("erdbeeren-giessen", Ok(4)),
            ("lüften", Ok(1)),
            ("a1b3", Ok(2)),
            ("FEED", Ok(3)),
            ("ffff00000123", Ok(4)),
            ("ffff0000", Err(4)),
            ("a1b", Err(0)),
            ("erdbeeren gie", Ok(4)),
            ("Tomaten", Err(0)),
            ("", Err(0)),
        ] {
            assert_eq!(find(text), found, "{text}");
        }
    }
}
