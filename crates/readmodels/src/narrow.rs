//! What narrows the portfolio to some of its projects, and how many each choice would leave.
//!
//! Values of one kind widen each other, kinds narrow each other. A count says how many projects a choice leaves
//! beside all that narrows in other kinds already, so that nobody chooses a way to an empty list.

use std::collections::HashMap;
use std::sync::Arc;

use domain::project::Role;
use domain::values::{PersonId, PhaseKey, ProjectId, UnitId};

use crate::glance::{Glance, Glances, Wait};

use crate::language::folded;
use crate::mark::{Mark, Status};
use crate::portfolio::{Filter, Portfolio, Project};
use crate::search::Words;
use crate::standing::State;

/// One thing that a project can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice<'a> {
    /// The phase it is in.
    Phase(&'a PhaseKey),
    /// Whether it goes on.
    State(State),
    /// Its unit.
    Unit(UnitId),
    /// How a mark stands.
    Mark(Mark, Status),
    /// What it waits for.
    Wait(Wait),
    /// That it has been in its phase longer than nearly all others.
    Long,
}

/// How many projects each choice leaves. Every project of every list is counted, so these are plain numbers.
#[derive(Debug, Default)]
pub struct Counts {
    phases: Vec<(PhaseKey, u32)>,
    states: [u32; State::ALL.len()],
    units: HashMap<UnitId, u32>,
    marks: [[u32; Status::ALL.len()]; Mark::ALL.len()],
    waits: [u32; Wait::ALL.len()],
    long: u32,
}

impl Counts {
    /// How many a choice leaves.
    pub fn of(&self, choice: Choice<'_>) -> u32 {
        match choice {
            Choice::Phase(phase) => {
                let known = self.phases.iter().find(|(known, _)| known == phase);
                known.map_or(0, |(_, count)| *count)
            }
            Choice::State(state) => self.states[state as usize],
            Choice::Unit(unit) => self.units.get(&unit).copied().unwrap_or(0),
            Choice::Mark(mark, status) => self.marks[mark as usize][status as usize],
            Choice::Wait(wait) => self.waits[wait as usize],
            Choice::Long => self.long,
        }
    }

    fn add(&mut self, choice: Choice<'_>) {
        let count = match choice {
            Choice::Phase(phase) => {
                let place = self.phases.iter().position(|(known, _)| known == phase);
                let place = place.unwrap_or_else(|| {
                    self.phases.push((phase.clone(), 0));
                    self.phases.len() - 1
                });
                &mut self.phases[place].1
            }
            Choice::State(state) => &mut self.states[state as usize],
            Choice::Unit(unit) => self.units.entry(unit).or_default(),
            Choice::Mark(mark, status) => &mut self.marks[mark as usize][status as usize],
            Choice::Wait(wait) => &mut self.waits[wait as usize],
            Choice::Long => &mut self.long,
        };
        *count += 1;
    }
}

/// What narrows. Nothing of a kind does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// By phase, unit, state and words.
    pub filter: Filter,
    /// By whoever owns or leads it: people, or parts of names.
    pub people: Vec<String>,
    /// By how marks stand.
    pub marks: Vec<(Mark, Status)>,
    /// By what it waits for.
    pub waits: Vec<Wait>,
    /// Only those that have been in their phase longer than nearly all others.
    pub long: bool,
}

/// A narrowing made ready to be asked of each project.
pub struct Narrowed<'a> {
    narrowing: &'a Narrowing,
    portfolio: &'a Portfolio,
    glances: &'a Glances,
    words: Words,
    people: Vec<String>,
}

/// The kinds of choices that are counted, and last all that is not.
const KINDS: usize = 9;

impl<'a> Narrowed<'a> {
    /// Of this portfolio.
    pub fn new(narrowing: &'a Narrowing, portfolio: &'a Portfolio, glances: &'a Glances) -> Self {
        Self {
            narrowing,
            portfolio,
            glances,
            words: Words::of(&narrowing.filter.text),
            people: narrowing.people.iter().map(|name| folded(name)).collect(),
        }
    }

