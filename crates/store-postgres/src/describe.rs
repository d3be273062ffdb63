//! What an operator wants to know of the server: what the durability of the log rests on.

use eventlog::StoreError;
use sqlx::Row as _;

use crate::arguments::arguments;
use crate::migrations::Schema;
use crate::readers::Readers;
use crate::sql;

/// Names and values, the server's version first.
pub(crate) async fn describe(readers: &Readers) -> Result<Vec<(&'static str, String)>, StoreError> {
    let newest = Schema::log().version();
    let described = readers.optional(sql::SELECT_SETTINGS, arguments![], |row| {
        let text = |place: usize| row.try_get::<String, _>(place);
        let version: i32 = row.try_get(4)?;
        Ok(vec![
            ("PostgreSQL", text(0)?),
            ("fsync", text(1)?),
            ("full_page_writes", text(2)?),
            ("synchronous_commit", text(3)?),
            ("schema", format!("{version} of {newest}")),
        ])
    });
    Ok(described.await?.unwrap_or_default())
}
