//! My doors and wishes.

use super::show::{door_state, wish_state};
use crate::dates;
use crate::failure::Failure;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Table};
use crate::words;
use mitmach_core::view::{self, HostCard, MyDoor, MyPart};

/// My doors and wishes, of all calendars or of one year's.
pub fn mine(session: &Session, year: Option<i16>) -> Result<(), Failure> {
    let mut doors = session.look(|scene| Ok(view::my_doors(scene)))?;
    doors.retain(|door| year.is_none() || door.calendar.year == year);
    if session.out.json {
        session.out.json(&doors);
        return Ok(());
    }
    if doors.is_empty() {
        session.hint(words::MINE_NONE);
    } else {
        session.out.table(&my_table(session, &doors));
    }
    show::footer(session)
}

/// Doors and wishes of mine, one a line.
pub fn my_table(session: &Session, doors: &[MyDoor]) -> Table {
    let lang = session.lang();
    let mut table = Table::new(&["", "", "", "", ""]);
    for mine in doors {
        let date = mine
            .date
            .map(|date| dates::show_short(date, session.today, lang));
        let host = mine.door.as_ref().map(|door| &door.host);
        let host = host.or(mine.wish.as_ref().map(|wish| &wish.head.owner));
        let mut who = host.map(|host| show::party(host, lang)).unwrap_or_default();
        if mine.part == MyPart::Standby {
            who = format!("{who} ({})", words::AS_STANDBY.text(lang));
        }
        let motto = mine
            .door
            .as_ref()
            .and_then(|door| door.fields.motto.clone());
        let motto = motto.or_else(|| {
            mine.wish
                .as_ref()
                .and_then(|wish| wish.fields.motto.clone())
        });
        let mut states = vec![my_state(session, mine)];
        let head = mine.door.as_ref().map(|door| &door.head);
        let head = head.or(mine.wish.as_ref().map(|wish| &wish.head));
        states.extend(
            head.map(|head| show::exceptions(head, lang))
                .unwrap_or_default(),
        );
        table.row([
            Cell::from(date.unwrap_or_default()),
            who.into(),
            motto.unwrap_or_default().into(),
            states.join(" · ").into(),
            head.map(|head| show::id_cell(head.id)).unwrap_or_default(),
        ]);
    }
    table
}

fn my_state(session: &Session, mine: &MyDoor) -> String {
    let lang = session.lang();
    let word = match mine.card {
        HostCard::Wished => words::WISHED,
        HostCard::Asked => words::ASKED,
        HostCard::NotChosen => {
            let wish = mine.wish.as_ref().map(|wish| wish_state(session, wish));
            return wish.unwrap_or_else(|| words::DAY_TAKEN.text(lang).to_owned());
        }
        HostCard::Stands if mine.door.is_some() && mine.part == MyPart::Host => words::DOOR_STANDS,
        HostCard::Stands => words::STANDS,
        HostCard::ToClarify => {
            let state = mine.door.as_ref().and_then(|door| door_state(door.state));
            state.unwrap_or(words::TWO_GRANTS)
        }
        HostCard::Cancelled => words::CALLED_OFF,
    };
    word.text(lang).to_owned()
}
