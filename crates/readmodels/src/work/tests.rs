//! Each thing that can wait, when it waits, and for whom it does not.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use super::*;

const ME: PersonId = PersonId(Uuid::from_u128(7));
const OTHER: PersonId = PersonId(Uuid::from_u128(8));
const PROJECT: ProjectId = ProjectId(Uuid::from_u128(1));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A portfolio of one project that I lead, in this state.
fn portfolio(
    state: &str,
    revisit_on: Option<&str>,
    change: impl FnOnce(&mut Project),
) -> Portfolio {
    let standing = json!({
        "spans": [{"from": "2026-01-01", "phase": "needs", "state": state}],
        "registered_on": "2026-01-01", "revisit_on": revisit_on,
        "roles": [["lead", ME]], "last_on": "2026-10-01",
    });
    let mut project = Project::default();
    project.standing = Some(Arc::new(serde_json::from_value(standing).unwrap()));
    change(&mut project);
    let mut portfolio = Portfolio::default();
    portfolio.projects.insert(PROJECT, Arc::new(project));
    portfolio
}

fn waits(portfolio: &Portfolio, person: PersonId, on: &str) -> Vec<(String, Matter)> {
    let waiting = waiting(portfolio, person, day(on)).into_iter();
    waiting.map(|one| (one.on.to_string(), one.matter)).collect()
}

fn asked(change: serde_json::Value) -> impl FnOnce(&mut Project) {
    move |project| {
        let mut one = json!({
            "schedule": {"on": {"dates": ["2026-04-01", "2026-07-01", "2027-07-01"]}},
            "responsible": ME,
        });
        one.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let follow_ups = json!({
            "follow_ups": {Uuid::from_u128(3).to_string(): one}, "last_on": "2026-01-01"
        });
        project.follow_ups = Some(Arc::new(serde_json::from_value(follow_ups).unwrap()));
    }
}

#[test]
fn a_follow_up_waits_for_whoever_is_asked_from_a_month_before_until_it_is_answered() {
    let id = FollowUpId(Uuid::from_u128(3));
    let portfolio = portfolio("in_operation", None, asked(json!({"answered": ["2026-04-01"]})));
    let july = day("2026-07-01");
    let waiting = [("2026-07-01".to_owned(), Matter::Answer(id, july))];
    assert_eq!(waits(&portfolio, ME, "2026-05-30"), []);
    assert_eq!(waits(&portfolio, ME, "2026-05-31"), waiting);
    assert_eq!(waits(&portfolio, ME, "2026-11-01"), waiting, "and never falls away");
    assert_eq!(waits(&portfolio, OTHER, "2026-11-01"), []);
}

#[test]
fn what_was_put_off_waits_until_then_and_what_has_ended_does_not() {
    let snoozed = json!({"answered": ["2026-04-01"], "snoozed": {"2026-07-01": "2026-09-01"}});
    let portfolio_of = |change| portfolio("in_operation", None, asked(change));
    assert_eq!(waits(&portfolio_of(snoozed), ME, "2026-08-15")[0].0, "2026-09-01");
    assert_eq!(waits(&portfolio_of(json!({"ended_on": "2026-05-01"})), ME, "2026-08-15"), []);
}

#[test]
fn a_rest_and_a_silence_wait_for_whoever_leads() {
    let shelved = portfolio("shelved", Some("2026-11-01"), |_| ());
    let take_up = [("2026-11-01".to_owned(), Matter::TakeUp)];
    assert_eq!(waits(&shelved, ME, "2026-10-20"), take_up);
    assert_eq!(waits(&shelved, OTHER, "2026-10-20"), []);
    let active = portfolio("active", None, |_| ());
    assert_eq!(waits(&active, ME, "2026-12-19"), []);
    assert_eq!(waits(&active, ME, "2026-12-20"), [("2026-12-20".to_owned(), Matter::Tell)]);
    assert_eq!(waits(&portfolio("in_operation", None, |_| ()), ME, "2026-12-20"), []);
}

fn measured(project: &mut Project) {
    let indicators = json!({"indicators": {Uuid::from_u128(4).to_string(): {
        "name": "n", "scale": {"number": {"unit": ""}}, "direction": "up",
        "cadence": "quarterly", "responsible": OTHER,
    }}, "last_on": "2026-01-01"});
    project.indicators = Some(Arc::new(serde_json::from_value(indicators).unwrap()));
    let results = json!({"latest": {Uuid::from_u128(4).to_string(): {
        "count": 1, "id": Uuid::from_u128(5), "on": "2026-08-31", "value": {"number": 1.0},
        "grade": "measured_after",
    }}, "last_on": "2026-01-01"});
    project.results = Some(Arc::new(serde_json::from_value(results).unwrap()));
}

#[test]
fn a_measurement_waits_for_whoever_measures_by_its_cadence() {
    let id = IndicatorId(Uuid::from_u128(4));
    let active = portfolio("active", None, measured);
    let due = [("2026-11-30".to_owned(), Matter::Measure(id))];
    assert_eq!(waits(&active, OTHER, "2026-11-20"), due);
    assert_eq!(waits(&active, ME, "2026-11-20"), []);
    let stopped = portfolio("stopped", None, measured);
    assert_eq!(waits(&stopped, OTHER, "2026-11-20"), []);
}

#[test]
fn a_decision_waits_unless_another_took_its_place_and_what_is_due_first_stands_first() {
    let id = |number| DecisionId(Uuid::from_u128(number));
    let decided = |project: &mut Project| {
        let one = |revisit_on: &str| json!({"on": "2026-01-01", "question": "q", "chosen": "c", "revisit_on": revisit_on});
        let mut replaced = one("2026-10-01");
        replaced["superseded_by"] = json!(id(10));
        let decisions = json!({id(9).to_string(): replaced, id(10).to_string(): one("2026-11-05"),
                               id(11).to_string(): one("2026-11-04")});
        let decisions = json!({
            "insights": 0, "trials": 0, "decisions": decisions, "last_on": "2026-10-30"
        });
        project.decisions = Some(Arc::new(serde_json::from_value(decisions).unwrap()));
    };
    let matters: Vec<_> = waits(&portfolio("active", None, decided), ME, "2026-11-10");
    let matters: Vec<_> = matters.into_iter().map(|(_, matter)| matter).collect();
    assert_eq!(matters, [Matter::Revisit(id(11)), Matter::Revisit(id(10))]);
}
