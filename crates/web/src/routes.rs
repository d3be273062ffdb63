//! Every address there is.

use std::sync::Arc;

use application::Application;
use axum::Router;
use axum::routing::get;

use crate::{chart, health, portfolio, problem, project};

/// What every handler can reach.
pub type Shared = Arc<Application>;

/// All addresses of one application.
pub fn routes(application: Shared) -> Router {
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/{organisation}/portfolio.json", get(portfolio::json))
        .route("/{organisation}/portfolio.csv", get(portfolio::csv))
        .route("/{organisation}/charts/{chart}", get(chart::chart))
        .route("/{organisation}/projects/{project}", get(project::json))
        .fallback(problem::no_such_address)
        .with_state(application)
}
