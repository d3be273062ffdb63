//! How events are written: a command's events, all or none, judged by versions and conditions.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

use crate::envelope::{
    Hash, Organisation, Position, SALT_BYTES, StoredText, StreamId, Version, commitment,
    payload_hash,
};
use crate::error::StoreError;

/// The most events one append may carry.
pub const MAX_EVENTS: usize = 10_000;

/// The most bytes the payload of one event may have, facts and texts together (1 MiB).
pub const MAX_PAYLOAD_BYTES: usize = 1 << 20;

/// An event on its way into the log, its salts drawn and its hashes made before any lock is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    /// The stream it extends.
    pub stream: StreamId,
    /// The stored name of its type.
    pub event_type: Arc<str>,
    /// The version of that type's stored form, from 1.
    pub schema_version: i16,
    /// The civil date it held in the world.
    pub effective_on: NaiveDate,
    /// JSON, the exact text that is hashed and stored.
    pub facts: Arc<str>,
    /// Its erasable texts.
    pub texts: Vec<StoredText>,
    /// One for each text.
    pub commitments: Vec<Hash>,
    /// Over facts and commitments.
    pub payload_hash: Hash,
    /// What set rules are checked by, e.g. `external_key:NYC-53`. Never personal: tags are not erased.
    pub tags: Vec<Arc<str>>,
}

impl NewEvent {
    /// Draws a salt for each text and computes the hashes.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] when a part holds NUL (PostgreSQL cannot store it), the payload is
    /// larger than [`MAX_PAYLOAD_BYTES`], or the operating system gives no random bytes.
    pub fn seal(
        stream: StreamId,
        event_type: impl Into<Arc<str>>,
        schema_version: i16,
        effective_on: NaiveDate,
        facts: String,
        texts: Vec<String>,
        tags: Vec<Arc<str>>,
    ) -> Result<Self, StoreError> {
        let bytes = facts.len() + texts.iter().map(String::len).sum::<usize>();
        if bytes > MAX_PAYLOAD_BYTES {
            return Err(StoreError::Invalid(format!(
                "an event's payload has {bytes} bytes; the most is {MAX_PAYLOAD_BYTES}"
            )));
        }
        let nul = facts.contains('\0')
            || texts.iter().any(|text| text.contains('\0'))
            || tags.iter().any(|tag| tag.contains('\0'));
        if nul {
            return Err(StoreError::Invalid("an event's payload holds the character NUL".into()));
        }
        let mut salts = vec![0_u8; texts.len() * SALT_BYTES];
        getrandom::fill(&mut salts)
            .map_err(|error| StoreError::Invalid(format!("no random bytes: {error}")))?;
        let (mut stored, mut commitments) = (Vec::new(), Vec::new());
        for (text, salt) in texts.into_iter().zip(salts.chunks_exact(SALT_BYTES)) {
            let salt: [u8; SALT_BYTES] = salt.try_into().expect("chunks have this length");
            commitments.push(commitment(&salt, &text));
            stored.push(StoredText::Kept { salt, text: text.into() });
        }
        let payload_hash = payload_hash(&facts, &commitments);
        Ok(Self {
            stream,
            event_type: event_type.into(),
            schema_version,
            effective_on,
            facts: facts.into(),
            texts: stored,
            commitments,
            payload_hash,
            tags,
        })
    }
}

/// What a stream must be for the append to hold, whether the command writes to it or only read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expectation {
    /// Which stream.
    pub stream: StreamId,
    /// Its version when the command decided; 0 for a stream that must not exist.
    pub version: Version,
}

/// A rule over a set: no event with this tag may stand after this position.
///
/// The deciding command has read all events of the tag up to `after`; a later one means that what
/// it knew is stale. `after` 0 means that the tag may not occur at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Which tag.
    pub tag: Arc<str>,
    /// The last position that the decision took into account.
    pub after: Position,
}

/// One command's events, written all or none, in order, answered only when durable.
#[derive(Debug, Clone, PartialEq)]
pub struct Append {
    /// Whose log.
    pub organisation: Organisation,
    /// The key of idempotency: the same id with the same fingerprint gets the first answer again.
    pub command: Uuid,
    /// Keyed hash of what was asked, see [`fingerprint`].
    pub fingerprint: Hash,
    /// Who asks.
    pub actor: Uuid,
    /// The work this belongs to; the command itself if `None`.
    pub correlation: Option<Uuid>,
    /// What directly caused this; the command itself if `None`.
    pub causation: Option<Uuid>,
    /// Versions of streams, written or merely read. A stream without one is written unconditionally.
    pub expectations: Vec<Expectation>,
    /// Rules over sets.
    pub conditions: Vec<Condition>,
    /// What happened. May be empty: then only the answer is kept.
    pub events: Vec<NewEvent>,
    /// Ids that the caller wants back on a repeat, as it chose to write them. No personal data.
    pub answer: Arc<str>,
    /// The moment to record, only for a log whose first event says that its clock is simulated.
    pub simulated_at: Option<DateTime<Utc>>,
}

/// What an append came to. The same for a command that was already known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The positions written, `None` for a command without events.
    pub positions: Option<(Position, Position)>,
    /// The answer stored with the command.
    pub answer: Arc<str>,
    /// Whether this command was already known and nothing was written now.
    pub repeated: bool,
}

/// Why a well-formed append wrote nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// A stream has moved on since the command decided.
    #[error("stream {stream} is at version {actual}, not {expected}")]
    Version {
        /// Which stream.
        stream: StreamId,
        /// What the command expected.
        expected: Version,
        /// What it is.
        actual: Version,
    },
    /// An event of this tag stands after the position the command decided at.
    #[error("an event tagged {tag} stands after position {after}")]
    Condition {
        /// Which tag.
        tag: Arc<str>,
        /// The position that the decision took into account.
        after: Position,
    },
    /// The command id is known with another content.
    #[error("command {0} was already used for something else")]
    CommandReused(Uuid),
    /// The log is not there: it was never created.
    #[error("organisation {0} has no log")]
    NoSuchLog(Organisation),
}

/// The outcome for one command: written or known, refused alone, or trouble with the store.
pub type AppendResult = Result<Appended, AppendError>;

/// Refusal or trouble.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AppendError {
    /// Well-formed but stale; nothing was written.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// The store could not do it. The outcome is unknown only for [`StoreError::Unavailable`].
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// HMAC-SHA-256 over the parts of a command, each with its length in front, so that
/// `("ab", "c")` and `("a", "bc")` differ. The key is kept outside the database: without it nobody
/// can test a guess of an erased text against a fingerprint.
pub fn fingerprint(key: &[u8; 32], parts: &[&[u8]]) -> Hash {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
