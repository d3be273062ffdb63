//! The list of projects, a page of it at a time.

use std::sync::Arc;

use domain::values::ProjectId;
use readmodels::glance::Glances;
use readmodels::list::Sort;
use readmodels::mark::{Mark, Status};
use readmodels::narrow::Narrowing;
use readmodels::portfolio::Project;
use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use super::line::{Line, status_words};
use crate::locale::{Argument, Locale};
use crate::page::Day;

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
    long: bool,
    last: Option<Day>,
    quiet: Option<String>,
    owner: Option<String>,
    lead: Option<String>,
    marks: Vec<MarkCell>,
    waits: Option<Waits>,
}

/// How one mark stands.
#[derive(Debug, Serialize)]
pub(super) struct MarkCell {
    name: String,
    /// Its shape; the words say the same.
    class: &'static str,
    status: String,
}

/// What waits for a decision.
#[derive(Debug, Serialize)]
struct Waits {
    what: String,
    since: Day,
}

/// Columns that are left out where nobody in the list has anything in them: an empty column says nothing.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Filled {
    pub(super) people: bool,
    pub(super) waits: bool,
}

impl Filled {
    /// What is filled in the whole list, whichever page of it is shown.
    pub(super) fn of(glances: &Glances, chosen: &[(ProjectId, &Arc<Project>)]) -> Self {
        let mut projects = chosen.iter();
        let people =
            projects.any(|(_, project)| readmodels::narrow::answering(project).next().is_some());
        let waits = chosen
            .iter()
            .any(|(id, _)| glances.get(*id).is_some_and(|glance| glance.undecided.is_some()));
        Self { people, waits }
    }
}

/// The way through a long list.
#[derive(Debug, Serialize)]
pub(super) struct Pages {
    here: String,
    previous: Option<String>,
    next: Option<String>,
}

pub(super) fn columns(answered: &Answered, filled: Filled) -> Vec<Column> {
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
        column("portfolio-column-unit", Some(Sort::Unit), false),
        column("portfolio-column-phase", None, false),
        column("portfolio-column-since", Some(Sort::Since), true),
        column("portfolio-column-last", Some(Sort::Last), false),
    ];
    if filled.people {
        columns.push(column("portfolio-column-owner", None, false));
    }
    columns.extend(MARKS.map(|key| column(key, None, false)));
    if filled.waits {
        columns.push(column("portfolio-column-waits", Some(Sort::Waits), false));
    }
    columns
}

/// What the marks are called, in the order of [`Mark::ALL`].
pub(super) const MARKS: [&str; Mark::ALL.len()] = ["mark-new", "mark-useful", "mark-utilised"];

/// The number of pages a list has, at least one, and the one asked for.
fn place(answered: &Answered, chosen: usize) -> (usize, usize) {
    let pages = chosen.div_ceil(PAGE_ROWS).max(1);
    let asked = answered.asked.one("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    (pages, asked.clamp(1, pages))
}

pub(super) fn rows(answered: &Answered) -> (Vec<ListRow>, Option<Pages>) {
    let (pages, page) = place(answered, answered.found.ids.len());
    let shown = answered.chosen().skip((page - 1) * PAGE_ROWS).take(PAGE_ROWS);
    let rows = shown
        .map(|(id, project)| list_row(answered, &Line::of(answered, id, project), project))
        .collect();
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
    let narrowed = answered.narrowing != Narrowing::default();
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

/// Every way a mark can stand, with its shape.
pub(super) fn legend(locale: Locale) -> Vec<MarkCell> {
    let cell = |status: Status| MarkCell {
        name: String::new(),
        class: status.word(),
        status: status_words(locale, status),
    };
    Status::ALL.map(cell).into()
}

fn list_row(answered: &Answered, line: &Line, project: &Project) -> ListRow {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let days = |key: &str, days: i64| locale.with(key, [("days", days.into())]);
    let marks = MARKS.iter().zip(line.marks).map(|(key, status)| MarkCell {
        name: locale.text(key),
        class: status.word(),
        status: status_words(locale, status),
    });
    ListRow {
        address: asked.link(&format!("projects/{}", line.id)).to_string(),
        title: line.title.clone(),
        unit: line.unit.clone(),
        dots: dots(answered, project),
        place: line.place.clone(),
        state: line.state.clone(),
        since: line.days.map(|since| days("page-days", since)),
        long: line.long,
        last: line.last.map(|last| Day::short(locale, last)),
        quiet: line.quiet.map(|quiet| days("portfolio-quiet-for", quiet)),
        owner: line.owner.clone(),
        lead: line.lead.clone(),
        marks: marks.collect(),
        waits: line
            .waits
            .as_ref()
            .map(|(what, since)| Waits { what: what.clone(), since: Day::short(locale, *since) }),
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
