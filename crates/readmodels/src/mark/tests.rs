//! Every rule of the marks, and what must not confirm one.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::standing::Standing;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn add(to: &mut serde_json::Value, more: serde_json::Value) {
    if let (serde_json::Value::Object(to), serde_json::Value::Object(more)) = (to, more) {
        to.extend(more);
    }
}

fn indicator(direction: &str, rest: serde_json::Value) -> Indicator {
    let mut indicator =
        json!({"name": "n", "scale": {"number": {"unit": "%"}}, "direction": direction});
    add(&mut indicator, rest);
    serde_json::from_value(indicator).unwrap()
}

fn measured(grade: EvidenceGrade, values: &[f64]) -> Vec<Result> {
    let result = |(place, value): (usize, &f64)| Result {
        id: ResultId(Uuid::from_u128(place as u128)),
        on: day("2026-02-01") + chrono::Days::new(7 * place as u64),
        value: serde_json::from_value(json!({ "number": value })).unwrap(),
        first: None,
        grade,
    };
    values.iter().enumerate().map(result).collect()
}

fn said(indicator: &Indicator, values: &[f64]) -> Verdict {
    verdict(indicator, &measured(EvidenceGrade::MeasuredAfter, values), day("2026-11-01"))
}

fn target(direction: &str, value: f64, on: &str) -> Indicator {
    indicator(direction, json!({"target": {"value": {"number": value}, "on": on}}))
}

fn baseline(direction: &str, value: f64) -> Indicator {
    let baseline = json!({"baseline": {"value": {"number": value}, "on": "2026-01-01"}});
    indicator(direction, baseline)
}

#[test]
fn a_target_is_reached_by_the_latest_result_in_the_indicators_direction() {
    assert_eq!(said(&target("up", 80.0, "2026-06-01"), &[90.0, 80.0]), Verdict::TargetReached);
    assert_eq!(said(&target("up", 80.0, "2026-06-01"), &[90.0, 79.0]), Verdict::TargetMissed);
    assert_eq!(said(&target("down", 80.0, "2026-06-01"), &[90.0, 79.0]), Verdict::TargetReached);
    assert_eq!(said(&target("neutral", 80.0, "2026-06-01"), &[80.0]), Verdict::NothingAimedAt);
}

#[test]
fn a_target_whose_date_has_not_come_is_not_missed() {
    assert_eq!(said(&target("up", 80.0, "2026-12-01"), &[70.0]), Verdict::TargetAhead);
    assert_eq!(Verdict::TargetAhead.status(), Status::TooFew);
}

#[test]
fn three_better_results_are_no_trend_and_seven_in_a_row_are() {
    let indicator = baseline("down", 10.0);
    assert_eq!(said(&indicator, &[9.0, 8.0, 7.0]), Verdict::TooFew(3));
    assert_eq!(said(&indicator, &[9.0; 6]), Verdict::TooFew(6));
    assert_eq!(said(&indicator, &[9.0; 7]), Verdict::BetterInARow);
    assert_eq!(said(&indicator, &[9.0, 9.0, 9.0, 10.0, 9.0, 9.0, 9.0]), Verdict::NotBetter);
    assert_eq!(said(&indicator, &[11.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]), Verdict::BetterInARow);
}

#[test]
fn what_was_measured_before_or_on_the_day_of_the_baseline_does_not_count() {
    let indicator = indicator(
        "down",
        json!({"baseline": {"value": {"number": 10.0}, "on": "2026-02-01"},
               "target": {"value": {"number": 5.0}}}),
    );
    assert_eq!(said(&indicator, &[4.0]), Verdict::NotMeasured);
    assert_eq!(said(&indicator, &[4.0, 6.0]), Verdict::TargetMissed);
}

#[test]
fn not_measured_withheld_and_judged_are_neither_zero_nor_a_proof() {
    let indicator = target("down", 5.0, "2026-06-01");
    assert_eq!(said(&indicator, &[]), Verdict::NotMeasured);
    let judged = measured(EvidenceGrade::Judgement, &[1.0]);
    assert_eq!(verdict(&indicator, &judged, day("2026-11-01")), Verdict::JudgementOnly);
    let mut withheld = measured(EvidenceGrade::MeasuredAfter, &[1.0]);
    withheld[0].value = Value::Withheld("section_43".to_owned());
    assert_eq!(verdict(&indicator, &withheld, day("2026-11-01")), Verdict::Withheld);
}

#[test]
fn a_level_is_held_against_the_order_of_its_scale() {
    let indicator = serde_json::from_value(json!({
        "name": "n", "direction": "up",
        "scale": {"ordinal": {"levels": ["red", "amber", "green"]}},
        "target": {"value": {"level": "amber"}},
    }));
    let indicator: Indicator = indicator.unwrap();
    let mut results = measured(EvidenceGrade::MeasuredAfter, &[0.0]);
    results[0].value = Value::Level("green".to_owned());
    assert_eq!(verdict(&indicator, &results, day("2026-11-01")), Verdict::TargetReached);
    results[0].value = Value::Level("red".to_owned());
    assert_eq!(verdict(&indicator, &results, day("2026-11-01")), Verdict::TargetMissed);
}

