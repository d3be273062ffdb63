//! Pauses a project: it waits, and is meant to go on.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::ProjectPaused;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::ProjectId;
use crate::words;
use crate::world::World;

/// Lets a project wait. What is in operation can be stopped, but not paused.
#[derive(Debug, Clone, PartialEq)]
pub struct PauseProject {
    /// Which project.
    pub project: ProjectId,
    /// Why.
    pub reason: Text,
    /// Until when, if that is known.
    pub until: Option<NaiveDate>,
}

impl Decide for PauseProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        project.standing.require_active()?;
        project.require_not_in_operation()?;
        let until = self.until.map(|until| words::later("until", until, moment.effective_on));
        let reason = words::required("reason", &self.reason)?;
        Ok(vec![ProjectPaused { reason, until: until.transpose()? }.into()])
    }
}
