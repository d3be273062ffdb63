//! What each project expects to become better, and how that is to be measured.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Event;
use domain::indicator::Indicator;
use domain::values::{BenefitId, IndicatorId};
use domain::{Text, benefit::ValueType};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A benefit in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedBenefit {
    /// What becomes better.
    pub title: Text,
    /// For whom and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Text>,
    /// What must be in place for it to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preconditions: Option<Text>,
    /// What we stop doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Text>,
    /// What freed time or money is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freed_for: Option<Text>,
    /// Which kinds of value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub value_types: Vec<ValueType>,
    /// Whether somebody is worse off by it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dis_benefit: bool,
}

/// What is agreed on in one project. What was measured is apart, in [`crate::results`]: that comes
/// far more often, and would repeat all of this each time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicators {
    /// What is expected.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub benefits: BTreeMap<BenefitId, ExpectedBenefit>,
    /// What is measured.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Indicators`].
#[derive(Debug, Clone, Copy)]
pub struct IndicatorsFold;

impl Fold<Event> for IndicatorsFold {
    type Document = Indicators;

    fn name(&self) -> &'static str {
        "indicators"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(
            event_type,
            "benefit.expected" | "benefit.changed" | "indicator.defined" | "indicator.changed"
        )
    }

    fn evolve(
        &self,
        document: Option<Indicators>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Indicators, FoldError> {
        let on = envelope.effective_on;
        let mut agreed = document.unwrap_or_else(|| Indicators {
            benefits: BTreeMap::new(),
            indicators: BTreeMap::new(),
            last_on: on,
        });
        agreed.last_on = on;
        match event {
            Event::BenefitExpected(expected) => {
                agreed.benefits.insert(expected.id, in_short(&expected.benefit));
            }
            Event::BenefitChanged(changed) => {
                agreed.benefits.insert(changed.id, in_short(&changed.benefit));
            }
            Event::IndicatorDefined(defined) => {
                agreed.indicators.insert(defined.id, defined.indicator.clone());
            }
            Event::IndicatorChanged(changed) => {
                if let Some(indicator) = agreed.indicators.get_mut(&changed.id) {
                    indicator.clone_from(&changed.indicator);
                }
            }
            _ => {}
        }
        Ok(agreed)
    }
}

fn in_short(benefit: &domain::benefit::Benefit) -> ExpectedBenefit {
    ExpectedBenefit {
        title: benefit.title.clone(),
        for_whom: benefit.for_whom.clone(),
        preconditions: benefit.preconditions.clone(),
        stops: benefit.stops.clone(),
        freed_for: benefit.freed_for.clone(),
        value_types: benefit.value_types.clone(),
        dis_benefit: benefit.dis_benefit,
    }
}
