//! What leaders ask of a portfolio, answered with numbers: a pure count over its projects, seen on a day.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use domain::link::Novelty;
use domain::project::StopReason;
use domain::schedule::occurrences;
use domain::values::UnitId;

use crate::glance::{Glance, Glances, Wait};
use crate::mark::{Mark, Status};
use crate::portfolio::{Portfolio, Project};
use crate::standing::{Standing, State};

/// How far back a due date is looked for.
const MONTHS_BACK: u32 = 240;

/// The numbers that the overview and the paces leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many projects there are.
    pub projects: u32,
    /// Moves to another phase within the last twelve months, beginnings aside.
    pub moved: u32,
    /// Decisions recorded within the last twelve months.
    pub decided: u32,
    /// Projects that wait for a decision, by what is to be decided.
    pub undecided: BTreeMap<&'static str, u32>,
    /// Projects that wait for each thing.
    pub waits: BTreeMap<Wait, u32>,
    /// Projects that have been in their phase longer than nearly all others.
    pub long: u32,
    /// Those that are stopped, by why.
    pub stopped: BTreeMap<StopReason, u32>,
    /// Those that are in operation, by how *utilised* stands.
    pub in_operation: BTreeMap<Status, u32>,
    /// All, by how *useful* stands.
    pub useful: BTreeMap<Status, u32>,
    /// All, by unit; `None` is no unit.
    pub units: BTreeMap<Option<UnitId>, u32>,
    /// All, by how new they are to the workplace; `None` is not recorded.
    pub novelty: BTreeMap<Option<&'static str>, u32>,
    /// Due dates of follow-ups that have passed or were answered.
    pub fallen_due: u32,
    /// Those of them that were answered.
    pub answered: u32,
}

impl Answers {
    /// Of a portfolio.
    pub fn of(portfolio: &Portfolio, glances: &Glances, on: NaiveDate) -> Self {
        let mut answers = Self::default();
        for (id, project) in portfolio.registered() {
            if let Some(glance) = glances.get(id) {
                answers.count(project, glance, on);
            }
        }
        answers
    }

    fn count(&mut self, project: &Project, glance: &Glance, on: NaiveDate) {
        let year_ago = on.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
        self.projects += 1;
        if let Some(undecided) = glance.undecided {
            *self.undecided.entry(undecided.question.word()).or_default() += 1;
        }
        for wait in Wait::ALL.into_iter().filter(|wait| glance.waits(*wait)) {
            *self.waits.entry(wait).or_default() += 1;
        }
        self.long += u32::from(glance.long);
        *self.useful.entry(glance.status(Mark::Useful)).or_default() += 1;
        *self.units.entry(project.unit()).or_default() += 1;
        if let Some(standing) = project.standing.as_deref() {
            self.count_standing(standing, glance, year_ago);
        }
        let decisions = project.decisions.as_deref().into_iter().flat_map(|known| &known.decisions);
        let lately = decisions.filter(|(_, decision)| decision.on > year_ago).count();
        self.decided += u32::try_from(lately).unwrap_or(u32::MAX);
        self.count_follow_ups(project, on);
    }

    fn count_standing(&mut self, standing: &Standing, glance: &Glance, year_ago: NaiveDate) {
        *self.novelty.entry(standing.novelty.map(word)).or_default() += 1;
        match standing.state() {
            State::InOperation => {
                *self.in_operation.entry(glance.status(Mark::Utilised)).or_default() += 1;
            }
            State::Stopped => {
                let reason = standing.stop_reason.unwrap_or(StopReason::Other);
                *self.stopped.entry(reason).or_default() += 1;
            }
            _ => {}
        }
        let moved = standing.spans.windows(2).filter(|spans| {
            let [before, after] = spans else { return false };
            before.phase.is_some() && before.phase != after.phase && after.from > year_ago
        });
        self.moved += u32::try_from(moved.count()).unwrap_or(u32::MAX);
    }

    fn count_follow_ups(&mut self, project: &Project, on: NaiveDate) {
        let from = on.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(on);
        let known = project.follow_ups.as_deref().into_iter().flat_map(|known| &known.follow_ups);
        for (_, follow_up) in known {
            let due = occurrences(&follow_up.schedule, from, on).into_iter();
            let open = due.filter(|due| {
                let put_off = follow_up.snoozed.get(due).is_some_and(|until| *until >= on);
                let ended = follow_up.ended_on.is_some_and(|ended| *due >= ended);
                *due < on && !put_off && !ended && !follow_up.answered.contains(due)
            });
            let answered = u32::try_from(follow_up.answered.len()).unwrap_or(u32::MAX);
            self.answered += answered;
            self.fallen_due += answered + u32::try_from(open.count()).unwrap_or(u32::MAX);
        }
    }

    /// How many wait for something.
    pub fn waiting(&self, wait: Wait) -> u32 {
        self.waits.get(&wait).copied().unwrap_or(0)
    }

    /// How many are stopped.
    pub fn all_stopped(&self) -> u32 {
        self.stopped.values().sum()
    }

    /// How many are in operation.
    pub fn all_in_operation(&self) -> u32 {
        self.in_operation.values().sum()
    }
}

/// The word that how new something is has in events.
fn word(novelty: Novelty) -> &'static str {
    match novelty {
        Novelty::First => "first",
        Novelty::Adapted => "adapted",
        Novelty::Copy => "copy",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::*;
    use crate::portfolio::Part;

    fn answers(standings: &[Value], on: &str) -> Answers {
        let mut portfolio = Portfolio::default();
        for (number, more) in (1_u128..).zip(standings) {
            let mut standing = json!({
                "method": {"key": "ks_guide", "version": 1}, "registered_on": "2024-01-01",
                "last_on": "2026-06-01",
            });
            standing.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let part = Part::Standing(serde_json::from_value(standing).unwrap());
            portfolio.put(Uuid::from_u128(number), part);
        }
        let on = on.parse().unwrap();
        Answers::of(&portfolio, &Glances::of(&portfolio, on, None), on)
    }

    #[test]
    fn a_move_counts_for_a_year_and_a_beginning_is_none() {
        let spans = json!({"spans": [
            {"from": "2025-01-01", "state": "active"},
            {"from": "2025-02-01", "phase": "needs", "state": "active"},
            {"from": "2025-03-01", "phase": "needs", "state": "paused"},
            {"from": "2025-06-01", "phase": "explore", "state": "active"},
        ]});
        let moved = |on| answers(std::slice::from_ref(&spans), on).moved;
        assert_eq!((moved("2026-05-31"), moved("2026-06-01")), (1, 0));
    }

    #[test]
    fn what_is_stopped_and_what_is_in_operation_is_counted_by_what_it_came_to() {
        let stopped = json!({"spans": [{"from": "2026-01-01", "state": "stopped"}],
                             "stop_reason": "no_owner", "novelty": "copy"});
        let used = json!({"spans": [{"from": "2026-01-01", "state": "in_operation"}],
                          "operation_since": "2026-01-01"});
        let answers = answers(&[stopped, used], "2026-06-02");
        assert_eq!((answers.all_stopped(), answers.all_in_operation()), (1, 1));
        assert_eq!(answers.stopped[&StopReason::NoOwner], 1);
        assert_eq!(answers.in_operation[&Status::NotMeasured], 1, "no follow-up is planned");
        assert_eq!(answers.novelty, [(None, 1), (Some("copy"), 1)].into());
    }
}
