//! Resumes a project that waits, was laid aside or was stopped.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::ProjectResumed;
use crate::project::state::Standing;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::ProjectId;
use crate::words;
use crate::world::World;

/// Lets a project go on in the phase it had. One that was laid aside or stopped needs a reason.
#[derive(Debug, Clone, PartialEq)]
pub struct ResumeProject {
    /// Which project.
    pub project: ProjectId,
    /// Why now.
    pub reason: Option<Text>,
}

impl Decide for ResumeProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let reason = words::optional("reason", self.reason.as_ref())?;
        match world.project(self.project)?.standing {
            Standing::Active => return Err(Refusal::ProjectAlreadyActive),
            Standing::Shelved { .. } | Standing::Stopped if reason.is_none() => {
                return Err(Refusal::ReasonMissing);
            }
            Standing::Paused { .. } | Standing::Shelved { .. } | Standing::Stopped => {}
        }
        Ok(vec![ProjectResumed { reason }.into()])
    }
}
