//! The portfolio in a few numbers: how many projects are where, and what moved in the last year.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use domain::values::{MethodRef, PhaseKey};

use crate::portfolio::{Portfolio, Project};
use crate::standing::State;

/// A project being worked on is quiet when nothing was recorded to have happened for so many days.
pub const QUIET_DAYS: u32 = 90;

/// How many projects are somewhere, and how many of them are quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// All of them.
    pub projects: u32,
    /// The quiet ones.
    pub quiet: u32,
}

/// The projects that follow one method.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    /// Those being worked on, by phase.
    pub phases: BTreeMap<PhaseKey, Count>,
    /// Those in normal operation.
    pub in_operation: u32,
    /// All of them, wherever they are.
    pub projects: u32,
}

/// The portfolio in a few numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// How many projects are in each state; absent is none.
    pub states: BTreeMap<State, u32>,
    /// Those being worked on, and the quiet among them.
    pub active: Count,
    /// Those being worked on that have not entered a phase.
    pub without_phase: u32,
    /// Each method that a project follows.
    pub ways: BTreeMap<MethodRef, Way>,
    /// Begun within the last twelve months.
    pub begun: u32,
    /// Handed over within the last twelve months.
    pub handed_over: u32,
    /// Stopped within the last twelve months, and still so.
    pub stopped: u32,
}

impl Overview {
    /// The numbers of a portfolio, seen on a day.
    pub fn of(portfolio: &Portfolio, on: NaiveDate) -> Self {
        let year_ago = on.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
        let mut overview = Self::default();
        for (_, project) in portfolio.registered() {
            overview.count(project, on);
            overview.count_moves(project, year_ago);
        }
        overview
    }

    /// How many projects there are.
    pub fn projects(&self) -> u32 {
        self.states.values().sum()
    }

    /// How many are in a state.
    pub fn in_state(&self, state: State) -> u32 {
        self.states.get(&state).copied().unwrap_or(0)
    }

    fn count(&mut self, project: &Project, on: NaiveDate) {
        let state = project.state();
        *self.states.entry(state).or_default() += 1;
        let mut way = Way::default();
        let way = match project.method() {
            Some(method) => self.ways.entry(method.clone()).or_default(),
            None => &mut way,
        };
        way.projects += 1;
        match (state, project.phase()) {
            (State::InOperation, _) => way.in_operation += 1,
            (State::Active, phase) => {
                let quiet = u32::from(is_quiet(project, on));
                self.active.projects += 1;
                self.active.quiet += quiet;
                match phase {
                    Some(phase) => {
                        let count = way.phases.entry(phase.clone()).or_default();
                        count.projects += 1;
                        count.quiet += quiet;
                    }
                    None => self.without_phase += 1,
                }
            }
            _ => {}
        }
    }

    fn count_moves(&mut self, project: &Project, year_ago: NaiveDate) {
        let Some(standing) = &project.standing else { return };
        let recent = |date: Option<NaiveDate>| date.is_some_and(|date| date > year_ago);
        self.begun += u32::from(recent(standing.spans.first().map(|span| span.from)));
        self.handed_over += u32::from(recent(standing.operation_since));
        let stopped = standing.state() == State::Stopped && recent(standing.state_since());
        self.stopped += u32::from(stopped);
    }
}

/// Whether a project is being worked on and nothing of it has happened for long.
pub fn is_quiet(project: &Project, on: NaiveDate) -> bool {
    let limit = on.checked_sub_days(Days::new(QUIET_DAYS.into())).unwrap_or(NaiveDate::MIN);
    project.state() == State::Active && project.last_on().is_some_and(|last| last < limit)
}
