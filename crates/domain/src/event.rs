//! Everything that can be recorded: the sum of all concepts' events and their stored names.

use serde::Serialize;

use crate::attachment::{AttachmentAdded, AttachmentRemoved};
use crate::benefit::{BenefitChanged, BenefitExpected};
use crate::decision::draft::DecisionDrafted;
use crate::decision::{DecisionRecorded, DecisionRevisited};
use crate::follow_up::{
    FollowUpAnswered, FollowUpEnded, FollowUpReassigned, FollowUpScheduled, FollowUpSnoozed,
};
use crate::guide::GuideAnswered;
use crate::indicator::{IndicatorChanged, IndicatorDefined};
use crate::insight::InsightFound;
use crate::link::{LinkMade, LinkRemoved, NoveltyRecorded};
use crate::operation::OperationStarted;
use crate::organisation::{MethodAdopted, OrganisationRegistered, SettingsChanged};
use crate::person::roles::{PersonRoleGranted, PersonRoleWithdrawn};
use crate::person::{PersonChanged, PersonLeft, PersonRegistered};
use crate::project::{
    ProjectDescribed, ProjectPaused, ProjectRegistered, ProjectResumed, ProjectShelved,
    ProjectStopped, RoleAssigned, RoleEnded,
};
use crate::readiness::ReadinessChecked;
use crate::remark::{RemarkAnswered, RemarkMade, RemarkRead};
use crate::result::{ResultCorrected, ResultMeasured};
use crate::selection::{SelectionRemoved, SelectionSaved};
use crate::snapshot::SnapshotConfirmed;
use crate::text::{self, Text};
use crate::transition::PhaseEntered;
use crate::trial::TrialRecorded;
use crate::unit::{UnitChanged, UnitClosed, UnitRegistered};

macro_rules! events {
    ($($name:ident = $stored:literal v $version:literal),* $(,)?) => {
        /// One thing that happened. The variants name their stored forms, see [`crate::stored`].
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $(#[doc = concat!("`", $stored, "`")] $name($name),)*
        }

        impl Event {
            /// Every stored name with its newest version.
            pub const STORED_TYPES: &[(&str, i16)] = &[$(($stored, $version)),*];

            /// The stored name and version it is written under.
            pub fn stored_type(&self) -> (&'static str, i16) {
                match self {
                    $(Self::$name(_) => ($stored, $version),)*
                }
            }

            pub(crate) fn newest_version(event_type: &str) -> Option<i16> {
                match event_type {
                    $($stored => Some($version),)*
                    _ => None,
                }
            }

            pub(crate) fn split(&self) -> serde_json::Result<(String, Vec<Text>)> {
                fn of<T: Serialize>(event: &T) -> serde_json::Result<(String, Vec<Text>)> {
                    text::split(event)
                }
                match self {
                    $(Self::$name(event) => of(event),)*
                }
            }

            pub(crate) fn read(event_type: &str, facts: &str) -> serde_json::Result<Self> {
                match event_type {
                    $($stored => serde_json::from_str(facts).map(Self::$name),)*
                    _ => Err(serde::de::Error::custom("not an event type")),
                }
            }
        }

        $(impl From<$name> for Event {
            fn from(event: $name) -> Self {
                Self::$name(event)
            }
        })*
    };
}

events! {
    OrganisationRegistered = "organisation.registered" v 1,
    SettingsChanged = "organisation.settings_changed" v 1,
    MethodAdopted = "method.adopted" v 1,
    UnitRegistered = "unit.registered" v 1,
    UnitChanged = "unit.changed" v 1,
    UnitClosed = "unit.closed" v 1,
    PersonRegistered = "person.registered" v 1,
    PersonChanged = "person.changed" v 1,
    PersonLeft = "person.left" v 1,
    PersonRoleGranted = "person.role_granted" v 1,
    PersonRoleWithdrawn = "person.role_withdrawn" v 1,
    SelectionSaved = "selection.saved" v 1,
    SelectionRemoved = "selection.removed" v 1,
    ProjectRegistered = "project.registered" v 1,
    ProjectDescribed = "project.described" v 1,
    RoleAssigned = "project.role_assigned" v 1,
    RoleEnded = "project.role_ended" v 1,
    PhaseEntered = "phase.entered" v 1,
    ProjectPaused = "project.paused" v 1,
    ProjectResumed = "project.resumed" v 1,
    ProjectShelved = "project.shelved" v 1,
    ProjectStopped = "project.stopped" v 1,
    NoveltyRecorded = "novelty.recorded" v 1,
    LinkMade = "link.made" v 1,
    LinkRemoved = "link.removed" v 1,
    GuideAnswered = "guide.answered" v 1,
    ReadinessChecked = "readiness.checked" v 1,
    InsightFound = "insight.found" v 1,
    TrialRecorded = "trial.recorded" v 1,
    DecisionDrafted = "decision.drafted" v 1,
    DecisionRecorded = "decision.recorded" v 1,
    DecisionRevisited = "decision.revisited" v 1,
    BenefitExpected = "benefit.expected" v 1,
    BenefitChanged = "benefit.changed" v 1,
    IndicatorDefined = "indicator.defined" v 1,
    IndicatorChanged = "indicator.changed" v 1,
    ResultMeasured = "result.measured" v 1,
    ResultCorrected = "result.corrected" v 1,
    OperationStarted = "operation.started" v 1,
    FollowUpScheduled = "follow_up.scheduled" v 1,
    FollowUpAnswered = "follow_up.answered" v 1,
    FollowUpSnoozed = "follow_up.snoozed" v 1,
    FollowUpReassigned = "follow_up.reassigned" v 1,
    FollowUpEnded = "follow_up.ended" v 1,
    SnapshotConfirmed = "snapshot.confirmed" v 1,
    RemarkMade = "remark.made" v 1,
    RemarkRead = "remark.read" v 1,
    RemarkAnswered = "remark.answered" v 1,
    AttachmentAdded = "attachment.added" v 1,
    AttachmentRemoved = "attachment.removed" v 1,
}
