//! From a stored row to an event: shared by all reads, with few allocations.

use std::sync::Arc;

use eventlog::envelope::{Hash, Organisation, RecordedEvent};
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Params, Row};
use uuid::Uuid;

use crate::moment;
use crate::texts;
use crate::trouble::damaged;

/// The names of event types seen in one read: few, so that each is allocated once.
#[derive(Default)]
struct TypeNames(Vec<Arc<str>>);

impl TypeNames {
    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.iter().find(|known| &***known == name) {
            return Arc::clone(known);
        }
        let new = Arc::<str>::from(name);
        self.0.push(Arc::clone(&new));
        new
    }
}

/// Runs a statement whose columns are those of `read_log.sql`.
pub(crate) fn events(
    mut statement: CachedStatement<'_>,
    parameters: impl Params,
    organisation: Organisation,
) -> rusqlite::Result<Vec<RecordedEvent>> {
    let mut names = TypeNames::default();
    let mut rows = statement.query(parameters)?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(event(row, organisation, &mut names)?);
    }
    Ok(events)
}

fn event(
    row: &Row<'_>,
    organisation: Organisation,
    names: &mut TypeNames,
) -> rusqlite::Result<RecordedEvent> {
    let command = uuid(row, 6)?;
    Ok(RecordedEvent {
        organisation,
        position: row.get(0)?,
        stream: uuid(row, 1)?,
        version: row.get(2)?,
        event_type: names.name(row.get_ref(3)?.as_str()?),
        schema_version: row.get(4)?,
        actor: uuid(row, 5)?,
        command,
        correlation: uuid_or(row, 7, command)?,
        causation: uuid_or(row, 8, command)?,
        effective_on: moment::date(row.get(9)?)
            .ok_or_else(|| damaged(9, "a date that no calendar has"))?,
        recorded_at: moment::moment(row.get(10)?)
            .ok_or_else(|| damaged(10, "a moment that no calendar has"))?,
        facts: row.get_ref(11)?.as_str()?.into(),
        texts: match row.get_ref(12)?.as_str_or_null()? {
            Some(json) => texts::from_json(json).map_err(|words| damaged(12, words))?,
            None => Vec::new(),
        },
        commitments: match row.get_ref(13)?.as_blob_or_null()? {
            Some(bytes) => texts::from_bytes(bytes)
                .ok_or_else(|| damaged(13, "commitments that are not whole hashes"))?,
            None => Vec::new(),
        },
        payload_hash: hash(row, 14)?,
    })
}

/// A column of 16 bytes.
pub(crate) fn uuid(row: &Row<'_>, column: usize) -> rusqlite::Result<Uuid> {
    Uuid::from_slice(row.get_ref(column)?.as_blob()?)
        .map_err(|_| damaged(column, "an id that is not 16 bytes"))
}

fn uuid_or(row: &Row<'_>, column: usize, otherwise: Uuid) -> rusqlite::Result<Uuid> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(otherwise),
        _ => uuid(row, column),
    }
}

/// A column of 32 bytes.
pub(crate) fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    row.get_ref(column)?
        .as_blob()?
        .try_into()
        .map_err(|_| damaged(column, "a hash that is not 32 bytes"))
}
