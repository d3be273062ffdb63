//! Plans a follow-up: what is asked, when and of whom.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::follow_up::FollowUpScheduled;
use crate::refusal::Refusal;
use crate::schedule::Schedule;
use crate::text::Text;
use crate::values::{FollowUpId, PersonId, ProjectId};
use crate::words;
use crate::world::World;

/// Plans a follow-up of what is in operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ScheduleFollowUp {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: FollowUpId,
    /// When it falls due.
    pub schedule: Schedule,
    /// Who is asked.
    pub responsible: PersonId,
    /// What is asked beyond the usual.
    pub question: Option<Text>,
}

impl Decide for ScheduleFollowUp {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        vec![self.responsible.0]
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.operation.is_none() {
            return Err(Refusal::OperationNotStarted);
        }
        if project.follow_ups.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        world.present_person("responsible", self.responsible, moment.effective_on)?;
        let event = FollowUpScheduled {
            id: self.id,
            schedule: self.schedule.check()?,
            responsible: self.responsible,
            question: words::optional("question", self.question.as_ref())?,
        };
        Ok(vec![event.into()])
    }
}
