//! The readiness check of a phase: what should be in place, said to be so, partly so or not so.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{PhaseKey, ProjectId};
use crate::words;
use crate::world::World;

/// Whether something is in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// It is.
    Yes,
    /// Some of it is.
    Partly,
    /// It is not.
    No,
}

/// What is said of one thing that should be in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessAnswer {
    /// Which of the phase's list, by key.
    pub key: String,
    /// Whether it is in place.
    pub readiness: Readiness,
    /// What should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A phase's readiness was checked. It never stands in the way of a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessChecked {
    /// The phase that was checked.
    pub phase: PhaseKey,
    /// What was said, in the order of the phase's list.
    pub answers: Vec<ReadinessAnswer>,
}

/// Checks a phase's readiness. The same check on another day is another check.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckReadiness {
    /// Which project.
    pub project: ProjectId,
    /// Which phase.
    pub phase: PhaseKey,
    /// What is said of everything on the phase's list.
    pub answers: Vec<ReadinessAnswer>,
}

impl Decide for CheckReadiness {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let method = world.organisation.method(&project.method).ok_or(Refusal::MethodUnknown)?;
        let phase = method.phase(&self.phase).ok_or(Refusal::PhaseUnknown)?;
        let said = |key: &str| self.answers.iter().find(|answer| answer.key == key);
        if phase.readiness.is_empty() || phase.readiness.len() != self.answers.len() {
            return Err(Refusal::ReadinessIncomplete);
        }
        let answers = phase.readiness.iter().map(|prompt| {
            let answer = said(&prompt.key).ok_or(Refusal::ReadinessIncomplete)?;
            let note = words::optional("note", answer.note.as_ref())?;
            Ok(ReadinessAnswer { note, ..answer.clone() })
        });
        let answers = answers.collect::<Result<Vec<_>, Refusal>>()?;
        Ok(vec![ReadinessChecked { phase: self.phase.clone(), answers }.into()])
    }
}
