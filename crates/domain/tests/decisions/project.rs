//! Registering and describing projects.

use domain::command::{Command, tags};
use domain::organisation::MethodAdopted;
use domain::project::backdate::BackdateProject;
use domain::project::describe::DescribeProject;
use domain::project::register::RegisterProject;
use domain::project::{ProjectDescribed, ProjectRegistered};
use domain::unit::UnitClosed;
use domain::values::{MethodRef, ORGANISATION_STREAM, ProjectId, StatedDate, UnitId};
use testkit::given::given;
use testkit::values::{
    OFFICE, READING, SCHOOL, date, fresh_id, guide, organisation, projects, source,
};

fn register() -> RegisterProject {
    RegisterProject {
        id: READING,
        title: " Lesing i alle fag ".into(),
        challenge: Some("Mange faller av\r\nFlest på 8. trinn".into()),
        concerns: Some("  ".into()),
        unit: Some(SCHOOL),
        area: None,
        method: None,
        external_key: Some(" SOL-7 ".to_owned()),
        source: None,
    }
}

#[test]
fn a_project_is_registered_with_the_default_method() {
    given(organisation()).when(register()).then(ProjectRegistered {
        title: "Lesing i alle fag".into(),
        challenge: Some("Mange faller av\nFlest på 8. trinn".into()),
        concerns: None,
        unit: Some(SCHOOL),
        area: None,
        method: guide(),
        external_key: Some("SOL-7".to_owned()),
        source: None,
    });
}

#[test]
fn a_project_is_registered_once_with_a_title_a_unit_and_a_method_that_are_there() {
    given(projects()).when(register()).then_refused("project.already_registered");
    let untitled = RegisterProject { title: "\n".into(), ..register() };
    given(organisation()).when(untitled).then_refused_at("title", "text.missing");
    let long = RegisterProject { title: "x".repeat(201).into(), ..register() };
    given(organisation()).when(long).then_refused_at("title", "text.too_long");
    let nul = RegisterProject { challenge: Some("a\0b".into()), ..register() };
    given(organisation()).when(nul).then_refused_at("challenge", "text.unlawful");
    let nowhere = RegisterProject { unit: Some(UnitId(fresh_id(1))), ..register() };
    given(organisation()).when(nowhere).then_refused_at("unit", "unit.unknown");
    let closed = given(organisation()).and(SCHOOL.0, UnitClosed { successor: None });
    closed.when(register()).then_refused_at("unit", "unit.closed");
    let method = Some(MethodRef { key: "ks_guide".to_owned(), version: 9 });
    let unmethodical = RegisterProject { method, ..register() };
    given(organisation()).when(unmethodical).then_refused_at("method", "method.unknown");
}

#[test]
fn a_project_is_not_registered_before_a_method_is_adopted() {
    let mut events = organisation();
    events
        .retain(|(_, event)| !matches!(event, domain::Event::MethodAdopted(MethodAdopted { .. })));
    assert!(events.iter().any(|(stream, _)| *stream == ORGANISATION_STREAM));
    given(events).when(register()).then_refused("method.unknown");
}

#[test]
fn an_external_key_is_unique_by_the_tag_that_the_event_carries() {
    let command = Command::from(register());
    assert_eq!(command.unique_tags(), ["external_key:SOL-7"]);
    let decided = domain::decide(
        &given(organisation()).world(),
        &command,
        &domain::command::Moment { today: date(2026, 3, 2), effective_on: date(2026, 3, 2) },
    );
    assert_eq!(tags(&decided.unwrap()[0]), command.unique_tags());
    let none = RegisterProject { external_key: Some(" ".to_owned()), ..register() };
    assert!(Command::from(none).unique_tags().is_empty());
}

fn describe(description: ProjectDescribed) -> DescribeProject {
    DescribeProject { project: READING, description }
}

#[test]
fn only_what_differs_is_described() {
    let changed = ProjectDescribed {
        aim: Some("Alle leser hver dag".into()),
        unit: Some(OFFICE),
        planned_end: Some(StatedDate::On(date(2027, 6, 18))),
        ..Default::default()
    };
    let given_again = ProjectDescribed {
        title: Some("Lesing i alle fag  ".into()),
        concerns: Some("".into()),
        planned_start: Some(StatedDate::None),
        area: Some(String::new()),
        ..changed.clone()
    };
    given(projects()).when(describe(given_again.clone())).then(changed.clone());
    given(projects()).and(READING.0, changed).when(describe(given_again)).then_nothing();
}

#[test]
fn an_empty_text_takes_one_away() {
    let removed = ProjectDescribed { challenge: Some("".into()), ..Default::default() };
    given(projects()).when(describe(removed.clone())).then(removed.clone());
    let after = given(projects()).and(READING.0, removed).world();
    assert_eq!(after.projects[&READING].described.challenge, None);
}

#[test]
fn an_imported_description_is_taken_as_it_is() {
    let stated = ProjectDescribed {
        title: Some("Lesing i alle fag".into()),
        planned_start: Some(StatedDate::On(date(2026, 9, 1))),
        planned_end: Some(StatedDate::On(date(2025, 9, 1))),
        source: Some(source()),
        ..Default::default()
    };
    given(projects()).when(describe(stated.clone())).then(stated);
    let nothing = ProjectDescribed { source: Some(source()), ..Default::default() };
    given(projects()).when(describe(nothing)).then_nothing();
}

#[test]
fn a_description_that_cannot_be_is_refused() {
    let given_title = ProjectDescribed { title: Some(" ".into()), ..Default::default() };
    let untitled = given(projects()).when(describe(given_title));
    untitled.then_refused_at("title", "text.missing");
    let backwards = ProjectDescribed {
        planned_start: Some(StatedDate::On(date(2026, 9, 1))),
        planned_end: Some(StatedDate::On(date(2026, 8, 31))),
        ..Default::default()
    };
    let decided = given(projects()).when(describe(backwards));
    decided.then_refused_at("planned_end", "project.ends_before_start");
    let unknown = DescribeProject {
        project: ProjectId(fresh_id(1)),
        description: ProjectDescribed::default(),
    };
    given(projects()).when(unknown).then_refused_at("project", "project.unknown");
}

fn backdate() -> BackdateProject {
    BackdateProject {
        project: READING,
        title: "Lesing".into(),
        challenge: None,
        concerns: None,
        unit: Some(SCHOOL),
        area: None,
        source: source(),
    }
}

#[test]
fn a_project_is_backdated_with_its_own_key_and_method() {
    let known = given(projects()).world().projects[&READING].clone();
    given(projects()).when(backdate()).then(ProjectRegistered {
        title: "Lesing".into(),
        challenge: None,
        concerns: None,
        unit: Some(SCHOOL),
        area: None,
        method: known.method.clone(),
        external_key: known.external_key.clone(),
        source: Some(source()),
    });
}

#[test]
fn a_backdated_project_says_now_what_it_said_before() {
    let before = given(projects()).world().projects[&READING].clone();
    let earlier = ProjectRegistered {
        title: "Lesing".into(),
        challenge: None,
        concerns: None,
        unit: None,
        area: None,
        method: before.method.clone(),
        external_key: None,
        source: Some(source()),
    };
    let after = given(projects()).and(READING.0, earlier).world().projects[&READING].clone();
    assert_eq!(after, before);
}

#[test]
fn only_a_known_project_is_backdated_and_with_a_title() {
    given(organisation()).when(backdate()).then_refused_at("project", "project.unknown");
    let untitled = BackdateProject { title: " ".into(), ..backdate() };
    given(projects()).when(untitled).then_refused_at("title", "text.missing");
}
