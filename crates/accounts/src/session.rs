//! A session: a browser in which somebody signed in, and how long that lasts.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::secret::SecretHash;

/// How often it is written down that a session is in use.
pub const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(1);

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// Without being used.
    pub idle: TimeDelta,
    /// At most.
    pub absolute: TimeDelta,
}

impl Default for Lifetime {
    fn default() -> Self {
        Self { idle: TimeDelta::minutes(30), absolute: TimeDelta::hours(8) }
    }
}

impl Lifetime {
    /// Whether a session still lasts.
    pub fn holds(&self, session: &Session, now: DateTime<Utc>) -> bool {
        // What was used within the last minute may not be written down yet.
        now < session.seen_at + self.idle + TOUCH_EVERY && now < session.begun_at + self.absolute
    }
}

/// A browser in which somebody signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What is kept of the value of its cookie.
    pub hash: SecretHash,
    /// Who.
    pub person: Uuid,
    /// When they signed in.
    pub begun_at: DateTime<Utc>,
    /// When it was used last, to the minute.
    pub seen_at: DateTime<Utc>,
    /// What the browser calls itself, shortened.
    pub browser: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_unused_after_half_an_hour_and_used_after_eight() {
        let begun_at = DateTime::UNIX_EPOCH;
        let session = |seen: i64| Session {
            hash: SecretHash([0; 32]),
            person: Uuid::nil(),
            begun_at,
            seen_at: begun_at + TimeDelta::minutes(seen),
            browser: String::new(),
        };
        let holds = |seen, now| {
            Lifetime::default().holds(&session(seen), begun_at + TimeDelta::minutes(now))
        };
        assert!(holds(0, 30) && !holds(0, 31));
        assert!(holds(470, 479) && !holds(475, 480), "however much it is used");
    }
}
