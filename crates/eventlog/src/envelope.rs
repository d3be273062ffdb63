//! What one event is: who, when, in which stream, and a payload of facts and texts.
//!
//! *Facts* are never erased. *Texts* (free text and names) each carry their own salt, so that one
//! can be destroyed while its salted hash stays and every proof still verifies.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The small number an organisation has in this installation; the first part of every key.
///
/// Lawful values are 1 to 8,388,607, so that number and position fit in one 64-bit key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Organisation(i32);

impl Organisation {
    /// The largest lawful number.
    pub const MAX: i32 = (1 << 23) - 1;

    /// The organisation of this number, or `None` outside 1 to [`Self::MAX`].
    pub fn new(number: i32) -> Option<Self> {
        (1..=Self::MAX).contains(&number).then_some(Self(number))
    }

    /// The number as it stands in keys.
    pub fn number(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Organisation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A place in one organisation's log, from 1, without gaps. 0 is the place before the first event.
pub type Position = i64;

/// The number of an event within its stream, from 1, without gaps. 0 is a stream that does not exist.
pub type Version = i64;

/// A stream's identity. Which kind of thing it is stands in its events.
pub type StreamId = Uuid;

/// A length of salt that makes guessing a short text hopeless (128 bits).
pub const SALT_BYTES: usize = 16;

/// SHA-256.
pub type Hash = [u8; 32];

/// One erasable text of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoredText {
    /// The text and the salt its commitment was made with.
    Kept {
        /// Random, drawn for this text alone.
        salt: [u8; SALT_BYTES],
        /// The exact text that was hashed.
        text: Arc<str>,
    },
    /// Text and salt are destroyed; the commitment stands.
    Erased,
}

impl StoredText {
    /// The text, or `None` when it was erased.
    pub fn text(&self) -> Option<&Arc<str>> {
        match self {
            Self::Kept { text, .. } => Some(text),
            Self::Erased => None,
        }
    }
}

/// The salted hash of one text: `SHA-256("nyttig-text/v1\n" ‖ salt ‖ text)`.
pub fn commitment(salt: &[u8; SALT_BYTES], text: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"nyttig-text/v1\n");
    hasher.update(salt);
    hasher.update(text.as_bytes());
    hasher.finalize().into()
}

/// The hash an event's payload is known by: `SHA-256("nyttig-payload/v1\n" ‖ SHA-256(facts) ‖ commitments)`.
pub fn payload_hash(facts: &str, commitments: &[Hash]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"nyttig-payload/v1\n");
    hasher.update(Sha256::digest(facts.as_bytes()));
    for commitment in commitments {
        hasher.update(commitment);
    }
    hasher.finalize().into()
}

/// One event as it stands in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordedEvent {
    /// Whose log.
    pub organisation: Organisation,
    /// Where in the log.
    pub position: Position,
    /// Which stream.
    pub stream: StreamId,
    /// Where in the stream.
    pub version: Version,
    /// The stored name of the event's type, never derived from a Rust name.
    pub event_type: Arc<str>,
    /// The version of that type's stored form, from 1.
    pub schema_version: i16,
    /// Who did it: a person's id, or the id of a part of the program.
    pub actor: Uuid,
    /// The command that caused it; the key of idempotency.
    pub command: Uuid,
    /// The work it belongs to; the command itself unless it was caused by an earlier one.
    pub correlation: Uuid,
    /// What directly caused it; the command itself unless another event did.
    pub causation: Uuid,
    /// The civil date it held in the world.
    pub effective_on: NaiveDate,
    /// When the log learned it, by the server's clock; strictly increasing with position, whole microseconds.
    pub recorded_at: DateTime<Utc>,
    /// JSON, the exact text that was hashed; never erased.
    pub facts: Arc<str>,
    /// Free texts and names that the facts point to by place in this list.
    pub texts: Vec<StoredText>,
    /// One salted hash for each text, kept for ever.
    pub commitments: Vec<Hash>,
    /// [`payload_hash`] as it was computed before the event was written.
    pub payload_hash: Hash,
}
