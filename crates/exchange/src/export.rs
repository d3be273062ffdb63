//! The log as CloudEvents 1.0, one JSON object a line (NDJSON), for other programs and for moving.
//!
//! An event's facts and texts stand under `data` just as the log keeps them: a text is a place in
//! the list, and an erased one is null. The civil date it held is `effectiveon`; a civil date is no
//! moment, so `time` is when the event was recorded, for every event alike, as the specification
//! asks of a producer that cannot tell more. Source: CloudEvents 1.0.2 and its extensions
//! "recordedtime" and "correlation".

use eventlog::envelope::{Organisation, Position, RecordedEvent};
use eventlog::{EventStore, StoreError};
use serde::Serialize;
use serde::de::IgnoredAny;

/// What an exported line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// Everything.
    #[default]
    Full,
    /// Without what two logs of the same history may differ in: ids, actors and recording times.
    Comparable,
}

/// How many events are read at once.
const PAGE: usize = 1_000;

/// The name our event types have outside, before the stored name.
const TYPE_PREFIX: &str = "no.nyttig.";

#[derive(Serialize)]
struct Attributes {
    specversion: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    source: String,
    r#type: String,
    subject: String,
    datacontenttype: &'static str,
    effectiveon: String,
    position: Position,
    streamversion: i64,
    schemaversion: i16,
    #[serde(flatten)]
    trace: Option<Trace>,
}

/// Who and when, and what led to it.
#[derive(Serialize)]
struct Trace {
    time: String,
    recordedtime: String,
    actorid: String,
    commandid: String,
    correlationid: String,
    causationid: String,
}

/// One event as one line, without the line break.
pub fn cloud_event(
    event: &RecordedEvent,
    slug: &str,
    detail: Detail,
) -> Result<String, StoreError> {
    let damaged = |error: serde_json::Error| {
        StoreError::Damaged(format!(
            "the facts at position {} are no JSON: {error}",
            event.position
        ))
    };
    let full = detail == Detail::Full;
    let recorded = event.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let attributes = Attributes {
        specversion: "1.0",
        id: full.then(|| format!("{slug}/{}", event.position)),
        source: format!("urn:nyttig:{slug}"),
        r#type: format!("{TYPE_PREFIX}{}", event.event_type),
        subject: event.stream.to_string(),
        datacontenttype: "application/json",
        effectiveon: event.effective_on.to_string(),
        position: event.position,
        streamversion: event.version,
        schemaversion: event.schema_version,
        trace: full.then(|| Trace {
            time: recorded.clone(),
            recordedtime: recorded,
            actorid: event.actor.to_string(),
            commandid: event.command.to_string(),
            correlationid: event.correlation.to_string(),
            causationid: event.causation.to_string(),
        }),
    };
    // The facts go out as the exact text that was hashed, so that a reader can check the proof.
    serde_json::from_str::<IgnoredAny>(&event.facts).map_err(damaged)?;
    let texts: Vec<_> = event.texts.iter().map(|text| text.text().map(AsRef::as_ref)).collect();
    let texts = serde_json::to_string::<Vec<Option<&str>>>(&texts).map_err(damaged)?;
    let mut line = serde_json::to_string(&attributes).map_err(damaged)?;
    line.pop();
    for part in [r#","data":{"facts":"#, &*event.facts, r#","texts":"#, &*texts, "}}"] {
        line.push_str(part);
    }
    Ok(line)
}

/// Writes an organisation's whole log, as far as it stands when the export begins. The number of
/// events is the answer; memory does not grow with the log.
pub async fn export_log(
    store: &dyn EventStore,
    organisation: Organisation,
    detail: Detail,
    mut write: impl FnMut(&str) -> std::io::Result<()>,
) -> Result<u64, ExportError> {
    let head = store.head(organisation).await?.ok_or(ExportError::NoSuchLog(organisation))?;
    let mut after = 0;
    while after < head.position {
        let page = store.read_log(organisation, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Err(StoreError::Damaged(format!("the log ends at position {after}")).into());
        };
        after = last.position;
        for event in page.iter().filter(|event| event.position <= head.position) {
            let mut line = cloud_event(event, &head.slug, detail)?;
            line.push('\n');
            write(&line)?;
        }
    }
    Ok(head.position.unsigned_abs())
}

