//! Carries out one command within the writer's transaction: judged first, written only if it holds.

use std::collections::HashMap;
use std::sync::Arc;

use eventlog::StoreError;
use eventlog::append::{
    Append, AppendError, AppendResult, Appended, Conflict, MAX_EVENTS, NewEvent,
};
use eventlog::envelope::{Organisation, Position, StreamId, Version};
use eventlog::read::LogClock;
use eventlog::store::ErasedText;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::key::{MAX_POSITION, key};
use crate::sql::log as sql;
use crate::{erase, logs, moment, texts};

/// How far a log has come within the running transaction.
#[derive(Debug, Clone, Copy)]
struct LogEnd {
    clock: LogClock,
    position: Position,
    /// Microseconds since 1970; the smallest number for an empty log.
    recorded_at: i64,
}

/// The ends of the logs that the writer has met. Only the one writer of a database may keep this,
/// and it forgets everything when a transaction fails.
#[derive(Debug, Default)]
pub(crate) struct LogEnds(HashMap<Organisation, LogEnd>);

impl LogEnds {
    fn of(
        &mut self,
        connection: &Connection,
        organisation: Organisation,
    ) -> rusqlite::Result<Option<LogEnd>> {
        if let Some(end) = self.0.get(&organisation) {
            return Ok(Some(*end));
        }
        let Some(log) = logs::head(connection, organisation)? else { return Ok(None) };
        let end = LogEnd {
            clock: log.clock,
            position: log.position,
            recorded_at: log.recorded_at.map_or(i64::MIN, |at| at.timestamp_micros()),
        };
        self.0.insert(organisation, end);
        Ok(Some(end))
    }

    /// Forgets all, so that the next look is at the tables.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }
}

/// Carries out one command. An outer error is trouble with the database and fails the transaction;
/// an inner one is the verdict on this command alone, which then has written nothing.
pub(crate) fn carry_out(
    connection: &Connection,
    ends: &mut LogEnds,
    append: &Append,
    erasures: &[ErasedText],
) -> rusqlite::Result<AppendResult> {
    let Some(mut end) = ends.of(connection, append.organisation)? else {
        return Ok(Err(Conflict::NoSuchLog(append.organisation).into()));
    };
    if let Some(answer) = known_answer(connection, append)? {
        return Ok(answer);
    }
    if let Err(words) = check_form(append, end) {
        return Ok(Err(AppendError::Store(StoreError::Invalid(words))));
    }
    if let Some(conflict) = conflict(connection, append)? {
        return Ok(Err(conflict.into()));
    }
    if let Err(words) = erase::check(connection, append.organisation, erasures)? {
        return Ok(Err(AppendError::Store(StoreError::Invalid(words))));
    }
    let positions = insert_events(connection, append, &mut end)?;
    erase::erase(connection, append.organisation, erasures)?;
    connection.prepare_cached(sql::INSERT_COMMAND)?.execute(params![
        append.organisation.number(),
        append.command.as_bytes(),
        append.fingerprint,
        positions.map(|(first, _)| first),
        positions.map(|(_, last)| last),
        append.answer,
    ])?;
    ends.0.insert(append.organisation, end);
    Ok(Ok(Appended { positions, answer: Arc::clone(&append.answer), repeated: false }))
}

/// What a command that is already known was answered, or that its id was used for another.
fn known_answer(
    connection: &Connection,
    append: &Append,
) -> rusqlite::Result<Option<AppendResult>> {
    connection
        .prepare_cached(sql::SELECT_COMMAND)?
        .query_row(params![append.organisation.number(), append.command.as_bytes()], |row| {
            if row.get_ref(0)?.as_blob()? != append.fingerprint {
                return Ok(Err(Conflict::CommandReused(append.command).into()));
            }
            let (first, last): (Option<Position>, Option<Position>) = (row.get(1)?, row.get(2)?);
            Ok(Ok(Appended {
                positions: first.zip(last),
                answer: row.get_ref(3)?.as_str()?.into(),
                repeated: true,
            }))
        })
        .optional()
}

