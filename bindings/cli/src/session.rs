//! An open phone, the day it looks at, and where its answers are printed.

use crate::args::Global;
use crate::failure::Failure;
use crate::out::Out;
use crate::show;
use crate::words::Lang;
use jiff::civil::Date;
use mitmach_core::host::SystemHost;
use mitmach_core::ids::DocumentId;
use mitmach_core::model::{Act, Asker};
use mitmach_core::phone::{Error, Phone, Receipt};
use mitmach_core::register::RegisterAct;
use mitmach_core::view::Scene;
use std::path::PathBuf;
use std::sync::Arc;

/// An open phone and what the command line asks of it.
pub struct Session {
    /// The phone.
    pub phone: Phone,
    /// The day it looks at.
    pub today: Date,
    /// Where answers go.
    pub out: Out,
    folder: PathBuf,
}

impl Session {
    /// Opens the phone in its folder.
    pub fn open(global: &Global, out: &Out) -> Result<Self, Failure> {
        let folder = folder(global);
        let phone = Phone::open(&folder, Arc::new(SystemHost))
            .map_err(|error| Failure::from(error).at(&folder, None, false))?;
        let today = global.today.unwrap_or_else(|| phone.today());
        Ok(Self {
            phone,
            today,
            out: *out,
            folder,
        })
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.out.lang
    }

    /// Looks at the community and makes something of it.
    pub fn look<T>(
        &self,
        view: impl FnOnce(&Scene<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.phone
            .look(self.today, view)
            .map_err(|error| self.failed(error))?
    }

    /// Enters an act in a document.
    pub fn enter(&self, document: DocumentId, act: Act, asker: Asker) -> Result<Receipt, Failure> {
        let entered = self.phone.enter(document, act, asker);
        entered.map_err(|error| self.failed(error))
    }

    /// Enters an act in the register.
    pub fn enter_register(&self, act: RegisterAct) -> Result<Receipt, Failure> {
        let entered = self.phone.enter_register(act);
        entered.map_err(|error| self.failed(error))
    }

    /// An error of the phone with its place.
    pub fn failed(&self, error: Error) -> Failure {
        let membership = self.phone.membership();
        let offline = show::offline(membership.synced_ms, self.phone.today(), self.lang());
        Failure::from(error)
            .at(&self.folder, Some(&membership.server), false)
            .offline(offline)
    }
}

/// The phone's folder.
pub fn folder(global: &Global) -> PathBuf {
    let home = || std::env::home_dir().unwrap_or_default().join(".mitmach");
    global.phone.clone().unwrap_or_else(home)
}
