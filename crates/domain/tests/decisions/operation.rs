//! Handing the solution over to the line.

use domain::operation::{HandOverCheck, OperationStarted, StartOperation};
use domain::person::PersonLeft;
use domain::project::ProjectPaused;
use domain::transition::TransitionKind;
use testkit::given::{Given, given};
use testkit::values::{
    BIRGER, CHIARA, GARDEN, READING, SCHOOL, date, entered, in_operation, projects, source,
};

fn check(key: &str, met: bool) -> HandOverCheck {
    HandOverCheck { key: key.to_owned(), met, lacking: None }
}

fn start() -> StartOperation {
    StartOperation {
        project: READING,
        line_manager: BIRGER,
        unit: Some(SCHOOL),
        checks: vec![check("training_done", true), check("routines_changed", false)],
        stops: Some("Ukeprøven".into()),
        source: None,
    }
}

fn started() -> OperationStarted {
    let StartOperation { line_manager, unit, checks, stops, source, .. } = start();
    OperationStarted { line_manager, unit, checks, stops, source }
}

fn ready() -> Given {
    given(projects()).and(READING.0, entered("realise", Some("explore"), TransitionKind::Forward))
}

#[test]
fn operation_starts_from_the_last_phase_with_its_gaps_in_the_open() {
    ready().when(start()).then(started());
}

#[test]
fn operation_starts_once_from_the_last_phase_of_what_goes_on() {
    given(in_operation()).when(start()).then_refused("operation.already_started");
    given(projects()).when(start()).then_refused("operation.not_in_last_phase");
    let phaseless = StartOperation { project: GARDEN, ..start() };
    given(projects()).when(phaseless).then_refused("operation.not_in_last_phase");
    let paused = ready().and(READING.0, ProjectPaused { reason: "x".into(), until: None });
    paused.when(start()).then_refused("project.already_paused");
}

#[test]
fn a_line_manager_who_is_there_and_no_partner_takes_it_over() {
    let partner = StartOperation { line_manager: CHIARA, ..start() };
    ready().when(partner).then_refused_at("line_manager", "person.is_partner");
    let left = ready().and(BIRGER.0, PersonLeft { on: date(2026, 1, 31) });
    left.when(start()).then_refused_at("line_manager", "person.left");
}

#[test]
fn a_check_stands_once() {
    let checks = vec![check("training_done", true), check(" training_done", false)];
    let twice = StartOperation { checks, ..start() };
    ready().when(twice).then_refused_at("checks", "operation.check_twice");
}

#[test]
fn an_imported_start_is_taken_from_any_phase_and_standing() {
    let paused = ProjectPaused { reason: "x".into(), until: None };
    let history = given(projects()).and(READING.0, paused);
    let imported = StartOperation { source: Some(source()), ..start() };
    history.when(imported).then(OperationStarted { source: Some(source()), ..started() });
}
