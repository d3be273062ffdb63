//! A phase of the method as a guide: what it is for, what to ask, check and try, and what is left to do.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::Text;
use domain::method::{Phase, Prompt};
use domain::project::Role;
use domain::values::{PhaseKey, ProjectId};
use serde::Serialize;

use super::Answered;
use super::planned;
use crate::access::Action;
use crate::ask::Asked;
use crate::page::{Frame, PointView};
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// Everything the template takes.
#[derive(Debug, Serialize)]
struct Guide {
    /// As of when the tasks stand so.
    point: PointView,
    project: String,
    project_title: String,
    /// Which phase of how many.
    progress: String,
    name: String,
    purpose: String,
    here: bool,
    tasks: Vec<Task>,
    questions: Vec<String>,
    readiness: Vec<String>,
    activities: Vec<String>,
    exit_test: Option<String>,
    onward: Option<String>,
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
    let project = &answered.answer.value.project;
    let method = project.method().and_then(|method| asked.state.method(method));
    let key = PhaseKey(phase);
    let place = method.and_then(|method| method.place(&key));
    let (Some(method), Some(place)) = (method, place) else { return Err(Problem::not_found()) };
    let phase = &method.phases[place];
    let guide = guide(&answered, phase, place, method.phases.len())?;
    let frame = Frame::of(asked);
    Ok(templates::render("guide.html", asked.locale, &frame, &guide)?.into_response())
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
    let onward = here && asked.may(Action::Steer) && answered.answer.is_now;
    let progress = [("place", (place + 1).into()), ("of", of.into())];
    Ok(Guide {
        point: PointView::of(asked, asked.point()?, &answered.answer),
        project: at(""),
        project_title: if title.is_empty() {
            locale.text("page-erased-title")
        } else {
            title.to_owned()
        },
        progress: locale.with("step-progress", progress),
        name: phase.name.in_language(locale.tag()).to_owned(),
        purpose: phase.purpose.in_language(locale.tag()).to_owned(),
        here,
        tasks: tasks(answered, &phase.key),
        questions: all(&phase.questions),
        readiness: all(&phase.readiness),
        activities: all(&phase.activities),
        exit_test: phase.exit_test.as_ref().map(|test| test.in_language(locale.tag()).to_owned()),
        onward: onward.then(|| at("/move")),
    })
}

/// How far something has come.
enum Progress {
    NotStarted,
    /// With what it lacks.
    Lacks(Vec<String>),
    Ready,
    /// For whom it waits.
    WaitsFor(String),
}

/// What there is to do in the phases of the guide; other methods have no list.
fn tasks(answered: &Answered, phase: &PhaseKey) -> Vec<Task> {
    match phase.0.as_str() {
        "foundation" => vec![
            task(answered, "step-task-describe", Some("describe"), described(answered)),
            task(answered, "step-task-people", None, staffed(answered)),
        ],
        "needs" => vec![task(answered, "step-task-insight", Some("insight"), counted(answered, 0))],
        "explore" => vec![
            task(answered, "step-task-trial", Some("trial"), counted(answered, 1)),
            task(answered, "step-task-decision", None, counted(answered, 2)),
        ],
        "realise" => vec![
            task(answered, "step-task-measure", None, measured(answered)),
            task(answered, "step-task-follow-up", None, followed_up(answered)),
        ],
        _ => Vec::new(),
    }
}

fn task(answered: &Answered, words: &'static str, path: Option<&str>, progress: Progress) -> Task {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let (class, status) = match progress {
        Progress::NotStarted => ("todo", locale.text("step-not-started")),
        Progress::Lacks(what) => {
            ("begun", locale.with("step-lacks", [("what", locale.list(&what).into())]))
        }
        Progress::Ready => ("ready", locale.text("step-ready")),
        Progress::WaitsFor(whom) => ("waits", locale.with("step-waits", [("whom", whom.into())])),
    };
    let path = path.filter(|_| asked.may(Action::Contribute) && answered.answer.is_now);
    let address =
        path.map(|path| asked.link_now(&format!("projects/{}/{path}", answered.id)).to_string());
    Task { words: locale.text(words), address, class, status }
}

fn lacking(answered: &Answered, parts: &[(&'static str, bool)]) -> Progress {
    let missing = parts.iter().filter(|(_, there)| !there);
    let missing: Vec<_> = missing.map(|(key, _)| answered.asked.locale.text(key)).collect();
    match missing.len() {
        0 => Progress::Ready,
        all if all == parts.len() => Progress::NotStarted,
        _ => Progress::Lacks(missing),
    }
}

fn described(answered: &Answered) -> Progress {
    let description = answered.answer.value.project.description.as_deref();
    let says = |text: Option<&Text>| text.is_some_and(Text::says_something);
    let parts = [
        ("step-lacks-challenge", says(description.and_then(|known| known.challenge.as_ref()))),
        ("step-lacks-concerns", says(description.and_then(|known| known.concerns.as_ref()))),
        ("step-lacks-aim", says(description.and_then(|known| known.aim.as_ref()))),
    ];
    lacking(answered, &parts)
}

fn staffed(answered: &Answered) -> Progress {
    let standing = answered.answer.value.project.standing.as_deref();
    let held =
        |role| standing.is_some_and(|known| known.roles.iter().any(|(other, _)| *other == role));
    let parts = [
        ("step-lacks-owner", held(Role::Owner)),
        ("step-lacks-lead", held(Role::Lead) || held(Role::Driver)),
    ];
    lacking(answered, &parts)
}

/// Insights, trials or decisions: one is enough to be ready.
fn counted(answered: &Answered, which: usize) -> Progress {
    let known = answered.answer.value.project.decisions.as_deref();
    let counts = known.map_or([0, 0, 0], |known| {
        let decisions = u32::try_from(known.decisions.len()).unwrap_or(u32::MAX);
        [known.insights, known.trials, decisions]
    });
    if counts[which] > 0 { Progress::Ready } else { Progress::NotStarted }
}

fn measured(answered: &Answered) -> Progress {
    let project = &answered.answer.value.project;
    let parts = [
        ("step-lacks-benefit", project.benefits().next().is_some()),
        ("step-lacks-indicator", project.measures().next().is_some()),
    ];
    lacking(answered, &parts)
}

fn followed_up(answered: &Answered) -> Progress {
    let known = answered.answer.value.project.follow_ups.as_deref();
    match (known.is_some_and(|known| !known.follow_ups.is_empty()), planned::overdue(answered)) {
        (false, _) => Progress::NotStarted,
        (true, Some(person)) => Progress::WaitsFor(person),
        (true, None) => Progress::Ready,
    }
}
