//! What is written comes back to the byte, and the clock is the one the log was made with.

use chrono::{DateTime, TimeDelta, Utc};
use eventlog::StoreError;
use eventlog::append::{Append, AppendError, MAX_PAYLOAD_BYTES, NewEvent};
use eventlog::envelope::StoredText;
use eventlog::envelope::{RecordedEvent, commitment, payload_hash};
use eventlog::read::LogClock;

use super::Subject;
use super::samples::{
    append, command, create_log, date, event, first, fresh_id, store_with_log, whole_log,
};

fn seal(facts: &str, texts: Vec<String>) -> NewEvent {
    let on = date(2026, 3, 1);
    let facts = facts.to_owned();
    NewEvent::seal(fresh_id(), "sample.happened", i16::MAX, on, facts, texts, Vec::new())
        .expect("a lawful event")
}

/// Whether the stored hashes are those of what was read.
fn assert_proven(event: &RecordedEvent) {
    assert_eq!(payload_hash(&event.facts, &event.commitments), event.payload_hash);
    for (text, hash) in event.texts.iter().zip(&event.commitments) {
        let StoredText::Kept { salt, text } = text else { continue };
        assert_eq!(commitment(salt, text), *hash);
    }
}

/// Facts and texts that databases and encoders like to change.
pub async fn texts_survive_byte_for_byte(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let texts = [
        "",
        " ",
        "æøåÆØÅ blåbærsyltetøy",
        "ae\u{30a} is not å: decomposed and composed differ",
        "🫐👩🏽‍🚒 emoji beyond the basic plane",
        "'; drop table events; -- \"double\" `back`",
        "line\nfeed\r\nreturn\ttab \\ backslash \\n \\u0000",
        "\u{1}\u{7f}\u{2028}\u{feff}\u{fffd}\u{10ffff} control, separator, mark, last",
        "{\"json\": [null, 1.0, 1e400]}",
        "$1 ?1 :name %s {0} \\x41",
    ];
    let facts = [
        r#"{"b":1,"a":2,"a":3}"#,
        r#"{ "space" : 1.0 , "exp":1E5, "big":123456789012345678901234567890, "zero":-0 }"#,
        "{\"æ\":\"\\u00e6\",\"emoji\":\"🫐\",\"slash\":\"\\/\"}",
    ];
    let written: Vec<_> = facts
        .iter()
        .map(|facts| seal(facts, texts.iter().map(|text| (*text).to_owned()).collect()))
        .collect();
    append(&*store, command(written.clone())).await;
    drop(store);
    subject.reopen().await;
    let log = whole_log(&*subject.store(), first()).await;
    for (read, written) in log.iter().zip(&written) {
        assert_eq!(read.facts, written.facts);
        assert_eq!(read.texts, written.texts);
        assert_eq!(read.schema_version, i16::MAX);
        assert_proven(read);
    }
    assert_eq!(log.len(), written.len());
}

/// The largest payload there may be, whole in its texts and whole in its facts.
pub async fn a_payload_of_a_mebibyte_survives(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let text = "ø\n\"🫐".repeat(MAX_PAYLOAD_BYTES / 8 - 1);
    let facts = format!(r#"{{"long":"{}"}}"#, "å".repeat((MAX_PAYLOAD_BYTES - 12) / 2));
    let written = vec![seal("{}", vec![text]), seal(&facts, Vec::new())];
    append(&*store, command(written.clone())).await;
    let log = whole_log(&*store, first()).await;
    assert_eq!(log[0].texts, written[0].texts);
    assert_eq!(log[1].facts, written[1].facts);
    log.iter().for_each(assert_proven);
}

/// Dates from year 1 to 9999, the range that both databases and JSON readers agree on.
pub async fn the_ends_of_the_calendar_survive(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let dates = [date(1, 1, 1), date(1969, 12, 31), date(2024, 2, 29), date(9999, 12, 31)];
    let events = dates.iter().map(|on| NewEvent { effective_on: *on, ..event(fresh_id()) });
    append(&*store, command(events.collect())).await;
    let log = whole_log(&*store, first()).await;
    assert_eq!(log.iter().map(|event| event.effective_on).collect::<Vec<_>>(), dates);
}

/// A simulated log takes the caller's moment, to the microsecond, and still never stands still.
pub async fn a_simulated_clock_says_the_moment(subject: &mut dyn Subject) {
    let store = subject.store();
    create_log(&*store, first(), LogClock::Simulated).await;
    let moment: DateTime<Utc> = "1999-12-31T23:59:59.123456789Z".parse().unwrap();
    let later = moment + TimeDelta::days(9_000);
    let microsecond = TimeDelta::microseconds(1);
    for (simulated_at, count) in [(moment, 2), (moment - TimeDelta::days(1), 1), (later, 1)] {
        let events = (0..count).map(|_| event(fresh_id())).collect();
        let sent = Append { simulated_at: Some(simulated_at), ..command(events) };
        append(&*store, sent).await;
    }
    let at: Vec<_> =
        whole_log(&*store, first()).await.iter().map(|event| event.recorded_at).collect();
    let [moment, later] = [moment, later].map(|at| at - TimeDelta::nanoseconds(789));
    // A moment that lies behind the log is not refused: it becomes the next one there can be.
    assert_eq!(at, [moment, moment + microsecond, moment + microsecond * 2, later]);
}

/// Whoever could choose the moment could backdate the log.
pub async fn a_server_clock_takes_no_moment(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let backdated =
        Append { simulated_at: Some(DateTime::UNIX_EPOCH), ..command(vec![event(fresh_id())]) };
    let refused = store.append(backdated).await;
    assert!(matches!(refused, Err(AppendError::Store(StoreError::Invalid(_)))), "{refused:?}");
    assert!(whole_log(&*store, first()).await.is_empty());
}
