//! *My unit*: what a unit has before it. It begins with what waits for somebody, and shows everything as a list.

use std::sync::Arc;

use application::AsOfQuery;
use application::ask::Answer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::values::{ProjectId, UnitId};
use readmodels::directory::Entry;
use readmodels::glance::Glances;
use readmodels::language::Order;
use readmodels::mark::Mark;
use readmodels::portfolio::{Portfolio, Project};
use readmodels::undecided::{Question, Undecided};
use readmodels::unit_work::{ToAnswer, UnitWork, with_those_below};
use serde::Serialize;

use crate::access::Action;
use crate::ask::Asked;
use crate::locale::Argument;
use crate::page::Frame;
use crate::portfolio::line::{place_of, question_words, status_words};
use crate::portfolio::unit_word;
use crate::problem::Problem;
use crate::project::measures::said;
use crate::routes::Web;
use crate::templates;

/// How many projects of a unit stand on its page; the portfolio has all of them.
const MOST_SHOWN: usize = 50;

#[derive(Serialize)]
struct Page {
    /// The answer as a sentence.
    heading: String,
    /// What to do first where there is nothing yet.
    first: Option<String>,
    action: String,
    language: Option<String>,
    units: Vec<Choice>,
    undecided: Vec<Item>,
    to_answer: Vec<Item>,
    soon: Vec<Item>,
    handed_over: Vec<Item>,
    projects: Vec<Item>,
    /// The portfolio of this unit.
    all: Option<String>,
    register: Option<String>,
}

#[derive(Serialize)]
struct Item {
    address: String,
    what: String,
    more: String,
    when: String,
    late: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    words: String,
    chosen: bool,
}

/// What the parts of the page are made from.
struct Seen<'a> {
    asked: &'a Asked,
    portfolio: &'a Portfolio,
    glances: &'a Glances,
    today: NaiveDate,
}

/// `GET /{organisation}/my-unit`: the unit one works in, or `?unit=`'s.
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answer = asked.portfolio(&web, AsOfQuery::default()).await?;
    let glances = web.preparations.glances(&asked, &answer).await?;
    let named = asked.one("unit").filter(|unit| !unit.is_empty());
    let named = named.map(str::parse).transpose().map_err(|_| Problem::not_found())?.map(UnitId);
    let is_known = |unit: &UnitId| !answer.value.unit_name(*unit).is_empty();
    if named.is_some_and(|unit| !is_known(&unit)) {
        return Err(Problem::not_found());
    }
    let unit = named.or_else(|| own_unit(&asked, &answer));
    let view = view(&asked, &answer, &glances, unit.filter(is_known));
    let frame = Frame::of(&asked).in_unit();
    Ok(templates::render("my_unit.html", asked.locale, &frame, &view)?.into_response())
}

fn own_unit(asked: &Asked, answer: &Answer<Arc<Portfolio>>) -> Option<UnitId> {
    let person = asked.visitor.as_ref()?.person;
    match answer.value.directory.get(&person.0)?.as_ref() {
        Entry::Person { unit, .. } => *unit,
        _ => None,
    }
}

fn view(
    asked: &Asked,
    answer: &Answer<Arc<Portfolio>>,
    glances: &Glances,
    unit: Option<UnitId>,
) -> Page {
    let (portfolio, today) = (answer.value.as_ref(), answer.today);
    let work = unit.map(|unit| UnitWork::of(portfolio, unit, today)).unwrap_or_default();
    let seen = Seen { asked, portfolio, glances, today };
    let (due, soon): (Vec<_>, Vec<_>) = work.to_answer.iter().partition(|one| one.on <= today);
    let undecided = work.undecided.iter().map(|(one, id)| seen.undecided(*one, *id));
    let handed = work.handed_over.iter().map(|(since, id)| seen.handed_over(*since, *id));
    let all = unit.map(|unit| {
        let units = with_those_below(portfolio, unit).into_iter();
        let portfolio = asked.link_now("portfolio");
        units.fold(portfolio, |address, unit| address.and("unit", unit_word(unit))).to("projects")
    });
    let nothing = work == UnitWork::default();
    let first = match unit {
        None => Some(asked.locale.text("unit-choose-first")),
        Some(_) if nothing => Some(asked.locale.text("unit-empty-first")),
        Some(_) => None,
    };
    let register = asked.link_now("register").to_string();
    Page {
        heading: seen.heading(unit, &work, due.len()),
        first,
        action: asked.link_now("my-unit").path().to_owned(),
        language: asked.one("language").map(ToOwned::to_owned),
        units: units(asked, portfolio, unit),
        undecided: undecided.collect(),
        to_answer: due.into_iter().map(|one| seen.to_answer(one)).collect(),
        soon: soon.into_iter().map(|one| seen.to_answer(one)).collect(),
        handed_over: handed.collect(),
        projects: seen.projects(&work),
        all: all.filter(|_| !work.projects.is_empty()),
        register: (nothing && unit.is_some() && asked.may(Action::Register)).then_some(register),
    }
}

fn units(asked: &Asked, portfolio: &Portfolio, unit: Option<UnitId>) -> Vec<Choice> {
    let order = Order::of(asked.locale.tag());
    let units = portfolio.units(&order).into_iter().filter(|(_, name)| !name.is_empty());
    let choice = |(id, name): (UnitId, &str)| Choice {
        value: id.to_string(),
        words: name.to_owned(),
        chosen: Some(id) == unit,
    };
    let mut units: Vec<Choice> = units.map(choice).collect();
    if unit.is_none() && !units.is_empty() {
        let words = asked.locale.text("unit-choose");
        units.insert(0, Choice { value: String::new(), words, chosen: true });
    }
    units
}

