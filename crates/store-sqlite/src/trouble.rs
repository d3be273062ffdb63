//! What SQLite's errors mean to callers.

use std::path::Path;

use eventlog::StoreError;
use rusqlite::{Error, ErrorCode, ffi};

/// A write that failed for a reason that SQLite does not tell: <https://sqlite.org/rescode.html>.
const WRITING: [i32; 2] = [ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_SHMSIZE];

/// The same, with the file's name where the file itself is at fault.
pub(crate) fn trouble_in(path: &Path, error: &Error) -> StoreError {
    named(path, trouble(error))
}

/// Names the file that is at fault.
pub(crate) fn named(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged(words) => StoreError::Damaged(format!("{}: {words}", path.display())),
        other => other,
    }
}

/// The kind of trouble that callers act on.
pub(crate) fn trouble(error: &Error) -> StoreError {
    let words = error.to_string();
    match error {
        Error::FromSqlConversionFailure(_, _, cause) => StoreError::Damaged(cause.to_string()),
        Error::InvalidColumnType(..) | Error::IntegralValueOutOfRange(..) => {
            StoreError::Damaged(words)
        }
        Error::ToSqlConversionFailure(_) => StoreError::Invalid(words),
        // What is written when a database is opened, before there is anything to roll back.
        Error::SqliteFailure(failure, _) if WRITING.contains(&failure.extended_code) => {
            StoreError::ReadOnly(format!("{words}; is the disk full?"))
        }
        Error::SqliteFailure(failure, _) => match failure.code {
            ErrorCode::DiskFull
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::CannotOpen => StoreError::ReadOnly(words),
            ErrorCode::NotADatabase => StoreError::Unfit(words),
            ErrorCode::DatabaseCorrupt => StoreError::Damaged(words),
            ErrorCode::ConstraintViolation | ErrorCode::TooBig | ErrorCode::TypeMismatch => {
                StoreError::Invalid(words)
            }
            _ => StoreError::Unavailable(words),
        },
        _ => StoreError::Unavailable(words),
    }
}

/// A stored value that no log of ours can hold, as an error of the row it stands in.
pub(crate) fn damaged(column: usize, words: impl Into<String>) -> Error {
    let cause = std::io::Error::other(words.into());
    Error::FromSqlConversionFailure(column, rusqlite::types::Type::Null, Box::new(cause))
}
