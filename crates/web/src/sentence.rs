//! What happened, as plain sentences that somebody from outside understands, in four languages.
//!
//! [`Telling::sentence`] takes one event to a [`Sentence`]: what happened in our words, what people
//! wrote in theirs, and where an imported fact was read. Facts are told, never judged.

mod afterwards;
mod guided;
mod learned;
mod measured;
mod names;
mod remarked;
mod setting;
#[cfg(test)]
mod tests;
mod way;

use domain::method::Method;
use domain::values::Source;
use domain::{Event, Text};
use readmodels::portfolio::Portfolio;
use readmodels::project_page::Happening;
use serde::Serialize;

use crate::locale::{Argument, Locale};
pub(crate) use remarked::shortened;

/// What sentences about one project draw on.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The reader's language.
    pub locale: Locale,
    /// The names of people, units and projects.
    pub portfolio: &'a Portfolio,
    /// The methods that the organisation has adopted.
    pub methods: &'a [Method],
    /// The method that the project follows.
    pub method: Option<&'a Method>,
    /// All that happened, in any order: a correction tells what stood before it.
    pub timeline: &'a [Happening],
}

/// One thing that happened, for a reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// What happened: one sentence or a few, each with its full stop.
    pub text: String,
    /// What people wrote about it.
    pub quotes: Vec<Quote>,
    /// Where it was read, when it was imported: a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A text that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// What it is: `Begrunnelse`.
    pub label: String,
    /// The text itself, which may have several lines; none when it was erased.
    pub text: Option<String>,
}

impl Telling<'_> {
    /// One thing that happened, as sentences.
    pub fn sentence(&self, happening: &Happening) -> Sentence {
        let mut told = Told { telling: *self, text: vec![], quotes: vec![], source: None };
        told.event(happening);
        Sentence { text: told.text.join(" "), quotes: told.quotes, source: told.source }
    }
}

/// A sentence in the making.
struct Told<'a> {
    telling: Telling<'a>,
    text: Vec<String>,
    quotes: Vec<Quote>,
    source: Option<String>,
}

impl Told<'_> {
    fn event(&mut self, happening: &Happening) {
        match &happening.event {
            Event::OrganisationRegistered(event) => self.organisation_registered(event),
            Event::SettingsChanged(event) => self.settings_changed(event),
            Event::MethodAdopted(event) => self.method_adopted(event),
            Event::UnitRegistered(event) => self.unit_registered(event),
            Event::UnitChanged(event) => self.unit_changed(event),
            Event::UnitClosed(event) => self.unit_closed(event),
            Event::PersonRegistered(event) => self.person_registered(event),
            Event::PersonChanged(event) => self.person_changed(event),
            Event::PersonLeft(event) => self.person_left(event),
            Event::PersonRoleGranted(event) => self.person_role_granted(event),
            Event::PersonRoleWithdrawn(event) => self.person_role_withdrawn(event),
            Event::SelectionSaved(event) => self.selection_saved(event),
            Event::SelectionRemoved(_) => self.say("event-selection-removed", []),
            Event::ProjectRegistered(event) => self.project_registered(event),
            Event::ProjectDescribed(event) => self.project_described(event),
            Event::RoleAssigned(event) => self.role_assigned(event),
            Event::RoleEnded(event) => self.role_ended(event),
            Event::PhaseEntered(event) => self.phase_entered(event),
            Event::ProjectPaused(event) => self.project_paused(event),
            Event::ProjectResumed(event) => self.project_resumed(event),
            Event::ProjectShelved(event) => self.project_shelved(event),
            Event::ProjectStopped(event) => self.project_stopped(event),
            Event::NoveltyRecorded(event) => self.novelty_recorded(event),
            Event::LinkMade(event) => self.link_made(event),
            Event::LinkRemoved(event) => self.link_removed(event),
            Event::GuideAnswered(event) => self.guide_answered(event),
            Event::ReadinessChecked(event) => self.readiness_checked(event),
            Event::InsightFound(event) => self.insight_found(event),
            Event::TrialRecorded(event) => self.trial_recorded(event),
            Event::DecisionRecorded(event) => self.decision_recorded(event),
            Event::DecisionDrafted(event) => self.decision_drafted(event),
            Event::DecisionRevisited(event) => self.decision_revisited(event),
            Event::BenefitExpected(event) => self.benefit_expected(event),
            Event::BenefitChanged(event) => self.benefit_changed(event),
            Event::IndicatorDefined(event) => self.indicator_defined(event),
            Event::IndicatorChanged(event) => self.indicator_changed(event),
            Event::ResultMeasured(event) => self.result_measured(event),
            Event::ResultCorrected(event) => self.result_corrected(happening, event),
            Event::OperationStarted(event) => self.operation_started(event),
            Event::FollowUpScheduled(event) => self.follow_up_scheduled(event),
            Event::FollowUpAnswered(event) => self.follow_up_answered(event),
            Event::FollowUpSnoozed(event) => self.follow_up_snoozed(event),
            Event::FollowUpReassigned(event) => self.follow_up_reassigned(event),
            Event::FollowUpEnded(event) => self.follow_up_ended(event),
            Event::SnapshotConfirmed(event) => self.snapshot_confirmed(event),
            Event::RemarkMade(event) => self.remark_made(event),
            Event::RemarkRead(event) => self.remark_read(event),
            Event::RemarkAnswered(event) => self.remark_answered(event),
            Event::AttachmentAdded(event) => self.attachment_added(event),
            Event::AttachmentRemoved(event) => self.attachment_removed(event),
        }
    }

    /// Adds a sentence of ours.
    fn say<'b>(&mut self, key: &str, arguments: impl IntoIterator<Item = (&'b str, Argument<'b>)>) {
        let sentence = self.telling.locale.with(key, arguments);
        // A sentence may begin with somebody whom we call `en ukjent person`.
        let mut letters = sentence.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        self.text.push(first.chain(letters).collect());
    }

    /// Adds what somebody wrote.
    fn quote(&mut self, label: &str, text: &Text) {
        let label = self.telling.locale.text(label);
        self.quotes.push(Quote { label, text: text.get().map(str::to_owned) });
    }

    /// Adds what somebody wrote, if they did.
    fn quote_given(&mut self, label: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.quote(label, text);
        }
    }

    /// Adds what somebody changed a text to; an empty text took it away, and `removed` says so.
    fn quote_changed(&mut self, label: &str, removed: &str, text: Option<&Text>) {
        match text {
            Some(text) if text.get() == Some("") => self.say(removed, []),
            Some(text) => self.quote(label, text),
            None => {}
        }
    }

    /// Says what a short text was changed to; an empty text took it away.
    fn say_changed(&mut self, changed: &str, removed: &str, text: Option<&Text>) {
        match text {
            Some(text) if text.get() == Some("") => self.say(removed, []),
            Some(text) => {
                let text = self.quoted(text);
                self.say(changed, [("text", text.into())]);
            }
            None => {}
        }
    }

    fn imported(&mut self, source: Option<&Source>) {
        self.source = source.map(|source| {
            let arguments: [(&str, Argument<'_>); 2] =
                [("file", source.file.as_str().into()), ("row", source.row.into())];
            self.telling.locale.with("event-source", arguments)
        });
    }
}
