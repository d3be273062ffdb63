//! Read models live in generations: built beside one another, flipped forward, written by
//! compare-and-set.

use std::sync::Arc;

use eventlog::StoreError;
use eventlog::documents::{AsOf, DocumentBatch, DocumentStore, ModelState, StoredDocument};
use eventlog::envelope::Position;
use uuid::Uuid;

use super::Subject;
use super::samples::{date, first, fresh_id, organisation};

/// The model that the checks write.
pub(super) const MODEL: &str = "sample";

/// A document from a position, on one date.
pub(super) fn document(key: Uuid, from_position: Position, body: &str) -> StoredDocument {
    StoredDocument { key, from_effective: date(2026, 1, 1), from_position, body: body.into() }
}

/// A batch that opens rows.
pub(super) fn opening(from: Position, to: Position, opened: Vec<StoredDocument>) -> DocumentBatch {
    DocumentBatch {
        organisation: first(),
        model: MODEL,
        from_position: from,
        to_position: to,
        closed: Vec::new(),
        opened,
    }
}

/// The live generation, opened.
pub(super) async fn live(subject: &dyn Subject) -> Arc<dyn DocumentStore> {
    let generations = subject.generations();
    let live = generations.live().await.expect("there is a live generation");
    generations.open(live).await.expect("it can be opened")
}

/// Everything that is known now.
pub(super) async fn current(documents: &dyn DocumentStore) -> Vec<StoredDocument> {
    let now = AsOf { known_at: Position::MAX, effective_on: date(9999, 12, 31) };
    documents.documents(first(), MODEL, now).await.expect("the documents are read")
}

/// A new installation has generation 1, and keeps it.
pub async fn the_first_generation_is_made_when_asked_for(subject: &mut dyn Subject) {
    let generations = subject.generations();
    assert_eq!(generations.live().await.unwrap(), 1);
    assert_eq!(generations.live().await.unwrap(), 1);
    let documents = generations.open(1).await.unwrap();
    assert_eq!(documents.generation(), 1);
    assert_eq!(documents.state(first(), MODEL).await.unwrap(), ModelState::default());
    assert!(current(&*documents).await.is_empty());
}

/// Two flips from the same generation: one wins; none goes back or to what was never made.
pub async fn a_flip_goes_forward_only(subject: &mut dyn Subject) {
    let generations = subject.generations();
    assert_eq!(generations.live().await.unwrap(), 1);
    generations.open(2).await.unwrap();
    generations.open(3).await.unwrap();
    assert!(!generations.flip(2, 3).await.unwrap(), "2 is not live");
    let (two, three) = tokio::join!(generations.flip(1, 2), generations.flip(1, 3));
    let won = [two.unwrap(), three.unwrap()];
    assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
    let live = generations.live().await.unwrap();
    assert_eq!(live, if won[0] { 2 } else { 3 });
    assert!(!generations.flip(live, 1).await.unwrap(), "never backwards");
    assert!(!generations.flip(live, live).await.unwrap());
    assert!(generations.flip(live, 9).await.is_err(), "9 was never made");
    assert_eq!(generations.live().await.unwrap(), live);
    drop(generations);
    subject.reopen().await;
    assert_eq!(subject.generations().live().await.unwrap(), live);
}

/// Retiring frees the number's rows; the live one cannot be retired.
pub async fn a_retired_generation_is_gone_and_the_live_one_stays(subject: &mut dyn Subject) {
    let generations = subject.generations();
    let old = live(subject).await;
    assert!(old.apply(opening(0, 1, vec![document(fresh_id(), 1, "1")])).await.unwrap());
    drop(old);
    let refused = generations.retire(1).await;
    assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
    generations.open(2).await.unwrap();
    assert!(generations.flip(1, 2).await.unwrap());
    generations.retire(1).await.unwrap();
    generations.retire(1).await.expect("what is gone may be retired again");
    let empty = generations.open(1).await.unwrap();
    assert!(current(&*empty).await.is_empty());
    assert_eq!(empty.state(first(), MODEL).await.unwrap().position, 0);
}

