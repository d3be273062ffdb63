//! The portfolio: its list as JSON and CSV, filtered and as of any point.

use application::ask::AskError;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Query;
use domain::values::{PhaseKey, UnitId};
use exchange::csv_writer::{CsvCell, CsvForm, write_csv};
use readmodels::language::Order;
use readmodels::list::{self, COLUMNS};
use readmodels::portfolio::Filter;
use readmodels::standing::State as ProjectState;
use serde::Deserialize;

use crate::ask::{self, Point};
use crate::problem::Problem;
use crate::routes::Shared;

/// What narrows the list; each may stand several times.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Narrowed {
    #[serde(default)]
    phase: Vec<String>,
    #[serde(default)]
    state: Vec<String>,
    #[serde(default)]
    unit: Vec<UnitId>,
    #[serde(default)]
    text: String,
    #[serde(flatten)]
    point: Point,
}

impl Narrowed {
    fn filter(&self) -> Filter {
        let known = |word: &String| {
            ProjectState::ALL.into_iter().find(|state| state.word() == word.as_str())
        };
        Filter {
            phases: self.phase.iter().cloned().map(PhaseKey).collect(),
            units: self.unit.clone(),
            states: self.state.iter().filter_map(known).collect(),
            text: self.text.clone(),
        }
    }
}

/// `GET /{organisation}/portfolio.json`
pub(crate) async fn json(
    State(application): State<Shared>,
    Path(slug): Path<String>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Problem> {
    let organisation = ask::organisation(&application, &slug)?;
    let answer = application.portfolio(organisation, narrowed.point.query()?).await?;
    let order = order(&application, organisation).await?;
    let rows = list::rows(&answer.value, &narrowed.filter(), &order);
    Ok(axum::Json(&rows).into_response())
}

/// `GET /{organisation}/portfolio.csv`: exactly the rows of the list.
pub(crate) async fn csv(
    State(application): State<Shared>,
    Path(slug): Path<String>,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, Problem> {
    let organisation = ask::organisation(&application, &slug)?;
    let answer = application.portfolio(organisation, narrowed.point.query()?).await?;
    let order = order(&application, organisation).await?;
    let rows = list::rows(&answer.value, &narrowed.filter(), &order)
        .into_iter()
        .map(|row| row.cells().into_iter().map(CsvCell::Text).collect());
    let body = write_csv(CsvForm::default(), &COLUMNS, rows);
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], body).into_response())
}

async fn order(
    application: &Shared,
    organisation: application::Organisation,
) -> Result<Order, AskError> {
    let state = application.organisation(organisation).await?;
    Ok(Order::of(state.registered.as_ref().map_or("nb", |known| known.language.as_str())))
}
