//! What decisions know: the organisation, and the people, units and projects a command names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::event::Event;
use crate::organisation::Organisation;
use crate::person::Person;
use crate::project::state::Project;
use crate::refusal::Refusal;
use crate::unit::Unit;
use crate::values::{PersonId, ProjectId, UnitId};

/// Everything a decision may look at, folded by position from the streams that were read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct World {
    /// The organisation.
    pub organisation: Organisation,
    /// People that were read.
    pub people: BTreeMap<PersonId, Person>,
    /// Units that were read.
    pub units: BTreeMap<UnitId, Unit>,
    /// Projects that were read.
    pub projects: BTreeMap<ProjectId, Project>,
}

impl World {
    /// One event further. Total: an event of a thing that was never registered changes nothing.
    pub fn evolve(&mut self, stream: Uuid, event: &Event) {
        match event {
            Event::OrganisationRegistered(_)
            | Event::SettingsChanged(_)
            | Event::MethodAdopted(_) => self.organisation.evolve(event),
            Event::UnitRegistered(registered) => {
                // A later registration is a backdated one: it says nothing of now.
                let unit = || Unit::registered(registered);
                self.units.entry(UnitId(stream)).or_insert_with(unit);
            }
            Event::UnitChanged(_) | Event::UnitClosed(_) => {
                if let Some(unit) = self.units.get_mut(&UnitId(stream)) {
                    unit.evolve(event);
                }
            }
            Event::PersonRegistered(registered) => {
                self.people.insert(PersonId(stream), Person::registered(registered));
            }
            Event::PersonChanged(_)
            | Event::PersonLeft(_)
            | Event::PersonRoleGranted(_)
            | Event::PersonRoleWithdrawn(_)
            | Event::SelectionSaved(_)
            | Event::SelectionRemoved(_) => {
                if let Some(person) = self.people.get_mut(&PersonId(stream)) {
                    person.evolve(event);
                }
            }
            Event::ProjectRegistered(registered) => {
                let project = || Project::registered(registered);
                self.projects.entry(ProjectId(stream)).or_insert_with(project);
            }
            _ => {
                if let Some(project) = self.projects.get_mut(&ProjectId(stream)) {
                    project.evolve(event);
                }
            }
        }
    }

    /// The project a command is about.
    pub(crate) fn project(&self, id: ProjectId) -> Result<&Project, Refusal> {
        self.other_project("project", id)
    }

    /// Another project that a command names.
    pub(crate) fn other_project(
        &self,
        field: &'static str,
        id: ProjectId,
    ) -> Result<&Project, Refusal> {
        self.projects.get(&id).ok_or(Refusal::ProjectUnknown { field })
    }

    /// A person who was there on a date. Somebody's last day is still theirs.
    pub(crate) fn present_person(
        &self,
        field: &'static str,
        id: PersonId,
        on: NaiveDate,
    ) -> Result<&Person, Refusal> {
        let person = self.people.get(&id).ok_or(Refusal::PersonUnknown { field })?;
        if person.left.is_some_and(|last_day| last_day < on) {
            return Err(Refusal::PersonHasLeft { field });
        }
        Ok(person)
    }

    /// A unit that is not closed.
    pub(crate) fn open_unit(&self, field: &'static str, id: UnitId) -> Result<&Unit, Refusal> {
        let unit = self.units.get(&id).ok_or(Refusal::UnitUnknown { field })?;
        if unit.closed { Err(Refusal::UnitClosed { field }) } else { Ok(unit) }
    }
}
