//! Whether the program lives, and whether it can answer.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;

use crate::problem::Problem;
use crate::routes::Shared;

/// `GET /healthz`: the program lives.
pub(crate) async fn alive() -> &'static str {
    "alive\n"
}

/// How one organisation stands.
#[derive(Debug, Serialize)]
pub(crate) struct Readiness {
    organisation: String,
    head: i64,
    position: i64,
    halted: Vec<String>,
}

/// `GET /readyz`: every organisation can be asked, and no read model stands still.
pub(crate) async fn ready(
    State(application): State<Shared>,
) -> Result<Json<Vec<Readiness>>, Problem> {
    let mut all = Vec::new();
    for (organisation, slug) in application.organisations() {
        let health = application.health(organisation).await?;
        if let Some((model, position, _)) = health.halted.first() {
            let detail = format!("the read model {model} of {slug} stands still at {position}");
            return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "halted", detail));
        }
        all.push(Readiness {
            organisation: slug,
            head: health.head,
            position: health.position,
            halted: Vec::new(),
        });
    }
    Ok(Json(all))
}
