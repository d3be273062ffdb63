//! Where a project can go from where it is: the list of moves, and a page for each.
//!
//! Forward, back, past a phase, into a rest and out of it, to an end. Each page says what will be recorded and
//! why a reason is asked for.

mod turn;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Event;
use serde::Serialize;

use self::turn::{Turn, Way};
use super::Answered;
use super::subject::{Aside, Subject};
use crate::form::{Form, Typed};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// One move that can be made, on the list.
#[derive(Debug, Serialize)]
struct Choice {
    words: String,
    explanation: String,
    address: String,
}

#[derive(Debug, Serialize)]
struct List {
    project: String,
    project_title: String,
    choices: Vec<Choice>,
}

/// `GET /{organisation}/projects/{project}/move`
pub(crate) async fn list(subject: Subject) -> Result<Response, Problem> {
    let way = Way::of(&subject.answered);
    let choice = |turn: &Turn| Choice {
        words: way.words(&subject, *turn),
        explanation: subject.locale().word("move-explained-", turn),
        address: subject.at(&format!("move/{}", turn.word())).to_string(),
    };
    let page = List {
        project: subject.page().to_string(),
        project_title: subject.title(),
        choices: way.turns().iter().map(choice).collect(),
    };
    let frame = Frame::of(&subject.answered.asked);
    Ok(templates::render("move.html", subject.locale(), &frame, &page)?.into_response())
}

/// Which move a page is about.
pub(crate) struct Asked(Turn);

impl FromRequestParts<Web> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let turn = names.ok().and_then(|names| Turn::named(names.get("turn")?));
        turn.map(Self).ok_or_else(Problem::not_found)
    }
}

/// `GET /{organisation}/projects/{project}/move/{turn}`
pub(crate) async fn page(Asked(turn): Asked, subject: Subject) -> Result<Response, Problem> {
    let way = Way::of(&subject.answered);
    if !way.turns().contains(&turn) {
        // What cannot be done any more, or not yet, leads to what can.
        return Ok(Redirect::to(&subject.at("move").to_string()).into_response());
    }
    show(&subject, &way, turn, way.form(&subject, turn, None))
}

/// `POST /{organisation}/projects/{project}/move/{turn}`
pub(crate) async fn send(
    State(web): State<Web>,
    Asked(turn): Asked,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    let sent = match turn.read(&subject, &typed) {
        Ok((command, on)) => subject.record(&web, &typed, command, on, Some(concerns)).await,
        Err(unsent) => Err(unsent),
    };
    match sent {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let way = Way::of(&subject.answered);
            let form = way.form(&subject, turn, Some(&typed));
            show(&subject, &way, turn, subject.unsent(form, &typed, &unsent, concerns))
        }
    }
}

/// What makes a page of a move out of date: whatever changed where the project is.
fn concerns(event: &Event) -> bool {
    matches!(
        event,
        Event::PhaseEntered(_)
            | Event::ProjectPaused(_)
            | Event::ProjectResumed(_)
            | Event::ProjectShelved(_)
            | Event::ProjectStopped(_)
            | Event::OperationStarted(_)
    )
}

fn show(subject: &Subject, way: &Way<'_>, turn: Turn, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("move-heading", form);
    let locale = subject.locale();
    page.heading = way.words(subject, turn);
    page.intro = vec![
        subject.about(&["move-recorded-", turn.word()].concat()),
        locale.word("move-why-", &turn),
    ];
    let exit_test = way.here().and_then(|phase| phase.exit_test.as_ref());
    page.aside = exit_test.filter(|_| turn == Turn::Forward).map(|test| Aside {
        heading: locale.text("move-exit-test"),
        text: test.in_language(locale.tag()).to_owned(),
    });
    subject.render(&page)
}

/// The move that begins a project or lets it go on, where one of them is what comes next: its address and words.
pub(super) fn usual(answered: &Answered) -> Option<(String, String)> {
    let way = Way::of(answered);
    let turn = way.turns().first().copied()?;
    let begins = turn == Turn::Resume || turn == Turn::Forward && way.here().is_none();
    let address = format!("projects/{}/move/{}", answered.id, turn.word());
    begins.then(|| (answered.asked.link_now(&address).to_string(), way.words_for(answered, turn)))
}
