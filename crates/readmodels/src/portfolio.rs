//! All projects of one organisation at one point: joined documents, and what lists ask of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::values::{MethodRef, PersonId, PhaseKey, ProjectId, UnitId};
use eventlog::envelope::Position;
use uuid::Uuid;

use crate::decisions::Decisions;
use crate::description::Description;
use crate::directory::Entry;
use crate::follow_ups::FollowUps;
use crate::guide::Guide;
use crate::indicators::Indicators;
use crate::language::Order;
use crate::remarks::Remarks;
use crate::results::Results;
use crate::search::Words;
use crate::searched::Searched;
use crate::selections::Selections;
use crate::standing::{Standing, State};

/// One document of one stream, of whatever read model.
#[derive(Debug, Clone)]
pub enum Part {
    /// Where a project stands.
    Standing(Standing),
    /// What it is about.
    Description(Description),
    /// What it expects, and how that is to be measured.
    Indicators(Indicators),
    /// What it has measured.
    Results(Results),
    /// What it has decided.
    Decisions(Decisions),
    /// What it has answered its guide.
    Guide(Guide),
    /// What it is asked after implementation.
    FollowUps(FollowUps),
    /// What is asked and said of it.
    Remarks(Remarks),
    /// A person or a unit.
    Entry(Entry),
    /// What a person has named.
    Selections(Selections),
}

/// One project, joined.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// Where it stands.
    pub standing: Option<Arc<Standing>>,
    /// What it is about.
    pub description: Option<Arc<Description>>,
    /// What it expects, and how that is to be measured.
    pub indicators: Option<Arc<Indicators>>,
    /// What it has measured.
    pub results: Option<Arc<Results>>,
    /// What it has decided.
    pub decisions: Option<Arc<Decisions>>,
    /// What it has answered its guide.
    pub guide: Option<Arc<Guide>>,
    /// What it is asked after implementation.
    pub follow_ups: Option<Arc<FollowUps>>,
    /// What is asked and said of it.
    pub remarks: Option<Arc<Remarks>>,
    /// What it is about, as it is searched.
    about: Arc<Searched>,
    /// What it expects and measures, as it is searched.
    agreed: Arc<Searched>,
    /// What it has decided, as it is searched.
    decided: Arc<Searched>,
    /// What is asked and said of it, as it is searched.
    said: Arc<Searched>,
}

impl Project {
    /// Whether it is known to be registered: others are not shown in lists.
    pub fn is_registered(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.registered_on.is_some())
    }

    /// All its texts as they are searched.
    pub(crate) fn searched(&self) -> [&Searched; 4] {
        [&self.about, &self.agreed, &self.decided, &self.said]
    }

    /// Whether all of these words stand in what it says of itself.
    pub(crate) fn is_about(&self, words: &Words) -> bool {
        words.are_all_in(&self.about.folded)
    }

    /// What it is called; empty when that was erased.
    pub fn title(&self) -> &str {
        self.description.as_ref().and_then(|description| description.title.get()).unwrap_or("")
    }

    /// The phase it is in.
    pub fn phase(&self) -> Option<&PhaseKey> {
        self.standing.as_ref()?.phase()
    }

    /// Whether it goes on.
    pub fn state(&self) -> State {
        self.standing.as_ref().map_or(State::Active, |standing| standing.state())
    }

    /// The unit it belongs to.
    pub fn unit(&self) -> Option<UnitId> {
        self.description.as_ref()?.unit
    }

    /// The method it follows.
    pub fn method(&self) -> Option<&MethodRef> {
        self.standing.as_ref()?.method.as_ref()
    }

    /// The last day on which anything of it was recorded to have happened.
    pub fn last_on(&self) -> Option<NaiveDate> {
        [
            self.standing.as_ref().map(|part| part.last_on),
            self.description.as_ref().map(|part| part.last_on),
            self.indicators.as_ref().map(|part| part.last_on),
            self.results.as_ref().map(|part| part.last_on),
            self.decisions.as_ref().map(|part| part.last_on),
            self.guide.as_ref().map(|part| part.last_on),
            self.follow_ups.as_ref().map(|part| part.last_on),
            self.remarks.as_ref().map(|part| part.last_on),
        ]
        .into_iter()
        .flatten()
        .max()
    }
}

/// All projects, people and units at one point.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    /// What the log knew: everything up to this position.
    pub position: Position,
    /// Every project, by identity.
    pub projects: BTreeMap<ProjectId, Arc<Project>>,
    /// Every person and unit, by stream.
    pub directory: BTreeMap<Uuid, Arc<Entry>>,
    /// The selections that each person has named.
    pub selections: BTreeMap<PersonId, Arc<Selections>>,
}

/// Which projects a list is about. An empty list of values does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In one of these phases. What was handed over to operation has left them, as every list shows it.
    pub phases: Vec<PhaseKey>,
    /// Of one of these units.
    pub units: Vec<UnitId>,
    /// In one of these states.
    pub states: Vec<State>,
    /// With all of these words in what it is about.
    pub text: String,
}

