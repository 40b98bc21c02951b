//! A phone that enters and syncs without pause until it is killed: `busy_phone FOLDER`.
//!
//! It prints the id of each entry after the call returned: from then on the entry is a promise.

use mitmach_core::host::SystemHost;
use mitmach_core::model::{Act, Asker, Done, Kind};
use mitmach_core::phone::{Error, Phone};
use std::io::Write;
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let folder = std::env::args_os().nth(1).ok_or(Error::NotJoined)?;
    let phone = Phone::open(folder.as_ref(), Arc::new(SystemHost))?;
    let today = phone.today();
    let (document, task) = phone
        .look(today, |scene| {
            let tasks = scene.documents.iter().flat_map(|document| {
                let tasks = document
                    .records
                    .iter()
                    .filter(|record| record.kind == Kind::Task);
                tasks.map(|task| (document.id, task.id))
            });
            tasks.last()
        })?
        .ok_or(Error::Unknown("task"))?;
    loop {
        for _ in 0..3 {
            let done = Done {
                task: Some(task),
                day: Some(today),
                ..Done::default()
            };
            let receipt = phone.enter(document, Act::LogWork(done), Asker::default())?;
            if let Some(record) = receipt.record {
                let mut output = std::io::stdout().lock();
                let _ = writeln!(output, "{record}").and_then(|()| output.flush());
            }
        }
        // Without a server it goes on entering.
        let _ = phone.sync().await;
    }
}
