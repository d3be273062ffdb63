//! One project, as of any point.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Query;
use chrono::{DateTime, NaiveDate, Utc};
use domain::values::ProjectId;
use readmodels::list::{self, Row};
use serde::Serialize;
use uuid::Uuid;

use crate::ask::{self, Point};
use crate::problem::Problem;
use crate::routes::Shared;

/// One thing that happened.
#[derive(Debug, Serialize)]
struct Happened {
    position: i64,
    effective_on: NaiveDate,
    recorded_at: DateTime<Utc>,
    actor: Uuid,
    r#type: &'static str,
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    project: Row<'a>,
    timeline: Vec<Happened>,
}

/// `GET /{organisation}/projects/{project}`
pub(crate) async fn json(
    State(application): State<Shared>,
    Path((slug, project)): Path<(String, Uuid)>,
    Query(point): Query<Point>,
) -> Result<Response, Problem> {
    let organisation = ask::organisation(&application, &slug)?;
    let query = point.query()?;
    let id = ProjectId(project);
    let page = application.project(organisation, id, query).await?.value;
    let names = application.portfolio(organisation, query).await?.value;
    let timeline = page
        .timeline
        .iter()
        .map(|happening| Happened {
            position: happening.position,
            effective_on: happening.effective_on,
            recorded_at: happening.recorded_at,
            actor: happening.actor,
            r#type: happening.event.stored_type().0,
        })
        .collect();
    let document = Document { project: list::row(&names, id, &page.project), timeline };
    Ok(Json(&document).into_response())
}
