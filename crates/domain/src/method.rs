//! The method as data: the phases a project goes through, with words in four languages.
//!
//! The KS guide *nytt, nyttig, nyttiggjort* ships as the default. Other phase models are files of
//! the same form. A project keeps the method and version it was started with, so a method that
//! the organisation adopts is recorded whole.

use serde::{Deserialize, Serialize};

use crate::values::{MethodRef, PhaseKey};

/// The same words in Norwegian bokmål and nynorsk, Danish and English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The words in a language; bokmål for one that we do not have.
    pub fn in_language(&self, language: &str) -> &str {
        match language {
            "nn" => &self.nn,
            "da" => &self.da,
            "en" => &self.en,
            _ => &self.nb,
        }
    }
}

/// Something a phase asks, suggests or checks, under a key that answers refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Unique within its list of the phase.
    pub key: String,
    /// What it says.
    pub words: Words,
}

/// One phase. The guide calls it a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name in events, unique within the method.
    pub key: PhaseKey,
    /// Its name for people.
    pub name: Words,
    /// What it is for, in a sentence or two.
    pub purpose: Words,
    /// Questions that guide the work; free answers.
    #[serde(default)]
    pub questions: Vec<Prompt>,
    /// What should be in place; answered yes, no or not yet.
    #[serde(default)]
    pub readiness: Vec<Prompt>,
    /// What may help. None is mandatory.
    #[serde(default)]
    pub activities: Vec<Prompt>,
    /// When it is time to move on.
    #[serde(default)]
    pub exit_test: Option<Words>,
}

/// A phase model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Its name in events.
    pub key: String,
    /// From 1; a change of phases or texts is a new version.
    pub version: u32,
    /// Its name for people.
    pub name: Words,
    /// Where it comes from, with an address if there is one.
    pub source: String,
    /// In the order they are meant to be gone through.
    pub phases: Vec<Phase>,
}

impl Method {
    /// What a project keeps of it.
    pub fn reference(&self) -> MethodRef {
        MethodRef { key: self.key.clone(), version: self.version }
    }

    /// A phase's place, from 0.
    pub fn place(&self, phase: &PhaseKey) -> Option<usize> {
        self.phases.iter().position(|candidate| candidate.key == *phase)
    }

    /// A phase.
    pub fn phase(&self, phase: &PhaseKey) -> Option<&Phase> {
        self.phases.iter().find(|candidate| candidate.key == *phase)
    }
}
