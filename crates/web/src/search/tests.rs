//! Which events' texts are searched, and which are not.

use domain::stored;
use testkit::values::events;

/// Searched in the documents that memory has of every project.
const SEARCHED: [&str; 8] = [
    "project.registered",
    "project.described",
    "benefit.expected",
    "benefit.changed",
    "indicator.defined",
    "indicator.changed",
    "decision.recorded",
    "remark.made",
];

/// Not of a project, or not what somebody looks for.
const LEFT_OUT: [(&str, &str); 8] = [
    ("organisation.registered", "not of a project"),
    ("organisation.settings_changed", "not of a project"),
    ("unit.registered", "not of a project"),
    ("unit.changed", "not of a project"),
    ("person.registered", "people are found by the projects they are in"),
    ("person.changed", "people are found by the projects they are in"),
    ("selection.saved", "a person's own, not of a project"),
    ("decision.drafted", "every saving would be found beside the decision that comes of it"),
];

/// Stands in the log alone: to hold these texts for 10,000 projects in memory took three times what the whole
/// portfolio may, so that they wait for an index in the database.
const IN_THE_LOG_ALONE: [&str; 20] = [
    "insight.found",
    "trial.recorded",
    "decision.revisited",
    "result.measured",
    "result.corrected",
    "follow_up.scheduled",
    "follow_up.answered",
    "follow_up.snoozed",
    "follow_up.reassigned",
    "follow_up.ended",
    "phase.entered",
    "project.paused",
    "project.resumed",
    "project.shelved",
    "project.stopped",
    "operation.started",
    "guide.answered",
    "readiness.checked",
    "novelty.recorded",
    "attachment.added",
];

#[test]
fn of_every_event_with_texts_it_is_known_whether_they_are_searched() {
    let left_out = LEFT_OUT.map(|(name, _)| name);
    let known: Vec<&str> = SEARCHED.into_iter().chain(left_out).chain(IN_THE_LOG_ALONE).collect();
    let mut met: Vec<&str> = Vec::new();
    for event in events::full() {
        let form = stored::encode(&event);
        if !form.texts.is_empty() {
            assert!(known.contains(&form.event_type), "is {} searched?", form.event_type);
            met.push(form.event_type);
        }
    }
    let without: Vec<_> = known.iter().filter(|name| !met.contains(name)).collect();
    assert!(without.is_empty(), "without texts: {without:?}");
}
