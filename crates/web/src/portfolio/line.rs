//! One line of the list in the reader's language, before it becomes a row of a page or of a file.

use chrono::NaiveDate;
use domain::project::Role;
use domain::values::{PersonId, ProjectId};
use readmodels::mark::Status;
use readmodels::overview::is_quiet;
use readmodels::portfolio::Project;
use readmodels::standing::{Standing, State};
use readmodels::undecided::Question;

use super::Answered;
use super::choice::state_words;
use super::view::phase_name;
use crate::ask::Asked;
use crate::locale::Locale;
use crate::prepared::seen_on;
use crate::project::marks::status_key;

/// What the list says of one project.
pub(super) struct Line {
    pub(super) id: ProjectId,
    pub(super) title: String,
    pub(super) unit: Option<String>,
    /// The phase, or that it is in operation or has not begun.
    pub(super) place: String,
    /// Whether it stands still.
    pub(super) state: Option<String>,
    /// How many days it has been there.
    pub(super) days: Option<i64>,
    /// Whether that is longer than nearly all others were.
    pub(super) long: bool,
    pub(super) last: Option<NaiveDate>,
    /// For how many days nothing was heard of it, if that is long.
    pub(super) quiet: Option<i64>,
    pub(super) owner: Option<String>,
    pub(super) lead: Option<String>,
    pub(super) marks: [Status; 3],
    /// What waits for a decision, and since when.
    pub(super) waits: Option<(String, NaiveDate)>,
}

impl Line {
    pub(super) fn of(answered: &Answered, id: ProjectId, project: &Project) -> Self {
        let locale = answered.asked.locale;
        let (portfolio, on) = (&answered.answer.value, seen_on(&answered.answer));
        let glance = answered.glance(id);
        let standing = project.standing.as_deref();
        let named = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
        let holder = |role| standing.and_then(|known| known.holder(role));
        let name = |person: Option<PersonId>| named(portfolio.person_name(person?));
        let last = project.last_on();
        let rests = matches!(project.state(), State::Paused | State::Shelved | State::Stopped);
        let since = since(project.state(), standing);
        Self {
            id,
            title: named(project.title()).unwrap_or_else(|| locale.text("page-erased-title")),
            unit: project.unit().and_then(|unit| named(portfolio.unit_name(unit))),
            place: place_of(&answered.asked, project),
            state: rests.then(|| state_words(locale, project.state())),
            days: since.map(|since| (on - since).num_days()),
            long: glance.long,
            last,
            quiet: last.filter(|_| is_quiet(project, on)).map(|last| (on - last).num_days()),
            owner: name(holder(Role::Owner)),
            lead: name(holder(Role::Lead).filter(|lead| Some(*lead) != holder(Role::Owner))),
            marks: glance.marks,
            waits: glance.undecided.map(|one| (question_words(locale, one.question), one.since)),
        }
    }
}

/// What is to be decided, in words.
pub(crate) fn question_words(locale: Locale, question: Question) -> String {
    locale.word("portfolio-question-", &question.word())
}

/// How a mark stands, in words.
pub(crate) fn status_words(locale: Locale, status: Status) -> String {
    locale.text(status_key(status))
}

fn since(state: State, standing: Option<&Standing>) -> Option<NaiveDate> {
    let standing = standing?;
    if state == State::Active { standing.phase_since } else { standing.state_since() }
}

/// Where a project is: its phase, or that it is in operation or has not begun.
pub(crate) fn place_of(asked: &Asked, project: &Project) -> String {
    match (project.state(), project.method(), project.phase()) {
        (State::InOperation, _, _) => state_words(asked.locale, State::InOperation),
        (_, Some(method), Some(phase)) => phase_name(asked, method, phase),
        _ => asked.locale.text("portfolio-not-begun"),
    }
}
