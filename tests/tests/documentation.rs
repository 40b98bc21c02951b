//! Pages that follow from the code are what the code says. `MITMACH_WRITE_DOCS=1 cargo test -p mitmach-tests --test
//! documentation` writes them anew.

use mitmach_core::model::{DocumentKind, Edit, Field, Kind, Meta, Reference, Refusal, Text, Type};
use std::fmt::Write as _;
use std::path::PathBuf;

const HEAD: &str = "# Fields of records

This page follows from the code (`core/src/model/kinds.rs`) and is written by a test:
`MITMACH_WRITE_DOCS=1 cargo test -p mitmach-tests --test documentation`. [domain.md](domain.md) says what the fields mean,
[protocol.md](protocol.md) how they are stored.

- *text n*: at most n characters, without control characters and characters that reverse the direction of writing. Only
  *text 120* is one line.
- *date* is `2026-12-01`, *time* `17:00`, *date and time* `2026-12-01T17:00`: local to Europe/Berlin, in exactly this spelling.
- *card* is 16 bytes, *record* 18 bytes: the id of a record in the same document that the author could see.
- A field that is not required may be missing or hold null; both mean that nothing is given. Of the fields of every record none
  may be null.
- *edited by*: *as the kind* is whoever may edit records of the kind by the table in domain.md; *organiser* is stricter; *nobody*
  means that the creating change alone sets it.

## Every record

| field | holds | required | edited by |
|---|---|---|---|
| owner | card | yes | nobody |
| author | card | yes | nobody |
| on_behalf | card | | nobody |
| source | `app`, `phone`, `mail`, `paper`, `talk`; `app` is not stored | | nobody |
| organisation | card | | nobody |
| visibility | `public`, `members`; only on calendar, door and event | | nobody |
";

fn holds(field: &Field) -> String {
    match field.holds {
        Type::Text(Text::Short) => "text 120".into(),
        Type::Text(Text::Note) => "text 1000".into(),
        Type::Text(Text::Programme) => "text 2000".into(),
        Type::Int(least, most) => format!("whole number from {least} to {most}"),
        Type::Flag => "yes or no".into(),
        Type::Date => "date".into(),
        Type::Time => "time".into(),
        Type::DateTime => "date and time".into(),
        Type::Card => "card".into(),
        Type::Record(Reference::To(kind)) => format!("record: {}", kind.word()),
        Type::Record(Reference::ButWithdrawal) => "record: any but a withdrawal".into(),
        Type::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            words.join(", ")
        }
    }
}

fn edited_by(field: &Field) -> &'static str {
    match field.edit {
        Edit::Never => "nobody",
        Edit::Kind => "as the kind",
        Edit::Organiser => "organiser",
    }
}

fn kinds() -> String {
    let mut page = HEAD.to_owned();
    for kind in Kind::ALL {
        let documents = [
            DocumentKind::Garden,
            DocumentKind::Calendar,
            DocumentKind::Event,
        ];
        let documents: Vec<&str> = documents
            .into_iter()
            .filter(|document| document.holds(*kind))
            .map(DocumentKind::word)
            .collect();
        let (word, documents) = (kind.word(), documents.join(", "));
        write!(page, "\n## {word}\n\nIn: {documents}.\n\n").expect("a text");
        page.push_str("| field | holds | required | edited by |\n|---|---|---|---|\n");
        for field in kind.fields() {
            let required = if field.required { "yes" } else { "" };
            let (name, holds, edited) = (field.name, holds(field), edited_by(field));
            writeln!(page, "| {name} | {holds} | {required} | {edited} |").expect("a text");
        }
    }
    page
}

#[test]
fn the_page_of_fields_is_what_the_code_says() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/kinds.md");
    let page = kinds();
    assert!(Meta::NAMES.iter().all(|name| HEAD.contains(name)));
    if std::env::var_os("MITMACH_WRITE_DOCS").is_some() {
        std::fs::write(&path, page).expect("the page can be written");
        return;
    }
    let stored = std::fs::read_to_string(&path).expect("the page is in the repository");
    assert!(
        stored == page,
        "docs/kinds.md is old: run MITMACH_WRITE_DOCS=1 cargo test -p mitmach-tests --test documentation"
    );
}

#[test]
fn the_protocol_page_explains_every_refusal() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/protocol.md");
    let page = std::fs::read_to_string(&path).expect("the page is in the repository");
    for refusal in Refusal::ALL {
        let row = format!("| `{}` |", refusal.word());
        assert!(page.contains(&row), "{row} is missing");
    }
}
