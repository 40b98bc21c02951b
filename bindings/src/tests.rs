//! What holds at the border whatever app is behind it, on a phone that has never met a server.

use crate::handle::Handle;
use crate::runtime::{abandonable, complete, on_disk};
use crate::subscriptions::follow;
use crate::{ErrorKind, GardenSubscription, Gardens, PhoneError, TodaySubscription};
use mitmach_core::host::SystemHost;
use mitmach_core::ids::{CardId, CommunityId};
use mitmach_core::keys::PrivateKey;
use mitmach_core::phone::{Membership, Phone};
use mitmach_core::store::StoreOptions;
use mitmach_core::view;
use std::path::Path;
use std::sync::Arc;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

fn key() -> PrivateKey {
    PrivateKey::from_seed([7; 32])
}

fn phone(folder: &Path) -> Phone {
    let membership = Membership {
        community: CommunityId([1; 16]),
        person: CardId([2; 16]),
        device: key().device(),
        server: "http://127.0.0.1:1".to_owned(),
        server_key: [0; 32],
        server_schema: 1,
        schema: 1,
        cursor: None,
        synced_ms: None,
    };
    let options = StoreOptions::default();
    Phone::create(folder, Arc::new(SystemHost), options, &key(), &membership).expect("a phone")
}

fn handle(folder: &Path) -> Arc<Handle> {
    Arc::new(Handle::new(phone(folder)))
}

fn kind<T>(result: Result<T, PhoneError>) -> Option<ErrorKind> {
    result.err().map(|error| error.kind())
}

#[tokio::test]
async fn a_panic_inside_is_an_error_outside_and_the_phone_works_on() {
    let panics = || -> Result<(), PhoneError> { panic!("Renates Telefon: 030 23125-104") };
    let error = complete(async move { panics() })
        .await
        .expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Internal);
    assert!(!error.to_string().contains("Renate"), "{error}");
    assert_eq!(
        kind(complete(on_disk(panics)).await),
        Some(ErrorKind::Internal)
    );
    assert_eq!(
        kind(abandonable(async move { panics() }).await),
        Some(ErrorKind::Internal)
    );
    let folder = tempfile::tempdir().expect("a folder");
    let handle = handle(folder.path());
    let entered = handle.run(|_| -> Result<(), PhoneError> { panic!("inside") });
    assert_eq!(kind(entered.await), Some(ErrorKind::Internal));
    let looked = handle.look(TODAY, |_| -> u8 { panic!("inside") });
    assert_eq!(kind(looked.await), Some(ErrorKind::Internal));
    let subscription: Arc<TodaySubscription> = follow(&handle, |_| panic!("inside"));
    assert_eq!(kind(subscription.next().await), Some(ErrorKind::Internal));
    let works = handle.look(TODAY, view::today).await;
    assert!(works.is_ok());
}

#[tokio::test]
async fn shutting_down_waits_for_entries_ends_subscriptions_and_frees_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let handle = handle(folder.path());
    let subscription: Arc<TodaySubscription> =
        follow(&handle, |phone| phone.look(TODAY, view::today));
    subscription.next().await.expect("a screen").expect("told");
    let waiting = tokio::spawn(async move { subscription.next().await });
    let (begun, beginning) = tokio::sync::oneshot::channel();
    let busy = tokio::spawn({
        let handle = handle.clone();
        async move {
            let work = move |phone: &Phone| {
                let _ = begun.send(());
                phone.status()
            };
            handle.run(work).await
        }
    });
    beginning.await.expect("begun");
    handle.shut_down().await.expect("shut down");
    assert!(
        busy.await.expect("no panic").is_ok(),
        "what was begun is done"
    );
    assert_eq!(waiting.await.expect("no panic").expect("no error"), None);
    assert_eq!(
        kind(handle.run(Phone::status).await),
        Some(ErrorKind::ShutDown)
    );
    handle.shut_down().await.expect("twice does no harm");
    Phone::open(folder.path(), Arc::new(SystemHost)).expect("free again");
}

#[tokio::test]
async fn cancelling_ends_a_waiting_subscription_and_later_ones_tell_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let handle = handle(folder.path());
    let subscription: Arc<TodaySubscription> =
        follow(&handle, |phone| phone.look(TODAY, view::today));
    subscription.next().await.expect("a screen").expect("told");
    let waiting = tokio::spawn({
        let subscription = subscription.clone();
        async move { subscription.next().await }
    });
    std::thread::spawn(move || subscription.cancel())
        .join()
        .expect("from another thread");
    assert_eq!(waiting.await.expect("no panic").expect("no error"), None);
}

#[tokio::test]
async fn a_subscription_that_goes_leaves_nothing_and_holds_up_no_shutdown() {
    let folder = tempfile::tempdir().expect("a folder");
    let handle = handle(folder.path());
    for _ in 0..1_000 {
        let subscription: Arc<TodaySubscription> =
            follow(&handle, |phone| phone.look(TODAY, view::today));
        drop(subscription);
    }
    let half_used: Arc<TodaySubscription> = follow(&handle, |phone| phone.look(TODAY, view::today));
    half_used.next().await.expect("a screen").expect("told");
    assert_eq!(
        Arc::strong_count(&handle),
        2,
        "the handle and one subscription"
    );
    drop(half_used);
    assert_eq!(Arc::strong_count(&handle), 1);
    handle.shut_down().await.expect("shut down");
}

#[tokio::test]
async fn what_is_not_there_and_what_is_no_id_have_their_kinds() {
    let folder = tempfile::tempdir().expect("a folder");
    let handle = handle(folder.path());
    let gardens = Gardens::new(handle.clone());
    let nowhere = mitmach_core::ids::DocumentId([9; 16]);
    assert_eq!(
        kind(gardens.garden(nowhere, TODAY).await),
        Some(ErrorKind::Unknown)
    );
    let subscription: Arc<GardenSubscription> = gardens.follow_garden(nowhere, TODAY);
    assert_eq!(kind(subscription.next().await), Some(ErrorKind::Unknown));
    assert_eq!(
        kind(crate::read_invite("https://example.org/")),
        Some(ErrorKind::Invite)
    );
    let opened = crate::Phone::open(folder.path().display().to_string(), None).await;
    assert_eq!(kind(opened), Some(ErrorKind::InUse));
    let short = crate::Phone::open("nowhere".to_owned(), Some(vec![1, 2, 3])).await;
    assert_eq!(kind(short), Some(ErrorKind::Invalid));
}

#[tokio::test]
async fn a_key_that_the_app_keeps_opens_the_phone_and_no_other_does() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(phone(folder.path()));
    std::fs::remove_file(folder.path().join("device.key")).expect("the file of the key");
    let directory = || folder.path().display().to_string();
    let with = |seed: Vec<u8>| crate::Phone::open(directory(), Some(seed));
    assert_eq!(
        kind(crate::Phone::open(directory(), None).await),
        Some(ErrorKind::Key)
    );
    let other = with(crate::generate_device_key()).await;
    assert_eq!(kind(other), Some(ErrorKind::Key));
    let opened = with(key().seed().to_vec()).await.expect("its own key");
    assert_eq!(opened.member().device, key().device());
    opened.shutdown().await.expect("shut down");
    assert!(!folder.path().join("device.key").exists());
}
