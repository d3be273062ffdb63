//! The whole log decoded into typed events and folded, and all read models built anew.

use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::Event;
use eventlog::EventStore;
use eventlog::envelope::{Organisation, RecordedEvent, StoredText};
use eventlog::fold::Fold;
use futures_util::TryStreamExt as _;
use readmodels::decode;
use readmodels::indicators::{Indicators, IndicatorsFold};
use readmodels::results::{Results, ResultsFold};
use readmodels::standing::{Standing, Standings};
use sqlx::{ConnectOptions as _, Row as _};
use uuid::Uuid;

use crate::filling::per_second;

/// How many events are read at a time.
const PART: usize = 4_096;

/// What both sides do with each event: three folds that between them keep most of what happens.
#[derive(Default)]
struct Folded {
    standings: HashMap<Uuid, Standing>,
    indicators: HashMap<Uuid, Indicators>,
    results: HashMap<Uuid, Results>,
    events: i64,
}

impl Folded {
    fn take(&mut self, envelope: &RecordedEvent) {
        let event: Event = decode::event(envelope).unwrap();
        self.events += 1;
        if Standings.concerns(&envelope.event_type) {
            let before = self.standings.remove(&envelope.stream);
            let after = Standings.evolve(before, envelope, &event).unwrap();
            self.standings.insert(envelope.stream, after);
        }
        if IndicatorsFold.concerns(&envelope.event_type) {
            let before = self.indicators.remove(&envelope.stream);
            let after = IndicatorsFold.evolve(before, envelope, &event).unwrap();
            self.indicators.insert(envelope.stream, after);
        }
        if ResultsFold.concerns(&envelope.event_type) {
            let before = self.results.remove(&envelope.stream);
            let after = ResultsFold.evolve(before, envelope, &event).unwrap();
            self.results.insert(envelope.stream, after);
        }
    }
}

/// Replay beside its floor, then a rebuild, then the size.
pub(crate) async fn measure(address: &str, keys: &Path) {
    let (store, _) = crate::stores(address).await;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        ours.push(replay(store.as_ref()).await);
        floor.push(match address.strip_prefix("sqlite:") {
            Some(folder) => replay_sqlx(Path::new(folder)).await,
            None => replay_postgres(address).await,
        });
    }
    let (ours, floor) = (median(ours), median(floor));
    let bare = if address.starts_with("sqlite:") { "sqlx by row" } else { "tokio-postgres by row" };
    println!(
        "replay, decoded and folded: {ours:.0}/s   {bare}: {floor:.0}/s   ratio {:.2}",
        ours / floor
    );
    store.close().await;
    drop(store);
    let application = crate::open(address).await;
    let started = Instant::now();
    let rebuilt = application.rebuild(|_| {}).await.unwrap();
    println!(
        "rebuild of all read models: {:.0} events/s",
        per_second(rebuilt.events, started.elapsed().as_secs_f64())
    );
    application.close().await;
    let bytes = size(address, keys).await;
    println!("the log: {} bytes an event, everything included", bytes / rebuilt.events);
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

fn organisation() -> Organisation {
    Organisation::new(1).unwrap()
}

async fn replay(store: &dyn EventStore) -> f64 {
    let (started, mut position, mut folded) = (Instant::now(), 0, Folded::default());
    loop {
        let events = store.read_log(organisation(), position, PART).await.unwrap();
        let Some(last) = events.last() else { break };
        position = last.position;
        for event in &events {
            folded.take(event);
        }
    }
    per_second(folded.events, started.elapsed().as_secs_f64())
}

/// The salted texts of a row as both databases keep them.
fn texts(stored: Option<&str>) -> Vec<StoredText> {
    let Some(stored) = stored else { return Vec::new() };
    let texts: Vec<Option<(&str, String)>> = serde_json::from_str(stored).unwrap();
    let kept = |text: Option<(&str, String)>| match text {
        Some((_, text)) => StoredText::Kept { salt: [0; 16], text: text.into() },
        None => StoredText::Erased,
    };
    texts.into_iter().map(kept).collect()
}

fn template() -> RecordedEvent {
    RecordedEvent {
        organisation: organisation(),
        position: 0,
        stream: Uuid::nil(),
        version: 0,
        event_type: "".into(),
        schema_version: 1,
        actor: Uuid::nil(),
        command: Uuid::nil(),
        correlation: Uuid::nil(),
        causation: Uuid::nil(),
        effective_on: NaiveDate::default(),
        recorded_at: DateTime::<Utc>::UNIX_EPOCH,
        facts: "".into(),
        texts: Vec::new(),
        commitments: Vec::new(),
        payload_hash: [0; 32],
    }
}

async fn replay_sqlx(place: &Path) -> f64 {
    let mut connection = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(place.join("log.db"))
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
    let mut folded = Folded::default();
    while let Some(row) = rows.try_next().await.unwrap() {
        let days: i64 = row.get(7);
        let _hashes: (Option<Vec<u8>>, Vec<u8>) = (row.get(11), row.get(12));
        folded.take(&RecordedEvent {
            position: row.get(0),
            stream: row.get(1),
            version: row.get(2),
            event_type: row.get::<&str, _>(3).into(),
            schema_version: row.get(4),
            actor: row.get(5),
            command: row.get(6),
            effective_on: NaiveDate::default() + Days::new(days.unsigned_abs()),
            recorded_at: DateTime::from_timestamp_micros(row.get(8)).unwrap(),
            facts: row.get::<&str, _>(9).into(),
            texts: texts(row.get(10)),
            ..template()
        });
    }
    per_second(folded.events, started.elapsed().as_secs_f64())
}

async fn replay_postgres(url: &str) -> f64 {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    let connection = tokio::spawn(connection);
    let started = Instant::now();
    let answer = client
        .query_raw(
            "select position, stream, version, type, schema_version, actor, command, effective_on,
             recorded_at, facts, texts, commitments, payload_hash from log.events order by position",
            std::iter::empty::<i32>(),
        )
        .await
        .unwrap();
    let mut rows = std::pin::pin!(answer);
    let mut folded = Folded::default();
    while let Some(row) = rows.try_next().await.unwrap() {
        let _hashes: (Option<Vec<u8>>, Vec<u8>) = (row.get(11), row.get(12));
        folded.take(&RecordedEvent {
            position: row.get(0),
            stream: row.get(1),
            version: row.get(2),
            event_type: row.get::<_, &str>(3).into(),
            schema_version: row.get(4),
            actor: row.get(5),
            command: row.get(6),
            effective_on: row.get(7),
            recorded_at: row.get(8),
            facts: row.get::<_, &str>(9).into(),
            texts: texts(row.get(10)),
            ..template()
        });
    }
    let rate = per_second(folded.events, started.elapsed().as_secs_f64());
    connection.abort();
    rate
}

async fn size(address: &str, keys: &Path) -> i64 {
    if address.starts_with("sqlite:") {
        return i64::try_from(std::fs::metadata(keys.join("log.db")).unwrap().len()).unwrap();
    }
    let (client, connection) =
        tokio_postgres::connect(address, tokio_postgres::NoTls).await.unwrap();
    let connection = tokio::spawn(connection);
    let sizes = "select sum(pg_total_relation_size(oid))::bigint from pg_class
        where relnamespace = 'log'::regnamespace and relkind = 'r'";
    let bytes = client.query_one(sizes, &[]).await.unwrap().get(0);
    connection.abort();
    bytes
}
