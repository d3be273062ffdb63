//! Answering a follow-up: three questions, the figures that are due, and what follows, on one page.

mod answers;
pub(crate) mod instead;

use std::collections::HashMap;

use application::{Seen, Step};
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::Event;
use domain::schedule::falls_due_on;
use domain::values::FollowUpId;
use readmodels::follow_ups::FollowUp;
use serde::Serialize;

use super::subject::Subject;
use super::view::person_name;
use crate::form::{Form, Typed, Unsent, record, shown};
use crate::locale::Argument;
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// One date on which a follow-up falls due.
pub(crate) struct Due {
    subject: Subject,
    id: FollowUpId,
    /// The date it falls due.
    date: NaiveDate,
    follow_up: FollowUp,
}

impl FromRequestParts<Web> for Due {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let subject = Subject::from_request_parts(parts, web).await?;
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let names = names.map_err(|_| Problem::not_found())?;
        let id = names.get("follow_up").and_then(|id| id.parse().ok());
        let id = FollowUpId(id.ok_or_else(Problem::not_found)?);
        let due_on = names.get("due_on").and_then(|on| on.parse().ok());
        let date: NaiveDate = due_on.ok_or_else(Problem::not_found)?;
        let known = subject.answered.answer.value.project.follow_ups.as_deref();
        let follow_up = known.and_then(|known| known.follow_ups.get(&id)).cloned();
        let follow_up = follow_up.ok_or_else(Problem::not_found)?;
        if !falls_due_on(&follow_up.schedule, date) {
            return Err(Problem::not_found());
        }
        Ok(Self { subject, id, date, follow_up })
    }
}

impl Due {
    fn is_open(&self) -> bool {
        self.follow_up.ended_on.is_none() && !self.follow_up.answered.contains(&self.date)
    }

    /// The address of its page or of a page beside it, within the project.
    fn path(&self, part: &str) -> String {
        format!("follow-ups/{}/{}{part}", self.id, self.date)
    }

    /// Where it stands with the others.
    fn among_others(&self) -> Response {
        Redirect::to(&self.subject.page().to("follow-ups")).into_response()
    }

    /// A sentence that takes in the date.
    fn dated(&self, key: &str) -> String {
        let locale = self.subject.locale();
        let arguments: [(&str, Argument<'_>); 2] = [
            ("date", locale.long_date(self.date).into()),
            ("person", person_name(&self.subject.answered, self.follow_up.responsible.0).into()),
        ];
        locale.with(key, arguments)
    }

    /// What is asked beyond the usual.
    fn question(&self) -> Option<String> {
        let timeline = &self.subject.answered.answer.value.timeline;
        timeline.iter().find_map(|happening| match &happening.event {
            Event::FollowUpScheduled(scheduled) if scheduled.id == self.id => {
                scheduled.question.as_ref()?.get().map(ToOwned::to_owned)
            }
            _ => None,
        })
    }
}

/// What was answered or planned anew since makes an answer out of date.
fn concerns(event: &Event) -> bool {
    matches!(
        event,
        Event::FollowUpAnswered(_)
            | Event::FollowUpSnoozed(_)
            | Event::FollowUpReassigned(_)
            | Event::FollowUpEnded(_)
    )
}

#[derive(Serialize)]
struct Page {
    project: String,
    project_title: String,
    progress: String,
    question: Option<String>,
    form: Form,
    instead: Vec<Instead>,
}

/// What else can be done than answer.
#[derive(Serialize)]
struct Instead {
    address: String,
    words: String,
}

/// `GET /{organisation}/projects/{project}/follow-ups/{follow_up}/{due_on}`
pub(crate) async fn page(due: Due) -> Result<Response, Problem> {
    if !due.is_open() {
        return Ok(due.among_others());
    }
    show(&due, form(&due, None))
}

/// `POST /{organisation}/projects/{project}/follow-ups/{follow_up}/{due_on}`
pub(crate) async fn send(
    State(web): State<Web>,
    due: Due,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &due, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = form(&due, Some(&typed));
            show(&due, due.subject.unsent(form, &typed, &unsent, concerns))
        }
    }
}

async fn recorded(web: &Web, due: &Due, typed: &Typed) -> Result<Response, Unsent> {
    let subject = &due.subject;
    let steps: Vec<Step> = answers::read(due, typed)?;
    let (stream, position) = (subject.id().0, typed.seen());
    let seen = Seen { stream, position, concerns };
    let handled = record(web, &subject.answered.asked, typed, steps, Some(seen)).await?;
    Ok(shown(&subject.page(), &handled))
}

fn form(due: &Due, typed: Option<&Typed>) -> Form {
    let slots = answers::slots(due, typed);
    let fields = answers::fields(due, &slots);
    let form = due.subject.form(&due.path(""), "follow_up-send", fields);
    answers::kept(form, &slots)
}

fn show(due: &Due, form: Form) -> Result<Response, Problem> {
    let subject = &due.subject;
    let locale = subject.locale();
    let instead = |part: &str, key: &str| Instead {
        address: subject.at(&due.path(part)).to_string(),
        words: locale.text(key),
    };
    let page = Page {
        project: subject.page().to_string(),
        project_title: subject.title(),
        progress: due.dated("follow_up-progress"),
        question: due.question(),
        instead: vec![
            instead("/responsible", "follow_up-ask-another"),
            instead("/postponement", "follow_up-put-off"),
            instead("/end", "follow_up-end"),
        ],
        form,
    };
    let frame = Frame::of(&subject.answered.asked);
    let html = templates::render("follow_up.html", locale, &frame, &page)?;
    Ok((page.form.status(), html).into_response())
}
