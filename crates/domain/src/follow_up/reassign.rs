//! Lets somebody else answer a follow-up from now on.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::follow_up::{FollowUp, FollowUpReassigned};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{FollowUpId, PersonId, ProjectId};
use crate::words;
use crate::world::World;

/// Lets somebody else answer.
#[derive(Debug, Clone, PartialEq)]
pub struct ReassignFollowUp {
    /// Which project.
    pub project: ProjectId,
    /// Which follow-up.
    pub id: FollowUpId,
    /// Who is asked now.
    pub responsible: PersonId,
    /// Why.
    pub reason: Option<Text>,
}

impl Decide for ReassignFollowUp {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        vec![self.responsible.0]
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let follow_up = FollowUp::going_on(world.project(self.project)?, self.id)?;
        if follow_up.responsible == self.responsible {
            return Err(Refusal::AlreadyResponsible);
        }
        world.present_person("responsible", self.responsible, moment.effective_on)?;
        let reason = words::optional("reason", self.reason.as_ref())?;
        let (id, responsible) = (self.id, self.responsible);
        Ok(vec![FollowUpReassigned { id, responsible, reason }.into()])
    }
}
