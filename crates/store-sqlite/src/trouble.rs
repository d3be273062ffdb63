//! What SQLite's errors mean to callers.

use eventlog::StoreError;
use rusqlite::{Error, ErrorCode};

/// The kind of trouble that callers act on.
pub(crate) fn trouble(error: &Error) -> StoreError {
    let words = error.to_string();
    match error {
        Error::FromSqlConversionFailure(_, _, cause) => StoreError::Damaged(cause.to_string()),
        Error::InvalidColumnType(..) | Error::IntegralValueOutOfRange(..) => {
            StoreError::Damaged(words)
        }
        Error::ToSqlConversionFailure(_) => StoreError::Invalid(words),
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
