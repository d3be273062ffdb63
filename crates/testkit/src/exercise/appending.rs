//! Events are written all or none, judged by versions and conditions, one command at a time.

use std::sync::Arc;

use eventlog::append::{Append, AppendError, Condition, Conflict, Expectation, MAX_EVENTS};
use eventlog::envelope::RecordedEvent;
use eventlog::read::StreamRange;
use eventlog::{EventStore, StoreError};
use tokio::task::JoinSet;

use super::Subject;
use super::samples::{
    append, assert_gapless, command, command_at, command_unless, conflict, event, event_with_tags,
    event_with_texts, first, fresh_id, store_with_log, whole_log,
};

/// How many writers want the same thing at once.
const WRITERS: usize = 16;

/// Envelope, facts, texts and hashes come back by log and by stream.
pub async fn an_event_is_read_back_as_it_was_written(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let written = event_with_texts(fresh_id(), &["en tekst", ""]);
    let [correlation, causation] = [fresh_id(), fresh_id()];
    let sent = Append {
        correlation: Some(correlation),
        causation: Some(causation),
        ..command(vec![written.clone()])
    };
    let appended = append(&*store, sent.clone()).await;
    assert_eq!(appended.positions, Some((1, 1)));
    assert_eq!(appended.answer, sent.answer);
    assert!(!appended.repeated);

    let log = whole_log(&*store, first()).await;
    let expected = RecordedEvent {
        organisation: first(),
        position: 1,
        stream: written.stream,
        version: 1,
        event_type: written.event_type,
        schema_version: written.schema_version,
        actor: sent.actor,
        command: sent.command,
        correlation,
        causation,
        effective_on: written.effective_on,
        recorded_at: log[0].recorded_at,
        facts: written.facts,
        texts: written.texts,
        commitments: written.commitments,
        payload_hash: written.payload_hash,
    };
    assert_eq!(log, [expected]);
    let stream = store.read_stream(first(), written.stream, StreamRange::ALL).await.unwrap();
    assert_eq!(stream, log);

    append(&*store, command(vec![event(written.stream)])).await;
    let second = &whole_log(&*store, first()).await[1];
    assert_eq!(second.correlation, second.command, "a command of its own is its own work");
    assert_eq!(second.causation, second.command);
}

/// Streams written in turn and together are numbered without gaps.
pub async fn positions_and_versions_have_no_gaps(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let streams = [fresh_id(), fresh_id(), fresh_id()];
    for round in 0..10 {
        let events = streams.iter().cycle().skip(round).take(round + 1).map(|id| event(*id));
        let count = i64::try_from(round).unwrap() + 1;
        let before = store.head(first()).await.unwrap().unwrap().position;
        let appended = append(&*store, command(events.collect())).await;
        assert_eq!(appended.positions, Some((before + 1, before + count)));
    }
    let log = whole_log(&*store, first()).await;
    assert_eq!(log.len(), 55);
    assert_gapless(&log);
    let head = store.head(first()).await.unwrap().unwrap();
    assert_eq!((head.position, head.recorded_at), (55, Some(log[54].recorded_at)));
}

/// Sends all at once and says how many were written; the others must be refused as conflicts.
async fn winners(store: &Arc<dyn EventStore>, appends: Vec<Append>) -> usize {
    let mut writers = JoinSet::new();
    for append in appends {
        let store = Arc::clone(store);
        writers.spawn(async move { store.append(append).await });
    }
    let results = writers.join_all().await;
    let won = results.iter().filter(|result| result.is_ok()).count();
    results.into_iter().filter(Result::is_err).for_each(|result| drop(conflict(result)));
    won
}

/// X2: of 16 with the same expected version exactly one is written, in every one of 25 rounds.
pub async fn one_of_sixteen_writers_with_the_same_version_wins(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let stream = fresh_id();
    for round in 0..25 {
        let appends = (0..WRITERS).map(|_| command_at(stream, round)).collect();
        assert_eq!(winners(&store, appends).await, 1, "round {round}");
    }
    assert_eq!(whole_log(&*store, first()).await.len(), 25);
}

/// X3: of 16 that claim the same external key exactly one is written.
pub async fn one_of_sixteen_writers_with_the_same_condition_wins(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    for round in 0..10 {
        let tag = format!("external_key:{round}");
        let appends = (0..WRITERS).map(|_| command_unless(&tag, 0)).collect();
        assert_eq!(winners(&store, appends).await, 1, "round {round}");
    }
    assert_eq!(whole_log(&*store, first()).await.len(), 10);
}

