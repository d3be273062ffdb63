//! Hints that some log may have grown: within the process, and to other processes by NOTIFY.
//!
//! Never needed for being right, for every follower polls. So NOTIFY goes out after the commit, on a
//! connection of its own and for many commits at once: within the appending transaction it would
//! take a lock that all commits of the cluster wait for.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{Connection as _, PgConnection};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::sql;

/// The channel's name; as `notify.sql` has it.
const CHANNEL: &str = "nyttig_log";

/// The least time between two notifications of one process.
const COALESCE: Duration = Duration::from_millis(20);

/// The pause before a broken connection is made anew.
const PAUSE: Duration = Duration::from_secs(1);

/// Both kinds of news; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Wakeups {
    /// Some log may have grown, wherever it was written.
    grown: watch::Sender<u64>,
    /// This process has written.
    written: watch::Sender<u64>,
}

/// The two tasks that carry news between processes; they end with this.
#[derive(Debug)]
pub(crate) struct Couriers([JoinHandle<()>; 2]);

impl Drop for Couriers {
    fn drop(&mut self) {
        for task in &self.0 {
            task.abort();
        }
    }
}

impl Wakeups {
    pub(crate) fn new() -> Self {
        Self { grown: watch::Sender::new(0), written: watch::Sender::new(0) }
    }

    /// Tells everyone that this process has committed something.
    pub(crate) fn written(&self) {
        bump(&self.grown);
        bump(&self.written);
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.grown.subscribe()
    }

    /// Starts to tell other processes and to hear from them.
    pub(crate) fn connect(&self, options: &PgConnectOptions) -> Couriers {
        // What we sent ourselves is heard again, and is no news.
        let own = Arc::new(AtomicU32::new(0));
        let notify = notify(options.clone(), self.written.subscribe(), Arc::clone(&own));
        let listen = listen(options.clone(), self.grown.clone(), own);
        Couriers([tokio::spawn(notify), tokio::spawn(listen)])
    }
}

fn bump(counter: &watch::Sender<u64>) {
    counter.send_modify(|count| *count = count.wrapping_add(1));
}

async fn notify(options: PgConnectOptions, mut written: watch::Receiver<u64>, own: Arc<AtomicU32>) {
    loop {
        if let Err(error) = try_notify(&options, &mut written, &own).await {
            tracing::debug!(%error, "other processes are not told of new events for now");
        }
        sleep(PAUSE).await;
    }
}

async fn try_notify(
    options: &PgConnectOptions,
    written: &mut watch::Receiver<u64>,
    own: &AtomicU32,
) -> sqlx::Result<()> {
    let mut connection = PgConnection::connect_with(options).await?;
    let pid: i32 = sqlx::query_scalar(sql::BACKEND_PID).fetch_one(&mut connection).await?;
    own.store(pid.cast_unsigned(), Ordering::Relaxed);
    while written.changed().await.is_ok() {
        sqlx::query(sql::NOTIFY).execute(&mut connection).await?;
        sleep(COALESCE).await;
    }
    std::future::pending().await
}

async fn listen(options: PgConnectOptions, grown: watch::Sender<u64>, own: Arc<AtomicU32>) {
    loop {
        if let Err(error) = try_listen(&options, &grown, &own).await {
            tracing::debug!(%error, "new events of other processes are found by polling for now");
        }
        // What came in between was not heard.
        bump(&grown);
        sleep(PAUSE).await;
    }
}

async fn try_listen(
    options: &PgConnectOptions,
    grown: &watch::Sender<u64>,
    own: &AtomicU32,
) -> sqlx::Result<()> {
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(options.clone());
    let mut listener = PgListener::connect_with(&pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        match listener.try_recv().await? {
            Some(news) if news.process_id() == own.load(Ordering::Relaxed) => {}
            // Nothing means that the connection was made anew and news may be lost.
            Some(_) | None => bump(grown),
        }
    }
}
