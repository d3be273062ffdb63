//! The portfolio counted from the exported events alone, with none of the program's own code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The last day of the demonstration, a year before it, and ninety days before it.
const TODAY: &str = "2026-11-20";
const YEAR_AGO: &str = "2025-11-20";
const QUIET: &str = "2026-08-22";

/// One event.
struct Event {
    kind: String,
    subject: String,
    on: String,
    position: i64,
    facts: Value,
    texts: Vec<String>,
}

/// Every event, in the order in which things held.
fn events(folder: &Path) -> Vec<Event> {
    let output = Command::new(env!("CARGO_BIN_EXE_nyttig"))
        .args(["export", "--format", "cloudevents", "--database"])
        .arg(format!("sqlite:{}", folder.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let event = |line: &str| {
        let mut event: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| event[name].as_str().unwrap().to_owned();
        let (kind, subject, on) = (text("type"), text("subject"), text("effectiveon"));
        let texts = event["data"]["texts"].as_array().unwrap();
        let texts = texts.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect();
        Event {
            kind: kind.trim_start_matches("no.nyttig.").to_owned(),
            subject,
            on,
            position: event["position"].as_i64().unwrap(),
            texts,
            facts: event["data"]["facts"].take(),
        }
    };
    let mut events: Vec<Event> = lines.lines().map(event).collect();
    events.sort_by(|one, other| (&one.on, one.position).cmp(&(&other.on, other.position)));
    events
}

/// One project as its events leave it.
#[derive(Default)]
struct Project {
    phase: String,
    state: &'static str,
    unit: String,
    reason: String,
    last_on: String,
    rests_until: Option<String>,
    /// Decisions that stand, with the day on which to look again.
    decisions: BTreeMap<String, Option<String>>,
    stays: Vec<(String, bool)>,
    /// Indicators, with the day of their baseline, and whether anything was measured after it.
    indicators: BTreeMap<String, (Option<String>, bool)>,
}

/// The numbers that the ten answers give.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) projects: usize,
    /// By phase those that are worked on, and by state the others.
    pub(super) places: BTreeMap<String, usize>,
    pub(super) begun: usize,
    pub(super) moved: usize,
    pub(super) handed_over: usize,
    pub(super) stopped_lately: usize,
    pub(super) decided: usize,
    pub(super) wait_for_decision: usize,
    /// By phase: those that have left it, and those that have not.
    pub(super) stays: BTreeMap<String, (usize, usize)>,
    pub(super) quiet: usize,
    pub(super) reasons: BTreeMap<String, usize>,
    pub(super) unmeasured: usize,
    pub(super) largest_unit: usize,
    pub(super) answered: usize,
}

pub(super) fn counted(folder: &Path) -> Counted {
    let mut counted = Counted::default();
    let mut projects: BTreeMap<String, Project> = BTreeMap::new();
    let mut answered = BTreeSet::new();
    for event in events(folder) {
        let fact = |name: &str| event.facts[name].as_str().unwrap_or_default().to_owned();
        if event.kind == "follow_up.answered" {
            answered.insert((fact("id"), fact("due_on")));
        }
        counted.moved += usize::from(is_a_move(&event));
        counted.decided +=
            usize::from(event.kind == "decision.recorded" && event.on.as_str() > YEAR_AGO);
        let Some(project) = project(&mut projects, &event) else { continue };
        project.last_on.clone_from(&event.on);
        if event.kind == "phase.entered" && project.phase.is_empty() {
            counted.begun += usize::from(event.on.as_str() > YEAR_AGO);
        }
        counted.handed_over +=
            usize::from(event.kind == "operation.started" && event.on.as_str() > YEAR_AGO);
        counted.stopped_lately +=
            usize::from(event.kind == "project.stopped" && event.on.as_str() > YEAR_AGO);
        project.take(&event);
    }
    counted.answered = answered.len();
    counted.count(projects.into_values());
    counted
}

fn is_a_move(event: &Event) -> bool {
    let from = event.facts["from"].as_str().unwrap_or_default();
    event.kind == "phase.entered" && !from.is_empty() && event.on.as_str() > YEAR_AGO
}

fn project<'a>(
    projects: &'a mut BTreeMap<String, Project>,
    event: &Event,
) -> Option<&'a mut Project> {
    if event.kind == "project.registered" {
        let new = Project { state: "active", ..Project::default() };
        projects.entry(event.subject.clone()).or_insert(new);
    }
    projects.get_mut(&event.subject)
}

