//! Writing, replaying and size of the log, beside the floors measured in the same run.
//!
//! A floor does the bare thing: rows into a table with the same index, without versions,
//! conditions, idempotency or hashes. Every commit is durable on both sides. Figures are medians
//! of the rounds; `-- --seconds 2 --rounds 3 --events 1000000` are the defaults.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use eventlog::EventStore;
use eventlog::append::{Append, Condition, Expectation, NewEvent};
use eventlog::envelope::Organisation;
use eventlog::read::{LogClock, NewLog, StreamRange};
use futures_util::TryStreamExt as _;
use rusqlite::{Connection, params};
use sqlx::{ConnectOptions as _, Connection as _, Row as _};
use store_sqlite::SqliteStore;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

/// A stream is this long, as a project's history is.
const STREAM_EVENTS: i64 = 100;

const BARE_TABLE: &str = "create table events (position integer primary key, stream blob not null,
    version integer not null, type text not null, actor blob not null, command blob not null,
    effective_on integer not null, recorded_at integer not null, payload text not null);
    create unique index events_by_stream on events (stream, version)";
const BARE_INSERT: &str = "insert into events (stream, version, type, actor, command,
    effective_on, recorded_at, payload) values ($1, $2, $3, $4, $5, $6, $7, $8)";

struct Settings {
    seconds: f64,
    rounds: usize,
    events: i64,
}

/// Events a second and the 99th percentile of waiting.
#[derive(Clone, Copy)]
struct Figure {
    rate: f64,
    p99: Duration,
}

fn facts() -> String {
    let words = "en beslutning om å prøve ut en ny løsning i hjemmetjenesten ".repeat(6);
    format!(r#"{{"kind":"needs","figure":42,"note":"{}"}}"#, &words[..360])
}

fn text() -> String {
    "Vi fant at behovet er størst på kveldstid, og at tre av fire ønsker dette.".into()
}

fn id() -> Uuid {
    static LAST: AtomicU64 = AtomicU64::new(1);
    let number = LAST.fetch_add(1, Ordering::Relaxed);
    // Spread like random ids in the stream index, rising like version 7 in the commands.
    Uuid::from_u128(
        u128::from(number) << 64 | u128::from(number.wrapping_mul(0x9E37_79B9_7F4A_7C15)),
    )
}

fn organisation() -> Organisation {
    Organisation::new(1).unwrap()
}

/// `count` events of one stream from a version on, with all that a real append asks.
fn command(stream: Uuid, version: i64, count: i64) -> Append {
    let on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let key: Arc<str> = format!("external_key:{stream}").into();
    let events = (version..version + count)
        .map(|version| {
            let tags = if version == 0 { vec![Arc::clone(&key)] } else { Vec::new() };
            let (facts, texts) = (facts(), vec![text()]);
            NewEvent::seal(stream, "decision.made", 1, on, facts, texts, tags).unwrap()
        })
        .collect();
    let command = id();
    Append {
        organisation: organisation(),
        command,
        fingerprint: eventlog::append::fingerprint(&[7; 32], &[command.as_bytes(), b"decide"]),
        actor: Uuid::from_u128(9),
        correlation: None,
        causation: None,
        expectations: vec![Expectation { stream, version }],
        conditions: vec![Condition { tag: key, after: version.min(1) * i64::MAX }],
        events,
        answer: "".into(),
        simulated_at: None,
    }
}

fn summary(started: Instant, mut waits: Vec<Duration>, per_wait: i64) -> Figure {
    waits.sort_unstable();
    let count = f64::from(u32::try_from(waits.len()).unwrap() * u32::try_from(per_wait).unwrap());
    Figure {
        rate: count / started.elapsed().as_secs_f64(),
        p99: waits[(waits.len() * 99 / 100).min(waits.len() - 1)],
    }
}

async fn store(folder: &Path) -> Arc<SqliteStore> {
    let store = SqliteStore::open(folder).await.unwrap();
    let new = NewLog { organisation: organisation(), slug: "a".into(), clock: LogClock::Server };
    store.create_log(new).await.unwrap();
    Arc::new(store)
}

/// Ours: so many callers, each on streams of its own.
async fn ours(callers: usize, batch: i64, seconds: f64) -> Figure {
    let folder = tempfile::tempdir_in(".").unwrap();
    let store = store(folder.path()).await;
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..callers {
        let store = Arc::clone(&store);
        tasks.spawn(async move {
            let (mut stream, mut version, mut waits) = (id(), 0, Vec::new());
            while started.elapsed().as_secs_f64() < seconds {
                let sent = Instant::now();
                store.append(command(stream, version, batch)).await.unwrap();
                waits.push(sent.elapsed());
                version += batch;
                if version >= STREAM_EVENTS {
                    (stream, version) = (id(), 0);
                }
            }
            waits
        });
    }
    summary(started, tasks.join_all().await.concat(), batch)
}

fn bare(folder: &Path) -> Connection {
    let connection = Connection::open(folder.join("bare.db")).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "synchronous", "full").unwrap();
    connection.pragma_update(None, "cache_size", -65_536).unwrap();
    connection.execute_batch(BARE_TABLE).unwrap();
    connection
}

