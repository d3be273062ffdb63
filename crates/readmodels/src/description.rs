//! What each project is about, in words.

use chrono::NaiveDate;
use domain::values::{StatedDate, UnitId};
use domain::{Event, Text};
use eventlog::envelope::RecordedEvent;
use eventlog::fold::{Fold, FoldError};
use serde::{Deserialize, Serialize};

/// What one project is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// What it is called; erased or unknown titles are `None`.
    pub title: Text,
    /// What is hard today, and for whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Text>,
    /// Who it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Text>,
    /// What it aims at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Text>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The area of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// When it is planned to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<StatedDate>,
    /// When it is planned to be in operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<StatedDate>,
    /// The last day with an event of this kind.
    pub last_on: NaiveDate,
}

/// The fold of [`Description`].
#[derive(Debug, Clone, Copy)]
pub struct Descriptions;

impl Fold<Event> for Descriptions {
    type Document = Description;

    fn name(&self) -> &'static str {
        "descriptions"
    }

    fn concerns(&self, event_type: &str) -> bool {
        matches!(event_type, "project.registered" | "project.described")
    }

    fn evolve(
        &self,
        document: Option<Description>,
        envelope: &RecordedEvent,
        event: &Event,
    ) -> Result<Description, FoldError> {
        let mut description = document.unwrap_or_else(|| Description {
            title: Text::erased(),
            challenge: None,
            concerns: None,
            aim: None,
            unit: None,
            area: None,
            planned_start: None,
            planned_end: None,
            last_on: envelope.effective_on,
        });
        description.last_on = envelope.effective_on;
        match event {
            Event::ProjectRegistered(registered) => {
                description.title = registered.title.clone();
                // What was backdated to before the registration stands where this one is silent.
                replace_text(&mut description.challenge, registered.challenge.as_ref());
                replace_text(&mut description.concerns, registered.concerns.as_ref());
                description.unit = registered.unit.or(description.unit);
                description.area = registered.area.clone().or(description.area);
            }
            Event::ProjectDescribed(described) => {
                if let Some(title) = &described.title {
                    description.title = title.clone();
                }
                replace_text(&mut description.challenge, described.challenge.as_ref());
                replace_text(&mut description.concerns, described.concerns.as_ref());
                replace_text(&mut description.aim, described.aim.as_ref());
                description.unit = described.unit.or(description.unit);
                if let Some(area) = &described.area {
                    description.area = Some(area.clone()).filter(|area| !area.is_empty());
                }
                replace_date(&mut description.planned_start, described.planned_start.as_ref());
                replace_date(&mut description.planned_end, described.planned_end.as_ref());
            }
            _ => {}
        }
        Ok(description)
    }
}

/// An empty text takes the former away.
fn replace_text(slot: &mut Option<Text>, given: Option<&Text>) {
    if let Some(text) = given {
        *slot = Some(text.clone()).filter(|text| text.get() != Some(""));
    }
}

fn replace_date(slot: &mut Option<StatedDate>, given: Option<&StatedDate>) {
    if let Some(date) = given {
        *slot = Some(date.clone()).filter(|date| *date != StatedDate::None);
    }
}
