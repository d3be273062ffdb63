//! Asking or saying something of a project or of one thing in it, and choosing who should see it.

mod people;
pub(crate) mod reply;
pub(crate) mod threads;

use axum::extract::State;
use axum::response::Response;
use domain::Event;
use domain::remark::{About, MakeRemark};
use domain::values::{
    DecisionId, FollowUpId, IndicatorId, InsightId, ProjectId, RemarkId, TrialId,
};
use serde::Deserialize;
use uuid::Uuid;

use self::people::People;
use super::Answered;
use super::subject::{Subject, faultless, nothing};
use super::timeline::telling;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;

/// The field that says what it is about, and its name in the address.
pub(super) const ABOUT: &str = "about";

/// The only thing that a project has once.
const OF_PROJECT: &str = "project";

/// What somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Question,
    Comment,
}

/// `GET /{organisation}/projects/{project}/remark`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/remark`
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
    let kind: Option<Kind> = reader.choice("kind");
    let text = reader.required("text");
    let about = read_about(typed, &mut reader);
    let mentions = People::of(subject, &[]).chosen(typed, &mut reader);
    let command = kind.zip(about).map(|(kind, about)| MakeRemark {
        project: subject.id(),
        id: RemarkId(identity_of(typed.command())),
        about,
        asks: kind == Kind::Question,
        text,
        mentions,
    });
    let command = faultless(typed, reader, command)?;
    subject.record(web, typed, command, None, None).await
}

fn form(subject: &Subject) -> Form {
    let locale = subject.locale();
    let kinds = ["question", "comment"];
    let kinds = kinds.map(|kind| (kind.to_owned(), locale.word("remark-kind-", &kind)));
    let mut fields = vec![
        Field::choice("kind", locale.text("remark-kind"), kinds.to_vec()).value("question"),
        Field::long("text", locale.text("remark-text")).hint(locale.text("remark-text-hint")),
        about_field(subject),
    ];
    fields.extend(People::of(subject, &[]).fields(subject, None));
    subject.form("remark", "remark-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("remark-heading", form);
    page.intro = vec![subject.locale().text("remark-intro")];
    subject.render(&page)
}

/// What was chosen of everything that it can be about.
pub(super) fn read_about(typed: &Typed, reader: &mut Reader<'_>) -> Option<About> {
    let about = read(typed.get(ABOUT));
    if about.is_none() {
        reader.fault(ABOUT, "form-choice-missing");
    }
    about
}

/// The field in which that is chosen; the address may have chosen it already.
pub(super) fn about_field(subject: &Subject) -> Field {
    let asked = subject.answered.asked.one(ABOUT).and_then(read);
    Field::list(ABOUT, subject.locale().text("remark-about"), subjects(&subject.answered))
        .value(written(asked.unwrap_or(About::Project)))
}

/// Everything that a remark can be about: the project, then its things, the latest first.
fn subjects(answered: &Answered) -> Vec<(String, String)> {
    let mut all = vec![About::Project];
    for happening in &answered.answer.value.timeline {
        let about = match &happening.event {
            Event::DecisionRecorded(recorded) => About::Decision(recorded.id),
            Event::IndicatorDefined(defined) => About::Indicator(defined.id),
            Event::InsightFound(found) => About::Insight(found.id),
            Event::TrialRecorded(recorded) => About::Trial(recorded.id),
            Event::FollowUpScheduled(scheduled) => About::FollowUp(scheduled.id),
            _ => continue,
        };
        if !all.contains(&about) {
            all.push(about);
        }
    }
    let telling = telling(answered);
    let words = |about: About| capitalised(&telling.remark_about(about));
    all.into_iter().map(|about| (written(about), words(about))).collect()
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// What it is about, as it stands in forms and addresses.
pub(super) fn written(about: About) -> String {
    match about {
        About::Project => OF_PROJECT.to_owned(),
        About::Decision(id) => format!("decision:{id}"),
        About::Indicator(id) => format!("indicator:{id}"),
        About::Insight(id) => format!("insight:{id}"),
        About::Trial(id) => format!("trial:{id}"),
        About::FollowUp(id) => format!("follow_up:{id}"),
    }
}

fn read(written: &str) -> Option<About> {
    if written == OF_PROJECT {
        return Some(About::Project);
    }
    let (kind, id) = written.split_once(':')?;
    let id: Uuid = id.parse().ok()?;
    match kind {
        "decision" => Some(About::Decision(DecisionId(id))),
        "indicator" => Some(About::Indicator(IndicatorId(id))),
        "insight" => Some(About::Insight(InsightId(id))),
        "trial" => Some(About::Trial(TrialId(id))),
        "follow_up" => Some(About::FollowUp(FollowUpId(id))),
        _ => None,
    }
}

/// Where something is asked or said, as a path within the organisation.
fn path(project: ProjectId) -> String {
    format!("projects/{project}/remark")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_is_about_is_read_as_it_was_written() {
        let id = Uuid::from_u128(7);
        for about in [
            About::Project,
            About::Decision(DecisionId(id)),
            About::Indicator(IndicatorId(id)),
            About::Insight(InsightId(id)),
            About::Trial(TrialId(id)),
            About::FollowUp(FollowUpId(id)),
        ] {
            assert_eq!(read(&written(about)), Some(about));
        }
        for nothing in ["", "decision", "decision:7", "result:00000000-0000-0000-0000-000000000007"]
        {
            assert_eq!(read(nothing), None, "{nothing}");
        }
    }
}
