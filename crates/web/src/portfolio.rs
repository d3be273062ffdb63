//! The portfolio: a page, JSON and CSV of the same projects, narrowed and as of any point.

mod choice;
mod file;
pub(crate) mod history;
pub(crate) mod line;
mod list;
pub(crate) mod questions;
pub(crate) mod selection;
mod view;
mod way;

use std::sync::Arc;

use application::ask::Answer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::project::Role;
use domain::values::{PhaseKey, ProjectId, UnitId};
use readmodels::glance::{Glance, Glances, Wait};
use readmodels::list::{Row, Sort, row};
use readmodels::mark::{Mark, Status};
use readmodels::narrow::{Counts, Narrowed, Narrowing};
use readmodels::portfolio::{Filter, Portfolio, Project};
use readmodels::standing::State as ProjectState;
use serde::Serialize;

use list::Filled;

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
    glances: Arc<Glances>,
    found: Arc<Found>,
    narrowing: Narrowing,
    sort: Sort,
}

/// The projects that an address narrows to, in its order, and what is said of all of them.
#[derive(Debug)]
pub(crate) struct Found {
    ids: Vec<ProjectId>,
    /// How many each choice would leave.
    counts: Counts,
    filled: Filled,
}

impl Found {
    fn of(
        (portfolio, prepared, glances): (&Portfolio, &Prepared, &Glances),
        narrowing: &Narrowing,
        sort: Sort,
    ) -> Self {
        let narrowed = Narrowed::new(narrowing, portfolio, glances);
        let (mut chosen, counts) = narrowed.among(&prepared.by_title);
        sort.apply(&mut chosen, glances, &prepared.unit_places);
        let filled = Filled::of(glances, &chosen);
        Self { ids: chosen.into_iter().map(|(id, _)| id).collect(), counts, filled }
    }
}

impl Answered {
    async fn of(web: &Web, asked: Asked) -> Result<Self, Problem> {
        let answer = asked.portfolio(web, asked.point()?).await?;
        let prepared = web.preparations.of(&asked, &answer).await?;
        let glances = web.preparations.glances(&asked, &answer).await?;
        let (narrowing, sort) = (narrowing(&asked, &prepared), sort(&asked));
        let find = || Found::of((&answer.value, &prepared, &glances), &narrowing, sort);
        let found = web.preparations.found(&asked, &answer, (narrowing.clone(), sort), find);
        let found = found.await?;
        Ok(Self { asked, answer, prepared, glances, found, narrowing, sort })
    }

    /// The projects that are listed, in the order asked for; those that are passed over cost nothing.
    fn chosen(&self) -> impl Iterator<Item = (ProjectId, &Arc<Project>)> {
        let projects = &self.answer.value.projects;
        self.found.ids.iter().map(|id| (*id, &projects[id]))
    }

    /// A project at a glance; every one that is listed has one.
    fn glance(&self, id: ProjectId) -> &Glance {
        self.glances.get(id).expect("what is listed was looked at")
    }
}

/// What narrows the list; each may stand several times. What cannot be read narrows nothing.
fn narrowing(asked: &Asked, prepared: &Prepared) -> Narrowing {
    let given = |name| asked.all(name).into_iter();
    let state = |word| ProjectState::ALL.into_iter().find(|state| state.word() == word);
    let status = |word| Status::ALL.into_iter().find(|status| status.word() == word);
    let wait = |word| Wait::ALL.into_iter().find(|wait| wait.word() == word);
    let of_mark =
        |mark: Mark| given(mark.word()).filter_map(move |word| Some((mark, status(word)?)));
    Narrowing {
        filter: Filter {
            phases: given("phase").map(|key| PhaseKey(key.to_owned())).collect(),
            units: given("unit").flat_map(|word| units_of(word, prepared)).collect(),
            states: given("state").filter_map(state).collect(),
            text: asked.one("text").unwrap_or_default().to_owned(),
        },
        people: given("lead").map(ToOwned::to_owned).collect(),
        marks: Mark::ALL.into_iter().flat_map(of_mark).collect(),
        waits: given("waits").filter_map(wait).collect(),
        long: asked.one("long").is_some(),
    }
}

/// The beginning of a unit's identity, as it stands in addresses: a page with hundreds of units stays light.
pub(crate) fn unit_word(unit: UnitId) -> String {
    unit.to_string().chars().take(UNIT_WORD).collect()
}

/// How long that is.
const UNIT_WORD: usize = 8;

/// The units that a word of an address means. One that means none lets nothing through; what is no identity
/// narrows nothing.
fn units_of(word: &str, prepared: &Prepared) -> Vec<UnitId> {
    let digits = word.chars().all(|char| char.is_ascii_hexdigit() || char == '-');
    if word.len() < UNIT_WORD || !digits {
        return Vec::new();
    }
    let known = prepared.units.iter().map(|(unit, _)| *unit);
    let meant = |unit: &UnitId| unit.to_string().starts_with(word);
    let meant: Vec<_> = known.filter(meant).collect();
    if meant.is_empty() { vec![UnitId(uuid::Uuid::nil())] } else { meant }
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

/// A project as a program reads it: what stands in the list, in words that no language changes.
#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    lead: Option<&'a str>,
    new: &'static str,
    useful: &'static str,
    utilised: &'static str,
    waits_for_decision: Option<Waiting>,
    follow_up_overdue_since: Option<chrono::NaiveDate>,
    quiet: bool,
    long_in_phase: bool,
}

#[derive(Serialize)]
struct Waiting {
    question: &'static str,
    since: chrono::NaiveDate,
}

fn listed<'a>(answered: &'a Answered, id: ProjectId, project: &'a Project) -> Listed<'a> {
    let (portfolio, glance) = (answered.answer.value.as_ref(), answered.glance(id));
    let standing = project.standing.as_deref();
    let lead = standing.and_then(|standing| standing.holder(Role::Lead));
    Listed {
        row: row(portfolio, id, project),
        lead: lead.map(|person| portfolio.person_name(person)),
        new: glance.status(Mark::New).word(),
        useful: glance.status(Mark::Useful).word(),
        utilised: glance.status(Mark::Utilised).word(),
        waits_for_decision: glance
            .undecided
            .map(|one| Waiting { question: one.question.word(), since: one.since }),
        follow_up_overdue_since: glance.overdue.map(|overdue| overdue.since),
        quiet: glance.quiet,
        long_in_phase: glance.long,
    }
}

/// `GET /{organisation}/portfolio.json`
pub(crate) async fn json(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    let rows: Vec<_> =
        answered.chosen().map(|(id, project)| listed(&answered, id, project)).collect();
    Ok(axum::Json(&rows).into_response())
}

/// `GET /{organisation}/portfolio.csv`: exactly the rows and columns of the list, in its language.
pub(crate) async fn csv(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    Ok(file::csv(&answered, &web.setting.base))
}
