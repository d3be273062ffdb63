//! What somebody may do in the whole organisation: given to them, and taken back.
//!
//! A part in one project is another thing: see [`crate::project::roles`].

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::PersonKind;
use crate::refusal::Refusal;
use crate::values::PersonId;
use crate::world::World;

/// What somebody is in the whole organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationRole {
    /// Lets people in and says what they may do.
    Administrator,
    /// Leads, and may record in every project.
    Leader,
    /// Sees everything and records nothing.
    Auditor,
}

impl OrganisationRole {
    /// All, in the order people read them.
    pub const ALL: [Self; 3] = [Self::Administrator, Self::Leader, Self::Auditor];
}

/// Somebody was given a role in the whole organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRoleGranted {
    /// Which role.
    pub role: OrganisationRole,
}

/// It was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRoleWithdrawn {
    /// Which role.
    pub role: OrganisationRole,
}

/// Gives an employee a role in the whole organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct GrantRole {
    /// Who.
    pub person: PersonId,
    /// Which role.
    pub role: OrganisationRole,
}

impl Decide for GrantRole {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let person = world.present_person("person", self.person, moment.effective_on)?;
        if person.kind == PersonKind::Partner {
            return Err(Refusal::PersonIsPartner { field: "person" });
        }
        if person.roles.contains(&self.role) {
            return Err(Refusal::RoleAlreadyHeld);
        }
        Ok(vec![PersonRoleGranted { role: self.role }.into()])
    }
}

/// Takes it back, also from somebody who left.
#[derive(Debug, Clone, PartialEq)]
pub struct WithdrawRole {
    /// Who.
    pub person: PersonId,
    /// Which role.
    pub role: OrganisationRole,
}

impl Decide for WithdrawRole {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.people.get(&self.person);
        let known = known.ok_or(Refusal::PersonUnknown { field: "person" })?;
        if !known.roles.contains(&self.role) {
            return Err(Refusal::RoleNotHeld);
        }
        Ok(vec![PersonRoleWithdrawn { role: self.role }.into()])
    }
}
