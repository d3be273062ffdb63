//! Benefits: what is expected to become better, for whom, and what it rests on.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{BenefitId, PersonId};

/// The kinds of value in the national innovation barometers (Copenhagen Manual).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// Better quality.
    Quality,
    /// More done with the same effort.
    Efficiency,
    /// Costs that do not come.
    AvoidedCosts,
    /// Time set free.
    SavedTime,
    /// Employees' satisfaction.
    EmployeeSatisfaction,
    /// Users' satisfaction.
    UserSatisfaction,
    /// Citizens' insight and influence.
    CitizenInfluence,
    /// Political goals met.
    PoliticalGoals,
    /// Value for private partners.
    BusinessValue,
    /// None of these.
    Other,
}

/// A benefit as it is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// What becomes better, or worse.
    pub title: Text,
    /// For whom and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Text>,
    /// What must be in place for it to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preconditions: Option<Text>,
    /// Which kinds of value; several are usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub value_types: Vec<ValueType>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// Whether somebody is worse off by it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dis_benefit: bool,
    /// What we stop doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Text>,
    /// What freed time or money is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freed_for: Option<Text>,
}

/// A benefit is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitExpected {
    /// Its identity.
    pub id: BenefitId,
    /// What is expected.
    pub benefit: Benefit,
}

/// What is expected has changed; the first expectation stays in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitChanged {
    /// Which benefit.
    pub id: BenefitId,
    /// What is expected now.
    pub benefit: Benefit,
    /// Why it changed.
    pub reason: Text,
}
