//! What every form about one project shares: the project as it is now, the page around the form, and what
//! happens when somebody else was faster.

use std::collections::HashMap;

use application::{Position, Seen, Step};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::Event;
use domain::command::Command;
use domain::values::ProjectId;
use serde::Serialize;

use super::Answered;
use super::timeline;
use super::view::person_name;
use crate::address::Address;
use crate::ask::Asked;
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::locale::{Argument, Locale};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// The field of the date that something holds from, as commands name it.
pub(crate) const EFFECTIVE_ON: &str = "effective_on";

/// A project that somebody is about to record something of: as it is now, whatever the address says of then.
pub(crate) struct Subject {
    pub(crate) answered: Answered,
}

/// What stands around a form, and the form.
#[derive(Serialize)]
pub(crate) struct FormPage {
    project: String,
    project_title: String,
    pub(crate) heading: String,
    /// What will be recorded, and why it is asked for.
    pub(crate) intro: Vec<String>,
    pub(crate) form: Form,
    /// What helps to answer.
    pub(crate) aside: Option<Aside>,
}

/// A text beside a form.
#[derive(Debug, Serialize)]
pub(crate) struct Aside {
    pub(crate) heading: String,
    pub(crate) text: String,
}

impl FromRequestParts<Web> for Subject {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let asked = Asked::from_request_parts(parts, web).await?;
        asked.require_writing()?;
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let names = names.map_err(|_| Problem::not_found())?;
        let id = names.get("project").and_then(|id| id.parse().ok());
        let id = ProjectId(id.ok_or_else(Problem::not_found)?);
        // A form is about how things are now, whatever point the page before it showed.
        let address = asked.address.without("known_at").without("effective_on");
        let answered = Answered::of(web, Asked { address, ..asked }, id).await?;
        Ok(Self { answered })
    }
}

impl Subject {
    /// The project as it was seen.
    pub(crate) async fn before(&self, web: &Web, seen: Position) -> Result<Self, Problem> {
        let asked = self.answered.asked.clone();
        let address = asked.address.with("known_at", format!("#{seen}"));
        let answered = Answered::of(web, Asked { address, ..asked }, self.id()).await?;
        Ok(Self { answered })
    }

    pub(crate) fn id(&self) -> ProjectId {
        self.answered.id
    }

    pub(crate) fn locale(&self) -> Locale {
        self.answered.asked.locale
    }

    /// The date it is today by the clock of the log.
    pub(crate) fn today(&self) -> NaiveDate {
        self.answered.answer.today
    }

    /// The project's page.
    pub(crate) fn page(&self) -> Address {
        self.answered.asked.link_now(&format!("projects/{}", self.id()))
    }

    /// A page about the project.
    pub(crate) fn at(&self, path: &str) -> Address {
        self.answered.asked.link_now(&format!("projects/{}/{path}", self.id()))
    }

    /// What it is called.
    pub(crate) fn title(&self) -> String {
        let title = self.answered.answer.value.project.title();
        if title.is_empty() { self.locale().text("page-erased-title") } else { title.to_owned() }
    }

    /// When it held: today unless somebody says otherwise.
    pub(crate) fn effective_on(&self) -> Field {
        self.effective_on_labelled("form-effective-on")
    }

    /// The same under a label of its own.
    pub(crate) fn effective_on_labelled(&self, label: &str) -> Field {
        let locale = self.locale();
        let today = locale.long_date(self.today()).replace('\u{a0}', " ");
        Field::date(EFFECTIVE_ON, locale.text(label), locale)
            .hint(locale.text("form-effective-on-hint"))
            .value(today)
    }

    /// A form on a page of this project.
    pub(crate) fn form(&self, path: &str, submit: &str, fields: Vec<Field>) -> Form {
        Form::new(&self.at(path), self.locale().text(submit), fields).seen(self.last_position())
    }

    /// The last event of the project that this page knows.
    pub(crate) fn last_position(&self) -> Position {
        let timeline = self.answered.answer.value.timeline.iter();
        timeline.map(|happening| happening.position).max().unwrap_or_default()
    }

    /// Its page.
    pub(crate) fn form_page(&self, heading: &str, form: Form) -> FormPage {
        FormPage {
            project: self.page().to_string(),
            project_title: self.title(),
            heading: self.locale().text(heading),
            intro: Vec::new(),
            form,
            aside: None,
        }
    }

    /// The form with what was typed, why it was not recorded, and what happened meanwhile.
    pub(crate) fn unsent(
        &self,
        form: Form,
        typed: &Typed,
        unsent: &Unsent,
        concerns: fn(&Event) -> bool,
    ) -> Form {
        let form = form.unsent(self.locale(), typed, unsent);
        if unsent.changed {
            return form.meanwhile(self.meanwhile(typed.seen(), concerns));
        }
        // What the person has not been told of has not been seen.
        form.seen(typed.seen())
    }

    fn meanwhile(&self, seen: Position, concerns: fn(&Event) -> bool) -> Vec<String> {
        let timeline = self.answered.answer.value.timeline.iter().rev();
        let later =
            timeline.filter(|happening| happening.position > seen && concerns(&happening.event));
        later
            .map(|happening| {
                let told = timeline::sentence(&self.answered, happening);
                let quotes = told.quotes.into_iter();
                let quotes = quotes.map(|quote| {
                    let text = quote.text.unwrap_or_default();
                    format!(" {}: {}", quote.label, self.locale().quoted(&text))
                });
                let person = person_name(&self.answered, happening.actor);
                format!("{person}: {}{}", told.text, quotes.collect::<String>())
            })
            .collect()
    }

    /// Records what a form says, and leads to the project's page.
    pub(crate) async fn record(
        &self,
        web: &Web,
        typed: &Typed,
        command: impl Into<Command>,
        effective_on: Option<NaiveDate>,
        concerns: Option<fn(&Event) -> bool>,
    ) -> Result<Response, Unsent> {
        let steps = vec![Step { command: command.into(), effective_on }];
        let seen =
            concerns.map(|concerns| Seen { stream: self.id().0, position: typed.seen(), concerns });
        let handled = record(web, &self.answered.asked, typed, steps, seen).await?;
        Ok(shown(&self.page(), &handled))
    }

    /// Shows a form.
    pub(crate) fn render(&self, page: &FormPage) -> Result<Response, Problem> {
        let frame = Frame::of(&self.answered.asked);
        let html = templates::render("project_form.html", self.locale(), &frame, page)?;
        Ok((page.form.status(), html).into_response())
    }

    /// A sentence with the project's title.
    pub(crate) fn about(&self, key: &str) -> String {
        let title: [(&str, Argument<'_>); 1] =
            [("title", self.locale().quoted(&self.title()).into())];
        self.locale().with(key, title)
    }
}

/// What was read, or why nothing is recorded.
pub(crate) fn faultless<T>(
    typed: &Typed,
    reader: Reader<'_>,
    read: Option<T>,
) -> Result<T, Unsent> {
    let faults = reader.faults();
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(Unsent::faulty(typed, faults)),
    }
}

/// No event makes the form out of date: it only adds.
pub(crate) fn nothing(_: &Event) -> bool {
    false
}
