//! What a list says of each project at a glance, and narrows by: its marks, what it waits for, how it ages.
//!
//! It is worked out once for all projects of a point, and then costs the same however many there are.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use domain::schedule::occurrences;
use domain::values::{MethodRef, PersonId, PhaseKey, ProjectId};
use statistics::survival::Survival;

use crate::mark::{Mark, Marks, Status};
use crate::overview::is_quiet;
use crate::portfolio::{Portfolio, Project};
use crate::standing::State;
use crate::stays::stays;
use crate::undecided::{Undecided, undecided};

/// What share of all stays in a phase lasts longer than a long one. Our own choice.
pub const LONG_SHARE: f64 = 0.15;

/// How far back a due date is looked for.
const MONTHS_BACK: u32 = 240;

/// What a project waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wait {
    /// A decision.
    Decision,
    /// The answer to a follow-up that has fallen due.
    FollowUp,
    /// A sign of life.
    Life,
}

impl Wait {
    /// All, in the order people read them.
    pub const ALL: [Self; 3] = [Self::Decision, Self::FollowUp, Self::Life];

    /// The word it has in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::FollowUp => "follow-up",
            Self::Life => "life",
        }
    }
}

/// A follow-up that should have been answered by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overdue {
    /// The day it was asked for last.
    pub since: NaiveDate,
    /// Who is asked.
    pub responsible: PersonId,
}

/// One project at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// How each mark stands, in the order of [`Mark::ALL`].
    pub marks: [Status; 3],
    /// What has waited for a decision longest.
    pub undecided: Option<Undecided>,
    /// The follow-up that has waited longest for its answer.
    pub overdue: Option<Overdue>,
    /// Whether it is worked on and nothing was heard of it for long.
    pub quiet: bool,
    /// Whether it has been in its phase longer than nearly all others were.
    pub long: bool,
}

impl Glance {
    /// How a mark stands.
    pub fn status(&self, mark: Mark) -> Status {
        let [new, useful, utilised] = self.marks;
        match mark {
            Mark::New => new,
            Mark::Useful => useful,
            Mark::Utilised => utilised,
        }
    }

    /// Whether it waits for this.
    pub fn waits(&self, wait: Wait) -> bool {
        match wait {
            Wait::Decision => self.undecided.is_some(),
            Wait::FollowUp => self.overdue.is_some(),
            Wait::Life => self.quiet,
        }
    }
}

/// How long projects stay in each phase of each method.
pub type Paces = BTreeMap<(MethodRef, PhaseKey), Survival>;

/// Every registered project of a point at a glance.
#[derive(Debug, Clone, Default)]
pub struct Glances {
    on: NaiveDate,
    each: HashMap<ProjectId, (Arc<Project>, Glance)>,
    /// How long they stay.
    pub paces: Paces,
}

impl Glances {
    /// Of a portfolio, seen on a day. What is known of a project that has not changed since is taken over.
    pub fn of(portfolio: &Portfolio, on: NaiveDate, known: Option<&Self>) -> Self {
        let paces = stays(portfolio, on);
        let long: BTreeMap<_, _> = paces
            .iter()
            .filter_map(|(place, pace)| Some((place.clone(), pace.days_until(LONG_SHARE)?)))
            .collect();
        let known = known.filter(|known| known.on == on);
        let each = portfolio.registered().map(|(id, project)| {
            let before = known.and_then(|known| known.each.get(&id));
            let before = before.filter(|(seen, _)| Arc::ptr_eq(seen, project));
            let mut glance =
                before.map_or_else(|| glance(project, on), |(_, glance)| glance.clone());
            glance.long = is_long(project, on, &long);
            (id, (Arc::clone(project), glance))
        });
        Self { on, each: each.collect(), paces }
    }

    /// One project as it was looked at.
    pub(crate) fn seen(&self, id: ProjectId) -> Option<(&Arc<Project>, &Glance)> {
        self.each.get(&id).map(|(project, glance)| (project, glance))
    }

    /// One project; nothing for one that is not registered.
    pub fn get(&self, id: ProjectId) -> Option<&Glance> {
        self.each.get(&id).map(|(_, glance)| glance)
    }
}

/// One project at a glance, but for how it ages beside others.
fn glance(project: &Project, on: NaiveDate) -> Glance {
    let marks = Marks::of(project, on);
    Glance {
        marks: Mark::ALL.map(|mark| marks.status(mark)),
        undecided: undecided(project, on).into_iter().next(),
        overdue: overdue(project, on),
        quiet: is_quiet(project, on),
        long: false,
    }
}

fn is_long(project: &Project, on: NaiveDate, long: &BTreeMap<(MethodRef, PhaseKey), i64>) -> bool {
    let place = project.method().zip(project.phase()).filter(|_| project.state() == State::Active);
    let since = project.standing.as_deref().and_then(|standing| standing.phase_since);
    let limit = place.and_then(|(method, phase)| long.get(&(method.clone(), phase.clone())));
    since.zip(limit).is_some_and(|(since, limit)| (on - since).num_days() > *limit)
}

/// Who should have answered a follow-up by now: whoever has been waited for longest.
pub fn overdue(project: &Project, on: NaiveDate) -> Option<Overdue> {
    let from = on.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(on);
    let known = project.follow_ups.as_deref()?.follow_ups.values();
    let late = known.filter(|follow_up| follow_up.ended_on.is_none()).flat_map(|follow_up| {
        let due = occurrences(&follow_up.schedule, from, on).into_iter();
        let open = due.filter(|due| !follow_up.answered.contains(due));
        open.map(|due| follow_up.snoozed.get(&due).copied().unwrap_or(due))
            .filter(|since| *since < on)
            .map(|since| Overdue { since, responsible: follow_up.responsible })
    });
    late.min()
}
