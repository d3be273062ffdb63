//! What each project has answered its guide, in short: when, and how ready it was. The words stay in the log.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Event;
use domain::readiness::{Readiness, ReadinessChecked};
use domain::values::PhaseKey;
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A readiness check in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The day it was made.
    pub on: NaiveDate,
    /// How many things were in place.
    pub yes: u32,
    /// How many were partly in place.
    pub partly: u32,
    /// How many were not.
    pub no: u32,
}

impl Check {
    fn of(on: NaiveDate, checked: &ReadinessChecked) -> Self {
        let count = |readiness| {
            let said = checked.answers.iter().filter(|answer| answer.readiness == readiness);
            u32::try_from(said.count()).unwrap_or(u32::MAX)
        };
        let [yes, partly, no] = [Readiness::Yes, Readiness::Partly, Readiness::No].map(count);
        Self { on, yes, partly, no }
    }

    /// How many things were asked about.
    pub fn all(&self) -> u32 {
        self.yes + self.partly + self.no
    }
}

/// What one project has answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// The questions that have an answer, by phase, each with the day it was given.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<PhaseKey, BTreeMap<String, NaiveDate>>,
    /// The latest readiness check of each phase.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub checks: BTreeMap<PhaseKey, Check>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Guide`].
#[derive(Debug, Clone, Copy)]
pub struct GuideFold;

impl Fold<Event> for GuideFold {
    type Document = Guide;

    fn name(&self) -> &'static str {
        "guide"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(event_type, "guide.answered" | "readiness.checked")
    }

    fn evolve(
        &self,
        document: Option<Guide>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Guide, FoldError> {
        let on = envelope.effective_on;
        let mut guide = document.unwrap_or_else(|| Guide {
            answers: BTreeMap::new(),
            checks: BTreeMap::new(),
            last_on: on,
        });
        guide.last_on = on;
        match event {
            Event::GuideAnswered(given) => {
                let answers = guide.answers.entry(given.phase.clone()).or_default();
                // An erased answer was one: only an empty one takes it away.
                if given.answer.get() == Some("") {
                    answers.remove(&given.question);
                } else {
                    answers.insert(given.question.clone(), on);
                }
            }
            Event::ReadinessChecked(checked) => {
                guide.checks.insert(checked.phase.clone(), Check::of(on, checked));
            }
            _ => {}
        }
        Ok(guide)
    }
}
