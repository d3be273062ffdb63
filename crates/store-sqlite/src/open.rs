//! Opens a database file, or says why not and leaves it as it was.

use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use eventlog::StoreError;
use rusqlite::Connection;

use crate::migrations::Schema;
use crate::readers::{PREPARED_STATEMENTS, connect_read_only};
use crate::trouble::trouble;

/// The first SQLite whose write-ahead log cannot be corrupted by a reset
/// (<https://sqlite.org/wal.html#walresetbug>), as `sqlite3_libversion_number` writes it.
const OLDEST_SQLITE: i32 = 3_051_003;

/// What the writer's page cache may hold.
const CACHE_KIB: i64 = 64 * 1024;

/// How SQLite flushes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// Every commit is on disk before it is answered: the log.
    Full,
    /// A power cut may take the last commits, never the file: what can be made again.
    Normal,
}

impl Durability {
    /// The value of `pragma synchronous`.
    fn synchronous(self) -> i64 {
        match self {
            Self::Full => 2,
            Self::Normal => 1,
        }
    }
}

/// What a file is before it is opened.
enum Found {
    /// Nothing, or a file without a byte.
    Nothing,
    /// A database of ours.
    Ours,
}

/// Takes the lock that the one writing process of a folder holds.
pub(crate) fn lock(path: &Path) -> Result<File, StoreError> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|error| unwritable(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::ReadOnly(format!(
            "another process writes to {}",
            path.with_extension("").display()
        ))),
        Err(TryLockError::Error(error)) => Err(unwritable(path, &error)),
    }
}

/// Refuses a folder or file that is marked as not to be written, also for those whom no mark stops.
pub(crate) fn check_writable(folder: &Path, file: &Path) -> Result<(), StoreError> {
    for path in [folder, file] {
        match path.metadata() {
            Ok(metadata) if metadata.permissions().readonly() => {
                return Err(StoreError::ReadOnly(format!("{} is read-only", path.display())));
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(unwritable(path, &error)),
        }
    }
    Ok(())
}

/// Opens for writing, making or upgrading the file as needed. The caller holds the lock.
pub(crate) async fn open_for_writing(
    path: &Path,
    schema: &Schema,
    durability: Durability,
) -> Result<Connection, StoreError> {
    check_library()?;
    if let Found::Nothing = inspect(path, schema)? {
        mark(path, schema.application_id)?;
    }
    let connection = connect(path, durability)?;
    // Closed while sqlx upgrades: the two would wait for one another's locks.
    let version: i32 = pragma(&connection, "user_version")?;
    check_migrations(path, &connection, version, schema)?;
    if version < schema.version() {
        drop(connection);
        schema.migrate(path).await?;
        return connect(path, durability);
    }
    Ok(connection)
}

/// Whether a file can be opened for reading alone: it is there, ours, and of a version we know.
pub(crate) async fn check_readable(path: &Path, schema: &'static Schema) -> Result<(), StoreError> {
    let path = path.to_owned();
    let checked = tokio::task::spawn_blocking(move || check_readable_here(&path, schema));
    checked.await.unwrap_or_else(|stopped| Err(StoreError::Unavailable(stopped.to_string())))
}

fn check_readable_here(path: &Path, schema: &Schema) -> Result<(), StoreError> {
    check_library()?;
    if let Found::Nothing = inspect(path, schema)? {
        return Err(StoreError::Unfit(format!("there is no database at {}", path.display())));
    }
    let connection = connect_read_only(path).map_err(|error| trouble(&error))?;
    let version: i32 = pragma(&connection, "user_version")?;
    check_migrations(path, &connection, version, schema)?;
    match version {
        version if version == schema.version() => Ok(()),
        version => Err(StoreError::Unfit(format!(
            "{} has version {version} and must be opened for writing once, to become version {}",
            path.display(),
            schema.version()
        ))),
    }
}

/// Whether there is a file of ours at a path; looks at it without writing to it.
pub(crate) fn exists(path: &Path, schema: &Schema) -> Result<bool, StoreError> {
    Ok(matches!(inspect(path, schema)?, Found::Ours))
}

/// The texts that made the file are the ones this program has. A file that was only marked as ours
/// has been through none.
fn check_migrations(
    path: &Path,
    connection: &Connection,
    version: i32,
    schema: &Schema,
) -> Result<(), StoreError> {
    if version == 0 {
        return Ok(());
    }
    match schema.changed(connection).map_err(|error| trouble(&error))? {
        None => Ok(()),
        Some(step) => Err(StoreError::Unfit(format!(
            "{} was made by another text of migration {step} than this program has; use the program \
             that made it",
            path.display()
        ))),
    }
}

fn check_library() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Unfit(format!(
            "SQLite {} can damage a write-ahead log; 3.51.3 is the oldest that does not",
            rusqlite::version()
        )));
    }
    Ok(())
}

