//! New years and events.

use super::*;

#[test]
fn yearly_documents_of_two_organisers_are_one() {
    let mut register = register();
    let hers = garden_year("Oasengarten", "oasengarten", Some(2027));
    let changes = done(&mut register, ORGANISER, 1, &hers);
    let id = DocumentId::of_year(TOWN, "garden", "oasengarten", 2027);
    assert_eq!(changes[0].0, RowKey::Document(id));
    assert_eq!(
        register.document(id).map(|document| document.generation),
        Some(id.first_generation())
    );
    let his = garden_year("Garten der Oase", "oasengarten", Some(2027));
    assert_eq!(give(&register, PHONELESS, 2, &his), Ok(Vec::new()));
    let other = garden_year("Gut Ziegenberg", "ziegenberg", Some(2027));
    assert_eq!(done(&mut register, PHONELESS, 3, &other).len(), 1);
}

#[test]
fn documents_have_a_year_or_not_as_their_kind_says() {
    let register = register();
    let calendar = |series: &str, year| RegisterAct::AddDocument {
        kind: DocumentKind::Calendar,
        title: "Adventskalender".into(),
        series: series.into(),
        year,
    };
    let wrong = [
        garden_year("Garten", "garten", None),
        garden_year("Garten", "garten", Some(1999)),
        garden_year("Garten", "garten", Some(2201)),
        garden_year("", "garten", Some(2027)),
        garden_year("Garten", "a\nb", Some(2027)),
        calendar("a", Some(2027)),
        calendar("", None),
        event(""),
    ];
    for act in wrong {
        assert_eq!(
            give(&register, ORGANISER, 1, &act),
            Err(Refusal::Field),
            "{act:?}"
        );
    }
    assert!(give(&register, ORGANISER, 1, &calendar("", Some(2027))).is_ok());
    assert_eq!(
        give(&register, EVENTS_LEAD, 1, &calendar("", Some(2027))),
        Err(Refusal::Right)
    );
    assert_eq!(
        give(
            &register,
            KITA_LEAD,
            1,
            &garden_year("Garten", "", Some(2027))
        ),
        Err(Refusal::Right)
    );
}

#[test]
fn the_lead_of_an_organisation_adds_an_event_and_organises_it() {
    let mut register = register();
    let changes = done(&mut register, KITA_LEAD, 1, &event("Laternenfest"));
    assert_eq!(changes.len(), 2);
    let id = DocumentId::of_command(command(1));
    let area = Area::of_document(DocumentKind::Event, id);
    assert!(register.organises(KITA_LEAD, area, TODAY));
    assert!(!register.organises(KITA_LEAD, Area::all(FieldOfWork::Event), TODAY));
    assert_eq!(
        give(&register, MEMBER, 2, &event("Fest")),
        Err(Refusal::Right)
    );
    assert_eq!(done(&mut register, ORGANISER, 3, &event("Fest")).len(), 1);
}

/// Leading all events was taken for organising them: nobody could then write the event itself.
#[test]
fn the_lead_of_all_events_organises_the_event_that_they_add() {
    let mut register = register();
    done(&mut register, EVENTS_LEAD, 1, &event("Stadtgespräch"));
    let area = Area::of_document(DocumentKind::Event, DocumentId::of_command(command(1)));
    assert!(register.organises(EVENTS_LEAD, area, TODAY));
}
