//! The events of one stream, in order.

use eventlog::StoreError;
use eventlog::envelope::{Organisation, RecordedEvent, StreamId};
use eventlog::read::StreamRange;

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::row::{TypeNames, event};
use crate::sql;

/// The part of a stream that a range names.
pub(crate) async fn read_stream(
    readers: &Readers,
    organisation: Organisation,
    stream: StreamId,
    range: StreamRange,
) -> Result<Vec<RecordedEvent>, StoreError> {
    let arguments = arguments![organisation.number(), stream, range.after, range.known_at];
    let mut names = TypeNames::default();
    readers.map(sql::READ_STREAM, arguments, |row| event(row, organisation, &mut names)).await
}
