//! What has been measured last in each project, and where nothing is aimed at, what was before that.

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

/// How many of the latest results are kept of an indicator without a target: as many as its mark is judged by.
pub const KEPT: usize = crate::mark::IN_A_ROW;

/// One result of a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Its identity.
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
    /// The latest [`KEPT`] results, earliest first, of each indicator that has been agreed on without a target.
    /// Where there is one, the latest result says all; every result would repeat the others for nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<IndicatorId, Vec<Measured>>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Results`].
#[derive(Debug, Clone, Copy)]
pub struct ResultsFold;

impl Fold<Event> for ResultsFold {
    type Document = Results;

    fn name(&self) -> &'static str {
        // Not as in its first form: stored documents of that are not taken for these.
        "results_in_rows"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(
            event_type,
            "result.measured" | "result.corrected" | "indicator.defined" | "indicator.changed"
        )
    }

    fn evolve(
        &self,
        document: Option<Results>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Results, FoldError> {
        let on = envelope.effective_on;
        let mut results = document.unwrap_or_else(|| Results {
            latest: BTreeMap::new(),
            rows: BTreeMap::new(),
            last_on: on,
        });
        results.last_on = on;
        match event {
            Event::ResultMeasured(result) => {
                let (id, value, grade) = (result.id, result.value.clone(), result.grade);
                if let Some(row) = results.rows.get_mut(&result.indicator) {
                    row.push(Measured { id, on, value: value.clone(), grade });
                    row.drain(..row.len().saturating_sub(KEPT));
                }
                let before = results.latest.get(&result.indicator).map_or(0, |known| known.count);
                let latest = Latest { count: before + 1, id, on, value, grade };
                results.latest.insert(result.indicator, latest);
            }
            Event::ResultCorrected(corrected) => {
                let known = results.latest.values_mut().find(|known| known.id == corrected.id);
                if let Some(latest) = known {
                    latest.value.clone_from(&corrected.value);
                }
                let mut rows = results.rows.values_mut().flatten();
                if let Some(known) = rows.find(|known| known.id == corrected.id) {
                    known.value.clone_from(&corrected.value);
                }
            }
            Event::IndicatorDefined(defined) => {
                results.agree(defined.id, defined.indicator.target.is_some());
            }
            Event::IndicatorChanged(changed) => {
                results.agree(changed.id, changed.indicator.target.is_some());
            }
            _ => {}
        }
        Ok(results)
    }
}

impl Results {
    /// Begins a row where no target is agreed on, with what was measured last before that.
    fn agree(&mut self, indicator: IndicatorId, with_target: bool) {
        if with_target {
            self.rows.remove(&indicator);
            return;
        }
        let latest = self.latest.get(&indicator).cloned();
        self.rows.entry(indicator).or_insert_with(|| {
            let measured = |Latest { id, on, value, grade, .. }| Measured { id, on, value, grade };
            latest.into_iter().map(measured).collect()
        });
    }
}
