//! Sentences about the organisation, its units and its people.

use domain::organisation::{MethodAdopted, OrganisationRegistered, SettingsChanged};
use domain::person::roles::{PersonRoleGranted, PersonRoleWithdrawn};
use domain::person::{PersonChanged, PersonLeft, PersonRegistered};
use domain::selection::SelectionSaved;
use domain::snapshot::SnapshotConfirmed;
use domain::unit::{UnitChanged, UnitClosed, UnitRegistered};

use super::Told;

impl Told<'_> {
    pub(super) fn organisation_registered(&mut self, event: &OrganisationRegistered) {
        let name = self.quoted(&event.name);
        self.say("event-organisation-registered", [("name", name.into())]);
        if event.simulated_clock {
            self.say("event-organisation-simulated", []);
        }
    }

    pub(super) fn settings_changed(&mut self, event: &SettingsChanged) {
        if let Some(name) = &event.name {
            let name = self.quoted(name);
            self.say("event-settings-name", [("name", name.into())]);
        }
        if let Some(zone) = event.zone {
            self.say("event-settings-zone", [("zone", zone.name().into())]);
        }
        if let Some(language) = &event.language {
            let language = self.locale().word("word-language-", language);
            self.say("event-settings-language", [("language", language.into())]);
        }
        if let Some(method) = &event.default_method {
            let method = self.method(method);
            self.say("event-settings-method", [("method", method.into())]);
        }
        match &event.logo_text {
            Some(text) if text.says_something() => {
                let text = self.quoted(text);
                self.say("event-settings-logo-text", [("text", text.into())]);
            }
            Some(_) => self.say("event-settings-no-logo-text", []),
            None => {}
        }
        if let Some(colour) = &event.colour {
            self.say("event-settings-colour", [("colour", colour.as_str().into())]);
        }
    }

    pub(super) fn method_adopted(&mut self, event: &MethodAdopted) {
        let method = &event.method;
        let name = self.locale().quoted(method.name.in_language(self.locale().tag()));
        let phases = u32::try_from(method.phases.len()).unwrap_or(u32::MAX);
        self.say(
            "event-method-adopted",
            [("name", name.into()), ("version", method.version.into()), ("phases", phases.into())],
        );
    }

    pub(super) fn unit_registered(&mut self, event: &UnitRegistered) {
        let name = self.quoted(&event.name);
        self.say("event-unit-registered", [("name", name.into())]);
        if let Some(parent) = event.parent {
            let parent = self.unit(parent);
            self.say("event-unit-parent", [("parent", parent)]);
        }
        self.unit_kind(event.kind.as_deref());
    }

    pub(super) fn unit_changed(&mut self, event: &UnitChanged) {
        if let Some(name) = &event.name {
            let name = self.quoted(name);
            self.say("event-unit-renamed", [("name", name.into())]);
        }
        if let Some(parent) = event.parent {
            let parent = self.unit(parent);
            self.say("event-unit-moved", [("parent", parent)]);
        }
        self.unit_kind(event.kind.as_deref());
    }

    fn unit_kind(&mut self, kind: Option<&str>) {
        match kind {
            None => {}
            Some("") => self.say("event-unit-kind-removed", []),
            Some(kind) => {
                let kind = self.locale().quoted(kind);
                self.say("event-unit-kind", [("kind", kind.into())]);
            }
        }
    }

    pub(super) fn unit_closed(&mut self, event: &UnitClosed) {
        self.say("event-unit-closed", []);
        if let Some(successor) = event.successor {
            let successor = self.unit(successor);
            self.say("event-unit-successor", [("successor", successor)]);
        }
    }

    pub(super) fn person_registered(&mut self, event: &PersonRegistered) {
        let name = event.name.get().map(str::to_owned);
        let name = name.unwrap_or_else(|| self.locale().text("word-person-erased"));
        let kind = self.locale().word("word-person-kind-", &event.kind);
        self.say("event-person-registered", [("name", name.into()), ("kind", kind.into())]);
        self.say_given("event-person-title", event.title.as_ref());
        self.say_given("event-person-company", event.company.as_ref());
        if let Some(unit) = event.unit {
            let unit = self.unit(unit);
            self.say("event-person-unit", [("unit", unit)]);
        }
    }

    fn say_given(&mut self, key: &str, text: Option<&domain::Text>) {
        if let Some(text) = text {
            let text = self.quoted(text);
            self.say(key, [("text", text.into())]);
        }
    }

    /// An address is somebody's own: that it changed is told, and not to what.
    pub(super) fn person_changed(&mut self, event: &PersonChanged) {
        self.say_given("event-person-renamed", event.name.as_ref());
        if event.email.is_some() {
            self.say("event-person-email", []);
        }
        let (title, company) = (event.title.as_ref(), event.company.as_ref());
        self.say_changed("event-person-title", "event-person-title-removed", title);
        self.say_changed("event-person-company", "event-person-company-removed", company);
        if let Some(unit) = event.unit {
            let unit = self.unit(unit);
            self.say("event-person-unit", [("unit", unit)]);
        }
    }

    pub(super) fn person_left(&mut self, event: &PersonLeft) {
        let date = self.locale().long_date(event.on);
        self.say("event-person-left", [("date", date.into())]);
    }

    pub(super) fn person_role_granted(&mut self, event: &PersonRoleGranted) {
        let role = self.locale().organisation_role(event.role);
        self.say("event-person-role-granted", [("role", role.into())]);
    }

    pub(super) fn person_role_withdrawn(&mut self, event: &PersonRoleWithdrawn) {
        let role = self.locale().organisation_role(event.role);
        self.say("event-person-role-withdrawn", [("role", role.into())]);
    }

    pub(super) fn selection_saved(&mut self, event: &SelectionSaved) {
        let name = self.quoted(&event.name);
        let key = if event.shared { "event-selection-shared" } else { "event-selection-saved" };
        self.say(key, [("name", name.into())]);
    }

    pub(super) fn snapshot_confirmed(&mut self, event: &SnapshotConfirmed) {
        let rows = u32::try_from(event.rows.len()).unwrap_or(u32::MAX);
        let file = event.file.as_str();
        self.say("event-snapshot-confirmed", [("file", file.into()), ("rows", rows.into())]);
    }
}
