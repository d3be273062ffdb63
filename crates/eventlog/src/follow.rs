//! How a reader keeps up with a log: one cursor, wake-ups as hints, polling as the guarantee.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use crate::envelope::{Organisation, Position, RecordedEvent};
use crate::error::StoreError;
use crate::store::EventStore;

/// How long a follower waits for a wake-up before it looks by itself.
pub const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// A reader of one log that never skips an event, however writers interleave.
pub struct Follower {
    store: Arc<dyn EventStore>,
    organisation: Organisation,
    cursor: Position,
    wakeups: watch::Receiver<u64>,
}

impl Follower {
    /// Follows a log from after a position.
    pub fn new(store: Arc<dyn EventStore>, organisation: Organisation, after: Position) -> Self {
        let wakeups = store.wakeups();
        Self { store, organisation, cursor: after, wakeups }
    }

    /// The position of the last event handed out.
    pub fn cursor(&self) -> Position {
        self.cursor
    }

    /// Goes back or ahead to just after a position.
    pub fn seek(&mut self, after: Position) {
        self.cursor = after;
    }

    /// What stands after the cursor now, perhaps nothing. Moves the cursor past what it returns.
    pub async fn poll(&mut self, limit: usize) -> Result<Vec<RecordedEvent>, StoreError> {
        // Marked before reading: a write during the read wakes the next wait at once.
        self.wakeups.mark_unchanged();
        let events = self.store.read_log(self.organisation, self.cursor, limit).await?;
        for event in &events {
            if event.position != self.cursor + 1 {
                return Err(StoreError::Damaged(format!(
                    "position {} follows {} in the log of organisation {}",
                    event.position, self.cursor, self.organisation
                )));
            }
            self.cursor = event.position;
        }
        Ok(events)
    }

    /// Waits until something may be new: a wake-up, or the time to look again.
    pub async fn wait(&mut self) {
        match tokio::time::timeout(POLL_INTERVAL, self.wakeups.changed()).await {
            Ok(Ok(())) | Err(_) => {}
            // The store is gone; do not spin.
            Ok(Err(_)) => tokio::time::sleep(POLL_INTERVAL).await,
        }
    }
}
