//! What decisions know of one project.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::attachment::Attachments;
use crate::benefit::Benefit;
use crate::decision::draft::DecisionDrafted;
use crate::event::Event;
use crate::follow_up::FollowUp;
use crate::indicator::Indicator;
use crate::link::{LinkKind, NoveltyRecorded};
use crate::operation::Operation;
use crate::project::{ProjectDescribed, ProjectRegistered, Role};
use crate::refusal::Refusal;
use crate::remark::Remarks;
use crate::text::Text;
use crate::values::{
    BenefitId, DecisionId, FollowUpId, IndicatorId, InsightId, MethodRef, PersonId, PhaseKey,
    ProjectId, ResultId, StatedDate, TrialId, UnitId, Value,
};

/// Whether a project goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Being worked on, or in operation.
    #[default]
    Active,
    /// Waiting.
    Paused {
        /// Until when, if that is known.
        until: Option<NaiveDate>,
    },
    /// Laid aside.
    Shelved {
        /// When to look again.
        revisit_on: NaiveDate,
    },
    /// Over.
    Stopped,
}

impl Standing {
    pub(crate) fn require_active(self) -> Result<(), Refusal> {
        match self {
            Self::Active => Ok(()),
            Self::Paused { .. } => Err(Refusal::ProjectAlreadyPaused),
            Self::Shelved { .. } => Err(Refusal::ProjectAlreadyShelved),
            Self::Stopped => Err(Refusal::ProjectAlreadyStopped),
        }
    }
}

/// What a project says of itself now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// What it is called.
    pub title: Text,
    /// What is hard today.
    pub challenge: Option<Text>,
    /// Who it concerns.
    pub concerns: Option<Text>,
    /// What it aims at.
    pub aim: Option<Text>,
    /// The unit it belongs to.
    pub unit: Option<UnitId>,
    /// The area of service.
    pub area: Option<String>,
    /// When it is planned to start.
    pub planned_start: Option<StatedDate>,
    /// When it is planned to be in operation.
    pub planned_end: Option<StatedDate>,
}

/// What is known of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDecision {
    /// When to ask again.
    pub revisit_on: Option<NaiveDate>,
    /// The decision that took its place.
    pub superseded_by: Option<DecisionId>,
}

/// What is known of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownResult {
    /// Which indicator was measured.
    pub indicator: IndicatorId,
    /// The value that stands.
    pub value: Value,
}

/// A project as decisions see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// The method and version it follows.
    pub method: MethodRef,
    /// The key it is known by elsewhere.
    pub external_key: Option<String>,
    /// What it says of itself.
    pub described: Described,
    /// The phase it is in.
    pub phase: Option<PhaseKey>,
    /// Whether it goes on.
    pub standing: Standing,
    /// Its operation, once it was handed over.
    pub operation: Option<Operation>,
    /// Who has which part.
    pub roles: BTreeSet<(Role, PersonId)>,
    /// How new it is, once that was recorded.
    pub novelty: Option<NoveltyRecorded>,
    /// Links to other projects.
    pub links: BTreeSet<(ProjectId, LinkKind)>,
    /// Answers to guiding questions, by phase and question.
    pub answers: BTreeMap<(PhaseKey, String), Text>,
    /// Insights by identity.
    pub insights: BTreeSet<InsightId>,
    /// Trials by identity.
    pub trials: BTreeSet<TrialId>,
    /// Decisions by identity.
    pub decisions: BTreeMap<DecisionId, KnownDecision>,
    /// Decisions that are being written.
    pub drafts: BTreeMap<DecisionId, DecisionDrafted>,
    /// Benefits as they are expected.
    pub benefits: BTreeMap<BenefitId, Benefit>,
    /// Indicators as agreed.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// Results by identity.
    pub results: BTreeMap<ResultId, KnownResult>,
    /// Follow-ups by identity.
    pub follow_ups: BTreeMap<FollowUpId, FollowUp>,
    /// Remarks with their replies.
    pub remarks: Remarks,
    /// What is attached.
    pub attachments: Attachments,
}

impl Project {
    pub(crate) fn registered(registered: &ProjectRegistered) -> Self {
        Self {
            method: registered.method.clone(),
            external_key: registered.external_key.clone(),
            described: Described {
                title: registered.title.clone(),
                challenge: registered.challenge.clone(),
                concerns: registered.concerns.clone(),
                aim: None,
                unit: registered.unit,
                area: registered.area.clone(),
                planned_start: None,
                planned_end: None,
            },
            phase: None,
            standing: Standing::Active,
            operation: None,
            roles: BTreeSet::new(),
            novelty: None,
            links: BTreeSet::new(),
            answers: BTreeMap::new(),
            insights: BTreeSet::new(),
            trials: BTreeSet::new(),
            decisions: BTreeMap::new(),
            drafts: BTreeMap::new(),
            benefits: BTreeMap::new(),
            indicators: BTreeMap::new(),
            results: BTreeMap::new(),
            follow_ups: BTreeMap::new(),
            remarks: Remarks::default(),
            attachments: Attachments::default(),
        }
    }

