//! The events of a log, in order.

use eventlog::StoreError;
use eventlog::envelope::{Organisation, Position, RecordedEvent};

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::row::{TypeNames, event};
use crate::sql;

/// At most `limit` events after a position.
pub(crate) async fn read_log(
    readers: &Readers,
    organisation: Organisation,
    after: Position,
    limit: usize,
) -> Result<Vec<RecordedEvent>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut names = TypeNames::default();
    readers
        .map(sql::READ_LOG, arguments![organisation.number(), after, limit], |row| {
            event(row, organisation, &mut names)
        })
        .await
}