impl Portfolio {
    /// Takes one stream's newest document of one model.
    pub fn put(&mut self, key: Uuid, part: Part) {
        let (id, part) = match part {
            Part::Entry(entry) => {
                self.directory.insert(key, Arc::new(entry));
                return;
            }
            Part::Selections(selections) => {
                self.selections.insert(PersonId(key), Arc::new(selections));
                return;
            }
            part => (ProjectId(key), part),
        };
        let project = Arc::make_mut(self.projects.entry(id).or_default());
        match part {
            Part::Standing(part) => project.standing = Some(Arc::new(part)),
            Part::Description(part) => {
                project.about = Arc::new(Searched::about(&part));
                project.description = Some(Arc::new(part));
            }
            Part::Indicators(part) => {
                project.agreed = Arc::new(Searched::agreed(&part));
                project.indicators = Some(Arc::new(part));
            }
            Part::Results(part) => project.results = Some(Arc::new(part)),
            Part::Decisions(part) => {
                project.decided = Arc::new(Searched::decided(&part));
                project.decisions = Some(Arc::new(part));
            }
            Part::Guide(part) => project.guide = Some(Arc::new(part)),
            Part::FollowUps(part) => project.follow_ups = Some(Arc::new(part)),
            Part::Remarks(part) => {
                project.said = Arc::new(Searched::said(&part));
                project.remarks = Some(Arc::new(part));
            }
            Part::Entry(_) | Part::Selections(_) => unreachable!("taken above"),
        }
    }

    /// Holds what is equal in another portfolio only once in memory, for both.
    pub fn share(&mut self, other: &Self) {
        for (id, project) in &mut self.projects {
            let Some(known) = other.projects.get(id) else { continue };
            let project = Arc::make_mut(project);
            share(&mut project.standing, known.standing.as_ref());
            share(&mut project.description, known.description.as_ref());
            share(&mut project.indicators, known.indicators.as_ref());
            share(&mut project.results, known.results.as_ref());
            share(&mut project.decisions, known.decisions.as_ref());
            share(&mut project.guide, known.guide.as_ref());
            share(&mut project.follow_ups, known.follow_ups.as_ref());
            share(&mut project.remarks, known.remarks.as_ref());
            for (part, known) in [
                (&mut project.about, &known.about),
                (&mut project.agreed, &known.agreed),
                (&mut project.decided, &known.decided),
                (&mut project.said, &known.said),
            ] {
                if part == known {
                    *part = Arc::clone(known);
                }
            }
        }
        for (stream, entry) in &mut self.directory {
            if let Some(known) = other.directory.get(stream).filter(|known| *known == entry) {
                *entry = Arc::clone(known);
            }
        }
    }

    /// The registered projects.
    pub fn registered(&self) -> impl Iterator<Item = (ProjectId, &Arc<Project>)> {
        self.projects
            .iter()
            .filter(|(_, project)| project.is_registered())
            .map(|(id, project)| (*id, project))
    }

    /// What a unit is called; empty when unknown or erased.
    pub fn unit_name(&self, unit: UnitId) -> &str {
        match self.directory.get(&unit.0).map(AsRef::as_ref) {
            Some(Entry::Unit { name, .. }) => name.get().unwrap_or(""),
            _ => "",
        }
    }

    /// What a person is called; empty when unknown or erased.
    pub fn person_name(&self, person: PersonId) -> &str {
        match self.directory.get(&person.0).map(AsRef::as_ref) {
            Some(Entry::Person { name, .. }) => name.get().unwrap_or(""),
            _ => "",
        }
    }

    /// All units with their names, in the order of the language.
    pub fn units(&self, order: &Order) -> Vec<(UnitId, &str)> {
        let mut units: Vec<_> = self
            .directory
            .iter()
            .filter_map(|(stream, entry)| match entry.as_ref() {
                Entry::Unit { name, .. } => Some((UnitId(*stream), name.get().unwrap_or(""))),
                _ => None,
            })
            .collect();
        units.sort_by(|left, right| order.compare(left.1, right.1).then(left.0.cmp(&right.0)));
        units
    }

    /// Every registered project by title, in the order of the language.
    pub fn by_title(&self, order: &Order) -> Vec<ProjectId> {
        let mut projects: Vec<_> = self.registered().collect();
        projects.sort_by(|left, right| {
            order.compare(left.1.title(), right.1.title()).then(left.0.cmp(&right.0))
        });
        projects.into_iter().map(|(id, _)| id).collect()
    }

    /// The projects a filter lets through, by title in the order of the language.
    pub fn select(&self, filter: &Filter, order: &Order) -> Vec<(ProjectId, &Arc<Project>)> {
        self.among(&self.by_title(order), filter)
    }

    /// Those of these projects that a filter lets through, in the order they are given in.
    pub fn among(
        &self,
        projects: &[ProjectId],
        filter: &Filter,
    ) -> Vec<(ProjectId, &Arc<Project>)> {
        let words = Words::of(&filter.text);
        let known = projects.iter().filter_map(|id| Some((*id, self.projects.get(id)?)));
        known.filter(|(_, project)| filter.lets_through(project, &words)).collect()
    }
}

impl Filter {
    fn lets_through(&self, project: &Project, words: &Words) -> bool {
        self.lets_phase(project)
            && self.lets_unit(project)
            && self.lets_state(project)
            && project.is_about(words)
    }

    pub(crate) fn lets_phase(&self, project: &Project) -> bool {
        self.phases.is_empty()
            || project.state() != State::InOperation
                && project.phase().is_some_and(|phase| self.phases.contains(phase))
    }

    pub(crate) fn lets_unit(&self, project: &Project) -> bool {
        self.units.is_empty() || project.unit().is_some_and(|unit| self.units.contains(&unit))
    }

    pub(crate) fn lets_state(&self, project: &Project) -> bool {
        self.states.is_empty() || self.states.contains(&project.state())
    }
}

fn share<T: PartialEq>(part: &mut Option<Arc<T>>, known: Option<&Arc<T>>) {
    if part.as_ref() == known {
        *part = known.cloned();
    }
}
