//! Remarks: what somebody asks or says of a project or of one thing in it, whom they want to see it, and what is
//! replied.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::person::PersonKind;
use crate::project::state::Project;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{
    DecisionId, FollowUpId, IndicatorId, InsightId, PersonId, ProjectId, RemarkId, TrialId,
};
use crate::words;
use crate::world::World;

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The project as a whole.
    Project,
    /// A decision of it.
    Decision(DecisionId),
    /// What it measures, and the results.
    Indicator(IndicatorId),
    /// A need that was found.
    Insight(InsightId),
    /// A trial.
    Trial(TrialId),
    /// What it is asked after implementation.
    FollowUp(FollowUpId),
}

impl About {
    pub(crate) fn check(self, project: &Project) -> Result<(), Refusal> {
        let field = "about";
        match self {
            Self::Decision(id) if !project.decisions.contains_key(&id) => {
                Err(Refusal::DecisionUnknown { field })
            }
            Self::Indicator(id) if !project.indicators.contains_key(&id) => {
                Err(Refusal::IndicatorUnknown { field })
            }
            Self::Insight(id) if !project.insights.contains(&id) => {
                Err(Refusal::InsightUnknown { field })
            }
            Self::Trial(id) if !project.trials.contains(&id) => {
                Err(Refusal::TrialUnknown { field })
            }
            Self::FollowUp(id) if !project.follow_ups.contains_key(&id) => {
                Err(Refusal::FollowUpUnknown { field })
            }
            _ => Ok(()),
        }
    }
}

/// Somebody asked or said something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkMade {
    /// Its identity.
    pub id: RemarkId,
    /// What it is about; a reply is about what its remark is about.
    pub about: About,
    /// Whether it is a question, which waits for an answer.
    pub asks: bool,
    /// What was said.
    pub text: Text,
    /// Who should see it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub mentions: BTreeSet<PersonId>,
    /// The remark that it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies_to: Option<RemarkId>,
}

/// Somebody who should see a remark has read it and its replies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkRead {
    /// Which remark.
    pub id: RemarkId,
    /// Who has read it.
    pub person: PersonId,
}

/// A question has its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkAnswered {
    /// Which question.
    pub id: RemarkId,
}

/// What decisions need to know of a remark, its replies with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRemark {
    /// What it is about.
    pub about: About,
    /// Whether it is a question.
    pub asks: bool,
    /// Whether it has its answer.
    pub answered: bool,
    /// Who should see it or one of its replies.
    pub mentioned: BTreeSet<PersonId>,
    /// Who of them has yet to.
    pub waits_for: BTreeSet<PersonId>,
    /// Its replies.
    pub replies: BTreeSet<RemarkId>,
}

/// The remarks on a project that are no replies, by identity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks(pub BTreeMap<RemarkId, KnownRemark>);

impl Remarks {
    fn holds(&self, id: RemarkId) -> bool {
        self.0.contains_key(&id) || self.0.values().any(|known| known.replies.contains(&id))
    }

    fn known(&self, field: &'static str, id: RemarkId) -> Result<&KnownRemark, Refusal> {
        self.0.get(&id).ok_or(Refusal::RemarkUnknown { field })
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::RemarkMade(made) => self.made(made),
            Event::RemarkRead(read) => {
                if let Some(known) = self.0.get_mut(&read.id) {
                    known.waits_for.remove(&read.person);
                }
            }
            Event::RemarkAnswered(answered) => {
                if let Some(known) = self.0.get_mut(&answered.id) {
                    known.answered = true;
                    known.waits_for.clear();
                }
            }
            _ => {}
        }
    }

    fn made(&mut self, made: &RemarkMade) {
        let first = || KnownRemark {
            about: made.about,
            asks: made.asks,
            answered: false,
            mentioned: BTreeSet::new(),
            waits_for: BTreeSet::new(),
            replies: BTreeSet::new(),
        };
        let known = self.0.entry(made.replies_to.unwrap_or(made.id)).or_insert_with(first);
        known.mentioned.extend(&made.mentions);
        known.waits_for.extend(&made.mentions);
        if made.replies_to.is_some() {
            known.replies.insert(made.id);
        }
    }
}

