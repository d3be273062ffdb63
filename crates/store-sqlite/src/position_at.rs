//! Finds the position that a log had come to at a moment.

use eventlog::envelope::{Organisation, Position};
use rusqlite::Connection;

use crate::key::key;
use crate::logs;
use crate::sql::log as sql;

/// The last position recorded at or before a moment (microseconds since 1970), 0 if there is none.
///
/// Recording times rise with position, so halving finds it in 20 seeks among a million events, and
/// the log needs no index by time.
pub(crate) fn position_at(
    connection: &Connection,
    organisation: Organisation,
    at: i64,
) -> rusqlite::Result<Position> {
    let Some((last, recorded_at)) = logs::end(connection, organisation)? else { return Ok(0) };
    if recorded_at <= at {
        return Ok(last);
    }
    let mut statement = connection.prepare_cached(sql::SELECT_RECORDED_AT)?;
    // Everything up to `known` is recorded by then, nothing from `unknown` on.
    let (mut known, mut unknown) = (0, last);
    while unknown - known > 1 {
        let middle = known + (unknown - known) / 2;
        let recorded_at: i64 =
            statement.query_row([key(organisation, middle)], |row| row.get(0))?;
        if recorded_at <= at { known = middle } else { unknown = middle }
    }
    Ok(known)
}