    /// Those of these projects that it lets through, in the order they are given in, and what each choice leaves.
    pub fn among(&self, projects: &[ProjectId]) -> (Vec<(ProjectId, &'a Arc<Project>)>, Counts) {
        let (mut chosen, mut counts) = (Vec::new(), Counts::default());
        for id in projects {
            let Some((project, glance)) = self.glances.seen(*id) else { continue };
            let kept = self.kept(project, glance);
            let lost = kept.iter().filter(|kept| !**kept).count();
            if lost == 0 {
                chosen.push((*id, project));
            }
            if lost < 2 {
                count(project, glance, |kind| lost == 0 || !kept[kind], &mut counts);
            }
        }
        (chosen, counts)
    }

    /// Whether a project is kept by each kind.
    fn kept(&self, project: &Project, glance: &Glance) -> [bool; KINDS] {
        let Narrowing { filter, marks, waits, long, .. } = self.narrowing;
        let [new, useful, utilised] = Mark::ALL.map(|mark| {
            let mut wanted = marks.iter().filter(|(wanted, _)| *wanted == mark).peekable();
            wanted.peek().is_none() || wanted.any(|(_, status)| *status == glance.status(mark))
        });
        [
            filter.lets_phase(project),
            filter.lets_state(project),
            filter.lets_unit(project),
            new,
            useful,
            utilised,
            waits.is_empty() || waits.iter().any(|wait| glance.waits(*wait)),
            !long || glance.long,
            project.is_about(&self.words) && (self.people.is_empty() || self.answered_for(project)),
        ]
    }

    /// Whether one of the people that are asked for owns or leads it.
    fn answered_for(&self, project: &Project) -> bool {
        answering(project).any(|person| {
            let id = person.to_string();
            let name = folded(self.portfolio.person_name(person));
            self.people.iter().any(|wanted| *wanted == id || name.contains(wanted.as_str()))
        })
    }
}

/// Whoever owns or leads a project.
pub fn answering(project: &Project) -> impl Iterator<Item = PersonId> {
    let standing = project.standing.as_deref();
    let held = [Role::Owner, Role::Lead].map(|role| standing.and_then(|known| known.holder(role)));
    held.into_iter().flatten()
}

fn count(
    project: &Project,
    glance: &Glance,
    counts_for: impl Fn(usize) -> bool,
    counts: &mut Counts,
) {
    let mut add = |kind: usize, choice: Choice<'_>| {
        if counts_for(kind) {
            counts.add(choice);
        }
    };
    if project.state() != State::InOperation
        && let Some(phase) = project.phase()
    {
        add(0, Choice::Phase(phase));
    }
    add(1, Choice::State(project.state()));
    if let Some(unit) = project.unit() {
        add(2, Choice::Unit(unit));
    }
    for (kind, mark) in (3..).zip(Mark::ALL) {
        add(kind, Choice::Mark(mark, glance.status(mark)));
    }
    for wait in Wait::ALL.into_iter().filter(|wait| glance.waits(*wait)) {
        add(6, Choice::Wait(wait));
    }
    if glance.long {
        add(7, Choice::Long);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::portfolio::Part;

    const UNIT: UnitId = UnitId(Uuid::from_u128(50));
    const KARI: PersonId = PersonId(Uuid::from_u128(60));

    /// Three projects: in needs and explore, the last paused until a day that has come.
    fn portfolio() -> Portfolio {
        let mut portfolio = Portfolio::default();
        let rows = [("needs", "active", UNIT), ("explore", "active", UNIT)];
        let rows = [rows[0], rows[1], ("explore", "paused", UnitId(Uuid::from_u128(51)))];
        for (number, (phase, state, unit)) in (0_u128..).zip(rows) {
            let id = Uuid::from_u128(100 + number);
            let roles = if number == 0 { json!([["lead", KARI]]) } else { json!([]) };
            let standing = json!({
                "method": {"key": "ks_guide", "version": 1}, "registered_on": "2026-01-01",
                "spans": [{"from": "2026-01-01", "phase": phase, "state": state}],
                "phase_since": "2026-01-01", "revisit_on": "2026-06-01", "roles": roles,
                "novelty": (number == 1).then_some("first"), "last_on": "2026-06-20",
            });
            portfolio.put(id, Part::Standing(serde_json::from_value(standing).unwrap()));
            let description = json!({"title": format!("p{number}"), "unit": unit,
                                     "last_on": "2026-01-01"});
            portfolio.put(id, Part::Description(serde_json::from_value(description).unwrap()));
        }
        let kari = json!({"person": {"name": "Kari Ås", "kind": "employee"}});
        portfolio.put(KARI.0, Part::Entry(serde_json::from_value(kari).unwrap()));
        portfolio
    }

    fn asked(narrowing: &Narrowing, counted: &[Choice<'_>]) -> (Vec<u128>, Vec<u32>) {
        let portfolio = portfolio();
        let glances = Glances::of(&portfolio, "2026-07-01".parse().unwrap(), None);
        let ids: Vec<_> = portfolio.projects.keys().copied().collect();
        let narrowed = Narrowed::new(narrowing, &portfolio, &glances);
        let (chosen, counts) = narrowed.among(&ids);
        let chosen = chosen.into_iter().map(|(id, _)| id.0.as_u128() - 100).collect();
        let count = |choice: &Choice<'_>| counts.of(*choice);
        (chosen, counted.iter().map(count).collect())
    }

    #[test]
    fn a_count_says_what_a_choice_leaves_beside_what_other_kinds_narrow() {
        let phase = |key: &str| PhaseKey(key.to_owned());
        let (needs, explore) = (phase("needs"), phase("explore"));
        let counted = [
            Choice::Phase(&needs),
            Choice::Phase(&explore),
            Choice::State(State::Active),
            Choice::State(State::Paused),
            Choice::Unit(UNIT),
            Choice::Mark(Mark::New, Status::Confirmed),
            Choice::Wait(Wait::Decision),
        ];
        let all = asked(&Narrowing::default(), &counted);
        assert_eq!(all, (vec![0, 1, 2], vec![1, 2, 2, 1, 2, 1, 1]));
        let filter = Filter { phases: vec![explore.clone()], ..Filter::default() };
        let narrowing = Narrowing { filter, ..Narrowing::default() };
        let narrowed = asked(&narrowing, &counted);
        assert_eq!(narrowed, (vec![1, 2], vec![1, 2, 1, 1, 1, 1, 1]), "other phases still count");
    }

    #[test]
    fn each_kind_narrows_by_itself_and_with_the_others() {
        let chosen = |narrowing: Narrowing| asked(&narrowing, &[]).0;
        let waits = Narrowing { waits: vec![Wait::Decision], ..Narrowing::default() };
        assert_eq!(chosen(waits.clone()), [2]);
        let new = vec![(Mark::New, Status::Confirmed)];
        assert_eq!(chosen(Narrowing { marks: new.clone(), ..Narrowing::default() }), [1]);
        assert_eq!(chosen(Narrowing { marks: new, ..waits }), [0; 0]);
        let led =
            |who: &str| chosen(Narrowing { people: vec![who.to_owned()], ..Narrowing::default() });
        assert_eq!(
            (led(&KARI.to_string()), led("kari å"), led("kari a")),
            (vec![0], vec![0], vec![])
        );
    }
}
