//! Every address there is.

use std::sync::Arc;

use application::Application;
use axum::Router;
use axum::extract::FromRef;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use tower_http::compression::CompressionLayer;

use crate::form::origin;
use crate::prepared::Preparations;
use crate::project::follow_up::{self, instead};
use crate::project::{
    benefit, describe, guide, indicator, insight, moving, operation, result, trial,
};
use crate::{
    assets, chart, decision, headers, health, organisations, portfolio, problem, project, register,
    work,
};

/// The application behind the addresses.
pub type Shared = Arc<Application>;

/// What every handler can reach.
#[derive(Clone)]
pub(crate) struct Web {
    pub(crate) application: Shared,
    pub(crate) preparations: Arc<Preparations>,
    /// In whose name pages record; nothing can be recorded if `None`.
    pub(crate) actor: Option<Arc<str>>,
}

impl FromRef<Web> for Shared {
    fn from_ref(web: &Web) -> Self {
        Arc::clone(&web.application)
    }
}

/// All addresses of one application. Pages record in the name of `actor`; without one they only show.
pub fn routes(application: Shared, actor: Option<&str>) -> Router {
    let web = Web { application, preparations: Arc::default(), actor: actor.map(Arc::from) };
    Router::new()
        .route("/", get(organisations::page))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/static/{name}", get(assets::file))
        .route("/{organisation}/portfolio", get(portfolio::page))
        .route("/{organisation}/portfolio.json", get(portfolio::json))
        .route("/{organisation}/portfolio.csv", get(portfolio::csv))
        .route("/{organisation}/my-work", get(work::page))
        .route("/{organisation}/charts/{chart}", get(chart::chart))
        .route("/{organisation}/projects/{project}", get(project::any))
        .route("/{organisation}/projects/{project}/decisions/{decision}", get(decision::any))
        .merge(project_forms())
        .merge(follow_up_forms())
        .merge(measure_forms())
        .route("/{organisation}/register", get(register::page).post(register::send))
        .fallback(problem::no_such_address)
        .layer(from_fn(origin::refuse_foreign))
        .layer(from_fn(origin::refuse_other_names))
        .layer(from_fn_with_state(web.clone(), problem::in_the_readers_form))
        .layer(from_fn(headers::secure))
        .layer(CompressionLayer::new())
        .with_state(web)
}

/// The pages that record something of one project, and the guide that leads to them.
fn project_forms() -> Router<Web> {
    Router::new()
        .route("/{organisation}/projects/{project}/steps/{phase}", get(guide::page))
        .route(
            "/{organisation}/projects/{project}/steps/{phase}/answers",
            get(guide::answers::page).post(guide::answers::send),
        )
        .route(
            "/{organisation}/projects/{project}/steps/{phase}/readiness",
            get(guide::readiness::page).post(guide::readiness::send),
        )
        .route(
            "/{organisation}/projects/{project}/describe",
            get(describe::page).post(describe::send),
        )
        .route("/{organisation}/projects/{project}/insight", get(insight::page).post(insight::send))
        .route("/{organisation}/projects/{project}/trial", get(trial::page).post(trial::send))
        .route("/{organisation}/projects/{project}/move", get(moving::list))
        .route(
            "/{organisation}/projects/{project}/move/{turn}",
            get(moving::page).post(moving::send),
        )
}

/// The pages on which a follow-up is answered, put off, handed on or ended.
fn follow_up_forms() -> Router<Web> {
    let due = |part: &str| {
        format!("/{{organisation}}/projects/{{project}}/follow-ups/{{follow_up}}/{{due_on}}{part}")
    };
    Router::new()
        .route(&due(""), get(follow_up::page).post(follow_up::send))
        .route(&due("/postponement"), get(instead::postponement).post(instead::postpone))
        .route(&due("/responsible"), get(instead::responsible).post(instead::hand_on))
        .route(&due("/end"), get(instead::end).post(instead::end_it))
}

/// The pages on which decisions, benefits, indicators, results and the hand-over are recorded.
fn measure_forms() -> Router<Web> {
    let of = |path: &str| format!("/{{organisation}}/projects/{{project}}/{path}");
    Router::new()
        .route(&of("decision"), get(decision::form::page).post(decision::form::send))
        .route(
            &of("decisions/{decision}/revisit"),
            get(decision::revisit::page).post(decision::revisit::send),
        )
        .route(&of("operation"), get(operation::page).post(operation::send))
        .route(&of("benefit"), get(benefit::page).post(benefit::send))
        .route(
            &of("benefits/{benefit}/change"),
            get(benefit::change::page).post(benefit::change::send),
        )
        .route(
            &of("indicators/{indicator}/change"),
            get(indicator::change::page).post(indicator::change::send),
        )
        .route(&of("indicator"), get(indicator::page).post(indicator::send))
        .route(&of("indicators/{indicator}/result"), get(result::page).post(result::send))
        .route(
            &of("indicators/{indicator}/results/{result}/correction"),
            get(result::correction).post(result::correct),
        )
}
