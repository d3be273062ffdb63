//! The kinds of text that are searched.

use serde::{Deserialize, Serialize};

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What a project is called.
    Title,
    /// What is hard today.
    Challenge,
    /// Whom it concerns, what it aims at.
    Description,
    /// A decision: what was asked and what was chosen.
    Decision,
    /// What is expected to become better.
    Benefit,
    /// What is measured, and how.
    Indicator,
    /// What was asked and said of it.
    Remark,
}

impl Kind {
    /// All, in the order people read them.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Challenge,
        Self::Description,
        Self::Decision,
        Self::Benefit,
        Self::Indicator,
        Self::Remark,
    ];

    /// The word it has in addresses and the API.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Challenge => "challenge",
            Self::Description => "description",
            Self::Decision => "decision",
            Self::Benefit => "benefit",
            Self::Indicator => "indicator",
            Self::Remark => "remark",
        }
    }
}
