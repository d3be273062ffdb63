//! What a unit has before it: its projects, what waits for a decision, what is asked, what was handed over to it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};
use domain::follow_up::answer::DAYS_EARLY;
use domain::schedule::occurrences;
use domain::values::{FollowUpId, PersonId, ProjectId, UnitId};

use crate::directory::Entry;
use crate::portfolio::{Portfolio, Project};
use crate::standing::State;
use crate::undecided::{Undecided, undecided};

/// How far back a due date is looked for.
const MONTHS_BACK: u32 = 240;

/// A follow-up that is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToAnswer {
    /// When it is asked, put off or not.
    pub on: NaiveDate,
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub follow_up: FollowUpId,
    /// The date that falls due.
    pub due_on: NaiveDate,
    /// Who is asked.
    pub responsible: PersonId,
}

/// What a unit has before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitWork {
    /// Its projects, those of the units below it among them.
    pub projects: Vec<ProjectId>,
    /// What waits for a decision in them, what has waited longest first.
    pub undecided: Vec<(Undecided, ProjectId)>,
    /// What is to be answered by now or within a month, in them and in what was handed over to it; due first.
    pub to_answer: Vec<ToAnswer>,
    /// What was handed over to it and is in operation, the latest first.
    pub handed_over: Vec<(NaiveDate, ProjectId)>,
}

/// A unit and all units below it, however they lie within each other.
pub fn with_those_below(portfolio: &Portfolio, unit: UnitId) -> BTreeSet<UnitId> {
    let parents: Vec<(UnitId, UnitId)> = portfolio
        .directory
        .iter()
        .filter_map(|(stream, entry)| match entry.as_ref() {
            Entry::Unit { parent: Some(parent), .. } => Some((UnitId(*stream), *parent)),
            _ => None,
        })
        .collect();
    let (mut found, mut waiting) = (BTreeSet::from([unit]), vec![unit]);
    while let Some(above) = waiting.pop() {
        for (below, _) in parents.iter().filter(|(_, parent)| *parent == above) {
            if found.insert(*below) {
                waiting.push(*below);
            }
        }
    }
    found
}

impl UnitWork {
    /// Of a unit on a day.
    pub fn of(portfolio: &Portfolio, unit: UnitId, on: NaiveDate) -> Self {
        let units = with_those_below(portfolio, unit);
        let mut work = Self::default();
        for (id, project) in portfolio.registered() {
            let is_own = project.unit().is_some_and(|unit| units.contains(&unit));
            let since = handed_over(portfolio, &units, project);
            if is_own {
                work.projects.push(id);
                work.undecided.extend(undecided(project, on).into_iter().map(|one| (one, id)));
            }
            work.handed_over.extend(since.map(|since| (since, id)));
            if is_own || since.is_some() {
                work.to_answer.extend(to_answer(id, project, on));
            }
        }
        work.undecided.sort_unstable();
        work.to_answer.sort_unstable();
        work.handed_over.sort_unstable_by(|left, right| right.cmp(left));
        work
    }
}

/// Since when a unit has had a solution in operation: the unit that was named, else that of whoever took it over.
fn handed_over(
    portfolio: &Portfolio,
    units: &BTreeSet<UnitId>,
    project: &Arc<Project>,
) -> Option<NaiveDate> {
    let standing = project.standing.as_deref()?;
    if standing.state() != State::InOperation {
        return None;
    }
    let of_manager = || {
        let entry = portfolio.directory.get(&standing.line_manager?.0)?;
        let Entry::Person { unit, .. } = entry.as_ref() else { return None };
        *unit
    };
    let unit = standing.operation_unit.or_else(of_manager)?;
    standing.operation_since.filter(|_| units.contains(&unit))
}

