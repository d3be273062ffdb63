//! Replying to a remark, saying that a question has its answer, and saying that one has seen it.

use std::collections::HashMap;

use application::Step;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::Event;
use domain::command::Command;
use domain::remark::{AnswerRemark, ReadRemark, ReplyToRemark};
use domain::values::{PersonId, RemarkId};
use readmodels::remarks::Remark;
use serde::Serialize;

use super::super::subject::{Subject, faultless, nothing};
use super::people::People;
use super::threads::{self, Thread};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of, record, shown};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// The button that says that the question has its answer.
const ANSWERED: &str = "answered";

/// The button that says that one has seen it.
const READ: &str = "read";

#[derive(Serialize)]
struct Page {
    project: String,
    project_title: String,
    heading: String,
    thread: Thread,
    form: Form,
}

/// A remark that is no reply.
struct Remarked<'a> {
    subject: &'a Subject,
    id: RemarkId,
    remark: Remark,
}

impl<'a> Remarked<'a> {
    fn of(subject: &'a Subject, names: &HashMap<String, String>) -> Result<Self, Problem> {
        let id = names.get("remark").and_then(|id| id.parse().ok()).map(RemarkId);
        let id = id.ok_or_else(Problem::not_found)?;
        let known = subject.answered.answer.value.project.remarks.as_deref();
        let remark = known.and_then(|known| known.remarks.get(&id)).cloned();
        Ok(Self { subject, id, remark: remark.ok_or_else(Problem::not_found)? })
    }

    fn visitor(&self) -> Option<PersonId> {
        self.subject.answered.asked.visitor.as_ref().map(|visitor| visitor.person)
    }

    /// Whether whoever asks should see it and has yet to say that they have.
    fn waits_for_visitor(&self) -> bool {
        self.visitor().is_some_and(|person| self.remark.waits_for.contains_key(&person))
    }

    fn is_open(&self) -> bool {
        self.remark.asks && self.remark.answered_on.is_none()
    }

    /// Everybody who said something in it.
    fn spoke(&self) -> Vec<PersonId> {
        let timeline = self.subject.answered.answer.value.timeline.iter();
        let mine = timeline.filter(|happening| match &happening.event {
            Event::RemarkMade(made) => made.id == self.id || made.replies_to == Some(self.id),
            _ => false,
        });
        mine.map(|happening| PersonId(happening.actor)).collect()
    }
}

/// `GET /{organisation}/projects/{project}/remarks/{remark}`
pub(crate) async fn page(
    Path(names): Path<HashMap<String, String>>,
    subject: Subject,
) -> Result<Response, Problem> {
    let remarked = Remarked::of(&subject, &names)?;
    show(&remarked, form(&remarked))
}

/// `POST /{organisation}/projects/{project}/remarks/{remark}`
pub(crate) async fn send(
    State(web): State<Web>,
    Path(names): Path<HashMap<String, String>>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    let remarked = Remarked::of(&subject, &names)?;
    match recorded(&web, &remarked, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&remarked, subject.unsent(form(&remarked), &typed, &unsent, nothing)),
    }
}

async fn recorded(web: &Web, remarked: &Remarked<'_>, typed: &Typed) -> Result<Response, Unsent> {
    let (subject, id) = (remarked.subject, remarked.id);
    let project = subject.id();
    let mut reader = Reader::new(typed, subject.locale());
    let mut commands: Vec<Command> = Vec::new();
    if let Some(person) = remarked.visitor().filter(|_| typed.has(READ)) {
        commands.push(ReadRemark { project, id, person }.into());
    }
    // The answer is known before the reply that gives it, or whoever asked would not be told of the reply.
    if typed.has(ANSWERED) {
        commands.push(AnswerRemark { project, id }.into());
    }
    let text =
        if commands.is_empty() { Some(reader.required("text")) } else { reader.optional("text") };
    let mentions = People::of(subject, &remarked.spoke()).chosen(typed, &mut reader);
    if let Some(text) = text {
        let reply = RemarkId(identity_of(typed.command()));
        commands.push(ReplyToRemark { project, id: reply, to: id, text, mentions }.into());
    }
    let commands = faultless(typed, reader, Some(commands))?;
    let steps = commands.into_iter().map(|command| Step { command, effective_on: None });
    let handled = record(web, &subject.answered.asked, typed, steps.collect(), None).await?;
    Ok(shown(&subject.page(), &handled))
}

fn form(remarked: &Remarked<'_>) -> Form {
    let (subject, locale) = (remarked.subject, remarked.subject.locale());
    let mut fields = vec![Field::long("text", locale.text("remark-reply-text"))];
    let people = People::of(subject, &remarked.spoke());
    let asked_by = Some(remarked.remark.by).filter(|by| Some(*by) != remarked.visitor());
    fields.extend(people.fields(subject, asked_by));
    let path = format!("remarks/{}", remarked.id);
    let mut form = subject.form(&path, "remark-reply-send", fields);
    if remarked.is_open() {
        form = form.button(locale.text("remark-answered"), ANSWERED, "1");
    }
    if remarked.waits_for_visitor() {
        form = form.button(locale.text("remark-read"), READ, "1");
    }
    form
}

fn show(remarked: &Remarked<'_>, form: Form) -> Result<Response, Problem> {
    let (subject, locale) = (remarked.subject, remarked.subject.locale());
    let thread = threads::thread(&subject.answered, remarked.id, false);
    let page = Page {
        project: subject.page().to("remarks"),
        project_title: subject.title(),
        heading: locale.text("remark-reply-heading"),
        thread: thread.ok_or_else(Problem::not_found)?,
        form,
    };
    let frame = Frame::of(&subject.answered.asked);
    let html = templates::render("remark.html", locale, &frame, &page)?;
    Ok((page.form.status(), html).into_response())
}
