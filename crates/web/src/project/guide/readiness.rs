//! Checking how ready a phase is. The check stands in nobody's way.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::method::Phase;
use domain::readiness::{CheckReadiness, Readiness, ReadinessAnswer};
use domain::words::MOST_TEXT;

use super::{Asking, name, phase_of};
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::locale::Locale;
use crate::problem::Problem;
use crate::project::subject::{EFFECTIVE_ON, Subject, faultless, nothing};
use crate::routes::Web;
use crate::word::stored;

const ALL: [Readiness; 3] = [Readiness::Yes, Readiness::Partly, Readiness::No];

/// `GET /{organisation}/projects/{project}/steps/{phase}/readiness`
pub(crate) async fn page(
    subject: Subject,
    Path(asking): Path<Asking>,
) -> Result<Response, Problem> {
    let phase = checked(&subject, &asking)?;
    show(&subject, phase, form(&subject, phase))
}

/// `POST /{organisation}/projects/{project}/steps/{phase}/readiness`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    Path(asking): Path<Asking>,
    typed: Typed,
) -> Result<Response, Problem> {
    let phase = checked(&subject, &asking)?;
    match recorded(&web, &subject, phase, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            show(&subject, phase, subject.unsent(form(&subject, phase), &typed, &unsent, nothing))
        }
    }
}

fn checked<'a>(subject: &'a Subject, asking: &Asking) -> Result<&'a Phase, Problem> {
    let phase = phase_of(&subject.answered, &asking.phase).ok_or_else(Problem::not_found)?.1;
    if phase.readiness.is_empty() { Err(Problem::not_found()) } else { Ok(phase) }
}

/// What a reader is told of one answer: `Delvis`.
pub(super) fn word(locale: Locale, readiness: Readiness) -> String {
    locale.word("word-readiness-", &readiness)
}

fn note(key: &str) -> String {
    format!("note_{key}")
}

async fn recorded(
    web: &Web,
    subject: &Subject,
    phase: &Phase,
    typed: &Typed,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let mut answers = Vec::new();
    for prompt in &phase.readiness {
        let readiness = reader.choice(&format!("ready_{}", prompt.key));
        let note = reader.optional(&note(&prompt.key));
        let key = prompt.key.clone();
        answers.extend(readiness.map(|readiness| ReadinessAnswer { key, readiness, note }));
    }
    let effective_on = reader.required_date(EFFECTIVE_ON);
    let answers = faultless(typed, reader, Some(answers))?;
    let command = CheckReadiness { project: subject.id(), phase: phase.key.clone(), answers };
    let steps = vec![application::Step { command: command.into(), effective_on }];
    let handled = record(web, &subject.answered.asked, typed, steps, None).await;
    let handled = handled.map_err(|mut unsent| {
        for fault in unsent.faults.iter_mut().filter(|one| one.field.as_deref() == Some("note")) {
            fault.field = refused_note(phase, typed);
        }
        unsent
    })?;
    Ok(shown(&subject.at(&format!("steps/{}", phase.key)), &handled))
}

/// The note that the domain refuses: it says that a note is, not which.
fn refused_note(phase: &Phase, typed: &Typed) -> Option<String> {
    let unlawful = |char: char| char.is_control() && !matches!(char, '\n' | '\r' | '\t');
    phase.readiness.iter().map(|prompt| note(&prompt.key)).find(|name| {
        let text = typed.get(name);
        text.chars().count() > MOST_TEXT || text.contains(unlawful)
    })
}

fn form(subject: &Subject, phase: &Phase) -> Form {
    let locale = subject.locale();
    let mut fields = Vec::new();
    for (place, prompt) in phase.readiness.iter().enumerate() {
        let words = prompt.words.in_language(locale.tag()).to_owned();
        let of = ALL.map(|readiness| (stored(&readiness), word(locale, readiness)));
        let label = locale.with("step-readiness-note", [("place", (place + 1).into())]);
        fields.push(Field::choice(format!("ready_{}", prompt.key), words, of.to_vec()));
        fields.push(Field::line(note(&prompt.key), label).optional());
    }
    fields.push(subject.effective_on_labelled("step-readiness-on"));
    let path = format!("steps/{}/readiness", phase.key);
    subject.form(&path, "step-readiness-send", fields)
}

fn show(subject: &Subject, phase: &Phase, form: Form) -> Result<Response, Problem> {
    let locale = subject.locale();
    let mut page = subject.form_page("step-readiness", form);
    page.heading = locale.with("step-readiness-heading", [("phase", name(locale, phase).into())]);
    page.intro = vec![locale.text("step-readiness-intro")];
    subject.render(&page)
}
