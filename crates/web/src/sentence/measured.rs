//! Sentences about what is expected and measured: benefits, indicators, results and their corrections.

use domain::Event;
use domain::benefit::{Benefit, BenefitChanged, BenefitExpected};
use domain::indicator::{Dated, Indicator, IndicatorChanged, IndicatorDefined};
use domain::result::{ResultCorrected, ResultMeasured};
use domain::values::Value;
use readmodels::project_page::Happening;

use super::Told;

impl Told<'_> {
    pub(super) fn benefit_expected(&mut self, event: &BenefitExpected) {
        let title = self.quoted(&event.benefit.title);
        let kind = kind(&event.benefit);
        self.say("event-benefit-expected", [("kind", kind.into()), ("title", title.into())]);
        self.benefit(&event.benefit);
    }

    pub(super) fn benefit_changed(&mut self, event: &BenefitChanged) {
        let title = self.quoted(&event.benefit.title);
        let kind = kind(&event.benefit);
        self.say("event-benefit-changed", [("kind", kind.into()), ("title", title.into())]);
        self.benefit(&event.benefit);
        self.quote("event-label-reason", &event.reason);
    }

    fn benefit(&mut self, benefit: &Benefit) {
        if !benefit.value_types.is_empty() {
            let types = benefit.value_types.iter();
            let types: Vec<String> =
                types.map(|kind| self.locale().word("word-value-type-", kind)).collect();
            let types = self.locale().list(&types);
            self.say("event-benefit-value-types", [("types", types.into())]);
        }
        if let Some(owner) = benefit.owner {
            let person = self.person(owner);
            self.say("event-benefit-owner", [("person", person)]);
        }
        self.quote_given("event-label-for-whom", benefit.for_whom.as_ref());
        self.quote_given("event-label-preconditions", benefit.preconditions.as_ref());
        self.quote_given("event-label-stops", benefit.stops.as_ref());
        self.quote_given("event-label-freed-for", benefit.freed_for.as_ref());
    }

    pub(super) fn indicator_defined(&mut self, event: &IndicatorDefined) {
        let name = self.quoted(&event.indicator.name);
        self.say("event-indicator-defined", [("name", name.into())]);
        self.agreed(&event.indicator);
    }

    pub(super) fn indicator_changed(&mut self, event: &IndicatorChanged) {
        let name = self.quoted(&event.indicator.name);
        self.say("event-indicator-changed", [("name", name.into())]);
        self.agreed(&event.indicator);
        self.quote("event-label-reason", &event.reason);
    }

    fn agreed(&mut self, indicator: &Indicator) {
        let direction = self.locale().word("word-direction-", &indicator.direction);
        self.say("event-indicator-direction", [("direction", direction.into())]);
        self.dated("event-indicator-baseline", indicator, indicator.baseline.as_ref());
        self.dated("event-indicator-target", indicator, indicator.target.as_ref());
        if let Some(cadence) = &indicator.cadence {
            let cadence = self.locale().word("word-cadence-", cadence);
            self.say("event-indicator-cadence", [("cadence", cadence.into())]);
        }
        if let Some(responsible) = indicator.responsible {
            let person = self.person(responsible);
            self.say("event-indicator-responsible", [("person", person)]);
        }
        self.quote_given("event-label-method", indicator.method.as_ref());
    }

    fn dated(&mut self, key: &str, indicator: &Indicator, dated: Option<&Dated>) {
        let Some(Dated { value, on }) = dated else { return };
        let value = self.value(value, Some(&indicator.scale));
        let date = on.map(|on| self.locale().long_date(on)).unwrap_or_default();
        let dated = if on.is_some() { "yes" } else { "no" };
        self.say(key, [("dated", dated.into()), ("value", value.into()), ("date", date.into())]);
    }

    pub(super) fn result_measured(&mut self, event: &ResultMeasured) {
        let (indicator, scale) = self.indicator(event.indicator);
        let value = self.value(&event.value, scale.as_ref());
        let kind = if matches!(event.value, Value::Withheld(_)) { "withheld" } else { "value" };
        self.say(
            "event-result-measured",
            [("kind", kind.into()), ("indicator", indicator.into()), ("value", value.into())],
        );
        let grade = self.locale().word("word-grade-", &event.grade);
        self.say("event-result-grade", [("grade", grade.into())]);
        self.quote_given("event-label-note", event.note.as_ref());
        self.imported(event.source.as_ref());
    }

    pub(super) fn result_corrected(&mut self, happening: &Happening, event: &ResultCorrected) {
        let indicator = self.measured(event.id).map(|indicator| self.indicator(indicator));
        let (indicator, scale) =
            indicator.unwrap_or_else(|| (self.locale().text("word-indicator-unknown"), None));
        let value = self.value(&event.value, scale.as_ref());
        match self.stood_before(happening, event) {
            Some(first) => {
                let first = self.value(&first, scale.as_ref());
                self.say(
                    "event-result-corrected",
                    [
                        ("indicator", indicator.into()),
                        ("first", first.into()),
                        ("value", value.into()),
                    ],
                );
            }
            // The first value may hold from a later date than the reader asked for.
            None => self.say(
                "event-result-corrected-to",
                [("indicator", indicator.into()), ("value", value.into())],
            ),
        }
        self.quote("event-label-reason", &event.reason);
        self.imported(event.source.as_ref());
    }

    /// The value that this correction took the place of.
    fn stood_before(&self, happening: &Happening, event: &ResultCorrected) -> Option<Value> {
        let earlier = self.telling.timeline.iter().filter(|one| one.position < happening.position);
        let values = earlier.filter_map(|one| match &one.event {
            Event::ResultMeasured(first) if first.id == event.id => {
                Some((one.position, &first.value))
            }
            Event::ResultCorrected(before) if before.id == event.id => {
                Some((one.position, &before.value))
            }
            _ => None,
        });
        values.max_by_key(|(position, _)| *position).map(|(_, value)| value.clone())
    }
}

fn kind(benefit: &Benefit) -> &'static str {
    if benefit.dis_benefit { "worse" } else { "better" }
}
