//! Connections for everything but appends: reads, and writes that are one statement each.
//!
//! Nothing here opens a transaction over several round trips. sqlx 0.9.0 forgets an open
//! transaction when a future is dropped within `begin` (transact-rs/sqlx issue 4385), and what the
//! next borrower commits is then lost. A statement that commits by itself cannot be caught in it.

use std::time::Duration;

use eventlog::StoreError;
use futures_util::TryStreamExt as _;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _, PgPool, Postgres};

use crate::trouble::{is_passing, trouble};

/// After this long without use a connection is asked whether it lives before it is lent.
const IDLE_TRUST: Duration = Duration::from_secs(1);

/// How often a statement is tried when the connection lent turns out to be gone.
const TRIES: usize = 3;

/// Whether a connection that was used a moment ago is believed to live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// It is: asking would double the round trips.
    Recent,
    /// Not after a statement met a dead one: a server that restarts ends all of them at once.
    None,
}

/// A waiting reader gives up after this long.
const ACQUIRE_LIMIT: Duration = Duration::from_secs(10);

/// What every connection of ours runs under.
///
/// Tables grow from nothing while prepared plans stay, and a plan made for an empty table would
/// scan a full one. All statements are seeks and walks along keys, so nothing else is planned for.
pub(crate) fn options(url: &str, name: &str) -> Result<PgConnectOptions, StoreError> {
    let options: PgConnectOptions = url.parse().map_err(|error: sqlx::Error| trouble(&error))?;
    Ok(options.application_name(name).disable_statement_logging().options([
        ("default_transaction_isolation", "read committed"),
        ("enable_seqscan", "off"),
        ("enable_bitmapscan", "off"),
        ("enable_hashjoin", "off"),
        ("enable_mergejoin", "off"),
        ("plan_cache_mode", "force_generic_plan"),
        ("jit", "off"),
        ("timezone", "UTC"),
        // The rollback after each loan warns that there is nothing to roll back, every time.
        ("client_min_messages", "error"),
    ]))
}

/// A pool whose connections carry nothing from one borrower to the next.
#[derive(Debug, Clone)]
pub(crate) struct Readers {
    pool: PgPool,
}

impl Readers {
    /// A pool that connects when it is first needed.
    pub(crate) fn new(options: PgConnectOptions, connections: u32) -> Self {
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(ACQUIRE_LIMIT)
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move {
                    Ok(meta.idle_for < IDLE_TRUST || connection.ping().await.is_ok())
                })
            })
            // Should a transaction ever be left open here, it ends with its borrower.
            .after_release(|connection, _| {
                Box::pin(async move {
                    connection.execute("rollback").await?;
                    Ok(true)
                })
            })
            .connect_lazy_with(options);
        Self { pool }
    }

    /// The rows of a statement, each turned into something as it arrives. A statement that meets a
    /// dead connection is sent again: reads may be, and so may writes that check what they find.
    pub(crate) async fn map<T: Send>(
        &self,
        sql: &'static str,
        arguments: PgArguments,
        mut each: impl FnMut(&PgRow) -> sqlx::Result<T> + Send,
    ) -> Result<Vec<T>, StoreError> {
        let mut trust = Trust::Recent;
        for _ in 1..TRIES {
            match self.try_map(sql, arguments.clone(), trust, &mut each).await {
                Err(error) if is_passing(&error) && !matches!(error, sqlx::Error::PoolTimedOut) => {
                    trust = Trust::None;
                }
                result => return result.map_err(|error| trouble(&error)),
            }
        }
        self.try_map(sql, arguments, trust, &mut each).await.map_err(|error| trouble(&error))
    }

    async fn lend(&self, trust: Trust) -> sqlx::Result<PoolConnection<Postgres>> {
        let mut connection = self.pool.acquire().await?;
        while trust == Trust::None && connection.ping().await.is_err() {
            // Out of the pool for good, so that the next one is another.
            drop(connection.detach());
            connection = self.pool.acquire().await?;
        }
        Ok(connection)
    }

    async fn try_map<T>(
        &self,
        sql: &'static str,
        arguments: PgArguments,
        trust: Trust,
        each: &mut (impl FnMut(&PgRow) -> sqlx::Result<T> + Send),
    ) -> sqlx::Result<Vec<T>> {
        let mut connection = self.lend(trust).await?;
        let mut rows = sqlx::query_with(sql, arguments).fetch(&mut *connection);
        let mut mapped = Vec::new();
        while let Some(row) = rows.try_next().await? {
            mapped.push(each(&row)?);
        }
        Ok(mapped)
    }

    /// The one row of a statement that has at most one.
    pub(crate) async fn optional<T: Send>(
        &self,
        sql: &'static str,
        arguments: PgArguments,
        each: impl FnMut(&PgRow) -> sqlx::Result<T> + Send,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.map(sql, arguments, each).await?.pop())
    }

    /// Runs a statement that has no rows.
    pub(crate) async fn execute(
        &self,
        sql: &'static str,
        arguments: PgArguments,
    ) -> Result<(), StoreError> {
        self.map(sql, arguments, |_| Ok(())).await.map(drop)
    }

    /// Ends all connections once their borrowers are done.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}
