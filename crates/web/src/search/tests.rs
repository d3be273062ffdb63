//! Every text that people write of a project is searched, or it is said here why not.

use domain::stored;
use readmodels::texts::{Texts, said};
use testkit::values::events;

/// Texts that change with their project are searched in the documents that change with it.
const CHANGING: [&str; 5] = [
    "project.registered",
    "project.described",
    "benefit.expected",
    "indicator.defined",
    "project.role_assigned",
];

/// What is not searched, and why.
const LEFT_OUT: [(&str, &str); 12] = [
    ("organisation.registered", "not of a project"),
    ("organisation.settings_changed", "not of a project"),
    ("unit.registered", "not of a project"),
    ("unit.changed", "not of a project"),
    ("person.registered", "people are found by the projects they are in"),
    ("person.changed", "people are found by the projects they are in"),
    ("selection.saved", "a person's own, not of a project"),
    ("selection.removed", "a person's own, not of a project"),
    ("decision.drafted", "every saving would be found beside the decision that comes of it"),
    ("link.made", "names another project, which is found by its own texts"),
    ("link.removed", "the reason concerns the link alone"),
    ("snapshot.confirmed", "the name of a file"),
];

#[test]
fn every_event_with_texts_is_searched_or_named_with_the_reason_why_not() {
    for event in events::full() {
        let form = stored::encode(&event);
        let name = form.event_type;
        let named = CHANGING.contains(&name) || LEFT_OUT.iter().any(|(known, _)| *known == name);
        if form.texts.is_empty() || named {
            continue;
        }
        assert!(Texts::searches(name), "{name} has texts that nobody finds");
        assert!(!said(&event).1.is_empty(), "{name} has texts that nobody finds");
    }
}
