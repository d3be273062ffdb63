//! People: employees and partners. Their names stand only in the texts of their own stream.

pub mod roles;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::roles::OrganisationRole;
use crate::refusal::Refusal;
use crate::selection::SelectionSaved;
use crate::text::Text;
use crate::values::{PersonId, SelectionId, UnitId};
use crate::words;
use crate::world::World;

/// How somebody belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Works for the organisation.
    Employee,
    /// Works for a partner and sees only the projects shared with them.
    Partner,
}

/// A person came to be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRegistered {
    /// What they are called.
    pub name: Text,
    /// How they belong.
    pub kind: PersonKind,
    /// Where mail reaches them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Text>,
    /// What they work as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The partner they work for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Text>,
    /// The unit they work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// What is given is changed, the rest stands; an empty text takes one away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChanged {
    /// What they are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Where mail reaches them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Text>,
    /// What they work as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The partner they work for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Text>,
    /// The unit they work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// They left; what they did stands, what waits for them needs somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLeft {
    /// The last day.
    pub on: NaiveDate,
}

/// What decisions need to know of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What they are called.
    pub name: Text,
    /// How they belong.
    pub kind: PersonKind,
    /// Where mail reaches them.
    pub email: Option<Text>,
    /// What they work as.
    pub title: Option<Text>,
    /// The partner they work for.
    pub company: Option<Text>,
    /// The unit they work in.
    pub unit: Option<UnitId>,
    /// The last day, if they left.
    pub left: Option<NaiveDate>,
    /// What they are in the whole organisation.
    pub roles: BTreeSet<OrganisationRole>,
    /// The selections they have named.
    pub selections: BTreeMap<SelectionId, SelectionSaved>,
}

impl Person {
    pub(crate) fn registered(registered: &PersonRegistered) -> Self {
        Self {
            name: registered.name.clone(),
            kind: registered.kind,
            email: registered.email.clone(),
            title: registered.title.clone(),
            company: registered.company.clone(),
            unit: registered.unit,
            left: None,
            roles: BTreeSet::new(),
            selections: BTreeMap::new(),
        }
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::PersonChanged(changed) => {
                self.name = changed.name.as_ref().unwrap_or(&self.name).clone();
                take(&mut self.email, changed.email.as_ref());
                take(&mut self.title, changed.title.as_ref());
                take(&mut self.company, changed.company.as_ref());
                self.unit = changed.unit.or(self.unit);
            }
            Event::PersonLeft(left) => self.left = Some(left.on),
            Event::PersonRoleGranted(granted) => {
                self.roles.insert(granted.role);
            }
            Event::PersonRoleWithdrawn(withdrawn) => {
                self.roles.remove(&withdrawn.role);
            }
            Event::SelectionSaved(saved) => {
                self.selections.insert(saved.id, saved.clone());
            }
            Event::SelectionRemoved(removed) => {
                self.selections.remove(&removed.id);
            }
            _ => {}
        }
    }
}

fn take(slot: &mut Option<Text>, given: Option<&Text>) {
    if let Some(text) = given {
        *slot = Some(text.clone()).filter(|text| text.get() != Some(""));
    }
}

/// Makes a person known.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterPerson {
    /// Their identity.
    pub id: PersonId,
    /// What they are called.
    pub name: Text,
    /// How they belong.
    pub kind: PersonKind,
    /// Where mail reaches them.
    pub email: Option<Text>,
    /// What they work as.
    pub title: Option<Text>,
    /// The partner they work for.
    pub company: Option<Text>,
    /// The unit they work in.
    pub unit: Option<UnitId>,
}

impl Decide for RegisterPerson {
    fn stream(&self) -> Uuid {
        self.id.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.unit.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.people.contains_key(&self.id) {
            return Err(Refusal::PersonAlreadyRegistered);
        }
        self.unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let email = words::optional_title("email", self.email.as_ref())?;
        email.as_ref().map_or(Ok(()), check_email)?;
        let event = PersonRegistered {
            name: words::title("name", &self.name)?,
            kind: self.kind,
            email,
            title: words::optional_title("title", self.title.as_ref())?,
            company: words::optional_title("company", self.company.as_ref())?,
            unit: self.unit,
        };
        Ok(vec![event.into()])
    }
}

/// Changes what is known of a person, also of one who left.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePerson {
    /// Who.
    pub person: PersonId,
    /// What is to be changed; an empty text takes one away.
    pub change: PersonChanged,
}

impl Decide for ChangePerson {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.change.unit.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.people.get(&self.person);
        let known = known.ok_or(Refusal::PersonUnknown { field: "person" })?;
        let PersonChanged { name, email, title, company, unit } = &self.change;
        unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let name = name.as_ref().map(|name| words::title("name", name)).transpose()?;
        let email = words::given_title("email", email.as_ref())?;
        email.as_ref().filter(|email| email.says_something()).map_or(Ok(()), check_email)?;
        let changed = PersonChanged {
            name: name.filter(|name| *name != known.name),
            email: differing(email, known.email.as_ref()),
            title: differing(words::given_title("title", title.as_ref())?, known.title.as_ref()),
            company: differing(
                words::given_title("company", company.as_ref())?,
                known.company.as_ref(),
            ),
            unit: unit.filter(|unit| Some(*unit) != known.unit),
        };
        let nothing = changed == PersonChanged::default();
        Ok(if nothing { vec![] } else { vec![changed.into()] })
    }
}

fn differing(given: Option<Text>, known: Option<&Text>) -> Option<Text> {
    given.filter(|text| text.get() != Some(known.and_then(Text::get).unwrap_or_default()))
}

/// Only what can never be right is refused: whether mail arrives is for the mail to find out.
fn check_email(email: &Text) -> Result<(), Refusal> {
    let email = email.get().unwrap_or_default();
    let parts = email.rsplit_once('@');
    let plausible = parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let one_address = !email.contains(|char: char| char.is_whitespace() || "<>,;".contains(char));
    if plausible && one_address { Ok(()) } else { Err(Refusal::EmailUnlawful) }
}

/// Somebody leaves; the day may still lie ahead, and another day corrects the first.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordLeaving {
    /// Who.
    pub person: PersonId,
    /// The last day.
    pub on: NaiveDate,
}

impl Decide for RecordLeaving {
    fn stream(&self) -> Uuid {
        self.person.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.people.get(&self.person);
        let known = known.ok_or(Refusal::PersonUnknown { field: "person" })?;
        let on = words::date("on", self.on)?;
        Ok(if known.left == Some(on) { vec![] } else { vec![PersonLeft { on }.into()] })
    }
}
