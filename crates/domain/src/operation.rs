//! Operation: the solution is handed over to the line, which owns it from then on.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{PersonId, UnitId};

/// One check of the hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverCheck {
    /// Its name, e.g. `training_done`.
    pub key: String,
    /// Whether it is in place.
    pub met: bool,
    /// What is lacking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacking: Option<Text>,
}

/// Handed over to the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationStarted {
    /// The line manager who takes it over.
    pub line_manager: PersonId,
    /// The unit it is used in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// What was checked, met or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<HandOverCheck>,
    /// What we stop doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Text>,
}
