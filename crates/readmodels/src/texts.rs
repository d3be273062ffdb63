//! Everything people wrote of a project that stays as it was written, one document for each event.
//!
//! What changes later (the title, what is agreed on) stands in the documents that change with it. Here a document
//! belongs to one event: a text is stored once, however much is written after it.

use chrono::NaiveDate;
use domain::attachment::{AttachmentAdded, Content};
use domain::decision::{DecisionRecorded, Evidence};
use domain::operation::OperationStarted;
use domain::values::{DecisionId, ProjectId};
use domain::{Event, Text};
use eventlog::envelope::{Position, RecordedEvent};
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What a project is called.
    Title,
    /// What is hard today.
    Challenge,
    /// Whom it concerns, what it aims at, where it comes from.
    Description,
    /// A need that was found.
    Insight,
    /// A trial.
    Trial,
    /// A decision: what was asked, what was chosen, and why.
    Decision,
    /// What is expected to become better.
    Benefit,
    /// What is measured, and how.
    Indicator,
    /// What is to be known of a result.
    Result,
    /// What was answered after implementation, and why a question was put off or ended.
    FollowUp,
    /// What was answered to the guide's questions, and what was said of how ready a phase was.
    Guide,
    /// What was asked and said of it.
    Remark,
    /// Why a project moved, waited, went on or stopped, and how it was handed over.
    Move,
}

impl Kind {
    /// All, in the order people read them.
    pub const ALL: [Self; 13] = [
        Self::Title,
        Self::Challenge,
        Self::Description,
        Self::Insight,
        Self::Trial,
        Self::Decision,
        Self::Benefit,
        Self::Indicator,
        Self::Result,
        Self::FollowUp,
        Self::Guide,
        Self::Remark,
        Self::Move,
    ];

    /// The word it has in addresses and the API.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Challenge => "challenge",
            Self::Description => "description",
            Self::Insight => "insight",
            Self::Trial => "trial",
            Self::Decision => "decision",
            Self::Benefit => "benefit",
            Self::Indicator => "indicator",
            Self::Result => "result",
            Self::FollowUp => "follow_up",
            Self::Guide => "guide",
            Self::Remark => "remark",
            Self::Move => "move",
        }
    }
}

/// What was written with one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Of which project.
    pub project: ProjectId,
    /// What kind of text.
    pub kind: Kind,
    /// The day it holds for.
    pub on: NaiveDate,
    /// The event it was written with.
    pub position: Position,
    /// The decision it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
    /// What was written; nothing where the event has no words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<Text>,
}

/// The fold of [`Said`].
#[derive(Debug, Clone, Copy)]
pub struct Texts;

impl Texts {
    /// Whether events of this type are searched as they stand.
    pub fn searches(event_type: &str) -> bool {
        matches!(
            event_type,
            "insight.found"
                | "trial.recorded"
                | "decision.recorded"
                | "decision.revisited"
                | "benefit.changed"
                | "indicator.changed"
                | "result.measured"
                | "result.corrected"
                | "follow_up.scheduled"
                | "follow_up.answered"
                | "follow_up.snoozed"
                | "follow_up.reassigned"
                | "follow_up.ended"
                | "phase.entered"
                | "project.paused"
                | "project.resumed"
                | "project.shelved"
                | "project.stopped"
                | "operation.started"
                | "novelty.recorded"
                | "guide.answered"
                | "readiness.checked"
                | "remark.made"
                | "attachment.added"
        )
    }
}

impl Fold<Event> for Texts {
    type Document = Said;
    const EACH_EVENT: bool = true;

    fn name(&self) -> &'static str {
        "texts"
    }

    fn keeps(&self, said: &Said) -> bool {
        !said.texts.is_empty()
    }

    fn concerns(&self, event_type: &str) -> bool {
        Self::searches(event_type)
    }

    fn evolve(
        &self,
        _: Option<Said>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Said, FoldError> {
        let (kind, texts) = said(event);
        let decision = match event {
            Event::DecisionRecorded(recorded) => Some(recorded.id),
            Event::DecisionRevisited(revisited) => Some(revisited.id),
            _ => None,
        };
        Ok(Said {
            project: ProjectId(envelope.stream),
            kind,
            on: envelope.effective_on,
            position: envelope.position,
            decision,
            texts: texts.into_iter().filter(|text| text.says_something()).cloned().collect(),
        })
    }
}

