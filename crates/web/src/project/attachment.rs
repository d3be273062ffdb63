//! Attaching what lies elsewhere to a project or to one thing in it, and taking it away again.

use std::collections::{HashMap, HashSet};

use axum::extract::{Path, State};
use axum::response::Response;
use domain::attachment::{AddAttachment, AttachmentAdded, Content, RemoveAttachment};
use domain::remark::About;
use domain::values::AttachmentId;
use domain::{Event, Text};
use serde::Serialize;

use super::Answered;
use super::measures::said;
use super::remark::{self, ABOUT};
use super::subject::{Subject, faultless, nothing};
use super::timeline::telling;
use super::view::person_name;
use crate::access::Action;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;

/// What is attached, for a page.
#[derive(Debug, Serialize)]
pub(crate) struct Attached {
    all: Vec<Attachment>,
    /// Where something is attached, if the reader may.
    add: Option<String>,
}

#[derive(Debug, Serialize)]
struct Attachment {
    title: String,
    /// None when it was erased.
    address: Option<String>,
    /// Where it leads, so that nobody is surprised.
    host: String,
    note: String,
    remove: Option<String>,
}

/// `GET /{organisation}/projects/{project}/attachment`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/attachment`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &subject, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&subject, subject.unsent(form(&subject), &typed, &unsent, nothing)),
    }
}

async fn recorded(web: &Web, subject: &Subject, typed: &Typed) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let (title, address) = (reader.required("title"), reader.required("address"));
    let about = remark::read_about(typed, &mut reader);
    let command = about.map(|about| AddAttachment {
        project: subject.id(),
        id: AttachmentId(identity_of(typed.command())),
        about,
        title,
        address,
    });
    let command = faultless(typed, reader, command)?;
    subject.record(web, typed, command, None, None).await
}

fn form(subject: &Subject) -> Form {
    let locale = subject.locale();
    let fields = vec![
        Field::line("title", locale.text("attachment-title"))
            .hint(locale.text("attachment-title-hint")),
        Field::line("address", locale.text("attachment-address"))
            .hint(locale.text("attachment-address-hint")),
        remark::about_field(subject),
    ];
    subject.form("attachment", "attachment-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("attachment-heading", form);
    page.intro = vec![subject.locale().text("attachment-intro")];
    subject.render(&page)
}

/// `GET /{organisation}/projects/{project}/attachments/{attachment}/removal`
pub(crate) async fn removal(
    Path(names): Path<HashMap<String, String>>,
    subject: Subject,
) -> Result<Response, Problem> {
    let added = named(&subject, &names)?;
    show_removal(&subject, added, removal_form(&subject, added))
}

/// `POST /{organisation}/projects/{project}/attachments/{attachment}/removal`
pub(crate) async fn remove(
    State(web): State<Web>,
    Path(names): Path<HashMap<String, String>>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    let added = named(&subject, &names)?;
    let command = RemoveAttachment { project: subject.id(), id: added.id };
    match subject.record(&web, &typed, command, None, None).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = removal_form(&subject, added);
            show_removal(&subject, added, subject.unsent(form, &typed, &unsent, nothing))
        }
    }
}

/// What was attached under the address's name, removed or not: a repeated press has the same answer.
fn named<'a>(
    subject: &'a Subject,
    names: &HashMap<String, String>,
) -> Result<&'a AttachmentAdded, Problem> {
    let id = names.get("attachment").and_then(|id| id.parse().ok()).map(AttachmentId);
    let mut known = added(&subject.answered);
    known
        .find(|(_, added)| Some(added.id) == id)
        .map(|(_, added)| added)
        .ok_or_else(Problem::not_found)
}

fn removal_form(subject: &Subject, added: &AttachmentAdded) -> Form {
    let path = format!("attachments/{}/removal", added.id);
    subject.form(&path, "attachment-remove-send", Vec::new())
}

fn show_removal(
    subject: &Subject,
    added: &AttachmentAdded,
    form: Form,
) -> Result<Response, Problem> {
    let locale = subject.locale();
    let mut page = subject.form_page("attachment-remove-heading", form);
    let title = locale.quoted(&said(locale, &added.title));
    page.intro = vec![locale.with("attachment-remove-intro", [("title", title.into())])];
    subject.render(&page)
}

fn added(
    answered: &Answered,
) -> impl Iterator<Item = (&readmodels::project_page::Happening, &AttachmentAdded)> {
    answered.answer.value.timeline.iter().filter_map(|happening| match &happening.event {
        Event::AttachmentAdded(added) => Some((happening, added)),
        _ => None,
    })
}

/// What is attached as of the point, the latest first: to everything, or to one thing.
pub(crate) fn attached(answered: &Answered, only: Option<About>) -> Attached {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let writes = asked.may(Action::Contribute) && answered.answer.is_now;
    let at = |path: &str| asked.link_now(&format!("projects/{}/{path}", answered.id));
    let timeline = answered.answer.value.timeline.iter();
    let removed: HashSet<AttachmentId> = timeline
        .filter_map(|happening| match &happening.event {
            Event::AttachmentRemoved(removed) => Some(removed.id),
            _ => None,
        })
        .collect();
    let shown = added(answered)
        .filter(|(_, one)| !removed.contains(&one.id) && only.is_none_or(|it| it == one.about));
    let all = shown.map(|(happening, one)| {
        let Content::Address(address) = &one.content;
        let address = Text::get(address).map(ToOwned::to_owned);
        let note = [
            ("person", person_name(answered, happening.actor)),
            ("date", locale.long_date(happening.effective_on)),
            ("about", telling(answered).remark_about(one.about)),
        ];
        let note = note.map(|(name, value)| (name, value.into()));
        let remove = format!("attachments/{}/removal", one.id);
        Attachment {
            title: said(locale, &one.title),
            host: host(address.as_deref().unwrap_or_default()),
            address,
            note: locale.with("attachment-note", note),
            remove: writes.then(|| at(&remove).to_string()),
        }
    });
    let all = all.collect();
    let add = at("attachment");
    let add = only.into_iter().fold(add, |at, about| at.with(ABOUT, remark::written(about)));
    Attached { all, add: writes.then(|| add.to_string()) }
}

fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}
