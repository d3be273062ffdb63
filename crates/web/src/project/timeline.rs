//! What happened, as sentences, latest first.

use domain::Event;
use readmodels::project_page::Happening;
use serde::Serialize;

use super::Answered;
use super::view::person_name;
use crate::locale::Argument;
use crate::page::Day;

/// One thing that happened.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    position: i64,
    on: Day,
    /// Whether it changed where the project is.
    turn: bool,
    sentence: String,
    detail: Option<String>,
    who: String,
    recorded: Option<String>,
}

pub(super) fn timeline(answered: &Answered) -> Vec<Told> {
    answered.answer.value.timeline.iter().map(|happening| told(answered, happening)).collect()
}

fn told(answered: &Answered, happening: &Happening) -> Told {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let recorded_on = happening.recorded_at.with_timezone(&asked.zone()).date_naive();
    let recorded = (recorded_on != happening.effective_on)
        .then(|| locale.with("project-recorded", [("date", locale.long_date(recorded_on).into())]));
    let by: [(&str, Argument<'_>); 1] = [("person", person_name(answered, happening.actor).into())];
    Told {
        position: happening.position,
        on: Day::long(locale, happening.effective_on),
        turn: is_turn(&happening.event),
        sentence: sentence(answered, happening),
        detail: None,
        who: locale.with("project-by", by),
        recorded,
    }
}

/// What happened, in one sentence.
pub(super) fn sentence(_: &Answered, happening: &Happening) -> String {
    happening.event.stored_type().0.to_owned()
}

fn is_turn(event: &Event) -> bool {
    matches!(
        event,
        Event::PhaseEntered(_)
            | Event::ProjectPaused(_)
            | Event::ProjectResumed(_)
            | Event::ProjectShelved(_)
            | Event::ProjectStopped(_)
            | Event::OperationStarted(_)
            | Event::DecisionRecorded(_)
    )
}