/// Why an export ended early.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no such log.
    #[error("organisation {0} has no log")]
    NoSuchLog(Organisation),
    /// Trouble with the store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Trouble with where it is written to.
    #[error("the export cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

#[cfg(test)]
mod tests {
    use super::*;
    use eventlog::envelope::StoredText;
    use uuid::Uuid;

    fn event() -> RecordedEvent {
        let id = Uuid::from_u128;
        RecordedEvent {
            organisation: Organisation::new(1).unwrap(),
            position: 7,
            stream: id(2),
            version: 3,
            event_type: "project.described".into(),
            schema_version: 1,
            actor: id(4),
            command: id(5),
            correlation: id(5),
            causation: id(6),
            effective_on: "2024-02-01".parse().unwrap(),
            recorded_at: "2024-03-01T12:00:00.000042Z".parse().unwrap(),
            facts: r#"{"title":{"text":0},"aim":{"text":1}}"#.into(),
            texts: vec![
                StoredText::Kept { salt: [0; 16], text: "Å lære".into() },
                StoredText::Erased,
            ],
            commitments: vec![[0; 32], [0; 32]],
            payload_hash: [0; 32],
        }
    }

    #[test]
    fn a_line_is_a_cloud_event_with_facts_and_texts() {
        let line: serde_json::Value =
            serde_json::from_str(&cloud_event(&event(), "sunnvik", Detail::Full).unwrap()).unwrap();
        assert_eq!(
            line,
            serde_json::json!({
                "specversion": "1.0",
                "id": "sunnvik/7",
                "source": "urn:nyttig:sunnvik",
                "type": "no.nyttig.project.described",
                "subject": "00000000-0000-0000-0000-000000000002",
                "datacontenttype": "application/json",
                "effectiveon": "2024-02-01",
                "position": 7,
                "streamversion": 3,
                "schemaversion": 1,
                "time": "2024-03-01T12:00:00.000042Z",
                "recordedtime": "2024-03-01T12:00:00.000042Z",
                "actorid": "00000000-0000-0000-0000-000000000004",
                "commandid": "00000000-0000-0000-0000-000000000005",
                "correlationid": "00000000-0000-0000-0000-000000000005",
                "causationid": "00000000-0000-0000-0000-000000000006",
                "data": {
                    "facts": { "title": { "text": 0 }, "aim": { "text": 1 } },
                    "texts": ["Å lære", null]
                }
            })
        );
    }

    #[test]
    fn names_of_attributes_are_lawful_and_a_line_is_one_line() {
        let mut odd = event();
        odd.texts[0] = StoredText::Kept { salt: [0; 16], text: "two\nlines".into() };
        let line = cloud_event(&odd, "s", Detail::Full).unwrap();
        assert!(!line.contains('\n'));
        assert!(line.contains(&*odd.facts), "the facts are the exact text that was hashed");
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        let lawful = |name: &String| {
            name.len() <= 20 && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        assert!(json.as_object().unwrap().keys().all(lawful));
    }

    #[test]
    fn a_comparable_line_has_no_ids_and_no_recording_times() {
        let (same, mut other) = (event(), event());
        (other.actor, other.command) = (Uuid::from_u128(40), Uuid::from_u128(50));
        (other.correlation, other.causation) = (Uuid::from_u128(50), Uuid::from_u128(60));
        other.recorded_at += chrono::TimeDelta::days(1);
        let line = |event, detail| cloud_event(event, "s", detail).unwrap();
        assert_eq!(line(&same, Detail::Comparable), line(&other, Detail::Comparable));
        assert_ne!(line(&same, Detail::Full), line(&other, Detail::Full));
    }
}
