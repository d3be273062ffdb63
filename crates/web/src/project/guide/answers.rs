//! Answering the guiding questions of a phase: one at a time or all at once, as often as somebody likes.

use application::{Position, Seen, Step};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Event;
use domain::guide::AnswerGuide;
use domain::method::Phase;

use super::{Asking, name, phase_of};
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::problem::Problem;
use crate::project::subject::{Subject, faultless};
use crate::routes::Web;

/// `GET /{organisation}/projects/{project}/steps/{phase}/answers`
pub(crate) async fn page(
    subject: Subject,
    Path(asking): Path<Asking>,
) -> Result<Response, Problem> {
    let phase = asked(&subject, &asking)?;
    show(&subject, phase, form(&subject, phase))
}

/// `POST /{organisation}/projects/{project}/steps/{phase}/answers`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    Path(asking): Path<Asking>,
    typed: Typed,
) -> Result<Response, Problem> {
    let phase = asked(&subject, &asking)?;
    match recorded(&web, &subject, phase, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let now = fields(&subject, phase, Position::MAX);
            let seen = fields(&subject, phase, typed.seen());
            let typed = if unsent.changed { typed.over(&seen, &now) } else { typed };
            show(&subject, phase, subject.unsent(form(&subject, phase), &typed, &unsent, concerns))
        }
    }
}

fn asked<'a>(subject: &'a Subject, asking: &Asking) -> Result<&'a Phase, Problem> {
    let phase = phase_of(&subject.answered, &asking.phase).ok_or_else(Problem::not_found)?.1;
    if phase.questions.is_empty() { Err(Problem::not_found()) } else { Ok(phase) }
}

fn concerns(event: &Event) -> bool {
    matches!(event, Event::GuideAnswered(_))
}

/// The field of a question.
fn field(question: &str) -> String {
    format!("answer_{question}")
}

async fn recorded(
    web: &Web,
    subject: &Subject,
    phase: &Phase,
    typed: &Typed,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let seen = fields(subject, phase, typed.seen());
    let now = fields(subject, phase, Position::MAX);
    let mut steps = Vec::new();
    let mut names = Vec::new();
    // Only what somebody touched is theirs: two people may answer different questions at once.
    let mut is_taken = false;
    for ((question, seen), now) in phase.questions.iter().zip(&seen).zip(&now) {
        let name = field(&question.key);
        let answer = reader.text(&name);
        let text = plain(typed.get(&name));
        if !typed.has(&name) || text == plain(seen.shown()) {
            continue;
        }
        is_taken |= plain(now.shown()) != plain(seen.shown()) && plain(now.shown()) != text;
        let (phase, question) = (phase.key.clone(), question.key.clone());
        let command = AnswerGuide { project: subject.id(), phase, question, answer };
        steps.push(Step { command: command.into(), effective_on: None });
        names.push(name);
    }
    let steps = faultless(typed, reader, Some(steps))?;
    if is_taken {
        return Err(Unsent::changed(typed, subject.locale()));
    }
    // What was answered up to now has been looked at above.
    let position = subject.last_position().max(typed.seen());
    let rests_on = Seen { stream: subject.id().0, position, concerns };
    let handled = record(web, &subject.answered.asked, typed, steps, Some(rests_on)).await;
    let handled = handled.map_err(|mut unsent| {
        let name = names.get(unsent.step);
        for fault in unsent.faults.iter_mut().filter(|fault| fault.field.is_some()) {
            fault.field = name.cloned();
        }
        unsent
    })?;
    Ok(shown(&subject.at(&format!("steps/{}", phase.key)), &handled))
}

/// Browsers end lines with CR LF.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn form(subject: &Subject, phase: &Phase) -> Form {
    let path = format!("steps/{}/answers", phase.key);
    subject.form(&path, "step-answers-send", fields(subject, phase, Position::MAX))
}

/// A field for each question, with its answer as it was known at a position.
fn fields(subject: &Subject, phase: &Phase, known_at: Position) -> Vec<Field> {
    let project = &subject.answered.answer.value;
    let one = |question: &domain::method::Prompt| {
        let words = question.words.in_language(subject.locale().tag()).to_owned();
        let answer = project.answer(&phase.key, &question.key, known_at);
        let answer = answer.and_then(|(_, answer)| answer.get()).unwrap_or_default();
        Field::long(field(&question.key), words).optional().value(answer)
    };
    phase.questions.iter().map(one).collect()
}

fn show(subject: &Subject, phase: &Phase, form: Form) -> Result<Response, Problem> {
    let locale = subject.locale();
    let mut page = subject.form_page("step-questions", form);
    page.heading = locale.with("step-answers-heading", [("phase", name(locale, phase).into())]);
    page.intro = ["step-answers-intro", "step-answers-kept"].map(|key| locale.text(key)).to_vec();
    subject.render(&page)
}
