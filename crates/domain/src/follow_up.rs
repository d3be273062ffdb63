//! Follow-ups: questions that fall due after implementation, and what was answered.

pub mod answer;
pub mod end;
pub mod plan;
pub mod reassign;
pub mod snooze;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::project::state::Project;
use crate::refusal::Refusal;
use crate::schedule::{self, Schedule};
use crate::text::Text;
use crate::values::{FollowUpId, PersonId};

/// A follow-up is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpScheduled {
    /// Its identity.
    pub id: FollowUpId,
    /// When it falls due.
    pub schedule: Schedule,
    /// Who is asked.
    pub responsible: PersonId,
    /// What is asked beyond the usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
}

/// How far something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Fully.
    Yes,
    /// In part.
    Partly,
    /// Not.
    No,
    /// Whoever answered cannot tell.
    Unknown,
}

/// What follows from the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// Go on as now.
    Keep,
    /// Go on with changes.
    Adjust,
    /// Stop using it.
    Stop,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Is it in use?
    pub in_use: Extent,
    /// Is it used as intended?
    pub as_intended: Extent,
    /// Does it give the value that was expected?
    pub gives_value: Extent,
    /// What follows.
    pub course: Course,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// One occurrence was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpAnswered {
    /// Which follow-up.
    pub id: FollowUpId,
    /// The date it fell due.
    pub due_on: NaiveDate,
    /// What was answered.
    pub answer: Answer,
}

/// One occurrence is put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpSnoozed {
    /// Which follow-up.
    pub id: FollowUpId,
    /// The date it fell due.
    pub due_on: NaiveDate,
    /// When to ask instead.
    pub until: NaiveDate,
    /// Why.
    pub reason: Text,
}

/// Somebody else is asked from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpReassigned {
    /// Which follow-up.
    pub id: FollowUpId,
    /// Who is asked now.
    pub responsible: PersonId,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// It is not asked any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpEnded {
    /// Which follow-up.
    pub id: FollowUpId,
    /// Why.
    pub reason: Text,
}

/// What decisions need to know of a follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// When it falls due.
    pub schedule: Schedule,
    /// Who is asked.
    pub responsible: PersonId,
    /// The due dates that were answered.
    pub answered: BTreeSet<NaiveDate>,
    /// The due dates that were put off, and until when.
    pub snoozed: BTreeMap<NaiveDate, NaiveDate>,
    /// Whether it is not asked any more.
    pub ended: bool,
}

impl FollowUp {
    pub(crate) fn scheduled(scheduled: &FollowUpScheduled) -> Self {
        Self {
            schedule: scheduled.schedule.clone(),
            responsible: scheduled.responsible,
            answered: BTreeSet::new(),
            snoozed: BTreeMap::new(),
            ended: false,
        }
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::FollowUpAnswered(answered) => {
                self.answered.insert(answered.due_on);
            }
            Event::FollowUpSnoozed(snoozed) => {
                self.snoozed.insert(snoozed.due_on, snoozed.until);
            }
            Event::FollowUpReassigned(reassigned) => self.responsible = reassigned.responsible,
            Event::FollowUpEnded(_) => self.ended = true,
            _ => {}
        }
    }

    /// A follow-up of a project that is still asked.
    fn going_on(project: &Project, id: FollowUpId) -> Result<&Self, Refusal> {
        let known = project.follow_ups.get(&id);
        let known = known.ok_or(Refusal::FollowUpUnknown { field: "id" })?;
        if known.ended { Err(Refusal::FollowUpAlreadyEnded) } else { Ok(known) }
    }

    /// A date on which it falls due and that nobody answered yet.
    fn require_open(&self, due_on: NaiveDate) -> Result<(), Refusal> {
        if !schedule::falls_due_on(&self.schedule, due_on) {
            return Err(Refusal::NotDueThen);
        }
        if self.answered.contains(&due_on) {
            return Err(Refusal::AlreadyAnswered);
        }
        Ok(())
    }
}
