//! The charts: drawn, and as numbers, as of any point.

pub mod draw;
pub mod form;
mod words;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Query;
use charts::{Theme, Width};
use domain::values::UnitId;
use readmodels::language::Order;
use readmodels::portfolio::{Filter, Portfolio};
use serde::Deserialize;

use crate::ask::{self, Point};
use crate::locale::Locale;
use crate::problem::Problem;
use crate::routes::Web;

use draw::{Asked, Which, draw, method_asked};
use form::{Answered, Form, written};

/// How a chart is to be.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    width: Option<String>,
    #[serde(default)]
    theme: Option<String>,
    #[serde(default)]
    method: Option<String>,
    #[serde(default)]
    unit: Vec<UnitId>,
    #[serde(default)]
    text: String,
    #[serde(flatten)]
    point: Point,
}

/// `GET /{organisation}/charts/{chart}.{svg,json,csv}`
pub(crate) async fn chart(
    State(web): State<Web>,
    Path((_, file)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    asking: ask::Asked,
) -> Result<Response, Problem> {
    let (which, form) = named(&file).ok_or_else(Problem::not_found)?;
    let query = wanted.point.query()?;
    let answer = asking.portfolio(&web, query).await?;
    let (state, locale) = (&asking.state, asking.locale);
    let known = state.registered.as_ref();
    let asked = wanted.method.as_deref().filter(|method| !method.is_empty());
    let method = method_asked(&answer.value, state, asked).ok_or_else(Problem::not_found)?;
    let portfolio = narrowed(&answer.value, &wanted, locale);
    let asked = Asked {
        portfolio: &portfolio,
        method: &method,
        organisation: known.and_then(|known| known.name.get()).unwrap_or_default(),
        locale,
        effective_on: answer.as_of.effective_on.min(answer.today),
        known_at: query.known_at.is_some().then_some(answer.as_of.known_at),
        width: width(wanted.width.as_deref())?,
        theme: theme(wanted.theme.as_deref())?,
    };
    let answered = Answered {
        which,
        language: locale.tag(),
        effective_on: asked.effective_on,
        known_at: answer.as_of.known_at,
        method: method.reference(),
    };
    let body = written(form, &answered, &draw(which, &asked));
    let headers = [
        (header::CONTENT_TYPE, form.content_type()),
        (header::CONTENT_LANGUAGE, locale.tag()),
        (header::VARY, "accept-language, cookie"),
    ];
    Ok((headers, body).into_response())
}

fn named(file: &str) -> Option<(Which, Form)> {
    let (name, ending) = file.rsplit_once('.')?;
    let which = Which::ALL.into_iter().find(|which| which.word() == name)?;
    Some((which, Form::from_ending(ending)?))
}

/// Only projects of the units and with the words asked for. Phases and states do not narrow a
/// chart: a history that keeps only those who are in a phase now would be another history.
fn narrowed(portfolio: &Arc<Portfolio>, wanted: &Wanted, locale: Locale) -> Arc<Portfolio> {
    if wanted.unit.is_empty() && wanted.text.trim().is_empty() {
        return Arc::clone(portfolio);
    }
    let filter =
        Filter { units: wanted.unit.clone(), text: wanted.text.clone(), ..Filter::default() };
    let order = Order::of(locale.tag());
    let projects = portfolio.select(&filter, &order).into_iter();
    Arc::new(Portfolio {
        position: portfolio.position,
        projects: projects.map(|(id, project)| (id, Arc::clone(project))).collect(),
        selections: std::collections::BTreeMap::new(),
        directory: portfolio.directory.clone(),
    })
}

fn width(asked: Option<&str>) -> Result<Width, Problem> {
    match asked.unwrap_or_default() {
        "360" => Ok(Width::Narrow360),
        "" | "720" => Ok(Width::Medium720),
        "1080" => Ok(Width::Wide1080),
        _ => Err(unlawful("width", "the width is 360, 720 or 1080")),
    }
}

fn theme(asked: Option<&str>) -> Result<Theme, Problem> {
    match asked.unwrap_or_default() {
        "" | "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        "css" => Ok(Theme::Css),
        "print" => Ok(Theme::Print),
        _ => Err(unlawful("theme", "the theme is light, dark, css or print")),
    }
}

fn unlawful(kind: &'static str, detail: &str) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, kind, detail)
}
