//! Changing what a project says of itself.

use axum::extract::State;
use axum::response::Response;
use domain::Event;
use domain::Text;
use domain::project::ProjectDescribed;
use domain::project::describe::DescribeProject;
use domain::values::UnitId;
use readmodels::language::Order;

use super::subject::{Subject, faultless};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::problem::Problem;
use crate::routes::Web;

/// `GET /{organisation}/projects/{project}/describe`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/describe`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &subject, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let typed = if unsent.changed { over(&web, &subject, typed).await } else { typed };
            show(&subject, subject.unsent(form(&subject), &typed, &unsent, concerns))
        }
    }
}

/// What was typed over what others changed, so that sending it again takes nothing of theirs away unseen.
async fn over(web: &Web, subject: &Subject, typed: Typed) -> Typed {
    match subject.before(web, typed.seen()).await {
        Ok(before) => typed.over(&fields(&before), &fields(subject)),
        Err(_) => typed,
    }
}

fn concerns(event: &Event) -> bool {
    matches!(event, Event::ProjectDescribed(_))
}

async fn recorded(web: &Web, subject: &Subject, typed: &Typed) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    // A field that is not sent is not touched, and an empty one takes its text away.
    let mut text = |name| typed.has(name).then(|| reader.text(name));
    let [challenge, concerned, aim] = ["challenge", "concerns", "aim"].map(&mut text);
    let area = text("area").and_then(|area| area.get().map(ToOwned::to_owned));
    let title = typed.has("title").then(|| reader.required("title"));
    let unit = Some(typed.get("unit")).filter(|unit| !unit.is_empty());
    let unit = match unit.map(str::parse) {
        Some(Ok(unit)) => Some(UnitId(unit)),
        Some(Err(_)) => {
            reader.fault("unit", "form-choice-missing");
            None
        }
        None => None,
    };
    let description = ProjectDescribed {
        title,
        challenge,
        concerns: concerned,
        aim,
        unit,
        area,
        ..Default::default()
    };
    let command = DescribeProject { project: subject.id(), description };
    let command = faultless(typed, reader, Some(command))?;
    subject.record(web, typed, command, None, Some(concerns)).await
}

fn form(subject: &Subject) -> Form {
    subject.form("describe", "describe-send", fields(subject))
}

fn fields(subject: &Subject) -> Vec<Field> {
    let locale = subject.locale();
    let description = subject.answered.answer.value.project.description.clone();
    let description = description.as_deref();
    let said = |text: Option<&Text>| text.and_then(Text::get).unwrap_or_default().to_owned();
    let long = |name, label, hint, value| {
        Field::long(name, locale.text(label)).hint(locale.text(hint)).optional().value(value)
    };
    let title = Field::line("title", locale.text("describe-title"));
    let area = Field::line("area", locale.text("describe-area"));
    vec![
        title.value(said(description.map(|known| &known.title))),
        long(
            "challenge",
            "describe-challenge",
            "describe-challenge-hint",
            said(description.and_then(|known| known.challenge.as_ref())),
        ),
        long(
            "concerns",
            "describe-concerns",
            "describe-concerns-hint",
            said(description.and_then(|known| known.concerns.as_ref())),
        ),
        long(
            "aim",
            "describe-aim",
            "describe-aim-hint",
            said(description.and_then(|known| known.aim.as_ref())),
        ),
        unit(subject, description.and_then(|known| known.unit)),
        area.hint(locale.text("describe-area-hint"))
            .optional()
            .value(description.and_then(|known| known.area.clone()).unwrap_or_default()),
    ]
}

/// The units to choose from. One that was chosen can be changed, but not taken away.
fn unit(subject: &Subject, chosen: Option<UnitId>) -> Field {
    let locale = subject.locale();
    let units = subject.answered.portfolio.units(&Order::of(locale.tag())).into_iter();
    let mut of: Vec<_> = units.map(|(id, name)| (id.to_string(), name.to_owned())).collect();
    if chosen.is_none() {
        of.insert(0, (String::new(), locale.text("describe-no-unit")));
    }
    Field::list("unit", locale.text("describe-unit"), of)
        .optional()
        .value(chosen.map(|unit| unit.to_string()).unwrap_or_default())
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("describe-heading", form);
    page.intro = vec![subject.locale().text("describe-intro")];
    subject.render(&page)
}
