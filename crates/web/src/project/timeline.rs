//! What happened, as sentences, latest first.

use domain::Event;
use readmodels::project_page::Happening;
use serde::Serialize;

use super::Answered;
use super::topic::Topic;
use super::view::person_name;
use crate::decision;
use crate::locale::Argument;
use crate::page::{Day, Fact};
use crate::sentence::{Quote, Sentence, Telling};

/// One thing that happened.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    position: i64,
    on: Day,
    /// Whether it changed where the project is.
    turn: bool,
    sentence: String,
    quotes: Vec<Fact>,
    source: Option<String>,
    who: String,
    recorded: Option<String>,
    /// The page that tells all of it.
    page: Option<String>,
}

/// All of it, or what is about the topic that the address names.
pub(super) fn timeline(answered: &Answered) -> Vec<Told> {
    let topic = Topic::asked(answered);
    let asked = |happening: &&Happening| topic.is_none_or(|it| it == Topic::of(&happening.event));
    let timeline = answered.answer.value.timeline.iter().filter(asked);
    timeline.map(|happening| told(answered, happening)).collect()
}

/// What was just recorded, for the page that a form leads to: the event that the address names.
pub(super) fn recorded(answered: &Answered) -> Option<String> {
    let position: i64 = answered.asked.one("recorded")?.parse().ok()?;
    if position == 0 {
        return Some(answered.asked.locale.text("form-nothing-changed"));
    }
    let mut timeline = answered.answer.value.timeline.iter();
    let happening = timeline.find(|happening| happening.position == position)?;
    let told: [(&str, Argument<'_>); 1] = [("sentence", sentence(answered, happening).text.into())];
    Some(answered.asked.locale.with("form-recorded", told))
}

fn told(answered: &Answered, happening: &Happening) -> Told {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let recorded_on = happening.recorded_at.with_timezone(&asked.zone()).date_naive();
    let recorded = (recorded_on != happening.effective_on)
        .then(|| locale.with("project-recorded", [("date", locale.long_date(recorded_on).into())]));
    let sentence = sentence(answered, happening);
    let by: [(&str, Argument<'_>); 1] = [("person", person_name(answered, happening.actor).into())];
    Told {
        position: happening.position,
        on: Day::long(locale, happening.effective_on),
        turn: is_turn(&happening.event),
        quotes: sentence.quotes.into_iter().map(|quote| quoted(answered, quote)).collect(),
        source: sentence.source,
        sentence: sentence.text,
        who: locale.with("project-by", by),
        recorded,
        page: decision_page(answered, &happening.event),
    }
}

fn decision_page(answered: &Answered, event: &Event) -> Option<String> {
    match event {
        Event::DecisionRecorded(recorded) => Some(decision::address(answered, recorded.id)),
        _ => None,
    }
}

fn quoted(answered: &Answered, quote: Quote) -> Fact {
    let value = quote.text.unwrap_or_else(|| answered.asked.locale.text("project-erased"));
    Fact { name: quote.label, value }
}

/// What happened, in a sentence, and what people wrote about it.
pub(crate) fn sentence(answered: &Answered, happening: &Happening) -> Sentence {
    let page = &answered.answer.value;
    let methods = &answered.asked.state.methods;
    let telling = Telling {
        locale: answered.asked.locale,
        portfolio: &answered.portfolio,
        methods,
        method: page.project.method().and_then(|method| answered.asked.state.method(method)),
        timeline: &page.timeline,
    };
    telling.sentence(happening)
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
