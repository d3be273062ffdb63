//! How projects belong together, and how new each one is to its workplace.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::ProjectId;

/// How new the solution is, as the innovation barometers ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Novelty {
    /// As far as is known, nobody has done it before.
    First,
    /// Inspired by others and substantially changed.
    Adapted,
    /// Largely a copy of what others do.
    Copy,
}

/// How new it is was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoveltyRecorded {
    /// How new.
    pub novelty: Novelty,
    /// The project it comes from, when it is one of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<ProjectId>,
    /// Where it comes from otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Text>,
}

/// How two projects belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// About the same thing.
    Related,
    /// This one goes on where the other ended.
    Continues,
    /// This one needs the other.
    DependsOn,
}

/// Two projects belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// The other project.
    pub to: ProjectId,
    /// How.
    pub kind: LinkKind,
}

/// They do not, after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRemoved {
    /// The other project.
    pub to: ProjectId,
    /// How they were linked.
    pub kind: LinkKind,
}
