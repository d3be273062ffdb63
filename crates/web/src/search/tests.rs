//! Every text that people write of a project is searched, or it is said here why not.

use domain::stored;
use readmodels::texts::{Texts, said};
use testkit::values::events;

/// Texts that change with their project are searched in the documents that change with it.
const CHANGING: [&str; 4] =
    ["project.registered", "project.described", "benefit.expected", "indicator.defined"];

/// What is not searched, and why.
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

/// Events that repeat what changes with its project beside a text of their own.
const PARTLY: [&str; 2] = ["benefit.changed", "indicator.changed"];

#[test]
fn every_text_of_every_event_is_searched_or_named_with_the_reason_why_not() {
    let mut named: Vec<&str> = LEFT_OUT.iter().map(|(name, _)| *name).chain(CHANGING).collect();
    for event in events::full() {
        let form = stored::encode(&event);
        let name = form.event_type;
        if form.texts.is_empty() {
            continue;
        }
        if let Some(place) = named.iter().position(|known| *known == name) {
            named.remove(place);
            continue;
        }
        assert!(Texts::searches(name), "{name} has texts that nobody finds");
        let (_, said) = said(&event);
        let missed = form.texts.iter().filter(|text| !said.contains(text)).count();
        let most = if PARTLY.contains(&name) { form.texts.len() - 1 } else { 0 };
        assert!(missed <= most, "{name}: of {:?} only {said:?} is searched", form.texts);
    }
    assert!(named.is_empty(), "without texts: {named:?}");
}
