//! The one task of a process that appends, with a connection of its own.
//!
//! A batch is whatever arrived while the last one was made durable. No request can cancel it: a
//! caller that gives up only stops listening.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Duration;

use eventlog::StoreError;
use eventlog::append::AppendError;
use eventlog::writer::Request;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection as _, PgConnection};
use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep, timeout};

use crate::append::{Verdict, carry_out, check_form};
use crate::batch::Care;
use crate::next;
use crate::open;
use crate::reached::Reached;
use crate::selection::Selection;
use crate::trouble::{is_passing, is_taken, trouble};
use crate::wakeups::Wakeups;

/// How often a batch is sent before its callers are told that the database is not available.
const TRIES: u32 = 6;

/// The pause after the first failure; each later one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(50);

/// A batch that takes longer has lost its connection without noticing.
const BATCH_LIMIT: Duration = Duration::from_secs(30);

/// How often the other tasks get a turn before a batch is closed, while each brings more to write.
/// A round trip to the database costs far more than all of these turns.
const GATHERING_ROUNDS: u32 = 4;

/// How long a log that is held elsewhere is left alone, at least.
const HELD_PAUSE: Duration = Duration::from_millis(1);

/// A connection, and what was learnt over it.
struct Session {
    connection: PgConnection,
    reached: Reached,
    care: Care,
}

impl Session {
    fn new(connection: PgConnection, care: Care) -> Self {
        Self { connection, reached: Reached::default(), care }
    }

    async fn send_lightly(&mut self, batch: &[Request]) -> sqlx::Result<Vec<Verdict>> {
        let Self { connection, reached, .. } = self;
        match next::carry_out(connection, batch, reached).await? {
            Some(verdicts) => Ok(verdicts),
            None => carry_out(connection, batch, reached, Care::Little).await,
        }
    }

    /// Sends a batch with as much care as the last one called for.
    async fn send(&mut self, batch: &[Request]) -> sqlx::Result<Vec<Verdict>> {
        if self.care == Care::Little {
            match self.send_lightly(batch).await {
                Err(error) if is_taken(&error) => self.care = Care::Full,
                result => return result,
            }
        }
        let verdicts =
            carry_out(&mut self.connection, batch, &mut self.reached, Care::Full).await?;
        if !verdicts.iter().any(Verdict::was_sought_for_a_reason) {
            self.care = Care::Little;
        }
        Ok(verdicts)
    }
}

/// The writing task's belongings.
pub(crate) struct Writer {
    options: PgConnectOptions,
    session: Option<Session>,
    requests: mpsc::Receiver<Request>,
    selection: Selection,
    wakeups: Wakeups,
}

impl Writer {
    pub(crate) fn new(
        options: PgConnectOptions,
        connection: PgConnection,
        requests: mpsc::Receiver<Request>,
        wakeups: Wakeups,
    ) -> Self {
        let selection = Selection::default();
        let session = Some(Session::new(connection, Care::Little));
        Self { options, session, requests, selection, wakeups }
    }

    /// Writes until the queue is closed and all is answered.
    pub(crate) async fn run(mut self) {
        while self.gather().await {
            let batch = self.selection.take(Instant::now());
            if !batch.is_empty() {
                self.write(batch).await;
            }
        }
        if let Some(session) = self.session.take() {
            // All is committed; the server notices a closed socket as well.
            let _ = session.connection.close().await;
        }
    }

    /// Takes what has arrived, waiting for it if there is nothing to do; `false` at the end.
    async fn gather(&mut self) -> bool {
        if self.selection.is_empty() {
            let Some(request) = self.requests.recv().await else { return false };
            self.take(request);
        } else if let Some(next_try) = self.selection.next_try() {
            // A log rests. Whatever comes for another one need not wait for it.
            tokio::select! {
                () = tokio::time::sleep_until(next_try) => self.selection.give_up(next_try),
                request = self.requests.recv() => match request {
                    Some(request) => self.take(request),
                    None => tokio::time::sleep_until(next_try).await,
                },
            }
        }
        for _ in 0..GATHERING_ROUNDS {
            while !self.selection.is_full() {
                let Ok(request) = self.requests.try_recv() else { break };
                self.take(request);
            }
            // Those answered just now may have more to write: let them come to it.
            yield_now().await;
            if self.requests.is_empty() {
                break;
            }
        }
        true
    }

    fn take(&mut self, request: Request) {
        match check_form(&request.append) {
            Ok(()) => self.selection.push(request),
            Err(error) => refuse(vec![request], &error),
        }
    }

    async fn write(&mut self, batch: Vec<Request>) {
        match self.send(&batch).await {
            Ok(verdicts) => self.answer(batch, verdicts),
            // One command's fault must not be its neighbours': each on its own, in order.
            Err(error) if batch.len() > 1 && !is_passing(&error) => {
                for request in batch {
                    let alone = vec![request];
                    match self.send(&alone).await {
                        Ok(verdicts) => self.answer(alone, verdicts),
                        Err(error) => refuse(alone, &trouble(&error)),
                    }
                }
            }
            Err(error) => refuse(batch, &trouble(&error)),
        }
    }

    /// Sends a batch, again if the connection is lost: commands that were written the first time
    /// are known by their ids.
    async fn send(&mut self, batch: &[Request]) -> sqlx::Result<Vec<Verdict>> {
        let mut pause = FIRST_PAUSE;
        for _ in 1..TRIES {
            match self.try_send(batch).await {
                Err(error) if is_passing(&error) => {
                    tracing::warn!(%error, commands = batch.len(), "a batch is sent again");
                    sleep(jittered(pause)).await;
                    pause *= 2;
                }
                result => return result,
            }
        }
        self.try_send(batch).await
    }

    async fn try_send(&mut self, batch: &[Request]) -> sqlx::Result<Vec<Verdict>> {
        let mut session = match self.session.take() {
            Some(session) => session,
            // What was sent before may have been written.
            None => Session::new(open::connect(&self.options).await?, Care::Full),
        };
        let sent = timeout(BATCH_LIMIT, session.send(batch)).await;
        let result = sent.unwrap_or(Err(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into())));
        // After passing trouble the connection is dropped, whatever state it may be in.
        if !result.as_ref().is_err_and(is_passing) {
            self.session = Some(session);
        }
        result
    }

    fn answer(&mut self, batch: Vec<Request>, verdicts: Vec<Verdict>) {
        let (mut held, mut grown) = (Vec::new(), false);
        for (request, verdict) in batch.into_iter().zip(verdicts) {
            match verdict {
                Verdict::Answer(result) => {
                    grown |= result.as_ref().is_ok_and(|appended| !appended.repeated);
                    self.selection.let_go(request.append.organisation);
                    // Nobody may be listening any more.
                    let _ = request.reply.send(result);
                }
                Verdict::Held => held.push(request),
            }
        }
        if !held.is_empty() {
            self.selection.put_back(held, Instant::now(), jittered(HELD_PAUSE));
        }
        if grown {
            self.wakeups.written();
        }
    }
}

fn refuse(batch: Vec<Request>, error: &StoreError) {
    for request in batch {
        // Nobody may be listening any more.
        let _ = request.reply.send(Err(AppendError::Store(error.clone())));
    }
}

/// Once to twice as long, by chance, so that writers who met do not meet again.
fn jittered(pause: Duration) -> Duration {
    let chance = RandomState::new().build_hasher().finish();
    let thousandths = u32::try_from(chance % 1_000).expect("below a thousand");
    pause + pause * thousandths / 1_000
}
