//! What each project has learned and decided, in short.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::values::{DecisionId, PersonId};
use domain::{Event, Text};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A decision in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionInShort {
    /// When it was taken.
    pub on: NaiveDate,
    /// What was to be decided.
    pub question: Text,
    /// What was chosen.
    pub chosen: Text,
    /// When to ask again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<NaiveDate>,
    /// The decision that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<DecisionId>,
}

/// A decision that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftInShort {
    /// When it was last saved.
    pub on: NaiveDate,
    /// By whom.
    pub by: PersonId,
    /// What is to be decided, if that is written yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
}

/// What one project has learned and decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    /// How many insights there are.
    pub insights: u32,
    /// How many trials there are.
    pub trials: u32,
    /// What was decided.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<DecisionId, DecisionInShort>,
    /// What is being written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<DecisionId, DraftInShort>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Decisions`].
#[derive(Debug, Clone, Copy)]
pub struct DecisionsFold;

impl Fold<Event> for DecisionsFold {
    type Document = Decisions;

    fn name(&self) -> &'static str {
        "decisions"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(
            event_type,
            "insight.found"
                | "trial.recorded"
                | "decision.drafted"
                | "decision.recorded"
                | "decision.revisited"
        )
    }

    fn evolve(
        &self,
        document: Option<Decisions>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Decisions, FoldError> {
        let on = envelope.effective_on;
        let mut decisions = document.unwrap_or_else(|| Decisions {
            insights: 0,
            trials: 0,
            decisions: BTreeMap::new(),
            drafts: BTreeMap::new(),
            last_on: on,
        });
        decisions.last_on = on;
        match event {
            Event::InsightFound(_) => decisions.insights += 1,
            Event::TrialRecorded(_) => decisions.trials += 1,
            Event::DecisionDrafted(drafted) if drafted.entries.is_empty() => {
                decisions.drafts.remove(&drafted.id);
            }
            Event::DecisionDrafted(drafted) => {
                let question = drafted.entries.iter().find(|entry| entry.field == "question");
                let question = question.map(|entry| entry.text.clone());
                let by = PersonId(envelope.actor);
                decisions.drafts.insert(drafted.id, DraftInShort { on, by, question });
            }
            Event::DecisionRecorded(recorded) => record(&mut decisions, on, recorded),
            Event::DecisionRevisited(revisited) => {
                if let Some(decision) = decisions.decisions.get_mut(&revisited.id) {
                    decision.revisit_on = revisited.revisit_on;
                }
            }
            _ => {}
        }
        Ok(decisions)
    }
}

fn record(decisions: &mut Decisions, on: NaiveDate, recorded: &domain::decision::DecisionRecorded) {
    let decision = &recorded.decision;
    decisions.drafts.remove(&recorded.id);
    if let Some(former) = decision.supersedes.and_then(|id| decisions.decisions.get_mut(&id)) {
        former.superseded_by = Some(recorded.id);
    }
    let chosen = decision.options.iter().find(|option| option.key == decision.chosen);
    decisions.decisions.insert(
        recorded.id,
        DecisionInShort {
            on,
            question: decision.question.clone(),
            chosen: chosen.map_or_else(Text::erased, |option| option.title.clone()),
            revisit_on: decision.revisit_on,
            superseded_by: None,
        },
    );
}