/// Asks or says something.
#[derive(Debug, Clone, PartialEq)]
pub struct MakeRemark {
    /// Of which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: RemarkId,
    /// What it is about.
    pub about: About,
    /// Whether it is a question.
    pub asks: bool,
    /// What is said.
    pub text: Text,
    /// Who should see it.
    pub mentions: BTreeSet<PersonId>,
}

impl Decide for MakeRemark {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.mentions.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.remarks.holds(self.id) {
            return Err(Refusal::IdTaken);
        }
        self.about.check(project)?;
        let made = RemarkMade {
            id: self.id,
            about: self.about,
            asks: self.asks,
            text: words::required("text", &self.text)?,
            mentions: mentions(world, project, &self.mentions, moment)?,
            replies_to: None,
        };
        Ok(vec![made.into()])
    }
}

/// Replies to a remark.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplyToRemark {
    /// Of which project.
    pub project: ProjectId,
    /// The reply's identity.
    pub id: RemarkId,
    /// The remark, which is no reply itself.
    pub to: RemarkId,
    /// What is said.
    pub text: Text,
    /// Who should see it.
    pub mentions: BTreeSet<PersonId>,
}

impl Decide for ReplyToRemark {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.mentions.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let known = project.remarks.known("to", self.to)?;
        if project.remarks.holds(self.id) {
            return Err(Refusal::IdTaken);
        }
        let made = RemarkMade {
            id: self.id,
            about: known.about,
            asks: false,
            text: words::required("text", &self.text)?,
            mentions: mentions(world, project, &self.mentions, moment)?,
            replies_to: Some(self.to),
        };
        Ok(vec![made.into()])
    }
}

/// Says that somebody who should see a remark has read it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRemark {
    /// Of which project.
    pub project: ProjectId,
    /// The remark, which is no reply itself.
    pub id: RemarkId,
    /// Who has read it.
    pub person: PersonId,
}

impl Decide for ReadRemark {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.project(self.project)?.remarks.known("id", self.id)?;
        if !known.mentioned.contains(&self.person) {
            return Err(Refusal::RemarkNotForPerson);
        }
        let read = RemarkRead { id: self.id, person: self.person };
        Ok(if known.waits_for.contains(&self.person) { vec![read.into()] } else { vec![] })
    }
}

/// Says that a question has its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRemark {
    /// Of which project.
    pub project: ProjectId,
    /// The question.
    pub id: RemarkId,
}

impl Decide for AnswerRemark {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = world.project(self.project)?.remarks.known("id", self.id)?;
        if !known.asks {
            return Err(Refusal::RemarkAsksNothing);
        }
        Ok(if known.answered { vec![] } else { vec![RemarkAnswered { id: self.id }.into()] })
    }
}

/// Only somebody who can see the project is asked to look at it: employees see all of them, partners their own.
fn mentions(
    world: &World,
    project: &Project,
    mentioned: &BTreeSet<PersonId>,
    moment: Moment,
) -> Result<BTreeSet<PersonId>, Refusal> {
    let field = "mentions";
    let listed: Vec<_> = mentioned.iter().collect();
    words::few(field, &listed)?;
    for person in mentioned {
        let known = world.present_person(field, *person, moment.effective_on)?;
        if known.kind == PersonKind::Partner && !takes_part(project, *person) {
            return Err(Refusal::MentionedSeesNothing);
        }
    }
    Ok(mentioned.clone())
}

fn takes_part(project: &Project, person: PersonId) -> bool {
    project.roles.iter().any(|(_, holder)| *holder == person)
        || project.operation.as_ref().is_some_and(|known| known.line_manager == person)
        || project.follow_ups.values().any(|follow_up| follow_up.responsible == person)
}
