//! Events, commands and chance for the checks: the same in every run.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use eventlog::EventStore;
use eventlog::append::{Append, AppendError, Appended, Condition, Conflict, Expectation, NewEvent};
use eventlog::envelope::{Organisation, Position, RecordedEvent, StreamId, Version};
use eventlog::read::{LogClock, NewLog};
use uuid::Uuid;

use super::Subject;

/// The organisation that most checks write to.
pub fn first() -> Organisation {
    organisation(1)
}

/// An organisation of this number.
pub fn organisation(number: i32) -> Organisation {
    Organisation::new(number).expect("a lawful number")
}

/// An id that no other call in this process gets.
pub fn fresh_id() -> Uuid {
    static LAST: AtomicU64 = AtomicU64::new(0);
    let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
    Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0000 | u128::from(number))
}

/// A civil date.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a lawful date")
}

/// The store with the log of the first organisation made.
pub async fn store_with_log(subject: &dyn Subject) -> Arc<dyn EventStore> {
    let store = subject.store();
    create_log(&*store, first(), LogClock::Server).await;
    store
}

/// Makes a log, named after its number.
pub async fn create_log(store: &dyn EventStore, organisation: Organisation, clock: LogClock) {
    let slug = format!("organisation-{organisation}");
    store.create_log(NewLog { organisation, slug, clock }).await.expect("a log is made");
}

/// An event with facts alone.
pub fn event(stream: StreamId) -> NewEvent {
    sealed(stream, &[], &[])
}

/// An event with texts.
pub fn event_with_texts(stream: StreamId, texts: &[&str]) -> NewEvent {
    sealed(stream, texts, &[])
}

/// An event with tags.
pub fn event_with_tags(stream: StreamId, tags: &[&str]) -> NewEvent {
    sealed(stream, &[], tags)
}

fn sealed(stream: StreamId, texts: &[&str], tags: &[&str]) -> NewEvent {
    NewEvent::seal(
        stream,
        "sample.happened",
        1,
        date(2026, 3, 1),
        r#"{"figure":3}"#.to_owned(),
        texts.iter().map(|text| (*text).to_owned()).collect(),
        tags.iter().map(|tag| Arc::from(*tag)).collect(),
    )
    .expect("a lawful event")
}

/// A command of the first organisation with an id of its own and no expectations.
pub fn command(events: Vec<NewEvent>) -> Append {
    command_of(first(), events)
}

/// A command with an id of its own and no expectations.
pub fn command_of(organisation: Organisation, events: Vec<NewEvent>) -> Append {
    let command = fresh_id();
    Append {
        organisation,
        command,
        fingerprint: [7; 32],
        actor: Uuid::from_u128(1),
        correlation: None,
        causation: None,
        expectations: Vec::new(),
        conditions: Vec::new(),
        events,
        answer: format!("answer to {command}").into(),
        simulated_at: None,
    }
}

/// A command of one event that expects its stream at a version.
pub fn command_at(stream: StreamId, version: Version) -> Append {
    Append { expectations: vec![Expectation { stream, version }], ..command(vec![event(stream)]) }
}

/// A command of one tagged event that allows no event of that tag after a position.
pub fn command_unless(tag: &str, after: Position) -> Append {
    let conditions = vec![Condition { tag: tag.into(), after }];
    Append { conditions, ..command(vec![event_with_tags(fresh_id(), &[tag])]) }
}

/// Appends what must succeed.
pub async fn append(store: &dyn EventStore, append: Append) -> Appended {
    store.append(append).await.expect("a lawful append")
}

/// The conflict that an append was refused with.
pub fn conflict(result: Result<Appended, AppendError>) -> Conflict {
    match result {
        Err(AppendError::Conflict(conflict)) => conflict,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

/// Every event of a log.
pub async fn whole_log(store: &dyn EventStore, organisation: Organisation) -> Vec<RecordedEvent> {
    store.read_log(organisation, 0, usize::MAX).await.expect("the log is read")
}

/// Panics unless positions run from 1 without a gap and versions do so within each stream.
pub fn assert_gapless(events: &[RecordedEvent]) {
    let mut versions = std::collections::HashMap::new();
    for (event, position) in events.iter().zip(1..) {
        assert_eq!(event.position, position, "positions have no gap");
        let version = versions.entry(event.stream).or_insert(0);
        *version += 1;
        assert_eq!(event.version, *version, "versions of {} have no gap", event.stream);
    }
}

/// Chance that is the same in every run: `SplitMix64` (Steele, Lea, Flood, OOPSLA 2014).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Chance from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
