//! The events that carry a tag, and up to where the answer holds.

use eventlog::StoreError;
use eventlog::envelope::{Organisation, Position, RecordedEvent};

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::row::{TypeNames, event};
use crate::{logs, sql};

/// The head is read first: events up to it are all committed, and later ones are left out, so the
/// answer holds for exactly that position although these are two statements.
pub(crate) async fn read_tagged(
    readers: &Readers,
    organisation: Organisation,
    tag: &str,
) -> Result<(Vec<RecordedEvent>, Position), StoreError> {
    let head = logs::head(readers, organisation).await?.map_or(0, |head| head.position);
    let mut names = TypeNames::default();
    let events = readers
        .map(sql::READ_TAGGED, arguments![organisation.number(), tag, head], |row| {
            event(row, organisation, &mut names)
        })
        .await?;
    Ok((events, head))
}
