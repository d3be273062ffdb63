//! What each project is asked after implementation, and what was answered last.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::Event;
use domain::follow_up::{Course, Extent};
use domain::schedule::Schedule;
use domain::values::{FollowUpId, PersonId};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// One follow-up. Its schedule is stored; what is due is worked out at the date asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// When it falls due.
    pub schedule: Schedule,
    /// Who is asked.
    pub responsible: PersonId,
    /// The due dates that were answered.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub answered: BTreeSet<NaiveDate>,
    /// Due dates that were put off, and until when.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub snoozed: BTreeMap<NaiveDate, NaiveDate>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
}

/// The latest answer of any follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatestAnswer {
    /// When it was given.
    pub on: NaiveDate,
    /// The date that had fallen due.
    pub due_on: NaiveDate,
    /// Is it in use?
    pub in_use: Extent,
    /// Does it give the value that was expected?
    pub gives_value: Extent,
    /// What follows.
    pub course: Course,
}

/// The follow-ups of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUps {
    /// Every follow-up that was planned.
    pub follow_ups: BTreeMap<FollowUpId, FollowUp>,
    /// What was answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<LatestAnswer>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`FollowUps`].
#[derive(Debug, Clone, Copy)]
pub struct FollowUpsFold;

impl Fold<Event> for FollowUpsFold {
    type Document = FollowUps;

    fn name(&self) -> &'static str {
        "follow_ups"
    }

    fn concerns(&self, event_type: &str) -> bool {
        event_type.starts_with("follow_up.")
    }

    fn evolve(
        &self,
        document: Option<FollowUps>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<FollowUps, FoldError> {
        let on = envelope.effective_on;
        let mut document = document.unwrap_or_else(|| FollowUps {
            follow_ups: BTreeMap::new(),
            latest: None,
            last_on: on,
        });
        document.last_on = on;
        apply(&mut document, on, event);
        Ok(document)
    }
}

fn apply(document: &mut FollowUps, on: NaiveDate, event: &Event) {
    match event {
        Event::FollowUpScheduled(scheduled) => {
            document.follow_ups.insert(
                scheduled.id,
                FollowUp {
                    schedule: scheduled.schedule.clone(),
                    responsible: scheduled.responsible,
                    answered: BTreeSet::new(),
                    snoozed: BTreeMap::new(),
                    ended_on: None,
                },
            );
        }
        Event::FollowUpAnswered(answered) => {
            if let Some(follow_up) = document.follow_ups.get_mut(&answered.id) {
                follow_up.answered.insert(answered.due_on);
                follow_up.snoozed.remove(&answered.due_on);
            }
            document.latest = Some(LatestAnswer {
                on,
                due_on: answered.due_on,
                in_use: answered.answer.in_use,
                gives_value: answered.answer.gives_value,
                course: answered.answer.course,
            });
        }
        Event::FollowUpSnoozed(snoozed) => {
            if let Some(follow_up) = document.follow_ups.get_mut(&snoozed.id) {
                follow_up.snoozed.insert(snoozed.due_on, snoozed.until);
            }
        }
        Event::FollowUpReassigned(reassigned) => {
            if let Some(follow_up) = document.follow_ups.get_mut(&reassigned.id) {
                follow_up.responsible = reassigned.responsible;
            }
        }
        Event::FollowUpEnded(ended) => {
            if let Some(follow_up) = document.follow_ups.get_mut(&ended.id) {
                follow_up.ended_on = Some(on);
            }
        }
        _ => {}
    }
}
