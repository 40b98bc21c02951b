//! The peer's phones: one samod repository each, over samod's own WebSocket dialer.

use std::time::{Duration, Instant};

use automerge::{Automerge, ChangeHash, ReadDoc};
use futures_util::future::try_join_all;
use futures_util::{StreamExt, pin_mut};
use samod::{BackoffConfig, DialerHandle, DocHandle, DocumentId, Repo, ShareConfig, Url};

use crate::Result;
use crate::contestant::{PhoneSetup, Phones};
use crate::record;

/// All samod phones of one case.
pub struct SamodPhones {
    server: Url,
    documents: u32,
    changes: u32,
    phones: Vec<Phone>,
}

struct Phone {
    repo: Repo,
    dialer: Option<DialerHandle>,
    documents: Vec<DocHandle>,
    /// The hash of this phone's last change, for each document. Whoever has it has all earlier
    /// changes of this phone too, because they are its ancestors.
    last: Vec<Option<ChangeHash>>,
}

impl SamodPhones {
    /// Opens the phones; none is connected and none holds data.
    pub async fn open(setup: &PhoneSetup) -> Result<Self> {
        let mut phones = Vec::new();
        for _ in 0..setup.phones {
            phones.push(Phone::new().await);
        }
        Ok(Self {
            server: format!("ws://{}/", setup.server).parse()?,
            documents: setup.documents,
            changes: setup.changes,
            phones,
        })
    }

    fn first(&self) -> Result<&Phone> {
        self.phones.first().ok_or_else(|| "no phones".into())
    }
}

impl Phones for SamodPhones {
    async fn prepare(&mut self) -> Result<()> {
        let server = self.server.clone();
        let Some((first, others)) = self.phones.split_first_mut() else {
            return Err("no phones".into());
        };
        first.connect(&server).await?;
        for _ in 0..self.documents {
            let mut document = Automerge::new();
            for _ in 0..self.changes {
                record::create(&mut document)?;
            }
            first.documents.push(first.repo.create(document).await?);
        }
        first.last = vec![None; first.documents.len()];
        first.wait_until_server_has_all().await?;
        for phone in others {
            phone.connect(&server).await?;
            phone.hold_all_of(first).await?;
        }
        Ok(())
    }

    async fn disconnect(&mut self) -> Result<()> {
        for phone in &mut self.phones {
            phone.disconnect().await;
        }
        Ok(())
    }

    async fn connect(&mut self) -> Result<()> {
        let server = self.server.clone();
        try_join_all(self.phones.iter_mut().map(|phone| phone.connect(&server))).await?;
        Ok(())
    }

    async fn edit(&mut self, edits: u32) -> Result<()> {
        let mut running = Vec::new();
        for phone in &self.phones {
            let documents = phone.documents.clone();
            // `with_document` waits for the document's lock, so each phone gets its own thread.
            running.push(tokio::task::spawn_blocking(move || {
                documents
                    .iter()
                    .map(|document| edit_one(document, edits))
                    .collect::<Result<Vec<_>>>()
            }));
        }
        for (phone, task) in self.phones.iter_mut().zip(running) {
            phone.last = task.await??;
        }
        Ok(())
    }

    async fn agree(&mut self) -> Result<()> {
        let mut heads_of_first = Vec::new();
        for (place, phone) in self.phones.iter().enumerate() {
            for (index, document) in phone.documents.iter().enumerate() {
                let expected: Vec<ChangeHash> = self
                    .phones
                    .iter()
                    .filter_map(|other| other.last.get(index).copied().flatten())
                    .collect();
                wait_for(document, |document| {
                    document.get_missing_deps(&expected).is_empty()
                })
                .await?;
                let heads = document.with_document(|document| sorted(document.get_heads()));
                if place == 0 {
                    heads_of_first.push(heads);
                } else if heads_of_first.get(index) != Some(&heads) {
                    return Err("phones have all edits but different heads".into());
                }
            }
        }
        Ok(())
    }

