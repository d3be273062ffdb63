//! What an operator wants to know of the file: what the durability of the log rests on.

use rusqlite::Connection;

use crate::migrations::LOG;

/// Names and values, the library's version first. `synchronous` is of this connection.
pub(crate) fn describe(connection: &Connection) -> rusqlite::Result<Vec<(&'static str, String)>> {
    let number = |name: &str| -> rusqlite::Result<i64> {
        connection.pragma_query_value(None, name, |row| row.get(0))
    };
    let journal_mode = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    let synchronous = match number("synchronous")? {
        0 => "off",
        1 => "normal",
        2 => "full",
        _ => "extra",
    };
    Ok(vec![
        ("SQLite", rusqlite::version().to_owned()),
        ("journal_mode", journal_mode),
        ("synchronous", synchronous.to_owned()),
        ("schema", format!("{} of {}", number("user_version")?, LOG.version())),
    ])
}