/// A building generation is filled without a trace in the live one, models and organisations apart.
pub async fn generations_do_not_share_rows(subject: &mut dyn Subject) {
    let generations = subject.generations();
    let old = live(subject).await;
    let new = generations.open(2).await.unwrap();
    let row = document(fresh_id(), 3, r#"{"new":true}"#);
    assert!(new.apply(opening(0, 5, vec![row.clone()])).await.unwrap());
    assert_eq!(current(&*new).await, [row.clone()]);
    assert!(current(&*old).await.is_empty());
    assert_eq!(old.state(first(), MODEL).await.unwrap().position, 0);
    for (of, model) in [(organisation(2), MODEL), (first(), "another")] {
        let at = AsOf { known_at: 5, effective_on: row.from_effective };
        assert!(new.documents(of, model, at).await.unwrap().is_empty());
        assert_eq!(new.document(of, model, row.key, at).await.unwrap(), None);
        assert!(new.open_rows(of, model, row.key).await.unwrap().is_empty());
        assert!(new.all_rows(of, model).await.unwrap().is_empty());
        assert_eq!(new.state(of, model).await.unwrap().position, 0);
    }
}

/// Two leaders are harmless: rows and checkpoint are written by one of them.
pub async fn of_two_runners_with_the_same_batch_one_wins(subject: &mut dyn Subject) {
    let documents = live(subject).await;
    for round in 0..20 {
        let batch = opening(round, round + 1, vec![document(fresh_id(), round + 1, "{}")]);
        let (one, other) =
            tokio::join!(documents.apply(batch.clone()), documents.apply(batch.clone()));
        let won = [one.unwrap(), other.unwrap()];
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "round {round}: {won:?}");
        assert!(!documents.apply(batch).await.unwrap(), "and it is not written again");
    }
    assert_eq!(documents.state(first(), MODEL).await.unwrap().position, 20);
    assert_eq!(documents.all_rows(first(), MODEL).await.unwrap().len(), 20);
    let ahead = opening(25, 26, vec![document(fresh_id(), 26, "{}")]);
    assert!(!documents.apply(ahead).await.unwrap(), "no position is skipped");
}

/// Rows and checkpoint are lost or kept together; an orderly restart keeps both.
pub async fn rows_and_checkpoint_survive_a_restart(subject: &mut dyn Subject) {
    let row = document(fresh_id(), 1, "{\"tekst\":\"blåbær 🫐 \\\"'\\n\"}");
    let documents = live(subject).await;
    assert!(documents.apply(opening(0, 4, vec![row.clone()])).await.unwrap());
    drop(documents);
    subject.reopen().await;
    let documents = live(subject).await;
    assert_eq!(documents.state(first(), MODEL).await.unwrap().position, 4);
    assert_eq!(current(&*documents).await, [row]);
}

/// A halt names its reason, keeps the checkpoint, concerns one model, and ends when told.
pub async fn a_halted_model_says_why_until_it_goes_on(subject: &mut dyn Subject) {
    let documents = live(subject).await;
    assert!(documents.apply(opening(0, 7, Vec::new())).await.unwrap());
    let halted =
        |reason: Option<&str>| ModelState { position: 7, halted: reason.map(ToOwned::to_owned) };
    documents.halt(first(), MODEL, Some("posisjon 8: «ukjent»")).await.unwrap();
    assert_eq!(
        documents.state(first(), MODEL).await.unwrap(),
        halted(Some("posisjon 8: «ukjent»"))
    );
    assert_eq!(documents.state(first(), "another").await.unwrap(), ModelState::default());
    documents.halt(first(), MODEL, None).await.unwrap();
    assert_eq!(documents.state(first(), MODEL).await.unwrap(), halted(None));
    documents.halt(first(), "unborn", Some("at once")).await.unwrap();
    let unborn = ModelState { position: 0, halted: Some("at once".into()) };
    assert_eq!(documents.state(first(), "unborn").await.unwrap(), unborn);
}
