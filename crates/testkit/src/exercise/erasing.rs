//! An erasure destroys a text and is the only change to the past that there is.

use eventlog::StoreError;
use eventlog::append::{Append, AppendError, Expectation};
use eventlog::checkpoint::TreeExtension;
use eventlog::envelope::StoredText;
use eventlog::merkle::Tile;
use eventlog::store::ErasedText;

use super::Subject;
use super::samples::{
    append, command, create_log, event, event_with_tags, event_with_texts, first, fresh_id,
    organisation, store_with_log, whole_log,
};

/// Text and salt go; facts, hashes, neighbours and every other event stay, over a restart too.
pub async fn an_erasure_destroys_the_text_and_nothing_else(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let texts = ["Kari «Æ» Nordmann", "blir \"stående\"\n\\", "🫐"];
    append(&*store, command(vec![event_with_texts(fresh_id(), &texts), event(fresh_id())])).await;
    let before = whole_log(&*store, first()).await;
    let erased = [0, 2].map(|index| ErasedText { position: 1, index });
    let reason = command(vec![event(fresh_id())]);
    let appended = store.erase(reason.clone(), erased.to_vec()).await.expect("it is erased");
    assert_eq!(appended.positions, Some((3, 3)), "the event that says who and why");

    let mut expected = before;
    expected[0].texts[0] = StoredText::Erased;
    expected[0].texts[2] = StoredText::Erased;
    assert_eq!(whole_log(&*store, first()).await[..2], expected);
    let repeated = store.erase(reason, erased.to_vec()).await.expect("a repeat is answered");
    assert!(repeated.repeated);
    let again = store.erase(command(Vec::new()), erased.to_vec()).await;
    assert!(again.is_ok(), "what is erased may be erased again: {again:?}");
    drop(store);
    subject.reopen().await;
    assert_eq!(whole_log(&*subject.store(), first()).await[..2], expected);
}

/// A stale command erases nothing, and neither does a repeated one.
pub async fn an_erasure_that_is_refused_erases_nothing(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let written = event_with_texts(fresh_id(), &["text"]);
    let known = command(vec![written.clone()]);
    append(&*store, known.clone()).await;
    let erased = vec![ErasedText { position: 1, index: 0 }];
    let expectations = vec![Expectation { stream: written.stream, version: 9 }];
    let stale = Append { expectations, ..command(vec![event(fresh_id())]) };
    assert!(matches!(store.erase(stale, erased.clone()).await, Err(AppendError::Conflict(_))));
    assert!(store.erase(known, erased).await.expect("a repeat is answered").repeated);
    let log = whole_log(&*store, first()).await;
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].texts, written.texts);
}

/// No such position, no such text, a text of another organisation: invalid, and nothing happens.
pub async fn a_text_that_is_not_there_cannot_be_erased(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    create_log(&*store, organisation(2), eventlog::read::LogClock::Server).await;
    append(&*store, command(vec![event(fresh_id()), event_with_texts(fresh_id(), &["a"])])).await;
    let missing = [(1, 0), (2, 1), (3, 0), (0, 0), (-1, 0), (i64::MAX, 0), (2, usize::MAX)];
    for (position, index) in missing {
        // The first text of the two is there: it must not go either.
        let texts = vec![ErasedText { position: 2, index: 0 }, ErasedText { position, index }];
        let refused = store.erase(command(vec![event(fresh_id())]), texts).await;
        let invalid = matches!(refused, Err(AppendError::Store(StoreError::Invalid(_))));
        assert!(invalid, "{position} {index}: {refused:?}");
    }
    let of_another = Append { organisation: organisation(2), ..command(Vec::new()) };
    let refused = store.erase(of_another, vec![ErasedText { position: 2, index: 0 }]).await;
    assert!(matches!(refused, Err(AppendError::Store(StoreError::Invalid(_)))), "{refused:?}");
    let log = whole_log(&*store, first()).await;
    assert_eq!(log.len(), 2);
    assert_eq!(log[1].texts[0].text().map(|text| &**text), Some("a"));
}

/// X6, X9: the database itself refuses updates, deletions, gaps and replacements.
pub async fn history_cannot_be_changed_behind_the_stores_back(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let tagged = event_with_tags(fresh_id(), &["tag"]);
    append(&*store, command(vec![event_with_texts(fresh_id(), &["a", "b"]), tagged])).await;
    let extended = store.extend_tree(TreeExtension {
        organisation: first(),
        from_size: 0,
        to_size: 2,
        root: [1; 32],
        tiles: vec![Tile { level: 0, index: 0, hashes: vec![[2; 32], [3; 32]] }],
        note: "note".into(),
    });
    assert!(extended.await.expect("the tree is extended"));
    let before = whole_log(&*store, first()).await;
    let tree = store.tree(first()).await.unwrap();
    let tiles = store.tiles(first(), 0, 0, 0).await.unwrap();
    let forgeries = subject.forgeries();
    assert!(!forgeries.is_empty());
    for forgery in forgeries {
        assert!(subject.execute(&forgery).await.is_err(), "not refused: {forgery}");
    }
    assert_eq!(whole_log(&*store, first()).await, before);
    assert_eq!(store.tree(first()).await.unwrap(), tree);
    assert_eq!(store.tiles(first(), 0, 0, 0).await.unwrap(), tiles);
    assert_eq!(store.read_tagged(first(), "tag").await.unwrap().0, before[1..]);
}
