//! What was entered in the register, in few words.

use crate::choice::Choice;
use crate::dates;
use crate::describe::Describe;
use crate::words;
use mitmach_core::ids::CardId;
use mitmach_core::model::{Area, DocumentKind, FieldOfWork};
use mitmach_core::register::{RegisterAct, Row, RowKey};

impl Describe<'_> {
    /// An area: `Garten`, or the one garden, event or organisation.
    pub fn area(&self, area: Area) -> String {
        let label = area.field.label().text(self.lang);
        let Some(of) = area.of else {
            return label.to_owned();
        };
        if area.field == FieldOfWork::Organisation {
            return self.name(of);
        }
        let title = self.document(mitmach_core::ids::DocumentId(of.0));
        if title.is_empty() {
            label.to_owned()
        } else {
            title
        }
    }

    /// An act in the register.
    pub fn register_act(&self, act: &RegisterAct) -> String {
        let (word, values): (_, Vec<String>) = match act {
            RegisterAct::AddCard { name, .. } => (words::CARD_ADDED, vec![name.clone()]),
            RegisterAct::RenameCard { name, .. } => (words::CARD_RENAMED, vec![name.clone()]),
            RegisterAct::SetContact { card, .. } => (words::CONTACT_SET, vec![self.name(*card)]),
            RegisterAct::GrantRole {
                person,
                area,
                level,
                ..
            } => {
                let level = level.label().text(self.lang).to_owned();
                (
                    words::ROLE_GRANTED,
                    vec![self.name(*person), level, self.area(*area)],
                )
            }
            RegisterAct::EndRole { role } => {
                let known = self.scene.register.get(RowKey::Role(*role));
                let who = match known {
                    Some((_, Row::Role(role))) => self.name(role.person),
                    _ => String::new(),
                };
                (words::ROLE_ENDED, vec![who])
            }
            RegisterAct::Invite {
                person, expires_ms, ..
            } => {
                let until = mitmach_core::phone::berlin_date(*expires_ms);
                let until = dates::show_day(until, self.scene.today, self.lang);
                (words::INVITED, vec![self.name(*person), until])
            }
            RegisterAct::RevokeInvite { invite } => {
                let invite = self.scene.register.invite(*invite);
                (
                    words::INVITE_REVOKED,
                    vec![self.maybe(invite.map(|invite| invite.person))],
                )
            }
            RegisterAct::RevokeDevice { device } => {
                let device = self.scene.register.device(*device);
                (
                    words::DEVICE_REVOKED,
                    vec![self.maybe(device.map(|device| device.person))],
                )
            }
            RegisterAct::AddDocument {
                kind, title, year, ..
            } => {
                let word = match kind {
                    DocumentKind::Garden => words::GARDEN_ADDED,
                    DocumentKind::Calendar => words::CALENDAR_ADDED,
                    DocumentKind::Event => words::EVENT_ADDED,
                };
                let year = year.map(|year| year.to_string()).unwrap_or_default();
                (word, vec![title.clone(), year])
            }
            RegisterAct::LetActFor { person, card } => (
                words::ACTS_FOR_NOW,
                vec![self.name(*person), self.name(*card)],
            ),
            RegisterAct::EndActingFor { .. } => (words::ACTING_ENDED, Vec::new()),
        };
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        word.with(self.lang, &values)
    }

    fn maybe(&self, card: Option<CardId>) -> String {
        card.map(|card| self.name(card)).unwrap_or_default()
    }
}
