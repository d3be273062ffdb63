//! What waits for a decision in a project: a pure answer from its documents, by a rule that pages state.
//!
//! The rule: the day on which a decision was to be looked at again has come; or the day until which the project
//! was paused or shelved; or everything that should be in place in its phase is, and it has not moved on; or
//! whoever uses it answered that it should be stopped, and it goes on.

use chrono::NaiveDate;
use domain::follow_up::Course;
use domain::values::DecisionId;

use crate::portfolio::Project;
use crate::standing::State;

/// What is to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Whether a decision still stands.
    Revisit(DecisionId),
    /// Whether it is taken up again.
    TakeUp,
    /// Whether it moves on: everything is in place.
    MoveOn,
    /// Whether it is stopped, as the line asks.
    Stop,
}

impl Question {
    /// The word it has in keys and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Revisit(_) => "revisit",
            Self::TakeUp => "take-up",
            Self::MoveOn => "move-on",
            Self::Stop => "stop",
        }
    }
}

/// A question that waits for its decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Undecided {
    /// Since when.
    pub since: NaiveDate,
    /// What is to be decided.
    pub question: Question,
}

/// Everything in a project that waits for a decision on a date, what has waited longest first.
pub fn undecided(project: &Project, on: NaiveDate) -> Vec<Undecided> {
    let state = project.state();
    if state == State::Stopped {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut add = |since: NaiveDate, question| {
        if since <= on {
            all.push(Undecided { since, question });
        }
    };
    let decisions = project.decisions.as_deref().into_iter().flat_map(|known| &known.decisions);
    for (id, decision) in decisions.filter(|(_, decision)| decision.superseded_by.is_none()) {
        if let Some(revisit_on) = decision.revisit_on {
            add(revisit_on, Question::Revisit(*id));
        }
    }
    match state {
        State::Paused | State::Shelved => {
            if let Some(until) = project.standing.as_deref().and_then(|known| known.revisit_on) {
                add(until, Question::TakeUp);
            }
        }
        State::Active => {
            if let Some(since) = ready_since(project) {
                add(since, Question::MoveOn);
            }
        }
        State::InOperation => {
            let latest = project.follow_ups.as_deref().and_then(|known| known.latest.as_ref());
            if let Some(answer) = latest.filter(|answer| answer.course == Course::Stop) {
                add(answer.on, Question::Stop);
            }
        }
        State::Stopped => {}
    }
    all.sort_unstable();
    all
}

/// Since when everything is in place in the phase it is in, by a check that was made there.
fn ready_since(project: &Project) -> Option<NaiveDate> {
    let check = project.guide.as_deref()?.checks.get(project.phase()?)?;
    let entered = project.standing.as_deref()?.phase_since?;
    let ready = check.all() > 0 && check.yes == check.all() && check.on >= entered;
    ready.then_some(check.on)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::*;

    const DECISION: DecisionId = DecisionId(Uuid::from_u128(5));

    fn project(state: &str, revisit_on: Option<&str>, parts: [(&str, Value); 3]) -> Project {
        let standing = json!({
            "spans": [{"from": "2026-01-01", "phase": "needs", "state": state}],
            "registered_on": "2026-01-01", "phase_since": "2026-02-01", "revisit_on": revisit_on,
            "last_on": "2026-02-01",
        });
        let mut project = Project::default();
        project.standing = Some(Arc::new(serde_json::from_value(standing).unwrap()));
        for (name, part) in parts.into_iter().filter(|(_, part)| !part.is_null()) {
            let part = part.as_object().unwrap().clone();
            let mut all = json!({"last_on": "2026-02-01", "insights": 0, "trials": 0});
            all.as_object_mut().unwrap().extend(part);
            match name {
                "decisions" => {
                    project.decisions = Some(Arc::new(serde_json::from_value(all).unwrap()));
                }
                "guide" => project.guide = Some(Arc::new(serde_json::from_value(all).unwrap())),
                _ => project.follow_ups = Some(Arc::new(serde_json::from_value(all).unwrap())),
            }
        }
        project
    }

    fn nothing() -> [(&'static str, Value); 3] {
        [("decisions", json!(null)), ("guide", json!(null)), ("follow_ups", json!(null))]
    }

    fn told(project: &Project, on: &str) -> Vec<(String, Question)> {
        let all = undecided(project, on.parse().unwrap()).into_iter();
        all.map(|one| (one.since.to_string(), one.question)).collect()
    }

    fn decided(revisit_on: &str, superseded_by: Option<DecisionId>) -> Value {
        let decision = json!({
            "on": "2026-02-01", "question": "q", "chosen": "c", "revisit_on": revisit_on,
            "superseded_by": superseded_by,
        });
        json!({"decisions": {DECISION.to_string(): decision}})
    }

    #[test]
    fn a_decision_waits_from_the_day_it_was_to_be_looked_at_again_unless_another_took_its_place() {
        let [_, guide, follow_ups] = nothing();
        let with = |decision| {
            project("active", None, [("decisions", decision), guide.clone(), follow_ups.clone()])
        };
        let stands = with(decided("2026-06-01", None));
        assert_eq!(told(&stands, "2026-05-31"), []);
        let waits = [("2026-06-01".to_owned(), Question::Revisit(DECISION))];
        assert_eq!(told(&stands, "2026-06-01"), waits);
        let superseded = with(decided("2026-06-01", Some(DecisionId(Uuid::from_u128(6)))));
        assert_eq!(told(&superseded, "2026-07-01"), []);
    }

    #[test]
    fn what_is_laid_aside_waits_from_its_day_and_what_goes_on_does_not() {
        for (state, waits) in [("paused", 1), ("shelved", 1), ("active", 0), ("stopped", 0)] {
            let project = project(state, Some("2026-06-01"), nothing());
            assert_eq!(told(&project, "2026-06-02").len(), waits, "{state}");
            assert_eq!(told(&project, "2026-05-31"), [], "{state}");
        }
    }

    #[test]
    fn a_project_waits_to_move_on_when_all_is_in_place_in_the_phase_it_is_in() {
        let [decisions, _, follow_ups] = nothing();
        let checked = |phase: &str, on: &str, partly: u32| {
            let check = json!({"on": on, "yes": 5, "partly": partly, "no": 0});
            let guide = ("guide", json!({"checks": {phase: check}}));
            told(
                &project("active", None, [decisions.clone(), guide, follow_ups.clone()]),
                "2026-07-01",
            )
        };
        assert_eq!(checked("needs", "2026-03-01", 0), [("2026-03-01".into(), Question::MoveOn)]);
        assert_eq!(checked("needs", "2026-03-01", 1), [], "not all of it");
        assert_eq!(checked("foundation", "2026-03-01", 0), [], "another phase");
        assert_eq!(checked("needs", "2026-01-15", 0), [], "when it was there before");
    }

    #[test]
    fn an_answer_that_asks_to_stop_waits_as_long_as_it_goes_on() {
        let [decisions, guide, _] = nothing();
        let answered = |state: &str, course: &str| {
            let latest = json!({"on": "2026-04-02", "due_on": "2026-04-01", "in_use": "no",
                                "gives_value": "no", "course": course});
            let parts = ("follow_ups", json!({"follow_ups": {}, "latest": latest}));
            told(&project(state, None, [decisions.clone(), guide.clone(), parts]), "2026-07-01")
        };
        let stop = [("2026-04-02".to_owned(), Question::Stop)];
        assert_eq!(answered("in_operation", "stop"), stop);
        assert_eq!(answered("in_operation", "adjust"), []);
        assert_eq!(answered("stopped", "stop"), []);
    }
}
