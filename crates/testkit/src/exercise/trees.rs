//! Tiles and checkpoints are kept as they were given, and a tree only grows.

use eventlog::StoreError;
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::Hash;
use eventlog::merkle::Tile;

use super::Subject;
use super::samples::{append, command, event, first, fresh_id, store_with_log};

/// Hashes that tell tiles apart; the store does not compute with them.
fn hashes(from: u64, count: u64) -> Vec<Hash> {
    (from..from + count).map(|number| [number.to_be_bytes()[7]; 32]).collect()
}

fn extension(from_size: u64, to_size: u64, tiles: Vec<Tile>) -> TreeExtension {
    let note = format!("nyttig.example/1\n{to_size}\n\n— «æ» signature\n");
    TreeExtension { organisation: first(), from_size, to_size, root: [9; 32], tiles, note }
}

/// Two sealers extend from the same size: one wins, and the other's tiles are not there.
pub async fn a_tree_grows_by_compare_and_set(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command((0..300).map(|_| event(fresh_id())).collect())).await;
    assert_eq!(store.tree(first()).await.unwrap(), TreeState::default());

    let part = vec![Tile { level: 0, index: 0, hashes: hashes(0, 5) }];
    assert!(store.extend_tree(extension(0, 5, part)).await.unwrap());
    let late = vec![Tile { level: 0, index: 0, hashes: hashes(100, 6) }];
    assert!(!store.extend_tree(extension(0, 6, late)).await.unwrap());

    let grown = vec![
        Tile { level: 0, index: 0, hashes: hashes(0, 256) },
        Tile { level: 0, index: 1, hashes: hashes(0, 44) },
        Tile { level: 1, index: 0, hashes: hashes(7, 1) },
    ];
    let last = extension(5, 300, grown.clone());
    let (one, other) =
        tokio::join!(store.extend_tree(last.clone()), store.extend_tree(last.clone()));
    assert_eq!([one.unwrap(), other.unwrap()].iter().filter(|won| **won).count(), 1);
    let state = TreeState { size: 300, note: Some(last.note) };
    assert_eq!(store.tree(first()).await.unwrap(), state);
    assert_eq!(store.tiles(first(), 0, 0, u64::MAX).await.unwrap(), grown[..2]);
    assert_eq!(store.tiles(first(), 0, 1, 1).await.unwrap(), grown[1..2]);
    assert_eq!(store.tiles(first(), 1, 0, 0).await.unwrap(), grown[2..]);
    assert!(store.tiles(first(), 2, 0, 9).await.unwrap().is_empty());
    drop(store);
    subject.reopen().await;
    assert_eq!(subject.store().tree(first()).await.unwrap(), state);
}

/// A checkpoint over events that are not there would be a lie; over no new ones, noise.
pub async fn a_tree_covers_only_what_is_in_the_log(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command(vec![event(fresh_id()), event(fresh_id())])).await;
    for to_size in [0, 3, u64::MAX] {
        let refused = store.extend_tree(extension(0, to_size, Vec::new())).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "to {to_size}: {refused:?}");
    }
    assert_eq!(store.tree(first()).await.unwrap(), TreeState::default());
}
