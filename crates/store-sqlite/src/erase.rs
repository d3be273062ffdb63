//! Destroys texts of past events, in the transaction of the event that says who and why.

use eventlog::envelope::Organisation;
use eventlog::store::ErasedText;
use rusqlite::{Connection, OptionalExtension, params};

use crate::key::key;
use crate::sql::log as sql;

/// Whether every text is there to be erased, or was; otherwise what is not, in words.
pub(crate) fn check(
    connection: &Connection,
    organisation: Organisation,
    texts: &[ErasedText],
) -> rusqlite::Result<Result<(), String>> {
    for text in texts {
        let count: Option<i64> = connection
            .prepare_cached(sql::SELECT_TEXT_COUNT)?
            .query_row([key(organisation, text.position)], |row| row.get(0))
            .optional()?
            .flatten();
        if text.position < 1 || count.is_none_or(|count| index(text) >= count) {
            return Ok(Err(format!("position {} has no text {}", text.position, text.index)));
        }
    }
    Ok(Ok(()))
}

/// Destroys the texts and their salts; the commitments stay.
pub(crate) fn erase(
    connection: &Connection,
    organisation: Organisation,
    texts: &[ErasedText],
) -> rusqlite::Result<()> {
    for text in texts {
        connection
            .prepare_cached(sql::ERASE_TEXT)?
            .execute(params![index(text), key(organisation, text.position)])?;
    }
    Ok(())
}

/// A place beyond all that a list can have stands for any that SQLite cannot hold.
fn index(text: &ErasedText) -> i64 {
    i64::try_from(text.index).unwrap_or(i64::MAX)
}
