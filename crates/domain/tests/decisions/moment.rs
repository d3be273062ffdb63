//! What holds for every command: when it may be given, and that the organisation comes first.

use domain::project::pause::PauseProject;
use testkit::given::given;
use testkit::values::{READING, TODAY, date, projects};

fn pause() -> PauseProject {
    PauseProject { project: READING, reason: "Sykdom".into(), until: None }
}

#[test]
fn nothing_is_recorded_before_it_has_happened() {
    let tomorrow = TODAY.succ_opt().unwrap();
    let decided = given(projects()).effective_on(tomorrow).when(pause());
    decided.then_refused_at("effective_on", "date.in_future");
}

#[test]
fn a_year_that_nobody_meant_is_refused() {
    let decided = given(projects()).effective_on(date(206, 3, 1)).when(pause());
    decided.then_refused_at("effective_on", "date.out_of_range");
}

#[test]
fn before_the_organisation_nothing_else_is_registered() {
    given([]).when(pause()).then_refused("organisation.not_registered");
}
