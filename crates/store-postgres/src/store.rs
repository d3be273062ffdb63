//! The logs of a database: one writing task a process, a pool of readers, hints between processes.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::append::{Append, AppendResult};
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::{Organisation, Position, RecordedEvent, StreamId};
use eventlog::merkle::Tile;
use eventlog::read::{LogHead, NewLog, StreamRange};
use eventlog::store::ErasedText;
use eventlog::writer::Queue;
use eventlog::{EventStore, StoreError};
use std::sync::{PoisonError, RwLock};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::migrations::Schema;
use crate::readers::{self, Readers};
use crate::wakeups::{Couriers, Wakeups};
use crate::writer::Writer;
use crate::{describe, logs, open, position_at, read_log, read_stream, read_tagged, tree};

/// How many connections a process reads by.
const READERS: u32 = 8;

/// The logs of one database.
///
/// Needs a tokio runtime, on which its tasks run. Dropping it ends them once everything that was
/// handed over is written; [`EventStore::close`] also waits for that.
#[derive(Debug)]
pub struct PostgresStore {
    /// `None` once it is closed.
    queue: RwLock<Option<Queue>>,
    writer: tokio::sync::Mutex<Option<JoinHandle<()>>>,
    readers: Readers,
    wakeups: Wakeups,
    _couriers: Couriers,
}

impl PostgresStore {
    /// Connects to the database at a URL, making or upgrading the log's schema as needed.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if nobody answers there, [`StoreError::Unfit`] if what is there
    /// is not ours, is of a newer version or of a server that cannot hold it. What is refused is left
    /// as it was.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let reading = readers::options(url, "nyttig")?;
        let writing = open::for_writing(reading.clone());
        let connection = open::prepare(&writing, &Schema::log()).await?;
        let wakeups = Wakeups::new();
        let (queue, requests) = Queue::new();
        let writer = Writer::new(writing, connection, requests, wakeups.clone());
        Ok(Self {
            queue: RwLock::new(Some(queue)),
            writer: tokio::sync::Mutex::new(Some(tokio::spawn(writer.run()))),
            readers: Readers::new(reading.clone(), READERS),
            _couriers: wakeups.connect(&reading.application_name("nyttig wake-ups")),
            wakeups,
        })
    }

    /// Whether there are logs of ours at a URL. Nothing is made there.
    ///
    /// # Errors
    /// As [`PostgresStore::connect`].
    pub async fn exists(url: &str) -> Result<bool, StoreError> {
        open::exists(&readers::options(url, "nyttig")?, &Schema::log()).await
    }

    /// What durability rests on here: names and values for an operator.
    pub async fn describe(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        describe::describe(&self.readers).await
    }

    fn queue(&self) -> Result<Queue, StoreError> {
        let queue = self.queue.read().unwrap_or_else(PoisonError::into_inner);
        queue.clone().ok_or(StoreError::Closed)
    }
}

#[async_trait]
impl EventStore for PostgresStore {
    async fn create_log(&self, log: NewLog) -> Result<LogHead, StoreError> {
        logs::create_log(&self.readers, &log).await
    }

    async fn logs(&self) -> Result<Vec<LogHead>, StoreError> {
        logs::heads(&self.readers).await
    }

    async fn head(&self, organisation: Organisation) -> Result<Option<LogHead>, StoreError> {
        logs::head(&self.readers, organisation).await
    }

    async fn append(&self, append: Append) -> AppendResult {
        self.queue()?.append(append, Vec::new()).await
    }

    async fn read_stream(
        &self,
        organisation: Organisation,
        stream: StreamId,
        range: StreamRange,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        read_stream::read_stream(&self.readers, organisation, stream, range).await
    }

    async fn read_log(
        &self,
        organisation: Organisation,
        after: Position,
        limit: usize,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        read_log::read_log(&self.readers, organisation, after, limit).await
    }

    async fn read_tagged(
        &self,
        organisation: Organisation,
        tag: &str,
    ) -> Result<(Vec<RecordedEvent>, Position), StoreError> {
        read_tagged::read_tagged(&self.readers, organisation, tag).await
    }

    async fn position_at(
        &self,
        organisation: Organisation,
        at: DateTime<Utc>,
    ) -> Result<Position, StoreError> {
        position_at::position_at(&self.readers, organisation, at).await
    }

    async fn erase(&self, append: Append, texts: Vec<ErasedText>) -> AppendResult {
        self.queue()?.append(append, texts).await
    }

    fn wakeups(&self) -> watch::Receiver<u64> {
        self.wakeups.subscribe()
    }

    async fn tree(&self, organisation: Organisation) -> Result<TreeState, StoreError> {
        tree::tree(&self.readers, organisation).await
    }

    async fn tiles(
        &self,
        organisation: Organisation,
        level: u8,
        from: u64,
        to: u64,
    ) -> Result<Vec<Tile>, StoreError> {
        tree::tiles(&self.readers, organisation, level, from, to).await
    }

    async fn extend_tree(&self, extension: TreeExtension) -> Result<bool, StoreError> {
        tree::extend_tree(&self.readers, &extension).await
    }

    async fn close(&self) {
        drop(self.queue.write().unwrap_or_else(PoisonError::into_inner).take());
        let mut writer = self.writer.lock().await;
        if let Some(task) = writer.as_mut() {
            // An error would be the task's own panic, told where it happened.
            let _ = task.await;
            *writer = None;
        }
        self.readers.close().await;
    }
}
