//! The portfolio in a few numbers: how many projects are where, and what moved in the last year.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use domain::values::{MethodRef, PhaseKey};

use crate::portfolio::{Portfolio, Project};
use crate::standing::{Span, Standing, State};

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
    /// Those being worked on in a phase, and the quiet among them.
    pub active: Count,
    /// Those that go on and have not entered a phase: they have not begun.
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
            (State::Active, None) => self.without_phase += 1,
            (State::Active, Some(phase)) => {
                let quiet = u32::from(is_quiet(project, on));
                for count in [&mut self.active, way.phases.entry(phase.clone()).or_default()] {
                    count.projects += 1;
                    count.quiet += quiet;
                }
            }
            _ => {}
        }
    }

    fn count_moves(&mut self, project: &Project, year_ago: NaiveDate) {
        let Some(standing) = &project.standing else { return };
        let recent = |date: Option<NaiveDate>| date.is_some_and(|date| date > year_ago);
        self.begun += u32::from(recent(begun_on(standing)));
        self.handed_over += u32::from(recent(standing.operation_since));
        let stopped = standing.state() == State::Stopped && recent(standing.state_since());
        self.stopped += u32::from(stopped);
    }
}

/// When a project entered its first phase, or another state without one.
fn begun_on(standing: &Standing) -> Option<NaiveDate> {
    let begun = |span: &&Span| span.phase.is_some() || span.state != State::Active;
    standing.spans.iter().find(begun).map(|span| span.from)
}

/// Whether a project is being worked on and nothing of it has happened for long.
pub fn is_quiet(project: &Project, on: NaiveDate) -> bool {
    let limit = on.checked_sub_days(Days::new(QUIET_DAYS.into())).unwrap_or(NaiveDate::MIN);
    project.state() == State::Active && project.last_on().is_some_and(|last| last < limit)
}

#[cfg(test)]
mod tests {
    use domain::values::ProjectId;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::portfolio::Part;

    /// From when, in which phase, in which state.
    type Since<'a> = (&'a str, Option<&'a str>, &'a str);

    /// A portfolio of projects, each given by its spans and the last day anything happened.
    fn portfolio(projects: &[(&[Since<'_>], &str)]) -> Portfolio {
        let mut portfolio = Portfolio::default();
        for (number, (spans, last_on)) in projects.iter().enumerate() {
            let spans: Vec<_> = spans
                .iter()
                .map(|(from, phase, state)| json!({"from": from, "phase": phase, "state": state}))
                .collect();
            let standing = json!({
                "method": {"key": "ks_guide", "version": 1},
                "registered_on": "2020-01-01", "spans": spans, "last_on": last_on,
            });
            let part = Part::Standing(serde_json::from_value(standing).unwrap());
            let id = ProjectId(Uuid::from_u128(100 + number as u128));
            portfolio.put(id.0, part);
        }
        portfolio
    }

    fn on(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn a_project_counts_where_it_is_and_one_without_a_phase_has_not_begun() {
        let needs = ("2026-01-10", Some("needs"), "active");
        let seen = portfolio(&[
            (&[needs], "2026-10-01"),
            (&[("2026-01-01", None, "active")], "2026-10-01"),
            (&[needs, ("2026-02-01", Some("needs"), "paused")], "2026-02-01"),
        ]);
        let overview = Overview::of(&seen, on("2026-11-25"));
        assert_eq!(overview.projects(), 3);
        assert_eq!(overview.active, Count { projects: 1, quiet: 0 });
        assert_eq!((overview.without_phase, overview.in_state(State::Paused)), (1, 1));
        let way = overview.ways.values().next().unwrap();
        assert_eq!(way.projects, 3);
        assert_eq!(way.phases[&PhaseKey("needs".into())], Count { projects: 1, quiet: 0 });
        assert_eq!(overview.begun, 2, "registering is not beginning");
    }

    #[test]
    fn a_project_is_quiet_the_day_after_ninety_days_and_only_while_it_is_worked_on() {
        let spans = [("2026-01-10", Some("needs"), "active")];
        let quiet = |day| Overview::of(&portfolio(&[(&spans, "2026-03-01")]), on(day)).active.quiet;
        assert_eq!((quiet("2026-05-30"), quiet("2026-05-31")), (0, 1));
        let stopped = [spans[0], ("2026-03-01", Some("needs"), "stopped")];
        let overview = Overview::of(&portfolio(&[(&stopped, "2026-03-01")]), on("2026-11-25"));
        assert_eq!((overview.active.quiet, overview.stopped), (0, 1));
    }

    #[test]
    fn what_moved_more_than_a_year_ago_is_not_of_the_last_year() {
        let spans = [("2025-11-25", Some("needs"), "active")];
        let begun = |day| Overview::of(&portfolio(&[(&spans, "2025-11-25")]), on(day)).begun;
        assert_eq!((begun("2026-11-24"), begun("2026-11-25")), (1, 0));
    }
}
