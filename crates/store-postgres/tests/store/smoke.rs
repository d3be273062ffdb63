//! The shortest way through: write, be refused, repeat, read.

use eventlog::EventStore as _;
use eventlog::append::{AppendError, Condition, Conflict};
use eventlog::envelope::StoredText;
use eventlog::read::StreamRange;
use eventlog::store::ErasedText;

use crate::sample::{append, id, organisation, store};

#[tokio::test]
async fn what_is_appended_comes_back_and_repeats_are_known() {
    let (_database, store) = store().await;
    let ours = organisation(1);
    let first = append(1, 10, id(100), Some(0));
    let written = store.append(first.clone()).await.expect("written");
    assert_eq!((written.positions, written.repeated), (Some((1, 1)), false));
    let repeated = store.append(first.clone()).await.expect("known");
    assert_eq!((repeated.positions, repeated.repeated), (Some((1, 1)), true));
    assert_eq!(&*repeated.answer, "answer 10");
    let mut other = first.clone();
    other.fingerprint = [8; 32];
    let reused = store.append(other).await.expect_err("used for something else");
    assert!(matches!(reused, AppendError::Conflict(Conflict::CommandReused(_))), "{reused}");

    let stale = store.append(append(1, 11, id(100), Some(0))).await.expect_err("stale");
    assert_eq!(stale.to_string(), format!("stream {} is at version 1, not 0", id(100)));
    let mut tagged = append(1, 12, id(100), Some(1));
    tagged.conditions = vec![Condition { tag: "number:10".into(), after: 0 }];
    let tag = store.append(tagged.clone()).await.expect_err("the tag stands");
    assert!(matches!(tag, AppendError::Conflict(Conflict::Condition { after: 0, .. })), "{tag}");
    tagged.conditions[0].after = 1;
    let second = store.append(tagged).await.expect("nothing after 1");
    assert_eq!(second.positions, Some((2, 2)));
    let nobody = store.append(append(3, 13, id(100), None)).await.expect_err("no log");
    assert!(matches!(nobody, AppendError::Conflict(Conflict::NoSuchLog(_))), "{nobody}");

    let log = store.read_log(ours, 0, 10).await.expect("read");
    assert_eq!(log.iter().map(|event| event.position).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(log[0].facts, first.events[0].facts);
    assert_eq!(log[0].texts, first.events[0].texts);
    assert_eq!(log[0].payload_hash, first.events[0].payload_hash);
    assert_eq!(log[0].correlation, id(10));
    assert!(log[0].recorded_at < log[1].recorded_at);
    let stream = store.read_stream(ours, id(100), StreamRange::ALL).await.expect("read");
    assert_eq!(stream, log);
    let (tagged, head) = store.read_tagged(ours, "number:12").await.expect("read");
    assert_eq!((&tagged[..], head), (&log[1..], 2));
    for (position, at) in [(1, log[0].recorded_at), (2, log[1].recorded_at)] {
        assert_eq!(store.position_at(ours, at).await.expect("found"), position);
    }

    let erasure = append(1, 14, id(101), None);
    let erased = store.erase(erasure, vec![ErasedText { position: 1, index: 0 }]).await;
    assert_eq!(erased.expect("erased").positions, Some((3, 3)));
    let log = store.read_log(ours, 0, 10).await.expect("read");
    assert_eq!(log[0].texts, [StoredText::Erased]);
    assert_eq!(log[1].texts.len(), 1);
    assert_eq!(log[0].commitments, first.events[0].commitments);
    let wrong = append(1, 15, id(101), None);
    let wrong = store.erase(wrong, vec![ErasedText { position: 1, index: 1 }]).await;
    assert_eq!(wrong.expect_err("no such text").to_string(), "position 1 has no text 1");
    assert_eq!(store.head(ours).await.expect("read").expect("there").position, 3);
    store.close().await;
}
