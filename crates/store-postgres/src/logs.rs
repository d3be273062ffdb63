//! The logs there are, and how far each has come.

use eventlog::StoreError;
use eventlog::envelope::Organisation;
use eventlog::read::{LogClock, LogHead, NewLog};
use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::sql;
use crate::trouble::damaged;

/// One log, `None` if it was never created.
pub(crate) async fn head(
    readers: &Readers,
    organisation: Organisation,
) -> Result<Option<LogHead>, StoreError> {
    readers.optional(sql::SELECT_HEAD, arguments![organisation.number()], log).await
}

/// All logs, by number.
pub(crate) async fn heads(readers: &Readers) -> Result<Vec<LogHead>, StoreError> {
    readers.map(sql::SELECT_LOGS, arguments![], log).await
}

fn log(row: &PgRow) -> sqlx::Result<LogHead> {
    Ok(LogHead {
        organisation: Organisation::new(row.try_get(0)?)
            .ok_or_else(|| damaged("an organisation's number that is not lawful"))?,
        slug: row.try_get(1)?,
        clock: match row.try_get(2)? {
            "server" => LogClock::Server,
            "simulated" => LogClock::Simulated,
            other => return Err(damaged(format!("the clock {other}"))),
        },
        incarnation: row.try_get(3)?,
        position: row.try_get(4)?,
        recorded_at: row.try_get(5)?,
    })
}

/// Makes a log, or finds that it is there as it is wanted.
pub(crate) async fn create_log(readers: &Readers, new: &NewLog) -> Result<LogHead, StoreError> {
    let sane = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if new.slug.is_empty() || !new.slug.bytes().all(sane) {
        return Err(StoreError::Invalid(format!(
            "a log's short name has a-z, 0-9 and - alone, not \"{}\"",
            new.slug
        )));
    }
    let clock = match new.clock {
        LogClock::Server => "server",
        LogClock::Simulated => "simulated",
    };
    let arguments = arguments![new.organisation.number(), &new.slug, clock];
    readers.execute(sql::INSERT_LOG, arguments).await?;
    match head(readers, new.organisation).await? {
        Some(head) if head.slug == new.slug && head.clock == new.clock => Ok(head),
        Some(head) => Err(StoreError::Invalid(format!(
            "organisation {} has a log already, \"{}\", with another name or clock",
            new.organisation, head.slug
        ))),
        None => Err(StoreError::Invalid(format!(
            "another organisation's log is called \"{}\"",
            new.slug
        ))),
    }
}
