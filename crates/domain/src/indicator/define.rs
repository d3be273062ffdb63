//! Agrees on an indicator: what is measured, from where, to where.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::indicator::{Indicator, IndicatorDefined};
use crate::refusal::Refusal;
use crate::values::{IndicatorId, ProjectId};
use crate::world::World;

/// Agrees on an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct DefineIndicator {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: IndicatorId,
    /// What is agreed.
    pub indicator: Indicator,
}

impl Decide for DefineIndicator {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.indicator.responsible.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.indicators.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let indicator = self.indicator.clean()?;
        if indicator.benefit.is_some_and(|benefit| !project.benefits.contains_key(&benefit)) {
            return Err(Refusal::BenefitUnknown { field: "benefit" });
        }
        let present = |person| world.present_person("responsible", person, moment.effective_on);
        indicator.responsible.map(present).transpose()?;
        Ok(vec![IndicatorDefined { id: self.id, indicator }.into()])
    }
}
