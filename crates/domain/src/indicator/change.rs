//! Changes how an indicator is measured, never what its values are.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::indicator::{Indicator, IndicatorChanged};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{IndicatorId, ProjectId};
use crate::words;
use crate::world::World;

/// Changes an indicator. Its scale and unit stay: old and new values must mean the same.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeIndicator {
    /// Which project.
    pub project: ProjectId,
    /// Which indicator.
    pub id: IndicatorId,
    /// What is agreed now, whole.
    pub indicator: Indicator,
    /// Why it changed.
    pub reason: Text,
}

impl Decide for ChangeIndicator {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.indicator.responsible.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let known = project.indicators.get(&self.id);
        let known = known.ok_or(Refusal::IndicatorUnknown { field: "id" })?;
        let indicator = self.indicator.clean()?;
        if indicator.scale != known.scale {
            return Err(Refusal::ScaleChanged);
        }
        if indicator.benefit.is_some_and(|benefit| !project.benefits.contains_key(&benefit)) {
            return Err(Refusal::BenefitUnknown { field: "benefit" });
        }
        // Whoever measures and left since may stay until somebody else takes over.
        let new = indicator.responsible.filter(|person| Some(*person) != known.responsible);
        let present = |person| world.present_person("responsible", person, moment.effective_on);
        new.map(present).transpose()?;
        let reason = words::required("reason", &self.reason)?;
        if indicator == *known {
            return Ok(vec![]);
        }
        Ok(vec![IndicatorChanged { id: self.id, indicator, reason }.into()])
    }
}
