//! Finds the position that a log had come to at a moment.

use chrono::{DateTime, SubsecRound as _, Utc};
use eventlog::StoreError;
use eventlog::envelope::{Organisation, Position};
use sqlx::Row as _;

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::sql;

/// The last position recorded at or before a moment, 0 if there is none.
pub(crate) async fn position_at(
    readers: &Readers,
    organisation: Organisation,
    at: DateTime<Utc>,
) -> Result<Position, StoreError> {
    let found: Option<Option<Position>> = readers
        .optional(sql::POSITION_AT, arguments![organisation.number(), at.trunc_subsecs(6)], |row| {
            row.try_get(0)
        })
        .await?;
    Ok(found.flatten().unwrap_or(0))
}
