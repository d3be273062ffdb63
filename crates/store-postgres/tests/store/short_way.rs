//! Batches that look nothing up: what they believed wrongly is found by a key, and judged again.
//!
//! Their events have no tags and are expected to follow the version that their writer knows.

use eventlog::EventStore as _;
use eventlog::append::{Append, AppendError, Conflict, NewEvent};
use eventlog::envelope::Version;
use sqlx::Row as _;
use store_postgres::PostgresStore;

use crate::sample::{append, count, date, execute, id, organisation, plain, store, whole_log};

/// A command whose event has no tag, so that nothing must be looked up for it.
fn plain_append(number: i32, command: u128, expected: Version) -> Append {
    let facts = format!(r#"{{"number":{command}}}"#);
    let event = NewEvent::seal(id(7), "described", 1, date(0), facts, Vec::new(), Vec::new());
    let events = vec![event.expect("it can be sealed")];
    Append { events, ..append(number, command, id(7), Some(expected)) }
}

#[tokio::test]
async fn two_replicas_that_take_turns_believe_nothing_that_is_no_longer_so() {
    let (database, one) = store().await;
    let other = PostgresStore::connect(&database.url()).await.expect("it connects");
    let stores = [one, other];
    let mut version = 0;
    for turn in 0..40_u128 {
        let store = &stores[usize::from(turn % 3 == 0)];
        let behind = &stores[usize::from(turn % 3 != 0)];
        let written = store.append(plain_append(1, turn, version)).await.expect("written");
        assert_eq!(written.positions, Some((version + 1, version + 1)));
        // The other one still believes the stream to be where it wrote last.
        let stale = behind.append(plain_append(1, 1_000 + turn, version)).await;
        let Err(AppendError::Conflict(Conflict::Version { expected, actual, .. })) = stale else {
            panic!("{stale:?}")
        };
        assert_eq!((expected, actual), (version, version + 1));
        version += 1;
        // Both ways of knowing a command: by the one who wrote it, and by another.
        for store in &stores {
            let again = store.append(plain_append(1, turn, version - 1)).await.expect("known");
            assert!(again.repeated);
            assert_eq!(again.positions, Some((version, version)));
            assert_eq!(&*again.answer, format!("answer {turn}"));
        }
    }
    let versions: Vec<_> =
        whole_log(&stores[0], 1).await.iter().map(|event| event.version).collect();
    assert_eq!(versions, (1..=40).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_version_that_a_stream_never_reached_is_refused_and_leaves_no_gap() {
    let (_database, store) = store().await;
    store.append(plain_append(1, 1, 0)).await.expect("written");
    store.append(plain_append(1, 2, 1)).await.expect("written");
    let made_up = store.append(plain_append(1, 3, 5)).await;
    let Err(AppendError::Conflict(Conflict::Version { actual, .. })) = made_up else {
        panic!("{made_up:?}")
    };
    assert_eq!(actual, 2);
    assert_eq!(whole_log(&store, 1).await.len(), 2);
}

#[tokio::test]
async fn a_log_put_back_to_an_earlier_state_is_not_written_after_what_it_no_longer_has() {
    let (database, store) = store().await;
    for number in 0..3_u8 {
        store
            .append(plain_append(1, u128::from(number), i64::from(number)))
            .await
            .expect("written");
    }
    // As a restored backup would be: the last event is gone, and all connections were cut.
    let mut plain = plain(&database).await;
    let pid = "select pid from pg_stat_activity where application_name = 'nyttig writer'
        and datname = current_database()";
    let pid: i32 = sqlx::raw_sql(pid).fetch_one(&mut plain).await.expect("it is there").get(0);
    execute(&mut plain, "set session_replication_role = replica").await;
    for statement in [
        "delete from log.events where position = 3".to_owned(),
        "delete from log.commands where first_position = 3".to_owned(),
        "update log.logs set last_position = 2 where organisation = 1".to_owned(),
        format!("select pg_terminate_backend({pid})"),
    ] {
        execute(&mut plain, &statement).await;
    }
    let refused = store.append(plain_append(1, 9, 3)).await;
    let Err(AppendError::Conflict(Conflict::Version { actual, .. })) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(actual, 2);
    store.append(plain_append(1, 10, 2)).await.expect("written");
    assert_eq!(whole_log(&store, 1).await.len(), 3);
}

#[tokio::test]
async fn a_head_that_moved_under_the_writer_is_read_again() {
    let (database, store) = store().await;
    store.append(plain_append(1, 1, 0)).await.expect("written");
    let mut plain = plain(&database).await;
    let elsewhere = PostgresStore::connect(&database.url()).await.expect("it connects");
    elsewhere.append(append(1, 2, id(8), None)).await.expect("written");
    let written = store.append(plain_append(1, 3, 1)).await.expect("written");
    assert_eq!(written.positions, Some((3, 3)));
    let head = "select last_position from log.logs where organisation = 1";
    assert_eq!(count(&mut plain, head).await, 3);
    assert_eq!(store.read_log(organisation(1), 0, 10).await.expect("read").len(), 3);
}
