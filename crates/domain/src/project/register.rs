//! Registers a project: a challenge and who it concerns are enough.

use uuid::Uuid;

use crate::command::{Decide, Moment, external_key_tag};
use crate::event::Event;
use crate::project::ProjectRegistered;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{MethodRef, ProjectId, Source, UnitId};
use crate::words;
use crate::world::World;

/// Makes a project known. It has no phase until it enters one.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterProject {
    /// Its identity.
    pub id: ProjectId,
    /// What it is called.
    pub title: Text,
    /// What is hard today, and for whom.
    pub challenge: Option<Text>,
    /// Who it concerns.
    pub concerns: Option<Text>,
    /// The unit it belongs to.
    pub unit: Option<UnitId>,
    /// The area of service.
    pub area: Option<String>,
    /// The method it follows for good; the organisation's default if `None`.
    pub method: Option<MethodRef>,
    /// The key it is known by elsewhere; no other project may have it.
    pub external_key: Option<String>,
    /// Where it was read, when it is imported.
    pub source: Option<Source>,
}

impl Decide for RegisterProject {
    fn stream(&self) -> Uuid {
        self.id.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.unit.iter().map(|unit| unit.0).collect()
    }

    fn unique_tags(&self) -> Vec<String> {
        let key = self.external_key.as_deref().filter(|key| !key.trim().is_empty());
        key.map(external_key_tag).into_iter().collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.projects.contains_key(&self.id) {
            return Err(Refusal::ProjectAlreadyRegistered);
        }
        let method = match &self.method {
            Some(method) => world.organisation.method(method),
            None => world.organisation.default_method(),
        };
        self.unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let event = ProjectRegistered {
            title: words::title("title", &self.title)?,
            challenge: words::optional("challenge", self.challenge.as_ref())?,
            concerns: words::optional("concerns", self.concerns.as_ref())?,
            unit: self.unit,
            area: words::optional_word("area", self.area.as_ref())?,
            method: method.ok_or(Refusal::MethodUnknown)?.reference(),
            external_key: words::optional_key("external_key", self.external_key.as_ref())?,
            source: words::source(self.source.as_ref())?,
        };
        Ok(vec![event.into()])
    }
}