/// X4: good, stale, good, repeated, re-used and empty, handed over at once, each judged alone.
pub async fn commands_sent_together_are_judged_alone(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let known = command(vec![event(fresh_id())]);
    let first_answer = append(&*store, known.clone()).await;
    let reused = Append { fingerprint: [8; 32], ..command(vec![event(fresh_id())]) };
    let reused = Append { command: known.command, ..reused };
    let stale = command_at(fresh_id(), 1);
    let (good, refused, also_good, repeated, reused, empty) = tokio::join!(
        store.append(command_at(fresh_id(), 0)),
        store.append(stale.clone()),
        store.append(command_at(fresh_id(), 0)),
        store.append(known.clone()),
        store.append(reused),
        store.append(command(Vec::new())),
    );
    assert!(good.is_ok() && also_good.is_ok(), "{good:?} {also_good:?}");
    let stream = stale.expectations[0].stream;
    assert_eq!(conflict(refused), Conflict::Version { stream, expected: 1, actual: 0 });
    let repeated = repeated.expect("a repeat is answered");
    assert!(repeated.repeated);
    assert_eq!(repeated.positions, first_answer.positions);
    assert_eq!(conflict(reused), Conflict::CommandReused(known.command));
    assert_eq!(empty.expect("a command may have no events").positions, None);
    let log = whole_log(&*store, first()).await;
    assert_eq!(log.len(), 3);
    assert_gapless(&log);
}

/// A command over two streams of which one is stale leaves no trace in either, and may be sent
/// again with the same id once it is right.
pub async fn a_refused_command_writes_none_of_its_events(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let streams = [fresh_id(), fresh_id()];
    let stale = Append {
        expectations: vec![
            Expectation { stream: streams[0], version: 0 },
            Expectation { stream: streams[1], version: 4 },
        ],
        ..command(vec![event_with_tags(streams[0], &["tag"]), event(streams[1])])
    };
    let refused = conflict(store.append(stale.clone()).await);
    assert_eq!(refused, Conflict::Version { stream: streams[1], expected: 4, actual: 0 });
    assert!(whole_log(&*store, first()).await.is_empty());
    assert_eq!(store.read_tagged(first(), "tag").await.unwrap(), (Vec::new(), 0));
    let mended = Append { expectations: Vec::new(), ..stale };
    assert_eq!(append(&*store, mended).await.positions, Some((1, 2)));
}

/// A version may be expected of a stream that the command does not write to.
pub async fn versions_of_streams_merely_read_are_expected(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let read = fresh_id();
    append(&*store, command(vec![event(read)])).await;
    let on_read = |version| Append {
        expectations: vec![Expectation { stream: read, version }],
        ..command(vec![event(fresh_id())])
    };
    append(&*store, on_read(1)).await;
    append(&*store, command(vec![event(read)])).await;
    let refused = conflict(store.append(on_read(1)).await);
    assert_eq!(refused, Conflict::Version { stream: read, expected: 1, actual: 2 });
}

/// A condition breaks by a later event of its tag alone, not by earlier ones or other tags.
pub async fn a_condition_holds_for_what_stands_after_its_position(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command(vec![event_with_tags(fresh_id(), &["a", "b"])])).await;
    append(&*store, command(vec![event_with_tags(fresh_id(), &["b"])])).await;
    append(&*store, command_unless("a", 1)).await;
    let refused = conflict(store.append(command_unless("b", 1)).await);
    assert_eq!(refused, Conflict::Condition { tag: "b".into(), after: 1 });
    append(&*store, command_unless("b", 2)).await;
    let two = Append {
        conditions: vec![
            Condition { tag: "c".into(), after: 0 },
            Condition { tag: "a".into(), after: 1 },
        ],
        ..command(vec![event(fresh_id())])
    };
    let refused = conflict(store.append(two).await);
    assert_eq!(refused, Conflict::Condition { tag: "a".into(), after: 1 });
}

/// Too many events, a text without its commitment: refused as invalid, and the store goes on.
pub async fn what_no_log_can_hold_is_refused(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let stream = fresh_id();
    let too_many = command(vec![event(stream); MAX_EVENTS + 1]);
    let mut bare = event_with_texts(stream, &["text"]);
    bare.commitments.clear();
    for append in [too_many, command(vec![bare])] {
        let refused = store.append(append).await;
        let invalid = matches!(refused, Err(AppendError::Store(StoreError::Invalid(_))));
        assert!(invalid, "{refused:?}");
    }
    append(&*store, command_at(stream, 0)).await;
    assert_eq!(whole_log(&*store, first()).await.len(), 1);
}

/// As many events as one append may carry are written together, and neighbours with them.
pub async fn a_large_append_is_one_whole(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let stream = fresh_id();
    let (before, large, after) = tokio::join!(
        store.append(command(vec![event(fresh_id())])),
        store.append(command(vec![event(stream); MAX_EVENTS])),
        store.append(command(vec![event(fresh_id())])),
    );
    assert!(before.is_ok() && after.is_ok());
    let (from, to) = large.expect("the most is lawful").positions.expect("it has events");
    assert_eq!(usize::try_from(to - from).unwrap() + 1, MAX_EVENTS);
    let events = store.read_stream(first(), stream, StreamRange::ALL).await.unwrap();
    assert_eq!(events.len(), MAX_EVENTS);
    assert_gapless(&whole_log(&*store, first()).await);
}
