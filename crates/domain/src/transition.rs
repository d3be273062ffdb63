//! The way through the phases: forward, back, past one, or straight in.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::values::{PhaseKey, Source};

/// How a phase was entered, by its place in the method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransitionKind {
    /// The project had no phase before.
    Start,
    /// The next phase.
    Forward,
    /// A later phase, past one or more; always with a reason.
    Skip,
    /// An earlier phase; normal, and always with a reason.
    Back,
}

/// The project is in another phase now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEntered {
    /// The phase it is in now.
    pub phase: PhaseKey,
    /// The phase it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PhaseKey>,
    /// How.
    pub kind: TransitionKind,
    /// Why, in the words of whoever decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Where it was read, when it was imported: that is its reason then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}
