//! Read-only connections, lent to one question at a time on a thread that may block.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use eventlog::StoreError;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use crate::trouble::trouble_in;

/// How many questions are answered at once; more wait their turn.
const MOST_READERS: usize = 8;

/// What a reader's own page cache may hold. Small, because there are many: the operating system
/// keeps the file's pages once for all of them.
const CACHE_KIB: i64 = 2 * 1024;

/// How many statements a connection keeps prepared.
pub(crate) const PREPARED_STATEMENTS: usize = 48;

/// A pool of read-only connections to one file.
#[derive(Debug, Clone)]
pub(crate) struct Readers {
    path: Arc<PathBuf>,
    idle: Arc<Mutex<Vec<Connection>>>,
    turns: Arc<Semaphore>,
}

impl Readers {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            path: Arc::new(path),
            idle: Arc::default(),
            turns: Arc::new(Semaphore::new(MOST_READERS)),
        }
    }

    /// Asks a question within one read transaction: everything it sees is of one moment.
    ///
    /// If the caller gives up, the question is still answered on its thread, and the connection
    /// comes back to the pool from there.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let turns = Arc::clone(&self.turns);
        let turn = turns.acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let readers = self.clone();
        let answered = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let idle = readers.idle().pop();
            let mut connection = match idle {
                Some(connection) => connection,
                None => connect_read_only(&readers.path)?,
            };
            let transaction = connection.transaction()?;
            let answer = question(&transaction);
            transaction.finish()?;
            readers.idle().push(connection);
            answer
        });
        match answered.await {
            Ok(answer) => answer.map_err(|error| trouble_in(&self.path, &error)),
            Err(stopped) => Err(StoreError::Unavailable(stopped.to_string())),
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connections that nobody uses; those in use close when their question is answered.
    pub(crate) fn close(&self) {
        self.turns.close();
        self.idle().clear();
    }
}

/// A connection that cannot write.
pub(crate) fn connect_read_only(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_prepared_statement_cache_capacity(PREPARED_STATEMENTS);
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(connection)
}
