//! The way through the phases.

use domain::project::{ProjectPaused, ProjectShelved, ProjectStopped, StopReason};
use domain::transition::{EnterPhase, PhaseEntered, TransitionKind};
use testkit::given::given;
use testkit::values::{GARDEN, READING, date, entered, in_operation, phase, projects, source};

fn enter(to: &str, reason: Option<&str>) -> EnterPhase {
    EnterPhase {
        project: READING,
        phase: phase(to),
        from: None,
        reason: reason.map(Into::into),
        source: None,
    }
}

#[test]
fn the_next_phase_needs_no_reason() {
    let forward = entered("needs", Some("foundation"), TransitionKind::Forward);
    given(projects()).when(enter("needs", None)).then(forward);
}

#[test]
fn back_and_past_a_phase_need_a_reason() {
    given(projects()).when(enter("explore", None)).then_refused_at("reason", "reason.missing");
    let in_needs = || {
        let needs = entered("needs", Some("foundation"), TransitionKind::Forward);
        given(projects()).and(READING.0, needs)
    };
    in_needs().when(enter("foundation", Some(" "))).then_refused("reason.missing");
    in_needs().when(enter("foundation", Some("Ny eier"))).then(PhaseEntered {
        phase: phase("foundation"),
        from: Some(phase("needs")),
        kind: TransitionKind::Back,
        reason: Some("Ny eier".into()),
        source: None,
    });
    given(projects()).when(enter("realise", Some("Kopi av nabokommunen"))).then(PhaseEntered {
        phase: phase("realise"),
        from: Some(phase("foundation")),
        kind: TransitionKind::Skip,
        reason: Some("Kopi av nabokommunen".into()),
        source: None,
    });
}

#[test]
fn a_project_starts_in_the_first_phase_or_says_why_not() {
    let start = |to, reason| EnterPhase { project: GARDEN, ..enter(to, reason) };
    let started = entered("foundation", None, TransitionKind::Start);
    given(projects()).when(start("foundation", None)).then(started);
    given(projects()).when(start("needs", None)).then_refused("reason.missing");
}

#[test]
fn a_phase_is_entered_once_and_is_one_of_the_projects_method() {
    let again = given(projects()).when(enter("foundation", Some("Igjen")));
    again.then_refused_at("phase", "phase.already_there");
    let foreign = given(projects()).when(enter("construction", Some("Byggestart")));
    foreign.then_refused_at("phase", "phase.unknown");
}

#[test]
fn what_waits_is_over_or_is_in_operation_does_not_move() {
    let until = None;
    let paused = given(projects()).and(READING.0, ProjectPaused { reason: "x".into(), until });
    paused.when(enter("needs", None)).then_refused("project.already_paused");
    let revisit_on = date(2027, 1, 4);
    let shelved = ProjectShelved { reason: "x".into(), revisit_on };
    let shelved = given(projects()).and(READING.0, shelved);
    shelved.when(enter("needs", None)).then_refused("project.already_shelved");
    let stopped =
        ProjectStopped { reason_code: StopReason::Other, reason: "x".into(), learned: "y".into() };
    let stopped = given(projects()).and(READING.0, stopped);
    stopped.when(enter("needs", None)).then_refused("project.already_stopped");
    let operated = given(in_operation()).when(enter("explore", Some("x")));
    operated.then_refused("operation.already_started");
}

#[test]
fn an_imported_move_is_taken_as_it_is() {
    let imported = |to| EnterPhase { source: Some(source()), ..enter(to, None) };
    let moved = |to, from: Option<&str>, kind| PhaseEntered {
        phase: phase(to),
        from: from.map(phase),
        kind,
        reason: None,
        source: Some(source()),
    };
    let paused = ProjectPaused { reason: "x".into(), until: None };
    let history = given(projects()).and(READING.0, paused);
    let skip = moved("realise", Some("foundation"), TransitionKind::Skip);
    history.when(imported("realise")).then(skip);
    let other = EnterPhase { project: GARDEN, ..imported("explore") };
    given(projects()).when(other).then(moved("explore", None, TransitionKind::Start));
}

#[test]
fn a_late_file_may_repeat_a_phase_and_say_what_came_before() {
    let late = |from: Option<&str>| EnterPhase {
        from: from.map(phase),
        source: Some(source()),
        ..enter("foundation", None)
    };
    let moved = |from: Option<&str>, kind| PhaseEntered {
        phase: phase("foundation"),
        from: from.map(phase),
        kind,
        reason: None,
        source: Some(source()),
    };
    given(projects()).when(late(None)).then(moved(None, TransitionKind::Start));
    let back = moved(Some("needs"), TransitionKind::Back);
    given(projects()).when(late(Some("needs"))).then(back);
}

#[test]
fn only_a_file_may_say_what_came_before() {
    let claimed = EnterPhase { from: Some(phase("needs")), ..enter("explore", None) };
    given(projects()).when(claimed).then_refused("reason.missing");
}
