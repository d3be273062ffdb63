//! What was asked and said, each remark with its replies, as pages show it.

use domain::remark::{About, RemarkMade};
use domain::values::{PersonId, RemarkId};
use domain::{Event, Text};
use readmodels::project_page::Happening;
use serde::Serialize;

use super::super::Answered;
use super::super::timeline::telling;
use super::super::view::person_name;
use super::{path, written};
use crate::access::Action;
use crate::decision;
use crate::page::Day;

/// How many remarks stand open on a page; the others are a press away.
const FEW: usize = 5;

/// All remarks of a page.
#[derive(Debug, Serialize)]
pub(crate) struct Threads {
    first: Vec<Thread>,
    earlier: Vec<Thread>,
    /// How many the others are.
    more: String,
    /// Where something is asked or said, if the reader may.
    add: Option<String>,
}

/// A remark and its replies.
#[derive(Debug, Serialize)]
pub(crate) struct Thread {
    id: String,
    said: Said,
    replies: Vec<Said>,
    /// Whether it waits for an answer, or since when it has one.
    status: Option<String>,
    open: bool,
    /// What it is about, where it is told.
    about: Option<String>,
    /// Where it is replied to, if the reader may.
    reply: Option<String>,
}

/// What one person said.
#[derive(Debug, Serialize)]
struct Said {
    who: String,
    on: Day,
    text: String,
    mentions: Option<String>,
}

/// Those on everything, or on one thing: open questions first, then the latest.
pub(crate) fn threads(answered: &Answered, only: Option<About>) -> Threads {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let known = answered.answer.value.project.remarks.as_deref();
    let known = known.into_iter().flat_map(|known| &known.remarks);
    let mut known: Vec<_> =
        known.filter(|(_, remark)| only.is_none_or(|only| remark.about == only)).collect();
    known.sort_by_key(|(id, remark)| {
        let open = remark.asks && remark.answered_on.is_none();
        std::cmp::Reverse((open, remark.on, position(answered, **id)))
    });
    let mut all: Vec<Thread> =
        known.into_iter().filter_map(|(id, _)| thread(answered, *id, true)).collect();
    let earlier = all.split_off(all.len().min(FEW));
    let about = only.map(written);
    let address = asked.link_now(&path(answered.id));
    let address = about.into_iter().fold(address, |at, about| at.with(super::ABOUT, about));
    let adds = asked.may(Action::Remark) && answered.answer.is_now;
    Threads {
        first: all,
        more: locale.with("remark-earlier", [("count", earlier.len().into())]),
        earlier,
        add: adds.then(|| address.to_string()),
    }
}

fn position(answered: &Answered, id: RemarkId) -> i64 {
    let mut timeline = answered.answer.value.timeline.iter();
    let made = timeline.find(|one| made(one).is_some_and(|made| made.id == id));
    made.map_or(0, |happening| happening.position)
}

/// One remark; none when there is no such remark as of the point.
pub(super) fn thread(answered: &Answered, id: RemarkId, replies: bool) -> Option<Thread> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let project = &answered.answer.value.project;
    let remark = project.remarks.as_deref()?.remarks.get(&id)?;
    let mut told: Vec<_> = answered.answer.value.timeline.iter().rev().collect();
    told.sort_by_key(|happening| happening.position);
    let first = told.iter().find(|one| made(one).is_some_and(|made| made.id == id))?;
    let is_reply = |one: &&&Happening| made(one).is_some_and(|made| made.replies_to == Some(id));
    let open = remark.asks && remark.answered_on.is_none();
    let status = match (remark.answered_on, remark.asks) {
        (Some(on), _) => {
            Some(locale.with("remark-answered-on", [("date", locale.long_date(on).into())]))
        }
        (None, true) => Some(locale.text("remark-open")),
        (None, false) => None,
    };
    let key = if remark.asks { "remark-asked-by" } else { "remark-said-by" };
    let may = asked.may(Action::Remark) && answered.answer.is_now && replies;
    let address = asked.link_now(&format!("projects/{}/remarks/{id}", answered.id));
    Some(Thread {
        id: id.to_string(),
        said: said(answered, first, key)?,
        replies: told
            .iter()
            .filter(is_reply)
            .filter_map(|one| said(answered, one, "remark-replied-by"))
            .collect(),
        status,
        open,
        about: about_page(answered, remark.about),
        reply: may.then(|| address.to_string()),
    })
}

fn made(happening: &Happening) -> Option<&RemarkMade> {
    match &happening.event {
        Event::RemarkMade(made) => Some(made),
        _ => None,
    }
}

fn said(answered: &Answered, happening: &Happening, key: &str) -> Option<Said> {
    let locale = answered.asked.locale;
    let made = made(happening)?;
    let about = telling(answered).remark_about(made.about);
    let person = person_name(answered, happening.actor);
    let names: Vec<String> =
        made.mentions.iter().map(|PersonId(person)| person_name(answered, *person)).collect();
    let mentions = || locale.with("remark-for", [("people", locale.list(&names).into())]);
    let text = Text::get(&made.text).map(ToOwned::to_owned);
    Some(Said {
        who: locale.with(key, [("person", person.into()), ("about", about.into())]),
        on: Day::long(locale, happening.effective_on),
        text: text.unwrap_or_else(|| locale.text("project-erased")),
        mentions: (!names.is_empty()).then(mentions),
    })
}

/// The place where what it is about is told.
fn about_page(answered: &Answered, about: About) -> Option<String> {
    let told = |event: &Event| match (about, event) {
        (About::Insight(id), Event::InsightFound(one)) => one.id == id,
        (About::Trial(id), Event::TrialRecorded(one)) => one.id == id,
        (About::Indicator(id), Event::IndicatorDefined(one)) => one.id == id,
        (About::FollowUp(id), Event::FollowUpScheduled(one)) => one.id == id,
        _ => false,
    };
    if let About::Decision(id) = about {
        return Some(decision::address(answered, id));
    }
    let mut timeline = answered.answer.value.timeline.iter();
    let happening = timeline.find(|one| told(&one.event))?;
    let project = answered.asked.link(&format!("projects/{}", answered.id));
    Some(project.to(&format!("event-{}", happening.position)))
}