fn insert_bare(connection: &Connection, (stream, version): (Uuid, i64), payload: &str) {
    let command = id();
    connection
        .prepare_cached(BARE_INSERT)
        .unwrap()
        .execute(params![
            stream.as_bytes(),
            version,
            "decision.made",
            [9_u8; 16],
            command.as_bytes(),
            20_000,
            1_700_000_000_000_000_i64,
            payload
        ])
        .unwrap();
}

/// The floor of many callers: one thread takes what waits, inserts it and commits.
async fn bare_grouped(callers: usize, seconds: f64) -> Figure {
    let folder = tempfile::tempdir_in(".").unwrap();
    let mut connection = bare(folder.path());
    let (sender, mut receiver) = mpsc::channel::<(Uuid, i64, String, oneshot::Sender<()>)>(4_096);
    let writer = std::thread::spawn(move || {
        while let Some(first) = receiver.blocking_recv() {
            let mut batch = vec![first];
            while batch.len() < 256
                && let Ok(next) = receiver.try_recv()
            {
                batch.push(next);
            }
            let transaction = connection.transaction().unwrap();
            for (stream, version, payload, _) in &batch {
                insert_bare(&transaction, (*stream, *version), payload);
            }
            transaction.commit().unwrap();
            for (.., reply) in batch {
                let _ = reply.send(());
            }
        }
    });
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..callers {
        let sender = sender.clone();
        tasks.spawn(async move {
            let (mut stream, mut version, mut waits) = (id(), 0, Vec::new());
            while started.elapsed().as_secs_f64() < seconds {
                let sent = Instant::now();
                let (reply, answer) = oneshot::channel();
                let payload = facts() + &text();
                sender.send((stream, version, payload, reply)).await.unwrap();
                answer.await.unwrap();
                waits.push(sent.elapsed());
                version += 1;
                if version >= STREAM_EVENTS {
                    (stream, version) = (id(), 0);
                }
            }
            waits
        });
    }
    drop(sender);
    let figure = summary(started, tasks.join_all().await.concat(), 1);
    writer.join().unwrap();
    figure
}

/// The floor of batches: rusqlite, so many rows in a transaction.
fn bare_batches(batch: i64, seconds: f64) -> Figure {
    let folder = tempfile::tempdir_in(".").unwrap();
    let mut connection = bare(folder.path());
    let (started, mut waits) = (Instant::now(), Vec::new());
    while started.elapsed().as_secs_f64() < seconds {
        let (sent, stream) = (Instant::now(), id());
        let transaction = connection.transaction().unwrap();
        for version in 0..batch {
            insert_bare(&transaction, (stream, version), &(facts() + &text()));
        }
        transaction.commit().unwrap();
        waits.push(sent.elapsed());
    }
    summary(started, waits, batch)
}

