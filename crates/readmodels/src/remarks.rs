//! What is asked and said of each project: what waits for an answer, and who should see it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::remark::{About, RemarkMade};
use domain::values::{PersonId, RemarkId};
use domain::{Event, Text};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// A remark that is no reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What it is about.
    pub about: About,
    /// Whether it is a question.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks: bool,
    /// What was said.
    pub text: Text,
    /// The day it was made.
    pub on: NaiveDate,
    /// Who made it.
    pub by: PersonId,
    /// The day it had its answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<NaiveDate>,
    /// Who has yet to see it or a reply, and since when.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub waits_for: BTreeMap<PersonId, NaiveDate>,
}

/// The remarks on one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remarks {
    /// Those that are no replies.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remarks: BTreeMap<RemarkId, Remark>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Remarks`].
#[derive(Debug, Clone, Copy)]
pub struct RemarksFold;

impl Fold<Event> for RemarksFold {
    type Document = Remarks;

    fn name(&self) -> &'static str {
        "remarks"
    }

    fn concerns(&self, event_type: &str) -> bool {
        event_type.starts_with("remark.")
    }

    fn evolve(
        &self,
        document: Option<Remarks>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Remarks, FoldError> {
        let on = envelope.effective_on;
        let empty = || Remarks { remarks: BTreeMap::new(), last_on: on };
        let mut document = document.unwrap_or_else(empty);
        document.last_on = on;
        match event {
            Event::RemarkMade(made) => document.made(on, PersonId(envelope.actor), made),
            Event::RemarkRead(read) => {
                if let Some(remark) = document.remarks.get_mut(&read.id) {
                    remark.waits_for.remove(&read.person);
                }
            }
            Event::RemarkAnswered(answered) => {
                if let Some(remark) = document.remarks.get_mut(&answered.id) {
                    remark.answered_on.get_or_insert(on);
                    remark.waits_for.clear();
                }
            }
            _ => {}
        }
        Ok(document)
    }
}

impl Remarks {
    fn made(&mut self, on: NaiveDate, by: PersonId, made: &RemarkMade) {
        let first = Remark {
            about: made.about,
            asks: made.asks,
            text: made.text.clone(),
            on,
            by,
            answered_on: None,
            waits_for: BTreeMap::new(),
        };
        let remark = match made.replies_to {
            None => self.remarks.entry(made.id).or_insert(first),
            Some(to) => match self.remarks.get_mut(&to) {
                Some(remark) => remark,
                None => return,
            },
        };
        // Who replies has seen what they reply to.
        remark.waits_for.remove(&by);
        for person in made.mentions.iter().filter(|person| **person != by) {
            remark.waits_for.entry(*person).or_insert(on);
        }
    }
}
