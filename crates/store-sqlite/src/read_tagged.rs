//! Reads the events that carry a tag, with the head that the answer holds for.

use eventlog::envelope::{Organisation, Position, RecordedEvent};
use rusqlite::{Connection, params};

use crate::key::key;
use crate::sql::log as sql;
use crate::{logs, row};

/// The events of a tag, and the last position of the log at the same moment.
pub(crate) fn read_tagged(
    connection: &Connection,
    organisation: Organisation,
    tag: &str,
) -> rusqlite::Result<(Vec<RecordedEvent>, Position)> {
    let events = row::events(
        connection.prepare_cached(sql::READ_TAGGED)?,
        params![key(organisation, 0), organisation.number(), tag],
        organisation,
    )?;
    let end = logs::end(connection, organisation)?;
    Ok((events, end.map_or(0, |(position, _)| position)))
}
