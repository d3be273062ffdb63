//! What PostgreSQL's errors mean to callers.

use std::borrow::Cow;

use eventlog::StoreError;
use sqlx::Error;

/// The kind of trouble that callers act on.
pub(crate) fn trouble(error: &Error) -> StoreError {
    let words = error.to_string();
    match error {
        Error::Database(refusal) => coded(refusal.code().as_deref().unwrap_or_default(), words),
        Error::Configuration(_) | Error::Encode(_) => StoreError::Invalid(words),
        Error::PoolClosed => StoreError::Closed,
        Error::ColumnDecode { .. }
        | Error::Decode(_)
        | Error::ColumnIndexOutOfBounds { .. }
        | Error::ColumnNotFound(_)
        | Error::RowNotFound => StoreError::Damaged(words),
        _ => StoreError::Unavailable(words),
    }
}

/// By SQLSTATE: <https://www.postgresql.org/docs/15/errcodes-appendix.html>.
fn coded(code: &str, words: String) -> StoreError {
    match code {
        // A unique key or a refused change: the head row and the rows below it disagree. The
        // others: PostgreSQL itself found its files damaged.
        "23505" | "23001" | "XX001" | "XX002" => StoreError::Damaged(words),
        "25006" | "42501" | "53100" => StoreError::ReadOnly(words),
        "3D000" => StoreError::Unfit(words),
        _ => match code.get(..2).unwrap_or_default() {
            "22" | "23" | "54" => StoreError::Invalid(words),
            "28" | "3F" | "42" => StoreError::Unfit(words),
            _ => StoreError::Unavailable(words),
        },
    }
}

/// Whether the connection is gone or the server gave way: the same may be tried again.
pub(crate) fn is_passing(error: &Error) -> bool {
    matches!(trouble(error), StoreError::Unavailable(_))
}

/// Whether a unique key refused the statement.
pub(crate) fn is_taken(error: &Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// A stored value that no log of ours can hold.
pub(crate) fn damaged(words: impl Into<Cow<'static, str>>) -> Error {
    Error::Decode(words.into().into_owned().into())
}
