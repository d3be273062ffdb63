//! Where a project is: every phase of its method with its dates, and operation after the last.

use chrono::NaiveDate;
use domain::method::{Method, Phase};
use domain::values::PhaseKey;
use readmodels::standing::{Standing, State};
use serde::Serialize;

use super::{Answered, actions};
use crate::locale::Argument;
use crate::prepared::seen_on;

/// One phase.
#[derive(Debug, Serialize)]
pub(super) struct Step {
    class: &'static str,
    here: bool,
    number: Option<usize>,
    name: String,
    /// What guides through it.
    guide: Option<String>,
    status: String,
    /// How long it took, when that is not said above.
    length: Option<String>,
}

/// An unbroken stay in a phase; one that goes on has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stay {
    from: NaiveDate,
    to: Option<NaiveDate>,
}

pub(super) fn steps(answered: &Answered) -> Vec<Step> {
    let project = &answered.answer.value.project;
    let method = project.method().and_then(|method| answered.asked.state.method(method));
    let (Some(standing), Some(method)) = (project.standing.as_deref(), method) else {
        return Vec::new();
    };
    let phases = method.phases.iter().enumerate();
    let mut steps: Vec<Step> =
        phases.map(|(place, phase)| step(answered, standing, method, place, phase)).collect();
    steps.push(operation(answered, standing));
    steps
}

fn step(
    answered: &Answered,
    standing: &Standing,
    method: &Method,
    place: usize,
    phase: &Phase,
) -> Step {
    let locale = answered.asked.locale;
    let here = standing.phase().and_then(|phase| method.place(phase));
    let stays = stays(standing, &phase.key);
    let state = standing.state();
    let is_here = here == Some(place) && state != State::InOperation;
    let gone_past = state == State::InOperation || here.is_some_and(|here| place < here);
    let (class, status) = match (is_here, stays.last()) {
        (true, Some(stay)) if state == State::Active => {
            ("here", since(answered, "project-here", stay.from))
        }
        (true, _) => ("here rest", rest(answered, standing)),
        (false, Some(stay)) => (if gone_past { "done" } else { "todo" }, span(answered, *stay)),
        (false, None) if gone_past => ("todo", locale.text("project-passed-over")),
        (false, None) => ("todo", locale.text("project-not-begun")),
    };
    Step {
        class,
        here: is_here,
        number: Some(place + 1),
        name: phase.name.in_language(locale.tag()).to_owned(),
        guide: Some(actions::guide(answered, &phase.key.0)),
        status,
        length: length(answered, &stays),
    }
}

fn operation(answered: &Answered, standing: &Standing) -> Step {
    let locale = answered.asked.locale;
    let here = standing.state() == State::InOperation;
    let (class, status) = match standing.operation_since {
        Some(on) if here => ("here", since(answered, "project-here", on)),
        Some(on) => ("done", since(answered, "project-operation-was", on)),
        None => ("todo", locale.text("project-not-in-operation")),
    };
    let name = locale.text("page-state-in_operation");
    Step { class, here, number: None, name, guide: None, status, length: None }
}

fn rest(answered: &Answered, standing: &Standing) -> String {
    let key = match standing.state() {
        State::Paused => "project-paused-here",
        State::Shelved => "project-shelved-here",
        _ => "project-stopped-here",
    };
    answered.asked.locale.text(key)
}

fn since(answered: &Answered, key: &'static str, on: NaiveDate) -> String {
    let locale = answered.asked.locale;
    let when = if answered.answer.is_now { "now" } else { "then" };
    let arguments: [(&str, Argument<'_>); 2] =
        [("when", when.into()), ("date", locale.short_date(on).into())];
    locale.with(key, arguments)
}

fn span(answered: &Answered, stay: Stay) -> String {
    let locale = answered.asked.locale;
    let to = stay.to.unwrap_or_else(|| seen_on(&answered.answer));
    format!("{} – {}", locale.short_date(stay.from), locale.short_date(to))
}

/// How many days all stays took, and in how many rounds when there was more than one.
fn length(answered: &Answered, stays: &[Stay]) -> Option<String> {
    let on = seen_on(&answered.answer);
    let days: i64 =
        stays.iter().map(|stay| (stay.to.unwrap_or(on) - stay.from).num_days().max(0)).sum();
    let arguments: [(&str, Argument<'_>); 2] =
        [("days", days.into()), ("rounds", stays.len().into())];
    (!stays.is_empty()).then(|| answered.asked.locale.with("project-length", arguments))
}

/// The stays in a phase. A pause within it belongs to its stay; operation and the time after a stop
/// do not.
fn stays(standing: &Standing, phase: &PhaseKey) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    for (place, span) in standing.spans.iter().enumerate() {
        let end = standing.spans.get(place + 1).map(|next| next.from);
        let counts = !matches!(span.state, State::InOperation | State::Stopped);
        if span.phase.as_ref() != Some(phase) || !counts {
            continue;
        }
        match stays.last_mut() {
            Some(last) if last.to == Some(span.from) => last.to = end,
            _ => stays.push(Stay { from: span.from, to: end }),
        }
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(spans: &[(&str, &str, &str)]) -> Standing {
        let spans: Vec<_> = spans
            .iter()
            .map(|(from, phase, state)| {
                serde_json::json!({"from": from, "phase": phase, "state": state})
            })
            .collect();
        let standing = serde_json::json!({"spans": spans, "last_on": "2026-01-01"});
        serde_json::from_value(standing).unwrap()
    }

    fn stayed(standing: &Standing, phase: &str) -> Vec<(String, Option<String>)> {
        let stays = stays(standing, &PhaseKey(phase.to_owned()));
        let text = |date: NaiveDate| date.to_string();
        stays.into_iter().map(|stay| (text(stay.from), stay.to.map(text))).collect()
    }

    #[test]
    fn a_pause_belongs_to_its_stay_and_coming_back_is_another() {
        let standing = standing(&[
            ("2025-01-01", "needs", "active"),
            ("2025-02-01", "needs", "paused"),
            ("2025-03-01", "needs", "active"),
            ("2025-04-01", "explore", "active"),
            ("2025-05-01", "needs", "active"),
        ]);
        let until = |from: &str, to: Option<&str>| (from.to_owned(), to.map(ToOwned::to_owned));
        assert_eq!(
            stayed(&standing, "needs"),
            [until("2025-01-01", Some("2025-04-01")), until("2025-05-01", None)]
        );
    }

    #[test]
    fn operation_and_the_time_after_a_stop_are_no_stay() {
        let ended = |state| {
            let spans = [("2025-01-01", "realise", "active"), ("2025-06-01", "realise", state)];
            stayed(&standing(&spans), "realise")
        };
        let only = [("2025-01-01".to_owned(), Some("2025-06-01".to_owned()))];
        assert_eq!(ended("in_operation"), only);
        assert_eq!(ended("stopped"), only);
    }
}
