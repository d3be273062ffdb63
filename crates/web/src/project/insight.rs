//! Writing down a need that was found.

use axum::extract::State;
use axum::response::Response;
use domain::insight::{FindInsight, Insight, InsightMethod};
use domain::values::InsightId;

use super::subject::{EFFECTIVE_ON, Subject, faultless, nothing};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

const METHODS: [InsightMethod; 7] = [
    InsightMethod::Interview,
    InsightMethod::Observation,
    InsightMethod::Workshop,
    InsightMethod::Survey,
    InsightMethod::Data,
    InsightMethod::Literature,
    InsightMethod::Other,
];

/// `GET /{organisation}/projects/{project}/insight`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/insight`
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
    let need = reader.required("need");
    let method = reader.choice("method");
    let (asked, who) = (reader.count("asked"), reader.optional("who"));
    let on = reader.date(EFFECTIVE_ON);
    let insight = method.map(|method| Insight { need, method, asked, who });
    let insight = faultless(typed, reader, insight)?;
    let id = InsightId(identity_of(typed.command()));
    let command = FindInsight { project: subject.id(), id, insight };
    subject.record(web, typed, command, on, None).await
}

fn form(subject: &Subject) -> Form {
    let locale = subject.locale();
    let words = |method| (stored(&method), locale.word("word-insight-method-", &method));
    let fields = vec![
        Field::long("need", locale.text("insight-need")).hint(locale.text("insight-need-hint")),
        Field::choice("method", locale.text("insight-method"), METHODS.map(words).to_vec()),
        Field::number("asked", locale.text("insight-asked")).optional(),
        Field::line("who", locale.text("insight-who"))
            .hint(locale.text("insight-who-hint"))
            .optional(),
        subject.effective_on(),
    ];
    subject.form("insight", "insight-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("insight-heading", form);
    page.intro = vec![subject.locale().text("insight-intro")];
    subject.render(&page)
}
