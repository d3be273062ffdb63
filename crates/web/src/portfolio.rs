//! The portfolio: a page, JSON and CSV of the same projects, narrowed and as of any point.

mod choice;
pub(crate) mod history;
mod list;
mod view;
mod way;

use std::sync::Arc;

use application::ask::Answer;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::values::{PhaseKey, ProjectId, UnitId};
use exchange::csv_writer::{CsvCell, CsvForm, write_csv};
use readmodels::list::{COLUMNS, Row, Sort, row};
use readmodels::portfolio::{Filter, Portfolio, Project};
use readmodels::standing::State as ProjectState;

use crate::ask::Asked;
use crate::page::Frame;
use crate::prepared::Prepared;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// A question about a portfolio, answered.
pub(crate) struct Answered {
    asked: Asked,
    answer: Answer<Arc<Portfolio>>,
    prepared: Arc<Prepared>,
    filter: Filter,
    sort: Sort,
}

impl Answered {
    async fn of(web: &Web, asked: Asked) -> Result<Self, Problem> {
        let answer = asked.portfolio(web, asked.point()?).await?;
        let prepared = web.preparations.of(&asked, &answer).await?;
        let (filter, sort) = (filter(&asked), sort(&asked));
        Ok(Self { asked, answer, prepared, filter, sort })
    }

    /// The projects that are shown, in the order asked for.
    fn chosen(&self) -> Vec<(ProjectId, &Arc<Project>)> {
        let mut chosen = self.answer.value.among(&self.prepared.by_title, &self.filter);
        self.sort.apply(&mut chosen);
        chosen
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.chosen().into_iter().map(|(id, project)| row(&self.answer.value, id, project))
    }
}

/// What narrows the list; each may stand several times. What cannot be read narrows nothing.
fn filter(asked: &Asked) -> Filter {
    let given = |name| asked.all(name).into_iter();
    let state = |word| ProjectState::ALL.into_iter().find(|state| state.word() == word);
    Filter {
        phases: given("phase").map(|key| PhaseKey(key.to_owned())).collect(),
        units: given("unit").filter_map(|unit| unit.parse().ok().map(UnitId)).collect(),
        states: given("state").filter_map(state).collect(),
        text: asked.one("text").unwrap_or_default().to_owned(),
    }
}

fn sort(asked: &Asked) -> Sort {
    let named = |sort: &Sort| asked.one("sort") == Some(sort.word());
    Sort::ALL.into_iter().find(named).unwrap_or_default()
}

/// `GET /{organisation}/portfolio`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    let asked = &answered.asked;
    let frame = Frame::of(asked).in_portfolio().printed(asked, answered.answer.as_of.known_at);
    let view = view::view(&answered)?;
    Ok(templates::render("portfolio.html", asked.locale, &frame, &view)?.into_response())
}

/// `GET /{organisation}/portfolio.json`
pub(crate) async fn json(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    let rows: Vec<_> = answered.rows().collect();
    Ok(axum::Json(&rows).into_response())
}

/// `GET /{organisation}/portfolio.csv`: exactly the rows of the list.
pub(crate) async fn csv(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    let rows = answered.rows().map(|row| row.cells().into_iter().map(CsvCell::Text).collect());
    let body = write_csv(CsvForm::default(), &COLUMNS, rows);
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], body).into_response())
}
