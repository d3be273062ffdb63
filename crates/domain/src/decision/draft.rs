//! Keeps a decision that is being written, exactly as far as it has come.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{DecisionId, ProjectId};
use crate::words;
use crate::world::World;

/// What stands in one field of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftEntry {
    /// Which field.
    pub field: String,
    /// What was typed or chosen.
    pub text: Text,
}

/// A decision was written down as far as it has come. The decision that is recorded under the same identity
/// takes its place; a draft of nothing has been thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionDrafted {
    /// The identity that the decision will have.
    pub id: DecisionId,
    /// Everything that was filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<DraftEntry>,
}

impl DecisionDrafted {
    /// What was filled in under this name; nothing when that was erased.
    pub fn text(&self, field: &str) -> &str {
        let entry = self.entries.iter().find(|entry| entry.field == field);
        entry.and_then(|entry| entry.text.get()).unwrap_or_default()
    }
}

/// Keeps a draft in place of what was kept before, or throws it away.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftDecision {
    /// Which project.
    pub project: ProjectId,
    /// The identity that the decision will have.
    pub id: DecisionId,
    /// Everything that was filled in; nothing throws the draft away.
    pub entries: Vec<DraftEntry>,
}

impl Decide for DraftDecision {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.decisions.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        words::few("entries", &self.entries)?;
        let entry = |entry: &DraftEntry| {
            let field = words::word("entries", &entry.field)?;
            Ok(DraftEntry { field, text: words::required("entries", &entry.text)? })
        };
        let entries = self.entries.iter().map(entry).collect::<Result<Vec<_>, Refusal>>()?;
        if !words::all_differ(entries.iter().map(|entry| &entry.field)) {
            return Err(Refusal::DraftEntryTwice);
        }
        let known = project.drafts.get(&self.id).map_or(&[][..], |draft| &draft.entries);
        let unchanged = known == entries;
        let drafted = DecisionDrafted { id: self.id, entries };
        Ok(if unchanged { vec![] } else { vec![drafted.into()] })
    }
}
