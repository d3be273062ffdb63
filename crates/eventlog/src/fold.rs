//! Folds: pure functions from the events of one stream to one document.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::envelope::RecordedEvent;

/// An event that a fold cannot take: the read model halts there, visibly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct FoldError(pub String);

/// One read model: what each stream's document becomes with each event.
///
/// `E` is the decoded event, whatever the domain makes of a [`RecordedEvent`]. A fold sees the
/// events of a stream in the order they held in the world, those of one date in the order they
/// were recorded, and may meet any of them first: it must take what comes.
pub trait Fold<E>: Send + Sync + 'static {
    /// What a reader gets. Its JSON is the stored form; the same state always gives the same bytes.
    type Document: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;

    /// The model's name in storage.
    fn name(&self) -> &'static str;

    /// Whether an event of this stored type can change a document of this model.
    fn concerns(&self, event_type: &str) -> bool;

    /// The document one event further.
    fn evolve(
        &self,
        document: Option<Self::Document>,
        envelope: &RecordedEvent,
        event: &E,
    ) -> Result<Self::Document, FoldError>;
}

/// What a stream's document was on each date on which something concerned it, by date.
pub fn unfold<E, F: Fold<E>>(
    fold: &F,
    events: &mut [(RecordedEvent, E)],
) -> Result<Vec<(NaiveDate, F::Document)>, FoldError> {
    events.sort_by_key(|(envelope, _)| (envelope.effective_on, envelope.position));
    let mut dates: Vec<(NaiveDate, F::Document)> = Vec::new();
    for (envelope, event) in events.iter() {
        let before = dates.last().map(|(_, document)| document.clone());
        let document = fold.evolve(before, envelope, event)?;
        match dates.last_mut() {
            Some((date, last)) if *date == envelope.effective_on => *last = document,
            _ => dates.push((envelope.effective_on, document)),
        }
    }
    Ok(dates)
}
