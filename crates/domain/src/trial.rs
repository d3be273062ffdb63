//! Trials: something believed, how it was tried, and what came out.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{ProjectId, TrialId};
use crate::words;
use crate::world::World;

/// What a trial said of its hypothesis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialOutcome {
    /// It holds.
    Supported,
    /// It does not.
    Refuted,
    /// The trial could not tell.
    Unclear,
}

/// What was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// What was believed.
    pub hypothesis: Text,
    /// How it was tried: a question, a drawing, a model, a trial in practice.
    pub method: Text,
    /// How many took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<u32>,
    /// What came out.
    pub result: Text,
    /// What it said of the hypothesis.
    pub outcome: TrialOutcome,
    /// What was learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<Text>,
}

/// A trial was carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialRecorded {
    /// Its identity.
    pub id: TrialId,
    /// What was tried.
    pub trial: Trial,
}

/// Records a trial that was carried out.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordTrial {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: TrialId,
    /// What was tried.
    pub trial: Trial,
}

impl Decide for RecordTrial {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.project(self.project)?.trials.contains(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let trial = Trial {
            hypothesis: words::required("hypothesis", &self.trial.hypothesis)?,
            method: words::required("method", &self.trial.method)?,
            participants: self.trial.participants,
            result: words::required("result", &self.trial.result)?,
            outcome: self.trial.outcome,
            learning: words::optional("learning", self.trial.learning.as_ref())?,
        };
        Ok(vec![TrialRecorded { id: self.id, trial }.into()])
    }
}