    /// What is in operation belongs to the line; new work on it is a new project that continues it.
    pub(crate) fn require_not_in_operation(&self) -> Result<(), Refusal> {
        if self.operation.is_some() { Err(Refusal::OperationAlreadyStarted) } else { Ok(()) }
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::ProjectDescribed(described) => self.described.take(described),
            Event::PhaseEntered(entered) => self.phase = Some(entered.phase.clone()),
            Event::ProjectPaused(paused) => {
                self.standing = Standing::Paused { until: paused.until }
            }
            Event::ProjectShelved(shelved) => {
                self.standing = Standing::Shelved { revisit_on: shelved.revisit_on };
            }
            Event::ProjectStopped(_) => self.standing = Standing::Stopped,
            Event::ProjectResumed(_) => self.standing = Standing::Active,
            Event::OperationStarted(started) => {
                let (line_manager, unit) = (started.line_manager, started.unit);
                self.operation = Some(Operation { line_manager, unit });
                self.standing = Standing::Active;
            }
            Event::RoleAssigned(assigned) => {
                let replaced = assigned.role.is_held_by_one().then_some(assigned.role);
                self.roles.retain(|(role, _)| Some(*role) != replaced);
                self.roles.insert((assigned.role, assigned.person));
            }
            Event::RoleEnded(ended) => {
                self.roles.remove(&(ended.role, ended.person));
            }
            Event::NoveltyRecorded(recorded) => self.novelty = Some(recorded.clone()),
            Event::LinkMade(link) => {
                self.links.insert((link.to, link.kind));
            }
            Event::LinkRemoved(link) => {
                self.links.remove(&(link.to, link.kind));
            }
            other => self.evolve_learning(other),
        }
    }

    fn evolve_learning(&mut self, event: &Event) {
        match event {
            Event::GuideAnswered(given) => {
                let asked = (given.phase.clone(), given.question.clone());
                self.answers.insert(asked, given.answer.clone());
            }
            Event::InsightFound(found) => {
                self.insights.insert(found.id);
            }
            Event::TrialRecorded(recorded) => {
                self.trials.insert(recorded.id);
            }
            Event::DecisionRecorded(recorded) => {
                let former = recorded.decision.supersedes;
                if let Some(former) = former.and_then(|id| self.decisions.get_mut(&id)) {
                    former.superseded_by = Some(recorded.id);
                }
                let revisit_on = recorded.decision.revisit_on;
                let known = KnownDecision { revisit_on, superseded_by: None };
                self.decisions.insert(recorded.id, known);
                self.drafts.remove(&recorded.id);
            }
            Event::DecisionDrafted(drafted) if drafted.entries.is_empty() => {
                self.drafts.remove(&drafted.id);
            }
            Event::DecisionDrafted(drafted) => {
                self.drafts.insert(drafted.id, drafted.clone());
            }
            Event::DecisionRevisited(revisited) => {
                if let Some(known) = self.decisions.get_mut(&revisited.id) {
                    known.revisit_on = revisited.revisit_on;
                }
            }
            other => self.evolve_measures(other),
        }
    }

    fn evolve_measures(&mut self, event: &Event) {
        match event {
            Event::BenefitExpected(expected) => {
                self.benefits.insert(expected.id, expected.benefit.clone());
            }
            Event::BenefitChanged(changed) => {
                self.benefits.insert(changed.id, changed.benefit.clone());
            }
            Event::IndicatorDefined(defined) => {
                // A second definition is backdated: what is agreed now stands.
                self.indicators.entry(defined.id).or_insert_with(|| defined.indicator.clone());
            }
            Event::IndicatorChanged(changed) => {
                self.indicators.insert(changed.id, changed.indicator.clone());
            }
            Event::ResultMeasured(measured) => {
                let (indicator, value) = (measured.indicator, measured.value.clone());
                self.results.insert(measured.id, KnownResult { indicator, value });
            }
            Event::ResultCorrected(corrected) => {
                if let Some(known) = self.results.get_mut(&corrected.id) {
                    known.value = corrected.value.clone();
                }
            }
            Event::FollowUpScheduled(scheduled) => {
                self.follow_ups.insert(scheduled.id, FollowUp::scheduled(scheduled));
            }
            other => self.evolve_follow_ups(other),
        }
    }

    fn evolve_follow_ups(&mut self, event: &Event) {
        let id = match event {
            Event::FollowUpAnswered(answered) => answered.id,
            Event::FollowUpSnoozed(snoozed) => snoozed.id,
            Event::FollowUpReassigned(reassigned) => reassigned.id,
            Event::FollowUpEnded(ended) => ended.id,
            other => {
                self.remarks.evolve(other);
                return self.attachments.evolve(other);
            }
        };
        if let Some(follow_up) = self.follow_ups.get_mut(&id) {
            follow_up.evolve(event);
        }
    }
}

impl Described {
    /// What is given is changed, the rest stands.
    pub(crate) fn take(&mut self, changed: &ProjectDescribed) {
        self.title = changed.title.as_ref().unwrap_or(&self.title).clone();
        take(&mut self.challenge, changed.challenge.as_ref(), |text| text.get() == Some(""));
        take(&mut self.concerns, changed.concerns.as_ref(), |text| text.get() == Some(""));
        take(&mut self.aim, changed.aim.as_ref(), |text| text.get() == Some(""));
        self.unit = changed.unit.or(self.unit);
        take(&mut self.area, changed.area.as_ref(), String::is_empty);
        let no_date = |date: &StatedDate| *date == StatedDate::None;
        take(&mut self.planned_start, changed.planned_start.as_ref(), no_date);
        take(&mut self.planned_end, changed.planned_end.as_ref(), no_date);
    }
}

/// What is given replaces what stood, or takes it away.
fn take<T: Clone>(slot: &mut Option<T>, given: Option<&T>, takes_away: impl Fn(&T) -> bool) {
    if let Some(given) = given {
        *slot = (!takes_away(given)).then(|| given.clone());
    }
}
