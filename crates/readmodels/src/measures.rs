//! What each project expects to become better, and what has been measured.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Event;
use domain::indicator::Indicator;
use domain::result::EvidenceGrade;
use domain::values::{BenefitId, IndicatorId, ResultId, Value};
use domain::{Text, benefit::ValueType};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A benefit in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedBenefit {
    /// What becomes better.
    pub title: Text,
    /// Which kinds of value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub value_types: Vec<ValueType>,
    /// Whether somebody is worse off by it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dis_benefit: bool,
}

/// An indicator and how it was last measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// What was agreed.
    pub indicator: Indicator,
    /// How many results there are.
    pub count: u32,
    /// The latest result, by the date it was measured for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Measured>,
}

/// A result in short.
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

/// Everything measured in one project, in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// What is expected.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub benefits: BTreeMap<BenefitId, ExpectedBenefit>,
    /// What is measured.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub indicators: BTreeMap<IndicatorId, Measure>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Measures`].
#[derive(Debug, Clone, Copy)]
pub struct MeasuresFold;

impl Fold<Event> for MeasuresFold {
    type Document = Measures;

    fn name(&self) -> &'static str {
        "measures"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(
            event_type,
            "benefit.expected"
                | "benefit.changed"
                | "indicator.defined"
                | "indicator.changed"
                | "result.measured"
                | "result.corrected"
        )
    }

    fn evolve(
        &self,
        document: Option<Measures>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Measures, FoldError> {
        let on = envelope.effective_on;
        let mut measures = document.unwrap_or_else(|| Measures {
            benefits: BTreeMap::new(),
            indicators: BTreeMap::new(),
            last_on: on,
        });
        measures.last_on = on;
        apply(&mut measures, on, event);
        Ok(measures)
    }
}

fn apply(measures: &mut Measures, on: NaiveDate, event: &Event) {
    match event {
        Event::BenefitExpected(expected) => {
            measures.benefits.insert(expected.id, in_short(&expected.benefit));
        }
        Event::BenefitChanged(changed) => {
            measures.benefits.insert(changed.id, in_short(&changed.benefit));
        }
        Event::IndicatorDefined(defined) => {
            let indicator = defined.indicator.clone();
            let first = Measure { indicator: indicator.clone(), count: 0, latest: None };
            // Backdated values keep their place when the first agreement comes after them.
            measures.indicators.entry(defined.id).or_insert(first).indicator = indicator;
        }
        Event::IndicatorChanged(changed) => {
            if let Some(measure) = measures.indicators.get_mut(&changed.id) {
                measure.indicator = changed.indicator.clone();
            }
        }
        Event::ResultMeasured(result) => {
            if let Some(measure) = measures.indicators.get_mut(&result.indicator) {
                measure.count += 1;
                measure.latest = Some(Measured {
                    id: result.id,
                    on,
                    value: result.value.clone(),
                    grade: result.grade,
                });
            }
        }
        Event::ResultCorrected(corrected) => {
            let latest = measures
                .indicators
                .values_mut()
                .filter_map(|measure| measure.latest.as_mut())
                .find(|latest| latest.id == corrected.id);
            if let Some(latest) = latest {
                latest.value = corrected.value.clone();
            }
        }
        _ => {}
    }
}

fn in_short(benefit: &domain::benefit::Benefit) -> ExpectedBenefit {
    ExpectedBenefit {
        title: benefit.title.clone(),
        value_types: benefit.value_types.clone(),
        dis_benefit: benefit.dis_benefit,
    }
}
