//! What keeps a project from going on, or ended it, in words with the reason.

use domain::link::Novelty;
use domain::{Event, Text};
use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use crate::locale::{Argument, Locale};

/// A project that is paused, shelved or stopped.
#[derive(Debug, Serialize)]
pub(super) struct StateView {
    look_at: bool,
    sentence: String,
    reason: Option<String>,
    revisit: Option<String>,
}

pub(super) fn state(answered: &Answered) -> Option<StateView> {
    let (locale, answer) = (answered.asked.locale, &answered.answer);
    let standing = answer.value.project.standing.as_deref()?;
    let key = match standing.state() {
        State::Paused => "project-paused",
        State::Shelved => "project-shelved",
        State::Stopped => "project-stopped",
        State::Active | State::InOperation => return None,
    };
    let since = standing.state_since().map(|on| locale.long_date(on)).unwrap_or_default();
    let revisit = standing.revisit_on.filter(|_| standing.state() != State::Stopped);
    let overdue = revisit.is_some_and(|on| on < crate::prepared::seen_on(answer));
    let revisit_key = if overdue { "project-revisit-passed" } else { "project-revisit" };
    let arguments: [(&str, Argument<'_>); 1] = [("date", since.into())];
    Some(StateView {
        look_at: overdue,
        sentence: locale.with(key, arguments),
        reason: reason(answered),
        revisit: revisit
            .map(|on| locale.with(revisit_key, [("date", locale.long_date(on).into())])),
    })
}

/// Why, in the words of whoever recorded it last, and what was learned by what was stopped.
fn reason(answered: &Answered) -> Option<String> {
    let said = |text: &Text| text.get().map(ToOwned::to_owned);
    answered.answer.value.timeline.iter().find_map(|happening| match &happening.event {
        Event::ProjectPaused(paused) => Some(said(&paused.reason)),
        Event::ProjectShelved(shelved) => Some(said(&shelved.reason)),
        Event::ProjectStopped(stopped) => {
            let parts = [&stopped.reason, &stopped.learned].into_iter().filter_map(said);
            Some(Some(parts.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty()))
        }
        _ => None,
    })?
}

/// How new it is to the workplace.
pub(super) fn novelty_words(locale: Locale, novelty: Novelty) -> String {
    locale.text(match novelty {
        Novelty::First => "project-novelty-first",
        Novelty::Adapted => "project-novelty-adapted",
        Novelty::Copy => "project-novelty-copy",
    })
}

/// How ready the phase that it is in was when that was checked last.
pub(super) fn readiness(answered: &Answered) -> Option<String> {
    let (locale, project) = (answered.asked.locale, &answered.answer.value.project);
    let check = project.guide.as_deref()?.checks.get(project.phase()?)?;
    let arguments: [(&str, Argument<'_>); 4] = [
        ("date", locale.long_date(check.on).into()),
        ("yes", check.yes.into()),
        ("all", check.all().into()),
        ("partly", check.partly.into()),
    ];
    Some(locale.with("project-readiness", arguments))
}
