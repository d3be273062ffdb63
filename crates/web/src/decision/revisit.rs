//! Looking at a decision again: what was found, that it stands, and when it is asked next.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::Event;
use domain::decision::revisit::RevisitDecision;
use domain::values::DecisionId;
use serde::Deserialize;

use super::{Found, slots};
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::problem::Problem;
use crate::project::measures::said;
use crate::project::subject::{Aside, EFFECTIVE_ON, Subject, faultless};
use crate::routes::Web;

/// The decision that an address names.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    decision: DecisionId,
}

/// `GET /{organisation}/projects/{project}/decisions/{decision}/revisit`
pub(crate) async fn page(subject: Subject, Path(named): Path<Named>) -> Result<Response, Problem> {
    show(&subject, named.decision, form(&subject, named.decision))
}

/// `POST /{organisation}/projects/{project}/decisions/{decision}/revisit`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    Path(named): Path<Named>,
    typed: Typed,
) -> Result<Response, Problem> {
    Found::of(&subject.answered, named.decision).ok_or_else(Problem::not_found)?;
    match recorded(&web, &subject, named.decision, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = form(&subject, named.decision);
            show(&subject, named.decision, subject.unsent(form, &typed, &unsent, concerns))
        }
    }
}

/// Another decision may have taken its place, and somebody else may have looked at it.
fn concerns(event: &Event) -> bool {
    matches!(event, Event::DecisionRecorded(_) | Event::DecisionRevisited(_))
}

async fn recorded(
    web: &Web,
    subject: &Subject,
    id: DecisionId,
    typed: &Typed,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let reason = reader.required("reason");
    let revisit_on = reader.date("revisit_on");
    let effective_on = reader.required_date(EFFECTIVE_ON);
    let command = RevisitDecision { project: subject.id(), id, reason, revisit_on };
    let command = faultless(typed, reader, Some(command))?;
    let steps = vec![application::Step { command: command.into(), effective_on }];
    let seen = application::Seen { stream: subject.id().0, position: typed.seen(), concerns };
    let handled = record(web, &subject.answered.asked, typed, steps, Some(seen)).await?;
    Ok(shown(&subject.at(&format!("decisions/{id}")), &handled))
}

fn form(subject: &Subject, id: DecisionId) -> Form {
    let locale = subject.locale();
    let fields = vec![
        Field::long("reason", locale.text("decision-revisit-reason"))
            .hint(locale.text("decision-revisit-reason-hint")),
        Field::date("revisit_on", locale.text("decision-form-revisit-on"), locale).optional(),
        subject.effective_on_labelled("decision-revisit-when"),
    ];
    subject.form(&format!("decisions/{id}/revisit"), "decision-revisit-send", fields)
}

fn show(subject: &Subject, id: DecisionId, form: Form) -> Result<Response, Problem> {
    let locale = subject.locale();
    let found = Found::of(&subject.answered, id).ok_or_else(Problem::not_found)?;
    let mut page = subject.form_page("decision-revisit-heading", form);
    page.intro = vec![locale.text("decision-revisit-intro")];
    let text = slots::chosen(locale, &found.recorded.decision);
    page.aside = Some(Aside { heading: said(locale, &found.recorded.decision.question), text });
    subject.render(&page)
}
