//! Backdates an indicator: a file that arrives late has a value from before it was agreed on.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::indicator::{Indicator, IndicatorDefined};
use crate::refusal::Refusal;
use crate::values::{IndicatorId, ProjectId};
use crate::world::World;

/// Records that a known indicator was measured earlier. What is agreed of it now stands: only
/// readers of dates before it was first known see this. The importer answers for the date being
/// earlier.
#[derive(Debug, Clone, PartialEq)]
pub struct BackdateIndicator {
    /// Which project.
    pub project: ProjectId,
    /// Which indicator.
    pub id: IndicatorId,
    /// What it was, on the scale that it has.
    pub indicator: Indicator,
}

impl Decide for BackdateIndicator {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.project(self.project)?.indicators.get(&self.id);
        let known = known.ok_or(Refusal::IndicatorUnknown { field: "id" })?;
        let indicator = self.indicator.clean()?;
        if indicator.scale != known.scale {
            return Err(Refusal::ScaleChanged);
        }
        // Nobody's part in it and no benefit is told of that time.
        let indicator = Indicator { benefit: None, responsible: None, ..indicator };
        Ok(vec![IndicatorDefined { id: self.id, indicator }.into()])
    }
}
