//! What there is to do in a phase, and how far each thing has come: a pure answer from a project's documents.
//!
//! Nothing here is required. The list says what the log holds, and no move waits for it.

use chrono::NaiveDate;
use domain::Text;
use domain::method::Phase;
use domain::project::Role;
use domain::values::PersonId;

use crate::glance::overdue;
use crate::portfolio::Project;

/// Something to do in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// To say what it is about.
    Describe,
    /// To agree on who is responsible.
    People,
    /// To answer the guiding questions.
    Questions,
    /// To find out about the need.
    Insight,
    /// To try it.
    Trial,
    /// To decide.
    Decision,
    /// To agree on what should become better and how it is measured.
    Measure,
    /// To plan what is asked afterwards.
    FollowUp,
    /// To check what is in place.
    Readiness,
}

/// Something that a task lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// What is hard.
    Challenge,
    /// Whom it concerns.
    Concerns,
    /// What it aims at.
    Aim,
    /// Somebody who owns it.
    Owner,
    /// Somebody who leads or drives it.
    Lead,
    /// A benefit.
    Benefit,
    /// An indicator.
    Indicator,
    /// Answers to so many questions.
    Answers(u32),
    /// So many things that are not in place, or not wholly.
    InPlace(u32),
}

/// How far something has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Nothing of it is there.
    NotStarted,
    /// Some of it is; this is not.
    Lacks(Vec<Lack>),
    /// All of it is there.
    Ready,
    /// Somebody is to do something first.
    WaitsFor(PersonId),
}

/// What there is to do in a phase on a date. What a phase is about is known of those of the guide; what
/// it asks and checks, of every method.
pub fn tasks(project: &Project, phase: &Phase, on: NaiveDate) -> Vec<(Task, Progress)> {
    let mut tasks = match phase.key.0.as_str() {
        "foundation" => {
            vec![(Task::Describe, described(project)), (Task::People, staffed(project))]
        }
        "needs" => vec![(Task::Insight, learned(project, |known| known.insights))],
        "explore" => vec![
            (Task::Trial, learned(project, |known| known.trials)),
            (Task::Decision, decided(project)),
        ],
        "realise" => {
            vec![(Task::Measure, measured(project)), (Task::FollowUp, followed_up(project, on))]
        }
        _ => Vec::new(),
    };
    if !phase.questions.is_empty() {
        tasks.push((Task::Questions, answered(project, phase)));
    }
    if !phase.readiness.is_empty() {
        tasks.push((Task::Readiness, checked(project, phase)));
    }
    tasks
}

/// Nothing is there, some of it, or all.
fn lacking(parts: &[(Lack, bool)]) -> Progress {
    let missing: Vec<_> = parts.iter().filter(|(_, there)| !there).map(|(lack, _)| *lack).collect();
    match missing.len() {
        0 => Progress::Ready,
        all if all == parts.len() => Progress::NotStarted,
        _ => Progress::Lacks(missing),
    }
}

fn described(project: &Project) -> Progress {
    let known = project.description.as_deref();
    let says = |text: Option<&Text>| text.is_some_and(Text::says_something);
    lacking(&[
        (Lack::Challenge, says(known.and_then(|known| known.challenge.as_ref()))),
        (Lack::Concerns, says(known.and_then(|known| known.concerns.as_ref()))),
        (Lack::Aim, says(known.and_then(|known| known.aim.as_ref()))),
    ])
}

fn staffed(project: &Project) -> Progress {
    let standing = project.standing.as_deref();
    let held = |role| standing.is_some_and(|known| known.holder(role).is_some());
    lacking(&[
        (Lack::Owner, held(Role::Owner)),
        (Lack::Lead, held(Role::Lead) || held(Role::Driver)),
    ])
}

/// One insight or trial is enough to be ready.
fn learned(project: &Project, count: fn(&crate::decisions::Decisions) -> u32) -> Progress {
    let known = project.decisions.as_deref().map_or(0, count);
    if known > 0 { Progress::Ready } else { Progress::NotStarted }
}

fn decided(project: &Project) -> Progress {
    let known = project.decisions.as_deref();
    let stands = known.is_some_and(|known| !known.decisions.is_empty());
    if stands { Progress::Ready } else { Progress::NotStarted }
}

fn measured(project: &Project) -> Progress {
    lacking(&[
        (Lack::Benefit, project.benefits().next().is_some()),
        (Lack::Indicator, project.measures().next().is_some()),
    ])
}

fn followed_up(project: &Project, on: NaiveDate) -> Progress {
    match (project.follow_ups.as_deref(), overdue(project, on)) {
        (_, Some(late)) => Progress::WaitsFor(late.responsible),
        (Some(known), None) if !known.follow_ups.is_empty() => Progress::Ready,
        _ => Progress::NotStarted,
    }
}

fn answered(project: &Project, phase: &Phase) -> Progress {
    let answers = project.guide.as_deref().and_then(|guide| guide.answers.get(&phase.key));
    let known = |key: &String| answers.is_some_and(|answers| answers.contains_key(key));
    let open = phase.questions.iter().filter(|question| !known(&question.key)).count();
    match open {
        0 => Progress::Ready,
        all if all == phase.questions.len() => Progress::NotStarted,
        some => Progress::Lacks(vec![Lack::Answers(u32::try_from(some).unwrap_or(u32::MAX))]),
    }
}

fn checked(project: &Project, phase: &Phase) -> Progress {
    match project.guide.as_deref().and_then(|guide| guide.checks.get(&phase.key)) {
        None => Progress::NotStarted,
        Some(check) if check.yes == check.all() => Progress::Ready,
        Some(check) => Progress::Lacks(vec![Lack::InPlace(check.all() - check.yes)]),
    }
}

#[cfg(test)]
mod tests;
