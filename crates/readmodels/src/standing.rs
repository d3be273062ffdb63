//! Where each project stands: its phase, whether it goes on, who has which part in it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::Event;
use domain::link::Novelty;
use domain::project::{Role, StopReason};
use domain::transition::TransitionKind;
use domain::values::{MethodRef, PersonId, PhaseKey, UnitId};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// Whether a project goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being worked on.
    Active,
    /// Waiting, and meant to go on.
    Paused,
    /// Laid aside until a date.
    Shelved,
    /// Over.
    Stopped,
    /// Handed over to the line.
    InOperation,
}

impl State {
    /// All, in the order people read them.
    pub const ALL: [Self; 5] =
        [Self::Active, Self::Paused, Self::Shelved, Self::Stopped, Self::InOperation];

    /// The word it has in addresses, files and the API.
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Shelved => "shelved",
            Self::Stopped => "stopped",
            Self::InOperation => "in_operation",
        }
    }
}

/// A span in which phase and state did not change; it ends where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its first day.
    pub from: NaiveDate,
    /// The phase, if the project had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseKey>,
    /// Whether it went on.
    pub state: State,
}

/// Where one project stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The key it is known by elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_key: Option<String>,
    /// The method it follows; `None` as long as only events before its registration are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<MethodRef>,
    /// The day it was registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<NaiveDate>,
    /// Every span so far, the last one going on.
    pub spans: Vec<Span>,
    /// When the phase was last entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase_since: Option<NaiveDate>,
    /// How often it moved back.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub moves_back: u32,
    /// When it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_since: Option<NaiveDate>,
    /// The line manager who took it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line_manager: Option<PersonId>,
    /// The unit it was handed over to, if one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_unit: Option<UnitId>,
    /// Why it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_reason: Option<StopReason>,
    /// When to look at it again, or until when it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<NaiveDate>,
    /// How new it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub novelty: Option<Novelty>,
    /// Who has which part.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<(Role, PersonId)>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Standing {
    fn empty(on: NaiveDate) -> Self {
        Self {
            external_key: None,
            method: None,
            registered_on: None,
            spans: Vec::new(),
            phase_since: None,
            moves_back: 0,
            operation_since: None,
            line_manager: None,
            operation_unit: None,
            stop_reason: None,
            revisit_on: None,
            novelty: None,
            roles: BTreeSet::new(),
            last_on: on,
        }
    }

    /// The phase it is in.
    pub fn phase(&self) -> Option<&PhaseKey> {
        self.spans.last().and_then(|span| span.phase.as_ref())
    }

    /// Whether it goes on.
    pub fn state(&self) -> State {
        self.spans.last().map_or(State::Active, |span| span.state)
    }

    /// Since when it has been in this state.
    pub fn state_since(&self) -> Option<NaiveDate> {
        let state = self.spans.last()?.state;
        self.spans.iter().rev().take_while(|span| span.state == state).last().map(|span| span.from)
    }

    /// Whoever has a part that one person has at a time.
    pub fn holder(&self, role: Role) -> Option<PersonId> {
        self.roles.iter().find(|(candidate, _)| *candidate == role).map(|(_, person)| *person)
    }

    fn begin_span(&mut self, from: NaiveDate, phase: Option<PhaseKey>, state: State) {
        if let Some(last) = self.spans.last_mut() {
            if last.phase == phase && last.state == state {
                return;
            }
            if last.from == from {
                // What lasted no whole day leaves no span; the log still has it.
                self.spans.pop();
                if self.spans.last().is_some_and(|last| last.phase == phase && last.state == state)
                {
                    return;
                }
            }
        }
        self.spans.push(Span { from, phase, state });
    }

    fn change_state(&mut self, on: NaiveDate, state: State) {
        self.begin_span(on, self.phase().cloned(), state);
    }
}

/// The fold of [`Standing`].
#[derive(Debug, Clone, Copy)]
pub struct Standings;

impl Fold<Event> for Standings {
    type Document = Standing;

    fn name(&self) -> &'static str {
        // Not as in its first form: stored documents of that are not taken for these.
        "standings_with_unit"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(
            event_type,
            "project.registered"
                | "project.role_assigned"
                | "project.role_ended"
                | "phase.entered"
                | "project.paused"
                | "project.resumed"
                | "project.shelved"
                | "project.stopped"
                | "novelty.recorded"
                | "link.made"
                | "link.removed"
                | "operation.started"
        )
    }

    fn evolve(
        &self,
        document: Option<Standing>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Standing, FoldError> {
        let on = envelope.effective_on;
        let mut standing = document.unwrap_or_else(|| Standing::empty(on));
        standing.last_on = on;
        apply(&mut standing, on, event);
        Ok(standing)
    }
}

fn apply(standing: &mut Standing, on: NaiveDate, event: &Event) {
    match event {
        Event::ProjectRegistered(registered) => {
            standing.external_key.clone_from(&registered.external_key);
            standing.method = Some(registered.method.clone());
            // A backdated registration comes first here, and the project was known since then.
            standing.registered_on.get_or_insert(on);
            if standing.spans.is_empty() {
                standing.begin_span(on, None, State::Active);
            }
        }
        Event::PhaseEntered(entered) => {
            standing.moves_back += u32::from(entered.kind == TransitionKind::Back);
            standing.phase_since = Some(on);
            standing.begin_span(on, Some(entered.phase.clone()), standing.state());
        }
        Event::ProjectPaused(paused) => {
            standing.revisit_on = paused.until;
            standing.change_state(on, State::Paused);
        }
        Event::ProjectShelved(shelved) => {
            standing.revisit_on = Some(shelved.revisit_on);
            standing.change_state(on, State::Shelved);
        }
        Event::ProjectStopped(stopped) => {
            standing.stop_reason = Some(stopped.reason_code);
            standing.change_state(on, State::Stopped);
        }
        Event::ProjectResumed(_) => {
            standing.stop_reason = None;
            standing.revisit_on = None;
            let state =
                if standing.operation_since.is_some() { State::InOperation } else { State::Active };
            standing.change_state(on, state);
        }
        Event::OperationStarted(operation) => {
            standing.operation_since = Some(on);
            standing.line_manager = Some(operation.line_manager);
            standing.operation_unit = operation.unit;
            standing.change_state(on, State::InOperation);
        }
        Event::NoveltyRecorded(novelty) => standing.novelty = Some(novelty.novelty),
        Event::RoleAssigned(assigned) => {
            if matches!(assigned.role, Role::Owner | Role::Lead) {
                standing.roles.retain(|(role, _)| *role != assigned.role);
            }
            standing.roles.insert((assigned.role, assigned.person));
        }
        Event::RoleEnded(ended) => {
            standing.roles.remove(&(ended.role, ended.person));
        }
        _ => {}
    }
}
