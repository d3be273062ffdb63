//! A project: what it is about, who has which part in it, and whether it goes on.

pub mod backdate;
pub mod describe;
pub mod pause;
pub mod register;
pub mod resume;
pub mod roles;
pub mod shelve;
pub mod state;
pub mod stop;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{MethodRef, PersonId, Source, StatedDate, UnitId};

/// A project came to be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectRegistered {
    /// What it is called.
    pub title: Text,
    /// What is hard today, and for whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Text>,
    /// Who it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Text>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The area of service, a short word of the organisation's own list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The method and version it follows for good.
    pub method: MethodRef,
    /// The key it is known by elsewhere; unique in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_key: Option<String>,
    /// Where it was read, when it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// What is given is changed, the rest stands; an empty text takes one away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectDescribed {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What is hard today, and for whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Text>,
    /// Who it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Text>,
    /// What it aims at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Text>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The area of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// When it is planned to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<StatedDate>,
    /// When it is planned to be in operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<StatedDate>,
    /// Where it was read, when it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// The part somebody has in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for it; one at a time.
    Owner,
    /// Leads the work; one at a time.
    Lead,
    /// Drives it with heart and voice.
    Driver,
    /// Takes part.
    Member,
    /// Takes part for a partner.
    Partner,
}

impl Role {
    /// Whether a new holder replaces the one before.
    pub fn is_held_by_one(self) -> bool {
        matches!(self, Self::Owner | Self::Lead)
    }
}

/// Somebody has a part in the project from now on. A new owner or lead replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleAssigned {
    /// Which part.
    pub role: Role,
    /// Who.
    pub person: PersonId,
}

/// Somebody no longer has this part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEnded {
    /// Which part.
    pub role: Role,
    /// Who.
    pub person: PersonId,
}

/// It waits, and is meant to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectPaused {
    /// Why.
    pub reason: Text,
    /// Until when, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// It goes on, in the phase it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectResumed {
    /// Why now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// It is laid aside, to be looked at again on a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectShelved {
    /// Why.
    pub reason: Text,
    /// When to look again.
    pub revisit_on: NaiveDate,
}

/// Why a project was stopped, for counting; the words stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// The need was smaller than believed, or another.
    NeedNotConfirmed,
    /// The trial showed no improvement.
    NoImprovement,
    /// Too dear to bring into operation.
    TooExpensive,
    /// Nobody in the line takes it over.
    NoOwner,
    /// Something else solves it.
    SolvedOtherwise,
    /// Other things come first.
    Priorities,
    /// Law or privacy stands against it.
    NotLawful,
    /// None of these.
    Other,
}

/// It is over, and what was learned is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectStopped {
    /// For counting.
    pub reason_code: StopReason,
    /// Why.
    pub reason: Text,
    /// What was learned.
    pub learned: Text,
}
