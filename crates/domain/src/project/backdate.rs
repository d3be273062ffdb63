//! Backdates a registration: a file that arrives late shows the project at an earlier date.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::ProjectRegistered;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{ProjectId, Source, UnitId};
use crate::words;
use crate::world::World;

/// Records that a known project was there earlier, and what was said of it then.
///
/// Key and method are the project's own. What it says of itself now stands: only readers of dates
/// before its registration see this one. The importer answers for the date being earlier.
#[derive(Debug, Clone, PartialEq)]
pub struct BackdateProject {
    /// Which project.
    pub project: ProjectId,
    /// What it was called.
    pub title: Text,
    /// What was hard, and for whom.
    pub challenge: Option<Text>,
    /// Who it concerned.
    pub concerns: Option<Text>,
    /// The unit it belonged to.
    pub unit: Option<UnitId>,
    /// The area of service.
    pub area: Option<String>,
    /// Where it was read.
    pub source: Source,
}

impl Decide for BackdateProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.unit.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        self.unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let event = ProjectRegistered {
            title: words::title("title", &self.title)?,
            challenge: words::optional("challenge", self.challenge.as_ref())?,
            concerns: words::optional("concerns", self.concerns.as_ref())?,
            unit: self.unit,
            area: words::optional_word("area", self.area.as_ref())?,
            method: project.method.clone(),
            external_key: project.external_key.clone(),
            source: words::source(Some(&self.source))?,
        };
        Ok(vec![event.into()])
    }
}