fn marks(verdicts: &[Verdict]) -> Marks {
    let id = |place: usize| IndicatorId(Uuid::from_u128(place as u128));
    let verdicts = verdicts.iter().enumerate().map(|(place, verdict)| (id(place), *verdict));
    Marks {
        novelty: None,
        verdicts: verdicts.collect(),
        utilised: Use::NotInOperation,
        next_due: None,
    }
}

#[test]
fn useful_needs_everything_that_can_be_judged_and_is_not_spoiled_by_what_cannot() {
    let status = |verdicts: &[Verdict]| marks(verdicts).useful_status();
    assert_eq!(status(&[]), Status::NotMeasured);
    assert_eq!(status(&[Verdict::NotMeasured]), Status::NotMeasured);
    assert_eq!(status(&[Verdict::NotMeasured, Verdict::TooFew(2)]), Status::TooFew);
    assert_eq!(status(&[Verdict::NotMeasured, Verdict::TargetReached]), Status::Confirmed);
    assert_eq!(status(&[Verdict::TargetReached, Verdict::TargetMissed]), Status::NotReached);
    assert_eq!(status(&[Verdict::Withheld, Verdict::NotMeasured]), Status::NotAnswered);
}

#[test]
fn new_is_confirmed_once_it_is_recorded_how_new_it_is() {
    let marks = marks(&[]);
    assert_eq!(marks.new_status(), Status::NotAnswered);
    let recorded = Marks { novelty: Some(Novelty::Copy), ..marks };
    assert_eq!(recorded.new_status(), Status::Confirmed);
}

/// A project in operation that is asked 3 and 6 months after 1 January 2026.
fn in_operation(follow_up: serde_json::Value, latest: serde_json::Value) -> Project {
    let mut one = json!({
        "schedule": {"months_after": {"start": "2026-01-01", "months": [3, 6]}},
        "responsible": Uuid::from_u128(7),
    });
    add(&mut one, follow_up);
    let id = Uuid::from_u128(8).to_string();
    let mut follow_ups = json!({"follow_ups": {id: one}, "last_on": "2026-01-01"});
    follow_ups["latest"] = latest;
    let standing = json!({
        "spans": [{"from": "2026-01-01", "state": "in_operation"}],
        "operation_since": "2026-01-01", "last_on": "2026-01-01",
    });
    let standing: Standing = serde_json::from_value(standing).unwrap();
    let mut project = Project::default();
    project.standing = Some(Arc::new(standing));
    project.follow_ups = Some(Arc::new(serde_json::from_value(follow_ups).unwrap()));
    project
}

fn answer(due_on: &str, in_use: &str, gives_value: &str) -> serde_json::Value {
    json!({"on": due_on, "due_on": due_on, "in_use": in_use, "gives_value": gives_value,
           "course": "keep"})
}

#[test]
fn utilised_rests_on_the_latest_follow_up_that_fell_due() {
    let answered = json!({"answered": ["2026-04-01"]});
    let project = |latest| in_operation(answered.clone(), latest);
    let first = day("2026-04-01");
    let fine = project(answer("2026-04-01", "yes", "partly"));
    assert_eq!(utilised(&fine, day("2026-05-01")), Use::Confirmed(first));
    assert_eq!(utilised(&fine, day("2026-07-01")), Use::Confirmed(first), "due today is not late");
    assert_eq!(utilised(&fine, day("2026-07-02")), Use::Unanswered(day("2026-07-01")));
    let used =
        |used, value| utilised(&project(answer("2026-04-01", used, value)), day("2026-05-01"));
    assert_eq!(used("no", "yes"), Use::Refuted(first));
    assert_eq!(used("yes", "no"), Use::Refuted(first));
    assert_eq!(used("yes", "unknown"), Use::CannotTell(first));
}

#[test]
fn utilised_waits_for_the_first_question_and_for_one_that_was_put_off() {
    let unasked = in_operation(json!({}), json!(null));
    let (first, second) = (day("2026-04-01"), day("2026-07-01"));
    assert_eq!(utilised(&unasked, day("2026-02-01")), Use::FirstComes(first));
    assert_eq!(utilised(&unasked, day("2026-05-01")), Use::Unanswered(first));
    let put_off = in_operation(json!({"snoozed": {"2026-04-01": "2026-06-01"}}), json!(null));
    assert_eq!(utilised(&put_off, day("2026-05-01")), Use::FirstComes(second));
    assert_eq!(utilised(&put_off, day("2026-06-15")), Use::Unanswered(first));
}

#[test]
fn what_is_not_in_operation_is_not_asked_of() {
    assert_eq!(utilised(&Project::default(), day("2026-05-01")), Use::NotInOperation);
    let mut unplanned = in_operation(json!({}), json!(null));
    unplanned.follow_ups = None;
    assert_eq!(utilised(&unplanned, day("2026-05-01")), Use::NothingPlanned);
}