/// Looks at a file without writing to it.
fn inspect(path: &Path, schema: &Schema) -> Result<Found, StoreError> {
    let unfit = |words: &str| StoreError::Unfit(format!("{} {words}", path.display()));
    let mut header = Vec::new();
    match File::open(path) {
        Ok(file) => {
            let read = file.take(100).read_to_end(&mut header);
            read.map_err(|error| unfit(&format!("cannot be read: {error}")))?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(unfit(&format!("cannot be read: {error}"))),
    }
    if header.is_empty() {
        return Ok(Found::Nothing);
    }
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(unfit("is not a database"));
    }
    // Both numbers stand in the header: https://sqlite.org/fileformat2.html#the_database_header
    let number = |at: usize| {
        i32::from_be_bytes(header[at..at + 4].try_into().expect("the header has 100 bytes"))
    };
    if number(68) != schema.application_id {
        return Err(unfit("is the database of another program"));
    }
    check_version(path, number(60), schema)?;
    // The header may lag behind the write-ahead log.
    let connection = connect_read_only(path).map_err(|error| trouble(&error))?;
    check_version(path, pragma(&connection, "user_version")?, schema)?;
    Ok(Found::Ours)
}

fn check_version(path: &Path, version: i32, schema: &Schema) -> Result<(), StoreError> {
    if version > schema.version() {
        return Err(StoreError::Unfit(format!(
            "{} was written by a newer version of this program (schema {version}; this one knows {})",
            path.display(),
            schema.version()
        )));
    }
    Ok(())
}

/// Writes whose the file is, before anything else and outside the write-ahead log, so that the
/// header always says so.
fn mark(path: &Path, application_id: i32) -> Result<(), StoreError> {
    let marked = || {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "application_id", application_id)
    };
    marked().map_err(|error| trouble(&error))
}

/// A connection that writes, its settings asserted.
pub(crate) fn connect(path: &Path, durability: Durability) -> Result<Connection, StoreError> {
    let open = || {
        let connection = Connection::open(path)?;
        connection.set_prepared_statement_cache_capacity(PREPARED_STATEMENTS);
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", durability.synchronous())?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "recursive_triggers", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        Ok(connection)
    };
    let connection = open().map_err(|error| trouble(&error))?;
    let synchronous: i64 = pragma(&connection, "synchronous")?;
    let journal_mode: String = pragma(&connection, "journal_mode")?;
    if synchronous != durability.synchronous() || journal_mode != "wal" {
        return Err(StoreError::Unfit(format!(
            "{} cannot be written durably here (journal {journal_mode}, synchronous {synchronous})",
            path.display()
        )));
    }
    Ok(connection)
}

fn pragma<T: rusqlite::types::FromSql>(
    connection: &Connection,
    name: &str,
) -> Result<T, StoreError> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|error| trouble(&error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::ReadOnly(format!("{}: {error}", path.display()))
}

/// Where the log of a folder stands.
pub(crate) fn log_path(folder: &Path) -> PathBuf {
    folder.join("log.db")
}
