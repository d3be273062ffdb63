//! Sentences about a project's way: what it is about, its phases, its rests and its end.

use domain::link::{LinkMade, LinkRemoved, NoveltyRecorded};
use domain::project::{
    ProjectDescribed, ProjectPaused, ProjectRegistered, ProjectResumed, ProjectShelved,
    ProjectStopped, RoleAssigned, RoleEnded,
};
use domain::transition::{PhaseEntered, TransitionKind};
use domain::values::{StatedDate, UnitId};

use super::Told;
use crate::word::stored;

impl Told<'_> {
    pub(super) fn project_registered(&mut self, event: &ProjectRegistered) {
        let title = self.quoted(&event.title);
        self.say("event-project-registered", [("title", title.into())]);
        self.project_unit(event.unit);
        self.project_area(event.area.as_deref());
        let method = self.method(&event.method);
        self.say("event-project-method", [("method", method.into())]);
        if let Some(key) = &event.external_key {
            let key = self.locale().quoted(key);
            self.say("event-project-key", [("key", key.into())]);
        }
        self.quote_given("event-label-challenge", event.challenge.as_ref());
        self.quote_given("event-label-concerns", event.concerns.as_ref());
        self.imported(event.source.as_ref());
    }

    pub(super) fn project_described(&mut self, event: &ProjectDescribed) {
        self.say("event-project-described", []);
        if let Some(title) = &event.title {
            let title = self.quoted(title);
            self.say("event-project-renamed", [("title", title.into())]);
        }
        self.project_unit(event.unit);
        self.project_area(event.area.as_deref());
        self.planned("event-planned-start", event.planned_start.as_ref());
        self.planned("event-planned-end", event.planned_end.as_ref());
        let texts = [
            ("event-label-challenge", "event-challenge-removed", &event.challenge),
            ("event-label-concerns", "event-concerns-removed", &event.concerns),
            ("event-label-aim", "event-aim-removed", &event.aim),
        ];
        for (label, removed, text) in texts {
            self.quote_changed(label, removed, text.as_ref());
        }
        self.imported(event.source.as_ref());
    }

    fn project_unit(&mut self, unit: Option<UnitId>) {
        if let Some(unit) = unit {
            let unit = self.unit(unit);
            self.say("event-project-unit", [("unit", unit)]);
        }
    }

    fn project_area(&mut self, area: Option<&str>) {
        match area {
            None => {}
            Some("") => self.say("event-project-area-removed", []),
            Some(area) => {
                let area = self.locale().quoted(area);
                self.say("event-project-area", [("area", area.into())]);
            }
        }
    }

    fn planned(&mut self, key: &str, stated: Option<&StatedDate>) {
        let (how, date) = match stated {
            None => return,
            Some(StatedDate::On(on)) => ("on", self.locale().long_date(*on)),
            Some(StatedDate::Withheld(reason)) => ("withheld", self.locale().quoted(reason)),
            Some(StatedDate::None) => ("none", String::new()),
        };
        self.say(key, [("how", how.into()), ("date", date.into())]);
    }

    pub(super) fn role_assigned(&mut self, event: &RoleAssigned) {
        let (person, role) = (self.person(event.person), self.role(event.role));
        self.say("event-role-assigned", [("person", person), ("role", role.into())]);
    }

    pub(super) fn role_ended(&mut self, event: &RoleEnded) {
        let (person, role) = (self.person(event.person), self.role(event.role));
        self.say("event-role-ended", [("person", person), ("role", role.into())]);
    }

    fn role(&self, role: domain::project::Role) -> String {
        self.locale().word("word-role-", &role)
    }

    pub(super) fn phase_entered(&mut self, event: &PhaseEntered) {
        let phase = self.phase(&event.phase);
        match &event.from {
            None => self.say("event-phase-started", [("phase", phase)]),
            Some(from) => {
                let from = self.phase(from);
                let how = match event.kind {
                    TransitionKind::Back => "back",
                    TransitionKind::Skip => "skip",
                    TransitionKind::Forward | TransitionKind::Start => "forward",
                };
                let arguments = [("how", how.into()), ("from", from), ("phase", phase)];
                self.say("event-phase-entered", arguments);
            }
        }
        self.quote_given("event-label-reason", event.reason.as_ref());
        self.imported(event.source.as_ref());
    }

    pub(super) fn project_paused(&mut self, event: &ProjectPaused) {
        match event.until {
            None => self.say("event-project-paused", []),
            Some(until) => {
                let until = self.locale().long_date(until);
                self.say("event-project-paused-until", [("until", until.into())]);
            }
        }
        self.quote("event-label-reason", &event.reason);
    }

    pub(super) fn project_resumed(&mut self, event: &ProjectResumed) {
        self.say("event-project-resumed", []);
        self.quote_given("event-label-reason", event.reason.as_ref());
    }

    pub(super) fn project_shelved(&mut self, event: &ProjectShelved) {
        let date = self.locale().long_date(event.revisit_on);
        self.say("event-project-shelved", [("date", date.into())]);
        self.quote("event-label-reason", &event.reason);
    }

    pub(super) fn project_stopped(&mut self, event: &ProjectStopped) {
        let cause = self.locale().word("word-stop-reason-", &event.reason_code);
        self.say("event-project-stopped", [("cause", cause.into())]);
        self.quote("event-label-reason", &event.reason);
        self.quote("event-label-learned", &event.learned);
    }

    pub(super) fn novelty_recorded(&mut self, event: &NoveltyRecorded) {
        let novelty = stored(&event.novelty);
        self.say("event-novelty-recorded", [("novelty", novelty.into())]);
        if let Some(of) = event.of {
            let project = self.project(of);
            self.say("event-novelty-of", [("project", project.into())]);
        }
        self.quote_given("event-label-origin", event.origin.as_ref());
    }

    pub(super) fn link_made(&mut self, event: &LinkMade) {
        let kind = stored(&event.kind);
        let project = self.project(event.to);
        self.say("event-link-made", [("kind", kind.into()), ("project", project.into())]);
    }

    pub(super) fn link_removed(&mut self, event: &LinkRemoved) {
        let kind = stored(&event.kind);
        let project = self.project(event.to);
        self.say("event-link-removed", [("kind", kind.into()), ("project", project.into())]);
    }
}
