//! Futures dropped at every await point lose nothing and leave nothing behind.

use std::pin::pin;
use std::task::Poll;

use chrono::{DateTime, Utc};
use eventlog::EventStore as _;
use eventlog::checkpoint::TreeExtension;
use eventlog::documents::{AsOf, DocumentBatch, Generations as _, LAST_DATE, StoredDocument};
use eventlog::merkle::Tile;
use eventlog::read::StreamRange;
use store_postgres::PostgresGenerations;

use crate::sample::{append, count, date, id, new_log, organisation, plain, store, whole_log};

/// Polls a future so many times and drops it; `false` once it was ready before that.
async fn dropped_after(polls: usize, future: impl Future<Output = ()>) -> bool {
    let mut future = pin!(future);
    let mut left = polls;
    let mut ready = false;
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        if future.as_mut().poll(context).is_ready() {
            ready = true;
            return Poll::Ready(());
        }
        Poll::Pending
    })
    .await;
    !ready
}

/// Drops a future after its first poll, its second, and so on until it is ready.
async fn drop_everywhere<F: Future<Output = ()>>(mut future: impl FnMut(u128) -> F) -> u128 {
    let mut number = 0;
    for polls in 1..1_000 {
        number += 1;
        if !dropped_after(polls, future(number)).await {
            return number;
        }
    }
    panic!("it is never ready");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_dropped_anywhere_leaves_no_transaction_and_no_lock() {
    let (database, store) = store().await;
    let (store, ours) = (&store, organisation(1));
    let appended = drop_everywhere(async |number| {
        store.append(append(1, number, id(1), None)).await.expect("written");
    });
    let appended = appended.await;
    // Behind the others in the queue.
    store.append(append(1, 0, id(1), None)).await.expect("written");
    let log = whole_log(store, 1).await;
    assert_eq!(log.len(), usize::try_from(appended + 1).expect("small"), "all were handed over");

    drop_everywhere(async |_| drop(store.read_log(ours, 0, 100).await.expect("read"))).await;
    drop_everywhere(async |_| {
        drop(store.read_stream(ours, id(1), StreamRange::ALL).await.expect("read"));
    })
    .await;
    drop_everywhere(async |_| drop(store.read_tagged(ours, "number:1").await.expect("read"))).await;
    let now: DateTime<Utc> = log[0].recorded_at;
    drop_everywhere(async |_| {
        store.position_at(ours, now).await.expect("read");
    })
    .await;
    drop_everywhere(async |number| {
        let log = new_log(10 + i32::try_from(number).expect("small"));
        drop(store.create_log(log).await.expect("made"));
    })
    .await;
    drop_everywhere(async |_| {
        let from = store.tree(ours).await.expect("read").size;
        let tile = Tile { level: 0, index: 0, hashes: vec![[1; 32]; 1 + from.min(1) as usize] };
        let extension = TreeExtension {
            organisation: ours,
            from_size: from.min(1),
            to_size: from.min(1) + 1,
            root: [1; 32],
            tiles: vec![tile],
            note: "note".into(),
        };
        store.extend_tree(extension).await.expect("extended or not");
    })
    .await;
    assert_no_traces(&database).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn documents_dropped_anywhere_are_written_whole_or_not_at_all() {
    let (database, _store) = store().await;
    let generations = PostgresGenerations::connect(&database.url()).await.expect("it connects");
    let documents = generations.open(1).await.expect("opened");
    let (documents, ours) = (&documents, organisation(1));
    drop_everywhere(async |_| {
        let from = documents.state(ours, "model").await.expect("read").position;
        let opened = StoredDocument {
            key: id(u128::from(from.cast_unsigned())),
            from_effective: date(0),
            from_position: from + 1,
            body: "{}".into(),
        };
        let batch = DocumentBatch {
            organisation: ours,
            model: "model",
            from_position: from,
            to_position: from + 1,
            closed: Vec::new(),
            opened: vec![opened],
        };
        documents.apply(batch).await.expect("applied or not");
    })
    .await;
    let position = documents.state(ours, "model").await.expect("read").position;
    let as_of = AsOf { known_at: position, effective_on: LAST_DATE };
    let rows = documents.documents(ours, "model", as_of).await.expect("read");
    assert_eq!(rows.len(), usize::try_from(position).expect("small"), "one row for each step");
    assert_no_traces(&database).await;
}

/// No session of this database is in a transaction, or ever will be by itself.
async fn assert_no_traces(database: &testkit::postgres::TestDatabase) {
    let mut plain = plain(database).await;
    let mut open = 0;
    for _ in 0..100 {
        open = count(
            &mut plain,
            "select count(*) from pg_stat_activity where datname = current_database()
             and pid <> pg_backend_pid() and state is distinct from 'idle'
             and backend_type = 'client backend'",
        )
        .await;
        if open == 0 {
            break;
        }
        // What was dropped in the middle may still be answering.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(open, 0, "sessions that are not idle");
}
