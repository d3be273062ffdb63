//! How events come back: by stream, by place in the log, by tag, by the time they were recorded.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::envelope::{Organisation, Position, Version};

/// Which clock dates a log's events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogClock {
    /// The server's own.
    Server,
    /// The caller may say the moment, as long as it moves forward; fixed when the log is created.
    Simulated,
}

/// A log that is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLog {
    /// The organisation's number.
    pub organisation: Organisation,
    /// The short name it is called by in commands and addresses: `a-z`, `0-9`, `-`.
    pub slug: String,
    /// Which clock dates its events.
    pub clock: LogClock,
}

/// One log and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// Whose log.
    pub organisation: Organisation,
    /// The short name it is called by.
    pub slug: String,
    /// Which clock dates its events.
    pub clock: LogClock,
    /// Changes when a log is restored from an older backup, so that stale cursors are refused.
    pub incarnation: Uuid,
    /// The position of the last event, 0 for an empty log.
    pub position: Position,
    /// When the last event was recorded, `None` for an empty log.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// Which part of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamRange {
    /// Only events after this version.
    pub after: Version,
    /// Only events at or before this position; [`Position::MAX`] for all.
    pub known_at: Position,
}

impl StreamRange {
    /// Every event of the stream.
    pub const ALL: Self = Self { after: 0, known_at: Position::MAX };
}
