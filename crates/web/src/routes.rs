//! Every address there is.

use std::sync::Arc;

use accounts::Accounts;
use application::Application;
use axum::Router;
use axum::extract::FromRef;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::access::{guard, reentry};
use crate::base::Base;
use crate::form::origin;
use crate::people::{invitation, leaving, one};
use crate::portfolio::{questions, selection};
use crate::prepared::Preparations;
use crate::project::follow_up::{self, instead};
use crate::project::{
    attachment, benefit, describe, guide, indicator, insight, moving, operation, remark, result,
    roles, trial,
};
use crate::{
    accessibility, account, assets, chart, decision, headers, health, my_unit, organisations,
    password, people, personas, portfolio, problem, project, register, search, set_up, settings,
    sign_in, theme, work,
};

/// How hard pages are compressed: a fifth smaller than at the default, for as long. One step more takes three times
/// as long.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(6);

/// The application behind the addresses.
pub type Shared = Arc<Application>;

/// What the program is started with besides its application.
pub struct Setting {
    /// Who may come in.
    pub accounts: Arc<Accounts>,
    /// Whether anybody chooses who to be, without a password: in a demonstration.
    pub personas: bool,
    /// Whether anything can be recorded.
    pub writable: bool,
    /// Where people reach it.
    pub base: Base,
    /// The name that the first administrator is asked to confirm.
    pub first_name: String,
}

/// What every handler can reach.
#[derive(Clone)]
pub(crate) struct Web {
    pub(crate) application: Shared,
    pub(crate) preparations: Arc<Preparations>,
    pub(crate) setting: Arc<Setting>,
}

impl FromRef<Web> for Shared {
    fn from_ref(web: &Web) -> Self {
        Arc::clone(&web.application)
    }
}

/// All addresses of one application.
pub fn routes(application: Shared, setting: Setting) -> Router {
    let web = Web { application, preparations: Arc::default(), setting: Arc::new(setting) };
    let addresses = Router::new()
        .route("/", get(organisations::page))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/static/{name}", get(assets::file))
        .route("/theme/{name}", get(theme::file))
        .merge(doors())
        .merge(people())
        .route("/{organisation}/portfolio", get(portfolio::page))
        .route("/{organisation}/portfolio.json", get(portfolio::json))
        .route("/{organisation}/portfolio.csv", get(portfolio::csv))
        .route("/{organisation}/search", get(search::page))
        .route("/{organisation}/search.json", get(search::json))
        .route("/{organisation}/portfolio/questions", get(questions::page))
        .route("/{organisation}/portfolio/selection", get(selection::page).post(selection::send))
        .route(
            "/{organisation}/portfolio/selections/{selection}",
            get(selection::change_page).post(selection::change),
        )
        .route("/{organisation}/my-work", get(work::page))
        .route("/{organisation}/my-unit", get(my_unit::page))
        .route("/{organisation}/charts/{chart}", get(chart::chart))
        .route("/{organisation}/projects/{project}", get(project::any))
        .route("/{organisation}/projects/{project}/decisions/{decision}", get(decision::any))
        .merge(project_forms())
        .merge(follow_up_forms())
        .merge(measure_forms())
        .route("/{organisation}/register", get(register::page).post(register::send))
        .fallback(problem::no_such_address)
        .layer(from_fn_with_state(web.clone(), guard::guard))
        .layer(from_fn(origin::refuse_foreign))
        .layer(from_fn_with_state(web.clone(), origin::refuse_other_names))
        .layer(from_fn_with_state(web.clone(), problem::in_the_readers_form))
        .layer(from_fn(headers::secure))
        .with_state(web);
    // Around the choice of an address: a form may be sent again to another one.
    Router::new()
        .fallback_service(addresses)
        .layer(from_fn(reentry::reenter))
        .layer(CompressionLayer::new().quality(COMPRESSION))
}

/// The pages through which people come in, and their own accounts.
fn doors() -> Router<Web> {
    Router::new()
        .route("/{organisation}/sign-in", get(sign_in::page).post(sign_in::send))
        .route("/{organisation}/sign-out", post(sign_in::out))
        .route("/{organisation}/forgotten", get(sign_in::forgotten))
        .route("/{organisation}/set-up/{secret}", get(set_up::page).post(set_up::send))
        .route("/{organisation}/password/{secret}", get(password::page).post(password::send))
        .route("/{organisation}/accessibility", get(accessibility::page))
        .route("/{organisation}/personas", get(personas::page).post(personas::send))
        .route("/{organisation}/account", get(account::page).post(account::send))
        .route(
            "/{organisation}/account/password",
            get(account::password_page).post(account::change_password),
        )
        .route("/{organisation}/account/sessions", post(account::end_sessions))
}

/// The pages on which administrators let people in.
fn people() -> Router<Web> {
    Router::new()
        .route("/{organisation}/settings", get(settings::page).post(settings::send))
        .route("/{organisation}/people", get(people::page))
        .route("/{organisation}/people/invitation", get(invitation::page).post(invitation::send))
        .route("/{organisation}/people/{person}", get(one::page))
        .route("/{organisation}/people/{person}/leaving", get(leaving::page).post(leaving::send))
        .route("/{organisation}/people/{person}/roles", post(one::change_role))
        .route("/{organisation}/people/{person}/link", post(one::link))
        .route("/{organisation}/people/{person}/access", post(one::change_access))
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
        .route("/{organisation}/projects/{project}/people", get(roles::page).post(roles::send))
        .route(
            "/{organisation}/projects/{project}/attachment",
            get(attachment::page).post(attachment::send),
        )
        .route(
            "/{organisation}/projects/{project}/attachments/{attachment}/removal",
            get(attachment::removal).post(attachment::remove),
        )
        .route("/{organisation}/projects/{project}/remark", get(remark::page).post(remark::send))
        .route(
            "/{organisation}/projects/{project}/remarks/{remark}",
            get(remark::reply::page).post(remark::reply::send),
        )
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
