//! Appends and replay beside the least that PostgreSQL can do on this machine, in the same run.
//!
//! Floors: a bare table with the key and the one unique index that any log needs, written by
//! tokio-postgres with one `unnest` insert for whatever has arrived, and read row by row. One
//! caller is also measured beside a plain insert by sqlx, which the store itself uses.

#![expect(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark prints its figures"
)]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use eventlog::EventStore;
use eventlog::append::{Append, Expectation, NewEvent};
use eventlog::envelope::Organisation;
use eventlog::read::{LogClock, NewLog};
use futures_util::TryStreamExt as _;
use sqlx::{Connection as _, PgConnection};
use store_postgres::PostgresStore;
use testkit::postgres::TestDatabase;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls, Statement};
use uuid::Uuid;

/// How long each writing measurement lasts.
const WINDOW: Duration = Duration::from_secs(3);

/// How often each is taken; the best counts, for both sides alike.
const REPEATS: usize = 3;

/// About 500 bytes, as the events of a real log have.
fn facts(number: u64) -> String {
    let mut text = format!(r#"{{"number":{number}"#);
    for field in 0..12 {
        write!(text, r#","field_{field:02}":"value of some length {field:05}""#).expect("a string");
    }
    text.push('}');
    text
}

/// What a measurement came to.
#[derive(Clone, Copy)]
struct Rate {
    events: f64,
    p50: Duration,
    p99: Duration,
}

impl Rate {
    fn new(events: u64, elapsed: Duration, mut latencies: Vec<Duration>) -> Self {
        latencies.sort_unstable();
        let at = |part: usize| latencies.get(latencies.len() * part / 100).copied();
        Self {
            events: events as f64 / elapsed.as_secs_f64(),
            p50: at(50).unwrap_or_default(),
            p99: at(99).unwrap_or_default(),
        }
    }
}

fn report(name: &str, floor: Rate, ours: Rate, target: f64) {
    let ratio = ours.events / floor.events;
    let verdict = if ratio >= target { "reached" } else { "MISSED" };
    println!(
        "{name:<28} floor {:>8.0}/s  ours {:>8.0}/s  {:>4.0} % (target {:.0} %: {verdict})  \
         p50 {:?} / {:?}  p99 {:?} / {:?}",
        floor.events,
        ours.events,
        ratio * 100.0,
        target * 100.0,
        floor.p50,
        ours.p50,
        floor.p99,
        ours.p99,
    );
}

#[tokio::main]
async fn main() {
    // `cargo nextest` asks every target for its tests; this one has none.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    println!("events a second; latencies of one append, floor / ours");
    for (name, callers, batch, floor, target) in [
        ("64 callers, 1 event each", 64, 1, Floor::Unnest, 0.5),
        ("1 caller, 1 event each", 1, 1, Floor::Unnest, 0.5),
        ("1 caller, sqlx beside it", 1, 1, Floor::Sqlx, 0.7),
        ("1 caller, 100 events each", 1, 100, Floor::Unnest, 0.5),
    ] {
        let mut best: Option<(Rate, Rate)> = None;
        for _ in 0..REPEATS {
            let floor = match floor {
                Floor::Unnest => bare_writes(callers, batch).await,
                Floor::Sqlx => sqlx_writes().await,
            };
            let ours = our_writes(callers, batch).await;
            best = Some(match best {
                Some((f, o)) => (
                    if floor.events > f.events { floor } else { f },
                    if ours.events > o.events { ours } else { o },
                ),
                None => (floor, ours),
            });
        }
        let (floor, ours) = best.expect("it was repeated");
        report(name, floor, ours, target);
    }
    replay().await;
}

/// What an append is measured beside.
#[derive(Clone, Copy)]
enum Floor {
    /// tokio-postgres, all that waits in one statement.
    Unnest,
    /// sqlx, one row a statement.
    Sqlx,
}

async fn bare_client(database: &TestDatabase) -> Client {
    let (client, connection) =
        tokio_postgres::connect(&database.url(), NoTls).await.expect("it connects");
    tokio::spawn(connection);
    client
}

const BARE_TABLE: &str = "
    create table bare (
      position bigint primary key, version bigint not null, recorded_at timestamptz not null,
      effective_on date not null, stream uuid not null, actor uuid not null,
      correlation uuid not null, type text not null, facts text not null,
      unique (stream, version)
    )";

const BARE_INSERT: &str = "
    insert into bare
    select p, v, now(), d, s, a, c, t, f
    from unnest($1::bigint[], $2::bigint[], $3::date[], $4::uuid[], $5::uuid[], $6::uuid[],
      $7::text[], $8::text[]) as u (p, v, d, s, a, c, t, f)";

/// One event on its way into the bare table.
struct Bare {
    stream: Uuid,
    version: i64,
    facts: String,
    done: Option<oneshot::Sender<()>>,
}

async fn bare_insert(client: &Client, insert: &Statement, position: &mut i64, events: &[Bare]) {
    let positions: Vec<i64> = (0..events.len())
        .map(|_| {
            *position += 1;
            *position
        })
        .collect();
    let versions: Vec<i64> = events.iter().map(|event| event.version).collect();
    let dates = vec![NaiveDate::from_epoch_days(20_000).expect("a date"); events.len()];
    let streams: Vec<Uuid> = events.iter().map(|event| event.stream).collect();
    let types = vec!["project_described"; events.len()];
    let facts: Vec<&str> = events.iter().map(|event| &*event.facts).collect();
    let values: [&(dyn ToSql + Sync); 8] =
        [&positions, &versions, &dates, &streams, &streams, &streams, &types, &facts];
    client.execute(insert, &values).await.expect("inserted");
}

async fn bare_writes(callers: usize, batch: usize) -> Rate {
    let database = TestDatabase::create();
    let client = bare_client(&database).await;
    client.batch_execute(BARE_TABLE).await.expect("made");
    let insert = client.prepare(BARE_INSERT).await.expect("prepared");
    let mut position = 0;
    if callers == 1 {
        let (begun, mut latencies, mut version) = (Instant::now(), Vec::new(), 0);
        while begun.elapsed() < WINDOW {
            let events: Vec<Bare> = (0..batch)
                .map(|_| {
                    version += 1;
                    Bare { stream: Uuid::from_u128(1), version, facts: facts(7), done: None }
                })
                .collect();
            let sent = Instant::now();
            bare_insert(&client, &insert, &mut position, &events).await;
            latencies.push(sent.elapsed());
        }
        return Rate::new(position.cast_unsigned(), begun.elapsed(), latencies);
    }
    let (sender, mut receiver) = mpsc::channel::<Bare>(4_096);
    let writer = tokio::spawn(async move {
        while let Some(first) = receiver.recv().await {
            let mut events = vec![first];
            while events.len() < 256 {
                let Ok(event) = receiver.try_recv() else { break };
                events.push(event);
            }
            bare_insert(&client, &insert, &mut position, &events).await;
            for done in events.into_iter().filter_map(|event| event.done) {
                let _ = done.send(());
            }
        }
    });
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for caller in 0..callers {
        let sender = sender.clone();
        tasks.spawn(async move {
            let (stream, mut version) = (Uuid::from_u128(caller as u128), 0);
            let mut latencies = Vec::new();
            while begun.elapsed() < WINDOW {
                version += 1;
                let (done, answer) = oneshot::channel();
                let event = Bare { stream, version, facts: facts(7), done: Some(done) };
                let sent = Instant::now();
                sender.send(event).await.expect("sent");
                answer.await.expect("written");
                latencies.push(sent.elapsed());
            }
            latencies
        });
    }
    drop(sender);
    let latencies: Vec<Duration> = tasks.join_all().await.into_iter().flatten().collect();
    let elapsed = begun.elapsed();
    writer.await.expect("no panic");
    Rate::new(latencies.len() as u64, elapsed, latencies)
}

async fn sqlx_writes() -> Rate {
    let database = TestDatabase::create();
    bare_client(&database).await.batch_execute(BARE_TABLE).await.expect("made");
    let mut connection = PgConnection::connect(&database.url()).await.expect("it connects");
    let stream = Uuid::from_u128(1);
    let date = NaiveDate::from_epoch_days(20_000).expect("a date");
    let (begun, mut latencies, mut version) = (Instant::now(), Vec::new(), 0_i64);
    while begun.elapsed() < WINDOW {
        version += 1;
        let sent = Instant::now();
        sqlx::query("insert into bare values ($1, $2, now(), $3, $4, $5, $6, $7, $8)")
            .bind(version)
            .bind(version)
            .bind(date)
            .bind(stream)
            .bind(stream)
            .bind(stream)
            .bind("project_described")
            .bind(facts(7))
            .execute(&mut connection)
            .await
            .expect("inserted");
        latencies.push(sent.elapsed());
    }
    Rate::new(version.cast_unsigned(), begun.elapsed(), latencies)
}

fn organisation() -> Organisation {
    Organisation::new(1).expect("lawful")
}

async fn our_store(database: &TestDatabase) -> Arc<PostgresStore> {
    let store = PostgresStore::connect(&database.url()).await.expect("it connects");
    let slug = "bench".to_owned();
    let log = NewLog { organisation: organisation(), slug, clock: LogClock::Server };
    store.create_log(log).await.expect("made");
    Arc::new(store)
}

/// A command as a real one is: sealed, with an expected version and a fingerprint.
fn our_append(command: u128, stream: Uuid, version: i64, batch: usize) -> Append {
    let event = |_| {
        let date = NaiveDate::from_epoch_days(20_000).expect("a date");
        NewEvent::seal(stream, "project_described", 1, date, facts(7), Vec::new(), Vec::new())
            .expect("it can be sealed")
    };
    Append {
        organisation: organisation(),
        command: Uuid::from_u128(command),
        fingerprint: eventlog::append::fingerprint(&[1; 32], &[b"describe", stream.as_bytes()]),
        actor: Uuid::from_u128(5),
        correlation: None,
        causation: None,
        expectations: vec![Expectation { stream, version }],
        conditions: Vec::new(),
        events: (0..batch).map(event).collect(),
        answer: Arc::from(""),
        simulated_at: None,
    }
}

async fn our_writes(callers: usize, batch: usize) -> Rate {
    let database = TestDatabase::create();
    let store = our_store(&database).await;
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for caller in 0..callers {
        let store = Arc::clone(&store);
        tasks.spawn(async move {
            let stream = Uuid::from_u128(caller as u128);
            let (mut version, mut latencies) = (0, Vec::new());
            while begun.elapsed() < WINDOW {
                // As version 7 ids are: rising with time, then by chance.
                let time = begun.elapsed().as_micros() << 64;
                let append = our_append(time | caller as u128, stream, version, batch);
                version += i64::try_from(batch).expect("small");
                let sent = Instant::now();
                store.append(append).await.expect("written");
                latencies.push(sent.elapsed());
            }
            latencies
        });
    }
    let latencies: Vec<Duration> = tasks.join_all().await.into_iter().flatten().collect();
    let elapsed = begun.elapsed();
    store.close().await;
    Rate::new((latencies.len() * batch) as u64, elapsed, latencies)
}

/// The whole log read and decoded, one thread.
async fn replay() {
    const EVENTS: u64 = 300_000;
    let database = TestDatabase::create();
    let store = our_store(&database).await;
    let mut tasks = JoinSet::new();
    for caller in 0..10_u64 {
        let store = Arc::clone(&store);
        tasks.spawn(async move {
            for number in 0..EVENTS / 10 / 100 {
                let command = u128::from(number) << 64 | u128::from(caller);
                let stream = Uuid::from_u128(command);
                store.append(our_append(command, stream, 0, 100)).await.expect("written");
            }
        });
    }
    tasks.join_all().await;
    let client = bare_client(&database).await;
    client.batch_execute("vacuum analyze").await.expect("done");
    let size =
        "select pg_total_relation_size('log.events') + pg_total_relation_size('log.commands')
        + pg_total_relation_size('log.event_tags')";
    let bytes: i64 = client.query_one(size, &[]).await.expect("asked").get(0);
    println!(
        "bytes an event, indexes included, 100 events a command: {}",
        bytes / EVENTS.cast_signed()
    );
    let (mut bare, mut ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..REPEATS {
        bare = bare.min(bare_scan(&client, EVENTS).await);
        ours = ours.min(our_scan(&*store, EVENTS).await);
    }
    let rate = |elapsed: Duration| Rate::new(EVENTS, elapsed, Vec::new());
    report("replay, one reader", rate(bare), rate(ours), 0.75);
}

async fn bare_scan(client: &Client, events: u64) -> Duration {
    let scan = client
        .prepare(
            "select position, stream, version, type, schema_version, actor, command, correlation,
               causation, effective_on, recorded_at, facts, texts, commitments, payload_hash
             from log.events order by organisation, position",
        )
        .await
        .expect("prepared");
    let begun = Instant::now();
    let none: [&(dyn ToSql + Sync); 0] = [];
    let mut rows = std::pin::pin!(client.query_raw(&scan, none).await.expect("asked"));
    let mut bytes = 0;
    let mut count = 0;
    while let Some(row) = rows.try_next().await.expect("read") {
        let _: (i64, Uuid, i64) = (row.get(0), row.get(1), row.get(2));
        let _: (&str, i16, Uuid, Uuid) = (row.get(3), row.get(4), row.get(5), row.get(6));
        let _: (Option<Uuid>, Option<Uuid>) = (row.get(7), row.get(8));
        let _: (NaiveDate, DateTime<Utc>) = (row.get(9), row.get(10));
        let _: (Option<&str>, Option<&[u8]>, &[u8]) = (row.get(12), row.get(13), row.get(14));
        bytes += row.get::<_, String>(11).len();
        count += 1;
    }
    assert_eq!(count, events);
    assert!(bytes > 0);
    begun.elapsed()
}

async fn our_scan(store: &dyn EventStore, events: u64) -> Duration {
    let begun = Instant::now();
    let mut position = 0;
    loop {
        let read = store.read_log(organisation(), position, 2_000).await.expect("read");
        let Some(last) = read.last() else { break };
        position = last.position;
    }
    assert_eq!(position.cast_unsigned(), events);
    begun.elapsed()
}
