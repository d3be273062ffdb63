//! *My work*: what waits for one person across all projects, due first.

use application::AsOfQuery;
use application::ask::Answer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::values::{IndicatorId, PersonId};
use readmodels::language::Order;
use readmodels::portfolio::{Portfolio, Project};
use readmodels::work::{Matter, Waiting, waiting};
use serde::Serialize;
use std::sync::Arc;

use crate::access::Action;
use crate::ask::Asked;
use crate::locale::Argument;
use crate::page::Frame;
use crate::problem::Problem;
use crate::project::measures::said;
use crate::project::operation::people;
use crate::routes::Web;
use crate::sentence::shortened;
use crate::templates;

/// How much of a remark stands in the list.
const SHORT: usize = 80;

#[derive(Serialize)]
struct Page {
    /// The answer as a sentence.
    heading: String,
    /// What has waited too long or is due today.
    now: Vec<Item>,
    /// What comes within a month.
    soon: Vec<Item>,
    action: String,
    language: Option<String>,
    people: Vec<Choice>,
}

#[derive(Serialize)]
struct Item {
    address: String,
    what: String,
    project: String,
    when: String,
    late: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    words: String,
    chosen: bool,
}

/// `GET /{organisation}/my-work`: one's own, or for who may see that, `?person=`'s.
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answer = asked.portfolio(&web, AsOfQuery::default()).await?;
    let others = asked.rights.may(Action::SeeWork);
    let named = asked.one("person").filter(|person| others && !person.is_empty());
    let named = named.map(str::parse).transpose().map_err(|_| Problem::not_found())?.map(PersonId);
    let own = asked.visitor.as_ref().map(|visitor| visitor.person);
    let known = |person: &PersonId| !answer.value.person_name(*person).is_empty();
    if named.is_some_and(|person| !known(&person)) {
        return Err(Problem::not_found());
    }
    let person = named.or(own);
    let view = view(&asked, &answer, person);
    let frame = Frame::of(&asked).in_work();
    Ok(templates::render("work.html", asked.locale, &frame, &view)?.into_response())
}

fn view(asked: &Asked, answer: &Answer<Arc<Portfolio>>, person: Option<PersonId>) -> Page {
    let (portfolio, today) = (answer.value.as_ref(), answer.today);
    let waiting = person.map(|person| waiting(portfolio, person, today)).unwrap_or_default();
    let (now, soon): (Vec<_>, Vec<_>) = waiting.iter().partition(|one| one.on <= today);
    let item = |one: &&Waiting| item(asked, portfolio, one, today);
    let order = Order::of(asked.locale.tag());
    let choice = |(value, words): (String, String)| Choice {
        chosen: person.is_some_and(|person| person.to_string() == value),
        value,
        words,
    };
    let others = asked.rights.may(Action::SeeWork);
    let people = if others { people(portfolio, &order) } else { Vec::new() };
    let mut people: Vec<Choice> = people.into_iter().map(choice).collect();
    if others && !people.iter().any(|choice| choice.chosen) {
        let words = asked.locale.text("work-choose");
        people.insert(0, Choice { value: String::new(), words, chosen: true });
    }
    Page {
        heading: heading(asked, portfolio, person, now.len(), soon.len()),
        now: now.iter().map(item).collect(),
        soon: soon.iter().map(item).collect(),
        action: asked.link_now("my-work").path().to_owned(),
        language: asked.one("language").map(ToOwned::to_owned),
        people,
    }
}

fn heading(
    asked: &Asked,
    portfolio: &Portfolio,
    person: Option<PersonId>,
    now: usize,
    soon: usize,
) -> String {
    let Some(person) = person else { return asked.locale.text("work-nobody") };
    let arguments: [(&str, Argument<'_>); 3] = [
        ("person", portfolio.person_name(person).to_owned().into()),
        ("now", now.into()),
        ("soon", soon.into()),
    ];
    let key = match (now, soon) {
        (0, 0) => "work-nothing",
        (0, _) => "work-nothing-now",
        _ => "work-waits",
    };
    asked.locale.with(key, arguments)
}

fn item(asked: &Asked, portfolio: &Portfolio, one: &Waiting, today: NaiveDate) -> Item {
    let locale = asked.locale;
    let project = portfolio.projects.get(&one.project);
    let title = project.map(|project| project.title()).unwrap_or_default();
    let title = if title.is_empty() { locale.text("page-erased-title") } else { title.to_owned() };
    let days = (today - one.on).num_days();
    let said = matches!(one.matter, Matter::See(_));
    let key = match days {
        0.. if said => "work-since",
        0 => "work-today",
        1.. => "work-late",
        _ => "work-in-days",
    };
    let arguments: [(&str, Argument<'_>); 2] =
        [("days", days.abs().into()), ("date", locale.long_date(one.on).into())];
    Item {
        address: address(asked, one),
        what: what(asked, project.map(AsRef::as_ref), one, today),
        project: title,
        when: locale.with(key, arguments),
        late: days > 0 && !said,
    }
}

/// Where it is done; where nothing can be recorded, where it is told.
fn address(asked: &Asked, one: &Waiting) -> String {
    let project = format!("projects/{}", one.project);
    let records = asked.writable && asked.rights.records();
    let path = match one.matter {
        Matter::Revisit(decision) => format!("{project}/decisions/{decision}"),
        Matter::Answer(id, due_on) if records => {
            format!("{project}/follow-ups/{id}/{due_on}")
        }
        Matter::Measure(id) if records => format!("{project}/indicators/{id}/result"),
        Matter::See(id) if records => format!("{project}/remarks/{id}"),
        Matter::TakeUp if records => format!("{project}/move"),
        _ => project,
    };
    asked.link_now(&path).to_string()
}

fn what(asked: &Asked, project: Option<&Project>, one: &Waiting, today: NaiveDate) -> String {
    let locale = asked.locale;
    match one.matter {
        Matter::Answer(..) => locale.text("work-answer"),
        Matter::TakeUp => locale.text("work-take-up"),
        Matter::Tell => {
            let last = project.and_then(Project::last_on).unwrap_or(one.on);
            let silent: [(&str, Argument<'_>); 1] = [("days", (today - last).num_days().into())];
            locale.with("work-tell", silent)
        }
        Matter::Revisit(id) => {
            let known = project.and_then(|project| project.decisions.as_deref());
            let decision = known.and_then(|known| known.decisions.get(&id));
            let chosen = decision.map(|decision| said(locale, &decision.chosen));
            locale.with("work-revisit", [("decision", chosen.unwrap_or_default().into())])
        }
        Matter::See(id) => {
            let known = project.and_then(|project| project.remarks.as_deref());
            let remark = known.and_then(|known| known.remarks.get(&id));
            let key = if remark.is_some_and(|remark| remark.asks) {
                "work-see-question"
            } else {
                "work-see-remark"
            };
            let text = remark.map(|remark| said(locale, &remark.text)).unwrap_or_default();
            locale.with(key, [("text", locale.quoted(&shortened(&text, SHORT)).into())])
        }
        Matter::Measure(id) => {
            let name = project.and_then(|project| indicator(asked, project, id));
            locale.with("work-measure", [("indicator", name.unwrap_or_default().into())])
        }
    }
}

fn indicator(asked: &Asked, project: &Project, id: IndicatorId) -> Option<String> {
    Some(said(asked.locale, &project.measure(id)?.indicator.name))
}
