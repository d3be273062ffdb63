//! A phase of the method as a guide: what it is for, what to ask, check and try, and what is left to do.

pub(crate) mod answers;
pub(crate) mod readiness;

use application::Position;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::method::{Phase, Prompt};
use domain::values::{PhaseKey, ProjectId};
use readmodels::project_page::Happening;
use readmodels::tasks::{self, Lack, Progress};
use serde::{Deserialize, Serialize};

use super::Answered;
use super::measures::said;
use super::timeline;
use super::view::person_name;
use crate::access::Action;
use crate::ask::Asked;
use crate::locale::{Argument, Locale};
use crate::page::{Frame, PointView};
use crate::prepared::seen_on;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// Everything the template takes.
#[derive(Debug, Serialize)]
struct Guide {
    /// As of when the tasks stand so.
    point: PointView,
    /// What a form has just recorded.
    recorded: Option<String>,
    project: String,
    project_title: String,
    /// Which phase of how many.
    progress: String,
    name: String,
    purpose: String,
    here: bool,
    tasks: Vec<Task>,
    questions: Vec<Question>,
    /// Where several questions are answered at a time.
    answers: Option<String>,
    readiness: Vec<Checked>,
    /// When that was checked last, and by whom.
    readiness_checked: String,
    check: Option<Link>,
    activities: Vec<String>,
    exit_test: Option<String>,
    onward: Option<String>,
}

/// A guiding question, and what was answered.
#[derive(Debug, Serialize)]
struct Question {
    words: String,
    answer: Option<String>,
    /// When and by whom.
    given: Option<String>,
    link: Option<Link>,
}

/// Something that should be in place, and whether it is.
#[derive(Debug, Serialize)]
struct Checked {
    words: String,
    readiness: Option<String>,
    note: Option<String>,
}

/// A link with its words.
#[derive(Debug, Serialize)]
struct Link {
    address: String,
    words: String,
}

/// The phase that an address names.
#[derive(Debug, Deserialize)]
pub(crate) struct Asking {
    phase: PhaseKey,
}

/// Something to do in a phase, as far as the log knows.
#[derive(Debug, Serialize)]
struct Task {
    words: String,
    address: Option<String>,
    class: &'static str,
    status: String,
}

/// `GET /{organisation}/projects/{project}/steps/{phase}`
pub(crate) async fn page(
    State(web): State<Web>,
    Path((_, id, phase)): Path<(String, String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let id = ProjectId(id.parse().map_err(|_| Problem::not_found())?);
    let answered = Answered::of(&web, asked, id).await?;
    let asked = &answered.asked;
    let key = PhaseKey(phase);
    let (place, phase) = phase_of(&answered, &key).ok_or_else(Problem::not_found)?;
    let method = answered.answer.value.project.method();
    let of = method.and_then(|method| asked.state.method(method)).map_or(0, |it| it.phases.len());
    let guide = guide(&answered, phase, place, of)?;
    let frame = Frame::of(asked);
    Ok(templates::render("guide.html", asked.locale, &frame, &guide)?.into_response())
}

/// A phase of the method that a project follows, and its place in it.
fn phase_of<'a>(answered: &'a Answered, phase: &PhaseKey) -> Option<(usize, &'a Phase)> {
    let method = answered.answer.value.project.method()?;
    let method = answered.asked.state.method(method)?;
    let place = method.place(phase)?;
    Some((place, &method.phases[place]))
}

fn name(locale: Locale, phase: &Phase) -> String {
    phase.name.in_language(locale.tag()).to_owned()
}

fn guide(answered: &Answered, phase: &Phase, place: usize, of: usize) -> Result<Guide, Problem> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let project = &answered.answer.value.project;
    let title = project.title();
    let all = |prompts: &[Prompt]| {
        prompts.iter().map(|prompt| prompt.words.in_language(locale.tag()).to_owned()).collect()
    };
    let at = |path: &str| asked.link(&format!("projects/{}{path}", answered.id)).to_string();
    let here = project.phase() == Some(&phase.key);
    let writes = asked.may(Action::Contribute) && answered.answer.is_now;
    let form = |path: &str| {
        let path = format!("projects/{}/steps/{}/{path}", answered.id, phase.key);
        asked.link_now(&path).to_string()
    };
    let check = answered.answer.value.check(&phase.key);
    let again = if check.is_some() { "step-readiness-again" } else { "step-readiness-open" };
    let onward = here && asked.may(Action::Steer) && answered.answer.is_now;
    let progress = [("place", (place + 1).into()), ("of", of.into())];
    Ok(Guide {
        point: PointView::of(asked, asked.point()?, &answered.answer),
        recorded: timeline::recorded(answered),
        project: at(""),
        project_title: if title.is_empty() {
            locale.text("page-erased-title")
        } else {
            title.to_owned()
        },
        progress: locale.with("step-progress", progress),
        name: name(locale, phase),
        purpose: phase.purpose.in_language(locale.tag()).to_owned(),
        here,
        tasks: tasks(answered, phase),
        questions: phase.questions.iter().map(|asked| question(answered, phase, asked)).collect(),
        answers: writes.then(|| form("answers")),
        readiness: checked(answered, phase),
        readiness_checked: check.map_or_else(
            || locale.text("step-readiness-none"),
            |(happening, _)| by(answered, "step-readiness-checked", happening),
        ),
        check: writes.then(|| Link { address: form("readiness"), words: locale.text(again) }),
        activities: all(&phase.activities),
        exit_test: phase.exit_test.as_ref().map(|test| test.in_language(locale.tag()).to_owned()),
        onward: onward.then(|| at("/move")),
    })
}