/// What kind of texts an event holds that are searched as they stand, and the texts, those first that say most.
pub fn said(event: &Event) -> (Kind, Vec<&Text>) {
    fn may<'a>(text: impl Into<Option<&'a Text>>) -> Vec<&'a Text> {
        text.into().into_iter().collect()
    }
    match event {
        Event::InsightFound(found) => {
            (Kind::Insight, [may(&found.insight.need), may(found.insight.who.as_ref())].concat())
        }
        Event::TrialRecorded(recorded) => {
            let trial = &recorded.trial;
            let told = [&trial.hypothesis, &trial.method, &trial.result];
            (Kind::Trial, told.into_iter().chain(&trial.learning).collect())
        }
        Event::DecisionRecorded(recorded) => (Kind::Decision, decided(recorded)),
        Event::DecisionRevisited(revisited) => (Kind::Decision, may(&revisited.reason)),
        Event::BenefitChanged(changed) => (Kind::Benefit, may(&changed.reason)),
        Event::IndicatorChanged(changed) => (Kind::Indicator, may(&changed.reason)),
        Event::ResultMeasured(measured) => (Kind::Result, may(measured.note.as_ref())),
        Event::ResultCorrected(corrected) => (Kind::Result, may(&corrected.reason)),
        Event::FollowUpScheduled(planned) => (Kind::FollowUp, may(planned.question.as_ref())),
        Event::FollowUpAnswered(given) => (Kind::FollowUp, may(given.answer.note.as_ref())),
        Event::FollowUpSnoozed(snoozed) => (Kind::FollowUp, may(&snoozed.reason)),
        Event::FollowUpReassigned(moved) => (Kind::FollowUp, may(moved.reason.as_ref())),
        Event::FollowUpEnded(ended) => (Kind::FollowUp, may(&ended.reason)),
        Event::PhaseEntered(entered) => (Kind::Move, may(entered.reason.as_ref())),
        Event::ProjectPaused(paused) => (Kind::Move, may(&paused.reason)),
        Event::ProjectResumed(resumed) => (Kind::Move, may(resumed.reason.as_ref())),
        Event::ProjectShelved(shelved) => (Kind::Move, may(&shelved.reason)),
        Event::ProjectStopped(stopped) => {
            (Kind::Move, [may(&stopped.reason), may(&stopped.learned)].concat())
        }
        Event::OperationStarted(operation) => (Kind::Move, handed_over(operation)),
        Event::AttachmentAdded(added) => (Kind::Description, attached(added)),
        Event::RemarkMade(made) => (Kind::Remark, may(&made.text)),
        Event::GuideAnswered(answered) => (Kind::Guide, may(&answered.answer)),
        Event::ReadinessChecked(checked) => {
            let notes = checked.answers.iter().filter_map(|answer| answer.note.as_ref());
            (Kind::Guide, notes.collect())
        }
        Event::NoveltyRecorded(novelty) => (Kind::Description, may(novelty.origin.as_ref())),
        _ => (Kind::Description, Vec::new()),
    }
}

fn decided(recorded: &DecisionRecorded) -> Vec<&Text> {
    let decision = &recorded.decision;
    let (chosen, others): (Vec<_>, Vec<_>) =
        decision.options.iter().partition(|option| option.key == decision.chosen);
    let mut texts = vec![&decision.question];
    texts.extend(chosen.iter().map(|option| &option.title));
    texts.push(&decision.rationale);
    for option in chosen.into_iter().chain(others) {
        texts.extend((option.key != decision.chosen).then_some(&option.title));
        texts.extend([&option.pros, &option.cons, &option.why_not].into_iter().flatten());
    }
    texts.extend(decision.conditions.iter().map(|condition| &condition.words));
    texts.extend(&decision.heard);
    for evidence in &decision.evidence {
        if let Evidence::Link { url, title } = evidence {
            texts.extend([title, url]);
        }
    }
    texts
}

fn attached(added: &AttachmentAdded) -> Vec<&Text> {
    match &added.content {
        Content::Address(address) => vec![&added.title, address],
    }
}

fn handed_over(operation: &OperationStarted) -> Vec<&Text> {
    let lacking = operation.checks.iter().filter_map(|check| check.lacking.as_ref());
    operation.stops.iter().chain(lacking).collect()
}
