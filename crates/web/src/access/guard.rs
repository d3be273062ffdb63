//! Every request comes through here: who asks is found out, and what they may not do is turned away.

use std::collections::HashMap;
use std::sync::Arc;

use application::AsOfQuery;
use axum::extract::{FromRequestParts, MatchedPath, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::values::{FollowUpId, ProjectId};

use super::visitor::{self, About, Visitor};
use super::{Action, Rights, Role, Takes, cookie, takes};
use crate::address::Address;
use crate::ask::{self, Asked};
use crate::form::Typed;
use crate::locale::Locale;
use crate::problem::{Problem, wants_a_page};
use crate::routes::Web;
use crate::{personas, sign_in};

/// What was found out of a request, for whoever answers it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    /// Who asks, if they have a session.
    pub(crate) visitor: Option<Arc<Visitor>>,
    /// What they may do.
    pub(crate) rights: Rights,
}

/// The language of the account that an answer is for; put to the answer, for the pages of problems.
#[derive(Debug, Clone)]
pub(crate) struct Reads(pub(crate) String);

/// Lets through what may be done.
pub(crate) async fn guard(State(web): State<Web>, request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>();
    let pattern = matched.map(|path| path.as_str().to_owned()).unwrap_or_default();
    if !pattern.starts_with("/{organisation}/") {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let chosen = chosen_language(&mut parts, &web).await;
    let checked = checked(&web, &mut parts, &pattern).await;
    let found = parts.extensions.get::<Found>().cloned();
    let mut response = match checked {
        Ok(Some(turned)) => {
            let request = Request::from_parts(parts, body);
            turn_away(&web, request, turned).await.unwrap_or_else(IntoResponse::into_response)
        }
        Ok(None) => next.run(Request::from_parts(parts, body)).await,
        Err(problem) => problem.into_response(),
    };
    let visitor = found.and_then(|found| found.visitor);
    if let Some(language) = visitor.and_then(|visitor| visitor.account.language.clone()) {
        response.extensions_mut().insert(Reads(language));
    }
    let headers = response.headers_mut();
    if let Some(locale) = chosen {
        let remembered = cookie::set_language(&web.setting.base, locale.tag());
        headers.append(header::SET_COOKIE, remembered);
    }
    // Whoever comes to this browser next sees nothing of it, and no cache in between keeps it.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// The language that the address asks for.
async fn chosen_language(parts: &mut Parts, web: &Web) -> Option<Locale> {
    let address = ask::asked_address(parts, web).await.ok()?;
    let asked = address.query().iter().find(|(name, _)| name == "language");
    asked.and_then(|(_, tag)| Locale::from_tag(tag))
}

/// Why somebody comes no further without saying who they are.
#[derive(Debug, Clone, Copy)]
enum Turned {
    /// They have no session.
    SignIn,
    /// They look at a demonstration and have not chosen who to be.
    ChoosePersona,
}

/// Finds out who asks; what keeps them from it is the answer.
async fn checked(web: &Web, parts: &mut Parts, pattern: &str) -> Result<Option<Turned>, Problem> {
    let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
    let Path(names) = names.map_err(|_| Problem::not_found())?;
    let value = |name: &str| names.get(name).map(String::as_str).unwrap_or_default();
    let slug = value("organisation");
    let organisation = ask::organisation(&web.application, slug)?;
    // A project's files have its identity before the ending.
    let id = |name| value(name).split('.').next().and_then(|id| id.parse().ok());
    let about =
        About { project: id("project").map(ProjectId), follow_up: id("follow_up").map(FollowUpId) };
    let visitor = visitor::find(web, organisation, slug, &parts.headers).await?;
    let rights = match &visitor {
        Some(visitor) => {
            let now = web.application.portfolio(organisation, AsOfQuery::default()).await?;
            visitor.rights(&now, about)
        }
        None if web.setting.personas => Rights::of([Role::Guest]),
        None => Rights::default(),
    };
    let is_known = visitor.is_some();
    let found = Found { visitor: visitor.map(Arc::new), rights: rights.clone() };
    parts.extensions.insert(found);
    let action = match takes(pattern) {
        Some(Takes::Nothing) => return Ok(None),
        Some(Takes::May(action)) => action,
        None => return Err(Problem::forbidden()),
    };
    if rights.may(action) {
        return Ok(None);
    }
    match (is_known, web.setting.personas) {
        (false, true) => Ok(Some(Turned::ChoosePersona)),
        (false, false) => Ok(Some(Turned::SignIn)),
        // Whether there is such a project is not theirs to know.
        (true, _) if !rights.may(Action::SeeProject) && about.project.is_some() => {
            Err(Problem::not_found())
        }
        (true, _) => Err(Problem::forbidden()),
    }
}

/// To where one says who one is; what was typed comes along.
async fn turn_away(web: &Web, request: Request, turned: Turned) -> Result<Response, Problem> {
    if !wants_a_page(request.uri().path(), request.headers()) {
        return Err(Problem::unauthorized());
    }
    let is_form = *request.method() == Method::POST;
    let (mut parts, body) = request.into_parts();
    let asked = Asked::from_request_parts(&mut parts, web).await?;
    let to = asked.address.to_string();
    if !is_form {
        let page = match turned {
            Turned::SignIn => "sign-in",
            Turned::ChoosePersona => "personas",
        };
        let query = |address: Address| address.with(super::reentry::TO, to.clone());
        let address = query(asked.link_now(page));
        return Ok(Redirect::to(&address.to_string()).into_response());
    }
    let held = Typed::read_raw(Request::from_parts(parts, body)).await?;
    match turned {
        Turned::SignIn => sign_in::held(&asked, &to, &held),
        Turned::ChoosePersona => personas::held(web, &asked, &to, &held).await,
    }
}
