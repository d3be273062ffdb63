//! How projects belong together, and how new each one is to its workplace.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::ProjectId;
use crate::words;
use crate::world::World;

/// How new the solution is, as the innovation barometers ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Novelty {
    /// As far as is known, nobody has done it before.
    First,
    /// Inspired by others and substantially changed.
    Adapted,
    /// Largely a copy of what others do.
    Copy,
}

/// How new it is was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoveltyRecorded {
    /// How new.
    pub novelty: Novelty,
    /// The project it comes from, when it is one of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<ProjectId>,
    /// Where it comes from otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Text>,
}

/// How two projects belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// About the same thing.
    Related,
    /// This one goes on where the other ended.
    Continues,
    /// This one needs the other.
    DependsOn,
}

/// Two projects belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// The other project.
    pub to: ProjectId,
    /// How.
    pub kind: LinkKind,
}

/// They do not, after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRemoved {
    /// The other project.
    pub to: ProjectId,
    /// How they were linked.
    pub kind: LinkKind,
}

/// Records how new a project is to its workplace; a later record replaces the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordNovelty {
    /// Which project.
    pub project: ProjectId,
    /// How new.
    pub novelty: Novelty,
    /// The project it comes from, when it is one of ours.
    pub of: Option<ProjectId>,
    /// Where it comes from otherwise.
    pub origin: Option<Text>,
}

impl Decide for RecordNovelty {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.of.iter().map(|project| project.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let origin = words::optional("origin", self.origin.as_ref())?;
        if self.novelty == Novelty::First && (self.of.is_some() || origin.is_some()) {
            return Err(Refusal::FirstHasNoOrigin);
        }
        if self.of == Some(self.project) {
            return Err(Refusal::LinkToItself { field: "of" });
        }
        self.of.map(|of| world.other_project("of", of)).transpose()?;
        let recorded = NoveltyRecorded { novelty: self.novelty, of: self.of, origin };
        let nothing = project.novelty.as_ref() == Some(&recorded);
        Ok(if nothing { vec![] } else { vec![recorded.into()] })
    }
}

/// Says that two projects belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct MakeLink {
    /// The project that the link starts from.
    pub project: ProjectId,
    /// The other project.
    pub to: ProjectId,
    /// How.
    pub kind: LinkKind,
}

impl Decide for MakeLink {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        vec![self.to.0]
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if self.to == self.project {
            return Err(Refusal::LinkToItself { field: "to" });
        }
        let other = world.other_project("to", self.to)?;
        // Being about the same thing holds both ways; the other kinds have a direction.
        let other_way = self.kind == LinkKind::Related
            && other.links.contains(&(self.project, LinkKind::Related));
        if other_way || project.links.contains(&(self.to, self.kind)) {
            return Err(Refusal::LinkAlreadyMade);
        }
        Ok(vec![LinkMade { to: self.to, kind: self.kind }.into()])
    }
}

/// Takes a link back.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveLink {
    /// The project that the link starts from.
    pub project: ProjectId,
    /// The other project.
    pub to: ProjectId,
    /// How they are linked.
    pub kind: LinkKind,
}

impl Decide for RemoveLink {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if !project.links.contains(&(self.to, self.kind)) {
            return Err(Refusal::LinkUnknown);
        }
        Ok(vec![LinkRemoved { to: self.to, kind: self.kind }.into()])
    }
}
