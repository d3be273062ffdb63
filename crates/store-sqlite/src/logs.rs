//! The logs there are, and how far each has come.

use eventlog::StoreError;
use eventlog::envelope::{Organisation, Position};
use eventlog::read::{LogClock, LogHead, NewLog};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::key::{key, last_key};
use crate::moment;
use crate::row::uuid;
use crate::sql::log as sql;
use crate::trouble::{damaged, trouble};

/// The last position of a log and when it was recorded, `None` for an empty log.
pub(crate) fn end(
    connection: &Connection,
    organisation: Organisation,
) -> rusqlite::Result<Option<(Position, i64)>> {
    connection
        .prepare_cached(sql::SELECT_HEAD)?
        .query_row([key(organisation, 0), last_key(organisation)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
}

/// One log, `None` if it was never created.
pub(crate) fn head(
    connection: &Connection,
    organisation: Organisation,
) -> rusqlite::Result<Option<LogHead>> {
    let log = connection
        .prepare_cached(sql::SELECT_LOG)?
        .query_row([organisation.number()], log)
        .optional()?;
    log.map(|log| with_end(connection, log)).transpose()
}

/// All logs, by number.
pub(crate) fn heads(connection: &Connection) -> rusqlite::Result<Vec<LogHead>> {
    let mut statement = connection.prepare_cached(sql::SELECT_LOGS)?;
    let logs = statement.query_map([], log)?.collect::<rusqlite::Result<Vec<_>>>()?;
    logs.into_iter().map(|log| with_end(connection, log)).collect()
}

fn with_end(connection: &Connection, log: LogHead) -> rusqlite::Result<LogHead> {
    let Some((position, recorded_at)) = end(connection, log.organisation)? else {
        return Ok(log);
    };
    let recorded_at =
        moment::moment(recorded_at).ok_or_else(|| damaged(1, "a moment that no calendar has"))?;
    Ok(LogHead { position, recorded_at: Some(recorded_at), ..log })
}

/// A log as it stands in its row, without how far it has come.
fn log(row: &Row<'_>) -> rusqlite::Result<LogHead> {
    Ok(LogHead {
        organisation: Organisation::new(row.get(0)?)
            .ok_or_else(|| damaged(0, "an organisation's number that is not lawful"))?,
        slug: row.get(1)?,
        clock: match row.get_ref(2)?.as_str()? {
            "server" => LogClock::Server,
            "simulated" => LogClock::Simulated,
            other => return Err(damaged(2, format!("the clock {other}"))),
        },
        incarnation: uuid(row, 3)?,
        position: 0,
        recorded_at: None,
    })
}

/// Makes a log, or finds that it is there as it is wanted.
pub(crate) fn create_log(connection: &Connection, new: &NewLog) -> Result<LogHead, StoreError> {
    let sane = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if new.slug.is_empty() || !new.slug.bytes().all(sane) {
        return Err(StoreError::Invalid(format!(
            "a log's short name has a-z, 0-9 and - alone, not \"{}\"",
            new.slug
        )));
    }
    if let Some(head) = head(connection, new.organisation).map_err(|error| trouble(&error))? {
        if head.slug == new.slug && head.clock == new.clock {
            return Ok(head);
        }
        return Err(StoreError::Invalid(format!(
            "organisation {} has a log already, \"{}\", with another name or clock",
            new.organisation, head.slug
        )));
    }
    insert(connection, new).map_err(|error| trouble(&error))?.ok_or_else(|| {
        StoreError::Invalid(format!("another organisation's log is called \"{}\"", new.slug))
    })
}

/// `None` if the short name is another's.
fn insert(connection: &Connection, new: &NewLog) -> rusqlite::Result<Option<LogHead>> {
    let taken = connection
        .prepare_cached(sql::SELECT_LOG_OF_SLUG)?
        .query_row([&new.slug], |row| row.get::<_, i32>(0))
        .optional()?;
    if taken.is_some() {
        return Ok(None);
    }
    let clock = match new.clock {
        LogClock::Server => "server",
        LogClock::Simulated => "simulated",
    };
    connection.prepare_cached(sql::INSERT_LOG)?.execute(params![
        new.organisation.number(),
        new.slug,
        clock
    ])?;
    head(connection, new.organisation)
}
