//! The stored form of events: names, versions, facts and texts, and the way up from old versions.
//!
//! A stored name is chosen here once and never derived from a Rust name. An old version is lifted
//! one step at a time, on JSON, while it is read; nothing stored is ever rewritten.

use std::borrow::Cow;

use serde_json::Value as Json;

use crate::event::Event;
use crate::text::{self, Text};

/// An event as the log keeps it, less the envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredForm {
    /// The stored name of its type.
    pub event_type: &'static str,
    /// The version of the stored form.
    pub schema_version: i16,
    /// JSON in which texts are places.
    pub facts: String,
    /// The texts, by place.
    pub texts: Vec<Text>,
}

/// Why stored bytes are not an event this program knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Written by a newer program, or not by us.
    #[error("event type {event_type} version {schema_version} is not known to this program")]
    Unknown {
        /// The stored name.
        event_type: String,
        /// The stored version.
        schema_version: i16,
    },
    /// The facts do not have the form that their type and version promise.
    #[error("event type {event_type} version {schema_version}: {reason}")]
    Malformed {
        /// The stored name.
        event_type: String,
        /// The stored version.
        schema_version: i16,
        /// What does not fit.
        reason: String,
    },
}

/// One step up: the version it lifts from, and the lifting of the facts to the next.
pub struct Upcaster {
    /// The stored name of the type.
    pub event_type: &'static str,
    /// Lifts facts of this version to the next one.
    pub from: i16,
    /// Pure, on JSON; texts keep their places.
    pub lift: fn(Json) -> Json,
}

/// Every step there is, in any order. Empty as long as every type is at its first version.
pub const UPCASTERS: &[Upcaster] = &[];

/// Writes an event in its newest stored form.
pub fn encode(event: &Event) -> StoredForm {
    let (event_type, schema_version) = event.stored_type();
    let (facts, texts) = event.split().expect("events have string keys and finite numbers only");
    StoredForm { event_type, schema_version, facts, texts }
}

/// Reads an event from any stored version.
pub fn decode(
    event_type: &str,
    schema_version: i16,
    facts: &str,
    texts: Vec<Text>,
) -> Result<Event, Unreadable> {
    let unknown = || Unreadable::Unknown { event_type: event_type.to_owned(), schema_version };
    let newest = Event::newest_version(event_type).ok_or_else(unknown)?;
    if schema_version < 1 || schema_version > newest {
        return Err(unknown());
    }
    let malformed = |error: serde_json::Error| Unreadable::Malformed {
        event_type: event_type.to_owned(),
        schema_version,
        reason: error.to_string(),
    };
    // Serde would read a structure from an array too; facts are objects.
    if !facts.starts_with('{') {
        let reason = "the facts are not a JSON object".to_owned();
        return Err(Unreadable::Malformed {
            event_type: event_type.to_owned(),
            schema_version,
            reason,
        });
    }
    let facts = if schema_version == newest {
        Cow::Borrowed(facts)
    } else {
        let json = serde_json::from_str(facts).map_err(malformed)?;
        let json = lift(UPCASTERS, event_type, schema_version, newest, json).ok_or_else(unknown)?;
        Cow::Owned(json.to_string())
    };
    text::join(texts, || Event::read(event_type, &facts)).map_err(malformed)
}

fn lift(steps: &[Upcaster], event_type: &str, from: i16, to: i16, json: Json) -> Option<Json> {
    (from..to).try_fold(json, |json, version| {
        let step =
            steps.iter().find(|step| step.event_type == event_type && step.from == version)?;
        Some((step.lift)(json))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_old_version_is_lifted_one_step_at_a_time() {
        let steps = [
            Upcaster { event_type: "x", from: 2, lift: |json| json!({"three": json["two"]}) },
            Upcaster { event_type: "x", from: 1, lift: |json| json!({"two": json["one"]}) },
        ];
        assert_eq!(lift(&steps, "x", 1, 3, json!({"one": 7})), Some(json!({"three": 7})));
        assert_eq!(lift(&steps, "y", 1, 2, json!({})), None, "a missing step is never skipped");
    }

    #[test]
    fn a_type_or_version_from_the_future_is_refused() {
        assert!(matches!(decode("no.such", 1, "{}", vec![]), Err(Unreadable::Unknown { .. })));
        assert!(matches!(
            decode("project.resumed", 99, "{}", vec![]),
            Err(Unreadable::Unknown { .. })
        ));
        assert!(matches!(
            decode("project.resumed", 1, "[]", vec![]),
            Err(Unreadable::Malformed { .. })
        ));
    }
}
