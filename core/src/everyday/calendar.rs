//! Setting a calendar up and granting its doors.

use super::live;
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Act, Asker, Calendar, DocumentKind, Door, Kind};
use crate::phone::{Error, Phone, Receipt};
use crate::view::DocumentRecords;
use jiff::civil::{Date, Time, time};

/// The register's text for it is the same on every phone, whatever language that shows.
const TITLE: &str = "Adventskalender";
/// When doors open if nothing else is said.
const USUAL_START: Time = time(17, 0, 0, 0);
/// How many minutes a door takes if nothing else is said.
const USUAL_MINUTES: i64 = 30;

impl Phone {
    /// Sets the calendar of `frame.year` up, in a document of its own. What the frame leaves open is as usual:
    /// 1 to 24 December, 17:00, 30 minutes, one door a day.
    pub fn set_up_calendar(
        &self,
        year: i16,
        frame: Calendar,
    ) -> Result<(DocumentId, Receipt), Error> {
        let of_december = |day| Date::new(year, 12, day).ok();
        let frame = Calendar {
            year: Some(i64::from(year)),
            first_day: frame.first_day.or_else(|| of_december(1)),
            last_day: frame.last_day.or_else(|| of_december(24)),
            usual_start: frame.usual_start.or(Some(USUAL_START)),
            usual_minutes: frame.usual_minutes.or(Some(USUAL_MINUTES)),
            doors_per_day: frame.doors_per_day.or(Some(1)),
            ..frame
        };
        let mut batch = self.batch();
        let document = self.add_year(&mut batch, DocumentKind::Calendar, TITLE, ("", year));
        batch.enter(document, Act::SetUpCalendar(frame), Asker::default());
        Ok((document, self.enter_together(batch)?))
    }

    /// Gives a host a day. Unless the door names a wish, it grants the host's own for that day, if there is one.
    pub fn grant_door(
        &self,
        calendar: DocumentId,
        host: CardId,
        door: Door,
    ) -> Result<Receipt, Error> {
        let wish = match (door.wish, door.date) {
            (None, Some(day)) => self.look_into(calendar, day, |_, document| {
                Ok(granted_wish(document, host, day))
            })?,
            (wish, _) => wish,
        };
        let asker = Asker {
            owner: Some(host),
            ..Asker::default()
        };
        self.enter(calendar, Act::GrantDoor(Door { wish, ..door }), asker)
    }
}

/// The host's wish for that day, by choice; any other wish of theirs if none names it.
fn granted_wish(document: &DocumentRecords, host: CardId, day: Date) -> Option<RecordId> {
    // A wish that another door grants is answered: granting it again would contradict that door.
    let granted: Vec<RecordId> = live(document, Kind::Door)
        .filter_map(|door| door.get("wish"))
        .collect();
    let wishes: Vec<_> = live(document, Kind::Wish)
        .filter(|wish| wish.meta.owner == host && !granted.contains(&wish.id))
        .collect();
    let names = |field: &str| {
        let mut wishes = wishes.iter();
        wishes.find(|wish| wish.get::<Date>(field) == Some(day))
    };
    let wish = ["first", "second", "third"].into_iter().find_map(names);
    wish.or(wishes.first()).map(|wish| wish.id)
}
