//! The queue in front of the one writer of a process.
//!
//! Handing over is the point of no return: whoever waits may give up, the write goes on. The queue
//! is bounded; a full one refuses at once, so that waiting never grows without end. Nothing here
//! waits for a timer: a batch is whatever arrived while the last one was being made durable.

use tokio::sync::{mpsc, oneshot};

use crate::append::{Append, AppendError, AppendResult};
use crate::error::StoreError;
use crate::store::ErasedText;

/// The most commands in one transaction.
pub const MAX_BATCH_COMMANDS: usize = 256;

/// The most events in one transaction, a single larger command excepted.
pub const MAX_BATCH_EVENTS: usize = 4_096;

/// How many commands may wait.
pub const QUEUE_COMMANDS: usize = 4_096;

/// One command and whoever waits for its answer.
#[derive(Debug)]
pub struct Request {
    /// What to write.
    pub append: Append,
    /// What to erase with it.
    pub erasures: Vec<ErasedText>,
    /// Where the answer goes; nobody may be listening any more.
    pub reply: oneshot::Sender<AppendResult>,
}

/// The sending end, shared by all callers.
#[derive(Debug, Clone)]
pub struct Queue {
    sender: mpsc::Sender<Request>,
}

impl Queue {
    /// A queue and the end that the writer reads from.
    pub fn new() -> (Self, mpsc::Receiver<Request>) {
        let (sender, receiver) = mpsc::channel(QUEUE_COMMANDS);
        (Self { sender }, receiver)
    }

    /// Hands a command over and waits for its answer.
    pub async fn append(&self, append: Append, erasures: Vec<ErasedText>) -> AppendResult {
        let (reply, answer) = oneshot::channel();
        self.sender.try_send(Request { append, erasures, reply }).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Closed,
        })?;
        answer.await.unwrap_or(Err(AppendError::Store(StoreError::Closed)))
    }
}
