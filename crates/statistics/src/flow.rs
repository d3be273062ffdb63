//! How cases flow through states: where they are at a date, how they moved, how long they stayed.
//!
//! A case is anything that is in one state at a time (a project); an observation says that it was
//! in a state from a date on. Between observations the state carries forward. All figures follow
//! from that one rule, and each function states its own definition. The definitions are those of
//! common process-mining practice (Vacanti, *Actionable Agile Metrics for Predictability*, 2015,
//! for work in progress, age and cumulative flow; the documentation of the R package `bupaR` for
//! transitions and spells).

mod arrivals;
mod levels;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use arrivals::Arrivals;
pub use levels::{Levels, level_at};

/// A case was seen in a state, and is in it until its next observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation<C, S> {
    /// Which case.
    pub case: C,
    /// From which date.
    pub on: NaiveDate,
    /// In which state.
    pub state: S,
}

/// The histories of many cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow<C, S> {
    cases: BTreeMap<C, Vec<(NaiveDate, S)>>,
}

/// Where the cases are at a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct States<S> {
    /// Cases with an observation on the date or before it.
    pub started: u32,
    /// Of these, how many are in a state that ends the work.
    pub done: u32,
    /// The others: `started - done`.
    pub open: u32,
    /// Cases per state, only states that hold one; their sum is `started`.
    pub by_state: BTreeMap<S, u32>,
}

/// A stay: a maximal run of equal states of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell<C, S> {
    /// Whose stay.
    pub case: C,
    /// In which state.
    pub state: S,
    /// The first observation of the run. The stay may be older: a lower bound where the case was
    /// not followed from its beginning.
    pub start: NaiveDate,
    /// The first observation of the next, different state; for a stay that goes on, the cutoff.
    pub end: NaiveDate,
    /// The stay went on at the cutoff, so its length is only known to be at least this
    /// (right-censored).
    pub censored: bool,
}

impl<C, S> Spell<C, S> {
    /// Length in calendar days; 0 when it ended the day it began.
    pub fn days(&self) -> i64 {
        (self.end - self.start).num_days()
    }
}

impl<C: Ord + Clone, S: Ord + Clone> Flow<C, S> {
    /// Sorts observations into histories: by date, and those of one date in the order given.
    pub fn new(observations: impl IntoIterator<Item = Observation<C, S>>) -> Self {
        let mut cases: BTreeMap<C, Vec<(NaiveDate, S)>> = BTreeMap::new();
        for Observation { case, on, state } in observations {
            cases.entry(case).or_default().push((on, state));
        }
        for history in cases.values_mut() {
            history.sort_by_key(|(on, _)| *on);
        }
        Self { cases }
    }

    /// How many cases, whenever they start.
    pub fn cases(&self) -> usize {
        self.cases.len()
    }

    /// First and last date of any observation; none when there is no case.
    pub fn range(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.cases.values().filter_map(|h| h.first()).map(|(on, _)| *on).min()?;
        let last = self.cases.values().filter_map(|h| h.last()).map(|(on, _)| *on).max()?;
        Some((first, last))
    }

    /// Where the cases are at the end of a date: the state of a case is that of its latest
    /// observation on the date or before it. `is_done` names the states that end the work.
    pub fn states_at(&self, on: NaiveDate, is_done: impl Fn(&S) -> bool) -> States<S> {
        let mut states = States { started: 0, done: 0, open: 0, by_state: BTreeMap::new() };
        for history in self.cases.values() {
            let seen = history.partition_point(|(date, _)| *date <= on);
            let Some((_, state)) = seen.checked_sub(1).and_then(|last| history.get(last)) else {
                continue;
            };
            states.started += 1;
            if is_done(state) {
                states.done += 1;
            } else {
                states.open += 1;
            }
            *states.by_state.entry(state.clone()).or_default() += 1;
        }
        states
    }

