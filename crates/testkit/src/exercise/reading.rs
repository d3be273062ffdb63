//! Events come back by place, by stream, by tag and by the time they were recorded.

use chrono::{DateTime, TimeDelta};
use eventlog::envelope::{Position, Version};
use eventlog::read::StreamRange;

use super::Subject;
use super::samples::{
    append, command, event, event_with_tags, first, fresh_id, store_with_log, whole_log,
};

/// From any place, in parts of any size, past the end, and from before the beginning.
pub async fn a_log_is_read_in_parts(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command((0..25).map(|_| event(fresh_id())).collect())).await;
    let whole = whole_log(&*store, first()).await;
    for limit in [1, 7, 24, 25, 26] {
        let mut read = Vec::new();
        loop {
            let after = Position::try_from(read.len()).unwrap();
            let part = store.read_log(first(), after, limit).await.unwrap();
            let ends = part.len() < limit;
            read.extend(part);
            if ends {
                break;
            }
        }
        assert_eq!(read, whole, "in parts of {limit}");
    }
    for (after, limit, count) in
        [(-1, 100, 25), (i64::MIN, 3, 3), (25, 9, 0), (i64::MAX, 9, 0), (0, 0, 0)]
    {
        let part = store.read_log(first(), after, limit).await.unwrap();
        assert_eq!(part.len(), count, "after {after}, at most {limit}");
    }
}

/// The two ends of a range are independent and may lie outside the stream.
pub async fn a_stream_is_read_from_a_version_up_to_a_position(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let [stream, other] = [fresh_id(), fresh_id()];
    // The stream's versions 1 to 10 stand at the odd positions 1 to 19.
    for _ in 0..10 {
        append(&*store, command(vec![event(stream), event(other)])).await;
    }
    let cases: [(Version, Position, &[Version]); 7] = [
        (0, Position::MAX, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (7, Position::MAX, &[8, 9, 10]),
        (0, 4, &[1, 2]),
        (1, 5, &[2, 3]),
        (3, 5, &[]),
        (i64::MAX, Position::MAX, &[]),
        (-3, -1, &[]),
    ];
    for (after, known_at, versions) in cases {
        let range = StreamRange { after, known_at };
        let events = store.read_stream(first(), stream, range).await.unwrap();
        let found: Vec<_> = events.iter().map(|event| event.version).collect();
        assert_eq!(found, versions, "{range:?}");
        assert!(events.iter().all(|event| event.position == event.version * 2 - 1));
    }
    assert!(store.read_stream(first(), fresh_id(), StreamRange::ALL).await.unwrap().is_empty());
}

/// A tag is found whole, not by its beginning; the head is the log's, not the last match's.
pub async fn a_tag_finds_its_events_and_the_head(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let tags: [&[&str]; 5] = [&["key:1"], &["key:10", "ø"], &["key:1", "key:1"], &[], &["key:10"]];
    for tags in tags {
        append(&*store, command(vec![event_with_tags(fresh_id(), tags)])).await;
    }
    let cases: [(&str, &[Position]); 5] =
        [("key:1", &[1, 3]), ("key:10", &[2, 5]), ("ø", &[2]), ("key:", &[]), ("%", &[])];
    for (tag, positions) in cases {
        let (events, head) = store.read_tagged(first(), tag).await.unwrap();
        let found: Vec<_> = events.iter().map(|event| event.position).collect();
        assert_eq!((found.as_slice(), head), (positions, 5), "{tag}");
    }
}

/// The microsecond of an event finds it; the one before finds the event before.
pub async fn a_moment_finds_its_position(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let early = DateTime::UNIX_EPOCH;
    assert_eq!(store.position_at(first(), early).await.unwrap(), 0, "of an empty log");
    for count in [1, 2, 5, 9] {
        append(&*store, command((0..count).map(|_| event(fresh_id())).collect())).await;
    }
    for event in whole_log(&*store, first()).await {
        let [at, before] = [TimeDelta::zero(), TimeDelta::microseconds(-1)]
            .map(|distance| store.position_at(first(), event.recorded_at + distance));
        assert_eq!(at.await.unwrap(), event.position);
        assert_eq!(before.await.unwrap(), event.position - 1);
    }
    assert_eq!(store.position_at(first(), early).await.unwrap(), 0);
    assert_eq!(store.position_at(first(), DateTime::<chrono::Utc>::MAX_UTC).await.unwrap(), 17);
}
