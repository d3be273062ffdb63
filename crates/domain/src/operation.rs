//! Operation: the solution is handed over to the line, which owns it from then on.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::PersonKind;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{PersonId, ProjectId, Source, UnitId};
use crate::words;
use crate::world::World;

/// One check of the hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverCheck {
    /// Its name, e.g. `training_done`.
    pub key: String,
    /// Whether it is in place.
    pub met: bool,
    /// What is lacking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacking: Option<Text>,
}

/// Handed over to the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationStarted {
    /// The line manager who takes it over.
    pub line_manager: PersonId,
    /// The unit it is used in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// What was checked, met or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<HandOverCheck>,
    /// What we stop doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Text>,
    /// Where it was read, when it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// What decisions need to know of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The line manager who took it over.
    pub line_manager: PersonId,
    /// The unit it is used in.
    pub unit: Option<UnitId>,
}

/// Hands the solution over to the line.
#[derive(Debug, Clone, PartialEq)]
pub struct StartOperation {
    /// Which project.
    pub project: ProjectId,
    /// The line manager who takes it over.
    pub line_manager: PersonId,
    /// The unit it is used in.
    pub unit: Option<UnitId>,
    /// What was checked, met or not: a hand-over with gaps is lawful, a hidden gap is not.
    pub checks: Vec<HandOverCheck>,
    /// What we stop doing.
    pub stops: Option<Text>,
    /// Where it was read, when it is imported: then it holds from any phase and standing.
    pub source: Option<Source>,
}

impl Decide for StartOperation {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        std::iter::once(self.line_manager.0).chain(self.unit.map(|unit| unit.0)).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.operation.is_some() {
            return Err(Refusal::OperationAlreadyStarted);
        }
        let source = words::source(self.source.as_ref())?;
        if source.is_none() {
            project.standing.require_active()?;
            let method = world.organisation.method(&project.method);
            let method = method.ok_or(Refusal::MethodUnknown)?;
            if !project.phase.as_ref().is_some_and(|phase| method.is_last(phase)) {
                return Err(Refusal::NotInLastPhase);
            }
        }
        self.unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let manager =
            world.present_person("line_manager", self.line_manager, moment.effective_on)?;
        if manager.kind == PersonKind::Partner {
            return Err(Refusal::PersonIsPartner { field: "line_manager" });
        }
        let event = OperationStarted {
            line_manager: self.line_manager,
            unit: self.unit,
            checks: self.checks()?,
            stops: words::optional("stops", self.stops.as_ref())?,
            source,
        };
        Ok(vec![event.into()])
    }
}

impl StartOperation {
    fn checks(&self) -> Result<Vec<HandOverCheck>, Refusal> {
        words::few("checks", &self.checks)?;
        let clean = |check: &HandOverCheck| -> Result<HandOverCheck, Refusal> {
            Ok(HandOverCheck {
                key: words::word("checks", &check.key)?,
                met: check.met,
                lacking: words::optional("checks", check.lacking.as_ref())?,
            })
        };
        let checks = self.checks.iter().map(clean).collect::<Result<Vec<_>, _>>()?;
        if words::all_differ(checks.iter().map(|check| &check.key)) {
            Ok(checks)
        } else {
            Err(Refusal::CheckTwice)
        }
    }
}
