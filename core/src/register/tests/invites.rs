//! Who may bring in whom: nobody comes in as somebody who may do more.

use super::*;

fn invite(person: CardId) -> RegisterAct {
    RegisterAct::Invite {
        person,
        secret: Hash([7; 32]),
        expires_ms: NOW_MS + 1_000,
    }
}

#[test]
fn whoever_leads_something_brings_in_newcomers() {
    let mut register = register();
    for (number, person) in [(1, ORGANISER), (2, GARDEN_LEAD), (3, KITA_LEAD)] {
        let changes = done(&mut register, person, number, &invite(OMA));
        let Some(Row::Invite(invite)) = &changes[0].1 else {
            panic!("an invite");
        };
        assert_eq!((invite.by, invite.person), (person, OMA));
    }
    assert_eq!(
        give(&register, MEMBER, 4, &invite(OMA)),
        Err(Refusal::Right)
    );
    assert_eq!(
        give(&register, ORGANISER, 4, &invite(CardId([99; 16]))),
        Err(Refusal::UnknownRow)
    );
}

#[test]
fn everybody_brings_in_their_own_next_phone() {
    let mut register = register();
    done(&mut register, MEMBER, 1, &invite(MEMBER));
}

#[test]
fn nobody_brings_in_somebody_whose_roles_they_could_not_give() {
    let mut register = register();
    let refused = [
        (GARDEN_LEAD, PHONELESS),
        (GARDEN_LEAD, EVENTS_LEAD),
        (KITA_LEAD, GARDEN_LEAD),
    ];
    for (by, person) in refused {
        assert_eq!(
            give(&register, by, 1, &invite(person)),
            Err(Refusal::InviteLevel),
            "{by} {person}"
        );
    }
    done(&mut register, ORGANISER, 1, &invite(PHONELESS));
    // A role that has not begun is one already.
    let later = Role {
        from: Some(date(2027, 1, 1)),
        ..role(OMA, Area::COMMUNITY, Level::Organiser)
    };
    register.set(RowKey::Role(RowId([60; 16])), 1, Some(Row::Role(later)));
    assert_eq!(
        give(&register, GARDEN_LEAD, 2, &invite(OMA)),
        Err(Refusal::InviteLevel)
    );
}

/// A lead of anything could take in a phone as any club, or as any member who has one.
#[test]
fn a_lead_brings_in_no_phone_as_another_club_or_as_a_member_who_has_one() {
    let mut register = register();
    for (by, person) in [
        (GARDEN_LEAD, KITA),
        (GARDEN_LEAD, MEMBER),
        (EVENTS_LEAD, MEMBER),
    ] {
        assert_eq!(
            give(&register, by, 1, &invite(person)),
            Err(Refusal::InviteLevel),
            "{by} {person}"
        );
    }
    done(&mut register, KITA_LEAD, 1, &invite(KITA));
    done(&mut register, ORGANISER, 2, &invite(MEMBER));
    // Oma's daughter has no phone yet, but acts for Oma.
    let proxy = Proxy {
        person: CHILD,
        card: OMA,
    };
    register.set(RowKey::Proxy(RowId([61; 16])), 1, Some(Row::Proxy(proxy)));
    assert_eq!(
        give(&register, GARDEN_LEAD, 3, &invite(CHILD)),
        Err(Refusal::InviteLevel)
    );
}

#[test]
fn an_invite_that_was_fine_is_judged_again_when_it_is_used() {
    let mut register = register();
    done(&mut register, GARDEN_LEAD, 1, &invite(OMA));
    assert_eq!(may_bring_in(&register, GARDEN_LEAD, OMA, TODAY), Ok(()));
    let grant = grant(OMA, Area::COMMUNITY, Level::Organiser);
    done(&mut register, ORGANISER, 2, &grant);
    assert_eq!(
        may_bring_in(&register, GARDEN_LEAD, OMA, TODAY),
        Err(Refusal::InviteLevel)
    );
}

#[test]
fn an_invite_runs_sixty_days_at_most() {
    let register = register();
    let forever = RegisterAct::Invite {
        person: OMA,
        secret: Hash([7; 32]),
        expires_ms: i64::MAX,
    };
    let changes = give(&register, ORGANISER, 1, &forever).expect("allowed");
    let Some(Row::Invite(invite)) = &changes[0].1 else {
        panic!("an invite");
    };
    assert_eq!(invite.expires_ms, NOW_MS + 60 * 24 * 60 * 60 * 1_000);
}

#[test]
fn an_invite_is_taken_back_by_who_made_it_or_an_organiser() {
    let mut register = register();
    done(&mut register, GARDEN_LEAD, 1, &invite(OMA));
    done(&mut register, KITA_LEAD, 2, &invite(OMA));
    let revoke = |number| RegisterAct::RevokeInvite {
        invite: RowId(command(number).0),
    };
    assert_eq!(
        give(&register, KITA_LEAD, 3, &revoke(1)),
        Err(Refusal::Right)
    );
    done(&mut register, GARDEN_LEAD, 3, &revoke(1));
    done(&mut register, ORGANISER, 4, &revoke(2));
    assert_eq!(
        give(&register, ORGANISER, 5, &revoke(9)),
        Err(Refusal::UnknownRow)
    );
}

#[test]
fn what_the_operator_made_at_the_server_holds() {
    let mut register = register();
    let operator = CardId([70; 16]);
    let steward = Device {
        person: operator,
        key: [9; 32],
        revoked: false,
        steward: true,
    };
    assert_eq!(
        may_bring_in(&register, operator, ORGANISER, TODAY),
        Err(Refusal::Right)
    );
    let key = RowKey::Device(DeviceId([70; 16]));
    register.set(key, 1, Some(Row::Device(steward)));
    assert_eq!(may_bring_in(&register, operator, ORGANISER, TODAY), Ok(()));
}
