//! Reads a log in order, from after a position.

use eventlog::envelope::{Organisation, Position, RecordedEvent};
use rusqlite::{Connection, params};

use crate::key::{key, last_key};
use crate::row;
use crate::sql::log as sql;

/// At most `limit` events after a position.
pub(crate) fn read_log(
    connection: &Connection,
    organisation: Organisation,
    after: Position,
    limit: usize,
) -> rusqlite::Result<Vec<RecordedEvent>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    row::events(
        connection.prepare_cached(sql::READ_LOG)?,
        params![key(organisation, after), last_key(organisation), limit],
        organisation,
    )
}
