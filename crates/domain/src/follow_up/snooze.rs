//! Puts one due date of a follow-up off.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::follow_up::{FollowUp, FollowUpSnoozed};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{FollowUpId, ProjectId};
use crate::words;
use crate::world::World;

/// Puts one due date off; it keeps its date and is asked again on another. May be repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct SnoozeFollowUp {
    /// Which project.
    pub project: ProjectId,
    /// Which follow-up.
    pub id: FollowUpId,
    /// The date it falls due.
    pub due_on: NaiveDate,
    /// When to ask instead: after the due date, and after the day it is put off.
    pub until: NaiveDate,
    /// Why.
    pub reason: Text,
}

impl Decide for SnoozeFollowUp {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let follow_up = FollowUp::going_on(world.project(self.project)?, self.id)?;
        let due_on = words::date("due_on", self.due_on)?;
        follow_up.require_open(due_on)?;
        let until = words::later("until", self.until, due_on.max(moment.effective_on))?;
        let reason = words::required("reason", &self.reason)?;
        Ok(vec![FollowUpSnoozed { id: self.id, due_on, until, reason }.into()])
    }
}