/// When something was said, and by whom.
fn by(answered: &Answered, key: &'static str, happening: &Happening) -> String {
    let locale = answered.asked.locale;
    let arguments: [(&str, Argument<'_>); 2] = [
        ("date", locale.long_date(happening.effective_on).into()),
        ("person", person_name(answered, happening.actor).into()),
    ];
    locale.with(key, arguments)
}

fn question(answered: &Answered, phase: &Phase, asked: &Prompt) -> Question {
    let locale = answered.asked.locale;
    let known = answered.answer.value.answer(&phase.key, &asked.key, Position::MAX);
    let action = if known.is_some() { "step-answer-change" } else { "step-answer" };
    let path = format!("projects/{}/steps/{}/answers", answered.id, phase.key);
    let writes = answered.asked.may(Action::Contribute) && answered.answer.is_now;
    Question {
        words: asked.words.in_language(locale.tag()).to_owned(),
        answer: known.map(|(_, answer)| said(locale, answer)),
        given: known.map(|(happening, _)| by(answered, "step-answered", happening)),
        link: writes.then(|| Link {
            address: answered.asked.link_now(&path).to(&format!("answer_{}", asked.key)),
            words: locale.text(action),
        }),
    }
}

fn checked(answered: &Answered, phase: &Phase) -> Vec<Checked> {
    let locale = answered.asked.locale;
    let answers = answered.answer.value.check(&phase.key).map(|(_, checked)| &checked.answers);
    let one = |prompt: &Prompt| {
        let mut known = answers.into_iter().flatten();
        let known = known.find(|answer| answer.key == prompt.key);
        Checked {
            words: prompt.words.in_language(locale.tag()).to_owned(),
            readiness: known.map(|answer| readiness::word(locale, answer.readiness)),
            note: known.and_then(|answer| answer.note.as_ref()).map(|note| said(locale, note)),
        }
    };
    phase.readiness.iter().map(one).collect()
}

fn tasks(answered: &Answered, phase: &Phase) -> Vec<Task> {
    let project = &answered.answer.value.project;
    let tasks = tasks::tasks(project, phase, seen_on(&answered.answer)).into_iter();
    tasks.map(|(task, progress)| task_view(answered, phase, task, &progress)).collect()
}

fn task_view(answered: &Answered, phase: &Phase, task: tasks::Task, progress: &Progress) -> Task {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let (class, status) = match progress {
        Progress::NotStarted => ("todo", locale.text("step-not-started")),
        Progress::Lacks(what) => {
            let what: Vec<_> = what.iter().map(|lack| lack_words(locale, *lack)).collect();
            ("begun", locale.with("step-lacks", [("what", locale.list(&what).into())]))
        }
        Progress::Ready => ("ready", locale.text("step-ready")),
        Progress::WaitsFor(whom) => {
            let whom = person_name(answered, whom.0);
            ("waits", locale.with("step-waits", [("whom", whom.into())]))
        }
    };
    let (words, path) = match task {
        tasks::Task::Describe => ("step-task-describe", Some("describe".to_owned())),
        tasks::Task::People => ("step-task-people", None),
        tasks::Task::Questions => {
            ("step-task-questions", Some(format!("steps/{}/answers", phase.key)))
        }
        tasks::Task::Insight => ("step-task-insight", Some("insight".to_owned())),
        tasks::Task::Trial => ("step-task-trial", Some("trial".to_owned())),
        tasks::Task::Decision => ("step-task-decision", Some("decision".to_owned())),
        tasks::Task::Measure => ("step-task-measure", None),
        tasks::Task::FollowUp => ("step-task-follow-up", None),
        tasks::Task::Readiness => {
            ("step-task-readiness", Some(format!("steps/{}/readiness", phase.key)))
        }
    };
    let right = if task == tasks::Task::Decision { Action::Steer } else { Action::Contribute };
    let path = path.filter(|_| asked.may(right) && answered.answer.is_now);
    let address =
        path.map(|path| asked.link_now(&format!("projects/{}/{path}", answered.id)).to_string());
    Task { words: locale.text(words), address, class, status }
}

fn lack_words(locale: Locale, lack: Lack) -> String {
    locale.text(match lack {
        Lack::Challenge => "step-lacks-challenge",
        Lack::Concerns => "step-lacks-concerns",
        Lack::Aim => "step-lacks-aim",
        Lack::Owner => "step-lacks-owner",
        Lack::Lead => "step-lacks-lead",
        Lack::Benefit => "step-lacks-benefit",
        Lack::Indicator => "step-lacks-indicator",
        Lack::Answers(count) => {
            return locale.with("step-lacks-answers", [("count", count.into())]);
        }
        Lack::InPlace(count) => {
            return locale.with("step-lacks-in-place", [("count", count.into())]);
        }
    })
}
