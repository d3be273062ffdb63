//! Whoever waits may give up at any moment: a write that was handed over happens, a read leaves
//! nothing behind.

use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use eventlog::StoreError;
use eventlog::append::{Append, AppendError};
use tokio::task::JoinSet;

use super::Subject;
use super::samples::{
    Chance, append, assert_gapless, command, command_at, event, first, fresh_id, store_with_log,
    whole_log,
};

/// How many requests are dropped.
const DROPPED: u64 = 400;

/// Polls a future once and drops it: it has handed over whatever it had to hand over.
async fn poll_once<T>(future: impl Future<Output = T>) {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|context| {
        let _ = future.as_mut().poll(context);
        Poll::Ready(())
    })
    .await;
}

/// Appends are dropped after their first poll or after a random time. All of them were handed
/// over, so all of them are written, once.
pub async fn a_dropped_request_loses_and_leaks_nothing(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let mut callers = JoinSet::new();
    let mut chance = Chance::new(10);
    let mut sent: Vec<Append> = Vec::new();
    for _ in 0..DROPPED {
        let append = command(vec![event(fresh_id())]);
        sent.push(append.clone());
        let (store, patience) = (Arc::clone(&store), chance.below(800));
        callers.spawn(async move {
            let mut written = std::pin::pin!(store.append(append));
            poll_once(written.as_mut()).await;
            let _ = tokio::time::timeout(Duration::from_micros(patience), written).await;
        });
        if chance.below(4) == 0 {
            tokio::task::yield_now().await;
        }
    }
    callers.join_all().await;
    // Behind all of them in the queue, so that its answer says that they are done.
    let last = fresh_id();
    append(&*store, command_at(last, 0)).await;
    let log = whole_log(&*store, first()).await;
    assert_gapless(&log);
    for append in &sent {
        let times = log.iter().filter(|event| event.command == append.command).count();
        assert_eq!(times, 1, "command {} is written once", append.command);
        let again = store.append(append.clone()).await.expect("it is known");
        assert!(again.repeated);
    }
    assert_eq!(log.len(), sent.len() + 1);
}

/// Reads are dropped at random moments; no connection is lost, reading and writing go on.
pub async fn a_dropped_read_leaves_no_connection_behind(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command((0..500).map(|_| event(fresh_id())).collect())).await;
    let mut chance = Chance::new(11);
    for _ in 0..200 {
        let patience = Duration::from_micros(chance.below(900));
        match chance.below(4) {
            0 => poll_once(store.read_log(first(), 0, 500)).await,
            1 => drop(tokio::time::timeout(patience, store.read_log(first(), 0, 500)).await),
            2 => drop(tokio::time::timeout(patience, store.read_tagged(first(), "tag")).await),
            _ => drop(tokio::time::timeout(patience, store.tree(first())).await),
        }
    }
    // More at once than any pool has connections.
    let mut readers = JoinSet::new();
    for _ in 0..32 {
        let store = Arc::clone(&store);
        readers.spawn(async move { whole_log(&*store, first()).await.len() });
    }
    let read = tokio::time::timeout(Duration::from_secs(30), readers.join_all());
    assert_eq!(read.await.expect("no read waits for ever"), [500; 32]);
    append(&*store, command(vec![event(fresh_id())])).await;
}

/// Closing waits for what was handed over; what comes after is refused, and is not there later.
pub async fn a_closed_store_has_written_what_it_took(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let mut sent = Vec::new();
    for _ in 0..50 {
        let append = command(vec![event(fresh_id())]);
        sent.push(append.command);
        poll_once(store.append(append)).await;
    }
    store.close().await;
    let late = store.append(command(vec![event(fresh_id())])).await;
    assert!(matches!(late, Err(AppendError::Store(StoreError::Closed))), "{late:?}");
    store.close().await;
    drop(store);
    subject.reopen().await;
    let log = whole_log(&*subject.store(), first()).await;
    assert_eq!(log.iter().map(|event| event.command).collect::<Vec<_>>(), sent);
}
