//! Registering a challenge: one question a page, and nothing is recorded before the last.
//!
//! What was answered travels along unseen, so going back and forth loses nothing. The rules are the domain's,
//! asked of it page by page.

use application::Step;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::Text;
use domain::command::{Moment, World, decide};
use domain::project::Role;
use domain::project::register::RegisterProject;
use domain::project::roles::AssignRole;
use domain::values::ProjectId;
use serde::Serialize;

use crate::ask::Asked;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of, record, shown};
use crate::locale::Argument;
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// The questions in their order, named as the command names them.
const QUESTIONS: [&str; 3] = ["title", "challenge", "concerns"];

/// The hidden field that says which question was answered.
const QUESTION: &str = "question";

/// What the button back sends.
const BACK: &str = "back";

#[derive(Serialize)]
struct Page {
    form: Form,
    /// For the title of the window.
    title: String,
    progress: String,
    example: String,
}

/// `GET /{organisation}/register`
pub(crate) async fn page(asked: Asked) -> Result<Response, Problem> {
    asked.require_writing()?;
    render(&asked, 0, |form| form)
}

/// `POST /{organisation}/register`
pub(crate) async fn send(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let answered = QUESTIONS.iter().position(|name| *name == typed.get(QUESTION)).unwrap_or(0);
    if typed.has(BACK) {
        return again(&asked, answered.saturating_sub(1), &typed, None);
    }
    let command = match read(&web, &asked, &typed, answered).await? {
        Ok(command) => command,
        Err(unsent) => return again(&asked, faulty(&unsent, answered), &typed, Some(&unsent)),
    };
    if answered + 1 < QUESTIONS.len() {
        return again(&asked, answered + 1, &typed, None);
    }
    let project = asked.link_now(&format!("projects/{}", command.id));
    let mut steps = vec![Step { command: command.clone().into(), effective_on: None }];
    // Whoever registers it goes on with it until somebody else does.
    if let Some(visitor) = &asked.visitor {
        let lead = AssignRole { project: command.id, role: Role::Lead, person: visitor.person };
        steps.push(Step { command: lead.into(), effective_on: None });
    }
    match record(&web, &asked, &typed, steps, None).await {
        Ok(handled) => Ok(shown(&project, &handled)),
        Err(unsent) => again(&asked, faulty(&unsent, answered), &typed, Some(&unsent)),
    }
}

/// The command of everything answered so far, or what is wrong with it.
async fn read(
    web: &Web,
    asked: &Asked,
    typed: &Typed,
    answered: usize,
) -> Result<Result<RegisterProject, Unsent>, Problem> {
    let mut reader = Reader::new(typed, asked.locale);
    let mut answer = |place: usize| -> Option<Text> {
        (place <= answered).then(|| reader.required(QUESTIONS[place]))
    };
    let command = RegisterProject {
        id: ProjectId(identity_of(typed.command())),
        title: answer(0).unwrap_or_else(|| "".into()),
        challenge: answer(1),
        concerns: answer(2),
        unit: None,
        area: None,
        method: None,
        external_key: None,
        source: None,
    };
    let faults = reader.faults();
    if !faults.is_empty() {
        return Ok(Err(Unsent::faulty(typed, faults)));
    }
    let today = web.application.today(asked.organisation).await?;
    let world = World { organisation: (*asked.state).clone(), ..World::default() };
    let moment = Moment { today, effective_on: today };
    let decided = decide(&world, &command.clone().into(), &moment);
    let refused = |refusal| Unsent::refused(typed, asked.locale, &refusal);
    Ok(decided.map(|_| command).map_err(refused))
}

/// The page of the first question that has a fault.
fn faulty(unsent: &Unsent, answered: usize) -> usize {
    let at = |name: &str| unsent.faults.iter().any(|fault| fault.field.as_deref() == Some(name));
    QUESTIONS.iter().position(|name| at(name)).unwrap_or(answered)
}

/// A question with what was typed before.
fn again(
    asked: &Asked,
    place: usize,
    typed: &Typed,
    unsent: Option<&Unsent>,
) -> Result<Response, Problem> {
    render(asked, place, |form| {
        let others = QUESTIONS.iter().filter(|name| **name != QUESTIONS[place]);
        let form = others.fold(form, |form, name| form.keep(name, typed.get(name)));
        match unsent {
            Some(unsent) => form.unsent(asked.locale, typed, unsent),
            None => form.typed(typed),
        }
    })
}

fn field(asked: &Asked, place: usize) -> Field {
    let locale = asked.locale;
    let field = match place {
        0 => Field::line("title", locale.text("register-title"))
            .hint(locale.text("register-title-hint")),
        1 => Field::long("challenge", locale.text("register-challenge"))
            .hint(locale.text("register-challenge-hint")),
        _ => Field::long("concerns", locale.text("register-concerns"))
            .hint(locale.text("register-concerns-hint")),
    };
    field.heading()
}

fn render(
    asked: &Asked,
    place: usize,
    fill: impl FnOnce(Form) -> Form,
) -> Result<Response, Problem> {
    let locale = asked.locale;
    let is_last = place + 1 == QUESTIONS.len();
    let submit = if is_last { "register-send" } else { "form-continue" };
    let form =
        Form::new(&asked.link_now("register"), locale.text(submit), vec![field(asked, place)]);
    let form = fill(form.keep(QUESTION, QUESTIONS[place]));
    let form = if place == 0 { form } else { form.button(locale.text("form-back"), BACK, "1") };
    let progress: [(&str, Argument<'_>); 2] =
        [("place", (place + 1).into()), ("of", QUESTIONS.len().into())];
    let examples =
        ["register-title-example", "register-challenge-example", "register-concerns-example"];
    let titles = ["register-title", "register-challenge", "register-concerns"];
    let page = Page {
        title: locale.text(titles[place]),
        progress: locale.with("register-progress", progress),
        example: locale.text(examples[place]),
        form,
    };
    let frame = Frame::of(asked).in_register();
    let html = templates::render("register.html", locale, &frame, &page)?;
    Ok((page.form.status(), html).into_response())
}
