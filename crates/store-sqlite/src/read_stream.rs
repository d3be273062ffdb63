//! Reads one stream in order.

use eventlog::envelope::{Organisation, RecordedEvent, StreamId};
use eventlog::read::StreamRange;
use rusqlite::{Connection, params};

use crate::key::key;
use crate::row;
use crate::sql::log as sql;

/// The events of a stream within a range.
pub(crate) fn read_stream(
    connection: &Connection,
    organisation: Organisation,
    stream: StreamId,
    range: StreamRange,
) -> rusqlite::Result<Vec<RecordedEvent>> {
    row::events(
        connection.prepare_cached(sql::READ_STREAM)?,
        params![
            organisation.number(),
            stream.as_bytes(),
            range.after,
            key(organisation, range.known_at)
        ],
        organisation,
    )
}
