//! The planted bug: a store that answers before it commits.
//!
//! It judges as a store does, so that only a crash tells it from a sound one: its reads wait for
//! what it still has to write, and two commands that want the same never both win.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::append::{Append, AppendResult, Appended, Conflict};
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::{Organisation, Position, RecordedEvent, StreamId, Version};
use eventlog::merkle::Tile;
use eventlog::read::{LogHead, NewLog, StreamRange};
use eventlog::store::ErasedText;
use eventlog::{EventStore, StoreError};
use tokio::sync::{Mutex, mpsc, watch};

/// What it knows of the one log it is used with.
#[derive(Debug, Default)]
struct Known {
    end: Option<Position>,
    versions: HashMap<StreamId, Version>,
    tags: HashMap<Arc<str>, Position>,
    handed_over: u64,
}

/// A store in front of a sound one.
pub struct Hasty {
    sound: Arc<dyn EventStore>,
    known: Mutex<Known>,
    later: mpsc::UnboundedSender<Append>,
    written: watch::Receiver<u64>,
}

impl Hasty {
    /// Stands before a store.
    pub fn before(sound: Arc<dyn EventStore>) -> Self {
        let (later, mut appends) = mpsc::unbounded_channel();
        let (done, written) = watch::channel(0);
        let store = Arc::clone(&sound);
        tokio::spawn(async move {
            while let Some(append) = appends.recv().await {
                if let Err(error) = store.append(append).await {
                    eprintln!("what was answered is refused: {error}");
                }
                done.send_modify(|count| *count += 1);
            }
        });
        Self { sound, known: Mutex::default(), later, written }
    }

    /// Waits until what was answered so far is written, so that a reader sees it.
    async fn settled(&self) {
        let handed_over = self.known.lock().await.handed_over;
        let _ = self.written.clone().wait_for(|written| *written >= handed_over).await;
    }
}

impl Known {
    fn conflict(&self, append: &Append) -> Option<Conflict> {
        for expectation in &append.expectations {
            let expected = expectation.version;
            let actual = *self.versions.get(&expectation.stream).unwrap_or(&expected);
            if actual != expected {
                let stream = expectation.stream;
                return Some(Conflict::Version { stream, expected, actual });
            }
        }
        let broken = append.conditions.iter().find(|condition| {
            self.tags.get(&condition.tag).is_some_and(|position| *position > condition.after)
        })?;
        Some(Conflict::Condition { tag: Arc::clone(&broken.tag), after: broken.after })
    }

    /// Takes the events in and says the first and the last position.
    fn take(&mut self, append: &Append, end: Position) -> (Position, Position) {
        for expectation in &append.expectations {
            self.versions.insert(expectation.stream, expectation.version);
        }
        for (event, position) in append.events.iter().zip(end + 1..) {
            *self.versions.entry(event.stream).or_default() += 1;
            for tag in &event.tags {
                self.tags.insert(Arc::clone(tag), position);
            }
            self.end = Some(position);
        }
        self.handed_over += 1;
        (end + 1, self.end.unwrap_or(end))
    }
}

#[async_trait]
impl EventStore for Hasty {
    async fn append(&self, append: Append) -> AppendResult {
        let mut known = self.known.lock().await;
        let end = match known.end {
            Some(end) => end,
            None => self.sound.head(append.organisation).await?.map_or(0, |head| head.position),
        };
        if let Some(conflict) = known.conflict(&append) {
            return Err(conflict.into());
        }
        let answer = Arc::clone(&append.answer);
        let positions = Some(known.take(&append, end));
        // Here it is: the answer is given, and nothing is on the disk.
        let _ = self.later.send(append);
        Ok(Appended { positions, answer, repeated: false })
    }

    async fn create_log(&self, log: NewLog) -> Result<LogHead, StoreError> {
        self.sound.create_log(log).await
    }

    async fn logs(&self) -> Result<Vec<LogHead>, StoreError> {
        self.sound.logs().await
    }

    async fn head(&self, organisation: Organisation) -> Result<Option<LogHead>, StoreError> {
        self.sound.head(organisation).await
    }

    async fn read_stream(
        &self,
        organisation: Organisation,
        stream: StreamId,
        range: StreamRange,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        self.settled().await;
        self.sound.read_stream(organisation, stream, range).await
    }

    async fn read_log(
        &self,
        organisation: Organisation,
        after: Position,
        limit: usize,
    ) -> Result<Vec<RecordedEvent>, StoreError> {
        self.sound.read_log(organisation, after, limit).await
    }

    async fn read_tagged(
        &self,
        organisation: Organisation,
        tag: &str,
    ) -> Result<(Vec<RecordedEvent>, Position), StoreError> {
        self.settled().await;
        self.sound.read_tagged(organisation, tag).await
    }

    async fn position_at(
        &self,
        organisation: Organisation,
        at: DateTime<Utc>,
    ) -> Result<Position, StoreError> {
        self.sound.position_at(organisation, at).await
    }

    async fn erase(&self, append: Append, texts: Vec<ErasedText>) -> AppendResult {
        self.sound.erase(append, texts).await
    }

    fn wakeups(&self) -> watch::Receiver<u64> {
        self.sound.wakeups()
    }

    async fn tree(&self, organisation: Organisation) -> Result<TreeState, StoreError> {
        self.sound.tree(organisation).await
    }

    async fn tiles(
        &self,
        organisation: Organisation,
        level: u8,
        from: u64,
        to: u64,
    ) -> Result<Vec<Tile>, StoreError> {
        self.sound.tiles(organisation, level, from, to).await
    }

    async fn extend_tree(&self, extension: TreeExtension) -> Result<bool, StoreError> {
        self.sound.extend_tree(extension).await
    }

    async fn close(&self) {
        self.settled().await;
        self.sound.close().await;
    }
}
