//! Trials: something believed, how it was tried, and what came out.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::TrialId;

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