    /// How many times cases went from one state to another, also backwards. Repeated observations
    /// of one state are one stay, so nothing goes from a state to itself.
    pub fn transitions(&self) -> BTreeMap<(S, S), u32> {
        let mut counts = BTreeMap::new();
        for pair in self.cases.values().flat_map(|history| history.windows(2)) {
            let (from, to) = (&pair[0].1, &pair[1].1);
            if from != to {
                *counts.entry((from.clone(), to.clone())).or_default() += 1;
            }
        }
        counts
    }

    /// The stays of all cases, by case and then in order. The last stay of a case is censored at
    /// the cutoff; observations after the cutoff do not count.
    pub fn spells(&self, cutoff: NaiveDate) -> Vec<Spell<C, S>> {
        let mut spells: Vec<Spell<C, S>> = Vec::new();
        for (case, history) in &self.cases {
            let mut open: Option<Spell<C, S>> = None;
            for (on, state) in history.iter().take_while(|(on, _)| *on <= cutoff) {
                if open.as_ref().is_some_and(|spell| spell.state == *state) {
                    continue;
                }
                let (case, state) = (case.clone(), state.clone());
                let next = Spell { case, state, start: *on, end: cutoff, censored: true };
                if let Some(ended) = open.replace(next) {
                    spells.push(Spell { end: *on, censored: false, ..ended });
                }
            }
            spells.extend(open);
        }
        spells
    }

    /// Days from the first to the last observation of each case, by case.
    pub fn durations(&self) -> Vec<i64> {
        let days = |h: &Vec<(NaiveDate, S)>| Some((h.last()?.0 - h.first()?.0).num_days());
        self.cases.values().filter_map(days).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(n)
    }

    fn flow(seen: &[(u8, u64, &'static str)]) -> Flow<u8, &'static str> {
        Flow::new(seen.iter().map(|&(case, on, state)| Observation { case, on: day(on), state }))
    }

    #[test]
    fn the_state_carries_forward_until_the_next_observation() {
        let flow = flow(&[(1, 10, "b"), (1, 2, "a"), (2, 5, "a")]);
        let by_state = |n| flow.states_at(day(n), |s| *s == "b").by_state;
        assert_eq!(by_state(1), BTreeMap::new());
        assert_eq!(by_state(2), BTreeMap::from([("a", 1)]));
        assert_eq!(by_state(9), BTreeMap::from([("a", 2)]));
        assert_eq!(by_state(10), BTreeMap::from([("a", 1), ("b", 1)]));
        assert_eq!(flow.states_at(day(10), |s| *s == "b").done, 1);
        assert_eq!(flow.range(), Some((day(2), day(10))));
    }

    #[test]
    fn of_two_observations_on_one_date_the_later_given_holds() {
        let flow = flow(&[(1, 3, "a"), (1, 3, "b")]);
        assert_eq!(flow.states_at(day(3), |_| false).by_state, BTreeMap::from([("b", 1)]));
        assert_eq!(flow.transitions(), BTreeMap::from([(("a", "b"), 1)]));
        assert_eq!(flow.spells(day(3))[0].days(), 0);
    }

    #[test]
    fn a_repeated_state_is_one_stay_and_the_last_stay_is_censored() {
        let flow = flow(&[(1, 0, "a"), (1, 4, "a"), (1, 9, "b"), (1, 11, "a")]);
        let spells = flow.spells(day(20));
        let told: Vec<_> = spells.iter().map(|s| (s.state, s.days(), s.censored)).collect();
        assert_eq!(told, [("a", 9, false), ("b", 2, false), ("a", 9, true)]);
        assert_eq!(flow.transitions(), BTreeMap::from([(("a", "b"), 1), (("b", "a"), 1)]));
        assert_eq!(flow.durations(), [11]);
    }

    #[test]
    fn what_comes_after_the_cutoff_does_not_count() {
        let flow = flow(&[(1, 0, "a"), (1, 9, "b"), (2, 12, "a")]);
        let spells = flow.spells(day(5));
        assert_eq!(spells.len(), 1);
        assert_eq!((spells[0].days(), spells[0].censored), (5, true));
    }
}
