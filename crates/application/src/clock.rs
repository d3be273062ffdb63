//! Time and identity as values that are handed in.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The moment it is now.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A new identity that sorts by when it was made.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes identities")]
pub fn new_identity() -> Uuid {
    Uuid::now_v7()
}
