//! What a register command does, and who may give it. The same function on the phone (to say no at once and
//! to show what will be) and on the server (whose answer counts).

use super::rows::{is_name, is_short};
use super::{
    Card, CardKind, Contact, Device, Document, Invite, Proxy, Register, RegisterAct, Role, Row,
    RowKey, Writer, active_device_of_organisers,
};
use crate::ids::{CardId, CommandId, CommunityId, DeviceId, DocumentId, RowId};
use crate::limits::INVITE_DAYS;
use crate::model::{Area, DocumentKind, FieldOfWork, Level, Refusal};
use jiff::civil::Date;

/// A row's new contents; `None` removes it.
pub type Change = (RowKey, Option<Row>);

/// Milliseconds that an invite may run at most: twice the usual, for clocks that are off.
const INVITE_MS: i64 = 2 * INVITE_DAYS * 24 * 60 * 60 * 1000;

/// The rows that a command changes; none if it was done before. `now_ms` bounds an invite's term.
pub fn apply(
    register: &Register,
    community: CommunityId,
    writer: &Writer,
    command: CommandId,
    act: &RegisterAct,
    now_ms: i64,
) -> Result<Vec<Change>, Refusal> {
    let judge = Judge { register, writer };
    let changes = match act {
        RegisterAct::AddCard {
            kind,
            name,
            under_16,
        } => judge.add_card(command, *kind, name, *under_16)?,
        RegisterAct::RenameCard { card, name } => judge.rename(*card, name)?,
        RegisterAct::SetContact { card, contact } => judge.set_contact(*card, contact)?,
        RegisterAct::GrantRole {
            person,
            area,
            level,
            from,
            until,
        } => {
            let role = Role {
                person: *person,
                area: *area,
                level: *level,
                from: *from,
                until: *until,
            };
            judge.grant(command, role)?
        }
        RegisterAct::EndRole { role } => judge.end_role(*role)?,
        RegisterAct::Invite {
            person,
            secret,
            expires_ms,
        } => {
            let expires_ms = (*expires_ms).min(now_ms.saturating_add(INVITE_MS));
            let by = writer.person;
            let invite = Invite {
                person: *person,
                secret: *secret,
                expires_ms,
                by,
                used_by: None,
                revoked: false,
            };
            judge.invite(command, invite)?
        }
        RegisterAct::RevokeInvite { invite } => judge.revoke_invite(*invite)?,
        RegisterAct::RevokeDevice { device } => judge.revoke_device(*device)?,
        RegisterAct::AddDocument {
            kind,
            title,
            series,
            year,
        } => judge.add_document(community, command, *kind, title, series, *year)?,
        RegisterAct::LetActFor { person, card } => judge.let_act(command, *person, *card)?,
        RegisterAct::EndActingFor { proxy } => judge.end_acting(*proxy)?,
    };
    let is_new = |(key, row): &Change| register.get(*key).map(|(_, old)| old) != row.as_ref();
    Ok(changes.into_iter().filter(is_new).collect())
}

/// Organisers give every role in their area; leads and deputies give duties there.
fn may_grant(register: &Register, person: CardId, area: Area, level: Level, today: Date) -> bool {
    register.organises(person, area, today)
        || (register.leads(person, area, today) && !level.leads())
}

/// Whether somebody may hand a person a way in. Everybody may for themselves, and whoever leads something for
/// newcomers; but nobody may for who holds more than they could give, or they would come in as that person.
///
/// The server asks once more when the invite is used: either of them may have got or lost roles since. What
/// stands in the steward's name, the operator made at the server itself.
pub fn may_bring_in(
    register: &Register,
    by: CardId,
    person: CardId,
    today: Date,
) -> Result<(), Refusal> {
    let is_operator = register
        .devices()
        .any(|(_, device)| device.steward && device.person == by);
    if by == person || is_operator {
        return Ok(());
    }
    if !register.leads_somewhere(by, today) {
        return Err(Refusal::Right);
    }
    let card = register.card(person).ok_or(Refusal::UnknownRow)?;
    let is_party = match card.kind {
        CardKind::Organisation | CardKind::Group => true,
        CardKind::Person | CardKind::Household => false,
    };
    let is_newcomer = !register.has_device(person) && register.proxies(person).next().is_none();
    let holds_more = register
        .roles(person)
        .any(|(_, role)| !may_grant(register, by, role.area, role.level, today))
        || (is_party && !register.leads(by, Area::organisation(person), today))
        || (!is_newcomer && !register.organises_somewhere(by, today));
    if holds_more {
        Err(Refusal::InviteLevel)
    } else {
        Ok(())
    }
}

struct Judge<'a> {
    register: &'a Register,
    writer: &'a Writer,
}

