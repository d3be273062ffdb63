//! The list of projects, a page of it at a time.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::project::Role;
use domain::values::ProjectId;
use readmodels::list::Sort;
use readmodels::overview::is_quiet;
use readmodels::portfolio::{Filter, Project};
use readmodels::standing::{Standing, State};
use serde::Serialize;

use super::Answered;
use super::choice::state_words;
use super::view::phase_name;
use crate::locale::Argument;
use crate::page::Day;
use crate::prepared::seen_on;

/// How many projects stand on one page.
const PAGE_ROWS: usize = 50;

/// The head of a column.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    name: String,
    number: bool,
    /// The address of the list sorted by it.
    address: Option<String>,
    /// How the list is sorted by it now.
    sorted: Option<&'static str>,
}

/// One project.
#[derive(Debug, Serialize)]
pub(super) struct ListRow {
    address: String,
    title: String,
    unit: Option<String>,
    dots: Vec<&'static str>,
    place: String,
    state: Option<String>,
    since: Option<String>,
    last: Option<Day>,
    quiet: Option<String>,
    owner: Option<String>,
}

impl ListRow {
    /// Whether somebody is known to own it.
    pub(super) fn has_owner(&self) -> bool {
        self.owner.is_some()
    }
}

/// The way through a long list.
#[derive(Debug, Serialize)]
pub(super) struct Pages {
    here: String,
    previous: Option<String>,
    next: Option<String>,
}

pub(super) fn columns(answered: &Answered, with_owners: bool) -> Vec<Column> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let column = |key: &str, sort: Option<Sort>, number: bool| Column {
        name: locale.text(key),
        number,
        address: sort.map(|sort| {
            let sorted = asked.address.without("page").without("sort");
            let sorted =
                if sort == Sort::Title { sorted } else { sorted.with("sort", sort.word()) };
            sorted.to("projects")
        }),
        sorted: sort.filter(|sort| *sort == answered.sort).map(|_| "ascending"),
    };
    let mut columns = vec![
        column("portfolio-column-project", Some(Sort::Title), false),
        column("portfolio-column-phase", None, false),
        column("portfolio-column-since", Some(Sort::Since), true),
        column("portfolio-column-last", Some(Sort::Last), false),
    ];
    if with_owners {
        columns.push(column("portfolio-column-owner", None, false));
    }
    columns
}

/// The number of pages a list has, at least one, and the one asked for.
fn place(answered: &Answered, chosen: usize) -> (usize, usize) {
    let pages = chosen.div_ceil(PAGE_ROWS).max(1);
    let asked = answered.asked.one("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    (pages, asked.clamp(1, pages))
}

pub(super) fn rows(
    answered: &Answered,
    chosen: &[(ProjectId, &Arc<Project>)],
) -> (Vec<ListRow>, Option<Pages>) {
    let (pages, page) = place(answered, chosen.len());
    let shown = chosen.iter().skip((page - 1) * PAGE_ROWS).take(PAGE_ROWS);
    let rows = shown.map(|(id, project)| list_row(answered, *id, project)).collect();
    let at = |page: usize| answered.asked.address.with("page", page.to_string()).to("projects");
    let here: [(&str, Argument<'_>); 2] = [("page", page.into()), ("pages", pages.into())];
    let way = (pages > 1).then(|| Pages {
        here: answered.asked.locale.with("portfolio-page", here),
        previous: (page > 1).then(|| at(page - 1)),
        next: (page < pages).then(|| at(page + 1)),
    });
    (rows, way)
}

pub(super) fn caption(answered: &Answered, shown: usize, chosen: usize) -> String {
    let (_, page) = place(answered, chosen);
    let first = (page - 1) * PAGE_ROWS + usize::from(shown > 0);
    let narrowed = answered.filter != Filter::default();
    let arguments: [(&str, Argument<'_>); 4] = [
        ("first", first.into()),
        ("last", ((page - 1) * PAGE_ROWS + shown).into()),
        ("chosen", chosen.into()),
        ("projects", answered.prepared.overview.projects().into()),
    ];
    let key = match (narrowed, shown == chosen) {
        (false, true) => "portfolio-caption-all",
        (false, false) => "portfolio-caption-page",
        (true, true) => "portfolio-caption-narrowed",
        (true, false) => "portfolio-caption-narrowed-page",
    };
    answered.asked.locale.with(key, arguments)
}

fn list_row(answered: &Answered, id: ProjectId, project: &Project) -> ListRow {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let (portfolio, on) = (&answered.answer.value, seen_on(&answered.answer));
    let standing = project.standing.as_deref();
    let owner = standing.and_then(|known| known.holder(Role::Owner));
    let named = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
    let last = project.last_on();
    ListRow {
        address: asked.link(&format!("projects/{id}")).to_string(),
        title: named(project.title()).unwrap_or_else(|| locale.text("page-erased-title")),
        unit: project.unit().and_then(|unit| named(portfolio.unit_name(unit))),
        dots: dots(answered, project),
        place: place_words(answered, project),
        state: matches!(project.state(), State::Paused | State::Shelved | State::Stopped)
            .then(|| state_words(locale, project.state())),
        since: since(project.state(), standing).map(|since| days(answered, since, on)),
        last: last.map(|last| Day::short(locale, last)),
        quiet: last.filter(|_| is_quiet(project, on)).map(|last| {
            locale.with("portfolio-quiet-for", [("days", (on - last).num_days().into())])
        }),
        owner: owner.and_then(|person| named(portfolio.person_name(person))),
    }
}

fn since(state: State, standing: Option<&Standing>) -> Option<NaiveDate> {
    let standing = standing?;
    if state == State::Active { standing.phase_since } else { standing.state_since() }
}

fn days(answered: &Answered, since: NaiveDate, on: NaiveDate) -> String {
    let days = (on - since).num_days();
    answered.asked.locale.with("page-days", [("days", days.into())])
}

fn place_words(answered: &Answered, project: &Project) -> String {
    let locale = answered.asked.locale;
    match (project.state(), project.method(), project.phase()) {
        (State::InOperation, _, _) => state_words(locale, State::InOperation),
        (_, Some(method), Some(phase)) => phase_name(answered, method, phase),
        _ => locale.text("portfolio-not-begun"),
    }
}

/// One dot for each phase: gone through, here, to come.
fn dots(answered: &Answered, project: &Project) -> Vec<&'static str> {
    let Some(method) = project.method().and_then(|method| answered.asked.state.method(method))
    else {
        return Vec::new();
    };
    let here = project.phase().and_then(|phase| method.place(phase));
    let dot = |place: usize| match (project.state(), here) {
        (State::InOperation, _) => "done",
        (_, Some(here)) if place < here => "done",
        (State::Active, Some(here)) if place == here => "here",
        (_, Some(here)) if place == here => "rest",
        _ => "",
    };
    (0..method.phases.len()).map(dot).collect()
}
