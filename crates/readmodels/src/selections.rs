//! The selections that each person has named.

use std::collections::BTreeMap;

use domain::values::SelectionId;
use domain::{Event, Text};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// One selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// What it is called.
    pub name: Text,
    /// What narrows and sorts, as it stands in an address.
    pub query: Text,
    /// Whether everybody in the organisation is offered it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
}

/// The selections of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selections {
    /// By identity.
    pub selections: BTreeMap<SelectionId, Selection>,
}

/// The fold of [`Selections`].
#[derive(Debug, Clone, Copy)]
pub struct SelectionsFold;

impl Fold<Event> for SelectionsFold {
    type Document = Selections;

    fn name(&self) -> &'static str {
        "selections"
    }

    fn concerns(&self, event_type: &str) -> bool {
        event_type.starts_with("selection.")
    }

    fn evolve(
        &self,
        document: Option<Selections>,
        _: &RecordedEvent,
        event: &Event,
    ) -> Result<Selections, FoldError> {
        let mut known = document.unwrap_or_default();
        match event {
            Event::SelectionSaved(saved) => {
                let (name, query) = (saved.name.clone(), saved.query.clone());
                let selection = Selection { name, query, shared: saved.shared };
                known.selections.insert(saved.id, selection);
            }
            Event::SelectionRemoved(removed) => {
                known.selections.remove(&removed.id);
            }
            _ => {}
        }
        Ok(known)
    }
}
