//! A command id is used once: whoever sends it again gets the first answer.

use std::sync::Arc;

use eventlog::append::{Append, AppendError, Conflict};
use tokio::task::JoinSet;

use super::Subject;
use super::samples::{
    append, command, command_at, conflict, event, first, fresh_id, store_with_log, whole_log,
};

/// The repeat may carry other events and another answer: only id and fingerprint count.
pub async fn a_repeated_command_gets_its_first_answer(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let sent = command(vec![event(fresh_id()), event(fresh_id())]);
    let written = append(&*store, sent.clone()).await;
    let again =
        Append { events: vec![event(fresh_id())], answer: "another".into(), ..sent.clone() };
    let repeated = append(&*store, again).await;
    assert!(repeated.repeated);
    assert_eq!((repeated.positions, repeated.answer), (written.positions, written.answer));
    assert_eq!(whole_log(&*store, first()).await.len(), 2);

    let other = Append { fingerprint: [9; 32], ..sent.clone() };
    let refused = conflict(store.append(other).await);
    assert_eq!(refused, Conflict::CommandReused(sent.command));
}

/// The answer is as durable as the events.
pub async fn a_repeat_is_known_after_a_restart(subject: &mut dyn Subject) {
    let sent = command(vec![event(fresh_id())]);
    let written = append(&*store_with_log(subject).await, sent.clone()).await;
    subject.reopen().await;
    let repeated = append(&*subject.store(), sent).await;
    assert!(repeated.repeated);
    assert_eq!((repeated.positions, repeated.answer), (written.positions, written.answer));
}

/// What a success expected is stale by its own doing; its repeat must not be told so.
pub async fn a_repeat_is_never_a_conflict(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let sent = command_at(fresh_id(), 0);
    append(&*store, sent.clone()).await;
    assert!(append(&*store, sent).await.repeated);
}

/// An impatient client sends one command many times over: it is written once.
pub async fn sixteen_repeats_at_once_write_one_command(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let sent = command_at(fresh_id(), 0);
    let mut senders = JoinSet::new();
    for _ in 0..16 {
        let (store, sent) = (Arc::clone(&store), sent.clone());
        senders.spawn(async move { store.append(sent).await });
    }
    let answers: Result<Vec<_>, AppendError> = senders.join_all().await.into_iter().collect();
    let answers = answers.expect("each is answered");
    assert_eq!(answers.iter().filter(|answer| !answer.repeated).count(), 1);
    assert!(answers.iter().all(|answer| answer.positions == Some((1, 1))));
    assert_eq!(whole_log(&*store, first()).await.len(), 1);
}

/// "Nothing to do" is an answer too.
pub async fn a_command_without_events_keeps_its_answer(subject: &mut dyn Subject) {
    let store = store_with_log(subject).await;
    let sent = command(Vec::new());
    let written = append(&*store, sent.clone()).await;
    assert_eq!((written.positions, written.repeated), (None, false));
    let repeated = append(&*store, sent.clone()).await;
    assert_eq!((repeated.positions, repeated.repeated), (None, true));
    assert_eq!(repeated.answer, sent.answer);
    assert_eq!(store.head(first()).await.unwrap().unwrap().position, 0);
}
