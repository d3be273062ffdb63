//! The organisation: its name, zone, language and the methods it works by.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::method::Method;
use crate::text::Text;
use crate::values::MethodRef;

/// The first event of every log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRegistered {
    /// What it calls itself.
    pub name: Text,
    /// Its time zone, as the IANA database names it.
    pub zone: Tz,
    /// The language of its texts: `nb`, `nn`, `da` or `en`.
    pub language: String,
    /// Whether this log's clock is simulated, for demonstrations and tests; pages say so.
    #[serde(default)]
    pub simulated_clock: bool,
}

/// What is given is changed, the rest stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsChanged {
    /// What it calls itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Its time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Tz>,
    /// The language of its texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The method that new projects start with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_method: Option<MethodRef>,
}

/// A method, recorded whole, that projects of this organisation may be started with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodAdopted {
    /// Its phases and texts at this version.
    pub method: Method,
}

/// What decisions need to know of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// `None` until it is registered.
    pub registered: Option<Registered>,
    /// Every adopted method, newest last.
    pub methods: Vec<Method>,
    /// The method that new projects start with, if the organisation chose one.
    pub default_method: Option<MethodRef>,
}

/// What is known once it is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// What it calls itself.
    pub name: Text,
    /// Its time zone.
    pub zone: Tz,
    /// The language of its texts.
    pub language: String,
    /// Whether this log's clock is simulated.
    pub simulated_clock: bool,
}

impl Organisation {
    /// A method by name and version.
    pub fn method(&self, reference: &MethodRef) -> Option<&Method> {
        self.methods.iter().find(|method| method.reference() == *reference)
    }

    /// The newest version of a method.
    pub fn newest(&self, key: &str) -> Option<&Method> {
        self.methods.iter().filter(|method| method.key == key).max_by_key(|method| method.version)
    }

    /// The method that new projects start with: the chosen one, else the first adopted.
    pub fn default_method(&self) -> Option<&Method> {
        match &self.default_method {
            Some(reference) => self.method(reference),
            None => self.methods.first(),
        }
    }
}
