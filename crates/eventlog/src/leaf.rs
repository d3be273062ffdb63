//! The canonical bytes of one event, as the Merkle tree commits to them.
//!
//! A leaf is these parts one after the other, integers big-endian, nothing between them:
//!
//! | bytes | part |
//! | --- | --- |
//! | 16 | `nyttig-event/v1` and a line feed, in ASCII |
//! | 4 | the organisation's number, unsigned |
//! | 8 | position, unsigned |
//! | 16 | stream |
//! | 8 | version in the stream, unsigned |
//! | 4, then as many as it says | length in bytes of the type's name, and the name in UTF-8 |
//! | 2 | version of the type's stored form, unsigned |
//! | 16 | actor |
//! | 16 | command |
//! | 16 | correlation; the command's id if the event has none of its own |
//! | 16 | causation; the command's id if the event has none of its own |
//! | 4 | days from 1970-01-01 to the date it held, signed |
//! | 8 | microseconds from 1970-01-01 00:00 UTC to the moment it was recorded, signed |
//! | 32 | payload hash, see [`crate::envelope::payload_hash`] |
//!
//! Ids are the 16 bytes of the UUID (RFC 9562). Only the type's name varies in length and its length
//! stands before it, so no two different events have the same bytes. Facts and texts are covered by
//! the payload hash: a text can be destroyed while its event's leaf stays as it was.

use crate::envelope::{Hash, RecordedEvent};
use crate::merkle;

/// What every leaf begins with: leaves of another form or another program are never mistaken for ours.
pub const TAG: &[u8; 16] = b"nyttig-event/v1\n";

/// The bytes of an event, see above.
pub fn leaf(event: &RecordedEvent) -> Vec<u8> {
    let name = event.event_type.as_bytes();
    let length = u32::try_from(name.len()).expect("a type's name is short");
    let mut bytes = Vec::with_capacity(192 + name.len());
    bytes.extend_from_slice(TAG);
    bytes.extend_from_slice(&event.organisation.number().to_be_bytes());
    bytes.extend_from_slice(&event.position.to_be_bytes());
    bytes.extend_from_slice(event.stream.as_bytes());
    bytes.extend_from_slice(&event.version.to_be_bytes());
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(name);
    bytes.extend_from_slice(&event.schema_version.to_be_bytes());
    for id in [event.actor, event.command, event.correlation, event.causation] {
        bytes.extend_from_slice(id.as_bytes());
    }
    bytes.extend_from_slice(&event.effective_on.to_epoch_days().to_be_bytes());
    bytes.extend_from_slice(&event.recorded_at.timestamp_micros().to_be_bytes());
    bytes.extend_from_slice(&event.payload_hash);
    bytes
}

/// The hash by which an event stands in the tree.
pub fn leaf_hash(event: &RecordedEvent) -> Hash {
    merkle::leaf_hash(&leaf(event))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::envelope::Organisation;

    fn sample() -> RecordedEvent {
        RecordedEvent {
            organisation: Organisation::new(3).expect("lawful"),
            position: 17,
            stream: Uuid::from_u128(0x0102),
            version: 2,
            event_type: "trial_ended".into(),
            schema_version: 1,
            actor: Uuid::from_u128(4),
            command: Uuid::from_u128(5),
            correlation: Uuid::from_u128(6),
            causation: Uuid::from_u128(7),
            effective_on: NaiveDate::from_ymd_opt(1969, 12, 31).expect("a date"),
            recorded_at: DateTime::from_timestamp_micros(1_700_000_000_000_001).expect("a moment"),
            facts: "{}".into(),
            texts: Vec::new(),
            commitments: Vec::new(),
            payload_hash: [0xab; 32],
        }
    }

    #[test]
    fn the_bytes_of_an_event_are_as_written_above() {
        let hex =
            leaf(&sample()).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        let expected = [
            "6e79747469672d6576656e742f76310a",
            "00000003",
            "0000000000000011",
            "00000000000000000000000000000102",
            "0000000000000002",
            "0000000b747269616c5f656e646564",
            "0001",
            "00000000000000000000000000000004",
            "00000000000000000000000000000005",
            "00000000000000000000000000000006",
            "00000000000000000000000000000007",
            "ffffffff",
            "00060a24181e4001",
            &"ab".repeat(32),
        ];
        assert_eq!(hex, expected.concat());
    }

    /// An event with every part that the leaf commits to drawn from few values, so that pairs often
    /// agree in all but one.
    fn events() -> impl Strategy<Value = RecordedEvent> {
        let id = || (0_u128..3).prop_map(Uuid::from_u128);
        let ids = (id(), id(), id(), id(), id());
        let numbers = (1_i32..3, 1_i64..3, 1_i64..3, 1_i16..3, -1_i32..2, 0_i64..3);
        (ids, numbers, "[ab]{0,2}", 0_u8..3).prop_map(|(ids, numbers, name, payload)| {
            let (stream, actor, command, correlation, causation) = ids;
            let (organisation, position, version, schema_version, days, micros) = numbers;
            RecordedEvent {
                organisation: Organisation::new(organisation).expect("lawful"),
                position,
                stream,
                version,
                event_type: name.into(),
                schema_version,
                actor,
                command,
                correlation,
                causation,
                effective_on: NaiveDate::from_epoch_days(days).expect("a date"),
                recorded_at: DateTime::from_timestamp_micros(micros).expect("a moment"),
                payload_hash: [payload; 32],
                ..sample()
            }
        })
    }

    proptest! {
        #[test]
        fn distinct_events_have_distinct_bytes(one in events(), other in events()) {
            prop_assert_eq!(one == other, leaf(&one) == leaf(&other));
        }

        #[test]
        fn a_change_of_any_one_part_changes_the_bytes(event in events(), part in 0_usize..13) {
            let mut other = event.clone();
            let flip = |id: &mut Uuid| *id = Uuid::from_u128(id.as_u128() ^ (1 << 127));
            match part {
                0 => other.organisation = Organisation::new(9).expect("lawful"),
                1 => other.position += 1,
                2 => flip(&mut other.stream),
                3 => other.version += 1,
                4 => other.event_type = format!("{}a", event.event_type).into(),
                5 => other.schema_version += 1,
                6 => flip(&mut other.actor),
                7 => flip(&mut other.command),
                8 => flip(&mut other.correlation),
                9 => flip(&mut other.causation),
                10 => other.effective_on = other.effective_on.succ_opt().expect("a date"),
                11 => other.recorded_at += chrono::TimeDelta::microseconds(1),
                _ => other.payload_hash[31] ^= 1,
            }
            prop_assert_ne!(leaf(&event), leaf(&other));
        }
    }
}
