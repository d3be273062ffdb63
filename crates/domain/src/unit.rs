//! Units of the organisation: schools, nursing homes, kindergartens, offices.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::UnitId;

/// A unit came to be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRegistered {
    /// What it is called.
    pub name: Text,
    /// What kind of place it is, a short word such as `school`, `nursing_home`, `kindergarten`, `health`, `digital`, `office`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
}

/// What is given is changed, the rest stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChanged {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What kind of place it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
}

/// The unit is no more; what it did stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitClosed {
    /// Where its work went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<UnitId>,
}

/// What decisions need to know of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is called.
    pub name: Text,
    /// What kind of place it is.
    pub kind: Option<String>,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// Whether it is no more.
    pub closed: bool,
}
