//! Stops a project and keeps what was learned.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::state::Standing;
use crate::project::{ProjectStopped, StopReason};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::ProjectId;
use crate::words;
use crate::world::World;

/// Ends a project, whether it is worked on, waits, is laid aside or is in operation.
#[derive(Debug, Clone, PartialEq)]
pub struct StopProject {
    /// Which project.
    pub project: ProjectId,
    /// For counting.
    pub reason_code: StopReason,
    /// Why.
    pub reason: Text,
    /// What was learned: a stopped project that taught something was not in vain.
    pub learned: Text,
}

impl Decide for StopProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.project(self.project)?.standing == Standing::Stopped {
            return Err(Refusal::ProjectAlreadyStopped);
        }
        let event = ProjectStopped {
            reason_code: self.reason_code,
            reason: words::required("reason", &self.reason)?,
            learned: words::required("learned", &self.learned)?,
        };
        Ok(vec![event.into()])
    }
}
