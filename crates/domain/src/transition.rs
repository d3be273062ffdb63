//! The way through the phases: forward, back, past one, or straight in.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{PhaseKey, ProjectId, Source};
use crate::words;
use crate::world::World;

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

/// Takes a project into a phase of its method.
///
/// The next phase needs no reason; back, past a phase, or in elsewhere than at the first, does. What a
/// file says (one with a source) is taken as it is: it may be about any standing, and may repeat
/// the phase the project has now, because a late file speaks of an earlier date.
#[derive(Debug, Clone, PartialEq)]
pub struct EnterPhase {
    /// Which project.
    pub project: ProjectId,
    /// Which phase.
    pub phase: PhaseKey,
    /// The phase before, when an importer knows what held on that date; as the log has it if `None`.
    pub from: Option<PhaseKey>,
    /// Why.
    pub reason: Option<Text>,
    /// Where it was read, when it is imported.
    pub source: Option<Source>,
}

impl Decide for EnterPhase {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let method = world.organisation.method(&project.method).ok_or(Refusal::MethodUnknown)?;
        let to = method.place(&self.phase).ok_or(Refusal::PhaseUnknown)?;
        let reason = words::optional("reason", self.reason.as_ref())?;
        let source = words::source(self.source.as_ref())?;
        let imported = source.is_some();
        let known = if imported { self.from.as_ref() } else { None };
        let from = known.or(project.phase.as_ref()).filter(|from| **from != self.phase);
        let kind = kind(from.and_then(|from| method.place(from)), to);
        if !imported {
            if project.phase.as_ref() == Some(&self.phase) {
                return Err(Refusal::PhaseAlreadyThere);
            }
            project.standing.require_active()?;
            project.require_not_in_operation()?;
            let plain = kind == TransitionKind::Forward || kind == TransitionKind::Start && to == 0;
            if !plain && reason.is_none() {
                return Err(Refusal::ReasonMissing);
            }
        }
        let phase = self.phase.clone();
        Ok(vec![PhaseEntered { phase, from: from.cloned(), kind, reason, source }.into()])
    }
}

/// How a phase is entered, by the places of both in the method.
fn kind(from: Option<usize>, to: usize) -> TransitionKind {
    match from {
        None => TransitionKind::Start,
        Some(from) if to < from => TransitionKind::Back,
        Some(from) if to > from + 1 => TransitionKind::Skip,
        Some(_) => TransitionKind::Forward,
    }
}
