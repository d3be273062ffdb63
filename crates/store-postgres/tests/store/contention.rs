//! Locks of others: who holds one log's head stalls that log alone, and nobody stalls a reader.

use std::sync::Arc;
use std::time::Duration;

use eventlog::EventStore as _;
use tokio::time::timeout;

use crate::sample::{append, execute, id, organisation, plain, store, whole_log};

/// Long enough for a slow machine, short beside a lock that is never let go.
const SOON: Duration = Duration::from_secs(10);

#[tokio::test]
async fn who_holds_the_head_of_one_log_stalls_no_other() {
    let (database, store) = store().await;
    let store = Arc::new(store);
    let mut holder = plain(&database).await;
    execute(&mut holder, "begin").await;
    execute(&mut holder, "select from log.logs where organisation = 1 for update").await;

    let held = Arc::clone(&store);
    let held = tokio::spawn(async move { held.append(append(1, 1, id(1), None)).await });
    for number in 0..50 {
        let other = store.append(append(2, 100 + number, id(2), None));
        timeout(SOON, other).await.expect("it is not stalled").expect("written");
    }
    assert!(!held.is_finished(), "its log is held");
    assert_eq!(whole_log(&*store, 1).await.len(), 0);

    execute(&mut holder, "rollback").await;
    let written = timeout(SOON, held).await.expect("its turn came").expect("no panic");
    assert_eq!(written.expect("written").positions, Some((1, 1)));
}

#[tokio::test]
async fn a_held_log_keeps_the_order_of_its_commands() {
    let (database, store) = store().await;
    let store = Arc::new(store);
    let mut holder = plain(&database).await;
    execute(&mut holder, "begin").await;
    execute(&mut holder, "select from log.logs where organisation = 1 for update").await;
    let mut waiting = Vec::new();
    for number in 0..20 {
        let (held, command) = (Arc::clone(&store), append(1, number, id(1), None));
        waiting.push(tokio::spawn(async move { held.append(command).await }));
        // Behind it in the queue, and answered: so the other is in the writer's hands.
        store.append(append(2, 100 + number, id(2), None)).await.expect("written");
    }
    execute(&mut holder, "rollback").await;
    for waiter in waiting {
        timeout(SOON, waiter).await.expect("its turn came").expect("no panic").expect("written");
    }
    let commands: Vec<_> = whole_log(&*store, 1).await.iter().map(|event| event.command).collect();
    assert_eq!(commands, (0..20).map(id).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_long_transaction_elsewhere_stalls_neither_readers_nor_writers() {
    let (database, store) = store().await;
    let mut other = plain(&database).await;
    execute(&mut other, "create schema other; create table other.things (thing int)").await;
    execute(&mut other, "begin; insert into other.things values (1)").await;
    // It even reads the log, and holds its snapshot.
    execute(&mut other, "select count(*) from log.events").await;
    for number in 0..20 {
        let written = store.append(append(1, number, id(1), None));
        timeout(SOON, written).await.expect("it is not stalled").expect("written");
        let read = store.read_log(organisation(1), i64::try_from(number).expect("small"), 10);
        let read = timeout(SOON, read).await.expect("it is not stalled").expect("read");
        assert_eq!(read.len(), 1, "what is committed is seen at once");
    }
    execute(&mut other, "rollback").await;
}