impl Seen<'_> {
    fn heading(&self, unit: Option<UnitId>, work: &UnitWork, due: usize) -> String {
        let locale = self.asked.locale;
        let Some(unit) = unit else { return locale.text("unit-none") };
        let arguments: [(&str, Argument<'_>); 4] = [
            ("unit", self.portfolio.unit_name(unit).to_owned().into()),
            ("projects", work.projects.len().into()),
            ("decisions", work.undecided.len().into()),
            ("due", due.into()),
        ];
        let key = match (work == &UnitWork::default(), work.undecided.len() + due) {
            (true, _) => "unit-empty",
            (false, 0) => "unit-quiet",
            (false, _) => "unit-waits",
        };
        locale.with(key, arguments)
    }

    fn project(&self, id: ProjectId) -> Option<&Project> {
        self.portfolio.projects.get(&id).map(AsRef::as_ref)
    }

    fn title(&self, id: ProjectId) -> String {
        let title = self.project(id).map(Project::title).unwrap_or_default();
        let erased = || self.asked.locale.text("page-erased-title");
        if title.is_empty() { erased() } else { title.to_owned() }
    }

    fn link(&self, path: &str) -> String {
        self.asked.link_now(path).to_string()
    }

    /// How long something has waited, or when it comes.
    fn when(&self, on: NaiveDate) -> (String, bool) {
        let (locale, days) = (self.asked.locale, (self.today - on).num_days());
        let key = match days {
            0 => "work-today",
            1.. => "unit-since",
            _ => "work-in-days",
        };
        let arguments: [(&str, Argument<'_>); 2] =
            [("days", days.abs().into()), ("date", locale.long_date(on).into())];
        (locale.with(key, arguments), days > 0)
    }

    fn undecided(&self, one: Undecided, id: ProjectId) -> Item {
        let path = match one.question {
            Question::Revisit(decision) => format!("projects/{id}/decisions/{decision}"),
            _ => format!("projects/{id}"),
        };
        let (when, late) = self.when(one.since);
        let what = self.question(one.question, id);
        Item { address: self.link(&path), what, more: self.title(id), when, late }
    }

    /// What is to be decided; an earlier decision is named by what was chosen.
    fn question(&self, question: Question, id: ProjectId) -> String {
        let locale = self.asked.locale;
        let Question::Revisit(decision) = question else { return question_words(locale, question) };
        let known = self.project(id).and_then(|project| project.decisions.as_deref());
        let decision = known.and_then(|known| known.decisions.get(&decision));
        let chosen = decision.map(|decision| said(locale, &decision.chosen)).unwrap_or_default();
        locale.with("work-revisit", [("decision", chosen.into())])
    }

    fn to_answer(&self, one: &ToAnswer) -> Item {
        let id = one.project;
        let records = self.asked.writable && self.asked.rights.records();
        let path = if records {
            format!("projects/{id}/follow-ups/{}/{}", one.follow_up, one.due_on)
        } else {
            format!("projects/{id}")
        };
        let asked: [(&str, Argument<'_>); 2] = [
            ("project", self.title(id).into()),
            ("person", self.portfolio.person_name(one.responsible).to_owned().into()),
        ];
        let (when, late) = self.when(one.on);
        let locale = self.asked.locale;
        let (what, more) = (locale.text("work-answer"), locale.with("unit-asked", asked));
        Item { address: self.link(&path), what, more, when, late }
    }

    fn handed_over(&self, since: NaiveDate, id: ProjectId) -> Item {
        let locale = self.asked.locale;
        let glance = self.glances.get(id);
        let utilised = glance.map(|glance| status_words(locale, glance.status(Mark::Utilised)));
        let said: [(&str, Argument<'_>); 2] = [
            ("mark", locale.text("mark-utilised").into()),
            ("status", utilised.unwrap_or_default().into()),
        ];
        let since = [("date", locale.long_date(since).into())];
        Item {
            address: self.link(&format!("projects/{id}")),
            what: self.title(id),
            more: locale.with("portfolio-mark-is", said),
            when: locale.with("unit-in-operation", since),
            late: false,
        }
    }

    /// The projects by title, as many as a page holds.
    fn projects(&self, work: &UnitWork) -> Vec<Item> {
        let locale = self.asked.locale;
        let order = Order::of(locale.tag());
        let mut projects: Vec<_> = work.projects.iter().map(|id| (self.title(*id), *id)).collect();
        projects.sort_by(|one, other| order.compare(&one.0, &other.0).then(one.1.cmp(&other.1)));
        let item = |(title, id): (String, ProjectId)| {
            let project = self.project(id);
            let last = project.and_then(Project::last_on);
            let last = last
                .map(|last| locale.with("unit-last", [("date", locale.short_date(last).into())]));
            let quiet = self.glances.get(id).is_some_and(|glance| glance.quiet);
            Item {
                address: self.link(&format!("projects/{id}")),
                what: title,
                more: project.map(|project| place_of(self.asked, project)).unwrap_or_default(),
                when: last.unwrap_or_default(),
                late: quiet,
            }
        };
        projects.into_iter().take(MOST_SHOWN).map(item).collect()
    }
}
