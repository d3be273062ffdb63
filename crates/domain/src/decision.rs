//! Decisions: the question, what was weighed, what was chosen and why, and when to ask again.

pub mod draft;
pub mod record;
pub mod revisit;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{DecisionId, IndicatorId, InsightId, Number, PersonId, ResultId, TrialId};

/// Something that could have been chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionOption {
    /// Its name within the decision, e.g. `a`.
    pub key: String,
    /// What it is.
    pub title: Text,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pros: Option<Text>,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cons: Option<Text>,
    /// Why it was not chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_not: Option<Text>,
    /// Whether this is leaving things as they are; every decision has exactly one such option.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub do_nothing: bool,
}

/// What a decision rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A need that was found.
    Insight(InsightId),
    /// A trial.
    Trial(TrialId),
    /// A measured result.
    Result(ResultId),
    /// Something outside, by its address.
    Link {
        /// The address.
        url: Text,
        /// What it is.
        title: Text,
    },
}

/// How a figure is held against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Under the limit.
    Below,
    /// Over the limit.
    Above,
}

/// A condition that can be read off an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// On which side of the limit the condition is broken.
    pub broken_when: Comparison,
    /// The limit, in the indicator's unit.
    pub value: Number,
    /// The date it is read.
    pub by: NaiveDate,
}

/// What must hold for the decision to stand, e.g. "stop if under 60 % by June".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionCondition {
    /// In words.
    pub words: Text,
    /// In figures, when it can be read off an indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
}

/// A decision as it stands once recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What was to be decided.
    pub question: Text,
    /// What could have been chosen, at least two, one of them doing nothing.
    pub options: Vec<DecisionOption>,
    /// The key of the option that was chosen.
    pub chosen: String,
    /// Why that one.
    pub rationale: Text,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Who decided.
    pub deciders: Vec<PersonId>,
    /// Who was heard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<Text>,
    /// The case number in the archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    /// What must hold for it to stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<DecisionCondition>,
    /// When to ask again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<NaiveDate>,
    /// The decision that this one takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<DecisionId>,
}

/// A decision was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionRecorded {
    /// Its identity.
    pub id: DecisionId,
    /// What was decided.
    pub decision: Decision,
}

/// It was looked at again and stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRevisited {
    /// Which decision.
    pub id: DecisionId,
    /// Why it stands.
    pub reason: Text,
    /// When to ask again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<NaiveDate>,
}
