//! Sample logs and commands, and a database for each test.

use std::sync::Arc;

use chrono::NaiveDate;
use eventlog::EventStore;
use eventlog::append::{Append, Expectation, NewEvent};
use eventlog::envelope::{Organisation, RecordedEvent, StreamId, Version};
use eventlog::read::{LogClock, NewLog};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _};
use store_postgres::PostgresStore;
use testkit::postgres::TestDatabase;
use uuid::Uuid;

pub(crate) fn organisation(number: i32) -> Organisation {
    Organisation::new(number).expect("lawful")
}

/// An id that is a number.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn date(days: i32) -> NaiveDate {
    NaiveDate::from_epoch_days(20_000 + days).expect("a date")
}

pub(crate) fn new_log(number: i32) -> NewLog {
    NewLog {
        organisation: organisation(number),
        slug: format!("log-{number}"),
        clock: LogClock::Server,
    }
}

/// A database and a store on it with the logs 1 and 2.
pub(crate) async fn store() -> (TestDatabase, PostgresStore) {
    let database = TestDatabase::create();
    let store = PostgresStore::connect(&database.url()).await.expect("it connects");
    for number in [1, 2] {
        store.create_log(new_log(number)).await.expect("it is made");
    }
    (database, store)
}

/// An event with a text and a tag.
pub(crate) fn event(stream: StreamId, number: u128) -> NewEvent {
    NewEvent::seal(
        stream,
        "project_described",
        1,
        date(0),
        format!(r#"{{"number":{number}}}"#),
        vec![format!("Blåbærturen «{number}»")],
        vec![Arc::from(format!("number:{number}"))],
    )
    .expect("it can be sealed")
}

/// A command with one event, expecting a version if one is given.
pub(crate) fn append(
    number: i32,
    command: u128,
    stream: StreamId,
    expected: Option<Version>,
) -> Append {
    Append {
        organisation: organisation(number),
        command: id(command),
        fingerprint: [7; 32],
        actor: id(1),
        correlation: None,
        causation: None,
        expectations: expected.map(|version| Expectation { stream, version }).into_iter().collect(),
        conditions: Vec::new(),
        events: vec![event(stream, command)],
        answer: Arc::from(format!("answer {command}")),
        simulated_at: None,
    }
}

/// A plain connection beside the store.
pub(crate) async fn plain(database: &TestDatabase) -> PgConnection {
    PgConnection::connect(&database.url()).await.expect("it answers")
}

/// Runs any statement on a plain connection.
pub(crate) async fn execute(connection: &mut PgConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

/// One number from a plain connection.
pub(crate) async fn count(connection: &mut PgConnection, sql: &str) -> i64 {
    let row = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_one(connection).await;
    row.unwrap_or_else(|error| panic!("{error}: {sql}")).get(0)
}

/// The whole log, its positions checked to be gapless.
pub(crate) async fn whole_log(store: &dyn EventStore, number: i32) -> Vec<RecordedEvent> {
    let log = store.read_log(organisation(number), 0, usize::MAX).await.expect("read");
    let gapless = log.iter().zip(1..).all(|(event, position)| event.position == position);
    assert!(gapless, "positions from 1 without gaps");
    assert!(log.is_sorted_by(|one, next| one.recorded_at < next.recorded_at));
    log
}
