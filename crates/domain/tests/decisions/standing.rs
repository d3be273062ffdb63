//! Pausing, resuming, shelving and stopping projects.

use domain::Event;
use domain::project::pause::PauseProject;
use domain::project::resume::ResumeProject;
use domain::project::shelve::ShelveProject;
use domain::project::stop::StopProject;
use domain::project::{ProjectPaused, ProjectResumed, ProjectShelved, ProjectStopped, StopReason};
use domain::text::Text;
use testkit::given::{Given, given};
use testkit::values::{READING, TODAY, date, in_operation, projects};

fn pause() -> PauseProject {
    PauseProject { project: READING, reason: "Sykdom".into(), until: Some(date(2026, 6, 1)) }
}

fn shelve() -> ShelveProject {
    ShelveProject { project: READING, reason: "Nytt bygg".into(), revisit_on: date(2027, 1, 4) }
}

fn stop() -> StopProject {
    StopProject {
        project: READING,
        reason_code: StopReason::NoImprovement,
        reason: "Ingen forskjell".into(),
        learned: "Prøv med foreldrene".into(),
    }
}

fn resume(reason: Option<&str>) -> ResumeProject {
    ResumeProject { project: READING, reason: reason.map(Text::from) }
}

fn paused() -> Event {
    ProjectPaused { reason: "Sykdom".into(), until: Some(date(2026, 6, 1)) }.into()
}

fn shelved() -> Event {
    ProjectShelved { reason: "Nytt bygg".into(), revisit_on: date(2027, 1, 4) }.into()
}

fn stopped() -> Event {
    ProjectStopped {
        reason_code: StopReason::NoImprovement,
        reason: "Ingen forskjell".into(),
        learned: "Prøv med foreldrene".into(),
    }
    .into()
}

fn after(event: Event) -> Given {
    given(projects()).and(READING.0, event)
}

#[test]
fn a_project_is_paused_until_a_later_date() {
    given(projects()).when(pause()).then(paused());
    let at_once = PauseProject { until: Some(TODAY), ..pause() };
    given(projects()).when(at_once).then_refused_at("until", "date.too_early");
    let silent = PauseProject { reason: " ".into(), ..pause() };
    given(projects()).when(silent).then_refused_at("reason", "text.missing");
}

#[test]
fn only_what_is_worked_on_is_paused() {
    after(paused()).when(pause()).then_refused("project.already_paused");
    after(shelved()).when(pause()).then_refused("project.already_shelved");
    after(stopped()).when(pause()).then_refused("project.already_stopped");
    given(in_operation()).when(pause()).then_refused("operation.already_started");
}

#[test]
fn a_project_is_resumed_with_a_reason_unless_it_only_waited() {
    after(paused()).when(resume(None)).then(ProjectResumed { reason: None });
    for event in [shelved(), stopped()] {
        let decided = after(event.clone()).when(resume(Some("  ")));
        decided.then_refused_at("reason", "reason.missing");
        let reason = Some("Bygget står".into());
        after(event).when(resume(Some("Bygget står"))).then(ProjectResumed { reason });
    }
}

#[test]
fn what_goes_on_is_not_resumed() {
    given(projects()).when(resume(Some("Nå"))).then_refused("project.already_active");
}

#[test]
fn a_project_is_shelved_from_work_or_pause_until_a_later_date() {
    given(projects()).when(shelve()).then(shelved());
    after(paused()).when(shelve()).then(shelved());
    let at_once = ShelveProject { revisit_on: TODAY, ..shelve() };
    given(projects()).when(at_once).then_refused_at("revisit_on", "date.too_early");
}

#[test]
fn what_is_shelved_stopped_or_in_operation_is_not_shelved() {
    after(shelved()).when(shelve()).then_refused("project.already_shelved");
    after(stopped()).when(shelve()).then_refused("project.already_stopped");
    given(in_operation()).when(shelve()).then_refused("operation.already_started");
}

#[test]
fn a_project_is_stopped_from_everywhere_with_what_was_learned() {
    given(projects()).when(stop()).then(stopped());
    after(paused()).when(stop()).then(stopped());
    after(shelved()).when(stop()).then(stopped());
    given(in_operation()).when(stop()).then(stopped());
}

#[test]
fn a_project_is_stopped_once_and_not_without_learning() {
    after(stopped()).when(stop()).then_refused("project.already_stopped");
    let in_vain = StopProject { learned: "\t".into(), ..stop() };
    given(projects()).when(in_vain).then_refused_at("learned", "text.missing");
}
