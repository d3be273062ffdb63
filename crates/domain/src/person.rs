//! People: employees and partners. Their names stand only in the texts of their own stream.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::UnitId;

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

/// What is given is changed, the rest stands.
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
    /// The unit they work in.
    pub unit: Option<UnitId>,
    /// The last day, if they left.
    pub left: Option<NaiveDate>,
}
