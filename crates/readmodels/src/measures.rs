//! Indicators joined with their latest results: two documents, since the one seldom changes and the
//! other with every result.

use domain::indicator::Indicator;
use domain::values::{BenefitId, IndicatorId};

use crate::indicators::ExpectedBenefit;
use crate::portfolio::Project;
use crate::results::Latest;

/// An indicator and how it was last measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure<'a> {
    /// What was agreed.
    pub indicator: &'a Indicator,
    /// The latest result, by the date it was measured for.
    pub latest: Option<&'a Latest>,
}

impl Project {
    /// What it expects.
    pub fn benefits(&self) -> impl Iterator<Item = (BenefitId, &ExpectedBenefit)> {
        let known = self.indicators.as_deref().into_iter().flat_map(|known| &known.benefits);
        known.map(|(id, benefit)| (*id, benefit))
    }

    /// Every indicator that is agreed on. A result of another waits until it is.
    pub fn measures(&self) -> impl Iterator<Item = (IndicatorId, Measure<'_>)> {
        let known = self.indicators.as_deref().into_iter().flat_map(|known| &known.indicators);
        known.map(|(id, indicator)| (*id, self.joined(*id, indicator)))
    }

    /// One indicator, if it is agreed on.
    pub fn measure(&self, id: IndicatorId) -> Option<Measure<'_>> {
        let indicator = self.indicators.as_deref()?.indicators.get(&id)?;
        Some(self.joined(id, indicator))
    }

    fn joined<'a>(&'a self, id: IndicatorId, indicator: &'a Indicator) -> Measure<'a> {
        let results = self.results.as_deref();
        Measure { indicator, latest: results.and_then(|results| results.latest.get(&id)) }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, Utc};
    use domain::Event;
    use domain::indicator::{IndicatorChanged, IndicatorDefined};
    use domain::result::{ResultCorrected, ResultMeasured};
    use eventlog::envelope::{Organisation, RecordedEvent};
    use eventlog::fold::Fold;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::indicators::IndicatorsFold;
    use crate::portfolio::{Part, Portfolio};
    use crate::results::ResultsFold;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn envelope(event: &Event, on: NaiveDate) -> RecordedEvent {
        RecordedEvent {
            organisation: Organisation::new(1).unwrap(),
            position: 0,
            stream: Uuid::nil(),
            version: 0,
            event_type: event.stored_type().0.into(),
            schema_version: 1,
            actor: Uuid::nil(),
            command: Uuid::nil(),
            correlation: Uuid::nil(),
            causation: Uuid::nil(),
            effective_on: on,
            recorded_at: DateTime::<Utc>::UNIX_EPOCH,
            facts: "".into(),
            texts: Vec::new(),
            commitments: Vec::new(),
            payload_hash: [0; 32],
        }
    }

    fn folded<F: Fold<Event>>(fold: &F, events: &[(Event, NaiveDate)]) -> Option<F::Document> {
        let mut document = None;
        for (event, on) in events {
            if fold.concerns(event.stored_type().0) {
                document = Some(fold.evolve(document, &envelope(event, *on), event).unwrap());
            }
        }
        document
    }

    /// The project that events of these dates lead to, by the way of its stored documents.
    fn project(events: &[(Event, NaiveDate)]) -> Project {
        let mut portfolio = Portfolio::default();
        if let Some(part) = folded(&IndicatorsFold, events) {
            portfolio.put(Uuid::nil(), Part::Indicators(part));
        }
        if let Some(part) = folded(&ResultsFold, events) {
            let stored = serde_json::to_string(&part).unwrap();
            portfolio.put(Uuid::nil(), Part::Results(serde_json::from_str(&stored).unwrap()));
        }
        portfolio.projects.into_values().next().unwrap().as_ref().clone()
    }

    const ID: &str = "00000000-0000-0000-0000-000000000001";

    fn defined(name: &str) -> Event {
        let indicator = json!({"name": name, "scale": {"number": {"unit": ""}}, "direction": "up"});
        let defined = json!({"id": ID, "indicator": indicator});
        serde_json::from_value::<IndicatorDefined>(defined).unwrap().into()
    }

    fn changed(name: &str) -> Event {
        let indicator = json!({"name": name, "scale": {"number": {"unit": ""}}, "direction": "up"});
        let changed = json!({"id": ID, "indicator": indicator, "reason": "r"});
        serde_json::from_value::<IndicatorChanged>(changed).unwrap().into()
    }

    fn result(number: u128, value: f64) -> Event {
        let result = json!({"id": Uuid::from_u128(number), "indicator": ID,
                            "value": {"number": value}, "grade": "measured_after"});
        serde_json::from_value::<ResultMeasured>(result).unwrap().into()
    }

    fn corrected(number: u128, value: f64) -> Event {
        let corrected =
            json!({"id": Uuid::from_u128(number), "value": {"number": value}, "reason": "r"});
        serde_json::from_value::<ResultCorrected>(corrected).unwrap().into()
    }

    /// Name, count, date and value of what is measured.
    fn told(project: &Project) -> Vec<(&str, u32, NaiveDate, serde_json::Value)> {
        let told = project.measures().map(|(id, measure)| {
            assert_eq!(project.measure(id), Some(measure), "one and all are joined alike");
            let latest = measure.latest.unwrap();
            let value = serde_json::to_value(&latest.value).unwrap();
            (measure.indicator.name.get().unwrap(), latest.count, latest.on, value)
        });
        told.collect()
    }

    #[test]
    fn a_result_from_before_its_indicator_was_agreed_on_is_not_lost() {
        let (first, second) = (day("2026-02-01"), day("2026-03-01"));
        let mut events = vec![(result(2, 7.0), first), (corrected(2, 8.0), first)];
        let early = project(&events);
        assert_eq!(told(&early), [], "nobody has agreed on it yet");
        assert_eq!(early.last_on(), Some(first), "and yet something happened");
        events.push((defined("n"), second));
        let agreed = project(&events);
        assert_eq!(told(&agreed), [("n", 1, first, json!({"number": 8.0}))]);
        assert_eq!(agreed.last_on(), Some(second));
    }

    #[test]
    fn the_latest_result_stands_corrected_beside_what_is_agreed_last() {
        let (first, second) = (day("2026-02-01"), day("2026-03-01"));
        let mut events =
            vec![(defined("n"), first), (result(2, 7.0), first), (result(3, 9.0), second)];
        assert_eq!(told(&project(&events)), [("n", 2, second, json!({"number": 9.0}))]);
        events.push((corrected(2, 1.0), second));
        assert_eq!(told(&project(&events)), [("n", 2, second, json!({"number": 9.0}))]);
        events.extend([(changed("m"), second), (corrected(3, 1.0), second)]);
        assert_eq!(told(&project(&events)), [("m", 2, second, json!({"number": 1.0}))]);
    }

    #[test]
    fn a_change_of_an_indicator_that_is_not_agreed_on_agrees_on_nothing() {
        let events = [(changed("m"), day("2026-02-01")), (result(2, 7.0), day("2026-02-01"))];
        let project = project(&events);
        assert_eq!((project.measures().count(), project.benefits().count()), (0, 0));
    }
}
