//! Connections that break: what was acknowledged is there once, and what was not may be asked again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use eventlog::EventStore as _;
use tokio::task::JoinSet;

use crate::sample::{append, count, execute, id, organisation, plain, store, whole_log};

const WRITERS: u128 = 16;
const KILLS: usize = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_the_writers_backend_loses_and_doubles_nothing() {
    let (database, store) = store().await;
    let (store, stop) = (Arc::new(store), Arc::new(AtomicBool::new(false)));
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, stop) = (Arc::clone(&store), Arc::clone(&stop));
        writers.spawn(async move {
            let mut acknowledged = Vec::new();
            for number in 0.. {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let command = append(1, writer * 1_000_000 + number, id(writer), None);
                if store.append(command.clone()).await.is_ok() {
                    acknowledged.push(command.command);
                }
            }
            acknowledged
        });
    }
    let mut plain_connection = plain(&database).await;
    let mut killed = 0;
    while killed < KILLS {
        tokio::time::sleep(Duration::from_millis(40)).await;
        let writer = "select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and application_name = 'nyttig writer'";
        killed += usize::try_from(count(&mut plain_connection, writer).await).expect("small");
    }
    stop.store(true, Ordering::Relaxed);
    let acknowledged: Vec<_> = writers.join_all().await.into_iter().flatten().collect();
    let log = whole_log(&*store, 1).await;
    assert!(acknowledged.len() > KILLS, "it went on in between");
    for command in &acknowledged {
        let times = log.iter().filter(|event| event.command == *command).count();
        assert_eq!(times, 1, "{command} is there once");
    }
    assert_eq!(acknowledged.len(), log.len(), "every command was answered in the end");
    store.append(append(1, 9_999_999_999, id(1), None)).await.expect("it goes on");
}

#[tokio::test]
async fn readers_survive_a_restart_of_every_session() {
    let (database, store) = store().await;
    store.append(append(1, 1, id(1), None)).await.expect("written");
    for number in 2..6 {
        // As many connections as readers at once, all of them then cut.
        let reads = (0..8).map(|_| whole_log(&store, 1));
        futures_util::future::join_all(reads).await;
        database.end_sessions();
        let log = store.read_log(organisation(1), 0, 100).await.expect("on another connection");
        assert_eq!(log.len(), usize::try_from(number - 1).expect("small"));
        store.append(append(1, number, id(1), None)).await.expect("written");
    }
}

#[tokio::test]
async fn a_database_that_takes_no_writes_says_so_and_is_read_on() {
    let (database, store) = store().await;
    store.append(append(1, 1, id(1), None)).await.expect("written");
    let mut plain = plain(&database).await;
    let name = database.name();
    let read_only = format!("alter database {name} set default_transaction_read_only = on");
    execute(&mut plain, &read_only).await;
    let end = "select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    execute(&mut plain, end).await;
    let refused = store.append(append(1, 2, id(1), None)).await.expect_err("read-only");
    assert!(refused.to_string().contains("cannot be written"), "{refused}");
    assert_eq!(whole_log(&store, 1).await.len(), 1);
    let writable = format!("alter database {name} reset default_transaction_read_only");
    execute(&mut plain, "set default_transaction_read_only = off").await;
    execute(&mut plain, &writable).await;
    execute(&mut plain, end).await;
    store.append(append(1, 2, id(1), None)).await.expect("written again");
}
