//! The Merkle tree over a stored log, and what a sealer makes of stored bytes that were changed.

use std::sync::Arc;

use eventlog::checkpoint::CheckpointKey;
use eventlog::leaf::leaf_hash;
use eventlog::merkle::{inclusion_path, path_tiles, proof, verify_inclusion};
use eventlog::sealer::Sealer;
use eventlog::store::ErasedText;
use eventlog::{EventStore, StoreError};

use crate::sample::{append, event, execute, id, organisation, plain, store, whole_log};

fn key() -> CheckpointKey {
    CheckpointKey::from_seed([3; 32])
}

async fn sealer(store: &Arc<dyn EventStore>) -> Sealer {
    Sealer::new(Arc::clone(store), organisation(1), key()).await.expect("the log is there")
}

#[tokio::test]
async fn every_event_is_proved_by_the_stored_tiles_and_the_signed_root() {
    let (_database, store) = store().await;
    let store: Arc<dyn EventStore> = Arc::new(store);
    let mut sealer_of_all = sealer(&store).await;
    assert_eq!(sealer_of_all.seal().await, Ok(None), "an empty log has no checkpoint");
    for (command, events) in [(1, 1), (2, 255), (3, 300)] {
        let mut many = append(1, command, id(command), None);
        many.events = (0..events).map(|number| event(id(command), number)).collect();
        store.append(many).await.expect("written");
        sealer_of_all.seal().await.expect("sealed").expect("something new");
    }
    // An erasure changes no leaf; a sealer that begins again goes on where the tree is.
    let erasure = append(1, 4, id(4), None);
    let texts = vec![ErasedText { position: 1, index: 0 }];
    store.erase(erasure, texts).await.expect("erased");
    let mut second = sealer(&store).await;
    let checkpoint = second.seal().await.expect("sealed").expect("something new");
    assert_eq!(checkpoint.size, 557);
    let note = store.tree(organisation(1)).await.expect("read").note.expect("a note");
    assert_eq!(second.verifier().open(&note), Ok(checkpoint.clone()));
    for event in whole_log(&*store, 1).await {
        let index = u64::try_from(event.position - 1).expect("from 1");
        let path = inclusion_path(index, checkpoint.size).expect("it is there");
        let mut tiles = Vec::new();
        for (level, tile) in path_tiles(&path) {
            tiles.extend(store.tiles(organisation(1), level, tile, tile).await.expect("read"));
        }
        let proof = proof(&path, &tiles).expect("the stored tiles are enough");
        let leaf = leaf_hash(&event);
        assert!(verify_inclusion(&leaf, index, checkpoint.size, &proof, &checkpoint.root));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_sealers_at_once_are_harmless() {
    let (_database, store) = store().await;
    let store: Arc<dyn EventStore> = Arc::new(store);
    let (mut one, mut other) = (sealer(&store).await, sealer(&store).await);
    for command in 0..40 {
        store.append(append(1, command, id(1), None)).await.expect("written");
        let (first, second) = tokio::join!(one.seal(), other.seal());
        let sealed = [first.expect("no damage"), second.expect("no damage")];
        assert!(sealed.iter().flatten().count() >= 1, "one of them seals");
        let size = store.tree(organisation(1)).await.expect("read").size;
        assert_eq!(u128::from(size), command + 1);
    }
    // Whoever comes from nothing finds the tree as it was signed.
    assert_eq!(sealer(&store).await.seal().await, Ok(None));
}

/// Changes one column of the third event as somebody with all rights could, and seals.
async fn sealed_after(change: &str) -> StoreError {
    let (database, store) = store().await;
    let store: Arc<dyn EventStore> = Arc::new(store);
    for command in 0..5 {
        store.append(append(1, command, id(1), None)).await.expect("written");
    }
    let mut plain = plain(&database).await;
    execute(&mut plain, "set session_replication_role = replica").await;
    execute(&mut plain, change).await;
    let damage = sealer(&store).await.seal().await.expect_err("the change is found");
    assert_eq!(store.tree(organisation(1)).await.expect("read").size, 0, "nothing was signed");
    damage
}

#[tokio::test]
async fn a_changed_payload_halts_the_sealer_and_names_the_position() {
    let third = "where organisation = 1 and position = 3";
    for change in [
        "facts = facts || ' '".to_owned(),
        "texts = replace(texts, 'Blåbærturen', 'Blåbærturer')".to_owned(),
        "texts = replace(texts, '[\"', '[\"A')".to_owned(),
        "commitments = set_byte(commitments, 31, get_byte(commitments, 31) # 1)".to_owned(),
        "payload_hash = set_byte(payload_hash, 0, get_byte(payload_hash, 0) # 1)".to_owned(),
    ] {
        let damage = sealed_after(&format!("update log.events set {change} {third}")).await;
        let named = damage.to_string();
        let unreadable = change.contains("[\"A") && named.contains("salt");
        assert!(named.contains("position 3") || unreadable, "{change}: {named}");
        assert!(matches!(damage, StoreError::Damaged(_)), "{change}: {damage:?}");
    }
    let gap = format!("delete from log.events {third}");
    assert!(sealed_after(&gap).await.to_string().contains("position 3"));
}

#[tokio::test]
async fn tiles_that_do_not_give_the_signed_root_are_never_built_upon() {
    let (database, store) = store().await;
    let store: Arc<dyn EventStore> = Arc::new(store);
    for command in 0..3 {
        store.append(append(1, command, id(1), None)).await.expect("written");
    }
    sealer(&store).await.seal().await.expect("sealed");
    store.append(append(1, 9, id(1), None)).await.expect("written");
    let mut plain = plain(&database).await;
    execute(&mut plain, "set session_replication_role = replica").await;
    execute(&mut plain, "update log.tiles set hashes = set_byte(hashes, 5, 0)").await;
    let damage = sealer(&store).await.seal().await.expect_err("the change is found");
    assert!(damage.to_string().contains("root that was signed"), "{damage}");
    // A note by another key is no better.
    let stranger = CheckpointKey::from_seed([4; 32]);
    let stranger = Sealer::new(Arc::clone(&store), organisation(1), stranger).await;
    let damage = stranger.expect("the log is there").seal().await.expect_err("another's note");
    assert!(damage.to_string().contains("not signed by"), "{damage}");
}
