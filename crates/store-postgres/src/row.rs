//! From a stored row to an event: shared by all reads, with few allocations.

use std::sync::Arc;

use eventlog::envelope::{Hash, Organisation, RecordedEvent};
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use uuid::Uuid;

use crate::texts;
use crate::trouble::damaged;

/// The names of event types seen in one read: few, so that each is allocated once.
#[derive(Default)]
pub(crate) struct TypeNames(Vec<Arc<str>>);

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

/// An event from a row with the columns of `read_log.sql`.
pub(crate) fn event(
    row: &PgRow,
    organisation: Organisation,
    names: &mut TypeNames,
) -> sqlx::Result<RecordedEvent> {
    let command = row.try_get(6)?;
    let texts: Option<&str> = row.try_get(12)?;
    let commitments: Option<&[u8]> = row.try_get(13)?;
    Ok(RecordedEvent {
        organisation,
        position: row.try_get(0)?,
        stream: row.try_get(1)?,
        version: row.try_get(2)?,
        event_type: names.name(row.try_get(3)?),
        schema_version: row.try_get(4)?,
        actor: row.try_get(5)?,
        command,
        correlation: row.try_get::<Option<Uuid>, _>(7)?.unwrap_or(command),
        causation: row.try_get::<Option<Uuid>, _>(8)?.unwrap_or(command),
        effective_on: row.try_get(9)?,
        recorded_at: row.try_get(10)?,
        facts: row.try_get::<&str, _>(11)?.into(),
        texts: match texts {
            Some(json) => texts::from_json(json).map_err(damaged)?,
            None => Vec::new(),
        },
        commitments: match commitments {
            Some(bytes) => texts::from_bytes(bytes)
                .ok_or_else(|| damaged("commitments that are not whole hashes"))?,
            None => Vec::new(),
        },
        payload_hash: hash(row.try_get(14)?)?,
    })
}

/// 32 bytes.
pub(crate) fn hash(bytes: &[u8]) -> sqlx::Result<Hash> {
    bytes.try_into().map_err(|_| damaged("a hash that is not 32 bytes"))
}
