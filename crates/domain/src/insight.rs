//! Insights: needs that were found, how, and how many were asked.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{InsightId, ProjectId};
use crate::words;
use crate::world::World;

/// How a need was looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InsightMethod {
    /// Talked with people one at a time.
    Interview,
    /// Watched the work or life itself.
    Observation,
    /// A meeting with exercises.
    Workshop,
    /// A questionnaire.
    Survey,
    /// Figures that were there already.
    Data,
    /// Research and others' experience.
    Literature,
    /// Something else.
    Other,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insight {
    /// The need, in the words of those who have it.
    pub need: Text,
    /// How it was found.
    pub method: InsightMethod,
    /// How many were asked or watched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<u32>,
    /// Who they are, as a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Text>,
}

/// A need was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsightFound {
    /// Its identity.
    pub id: InsightId,
    /// What was found.
    pub insight: Insight,
}

/// Records a need that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FindInsight {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: InsightId,
    /// What was found.
    pub insight: Insight,
}

impl Decide for FindInsight {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.project(self.project)?.insights.contains(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let insight = Insight {
            need: words::required("need", &self.insight.need)?,
            method: self.insight.method,
            asked: self.insight.asked,
            who: words::optional("who", self.insight.who.as_ref())?,
        };
        Ok(vec![InsightFound { id: self.id, insight }.into()])
    }
}
