//! Benefits: what is expected to become better, for whom, and what it rests on.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{BenefitId, PersonId, ProjectId};
use crate::words;
use crate::world::World;

/// The kinds of value in the national innovation barometers (Copenhagen Manual).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// Better quality.
    Quality,
    /// More done with the same effort.
    Efficiency,
    /// Costs that do not come.
    AvoidedCosts,
    /// Time set free.
    SavedTime,
    /// Employees' satisfaction.
    EmployeeSatisfaction,
    /// Users' satisfaction.
    UserSatisfaction,
    /// Citizens' insight and influence.
    CitizenInfluence,
    /// Political goals met.
    PoliticalGoals,
    /// Value for private partners.
    BusinessValue,
    /// None of these.
    Other,
}

/// A benefit as it is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// What becomes better, or worse.
    pub title: Text,
    /// For whom and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<Text>,
    /// What must be in place for it to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preconditions: Option<Text>,
    /// Which kinds of value; several are usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub value_types: Vec<ValueType>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// Whether somebody is worse off by it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dis_benefit: bool,
    /// What we stop doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<Text>,
    /// What freed time or money is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freed_for: Option<Text>,
}

/// A benefit is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitExpected {
    /// Its identity.
    pub id: BenefitId,
    /// What is expected.
    pub benefit: Benefit,
}

/// What is expected has changed; the first expectation stays in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitChanged {
    /// Which benefit.
    pub id: BenefitId,
    /// What is expected now.
    pub benefit: Benefit,
    /// Why it changed.
    pub reason: Text,
}

/// Records that a benefit is expected.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectBenefit {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: BenefitId,
    /// What is expected.
    pub benefit: Benefit,
}

impl Decide for ExpectBenefit {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.benefit.owner.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        if world.project(self.project)?.benefits.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let benefit = clean(&self.benefit)?;
        let owner = |person| world.present_person("owner", person, moment.effective_on);
        benefit.owner.map(owner).transpose()?;
        Ok(vec![BenefitExpected { id: self.id, benefit }.into()])
    }
}

/// Changes what is expected; the first expectation stays in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeBenefit {
    /// Which project.
    pub project: ProjectId,
    /// Which benefit.
    pub id: BenefitId,
    /// What is expected now.
    pub benefit: Benefit,
    /// Why it changed.
    pub reason: Text,
}

impl Decide for ChangeBenefit {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.benefit.owner.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.project(self.project)?.benefits.get(&self.id);
        let known = known.ok_or(Refusal::BenefitUnknown { field: "id" })?;
        let benefit = clean(&self.benefit)?;
        // An owner who left since may stay until somebody else takes over.
        let new_owner = benefit.owner.filter(|owner| Some(*owner) != known.owner);
        let owner = |person| world.present_person("owner", person, moment.effective_on);
        new_owner.map(owner).transpose()?;
        let reason = words::required("reason", &self.reason)?;
        let nothing = *known == benefit;
        Ok(if nothing {
            vec![]
        } else {
            vec![BenefitChanged { id: self.id, benefit, reason }.into()]
        })
    }
}

fn clean(benefit: &Benefit) -> Result<Benefit, Refusal> {
    let mut value_types = benefit.value_types.clone();
    value_types.sort_unstable();
    value_types.dedup();
    Ok(Benefit {
        title: words::title("title", &benefit.title)?,
        for_whom: words::optional("for_whom", benefit.for_whom.as_ref())?,
        preconditions: words::optional("preconditions", benefit.preconditions.as_ref())?,
        value_types,
        owner: benefit.owner,
        dis_benefit: benefit.dis_benefit,
        stops: words::optional("stops", benefit.stops.as_ref())?,
        freed_for: words::optional("freed_for", benefit.freed_for.as_ref())?,
    })
}
