//! Follow-ups: questions that fall due after implementation, and what was answered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::schedule::Schedule;
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
