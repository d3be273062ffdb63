//! Changing what is expected of a benefit, with the reason. The first expectation stays in the log.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::benefit::{Benefit, ChangeBenefit};
use domain::values::BenefitId;
use domain::{Event, Text};
use serde::Deserialize;

use super::{VALUE_TYPES, fields, read};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::problem::Problem;
use crate::project::subject::{Subject, faultless};
use crate::routes::Web;
use crate::word::stored;

/// The benefit that an address names.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    benefit: BenefitId,
}

/// `GET /{organisation}/projects/{project}/benefits/{benefit}/change`
pub(crate) async fn page(subject: Subject, Path(named): Path<Named>) -> Result<Response, Problem> {
    let known = known(&subject, named.benefit)?;
    show(&subject, form(&subject, named.benefit, &known))
}

/// `POST /{organisation}/projects/{project}/benefits/{benefit}/change`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    Path(named): Path<Named>,
    typed: Typed,
) -> Result<Response, Problem> {
    let known = known(&subject, named.benefit)?;
    match recorded(&web, &subject, named.benefit, &known, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = form(&subject, named.benefit, &known);
            show(&subject, subject.unsent(form, &typed, &unsent, concerns))
        }
    }
}

fn concerns(event: &Event) -> bool {
    matches!(event, Event::BenefitChanged(_))
}

/// What is expected now, whole.
fn known(subject: &Subject, id: BenefitId) -> Result<Benefit, Problem> {
    let known = subject.answered.answer.value.timeline.iter().find_map(|one| match &one.event {
        Event::BenefitExpected(expected) if expected.id == id => Some(&expected.benefit),
        Event::BenefitChanged(changed) if changed.id == id => Some(&changed.benefit),
        _ => None,
    });
    known.cloned().ok_or_else(Problem::not_found)
}

async fn recorded(
    web: &Web,
    subject: &Subject,
    id: BenefitId,
    known: &Benefit,
    typed: &Typed,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let mut benefit = read(&mut reader, typed);
    // The form shows two kinds of value; those beyond them stand.
    benefit.value_types.extend(known.value_types.iter().skip(2));
    let reason = reader.required("reason");
    let command = ChangeBenefit { project: subject.id(), id, benefit, reason };
    let command = faultless(typed, reader, Some(command))?;
    subject.record(web, typed, command, None, Some(concerns)).await
}

fn form(subject: &Subject, id: BenefitId, known: &Benefit) -> Form {
    let said = |text: Option<&Text>| text.and_then(Text::get).unwrap_or_default().to_owned();
    let value_type = |place: usize| known.value_types.get(place).map(stored).unwrap_or_default();
    debug_assert!(known.value_types.iter().all(|kind| VALUE_TYPES.contains(kind)));
    let filled = |field: Field| {
        let value = match field.name() {
            "title" => said(Some(&known.title)),
            "for_whom" => said(known.for_whom.as_ref()),
            "preconditions" => said(known.preconditions.as_ref()),
            "dis_benefit" => (if known.dis_benefit { "worse" } else { "better" }).to_owned(),
            "value_type" => value_type(0),
            "value_type_too" => value_type(1),
            "owner" => known.owner.map(|owner| owner.to_string()).unwrap_or_default(),
            "stops" => said(known.stops.as_ref()),
            _ => said(known.freed_for.as_ref()),
        };
        field.value(value)
    };
    let mut fields: Vec<_> = fields(subject, true).into_iter().map(filled).collect();
    let locale = subject.locale();
    fields.push(Field::long("reason", locale.text("benefit-change-reason")));
    subject.form(&format!("benefits/{id}/change"), "benefit-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("benefit-change-heading", form);
    page.intro = vec![subject.locale().text("benefit-change-intro")];
    subject.render(&page)
}
