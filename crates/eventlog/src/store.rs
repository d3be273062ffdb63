//! The port of a log: what every store does, and what `testkit::exercise` holds each of them to.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use tokio::sync::watch;

use crate::append::{Append, AppendResult};
use crate::checkpoint::{TreeExtension, TreeState};
use crate::envelope::{Organisation, Position, RecordedEvent, StreamId};
use crate::error::StoreError;
use crate::merkle::Tile;
use crate::read::{LogHead, NewLog, StreamRange};

/// Many logs in one database.
///
/// Every method may be dropped at any await point: an append that was handed over is carried out
/// all the same, and no connection or lock is left behind.
#[async_trait]
pub trait EventStore: Send + Sync + 'static {
    /// Makes an organisation's log. Making it again with the same slug and clock changes nothing.
    async fn create_log(&self, log: NewLog) -> Result<LogHead, StoreError>;

    /// All logs, by number.
    async fn logs(&self) -> Result<Vec<LogHead>, StoreError>;

    /// One log, `None` if it was never created.
    async fn head(&self, organisation: Organisation) -> Result<Option<LogHead>, StoreError>;

    /// Writes one command's events and answers when they are durable.
    async fn append(&self, append: Append) -> AppendResult;

    /// The events of one stream, in order.
    async fn read_stream(
        &self,
        organisation: Organisation,
        stream: StreamId,
        range: StreamRange,
    ) -> Result<Vec<RecordedEvent>, StoreError>;

    /// At most `limit` events after a position, in order. Fewer than `limit` means: the end, for now.
    async fn read_log(
        &self,
        organisation: Organisation,
        after: Position,
        limit: usize,
    ) -> Result<Vec<RecordedEvent>, StoreError>;

    /// The events that carry a tag, in order, and the head that the answer holds for: use it as
    /// [`crate::append::Condition::after`].
    async fn read_tagged(
        &self,
        organisation: Organisation,
        tag: &str,
    ) -> Result<(Vec<RecordedEvent>, Position), StoreError>;

    /// The last position recorded at or before a moment, 0 if there is none.
    async fn position_at(
        &self,
        organisation: Organisation,
        at: DateTime<Utc>,
    ) -> Result<Position, StoreError>;

    /// Destroys texts of past events and keeps everything else. The event that says who and why is
    /// part of `append`, and both happen together or not at all.
    async fn erase(&self, append: Append, texts: Vec<ErasedText>) -> AppendResult;

    /// Changes whenever some log may have grown. A hint: a follower polls as well.
    fn wakeups(&self) -> watch::Receiver<u64>;

    /// How far the Merkle tree of a log has come.
    async fn tree(&self, organisation: Organisation) -> Result<TreeState, StoreError>;

    /// The stored tiles of one level, `from` to `to` inclusive, by index.
    async fn tiles(
        &self,
        organisation: Organisation,
        level: u8,
        from: u64,
        to: u64,
    ) -> Result<Vec<Tile>, StoreError>;

    /// Stores new tiles and a signed checkpoint if the tree still has the size it was extended
    /// from; otherwise nothing, and `false`.
    async fn extend_tree(&self, extension: TreeExtension) -> Result<bool, StoreError>;

    /// Stops writing once all that was handed over is answered.
    async fn close(&self);
}

/// One text that is to be destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErasedText {
    /// The event it belongs to.
    pub position: Position,
    /// Its place among the event's texts, from 0.
    pub index: usize,
}