/// The floor of one caller: an insert through sqlx, committed by itself.
async fn bare_sqlx(seconds: f64) -> Figure {
    let folder = tempfile::tempdir_in(".").unwrap();
    drop(bare(folder.path()));
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.path().join("bare.db"))
        .synchronous(sqlx::sqlite::SqliteSynchronous::Full)
        .pragma("cache_size", "-65536")
        .disable_statement_logging()
        .connect()
        .await
        .unwrap();
    let (stream, mut version, mut waits, started) = (id(), 0_i64, Vec::new(), Instant::now());
    while started.elapsed().as_secs_f64() < seconds {
        let sent = Instant::now();
        sqlx::query(BARE_INSERT)
            .bind(stream)
            .bind(version)
            .bind("decision.made")
            .bind(Uuid::from_u128(9))
            .bind(id())
            .bind(20_000)
            .bind(1_700_000_000_000_000_i64)
            .bind(facts() + &text())
            .execute(&mut connection)
            .await
            .unwrap();
        waits.push(sent.elapsed());
        version += 1;
    }
    connection.close().await.unwrap();
    summary(started, waits, 1)
}

async fn fill(store: &SqliteStore, events: i64) {
    for _ in 0..events / STREAM_EVENTS {
        store.append(command(id(), 0, STREAM_EVENTS)).await.unwrap();
    }
}

/// Events a second through the port, in parts as a runner reads them.
async fn replay(store: &SqliteStore) -> f64 {
    let (started, mut position, mut bytes) = (Instant::now(), 0, 0);
    loop {
        let events = store.read_log(organisation(), position, 4_096).await.unwrap();
        let Some(last) = events.last() else { break };
        position = last.position;
        bytes += events.iter().map(|event| event.facts.len()).sum::<usize>();
    }
    assert!(bytes > 0);
    f64::from(i32::try_from(position).unwrap()) / started.elapsed().as_secs_f64()
}

/// The floor of a replay: sqlx row by row over the same rows, the same columns taken out.
async fn replay_sqlx(folder: &Path) -> f64 {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.join("log.db"))
        .read_only(true)
        .disable_statement_logging()
        .connect()
        .await
        .unwrap();
    let started = Instant::now();
    let mut rows = sqlx::query(
        "select key, stream, version, type, schema_version, actor, command, effective_on,
         recorded_at, facts, texts, commitments, payload_hash from events order by key",
    )
    .fetch(&mut connection);
    let (mut count, mut bytes) = (0, 0);
    while let Some(row) = rows.try_next().await.unwrap() {
        let _ids: [Uuid; 3] = [row.get(1), row.get(5), row.get(6)];
        let _numbers: [i64; 5] = [row.get(0), row.get(2), row.get(4), row.get(7), row.get(8)];
        let [name, facts, texts]: [String; 3] = [row.get(3), row.get(9), row.get(10)];
        let _hashes: [Vec<u8>; 2] = [row.get(11), row.get(12)];
        let texts: Vec<Option<(String, String)>> = serde_json::from_str(&texts).unwrap();
        bytes += name.len() + facts.len() + texts.len();
        count += 1;
    }
    assert!(bytes > 0);
    f64::from(count) / started.elapsed().as_secs_f64()
}

async fn streams(store: &SqliteStore, seconds: f64) -> f64 {
    let heads = store.read_log(organisation(), 0, 100_000).await.unwrap();
    let ids: Vec<_> = heads.iter().map(|event| event.stream).step_by(701).collect();
    let (started, mut count) = (Instant::now(), 0_u32);
    for id in ids.iter().cycle() {
        let events = store.read_stream(organisation(), *id, StreamRange::ALL).await.unwrap();
        assert_eq!(i64::try_from(events.len()).unwrap(), STREAM_EVENTS);
        count += 1;
        if started.elapsed().as_secs_f64() > seconds {
            break;
        }
    }
    f64::from(count) / started.elapsed().as_secs_f64()
}

