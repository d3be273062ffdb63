//! Selections: ways of narrowing and sorting the portfolio that somebody named, to come back to.
//!
//! They stand in the stream of whoever named them. What narrows may hold words that somebody typed, so it is a
//! text and can be erased.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::roles::OrganisationRole;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{PersonId, SelectionId};
use crate::words::{self, MOST_ENTRIES};
use crate::world::World;

/// A selection was named, or is otherwise from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectionSaved {
    /// Its identity.
    pub id: SelectionId,
    /// What it is called.
    pub name: Text,
    /// What narrows and sorts, as it stands in an address.
    pub query: Text,
    /// Whether everybody in the organisation is offered it.
    #[serde(default)]
    pub shared: bool,
}

/// Nobody is offered it any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectionRemoved {
    /// Which selection.
    pub id: SelectionId,
}

/// Names a selection, or says how one is from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveSelection {
    /// Whose it is.
    pub person: PersonId,
    /// The selection as it is to be.
    pub selection: SelectionSaved,
}

impl Decide for SaveSelection {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let person = world.present_person("person", self.person, moment.effective_on)?;
        let SelectionSaved { id, name, query, shared } = &self.selection;
        let saved = SelectionSaved {
            id: *id,
            name: words::title("name", name)?,
            query: words::required("query", query)?,
            shared: *shared,
        };
        let known = person.selections.get(id);
        if known == Some(&saved) {
            return Ok(vec![]);
        }
        if known.is_none() && person.selections.len() >= MOST_ENTRIES {
            return Err(Refusal::ListTooLong { field: "name", most: MOST_ENTRIES });
        }
        let leads = [OrganisationRole::Leader, OrganisationRole::Administrator]
            .iter()
            .any(|role| person.roles.contains(role));
        if *shared && !leads {
            return Err(Refusal::SharedByLeadersOnly);
        }
        Ok(vec![saved.into()])
    }
}

/// Takes a selection away.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveSelection {
    /// Whose it is.
    pub person: PersonId,
    /// Which selection.
    pub id: SelectionId,
}

impl Decide for RemoveSelection {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let person = world.people.get(&self.person);
        let person = person.ok_or(Refusal::PersonUnknown { field: "person" })?;
        if !person.selections.contains_key(&self.id) {
            return Err(Refusal::SelectionUnknown);
        }
        Ok(vec![SelectionRemoved { id: self.id }.into()])
    }
}
