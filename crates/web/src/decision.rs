//! One decision, as of any point: a page and JSON.

mod draft;
pub(crate) mod form;
mod limit;
pub(crate) mod revisit;
mod slots;
mod view;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Event;
use domain::decision::{Decision, DecisionRecorded};
use domain::values::{DecisionId, ProjectId};
use readmodels::project_page::Happening;
use serde::Serialize;
use uuid::Uuid;

use crate::ask::Asked;
use crate::page::Frame;
use crate::problem::Problem;
use crate::project::Answered;
use crate::routes::Web;
use crate::templates;

/// A decision and where it stands in the log.
struct Found<'a> {
    answered: &'a Answered,
    happening: &'a Happening,
    recorded: &'a DecisionRecorded,
}

impl<'a> Found<'a> {
    fn of(answered: &'a Answered, id: DecisionId) -> Option<Self> {
        answered.answer.value.timeline.iter().find_map(|happening| match &happening.event {
            Event::DecisionRecorded(recorded) if recorded.id == id => {
                Some(Self { answered, happening, recorded })
            }
            _ => None,
        })
    }
}

/// The address of a decision's page, as of the same point.
pub(crate) fn address(answered: &Answered, id: DecisionId) -> String {
    answered.asked.link(&format!("projects/{}/decisions/{id}", answered.id)).to_string()
}

/// `GET /{organisation}/projects/{project}/decisions/{decision}`, with `.json` after it for that.
pub(crate) async fn any(
    State(web): State<Web>,
    Path((_, project, name)): Path<(String, String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let (id, ending) = name.split_once('.').unwrap_or((&name, ""));
    let read = |id: &str| id.parse::<Uuid>().map_err(|_| Problem::not_found());
    let (project, id) = (ProjectId(read(&project)?), DecisionId(read(id)?));
    let answered = Answered::of(&web, asked, project).await?;
    let found = Found::of(&answered, id).ok_or_else(Problem::not_found)?;
    match ending {
        "" => page(&found),
        "json" => Ok(json(&found)),
        _ => Err(Problem::not_found()),
    }
}

fn page(found: &Found<'_>) -> Result<Response, Problem> {
    let asked = &found.answered.asked;
    let frame = Frame::of(asked).printed(asked, found.answered.answer.as_of.known_at);
    let view = view::view(found)?;
    Ok(templates::render("decision.html", asked.locale, &frame, &view)?.into_response())
}

#[derive(Serialize)]
struct Document<'a> {
    id: DecisionId,
    project: ProjectId,
    position: i64,
    effective_on: NaiveDate,
    recorded_at: DateTime<Utc>,
    actor: Uuid,
    #[serde(flatten)]
    decision: &'a Decision,
    superseded_by: Option<DecisionId>,
}

fn json(found: &Found<'_>) -> Response {
    let happening = found.happening;
    Json(Document {
        id: found.recorded.id,
        project: found.answered.id,
        position: happening.position,
        effective_on: happening.effective_on,
        recorded_at: happening.recorded_at,
        actor: happening.actor,
        decision: &found.recorded.decision,
        superseded_by: view::superseded_by(found),
    })
    .into_response()
}