fn median(mut figures: Vec<Figure>) -> Figure {
    figures.sort_by(|one, other| one.rate.total_cmp(&other.rate));
    let middle = figures[figures.len() / 2];
    figures.sort_by_key(|figure| figure.p99);
    Figure { p99: figures[figures.len() / 2].p99, ..middle }
}

fn report(work: &str, ours: &[Figure], floor: &[Figure], target: f64) {
    let [ours, floor] = [ours, floor].map(|figures| median(figures.to_vec()));
    println!(
        "{work:<28} ours {:>9.0}/s p99 {:>9.2?}   floor {:>9.0}/s p99 {:>9.2?}   \
         ratio {:.2} (at least {target:.2})   p99 {:.1} times",
        ours.rate,
        ours.p99,
        floor.rate,
        floor.p99,
        ours.rate / floor.rate,
        ours.p99.as_secs_f64() / floor.p99.as_secs_f64(),
    );
}

fn settings() -> Settings {
    let arguments: Vec<_> = std::env::args().collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)?.parse::<f64>().ok()
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small counts")]
    Settings {
        seconds: value("--seconds").unwrap_or(2.0),
        rounds: value("--rounds").unwrap_or(3.0) as usize,
        events: value("--events").unwrap_or(1_000_000.0) as i64,
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let Settings { seconds, rounds, events } = settings();
    let mut figures: [Vec<Figure>; 8] = Default::default();
    for _ in 0..rounds {
        figures[0].push(ours(64, 1, seconds).await);
        figures[1].push(bare_grouped(64, seconds).await);
        figures[2].push(ours(1, 1, seconds).await);
        figures[3].push(bare_sqlx(seconds).await);
        figures[4].push(ours(1, 100, seconds).await);
        figures[5].push(bare_batches(100, seconds));
        figures[6].push(ours(16, 1, seconds).await);
        figures[7].push(bare_grouped(16, seconds).await);
    }
    report("64 callers, one event", &figures[0], &figures[1], 0.50);
    report("16 callers, one event", &figures[6], &figures[7], 0.50);
    report("one caller (floor: sqlx)", &figures[2], &figures[3], 0.70);
    report("one caller, 100 an append", &figures[4], &figures[5], 0.45);

    let folder = tempfile::tempdir_in(".").unwrap();
    let store = store(folder.path()).await;
    fill(&store, events).await;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(Figure { rate: replay(&store).await, p99: Duration::ZERO });
        floor.push(Figure { rate: replay_sqlx(folder.path()).await, p99: Duration::ZERO });
    }
    let [ours, floor] = [median(ours).rate, median(floor).rate];
    println!(
        "replay of {events} events     ours {ours:>9.0}/s   sqlx by row {floor:>9.0}/s   ratio {:.2} (above 1)",
        ours / floor
    );
    println!(
        "streams of {STREAM_EVENTS} events      {:>9.0} streams/s",
        streams(&store, seconds).await
    );
    drop(store);
    let bytes = std::fs::metadata(folder.path().join("log.db")).unwrap().len();
    println!(
        "size of a log in appends of {STREAM_EVENTS}: {} bytes an event",
        bytes / u64::try_from(events).unwrap()
    );
    size_of_single_appends().await;
}

/// The costliest form: each event a command of its own.
async fn size_of_single_appends() {
    const EVENTS: i64 = 20_000;
    let folder = tempfile::tempdir_in(".").unwrap();
    let store = store(folder.path()).await;
    for _ in 0..EVENTS / STREAM_EVENTS {
        let stream = id();
        for version in 0..STREAM_EVENTS {
            store.append(command(stream, version, 1)).await.unwrap();
        }
    }
    drop(store);
    let bytes = std::fs::metadata(folder.path().join("log.db")).unwrap().len();
    println!("size of a log in appends of one: {} bytes an event", bytes / 20_000);
}
