//! Somebody leaves: their last day, and what of theirs is to be handed on.

use application::{AsOfQuery, Step};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::person::RecordLeaving;
use domain::project::Role;
use domain::values::{PersonId, ProjectId};
use readmodels::directory::Entry;
use readmodels::portfolio::{Portfolio, Project};
use readmodels::standing::State as Standing;
use serde::Serialize;

use crate::ask::Asked;
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::project::measures::said;
use crate::routes::Web;
use crate::templates;

#[derive(Serialize)]
struct Page {
    name: String,
    back: Link,
    /// When they leave, if that is known.
    known: Option<String>,
    /// What is to be handed on, and how much that is.
    summary: String,
    theirs: Vec<Theirs>,
    form: Form,
}

/// Something that somebody else takes over.
#[derive(Serialize)]
struct Theirs {
    what: String,
    project: String,
    address: String,
}

/// Whoever leaves.
struct Leaver {
    asked: Asked,
    person: PersonId,
    name: String,
    last_day: Option<NaiveDate>,
    today: NaiveDate,
    theirs: Vec<Theirs>,
}

impl Leaver {
    async fn of(web: &Web, asked: Asked, id: &str) -> Result<Self, Problem> {
        let person = PersonId(id.parse().map_err(|_| Problem::not_found())?);
        let now = web.application.portfolio(asked.organisation, AsOfQuery::default()).await?;
        let Some(Entry::Person { name, left_on, .. }) =
            now.value.directory.get(&person.0).map(AsRef::as_ref)
        else {
            return Err(Problem::not_found());
        };
        // Nobody shuts themselves out: another administrator does.
        if asked.visitor.as_ref().is_some_and(|visitor| visitor.person == person) {
            return Err(Problem::forbidden());
        }
        let (name, last_day) = (said(asked.locale, name), *left_on);
        let theirs = theirs(&asked, &now.value, person);
        Ok(Self { person, name, last_day, today: now.today, theirs, asked })
    }

    fn at(&self, part: &str) -> crate::address::Address {
        self.asked.link_now(&format!("people/{}{part}", self.person))
    }

    fn form(&self) -> Form {
        let locale = self.asked.locale;
        let shown = locale.long_date(self.last_day.unwrap_or(self.today)).replace('\u{a0}', " ");
        let field = Field::date("on", locale.text("leaving-on"), locale).value(shown);
        Form::new(&self.at("/leaving"), locale.text("leaving-send"), vec![field])
    }

    fn show(self, form: Form) -> Result<Response, Problem> {
        let locale = self.asked.locale;
        let known = self
            .last_day
            .map(|on| locale.with("leaving-known", [("date", locale.long_date(on).into())]));
        let page = Page {
            back: Link::new(&self.at(""), self.name.clone()),
            known,
            summary: locale.with("leaving-theirs", [("count", self.theirs.len().into())]),
            theirs: self.theirs,
            name: self.name,
            form,
        };
        let frame = Frame::of(&self.asked).in_people();
        let html = templates::render("leaving.html", locale, &frame, &page)?;
        Ok((page.form.status(), html).into_response())
    }
}

/// `GET /{organisation}/people/{person}/leaving`
pub(crate) async fn page(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let leaver = Leaver::of(&web, asked, &id).await?;
    let form = leaver.form();
    leaver.show(form)
}

/// `POST /{organisation}/people/{person}/leaving`
pub(crate) async fn send(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let leaver = Leaver::of(&web, asked, &id).await?;
    match recorded(&web, &leaver, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = leaver.form().unsent(leaver.asked.locale, &typed, &unsent);
            leaver.show(form)
        }
    }
}

async fn recorded(web: &Web, leaver: &Leaver, typed: &Typed) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, leaver.asked.locale);
    let on = reader.required_date("on");
    let Some(on) = on else { return Err(Unsent::faulty(typed, reader.faults())) };
    let command = RecordLeaving { person: leaver.person, on }.into();
    let steps = vec![Step { command, effective_on: None }];
    let handled = record(web, &leaver.asked, typed, steps, None).await?;
    Ok(shown(&leaver.at("/leaving"), &handled))
}

/// What somebody else is to take over, project by project. What is over waits for nobody.
fn theirs(asked: &Asked, portfolio: &Portfolio, person: PersonId) -> Vec<Theirs> {
    let mut all = Vec::new();
    for (id, project) in portfolio.registered() {
        if project.state() != Standing::Stopped {
            all.extend(of_project(asked, id, project, person));
        }
    }
    all
}

fn of_project(asked: &Asked, id: ProjectId, project: &Project, person: PersonId) -> Vec<Theirs> {
    let locale = asked.locale;
    let mut held: Vec<(String, String)> = Vec::new();
    let standing = project.standing.as_deref();
    for (role, key) in [(Role::Owner, "leaving-owner"), (Role::Lead, "leaving-lead")] {
        if standing.and_then(|standing| standing.holder(role)) == Some(person) {
            held.push((locale.text(key), "/people".to_owned()));
        }
    }
    let mut follow_ups =
        project.follow_ups.as_deref().into_iter().flat_map(|all| all.follow_ups.values());
    if follow_ups.any(|one| one.responsible == person && one.ended_on.is_none()) {
        held.push((locale.text("leaving-follow-up"), String::new()));
    }
    for (indicator, measure) in project.measures() {
        if measure.indicator.responsible == Some(person) {
            let name = said(locale, &measure.indicator.name);
            let words = locale.with("leaving-indicator", [("indicator", name.into())]);
            held.push((words, format!("/indicators/{indicator}/change")));
        }
    }
    let title = project.title();
    let title = if title.is_empty() { locale.text("page-erased-title") } else { title.to_owned() };
    let theirs = |(what, part): (String, String)| Theirs {
        what,
        project: title.clone(),
        address: asked.link_now(&format!("projects/{id}{part}")).to_string(),
    };
    held.into_iter().map(theirs).collect()
}
