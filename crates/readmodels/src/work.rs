//! What waits for a person across all projects, due first: a pure answer from the portfolio of a date.

use chrono::{Days, Months, NaiveDate};
use domain::follow_up::answer::DAYS_EARLY;
use domain::project::Role;
use domain::schedule::{Cadence, occurrences};
use domain::values::{DecisionId, FollowUpId, IndicatorId, PersonId, ProjectId, RemarkId};

use crate::follow_ups::FollowUp;
use crate::portfolio::{Portfolio, Project};
use crate::standing::State;

/// After how many days without a sign of life a project's lead is asked how it goes. Our own choice.
pub const SILENT_DAYS: u64 = 80;

/// How far back a due date is looked for.
const MONTHS_BACK: u32 = 240;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A follow-up is to be answered, for the date that fell due.
    Answer(FollowUpId, NaiveDate),
    /// A decision is to be looked at again.
    Revisit(DecisionId),
    /// A paused or shelved project is to be taken up again.
    TakeUp,
    /// An indicator is to be measured.
    Measure(IndicatorId),
    /// Nothing has been heard of a project.
    Tell,
    /// Somebody wants a remark to be seen.
    See(RemarkId),
}

/// Something that waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// When it is due.
    pub on: NaiveDate,
    /// Of which project.
    pub project: ProjectId,
    /// What it is.
    pub matter: Matter,
}

/// Everything that waits for a person on a date or comes within a month, due first.
pub fn waiting(portfolio: &Portfolio, person: PersonId, on: NaiveDate) -> Vec<Waiting> {
    let horizon = on + Days::new(DAYS_EARLY);
    let mut all = Vec::new();
    for (id, project) in portfolio.registered() {
        let mut add = |on: NaiveDate, matter: Matter| {
            if on <= horizon {
                all.push(Waiting { on, project: id, matter });
            }
        };
        answers(project, person, (on, horizon), &mut add);
        remarks(project, person, &mut add);
        if project.state() == State::Stopped {
            continue;
        }
        measurements(project, person, &mut add);
        if answers_for(project, person) {
            decisions(project, &mut add);
            rests(project, &mut add);
            if project.state() == State::Active
                && let Some(last) = project.last_on()
                && last + Days::new(SILENT_DAYS) <= on
            {
                add(last + Days::new(SILENT_DAYS), Matter::Tell);
            }
        }
    }
    all.sort_unstable();
    all
}

/// Whether a person leads or owns a project.
fn answers_for(project: &Project, person: PersonId) -> bool {
    project.standing.as_deref().is_some_and(|standing| {
        [Role::Lead, Role::Owner].into_iter().any(|role| standing.holder(role) == Some(person))
    })
}

fn answers(
    project: &Project,
    person: PersonId,
    (on, horizon): (NaiveDate, NaiveDate),
    add: &mut impl FnMut(NaiveDate, Matter),
) {
    let known = project.follow_ups.as_deref().into_iter().flat_map(|known| &known.follow_ups);
    let from = on.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(on);
    let mine =
        |follow_up: &FollowUp| follow_up.responsible == person && follow_up.ended_on.is_none();
    for (id, follow_up) in known.filter(|(_, follow_up)| mine(follow_up)) {
        for due in occurrences(&follow_up.schedule, from, horizon) {
            if !follow_up.answered.contains(&due) {
                let asked_on = follow_up.snoozed.get(&due).copied().unwrap_or(due);
                add(asked_on, Matter::Answer(*id, due));
            }
        }
    }
}

/// What somebody wants them to see, until they have.
fn remarks(project: &Project, person: PersonId, add: &mut impl FnMut(NaiveDate, Matter)) {
    let known = project.remarks.as_deref().into_iter().flat_map(|known| &known.remarks);
    for (id, remark) in known {
        if let Some(since) = remark.waits_for.get(&person) {
            add(*since, Matter::See(*id));
        }
    }
}

/// The indicators whose next measurement is known: so long after the last one, or after the baseline.
fn measurements(project: &Project, person: PersonId, add: &mut impl FnMut(NaiveDate, Matter)) {
    let mine = project.measures().filter(|(_, known)| known.indicator.responsible == Some(person));
    for (id, measure) in mine {
        let baseline = measure.indicator.baseline.as_ref().and_then(|baseline| baseline.on);
        let last = measure.latest.map(|latest| latest.on).or(baseline);
        if let Some((last, cadence)) = last.zip(measure.indicator.cadence) {
            add(next(last, cadence), Matter::Measure(id));
        }
    }
}

/// When something that is measured so often is measured next.
fn next(last: NaiveDate, cadence: Cadence) -> NaiveDate {
    let months = match cadence {
        Cadence::Weekly => return last + Days::new(7),
        Cadence::Monthly => 1,
        Cadence::Quarterly => 3,
        Cadence::HalfYearly => 6,
        Cadence::Yearly => 12,
    };
    last.checked_add_months(Months::new(months)).unwrap_or(last)
}

fn decisions(project: &Project, add: &mut impl FnMut(NaiveDate, Matter)) {
    let known = project.decisions.as_deref().into_iter().flat_map(|known| &known.decisions);
    for (id, decision) in known.filter(|(_, decision)| decision.superseded_by.is_none()) {
        if let Some(revisit_on) = decision.revisit_on {
            add(revisit_on, Matter::Revisit(*id));
        }
    }
}

fn rests(project: &Project, add: &mut impl FnMut(NaiveDate, Matter)) {
    let rests = matches!(project.state(), State::Paused | State::Shelved);
    let until = project.standing.as_deref().and_then(|standing| standing.revisit_on);
    if let Some(until) = until.filter(|_| rests) {
        add(until, Matter::TakeUp);
    }
}

#[cfg(test)]
mod tests;
