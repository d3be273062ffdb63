//! Ends a follow-up: it is not asked any more.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::follow_up::{FollowUp, FollowUpEnded};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{FollowUpId, ProjectId};
use crate::words;
use crate::world::World;

/// Ends a follow-up. What was answered stands.
#[derive(Debug, Clone, PartialEq)]
pub struct EndFollowUp {
    /// Which project.
    pub project: ProjectId,
    /// Which follow-up.
    pub id: FollowUpId,
    /// Why.
    pub reason: Text,
}

impl Decide for EndFollowUp {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        FollowUp::going_on(world.project(self.project)?, self.id)?;
        let reason = words::required("reason", &self.reason)?;
        Ok(vec![FollowUpEnded { id: self.id, reason }.into()])
    }
}
