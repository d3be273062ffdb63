//! The one thread that writes: a batch is whatever arrived while the last one was made durable.

use std::fs::File;
use std::thread::JoinHandle;

use eventlog::StoreError;
use eventlog::append::{AppendError, AppendResult};
use eventlog::writer::{MAX_BATCH_COMMANDS, MAX_BATCH_EVENTS, Queue, Request};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot, watch};

use crate::append::{LogEnds, carry_out};
use crate::trouble::trouble;

/// Something rare that also writes: making a log, extending a tree. It has a transaction of its
/// own, between two batches.
type Chore = Box<dyn FnOnce(&mut Connection) + Send>;

/// How many chores may wait.
const QUEUE_CHORES: usize = 64;

/// What the writer is told beside the queue of appends.
enum Errand {
    Chore(Chore),
    /// Finish what was handed over and end.
    Stop,
}

/// The callers' side of the writing thread.
#[derive(Debug)]
pub(crate) struct Writer {
    queue: Queue,
    errands: mpsc::Sender<Errand>,
    ended: watch::Receiver<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread, which owns the connection and the lock of the database until it ends.
    pub(crate) fn start(
        connection: Connection,
        lock: File,
        wakeups: watch::Sender<u64>,
    ) -> Result<Self, StoreError> {
        let (queue, requests) = Queue::new();
        let (errands, errands_receiver) = mpsc::channel(QUEUE_CHORES);
        let (ending, ended) = watch::channel(false);
        let thread = std::thread::Builder::new()
            .name("nyttig-sqlite-writer".into())
            .spawn(move || {
                let mut desk = Desk { connection, ends: LogEnds::default(), wakeups };
                desk.work(requests, errands_receiver);
                // So that `log.db` alone is the whole log once nobody writes.
                desk.empty_write_ahead_log();
                drop(desk);
                // Only now may another process take the database.
                drop(lock);
                ending.send_replace(true);
            })
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        Ok(Self { queue, errands, ended, thread: Some(thread) })
    }

    pub(crate) fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Has a chore done and waits for its answer; it is done even if nobody waits any more.
    pub(crate) async fn chore<T: Send + 'static>(
        &self,
        chore: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let chore: Chore = Box::new(move |connection| {
            // Nobody may be listening any more.
            let _ = reply.send(committed(connection, chore));
        });
        self.errands.send(Errand::Chore(chore)).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// Waits until all that was handed over is answered and the database is let go.
    pub(crate) async fn close(&self) {
        // Fails only if the thread has ended already.
        let _ = self.errands.send(Errand::Stop).await;
        let _ = self.ended.clone().wait_for(|ended| *ended).await;
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // A full queue of chores ends too: the thread takes the end of the channel as a stop.
        let _ = self.errands.try_send(Errand::Stop);
        let (nobody, _) = mpsc::channel(1);
        self.errands = nobody;
        if let Some(thread) = self.thread.take() {
            // Its panic, if any, was told on its own thread.
            let _ = thread.join();
        }
    }
}

/// Runs a chore in a transaction that is durable before its answer is given.
fn committed<T>(
    connection: &mut Connection,
    chore: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| trouble(&error))?;
    let answer = chore(&transaction)?;
    transaction.commit().map_err(|error| trouble(&error))?;
    Ok(answer)
}

/// What the writing thread works with.
struct Desk {
    connection: Connection,
    ends: LogEnds,
    wakeups: watch::Sender<u64>,
}

impl Desk {
    fn work(&mut self, mut requests: mpsc::Receiver<Request>, mut errands: mpsc::Receiver<Errand>) {
        // Waits on two channels at once; it drives no I/O and no timers.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime without drivers asks nothing of the system");
        loop {
            let next = runtime.block_on(async {
                tokio::select! {
                    biased;
                    errand = errands.recv() => Err(errand),
                    request = requests.recv() => Ok(request),
                }
            });
            match next {
                Ok(Some(request)) => self.write_batch(request, &mut requests),
                Err(Some(Errand::Chore(chore))) => chore(&mut self.connection),
                Ok(None) | Err(Some(Errand::Stop) | None) => break,
            }
        }
        requests.close();
        while let Some(request) = requests.blocking_recv() {
            self.write_batch(request, &mut requests);
        }
    }

    /// Takes what waits behind a request, writes it in one transaction and answers all.
    fn write_batch(&mut self, first: Request, requests: &mut mpsc::Receiver<Request>) {
        let mut events = first.append.events.len();
        let mut batch = vec![first];
        while batch.len() < MAX_BATCH_COMMANDS && events < MAX_BATCH_EVENTS {
            let Ok(request) = requests.try_recv() else { break };
            events += request.append.events.len();
            batch.push(request);
        }
        match self.try_write(&batch) {
            Ok(answers) => self.answer(batch, answers),
            // One command's trouble must not be its neighbours': each on its own, in order.
            Err(_) if batch.len() > 1 => {
                for request in batch {
                    let alone = vec![request];
                    let answers = self.try_write(&alone).unwrap_or_else(failed);
                    self.answer(alone, answers);
                }
            }
            Err(error) => self.answer(batch, failed(error)),
        }
    }

    /// One transaction. On an error nothing is written.
    fn try_write(&mut self, batch: &[Request]) -> rusqlite::Result<Vec<AppendResult>> {
        let written = write(&mut self.connection, &mut self.ends, batch);
        if written.is_err() {
            self.ends.forget();
        }
        written
    }

    fn answer(&mut self, batch: Vec<Request>, answers: Vec<AppendResult>) {
        let grown = answers.iter().flatten().any(|appended| !appended.repeated);
        let erased = batch.iter().any(|request| !request.erasures.is_empty());
        for (request, answer) in batch.into_iter().zip(answers) {
            // Nobody may be listening any more.
            let _ = request.reply.send(answer);
        }
        if grown {
            self.wakeups.send_modify(|count| *count = count.wrapping_add(1));
        }
        if erased {
            self.empty_write_ahead_log();
        }
    }

    /// Empties the write-ahead log, where pages from before an erasure still hold the text, and
    /// without which a copied file would be an older one.
    ///
    /// A reader in the middle of a question can keep it from being emptied; SQLite then does so at
    /// a later checkpoint.
    fn empty_write_ahead_log(&self) {
        let emptied = self.connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
        if let Err(error) = emptied {
            tracing::warn!(%error, "the write-ahead log was not emptied");
        }
    }
}

fn write(
    connection: &mut Connection,
    ends: &mut LogEnds,
    batch: &[Request],
) -> rusqlite::Result<Vec<AppendResult>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let answers = batch
        .iter()
        .map(|request| carry_out(&transaction, ends, &request.append, &request.erasures))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    transaction.commit()?;
    Ok(answers)
}

/// The answer to one command that the database could not take.
#[expect(clippy::needless_pass_by_value, reason = "handed to unwrap_or_else")]
fn failed(error: rusqlite::Error) -> Vec<AppendResult> {
    vec![Err(AppendError::Store(trouble(&error)))]
}
