//! Writing down a trial that was carried out.

use axum::extract::State;
use axum::response::Response;
use domain::trial::{RecordTrial, Trial, TrialOutcome};
use domain::values::TrialId;

use super::subject::{EFFECTIVE_ON, Subject, faultless, nothing};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

const OUTCOMES: [TrialOutcome; 3] =
    [TrialOutcome::Supported, TrialOutcome::Refuted, TrialOutcome::Unclear];

/// `GET /{organisation}/projects/{project}/trial`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/trial`
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
    let [hypothesis, method, result] =
        ["hypothesis", "method", "result"].map(|name| reader.required(name));
    let participants = reader.count("participants");
    let outcome = reader.choice("outcome");
    let learning = reader.optional("learning");
    let on = reader.date(EFFECTIVE_ON);
    let trial = outcome.map(|outcome| Trial {
        hypothesis,
        method,
        participants,
        result,
        outcome,
        learning,
    });
    let trial = faultless(typed, reader, trial)?;
    let id = TrialId(identity_of(typed.command()));
    let command = RecordTrial { project: subject.id(), id, trial };
    subject.record(web, typed, command, on, None).await
}

fn form(subject: &Subject) -> Form {
    let locale = subject.locale();
    let words = |outcome| (stored(&outcome), locale.word("trial-outcome-", &outcome));
    let fields = vec![
        Field::long("hypothesis", locale.text("trial-hypothesis"))
            .hint(locale.text("trial-hypothesis-hint")),
        Field::long("method", locale.text("trial-method")).hint(locale.text("trial-method-hint")),
        Field::number("participants", locale.text("trial-participants")).optional(),
        Field::long("result", locale.text("trial-result")),
        Field::choice("outcome", locale.text("trial-outcome"), OUTCOMES.map(words).to_vec()),
        Field::long("learning", locale.text("trial-learning")).optional(),
        subject.effective_on(),
    ];
    subject.form("trial", "trial-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("trial-heading", form);
    page.intro = vec![subject.locale().text("trial-intro")];
    subject.render(&page)
}
