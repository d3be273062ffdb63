//! One project, as of any point: a page, JSON and CSV of what happened.

mod actions;
pub(crate) mod attachment;
pub(crate) mod benefit;
pub(crate) mod describe;
pub(crate) mod follow_up;
pub(crate) mod guide;
pub(crate) mod indicator;
pub(crate) mod insight;
pub(crate) mod marks;
pub(crate) mod measures;
pub(crate) mod moving;
pub(crate) mod operation;
mod planned;
pub(crate) mod remark;
pub(crate) mod result;
pub(crate) mod roles;
mod small_chart;
mod standing;
mod steps;
pub(crate) mod subject;
pub(crate) mod timeline;
mod topic;
pub(crate) mod trial;
pub(crate) mod view;

use std::sync::Arc;

use application::ask::Answer;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use domain::values::ProjectId;
use exchange::csv_writer::{CsvCell, CsvForm, write_csv};
use readmodels::list::{self, Row};
use readmodels::portfolio::Portfolio;
use readmodels::project_page::ProjectPage;
use serde::Serialize;
use uuid::Uuid;

use crate::ask::Asked;
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::sentence::Sentence;
use crate::templates;

/// A question about a project, answered.
pub(crate) struct Answered {
    /// Who asked, in which language, as of when.
    pub(crate) asked: Asked,
    /// Which project.
    pub(crate) id: ProjectId,
    /// The project as of that point.
    pub(crate) answer: Answer<ProjectPage>,
    /// Knows the names of people and units at the same point.
    pub(crate) portfolio: Arc<Portfolio>,
}

impl Answered {
    pub(crate) async fn of(web: &Web, asked: Asked, id: ProjectId) -> Result<Self, Problem> {
        let query = asked.point()?;
        let answer = web.application.project(asked.organisation, id, query).await?;
        let portfolio = asked.portfolio(web, query).await?.value;
        Ok(Self { asked, id, answer, portfolio })
    }

    fn row(&self) -> Row<'_> {
        list::row(&self.portfolio, self.id, &self.answer.value.project)
    }
}

/// `GET /{organisation}/projects/{project}`, with `.json` or `.csv` after it for those.
pub(crate) async fn any(
    State(web): State<Web>,
    Path((_, name)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let (id, ending) = name.split_once('.').unwrap_or((&name, ""));
    let id = ProjectId(id.parse().map_err(|_| Problem::not_found())?);
    if !["", "json", "csv"].contains(&ending) {
        return Err(Problem::not_found());
    }
    let answered = Answered::of(&web, asked, id).await?;
    match ending {
        "json" => Ok(json(&answered)),
        "csv" => Ok(csv(&answered)),
        _ => page(&answered),
    }
}

fn page(answered: &Answered) -> Result<Response, Problem> {
    let asked = &answered.asked;
    let frame = Frame::of(asked).printed(asked, answered.answer.as_of.known_at);
    let view = view::view(answered)?;
    Ok(templates::render("project.html", asked.locale, &frame, &view)?.into_response())
}

/// One thing that happened.
#[derive(Debug, Serialize)]
struct Happened {
    position: i64,
    effective_on: NaiveDate,
    recorded_at: DateTime<Utc>,
    actor: Uuid,
    r#type: &'static str,
    /// What happened, in the reader's language.
    #[serde(flatten)]
    sentence: Sentence,
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    project: Row<'a>,
    timeline: Vec<Happened>,
}

fn happened(answered: &Answered) -> Vec<Happened> {
    let timeline = answered.answer.value.timeline.iter();
    timeline
        .map(|happening| Happened {
            position: happening.position,
            effective_on: happening.effective_on,
            recorded_at: happening.recorded_at,
            actor: happening.actor,
            r#type: happening.event.stored_type().0,
            sentence: timeline::sentence(answered, happening),
        })
        .collect()
}

fn json(answered: &Answered) -> Response {
    let document = Document { project: answered.row(), timeline: happened(answered) };
    Json(&document).into_response()
}

/// The timeline, latest first.
fn csv(answered: &Answered) -> Response {
    const COLUMNS: [&str; 6] =
        ["position", "effective_on", "recorded_at", "actor", "type", "sentence"];
    let rows = happened(answered).into_iter().map(|happened| {
        let cells = [
            happened.position.to_string(),
            happened.effective_on.to_string(),
            happened.recorded_at.to_rfc3339(),
            happened.actor.to_string(),
            happened.r#type.to_owned(),
            happened.sentence.text,
        ];
        cells.into_iter().map(CsvCell::Text).collect()
    });
    let body = write_csv(CsvForm::default(), &COLUMNS, rows);
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], body).into_response()
}
