//! Results: measured values, how sure they are, and corrections that keep the first.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{IndicatorId, ResultId, Source, Value};

/// How much a measurement can carry, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceGrade {
    /// Somebody's professional judgement.
    Judgement,
    /// Measured after only.
    MeasuredAfter,
    /// Measured before and after.
    BeforeAndAfter,
    /// Measured with something to compare with.
    Compared,
    /// Taken over as a file states it.
    Imported,
}

/// An indicator was measured. The event's effective date is the date it was measured for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultMeasured {
    /// Its identity.
    pub id: ResultId,
    /// Which indicator.
    pub indicator: IndicatorId,
    /// What came out.
    pub value: Value,
    /// How sure it is.
    pub grade: EvidenceGrade,
    /// What should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where it was read, when it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A measured value was wrong; the first one stays in the log and is shown with this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultCorrected {
    /// Which result.
    pub id: ResultId,
    /// The right value.
    pub value: Value,
    /// Why the first was wrong.
    pub reason: Text,
}
