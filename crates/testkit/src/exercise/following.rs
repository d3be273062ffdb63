//! A reader with one number as its cursor never misses an event, however writers interleave.

use std::sync::Arc;
use std::time::Duration;

use eventlog::EventStore;
use eventlog::append::AppendError;
use eventlog::envelope::StreamId;
use eventlog::follow::{Follower, POLL_INTERVAL};
use tokio::task::JoinSet;

use super::Subject;
use super::samples::{
    Chance, append, assert_gapless, command, command_at, event, first, fresh_id, store_with_log,
    whole_log,
};

/// X5: how many write at once.
const WRITERS: u64 = 8;

/// How many commands each sends.
const COMMANDS: u64 = 150;

/// Of a hundred commands, how many are stale on purpose.
const STALE_PERCENT: u64 = 30;

/// Sends commands, some of them stale, and says how many events were written.
async fn write_some(store: Arc<dyn EventStore>, streams: Vec<StreamId>, seed: u64) -> usize {
    let mut chance = Chance::new(seed);
    let mut written = 0;
    for _ in 0..COMMANDS {
        let stream = streams[usize::try_from(chance.below(streams.len() as u64)).unwrap()];
        let append = if chance.below(100) < STALE_PERCENT {
            command_at(stream, i64::MAX)
        } else {
            command((0..=chance.below(3)).map(|_| event(stream)).collect())
        };
        let count = append.events.len();
        match store.append(append).await {
            Ok(_) => written += count,
            Err(AppendError::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    written
}

/// X5: eight writers with refusals and one follower, which itself fails on a gap or a repeat.
pub async fn a_follower_sees_every_position_once_in_order(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let streams: Vec<_> = (0..5).map(|_| fresh_id()).collect();
    let mut writers = JoinSet::new();
    for seed in 0..WRITERS {
        writers.spawn(write_some(Arc::clone(&store), streams.clone(), seed));
    }
    let written = writers.join_all();
    tokio::pin!(written);
    let mut follower = Follower::new(Arc::clone(&store), first(), 0);
    let (mut seen, mut total) = (Vec::new(), None);
    loop {
        seen.extend(follower.poll(7).await.expect("no gap and no repeat"));
        if total == Some(seen.len()) {
            break;
        }
        tokio::select! {
            () = follower.wait() => {}
            counts = &mut written, if total.is_none() => total = Some(counts.into_iter().sum()),
        }
    }
    assert_gapless(&seen);
    assert_eq!(seen, whole_log(&*store, first()).await);
}

/// The clock may stand still or go back; recording times do not, within and between commands.
pub async fn recording_times_rise_with_position(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    for _ in 0..20 {
        append(&*store, command((0..20).map(|_| event(fresh_id())).collect())).await;
    }
    let log = whole_log(&*store, first()).await;
    assert!(log.is_sorted_by(|one, next| one.recorded_at < next.recorded_at));
    assert!(log.iter().all(|event| event.recorded_at.timestamp_subsec_nanos() % 1_000 == 0));
}

/// A waiting follower is told at once, not at its next poll.
pub async fn a_write_wakes_a_waiting_follower(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let mut wakeups = store.wakeups();
    wakeups.mark_unchanged();
    append(&*store, command(vec![event(fresh_id())])).await;
    // Generous against a slow machine: what fails here is a wake-up that never comes.
    let woken = tokio::time::timeout(POLL_INTERVAL + Duration::from_secs(5), wakeups.changed());
    woken.await.expect("a wake-up comes").expect("the store is there");
}

/// Positions, versions and recording times go on over a restart.
pub async fn a_restart_goes_on_where_the_log_ended(subject: &mut dyn Subject) {
    let stream = fresh_id();
    let store = store_with_log(subject).await;
    append(&*store, command(vec![event(stream), event(stream)])).await;
    let before = store.head(first()).await.unwrap();
    drop(store);
    subject.reopen().await;
    let store = subject.store();
    assert_eq!(store.head(first()).await.unwrap(), before);
    append(&*store, command_at(stream, 2)).await;
    let log = whole_log(&*store, first()).await;
    assert_gapless(&log);
    assert!(log.is_sorted_by(|one, next| one.recorded_at < next.recorded_at));
}
