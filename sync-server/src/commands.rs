//! What each command does.

use super::{Init, Invite, Serve};
use mitmach_core::CardId;
use mitmach_core::host::SystemHost;
use mitmach_core::limits::SHORT_CHARS;
use mitmach_core::model::{Edit, Field, Text, Type, Value};
use mitmach_core::register::CardKind;
use mitmach_server::http::{Config, Running, ServeError};
use mitmach_server::storage::{DataDirectory, Durability, SqliteStorage, StorageError};
use mitmach_server::{Server, ServerError, Town};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use tracing_subscriber::EnvFilter;

/// Why a command failed: one line that says what is wrong and what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(
        "{0}: a community is here already. Choose another directory, or `invite` for a way in."
    )]
    CommunityExists(String),
    #[error("{0}: no community is here. Make one with `mitmach-server init --data {0} ...`.")]
    NoCommunity(String),
    #[error("{0}: {1}. Stop it first, or choose another directory.")]
    InUse(String, StorageError),
    #[error("{0}: {1}. Free some space, or raise --max-database-bytes.")]
    Full(String, StorageError),
    #[error("{0}: {1}. Check its owner and rights.")]
    ReadOnly(String, StorageError),
    #[error("{0}: {1}. Start the newer version.")]
    Newer(String, StorageError),
    #[error("{0}: {1}. Restore a backup.")]
    Damaged(String, StorageError),
    #[error("{0}: {1}.")]
    Storage(String, StorageError),
    #[error("no person is called that. Give the name as members see it, or the card's id.")]
    UnknownPerson,
    #[error("several people are called that. Give the card's id: {0}.")]
    SeveralPeople(String),
    #[error("{0}. Choose another address with --listen.")]
    Serve(#[from] ServeError),
    #[error("the operating system refused: {0}.")]
    System(std::io::ErrorKind),
}

impl Failure {
    fn storage(data: &Path, error: StorageError) -> Self {
        let data = data.display().to_string();
        match error {
            StorageError::InUse => Self::InUse(data, error),
            StorageError::Full => Self::Full(data, error),
            StorageError::ReadOnly => Self::ReadOnly(data, error),
            StorageError::Newer => Self::Newer(data, error),
            StorageError::Damaged => Self::Damaged(data, error),
            StorageError::Exists => Self::CommunityExists(data),
            StorageError::Moved | StorageError::Failed(_) => Self::Storage(data, error),
        }
    }
}

/// A name on the command line: what a card may be called.
pub(crate) fn name(text: &str) -> Result<String, String> {
    let field = Field {
        name: "name",
        holds: Type::Text(Text::Short),
        required: true,
        edit: Edit::Never,
    };
    if text.trim().is_empty() || field.check(&Value::Text(text.to_owned())).is_err() {
        return Err(format!(
            "a name has 1 to {SHORT_CHARS} characters on one line"
        ));
    }
    Ok(text.to_owned())
}

/// A server's address on the command line.
pub(crate) fn public_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_address = |rest: &str| {
        !rest.is_empty()
            && rest
                .chars()
                .all(|c| c.is_ascii_graphic() && !"#?\\\"".contains(c))
    };
    if text.len() > 200 || !rest.is_some_and(is_address) {
        return Err("an address begins with https:// or http:// and has no query".to_owned());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

pub(crate) fn init(init: &Init) -> Result<(), Failure> {
    let failure = |error| Failure::storage(&init.data, error);
    let server = Server::open(&init.data, Arc::new(SystemHost)).map_err(failure)?;
    if !server.communities().is_empty() {
        return Err(failure(StorageError::Exists));
    }
    let founded = server
        .create_community(&init.name, &init.organiser, &init.public_url)
        .map_err(failure)?;
    let link = founded.link.to_string();
    if init.json {
        print(&serde_json::json!({
            "community": founded.community,
            "organiser": founded.organiser,
            "invite": link,
        }))
    } else {
        print(&format_args!(
            "Community {} ({})\nInvite for {}, good once and for 30 days:\n{link}\n\nNext: \
             mitmach-server serve --data {}",
            init.name,
            founded.community,
            init.organiser,
            init.data.display()
        ))
    }
}

pub(crate) fn invite(invite: &Invite) -> Result<(), Failure> {
    let server = open(&invite.data, None)?;
    let failure = |error: ServerError| match error {
        ServerError::Storage(error) => Failure::storage(&invite.data, error),
        _ => Failure::UnknownPerson,
    };
    let mut found = Vec::new();
    for id in server.communities() {
        let town = server.town(id).map_err(failure)?;
        let people = find(&town, &invite.person);
        found.extend(people.into_iter().map(|person| (Arc::clone(&town), person)));
    }
    let (town, person) = match &found[..] {
        [] => return Err(Failure::UnknownPerson),
        [one] => one,
        several => {
            let ids: Vec<String> = several.iter().map(|(_, id)| id.to_string()).collect();
            return Err(Failure::SeveralPeople(ids.join(", ")));
        }
    };
    let link = town.invite(*person).map_err(failure)?.to_string();
    if invite.json {
        print(&serde_json::json!({ "community": town.id(), "person": person, "invite": link }))
    } else {
        print(&format_args!("Invite, good once and for 30 days:\n{link}"))
    }
}

/// The people of this name or id.
fn find(town: &Town, person: &str) -> Vec<CardId> {
    let id: Option<CardId> = person.parse().ok();
    town.published().with_register(|register| {
        let people = register
            .cards()
            .filter(|(_, card)| card.kind == CardKind::Person);
        people
            .filter(|(card, row)| id == Some(*card) || row.name == person)
            .map(|(card, _)| card)
            .collect()
    })
}

pub(crate) fn serve(serve: &Serve) -> Result<(), Failure> {
    start_log();
    let server = open(&serve.data, serve.max_database_bytes)?;
    let system = |error: std::io::Error| Failure::System(error.kind());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(system)?;
    runtime.block_on(async {
        let mut stops = Stops::new().map_err(system)?;
        let running = Running::start(server, serve.listen, Config::default()).await?;
        print(&format_args!("listening on http://{}", running.address))?;
        stops.wait().await;
        tracing::info!("stopping");
        running.stop().await;
        Ok(())
    })
}

/// Opens a data directory that has a community.
fn open(data: &Path, max_bytes: Option<u64>) -> Result<Server, Failure> {
    let failure = |error| Failure::storage(data, error);
    let none = || Failure::NoCommunity(data.display().to_string());
    if !DataDirectory::database(data).exists() {
        return Err(none());
    }
    let storage = SqliteStorage::open(data, Durability::Full).map_err(failure)?;
    if let Some(bytes) = max_bytes {
        storage.limit_bytes(bytes).map_err(failure)?;
    }
    let server = Server::with_storage(Arc::new(storage), Arc::new(SystemHost)).map_err(failure)?;
    if server.communities().is_empty() {
        Err(none())
    } else {
        Ok(server)
    }
}

/// JSON lines on stderr. A panic's message may hold what people wrote: only its place is logged.
fn start_log() {
    let filter = EnvFilter::try_from_env("MITMACH_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second subscriber can only be a test's.
    let _ = log.try_init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
}

/// What ends the server.
struct Stops {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Stops {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
        })
    }

    async fn wait(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// One line or more on stdout, at once.
fn print(text: &dyn std::fmt::Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")
        .and_then(|()| out.flush())
        .map_err(|error| Failure::System(error.kind()))
}
