//! What people, units, projects, phases and values are called in a sentence.

use domain::Text;
use domain::indicator::Scale;
use domain::values::{
    IndicatorId, MethodRef, PersonId, PhaseKey, ProjectId, ResultId, UnitId, Value,
};
use domain::{Event, decision::Decision, values::DecisionId};
use readmodels::directory::Entry;

use super::{Telling, Told};
use crate::locale::{Argument, Locale};

impl Telling<'_> {
    /// What a person is called.
    pub fn person(&self, person: PersonId) -> String {
        match self.portfolio.directory.get(&person.0).map(AsRef::as_ref) {
            Some(Entry::Person { name, .. }) => self.named(name, "word-person-erased"),
            _ => self.locale.text("word-person-unknown"),
        }
    }

    /// What a unit is called.
    pub fn unit(&self, unit: UnitId) -> String {
        match self.portfolio.directory.get(&unit.0).map(AsRef::as_ref) {
            Some(Entry::Unit { name, .. }) => self.named(name, "word-unit-erased"),
            _ => self.locale.text("word-unit-unknown"),
        }
    }

    /// What a phase of the project's method is called, in quotation marks.
    pub fn phase(&self, phase: &PhaseKey) -> String {
        let known = self.method.and_then(|method| method.phase(phase));
        let name =
            known.map_or(phase.0.as_str(), |phase| phase.name.in_language(self.locale.tag()));
        self.locale.quoted(name)
    }

    fn named(&self, name: &Text, erased: &str) -> String {
        match name.get() {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => self.locale.text(erased),
        }
    }
}

impl Told<'_> {
    pub(super) fn locale(&self) -> Locale {
        self.telling.locale
    }

    pub(super) fn person(&self, person: PersonId) -> Argument<'static> {
        self.telling.person(person).into()
    }

    pub(super) fn unit(&self, unit: UnitId) -> Argument<'static> {
        self.telling.unit(unit).into()
    }

    pub(super) fn phase(&self, phase: &PhaseKey) -> Argument<'static> {
        self.telling.phase(phase).into()
    }

    /// A title, a name or another short text within a sentence.
    pub(super) fn quoted(&self, text: &Text) -> String {
        match text.get() {
            Some(text) => self.locale().quoted(text),
            None => self.locale().text("word-text-erased"),
        }
    }

    pub(super) fn project(&self, project: ProjectId) -> String {
        let known = self.telling.portfolio.projects.get(&project);
        match known.and_then(|project| project.description.as_ref()) {
            Some(description) => self.quoted(&description.title),
            None => self.locale().text("word-project-unknown"),
        }
    }

    pub(super) fn method(&self, reference: &MethodRef) -> String {
        let of_project = self.telling.method.filter(|method| method.reference() == *reference);
        let adopted = self.telling.methods.iter().find(|method| method.reference() == *reference);
        match of_project.or(adopted) {
            Some(method) => self.locale().quoted(method.name.in_language(self.locale().tag())),
            None => self.locale().quoted(&reference.key),
        }
    }

    /// What an indicator is called, and on which scale it is measured.
    pub(super) fn indicator(&self, id: IndicatorId) -> (String, Option<Scale>) {
        let told = |event: &Event| {
            match event {
                Event::IndicatorDefined(defined) if defined.id == id => Some(&defined.indicator),
                Event::IndicatorChanged(changed) if changed.id == id => Some(&changed.indicator),
                _ => None,
            }
            .map(|indicator| (self.quoted(&indicator.name), Some(indicator.scale.clone())))
        };
        self.find(told).unwrap_or_else(|| (self.locale().text("word-indicator-unknown"), None))
    }

    /// The indicator that a result is of.
    pub(super) fn measured(&self, id: ResultId) -> Option<IndicatorId> {
        self.find(|event| match event {
            Event::ResultMeasured(measured) if measured.id == id => Some(measured.indicator),
            _ => None,
        })
    }

    pub(super) fn decision(&self, id: DecisionId) -> String {
        let question = self.find(|event| match event {
            Event::DecisionRecorded(recorded) if recorded.id == id => {
                let Decision { question, .. } = &recorded.decision;
                Some(self.quoted(question))
            }
            _ => None,
        });
        question.unwrap_or_else(|| self.locale().text("word-decision-unknown"))
    }

    /// The latest thing in the timeline of which `told` knows something.
    pub(super) fn find<T>(&self, told: impl Fn(&Event) -> Option<T>) -> Option<T> {
        let known = self.telling.timeline.iter();
        let known = known.filter_map(|one| told(&one.event).map(|told| (one.position, told)));
        known.max_by_key(|(position, _)| *position).map(|(_, told)| told)
    }

    /// A value as a reader meets it: with its unit, and withheld said as withheld.
    pub(super) fn value(&self, value: &Value, scale: Option<&Scale>) -> String {
        match (value, scale) {
            (Value::Number(number), Some(Scale::Number { unit })) if !unit.is_empty() => {
                format!("{}\u{a0}{unit}", self.locale().number(number.get()))
            }
            (Value::Number(number), _) => self.locale().number(number.get()),
            (Value::Level(level), _) => self.locale().quoted(level),
            (Value::Withheld(reason), _) => {
                let reason = self.locale().quoted(reason);
                self.locale().with("word-value-withheld", [("reason", reason.into())])
            }
        }
    }
}