impl Judge<'_> {
    fn require(holds: bool, refusal: Refusal) -> Result<(), Refusal> {
        if holds { Ok(()) } else { Err(refusal) }
    }

    fn card(&self, id: CardId) -> Result<&Card, Refusal> {
        self.register.card(id).ok_or(Refusal::UnknownRow)
    }

    fn organises(&self, area: Area) -> bool {
        self.register
            .organises(self.writer.person, area, self.writer.today)
    }

    fn leads_somewhere(&self) -> bool {
        self.register
            .leads_somewhere(self.writer.person, self.writer.today)
    }

    fn acts_as(&self, card: CardId) -> bool {
        self.register
            .acts_as(self.writer.person, card, self.writer.today)
    }

    /// A member may add their own household and acts for it; leads may add anybody.
    fn add_card(
        &self,
        command: CommandId,
        kind: CardKind,
        name: &str,
        under_16: bool,
    ) -> Result<Vec<Change>, Refusal> {
        Self::require(is_name(name), Refusal::Field)?;
        let id = CardId::of_command(command);
        let card = (
            RowKey::Card(id),
            Some(Row::Card(Card {
                kind,
                name: name.to_owned(),
                under_16,
            })),
        );
        if self.register.card(id).is_some() {
            return Ok(Vec::new());
        }
        if self.leads_somewhere() {
            return Ok(vec![card]);
        }
        Self::require(kind == CardKind::Household, Refusal::Right)?;
        let proxy = Proxy {
            person: self.writer.person,
            card: id,
        };
        Ok(vec![
            card,
            (RowKey::Proxy(RowId(command.0)), Some(Row::Proxy(proxy))),
        ])
    }

    fn rename(&self, id: CardId, name: &str) -> Result<Vec<Change>, Refusal> {
        let card = self.card(id)?;
        Self::require(self.acts_as(id) || self.leads_somewhere(), Refusal::Right)?;
        Self::require(is_name(name), Refusal::Field)?;
        Ok(vec![(
            RowKey::Card(id),
            Some(Row::Card(Card {
                name: name.to_owned(),
                ..card.clone()
            })),
        )])
    }

    fn set_contact(&self, id: CardId, contact: &Contact) -> Result<Vec<Change>, Refusal> {
        let card = self.card(id)?;
        let organises = self
            .register
            .organises_somewhere(self.writer.person, self.writer.today);
        Self::require(self.acts_as(id) || organises, Refusal::Right)?;
        Self::require(
            is_short(&contact.full_name) && is_short(&contact.phone),
            Refusal::Field,
        )?;
        Self::require(!card.under_16 || contact.phone.is_empty(), Refusal::Field)?;
        Ok(vec![(
            RowKey::Contact(id),
            Some(Row::Contact(contact.clone())),
        )])
    }

    fn may_grant(&self, area: Area, level: Level) -> bool {
        may_grant(
            self.register,
            self.writer.person,
            area,
            level,
            self.writer.today,
        )
    }

    fn grant(&self, command: CommandId, role: Role) -> Result<Vec<Change>, Refusal> {
        self.card(role.person)?;
        if let Area {
            field: FieldOfWork::Organisation,
            of: Some(card),
        } = role.area
        {
            self.card(card)?;
        }
        Self::require(
            role.from
                .zip(role.until)
                .is_none_or(|(from, until)| from <= until),
            Refusal::Field,
        )?;
        if self.register.get(RowKey::Role(RowId(command.0))).is_some() {
            return Ok(Vec::new());
        }
        Self::require(self.may_grant(role.area, role.level), Refusal::Right)?;
        Ok(vec![(
            RowKey::Role(RowId(command.0)),
            Some(Row::Role(role)),
        )])
    }

    fn end_role(&self, id: RowId) -> Result<Vec<Change>, Refusal> {
        let Some((_, Row::Role(role))) = self.register.get(RowKey::Role(id)) else {
            return Ok(Vec::new());
        };
        Self::require(
            role.person == self.writer.person || self.may_grant(role.area, role.level),
            Refusal::Right,
        )?;
        self.keeps_an_organiser(vec![(RowKey::Role(id), None)])
    }

    fn invite(&self, command: CommandId, invite: Invite) -> Result<Vec<Change>, Refusal> {
        self.card(invite.person)?;
        if self.register.invite(RowId(command.0)).is_some() {
            return Ok(Vec::new());
        }
        may_bring_in(
            self.register,
            self.writer.person,
            invite.person,
            self.writer.today,
        )?;
        Ok(vec![(
            RowKey::Invite(RowId(command.0)),
            Some(Row::Invite(invite)),
        )])
    }

    fn revoke_invite(&self, id: RowId) -> Result<Vec<Change>, Refusal> {
        let invite = self.register.invite(id).ok_or(Refusal::UnknownRow)?;
        Self::require(
            invite.by == self.writer.person || self.organises(Area::COMMUNITY),
            Refusal::Right,
        )?;
        Ok(vec![(
            RowKey::Invite(id),
            Some(Row::Invite(Invite {
                revoked: true,
                ..invite.clone()
            })),
        )])
    }

    fn revoke_device(&self, id: DeviceId) -> Result<Vec<Change>, Refusal> {
        let device = self.register.device(id).ok_or(Refusal::UnknownRow)?;
        let own = device.person == self.writer.person;
        Self::require(
            !device.steward && (own || self.organises(Area::COMMUNITY)),
            Refusal::Right,
        )?;
        let revoked = Device {
            revoked: true,
            ..device.clone()
        };
        self.keeps_an_organiser(vec![(RowKey::Device(id), Some(Row::Device(revoked)))])
    }

    /// Refuses changes after which nobody with a device could organise the community.
    fn keeps_an_organiser(&self, changes: Vec<Change>) -> Result<Vec<Change>, Refusal> {
        let mut after = self.register.clone();
        for (key, row) in &changes {
            after.set(*key, 0, row.clone());
        }
        let had = !active_device_of_organisers(self.register, self.writer.today).is_empty();
        let has = !active_device_of_organisers(&after, self.writer.today).is_empty();
        Self::require(has || !had, Refusal::LastOrganiser)?;
        Ok(changes)
    }

    fn add_document(
        &self,
        community: CommunityId,
        command: CommandId,
        kind: DocumentKind,
        title: &str,
        series: &str,
        year: Option<i16>,
    ) -> Result<Vec<Change>, Refusal> {
        let yearly = kind != DocumentKind::Event;
        let year_fits =
            year.is_some() == yearly && year.is_none_or(|year| (2000..=2200).contains(&year));
        let series_fits = series.is_empty() || (kind == DocumentKind::Garden && is_name(series));
        Self::require(is_name(title) && year_fits && series_fits, Refusal::Field)?;
        let id = match year {
            Some(year) => DocumentId::of_year(community, kind.word(), series, year),
            None => DocumentId::of_command(command),
        };
        if self.register.document(id).is_some() {
            return Ok(Vec::new());
        }
        let area = Area::all(kind.field_of_work());
        let may = match kind {
            DocumentKind::Garden => {
                self.register
                    .leads(self.writer.person, area, self.writer.today)
            }
            DocumentKind::Calendar => self.organises(area),
            DocumentKind::Event => self.leads_somewhere(),
        };
        Self::require(may, Refusal::Right)?;
        let generation = id.first_generation();
        let document = Document {
            kind,
            title: title.to_owned(),
            series: series.to_owned(),
            year,
            generation,
        };
        let mut changes = vec![(RowKey::Document(id), Some(Row::Document(document)))];
        if kind == DocumentKind::Event && !self.organises(area) {
            // Whoever adds an event organises it: the lead of an organisation, or the lead of all events.
            let (area, person) = (Area::of_document(kind, id), self.writer.person);
            let role = Role {
                person,
                area,
                level: Level::Organiser,
                from: None,
                until: None,
            };
            changes.push((RowKey::Role(RowId(command.0)), Some(Row::Role(role))));
        }
        Ok(changes)
    }

    fn let_act(
        &self,
        command: CommandId,
        person: CardId,
        card: CardId,
    ) -> Result<Vec<Change>, Refusal> {
        self.card(person)?;
        self.card(card)?;
        let id = RowId(command.0);
        if self.register.get(RowKey::Proxy(id)).is_some() {
            return Ok(Vec::new());
        }
        // Who has a phone decides for themselves; an organiser decides for who has none.
        let organises = self
            .register
            .organises_somewhere(self.writer.person, self.writer.today);
        Self::require(
            self.acts_as(card) || (organises && !self.register.has_device(card)),
            Refusal::Right,
        )?;
        Ok(vec![(
            RowKey::Proxy(id),
            Some(Row::Proxy(Proxy { person, card })),
        )])
    }

    fn end_acting(&self, id: RowId) -> Result<Vec<Change>, Refusal> {
        let Some((_, Row::Proxy(proxy))) = self.register.get(RowKey::Proxy(id)) else {
            return Ok(Vec::new());
        };
        let organises = self
            .register
            .organises_somewhere(self.writer.person, self.writer.today);
        let own = proxy.person == self.writer.person || self.acts_as(proxy.card);
        Self::require(own || organises, Refusal::Right)?;
        Ok(vec![(RowKey::Proxy(id), None)])
    }
}
