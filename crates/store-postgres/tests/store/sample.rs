//! Sample logs and commands, and a database for each test.

use std::sync::Arc;

use chrono::NaiveDate;
use eventlog::EventStore as _;
use eventlog::append::{Append, Expectation, NewEvent};
use eventlog::envelope::{Organisation, StreamId, Version};
use eventlog::read::{LogClock, NewLog};
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
