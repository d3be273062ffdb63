//! Lays a project aside, to be looked at again on a date.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::ProjectShelved;
use crate::project::state::Standing;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::ProjectId;
use crate::words;
use crate::world::World;

/// Lays a project aside, be it worked on or waiting.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelveProject {
    /// Which project.
    pub project: ProjectId,
    /// Why.
    pub reason: Text,
    /// When to look again; after the day it is laid aside.
    pub revisit_on: NaiveDate,
}

impl Decide for ShelveProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        match project.standing {
            Standing::Active | Standing::Paused { .. } => {}
            Standing::Shelved { .. } => return Err(Refusal::ProjectAlreadyShelved),
            Standing::Stopped => return Err(Refusal::ProjectAlreadyStopped),
        }
        project.require_not_in_operation()?;
        let reason = words::required("reason", &self.reason)?;
        let revisit_on = words::later("revisit_on", self.revisit_on, moment.effective_on)?;
        Ok(vec![ProjectShelved { reason, revisit_on }.into()])
    }
}