    async fn relay(&mut self, document: u32) -> Result<Duration> {
        let index = usize::try_from(document)?;
        let (Some(sender), Some(receiver)) = (self.phones.first(), self.phones.get(1)) else {
            return Err("a relay needs two phones".into());
        };
        let (Some(from), Some(to)) = (sender.documents.get(index), receiver.documents.get(index))
        else {
            return Err("no such document".into());
        };
        let start = Instant::now();
        let heads = from.with_document(|document| {
            record::create(document).map(|_| sorted(document.get_heads()))
        })?;
        wait_for(to, |document| sorted(document.get_heads()) == heads).await?;
        Ok(start.elapsed())
    }

    async fn join_cold(&mut self) -> Result<()> {
        let mut phone = Phone::new().await;
        phone.connect(&self.server).await?;
        phone.hold_all_of(self.first()?).await?;
        self.phones.push(phone);
        Ok(())
    }
}

impl Phone {
    async fn new() -> Self {
        let repo = Repo::build_tokio()
            .with_share_policy(ShareConfig::read_write())
            .load()
            .await;
        Self {
            repo,
            dialer: None,
            documents: Vec::new(),
            last: Vec::new(),
        }
    }

    async fn connect(&mut self, server: &Url) -> Result<()> {
        let dialer = self
            .repo
            .dial_websocket(server.clone(), BackoffConfig::default())?;
        dialer.established().await?;
        self.dialer = Some(dialer);
        Ok(())
    }

    async fn disconnect(&mut self) {
        if let Some(dialer) = self.dialer.take() {
            dialer.close();
        }
        let (mut connections, mut updates) = self.repo.connected_peers();
        while !connections.is_empty() {
            match updates.next().await {
                Some(update) => connections = update,
                None => break,
            }
        }
    }

    async fn wait_until_server_has_all(&self) -> Result<()> {
        let connection = self
            .dialer
            .as_ref()
            .and_then(DialerHandle::connection_id)
            .ok_or("not connected")?;
        for document in &self.documents {
            document.they_have_our_changes(connection).await;
        }
        Ok(())
    }

    /// Asks the server for the documents that `other` holds, all at once, and waits until they
    /// have the same heads.
    async fn hold_all_of(&mut self, other: &Self) -> Result<()> {
        let wanted = other.documents.iter().map(|document| {
            let id = document.document_id().clone();
            find(&self.repo, id)
        });
        self.documents = try_join_all(wanted).await?;
        self.last = vec![None; self.documents.len()];
        for (mine, theirs) in self.documents.iter().zip(&other.documents) {
            let heads = theirs.with_document(|document| sorted(document.get_heads()));
            wait_for(mine, |document| sorted(document.get_heads()) == heads).await?;
        }
        Ok(())
    }
}

/// The server may say that it has no such document while it is still loading it.
async fn find(repo: &Repo, id: DocumentId) -> Result<DocHandle> {
    loop {
        if let Some(document) = repo.find(id.clone()).await? {
            return Ok(document);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn edit_one(document: &DocHandle, edits: u32) -> Result<Option<ChangeHash>> {
    let mut last = None;
    for _ in 0..edits {
        last = Some(document.with_document(record::create)?);
    }
    Ok(last)
}

/// Waits on the document's own change notices: polling would take CPU from the server.
async fn wait_for(document: &DocHandle, reached: impl Fn(&Automerge) -> bool) -> Result<()> {
    // The notices are taken before the first look, so that no change falls between the two.
    let notices = document.changes();
    pin_mut!(notices);
    while !document.with_document(|document| reached(document)) {
        notices.next().await.ok_or("the document was closed")?;
    }
    Ok(())
}

fn sorted(mut heads: Vec<ChangeHash>) -> Vec<ChangeHash> {
    heads.sort_unstable();
    heads
}
