//! The log of a data folder: one writing thread, a few readers, one file.

use std::path::Path;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::append::{Append, AppendError, AppendResult};
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::{Organisation, Position, RecordedEvent, StreamId};
use eventlog::merkle::Tile;
use eventlog::read::{LogHead, NewLog, StreamRange};
use eventlog::store::ErasedText;
use eventlog::{EventStore, StoreError};
use tokio::sync::watch;

use crate::migrations::LOG;
use crate::open::{self, Durability, log_path};
use crate::position_at::position_at;
use crate::read_log::read_log;
use crate::read_stream::read_stream;
use crate::read_tagged::read_tagged;
use crate::readers::Readers;
use crate::trouble::{named, trouble};
use crate::writer::Writer;
use crate::{describe, logs, tree};

/// The logs of one data folder.
///
/// Dropping it waits until everything that was handed over is written, like [`EventStore::close`].
#[derive(Debug)]
pub struct SqliteStore {
    /// `None` when opened for reading alone.
    writer: Option<Writer>,
    readers: Readers,
    wakeups: watch::Sender<u64>,
}

impl SqliteStore {
    /// Opens the log of a folder for reading and writing, making folder and log if there is none.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] if it cannot be written or another process writes to it,
    /// [`StoreError::Unfit`] if what is there is not ours or is of a newer version. What is
    /// refused is left as it was.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = log_path(folder);
        std::fs::create_dir_all(folder)
            .map_err(|error| StoreError::ReadOnly(format!("{}: {error}", folder.display())))?;
        open::check_writable(folder, &path)?;
        let lock = open::lock(&path.with_extension("db.lock"))?;
        let connection = open::open_for_writing(&path, &LOG, Durability::Full)
            .await
            .map_err(|error| named(&path, error))?;
        let wakeups = watch::Sender::new(0);
        let writer = Writer::start(connection, lock, wakeups.clone())?;
        Ok(Self { writer: Some(writer), readers: Readers::new(path), wakeups })
    }

    /// Opens the log of a folder for reading alone, beside the process that writes, if any.
    pub async fn open_read_only(folder: &Path) -> Result<Self, StoreError> {
        let path = log_path(folder);
        open::check_readable(&path, &LOG).await.map_err(|error| named(&path, error))?;
        Ok(Self { writer: None, readers: Readers::new(path), wakeups: watch::Sender::new(0) })
    }

    /// Whether there is a log of ours in a folder. Nothing is made there.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] if what is there is not ours or is of a newer version.
    pub fn exists(folder: &Path) -> Result<bool, StoreError> {
        let path = log_path(folder);
        open::exists(&path, &LOG).map_err(|error| named(&path, error))
    }

    /// What durability rests on here: names and values for an operator.
    pub async fn describe(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        match &self.writer {
            Some(writer) => {
                let asked = |error| trouble(&error);
                writer.chore(move |writing| describe::describe(writing).map_err(asked)).await
            }
            None => self.readers.ask(describe::describe).await,
        }
    }

    fn writer(&self) -> Result<&Writer, StoreError> {
        self.writer
            .as_ref()
            .ok_or_else(|| StoreError::ReadOnly("it was opened for reading alone".into()))
    }
}

#[async_trait]
impl EventStore for SqliteStore {
    async fn create_log(&self, log: NewLog) -> Result<LogHead, StoreError> {
        self.writer()?.chore(move |transaction| logs::create_log(transaction, &log)).await
    }

    async fn logs(&self) -> Result<Vec<LogHead>, StoreError> {
        self.readers.ask(logs::heads).await
    }

    async fn head(&self, organisation: Organisation) -> Result<Option<LogHead>, StoreError> {
        self.readers.ask(move |connection| logs::head(connection, organisation)).await
    }

    async fn append(&self, append: Append) -> AppendResult {
        self.erase(append, Vec::new()).await
    }

    async fn read_stream(
        &self,
        organisation: Organisation,
        stream: StreamId,
        range: StreamRange,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        self.readers
            .ask(move |connection| read_stream(connection, organisation, stream, range))
            .await
    }

    async fn read_log(
        &self,
        organisation: Organisation,
        after: Position,
        limit: usize,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        self.readers.ask(move |connection| read_log(connection, organisation, after, limit)).await
    }

    async fn read_tagged(
        &self,
        organisation: Organisation,
        tag: &str,
    ) -> Result<(Vec<RecordedEvent>, Position), StoreError> {
        let tag = tag.to_owned();
        self.readers.ask(move |connection| read_tagged(connection, organisation, &tag)).await
    }

    async fn position_at(
        &self,
        organisation: Organisation,
        at: DateTime<Utc>,
    ) -> Result<Position, StoreError> {
        let at = at.timestamp_micros();
        self.readers.ask(move |connection| position_at(connection, organisation, at)).await
    }

    async fn erase(&self, append: Append, texts: Vec<ErasedText>) -> AppendResult {
        let writer = self.writer().map_err(AppendError::Store)?;
        writer.queue().append(append, texts).await
    }

    fn wakeups(&self) -> watch::Receiver<u64> {
        self.wakeups.subscribe()
    }

    async fn tree(&self, organisation: Organisation) -> Result<TreeState, StoreError> {
        self.readers.ask(move |connection| tree::tree(connection, organisation)).await
    }

    async fn tiles(
        &self,
        organisation: Organisation,
        level: u8,
        from: u64,
        to: u64,
    ) -> Result<Vec<Tile>, StoreError> {
        self.readers
            .ask(move |connection| tree::tiles(connection, organisation, level, from, to))
            .await
    }

    async fn extend_tree(&self, extension: TreeExtension) -> Result<bool, StoreError> {
        self.writer()?.chore(move |transaction| tree::extend_tree(transaction, &extension)).await
    }

    async fn close(&self) {
        if let Some(writer) = &self.writer {
            writer.close().await;
        }
        self.readers.close();
    }
}
