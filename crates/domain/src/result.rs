//! Results: measured values, how sure they are, and corrections that keep the first.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{IndicatorId, ProjectId, ResultId, Source, Value};
use crate::words;
use crate::world::World;

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
    /// Where the right one was read, when it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Records a measured value. A value that is withheld always fits: it is neither missing nor zero.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureResult {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: ResultId,
    /// Which indicator.
    pub indicator: IndicatorId,
    /// What came out.
    pub value: Value,
    /// How sure it is.
    pub grade: EvidenceGrade,
    /// What should be known about it.
    pub note: Option<Text>,
    /// Where it was read, when it is imported.
    pub source: Option<Source>,
}

impl Decide for MeasureResult {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.results.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let indicator = project.indicators.get(&self.indicator);
        let indicator = indicator.ok_or(Refusal::IndicatorUnknown { field: "indicator" })?;
        let source = words::source(self.source.as_ref())?;
        if self.grade == EvidenceGrade::Imported && source.is_none() {
            return Err(Refusal::SourceMissing);
        }
        let event = ResultMeasured {
            id: self.id,
            indicator: self.indicator,
            value: indicator.scale.fit("value", &self.value)?,
            grade: self.grade,
            note: words::optional("note", self.note.as_ref())?,
            source,
        };
        Ok(vec![event.into()])
    }
}

/// Puts a wrong value right; the wrong one stays in the log and is shown with this one.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectResult {
    /// Which project.
    pub project: ProjectId,
    /// Which result.
    pub id: ResultId,
    /// The right value.
    pub value: Value,
    /// Why the first was wrong.
    pub reason: Text,
    /// Where the right one was read, when it is imported.
    pub source: Option<Source>,
}

impl Decide for CorrectResult {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let known = project.results.get(&self.id);
        let known = known.ok_or(Refusal::ResultUnknown { field: "id" })?;
        let indicator = project.indicators.get(&known.indicator);
        let indicator = indicator.ok_or(Refusal::IndicatorUnknown { field: "id" })?;
        let value = indicator.scale.fit("value", &self.value)?;
        if value == known.value {
            return Err(Refusal::NothingCorrected);
        }
        let reason = words::required("reason", &self.reason)?;
        let source = words::source(self.source.as_ref())?;
        Ok(vec![ResultCorrected { id: self.id, value, reason, source }.into()])
    }
}
