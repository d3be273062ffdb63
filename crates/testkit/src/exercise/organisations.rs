//! Every organisation has its own log: its own positions, and nobody else's business.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::DateTime;
use eventlog::StoreError;
use eventlog::append::Conflict;
use eventlog::checkpoint::TreeState;
use eventlog::read::{LogClock, NewLog, StreamRange};
use tokio::task::JoinSet;

use super::Subject;
use super::samples::{
    append, assert_gapless, command, command_of, conflict, create_log, event, event_with_tags,
    first, fresh_id, organisation, store_with_log, whole_log,
};

/// Both logs are written at once, the largest number among them; each is numbered from 1.
pub async fn two_organisations_share_no_position(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let other = organisation(eventlog::envelope::Organisation::MAX);
    create_log(&*store, other, LogClock::Server).await;
    let mut writers = JoinSet::new();
    for number in 0..60 {
        let store = Arc::clone(&store);
        let of = if number % 3 == 0 { other } else { first() };
        writers
            .spawn(async move { append(&*store, command_of(of, vec![event(fresh_id())])).await });
    }
    writers.join_all().await;
    for (of, count) in [(first(), 40), (other, 20)] {
        let log = whole_log(&*store, of).await;
        assert_eq!(log.len(), count);
        assert!(log.iter().all(|event| event.organisation == of));
        assert_gapless(&log);
    }
    let heads = store.logs().await.unwrap();
    let heads: Vec<_> = heads.iter().map(|head| (head.organisation, head.position)).collect();
    assert_eq!(heads, [(first(), 40), (other, 20)]);
}

/// While one organisation imports without a pause, another's commands are answered in time.
pub async fn the_traffic_of_one_organisation_does_not_stall_another(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let other = organisation(2);
    create_log(&*store, other, LogClock::Server).await;
    let stop = Arc::new(AtomicBool::new(false));
    let mut importers = JoinSet::new();
    for _ in 0..4 {
        let (store, stop) = (Arc::clone(&store), Arc::clone(&stop));
        importers.spawn(async move {
            while !stop.load(Ordering::Relaxed) {
                let events = (0..100).map(|_| event(fresh_id())).collect();
                append(&*store, command(events)).await;
            }
        });
    }
    for _ in 0..50 {
        let written = append(&*store, command_of(other, vec![event(fresh_id())]));
        // Generous against a slow machine: what fails here is waiting for the import to end.
        let answered = tokio::time::timeout(Duration::from_secs(10), written).await;
        answered.expect("another's import does not stall it");
    }
    stop.store(true, Ordering::Relaxed);
    importers.join_all().await;
    assert_eq!(whole_log(&*store, other).await.len(), 50);
    assert_gapless(&whole_log(&*store, first()).await);
}

/// The same again is the same log; another name, clock or number of the same name is refused.
pub async fn making_a_log_again_changes_nothing(subject: &mut dyn Subject) {
    let store = subject.store();
    let new = NewLog { organisation: first(), slug: "skogvik-1".into(), clock: LogClock::Server };
    let made = store.create_log(new.clone()).await.unwrap();
    assert_eq!((made.position, made.recorded_at), (0, None));
    assert_eq!((&made.slug, made.clock), (&new.slug, new.clock));
    assert!(!made.incarnation.is_nil());
    append(&*store, command(vec![event(fresh_id())])).await;
    let again = store.create_log(new.clone()).await.unwrap();
    assert_eq!((again.position, again.incarnation), (1, made.incarnation));
    let others = [
        NewLog { slug: "another".into(), ..new.clone() },
        NewLog { clock: LogClock::Simulated, ..new.clone() },
        NewLog { organisation: organisation(2), ..new.clone() },
        NewLog { organisation: organisation(3), slug: "Skogvik kommune".into(), ..new.clone() },
        NewLog { organisation: organisation(3), slug: String::new(), ..new },
    ];
    for other in others {
        let refused = store.create_log(other).await;
        assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
    }
    assert_eq!(store.logs().await.unwrap(), [again]);
}

/// Every read of a log that is not there finds nothing; a write names what is missing.
pub async fn a_log_that_was_never_made_is_empty_and_takes_nothing(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    append(&*store, command(vec![event_with_tags(fresh_id(), &["tag"])])).await;
    let nobody = organisation(2);
    assert_eq!(store.head(nobody).await.unwrap(), None);
    assert!(whole_log(&*store, nobody).await.is_empty());
    assert_eq!(store.read_tagged(nobody, "tag").await.unwrap(), (Vec::new(), 0));
    assert_eq!(store.position_at(nobody, DateTime::UNIX_EPOCH).await.unwrap(), 0);
    assert_eq!(store.tree(nobody).await.unwrap(), TreeState::default());
    assert!(store.tiles(nobody, 0, 0, 9).await.unwrap().is_empty());
    let refused = conflict(store.append(command_of(nobody, vec![event(fresh_id())])).await);
    assert_eq!(refused, Conflict::NoSuchLog(nobody));
}

/// The same stream id, tag and command id in two organisations are two things.
pub async fn nobody_reads_anothers_events(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let other = organisation(2);
    create_log(&*store, other, LogClock::Server).await;
    let sent = command(vec![event_with_tags(fresh_id(), &["tag"])]);
    let stream = sent.events[0].stream;
    append(&*store, sent.clone()).await;
    assert!(store.read_stream(other, stream, StreamRange::ALL).await.unwrap().is_empty());
    assert_eq!(store.read_tagged(other, "tag").await.unwrap(), (Vec::new(), 0));
    let same = eventlog::append::Append { organisation: other, ..sent };
    let written = append(&*store, same).await;
    assert!(!written.repeated, "another organisation's command id is not known here");
    let events = store.read_stream(other, stream, StreamRange::ALL).await.unwrap();
    assert_eq!((events.len(), events[0].version), (1, 1));
}