/// What no log can hold, in words.
fn check_form(append: &Append, end: LogEnd) -> Result<(), String> {
    let count = append.events.len();
    if count > MAX_EVENTS {
        return Err(format!("one append carries {count} events; the most is {MAX_EVENTS}"));
    }
    if end.position + Position::try_from(count).unwrap_or(Position::MAX) > MAX_POSITION {
        return Err(format!("a log here ends at position {MAX_POSITION}"));
    }
    if append.simulated_at.is_some() && end.clock == LogClock::Server {
        return Err("this log goes by the server's clock: no moment may be given".into());
    }
    if append.events.iter().any(|event| event.texts.len() != event.commitments.len()) {
        return Err("each text of an event has one commitment".into());
    }
    Ok(())
}

/// The first expectation or condition that does not hold.
fn conflict(connection: &Connection, append: &Append) -> rusqlite::Result<Option<Conflict>> {
    let organisation = append.organisation.number();
    for expectation in &append.expectations {
        let actual = stream_version(connection, append.organisation, expectation.stream)?;
        if actual != expectation.version {
            return Ok(Some(Conflict::Version {
                stream: expectation.stream,
                expected: expectation.version,
                actual,
            }));
        }
    }
    for condition in &append.conditions {
        let broken = connection.prepare_cached(sql::SELECT_TAG_AFTER)?.exists(params![
            organisation,
            condition.tag,
            condition.after
        ])?;
        if broken {
            return Ok(Some(Conflict::Condition {
                tag: Arc::clone(&condition.tag),
                after: condition.after,
            }));
        }
    }
    Ok(None)
}

fn stream_version(
    connection: &Connection,
    organisation: Organisation,
    stream: StreamId,
) -> rusqlite::Result<Version> {
    let version: Option<Version> = connection
        .prepare_cached(sql::SELECT_STREAM_VERSION)?
        .query_row(params![organisation.number(), stream.as_bytes()], |row| row.get(0))?;
    Ok(version.unwrap_or(0))
}

/// Writes the events at the end of the log and moves the end. `None` without events.
fn insert_events(
    connection: &Connection,
    append: &Append,
    end: &mut LogEnd,
) -> rusqlite::Result<Option<(Position, Position)>> {
    if append.events.is_empty() {
        return Ok(None);
    }
    let now = append.simulated_at.map_or_else(moment::now, |at| at.timestamp_micros());
    let first = end.position + 1;
    let mut versions: HashMap<StreamId, Version> = HashMap::new();
    for event in &append.events {
        let version = match versions.get(&event.stream) {
            Some(last) => last + 1,
            None => stream_version(connection, append.organisation, event.stream)? + 1,
        };
        versions.insert(event.stream, version);
        end.position += 1;
        end.recorded_at = now.max(end.recorded_at.saturating_add(1));
        insert_event(connection, append, event, version, *end)?;
    }
    Ok(Some((first, end.position)))
}

fn insert_event(
    connection: &Connection,
    append: &Append,
    event: &NewEvent,
    version: Version,
    at: LogEnd,
) -> rusqlite::Result<()> {
    // An id that is the command's own is not written again: it says nothing and takes 17 bytes.
    let other = |id: Option<Uuid>| id.filter(|id| *id != append.command).map(Uuid::into_bytes);
    connection.prepare_cached(sql::INSERT_EVENT)?.execute(params![
        key(append.organisation, at.position),
        event.stream.as_bytes(),
        version,
        event.event_type,
        event.schema_version,
        append.actor.as_bytes(),
        append.command.as_bytes(),
        other(append.correlation),
        other(append.causation),
        moment::days(event.effective_on),
        at.recorded_at,
        event.facts,
        texts::to_json(&event.texts),
        texts::to_bytes(&event.commitments),
        event.payload_hash,
    ])?;
    for tag in &event.tags {
        connection.prepare_cached(sql::INSERT_TAG)?.execute(params![
            append.organisation.number(),
            tag,
            at.position
        ])?;
    }
    Ok(())
}
