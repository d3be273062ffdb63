//! The people and units of the organisation, by what they are called.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::person::PersonKind;
use domain::person::roles::OrganisationRole;
use domain::values::UnitId;
use domain::{Event, Text};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A person or a unit, by its stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// A person.
    Person {
        /// What they are called.
        name: Text,
        /// How they belong.
        kind: PersonKind,
        /// What they work as.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Text>,
        /// The partner they work for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        company: Option<Text>,
        /// The unit they work in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<UnitId>,
        /// Their last day, if they left or are about to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left_on: Option<NaiveDate>,
        /// What they are in the whole organisation.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        roles: BTreeSet<OrganisationRole>,
    },
    /// A unit.
    Unit {
        /// What it is called.
        name: Text,
        /// What kind of place it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        /// The unit it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<UnitId>,
        /// Whether it is no more.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        closed: bool,
    },
    /// Only events after its registration are known yet.
    Unregistered,
}

/// The fold of [`Entry`].
#[derive(Debug, Clone, Copy)]
pub struct Directory;

impl Fold<Event> for Directory {
    type Document = Entry;

    fn name(&self) -> &'static str {
        "directory"
    }

    fn concerns(&self, event_type: &str) -> bool {
        event_type.starts_with("person.") || event_type.starts_with("unit.")
    }

    fn evolve(
        &self,
        document: Option<Entry>,
        _: &RecordedEvent,
        event: &Event,
    ) -> Result<Entry, FoldError> {
        let mut entry = document.unwrap_or(Entry::Unregistered);
        match (&mut entry, event) {
            (_, Event::PersonRegistered(person)) => {
                entry = Entry::Person {
                    name: person.name.clone(),
                    kind: person.kind,
                    title: person.title.clone(),
                    company: person.company.clone(),
                    unit: person.unit,
                    left_on: None,
                    roles: BTreeSet::new(),
                };
            }
            (_, Event::UnitRegistered(unit)) => {
                entry = Entry::Unit {
                    name: unit.name.clone(),
                    kind: unit.kind.clone(),
                    parent: unit.parent,
                    closed: false,
                };
            }
            (Entry::Person { name, title, unit, .. }, Event::PersonChanged(changed)) => {
                replace(name, changed.name.as_ref());
                *title = changed.title.clone().or(title.take());
                *unit = changed.unit.or(*unit);
            }
            (Entry::Person { left_on, .. }, Event::PersonLeft(left)) => *left_on = Some(left.on),
            (Entry::Person { roles, .. }, Event::PersonRoleGranted(granted)) => {
                roles.insert(granted.role);
            }
            (Entry::Person { roles, .. }, Event::PersonRoleWithdrawn(withdrawn)) => {
                roles.remove(&withdrawn.role);
            }
            (Entry::Unit { name, kind, parent, .. }, Event::UnitChanged(changed)) => {
                replace(name, changed.name.as_ref());
                *kind = changed.kind.clone().or(kind.take());
                *parent = changed.parent.or(*parent);
            }
            (Entry::Unit { closed, .. }, Event::UnitClosed(_)) => *closed = true,
            _ => {}
        }
        Ok(entry)
    }
}

fn replace(slot: &mut Text, given: Option<&Text>) {
    if let Some(text) = given {
        *slot = text.clone();
    }
}
