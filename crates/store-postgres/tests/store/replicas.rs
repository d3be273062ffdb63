//! Several processes on one database, here several stores: they share logs and hear of each other.

use std::sync::Arc;
use std::time::Duration;

use eventlog::EventStore;
use eventlog::follow::Follower;
use store_postgres::PostgresStore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::sample::{append, id, organisation, store, whole_log};

const WRITERS: u128 = 8;
const COMMANDS: u128 = 40;

/// Reads until it has seen so many events; the follower itself refuses a gap.
async fn follow(store: Arc<dyn EventStore>, events: usize) -> Vec<uuid::Uuid> {
    let mut follower = Follower::new(store, organisation(1), 0);
    let mut seen = Vec::new();
    while seen.len() < events {
        seen.extend(follower.poll(7).await.expect("no gap").iter().map(|event| event.command));
        if seen.len() < events {
            follower.wait().await;
        }
    }
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_replicas_append_to_one_log_without_gaps_and_followers_see_all() {
    let (database, one) = store().await;
    let other = PostgresStore::connect(&database.url()).await.expect("it connects");
    let stores: [Arc<dyn EventStore>; 2] = [Arc::new(one), Arc::new(other)];
    let events = usize::try_from(WRITERS * COMMANDS).expect("small");
    let followers: Vec<_> =
        stores.iter().map(|store| tokio::spawn(follow(Arc::clone(store), events))).collect();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let store = Arc::clone(&stores[usize::from(writer % 2 == 0)]);
        writers.spawn(async move {
            let mut refused = 0;
            for number in 0..COMMANDS {
                // Every third command is stale and must leave no trace.
                let stale = append(1, 1_000_000 + writer * 1_000 + number, id(writer), Some(999));
                if number % 3 == 0 && store.append(stale).await.is_err() {
                    refused += 1;
                }
                let version = i64::try_from(number).expect("small");
                let command = append(1, writer * 1_000 + number, id(writer), Some(version));
                store.append(command).await.expect("written");
            }
            refused
        });
    }
    let written = timeout(Duration::from_mins(1), writers.join_all()).await.expect("no stall");
    assert_eq!(written, [14; 8]);
    let log: Vec<_> = whole_log(&*stores[0], 1).await.iter().map(|event| event.command).collect();
    assert_eq!(log.len(), events);
    for follower in followers {
        let seen = timeout(Duration::from_secs(30), follower).await.expect("it sees all");
        assert_eq!(seen.expect("no panic"), log);
    }
}

#[tokio::test]
async fn a_write_on_one_replica_wakes_a_reader_on_the_other() {
    let (database, one) = store().await;
    let other = PostgresStore::connect(&database.url()).await.expect("it connects");
    let mut wakeups = other.wakeups();
    let mut number = 0;
    // The listening connection is made in the background: until it is there, nothing is heard.
    let heard = timeout(Duration::from_secs(30), async {
        loop {
            wakeups.mark_unchanged();
            number += 1;
            one.append(append(1, number, id(1), None)).await.expect("written");
            if timeout(Duration::from_secs(1), wakeups.changed()).await.is_ok() {
                break;
            }
        }
    });
    heard.await.expect("the news came over");
}
