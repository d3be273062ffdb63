//! Looks at a decision again and lets it stand.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::decision::DecisionRevisited;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{DecisionId, ProjectId};
use crate::words;
use crate::world::World;

/// Lets a decision stand after another look. One that falls is superseded by a new decision.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisitDecision {
    /// Which project.
    pub project: ProjectId,
    /// Which decision.
    pub id: DecisionId,
    /// Why it stands.
    pub reason: Text,
    /// When to ask again.
    pub revisit_on: Option<NaiveDate>,
}

impl Decide for RevisitDecision {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let known = project.decisions.get(&self.id);
        let known = known.ok_or(Refusal::DecisionUnknown { field: "id" })?;
        if known.superseded_by.is_some() {
            return Err(Refusal::DecisionSuperseded { field: "id" });
        }
        let reason = words::required("reason", &self.reason)?;
        let later = |on| words::later("revisit_on", on, moment.effective_on);
        let revisit_on = self.revisit_on.map(later).transpose()?;
        Ok(vec![DecisionRevisited { id: self.id, reason, revisit_on }.into()])
    }
}
