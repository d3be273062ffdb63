//! From stored events to the domain's, for folds and pages alike.

use std::sync::Arc;

use domain::stored::{self, Unreadable};
use domain::{Event, Text};
use eventlog::envelope::{RecordedEvent, StoredText};
use eventlog::fold::FoldError;

/// Reads an event, erased texts in their places.
pub fn event(recorded: &RecordedEvent) -> Result<Event, Unreadable> {
    let texts = recorded
        .texts
        .iter()
        .map(|text| match text {
            StoredText::Kept { text, .. } => Text::new(Arc::clone(text)),
            StoredText::Erased => Text::erased(),
        })
        .collect();
    stored::decode(&recorded.event_type, recorded.schema_version, &recorded.facts, texts)
}

/// The same, as a fold wants it: what cannot be read halts the read model.
pub fn for_folds(recorded: &RecordedEvent) -> Result<Event, FoldError> {
    event(recorded).map_err(|error| FoldError(error.to_string()))
}
