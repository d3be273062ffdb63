//! The fields of a decision's form: a fixed number of places for options, deciders and evidence, so that
//! it works without scripts.

use domain::Event;
use domain::decision::{Decision, Evidence};
use readmodels::language::Order;

use super::limit;
use crate::form::Field;
use crate::locale::Locale;
use crate::project::measures::said;
use crate::project::operation::people;
use crate::project::subject::Subject;
use crate::project::timeline;

/// The names of one option's fields, and its key in the decision.
pub(super) struct Slot {
    pub(super) key: &'static str,
    pub(super) title: &'static str,
    pub(super) pros: &'static str,
    pub(super) cons: &'static str,
    pub(super) why_not: &'static str,
}

macro_rules! slot {
    ($key:literal) => {
        Slot {
            key: $key,
            title: concat!("title_", $key),
            pros: concat!("pros_", $key),
            cons: concat!("cons_", $key),
            why_not: concat!("why_not_", $key),
        }
    };
}

/// Leaving things as they are, which is always weighed.
pub(super) const NOTHING: Slot = slot!("nothing");

/// The other options there is room for.
pub(super) const OPTIONS: [Slot; 6] =
    [slot!("a"), slot!("b"), slot!("c"), slot!("d"), slot!("e"), slot!("f")];

/// Who decided.
pub(super) const DECIDERS: [&str; 3] = ["deciders", "deciders_1", "deciders_2"];

/// What it rests on of the project's own.
pub(super) const EVIDENCE: [&str; 4] = ["evidence_0", "evidence_1", "evidence_2", "evidence_3"];

/// The fields of doing nothing and of so many others.
pub(super) fn fields(subject: &Subject, others: &[Slot]) -> Vec<Field> {
    let locale = subject.locale();
    let one = |slot: &Slot, label: String| {
        let title = Field::line(slot.title, label);
        let title = if slot.key == NOTHING.key {
            title.value(locale.text("decision-form-as-before"))
        } else {
            title
        };
        let long = |name, key: &str| Field::long(name, locale.text(key)).optional();
        [
            title,
            long(slot.pros, "decision-pros"),
            long(slot.cons, "decision-cons"),
            long(slot.why_not, "decision-form-why-not"),
        ]
    };
    let nothing = one(&NOTHING, locale.text("decision-form-nothing"));
    let others = others.iter().enumerate().flat_map(|(place, slot)| {
        one(slot, locale.with("decision-form-option", [("place", (place + 1).into())]))
    });
    nothing.into_iter().chain(others).collect()
}

/// Which one was chosen, and why.
pub(super) fn choice(subject: &Subject, count: usize) -> [Field; 2] {
    let locale = subject.locale();
    let nothing = (NOTHING.key.to_owned(), locale.text("decision-form-nothing"));
    let others = OPTIONS.iter().take(count).enumerate().map(|(place, slot)| {
        let words = locale.with("decision-form-option", [("place", (place + 1).into())]);
        (slot.key.to_owned(), words)
    });
    let of = std::iter::once(nothing).chain(others).collect();
    [
        Field::choice("chosen", locale.text("decision-form-chosen"), of),
        Field::long("rationale", locale.text("decision-form-rationale")),
    ]
}

/// Who decided, on what, until when.
pub(super) fn rest(subject: &Subject) -> Vec<Field> {
    let locale = subject.locale();
    let none = || (String::new(), locale.text("decision-form-nobody"));
    let persons = people(&subject.answered.portfolio, &Order::of(locale.tag()));
    let persons: Vec<_> = std::iter::once(none()).chain(persons).collect();
    let mut fields = Vec::new();
    for (place, name) in DECIDERS.into_iter().enumerate() {
        let key = if place == 0 { "decision-form-decider" } else { "decision-form-decider-too" };
        let field = Field::list(name, locale.text(key), persons.clone());
        fields.push(if place == 0 { field } else { field.optional() });
    }
    let own = own_evidence(subject).into_iter().map(|(value, words, _)| (value, words));
    let nothing = (String::new(), locale.text("decision-form-nothing-picked"));
    let own: Vec<_> = std::iter::once(nothing).chain(own).collect();
    if own.len() > 1 {
        for name in EVIDENCE {
            let label = locale.text("decision-form-evidence");
            fields.push(Field::list(name, label, own.clone()).optional());
        }
    }
    let long = |name, label: &str, hint: &str| {
        Field::long(name, locale.text(label)).hint(locale.text(hint)).optional()
    };
    fields.extend([
        Field::line("evidence", locale.text("decision-form-link"))
            .hint(locale.text("decision-form-link-hint"))
            .optional(),
        Field::line("evidence_title", locale.text("decision-form-link-title")).optional(),
        long("heard", "decision-form-heard", "decision-form-one-a-line"),
        Field::line("case_number", locale.text("decision-case-number")).optional(),
        long("conditions", "decision-form-conditions", "decision-form-conditions-hint"),
    ]);
    fields.extend(limit::fields(subject));
    let revisit_on = locale.text("decision-form-revisit-on");
    fields.push(Field::date("revisit_on", revisit_on, locale).optional());
    let standing = standing(subject);
    if !standing.is_empty() {
        let none = (String::new(), locale.text("decision-form-supersedes-none"));
        let of = std::iter::once(none).chain(standing).collect();
        let supersedes = Field::list("supersedes", locale.text("decision-form-supersedes"), of);
        fields.push(supersedes.optional());
    }
    fields
}

/// What was chosen, in its own words.
pub(super) fn chosen(locale: Locale, decision: &Decision) -> String {
    let chosen = decision.options.iter().find(|option| option.key == decision.chosen);
    chosen.map_or_else(|| decision.chosen.clone(), |option| said(locale, &option.title))
}

/// The decisions that stand and could be replaced.
fn standing(subject: &Subject) -> Vec<(String, String)> {
    let known = subject.answered.answer.value.project.decisions.as_deref();
    let known = known.into_iter().flat_map(|known| &known.decisions);
    let stands = known.filter(|(_, decision)| decision.superseded_by.is_none());
    let named = |question: Option<&str>| question.unwrap_or_default().to_owned();
    stands.map(|(id, decision)| (id.to_string(), named(decision.question.get()))).collect()
}

/// What the project itself has found, tried and measured: what stands for it in the form, its words, and it.
pub(super) fn own_evidence(subject: &Subject) -> Vec<(String, String, Evidence)> {
    const MOST_CHARACTERS: usize = 90;
    let own = subject.answered.answer.value.timeline.iter().filter_map(|happening| {
        let (value, evidence) = match &happening.event {
            Event::InsightFound(one) => (one.id.to_string(), Evidence::Insight(one.id)),
            Event::TrialRecorded(one) => (one.id.to_string(), Evidence::Trial(one.id)),
            Event::ResultMeasured(one) => (one.id.to_string(), Evidence::Result(one.id)),
            _ => return None,
        };
        let sentence = timeline::sentence(&subject.answered, happening);
        let first = sentence.quotes.into_iter().next().and_then(|quote| quote.text);
        let words = first.unwrap_or(sentence.text);
        let date = subject.locale().short_date(happening.effective_on);
        let mut short: String = words.chars().take(MOST_CHARACTERS).collect();
        if short.len() < words.len() {
            short.push('…');
        }
        Some((value, format!("{date}: {short}"), evidence))
    });
    own.collect()
}
