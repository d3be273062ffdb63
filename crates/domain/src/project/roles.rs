//! Gives somebody a part in a project, and takes it back.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::PersonKind;
use crate::project::{Role, RoleAssigned, RoleEnded};
use crate::refusal::Refusal;
use crate::values::{PersonId, ProjectId};
use crate::world::World;

/// Gives somebody a part. A new owner or lead replaces the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct AssignRole {
    /// Which project.
    pub project: ProjectId,
    /// Which part.
    pub role: Role,
    /// Who.
    pub person: PersonId,
}

impl Decide for AssignRole {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        vec![self.person.0]
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let person = world.present_person("person", self.person, moment.effective_on)?;
        match (self.role, person.kind) {
            (Role::Owner, PersonKind::Partner) => {
                return Err(Refusal::PersonIsPartner { field: "person" });
            }
            (Role::Partner, PersonKind::Employee) => {
                return Err(Refusal::PersonIsEmployee { field: "person" });
            }
            _ => {}
        }
        if project.roles.contains(&(self.role, self.person)) {
            return Err(Refusal::RoleAlreadyHeld);
        }
        Ok(vec![RoleAssigned { role: self.role, person: self.person }.into()])
    }
}

/// Takes a part back, also from somebody who left.
#[derive(Debug, Clone, PartialEq)]
pub struct EndRole {
    /// Which project.
    pub project: ProjectId,
    /// Which part.
    pub role: Role,
    /// Who.
    pub person: PersonId,
}

impl Decide for EndRole {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if !project.roles.contains(&(self.role, self.person)) {
            return Err(Refusal::RoleNotHeld);
        }
        Ok(vec![RoleEnded { role: self.role, person: self.person }.into()])
    }
}
