//! Each task of each phase, from nothing in the log to all of it.

use std::sync::Arc;

use domain::method;
use domain::values::PhaseKey;
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;

const ANNE: PersonId = PersonId(Uuid::from_u128(7));

/// A project of which these documents are known.
fn project(documents: &Value) -> Project {
    fn part<T: serde::de::DeserializeOwned>(documents: &Value, name: &str) -> Option<Arc<T>> {
        let mut document = documents.get(name)?.clone();
        document["last_on"] = json!("2026-01-01");
        Some(Arc::new(serde_json::from_value(document).unwrap()))
    }
    let mut project = Project::default();
    project.standing = part(documents, "standing");
    project.description = part(documents, "description");
    project.indicators = part(documents, "indicators");
    project.decisions = part(documents, "decisions");
    project.follow_ups = part(documents, "follow_ups");
    project.guide = part(documents, "guide");
    project
}

/// How far a task of a phase has come on 1 October 2026.
fn progress(phase: &str, task: Task, documents: &Value) -> Progress {
    let guide = method::shipped().swap_remove(0);
    let phase = guide.phase(&PhaseKey(phase.to_owned())).unwrap();
    let tasks = tasks(&project(documents), phase, "2026-10-01".parse().unwrap());
    tasks.into_iter().find(|(other, _)| *other == task).unwrap().1
}

fn follow_up(change: &Value) -> Value {
    let mut one = json!({
        "schedule": {"on": {"dates": ["2026-04-01", "2027-04-01"]}}, "responsible": ANNE,
    });
    one.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    json!({"follow_ups": {"follow_ups": {Uuid::from_u128(3).to_string(): one}}})
}

#[test]
fn each_task_goes_from_not_started_by_what_it_lacks_to_ready() {
    use Lack::{Aim, Answers, Challenge, Concerns, InPlace, Lead, Owner};
    use Progress::{Lacks, NotStarted, Ready};
    let roles = |roles: &[&str]| {
        let roles: Vec<_> = roles.iter().map(|role| json!([role, ANNE])).collect();
        json!({"standing": {"spans": [], "roles": roles}})
    };
    let said = |what: Value| {
        let mut description = json!({"title": "Ro"});
        description.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
        json!({"description": description})
    };
    let answers = |keys: &[&str]| {
        let keys: serde_json::Map<_, _> =
            keys.iter().map(|key| ((*key).to_owned(), json!("2026-01-01"))).collect();
        json!({"guide": {"answers": {"foundation": keys}}})
    };
    let all = ["challenge", "affected", "why_now", "hope", "others", "frame"];
    let check = |yes: u32, partly: u32, no: u32| {
        let check = json!({"on": "2026-01-01", "yes": yes, "partly": partly, "no": no});
        json!({"guide": {"checks": {"foundation": check}}})
    };
    let table: Vec<(&str, Task, Value, Progress)> = vec![
        ("foundation", Task::Describe, json!({}), NotStarted),
        ("foundation", Task::Describe, said(json!({})), NotStarted),
        (
            "foundation",
            Task::Describe,
            said(json!({"challenge": "Bråk", "aim": " "})),
            Lacks(vec![Concerns, Aim]),
        ),
        (
            "foundation",
            Task::Describe,
            said(json!({"aim": "Ro"})),
            Lacks(vec![Challenge, Concerns]),
        ),
        (
            "foundation",
            Task::Describe,
            said(json!({"challenge": "a", "concerns": "b", "aim": "c"})),
            Ready,
        ),
        ("foundation", Task::People, roles(&["member"]), NotStarted),
        ("foundation", Task::People, roles(&["owner"]), Lacks(vec![Lead])),
        ("foundation", Task::People, roles(&["driver"]), Lacks(vec![Owner])),
        ("foundation", Task::People, roles(&["owner", "lead"]), Ready),
        ("foundation", Task::Questions, json!({}), NotStarted),
        (
            "foundation",
            Task::Questions,
            answers(&["hope", "of another version"]),
            Lacks(vec![Answers(5)]),
        ),
        ("foundation", Task::Questions, answers(&all), Ready),
        ("needs", Task::Questions, answers(&all), NotStarted),
        ("foundation", Task::Readiness, json!({}), NotStarted),
        ("foundation", Task::Readiness, check(3, 1, 1), Lacks(vec![InPlace(2)])),
        ("foundation", Task::Readiness, check(0, 0, 5), Lacks(vec![InPlace(5)])),
        ("foundation", Task::Readiness, check(5, 0, 0), Ready),
        ("needs", Task::Readiness, check(5, 0, 0), NotStarted),
    ];
    check_all(table);
}

#[test]
fn what_a_later_phase_looks_for_is_there_or_not_and_a_late_answer_is_waited_for() {
    use Lack::Indicator;
    use Progress::{Lacks, NotStarted, Ready, WaitsFor};
    let learned =
        |insights: u32, trials: u32| json!({"decisions": {"insights": insights, "trials": trials}});
    let decision = json!({Uuid::from_u128(4).to_string(): {
        "on": "2026-01-01", "question": "?", "chosen": "!"
    }});
    let decided = json!({"decisions": {"insights": 0, "trials": 0, "decisions": decision}});
    let benefit = json!({Uuid::from_u128(5).to_string(): {
        "title": "Ro"
    }});
    let table: Vec<(&str, Task, Value, Progress)> = vec![
        ("needs", Task::Insight, learned(0, 1), NotStarted),
        ("needs", Task::Insight, learned(1, 0), Ready),
        ("explore", Task::Trial, learned(1, 0), NotStarted),
        ("explore", Task::Trial, learned(0, 1), Ready),
        ("explore", Task::Decision, learned(1, 1), NotStarted),
        ("explore", Task::Decision, decided, Ready),
        ("realise", Task::Measure, json!({}), NotStarted),
        (
            "realise",
            Task::Measure,
            json!({"indicators": {"benefits": benefit}}),
            Lacks(vec![Indicator]),
        ),
        ("realise", Task::FollowUp, json!({}), NotStarted),
        ("realise", Task::FollowUp, follow_up(&json!({})), WaitsFor(ANNE)),
        ("realise", Task::FollowUp, follow_up(&json!({"answered": ["2026-04-01"]})), Ready),
        (
            "realise",
            Task::FollowUp,
            follow_up(&json!({"snoozed": {"2026-04-01": "2026-10-01"}})),
            Ready,
        ),
        ("realise", Task::FollowUp, follow_up(&json!({"ended_on": "2026-03-01"})), Ready),
    ];
    check_all(table);
}

#[track_caller]
fn check_all(table: Vec<(&str, Task, Value, Progress)>) {
    for (phase, task, documents, expected) in table {
        assert_eq!(progress(phase, task, &documents), expected, "{phase}, {task:?}: {documents}");
    }
}

#[test]
fn a_phase_of_another_method_has_the_tasks_that_its_questions_and_its_check_make() {
    let mut phase = method::shipped().swap_remove(0).phases.swap_remove(0);
    phase.key = PhaseKey("design".to_owned());
    let on = "2026-10-01".parse().unwrap();
    let found = |phase: &Phase| -> Vec<Task> {
        tasks(&Project::default(), phase, on).into_iter().map(|(task, _)| task).collect()
    };
    assert_eq!(found(&phase), [Task::Questions, Task::Readiness]);
    phase.questions.clear();
    phase.readiness.clear();
    assert_eq!(found(&phase), []);
}
