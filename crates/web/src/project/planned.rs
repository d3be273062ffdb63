//! What a project is asked after implementation: answered, overdue, and what comes.

use chrono::{Days, Months, NaiveDate};
use domain::follow_up::Extent;
use domain::follow_up::answer::DAYS_EARLY;
use domain::schedule::occurrences;
use domain::values::FollowUpId;
use readmodels::follow_ups::{FollowUp, FollowUps, LatestAnswer};
use serde::Serialize;

use super::Answered;
use super::view::person_name;
use crate::access::Action;
use crate::locale::{Argument, Locale};
use crate::prepared::seen_on;

/// How far ahead the page looks.
const MONTHS_AHEAD: u32 = 36;

/// How many answered dates, and how many that come, are shown.
const MOST: usize = 3;

/// One date on which it is asked.
#[derive(Debug, Serialize)]
pub(super) struct Planned {
    class: Option<&'static str>,
    when: String,
    note: String,
    /// Where it is answered, if it can be.
    answer: Option<String>,
}

/// A date of a follow-up, and how it stands.
struct Due<'a> {
    id: FollowUpId,
    on: NaiveDate,
    /// When it is asked: later than it fell due, when it was put off.
    asked_on: NaiveDate,
    answered: bool,
    follow_up: &'a FollowUp,
}

pub(super) fn follow_ups(answered: &Answered) -> Vec<Planned> {
    let Some(known) = answered.answer.value.project.follow_ups.as_deref() else {
        return Vec::new();
    };
    let on = seen_on(&answered.answer);
    let mut due: Vec<Due<'_>> =
        known.follow_ups.iter().flat_map(|(id, follow_up)| dates(*id, follow_up, on)).collect();
    due.sort_by_key(|due| due.on);
    let (given, open): (Vec<_>, Vec<_>) = due.into_iter().partition(|due| due.answered);
    let overdue = open.iter().filter(|due| due.asked_on < on).count();
    let late_first = given.len().saturating_sub(MOST);
    let shown = given.iter().skip(late_first).chain(open.iter().take(overdue + MOST));
    shown.map(|due| planned(answered, known, due, on)).collect()
}

/// Where the question that has waited longest is answered, when it is its time.
pub(super) fn to_answer(answered: &Answered) -> Option<String> {
    let known = answered.answer.value.project.follow_ups.as_deref()?;
    let on = seen_on(&answered.answer);
    let due = known.follow_ups.iter().flat_map(|(id, follow_up)| dates(*id, follow_up, on));
    let open = due.filter(|due| !due.answered && due.asked_on <= on);
    page_of(answered, &open.min_by_key(|due| due.asked_on)?, on)
}

/// The page on which a date is answered: as soon as an answer is taken.
fn page_of(answered: &Answered, due: &Due<'_>, on: NaiveDate) -> Option<String> {
    let asked = &answered.asked;
    let is_time = due.on <= on + Days::new(DAYS_EARLY);
    let path = format!("projects/{}/follow-ups/{}/{}", answered.id, due.id, due.on);
    let writes = asked.may(Action::Answer) && answered.answer.is_now;
    (writes && is_time).then(|| asked.link_now(&path).to_string())
}

fn dates(id: FollowUpId, follow_up: &FollowUp, on: NaiveDate) -> Vec<Due<'_>> {
    let last = on.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(on);
    let last = follow_up.ended_on.unwrap_or(last).min(last);
    let all = occurrences(&follow_up.schedule, NaiveDate::MIN.max(earliest(on)), last);
    let due = |date: NaiveDate| Due {
        id,
        on: date,
        asked_on: follow_up.snoozed.get(&date).copied().unwrap_or(date),
        answered: follow_up.answered.contains(&date),
        follow_up,
    };
    let ended = follow_up.ended_on.is_some();
    all.into_iter().map(due).filter(|due| due.answered || !ended).collect()
}

/// Twenty years back: no follow-up goes on longer without having been seen.
fn earliest(on: NaiveDate) -> NaiveDate {
    on.checked_sub_months(Months::new(240)).unwrap_or(on)
}

fn planned(answered: &Answered, known: &FollowUps, due: &Due<'_>, on: NaiveDate) -> Planned {
    let locale = answered.asked.locale;
    let person = person_name(answered, due.follow_up.responsible.0);
    let days = (on - due.asked_on).num_days();
    let arguments = |date: NaiveDate| -> [(&str, Argument<'_>); 3] {
        [
            ("date", locale.long_date(date).into()),
            ("days", days.into()),
            ("person", person.clone().into()),
        ]
    };
    if due.answered {
        let latest = known.latest.as_ref().filter(|latest| latest.due_on == due.on);
        return Planned {
            class: Some("good"),
            when: locale.with("project-follow-up-answered", arguments(due.on)),
            note: latest.map_or_else(|| person.clone(), |latest| latest_words(locale, latest)),
            answer: None,
        };
    }
    let late = due.asked_on < on;
    let key = if late { "project-follow-up-overdue" } else { "project-follow-up-comes" };
    let note = if late { "project-follow-up-missing" } else { "project-follow-up-asks" };
    Planned {
        class: late.then_some("late"),
        when: locale.with(key, arguments(due.asked_on)),
        note: locale.with(note, arguments(due.asked_on)),
        answer: page_of(answered, due, on),
    }
}

fn latest_words(locale: Locale, latest: &LatestAnswer) -> String {
    let word = |extent: Extent| match extent {
        Extent::Yes => "yes",
        Extent::Partly => "partly",
        Extent::No => "no",
        Extent::Unknown => "unknown",
    };
    let arguments: [(&str, Argument<'_>); 2] =
        [("used", word(latest.in_use).into()), ("value", word(latest.gives_value).into())];
    locale.with("project-follow-up-answer", arguments)
}
