//! Answers one due date of a follow-up.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::follow_up::{Answer, FollowUp, FollowUpAnswered};
use crate::refusal::Refusal;
use crate::values::{FollowUpId, ProjectId};
use crate::words;
use crate::world::World;

/// How long before its due date a question may be answered.
pub const DAYS_EARLY: u64 = 31;

/// Answers one due date, at most [`DAYS_EARLY`] days ahead (whoever meets the team anyway need not
/// wait for the date) and as late as may be. An answer is final; a later date gets its own.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerFollowUp {
    /// Which project.
    pub project: ProjectId,
    /// Which follow-up.
    pub id: FollowUpId,
    /// The date it falls due.
    pub due_on: NaiveDate,
    /// What is answered.
    pub answer: Answer,
}

impl Decide for AnswerFollowUp {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let follow_up = FollowUp::going_on(world.project(self.project)?, self.id)?;
        let due_on = words::date("due_on", self.due_on)?;
        follow_up.require_open(due_on)?;
        if due_on > moment.effective_on + Days::new(DAYS_EARLY) {
            return Err(Refusal::AnsweredTooEarly);
        }
        let note = words::optional("note", self.answer.note.as_ref())?;
        let answer = Answer { note, ..self.answer.clone() };
        Ok(vec![FollowUpAnswered { id: self.id, due_on, answer }.into()])
    }
}
