//! What has been measured last in each project.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Event;
use domain::result::EvidenceGrade;
use domain::values::{IndicatorId, ResultId, Value};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// The latest result of an indicator, by the date it was measured for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Latest {
    /// How many results the indicator has.
    pub count: u32,
    /// The identity of this one.
    pub id: ResultId,
    /// The date it was measured for.
    pub on: NaiveDate,
    /// What came out, corrected if it was.
    pub value: Value,
    /// How sure it is.
    pub grade: EvidenceGrade,
}

/// Everything measured in one project, in short, whether or not its indicator is agreed on yet:
/// a result may be dated before that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// By indicator.
    pub latest: BTreeMap<IndicatorId, Latest>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Results`].
#[derive(Debug, Clone, Copy)]
pub struct ResultsFold;

impl Fold<Event> for ResultsFold {
    type Document = Results;

    fn name(&self) -> &'static str {
        "results"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(event_type, "result.measured" | "result.corrected")
    }

    fn evolve(
        &self,
        document: Option<Results>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Results, FoldError> {
        let on = envelope.effective_on;
        let mut results =
            document.unwrap_or_else(|| Results { latest: BTreeMap::new(), last_on: on });
        results.last_on = on;
        match event {
            Event::ResultMeasured(result) => {
                let (id, value, grade) = (result.id, result.value.clone(), result.grade);
                let before = results.latest.get(&result.indicator).map_or(0, |known| known.count);
                let latest = Latest { count: before + 1, id, on, value, grade };
                results.latest.insert(result.indicator, latest);
            }
            Event::ResultCorrected(corrected) => {
                let known = results.latest.values_mut().find(|known| known.id == corrected.id);
                if let Some(latest) = known {
                    latest.value.clone_from(&corrected.value);
                }
            }
            _ => {}
        }
        Ok(results)
    }
}