fn to_answer(id: ProjectId, project: &Project, on: NaiveDate) -> Vec<ToAnswer> {
    let from = on.checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(on);
    let horizon = on + Days::new(DAYS_EARLY);
    let known = project.follow_ups.as_deref().into_iter().flat_map(|known| &known.follow_ups);
    let open = known.filter(|(_, follow_up)| follow_up.ended_on.is_none());
    let asked = open.flat_map(|(follow_up, known)| {
        let due = occurrences(&known.schedule, from, horizon).into_iter();
        due.filter(|due| !known.answered.contains(due)).map(|due_on| ToAnswer {
            on: known.snoozed.get(&due_on).copied().unwrap_or(due_on),
            project: id,
            follow_up: *follow_up,
            due_on,
            responsible: known.responsible,
        })
    });
    asked.filter(|asked| asked.on <= horizon).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::*;
    use crate::portfolio::Part;

    const OFFICE: UnitId = UnitId(Uuid::from_u128(20));
    const SCHOOL: UnitId = UnitId(Uuid::from_u128(21));
    const CLASS: UnitId = UnitId(Uuid::from_u128(22));
    const BIRGER: PersonId = PersonId(Uuid::from_u128(30));

    fn put(portfolio: &mut Portfolio, number: u128, unit: UnitId, more: &Value) {
        let id = Uuid::from_u128(number);
        let mut standing = json!({
            "registered_on": "2026-01-01", "last_on": "2026-01-01",
            "spans": [{"from": "2026-01-01", "state": "active"}],
        });
        standing.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        portfolio.put(id, Part::Standing(serde_json::from_value(standing).unwrap()));
        let description = json!({"title": "t", "unit": unit, "last_on": "2026-01-01"});
        portfolio.put(id, Part::Description(serde_json::from_value(description).unwrap()));
    }

    /// An office over a school over a class, whose head took over what another unit made.
    fn portfolio() -> Portfolio {
        let mut portfolio = Portfolio::default();
        for (unit, parent) in [(OFFICE, Some(CLASS)), (SCHOOL, Some(OFFICE)), (CLASS, Some(SCHOOL))]
        {
            let entry = json!({"unit": {"name": "n", "parent": parent}});
            portfolio.put(unit.0, Part::Entry(serde_json::from_value(entry).unwrap()));
        }
        let birger = json!({"person": {"name": "Birger", "kind": "employee", "unit": SCHOOL}});
        portfolio.put(BIRGER.0, Part::Entry(serde_json::from_value(birger).unwrap()));
        portfolio
    }

    fn operation(unit: Option<UnitId>) -> Value {
        json!({"operation_since": "2026-02-01", "operation_unit": unit, "line_manager": BIRGER,
               "spans": [{"from": "2026-02-01", "state": "in_operation"}]})
    }

    fn ids(projects: &[ProjectId]) -> Vec<u128> {
        projects.iter().map(|id| id.0.as_u128()).collect()
    }

    #[test]
    fn a_unit_has_the_projects_of_those_below_it_and_rings_of_units_end() {
        let mut portfolio = portfolio();
        portfolio.directory.remove(&OFFICE.0);
        let entry = json!({"unit": {"name": "n"}});
        portfolio.put(OFFICE.0, Part::Entry(serde_json::from_value(entry).unwrap()));
        put(&mut portfolio, 1, SCHOOL, &json!({}));
        put(&mut portfolio, 2, CLASS, &json!({}));
        let of =
            |unit| ids(&UnitWork::of(&portfolio, unit, "2026-03-01".parse().unwrap()).projects);
        assert_eq!((of(OFFICE), of(SCHOOL), of(CLASS)), (vec![1, 2], vec![1, 2], vec![2]));
        let ring = super::tests::portfolio();
        assert_eq!(with_those_below(&ring, CLASS).len(), 3);
    }

    #[test]
    fn a_solution_is_with_the_unit_that_was_named_and_else_with_that_of_its_line_manager() {
        let mut portfolio = portfolio();
        let other = UnitId(Uuid::from_u128(25));
        put(&mut portfolio, 1, other, &operation(Some(CLASS)));
        put(&mut portfolio, 2, other, &operation(None));
        put(&mut portfolio, 3, CLASS, &operation(Some(other)));
        let handed = |unit| {
            let work = UnitWork::of(&portfolio, unit, "2026-03-01".parse().unwrap());
            let handed: Vec<_> = work.handed_over.into_iter().map(|(_, id)| id).collect();
            ids(&handed)
        };
        assert_eq!(handed(other), [3]);
        assert_eq!(handed(SCHOOL), [2, 1], "a ring: all of them lie below each other");
    }

    #[test]
    fn what_is_asked_of_its_projects_and_of_what_it_uses_stands_there_until_it_is_answered() {
        let mut portfolio = portfolio();
        let other = UnitId(Uuid::from_u128(25));
        put(&mut portfolio, 1, other, &operation(Some(CLASS)));
        let follow_up = json!({"schedule": {"on": {"dates": ["2026-03-01", "2026-06-01", "2027-01-01"]}},
                               "responsible": BIRGER, "answered": ["2026-03-01"],
                               "snoozed": {"2026-06-01": "2026-06-20"}});
        let follow_ups = json!({"follow_ups": {Uuid::from_u128(9).to_string(): follow_up},
                                "last_on": "2026-02-01"});
        let part = Part::FollowUps(serde_json::from_value(follow_ups).unwrap());
        portfolio.put(Uuid::from_u128(1), part);
        let asked = |unit, on: &str| {
            let work = UnitWork::of(&portfolio, unit, on.parse().unwrap());
            work.to_answer.into_iter().map(|one| one.on.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(asked(CLASS, "2026-05-01"), [""; 0], "more than a month ahead");
        assert_eq!(asked(CLASS, "2026-07-01"), ["2026-06-20"]);
        assert_eq!(asked(other, "2026-07-01"), ["2026-06-20"], "whose project it is as well");
        assert_eq!(asked(UnitId(Uuid::from_u128(99)), "2026-07-01"), [""; 0]);
    }
}
