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

/// Results of an indicator that is not agreed on yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Early {
    count: u32,
    latest: Measured,
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
    /// Results dated before their indicator was agreed on; it takes them over then.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    early: BTreeMap<IndicatorId, Early>,
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
            early: BTreeMap::new(),
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
            let early = measures.early.remove(&defined.id);
            let first = Measure {
                indicator: indicator.clone(),
                count: early.as_ref().map_or(0, |early| early.count),
                latest: early.map(|early| early.latest),
            };
            // Backdated values keep their place when the first agreement comes after them.
            measures.indicators.entry(defined.id).or_insert(first).indicator = indicator;
        }
        Event::IndicatorChanged(changed) => {
            if let Some(measure) = measures.indicators.get_mut(&changed.id) {
                measure.indicator = changed.indicator.clone();
            }
        }
        Event::ResultMeasured(result) => {
            let (id, value, grade) = (result.id, result.value.clone(), result.grade);
            let latest = Measured { id, on, value, grade };
            if let Some(measure) = measures.indicators.get_mut(&result.indicator) {
                measure.count += 1;
                measure.latest = Some(latest);
            } else {
                let count = measures.early.get(&result.indicator).map_or(0, |early| early.count);
                measures.early.insert(result.indicator, Early { count: count + 1, latest });
            }
        }
        Event::ResultCorrected(corrected) => {
            let agreed = measures.indicators.values_mut().filter_map(|one| one.latest.as_mut());
            let early = measures.early.values_mut().map(|early| &mut early.latest);
            let latest = agreed.chain(early).find(|latest| latest.id == corrected.id);
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

#[cfg(test)]
mod tests {
    use domain::indicator::IndicatorDefined;
    use domain::result::{ResultCorrected, ResultMeasured};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_result_from_before_its_indicator_was_agreed_on_is_not_lost() {
        let id = "00000000-0000-0000-0000-000000000001";
        let mut measures: Measures =
            serde_json::from_value(json!({"last_on": "2026-01-01"})).unwrap();
        let (first, second) = ("2026-02-01".parse().unwrap(), "2026-03-01".parse().unwrap());
        let result: ResultMeasured = serde_json::from_value(json!({
            "id": id, "indicator": id, "value": {"number": 7.0}, "grade": "measured_after",
        }))
        .unwrap();
        apply(&mut measures, first, &result.into());
        let corrected: ResultCorrected =
            serde_json::from_value(json!({"id": id, "value": {"number": 8.0}, "reason": "r"}))
                .unwrap();
        apply(&mut measures, first, &corrected.into());
        assert!(measures.indicators.is_empty());
        let defined: IndicatorDefined = serde_json::from_value(json!({"id": id, "indicator": {
            "name": "n", "scale": {"number": {"unit": ""}}, "direction": "up",
        }}))
        .unwrap();
        apply(&mut measures, second, &defined.into());
        let measure = measures.indicators.values().next().unwrap();
        let latest = measure.latest.as_ref().unwrap();
        assert_eq!((measure.count, latest.on), (1, first));
        assert_eq!(latest.value, serde_json::from_value(json!({"number": 8.0})).unwrap());
    }
}