impl Project {
    fn take(&mut self, event: &Event) {
        let fact = |name: &str| event.facts[name].as_str().unwrap_or_default().to_owned();
        let given = |name: &str| event.facts[name].as_str().map(ToOwned::to_owned);
        match event.kind.as_str() {
            "project.registered" | "project.described" => {
                self.unit = given("unit").unwrap_or_else(|| self.unit.clone());
            }
            "phase.entered" => {
                if !self.phase.is_empty() && self.state != "shelved" {
                    self.stays.push((self.phase.clone(), true));
                }
                self.phase = fact("phase");
            }
            "project.paused" => (self.state, self.rests_until) = ("paused", given("until")),
            "project.shelved" => {
                self.stays.push((self.phase.clone(), false));
                (self.state, self.rests_until) = ("shelved", given("revisit_on"));
            }
            "project.stopped" => {
                if !self.phase.is_empty() && self.state != "shelved" && self.state != "in_operation"
                {
                    self.stays.push((self.phase.clone(), false));
                }
                (self.state, self.reason) = ("stopped", fact("reason_code"));
            }
            "project.resumed" => (self.state, self.rests_until) = ("active", None),
            "operation.started" => {
                self.stays.push((self.phase.clone(), true));
                self.state = "in_operation";
            }
            "decision.recorded" => {
                let decision = &event.facts["decision"];
                if let Some(former) = decision["supersedes"].as_str() {
                    self.decisions.remove(former);
                }
                let again = decision["revisit_on"].as_str().map(ToOwned::to_owned);
                self.decisions.insert(fact("id"), again);
            }
            "decision.revisited" => {
                if let Some(known) = self.decisions.get_mut(&fact("id")) {
                    *known = given("revisit_on");
                }
            }
            "indicator.defined" | "indicator.changed" => {
                let from = event.facts["indicator"]["baseline"]["on"].as_str();
                let known = self.indicators.entry(fact("id")).or_default();
                known.0 = from.map(ToOwned::to_owned);
            }
            "result.measured" => {
                if let Some(known) = self.indicators.get_mut(&fact("indicator")) {
                    known.1 |= known.0.as_ref().is_none_or(|from| event.on > *from);
                }
            }
            _ => {}
        }
    }

    fn waits_for_decision(&self) -> bool {
        let due = |day: &Option<String>| day.as_ref().is_some_and(|day| day.as_str() <= TODAY);
        let rests = ["paused", "shelved"].contains(&self.state) && due(&self.rests_until);
        self.state != "stopped" && (rests || self.decisions.values().any(due))
    }
}

impl Counted {
    fn count(&mut self, projects: impl Iterator<Item = Project>) {
        let mut units: BTreeMap<String, usize> = BTreeMap::new();
        for project in projects {
            self.projects += 1;
            let place = match (project.state, project.phase.as_str()) {
                ("active", "") => "not begun",
                ("active", phase) => phase,
                (state, _) => state,
            };
            *self.places.entry(place.to_owned()).or_default() += 1;
            self.wait_for_decision += usize::from(project.waits_for_decision());
            let active = project.state == "active";
            self.quiet += usize::from(active && project.last_on.as_str() < QUIET);
            if project.state == "stopped" {
                *self.reasons.entry(project.reason.clone()).or_default() += 1;
            }
            let measured = project.indicators.values().any(|(_, measured)| *measured);
            self.unmeasured += usize::from(!measured);
            *units.entry(project.unit.clone()).or_default() += 1;
            let goes_on =
                ["active", "paused"].contains(&project.state) && !project.phase.is_empty();
            let there = goes_on.then(|| (project.phase.clone(), false));
            for (phase, left) in project.stays.into_iter().chain(there) {
                let stays = self.stays.entry(phase).or_default();
                *(if left { &mut stays.0 } else { &mut stays.1 }) += 1;
            }
        }
        self.largest_unit = units.values().copied().max().unwrap_or(0);
    }
}

/// The projects in operation that were handed over to a unit of this name.
pub(super) fn handed_over(folder: &Path, unit: &str) -> BTreeSet<String> {
    let mut named = String::new();
    let mut handed = BTreeSet::new();
    for event in events(folder) {
        match event.kind.as_str() {
            "unit.registered" if event.texts.iter().any(|text| text == unit) => {
                named.clone_from(&event.subject);
            }
            "operation.started" if event.facts["unit"] == named => {
                handed.insert(event.subject.clone());
            }
            "project.stopped" => {
                handed.remove(&event.subject);
            }
            _ => {}
        }
    }
    handed
}
