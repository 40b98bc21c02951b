//! How texts of lists are compared, and how cells are kept from being read as formulas.

/// A heading or word for comparison: case, spaces, `_`, `-` and `.` do not count, nor how umlauts are spelt.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '_' | '-' | '.' | '\u{feff}' => {}
            c if c.is_whitespace() => {}
            c => folded.push(c),
        }
    }
    folded
}

/// A heading for comparison: as [`fold`], and what stands in brackets does not count.
pub fn fold_heading(text: &str) -> String {
    fold(text.split('(').next().unwrap_or(text))
}

/// A name or title for comparison: case and the width of gaps do not count.
pub fn fold_name(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// Whether a spreadsheet could take a cell for a formula.
fn is_risky(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text as a cell that no spreadsheet takes for a formula: a `'` is put before `= + - @`, tab or return.
/// Texts that begin with `'` before one of these get one more, so that [`unguard`] gives every text back.
pub fn guard(text: &str) -> String {
    if is_risky(text.trim_start_matches('\'')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes off what [`guard`] put before.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_risky(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headings_are_known_however_they_are_spelt() {
        for spelt in [
            "Türen pro Tag",
            "tueren pro tag",
            "TÜREN  PRO TAG",
            "Türen-pro-Tag (Zahl)",
        ] {
            assert_eq!(fold_heading(spelt), "tuerenprotag", "{spelt}");
        }
        assert_eq!(fold("alle_tage"), fold("Alle Tage"));
        assert_eq!(fold_name("  Familie  im\u{a0}Stieg "), "familie im stieg");
    }

    #[test]
    fn cells_that_a_spreadsheet_would_run_get_a_quote_and_lose_it_again() {
        assert_eq!(guard("=1+1"), "'=1+1");
        assert_eq!(guard("'=1+1"), "''=1+1");
        assert_eq!(guard("'s Häusel"), "'s Häusel");
        assert_eq!(unguard("'@anna"), "@anna");
        assert_eq!(unguard("'s Häusel"), "'s Häusel");
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_its_cell(text in "['=+@\\t\\r-]{0,4}.{0,8}") {
            let cell = guard(&text);
            prop_assert_eq!(unguard(&cell), text.as_str());
            prop_assert!(!is_risky(&cell));
        }
    }
}
