//! The schema in its steps, and the marks in a file's header that say whose it is and how new.

use std::borrow::Cow;
use std::path::Path;

use eventlog::StoreError;
use rusqlite::Connection;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection as _, SqlStr};

use crate::sql;

/// One kind of file: its mark in the header and the steps of its schema.
pub(crate) struct Schema {
    /// SQLite's `application_id`.
    pub(crate) application_id: i32,
    /// Number, name and text of each step.
    pub(crate) steps: &'static [(i32, &'static str, &'static str)],
}

/// The log: "NYTT".
pub(crate) const LOG: Schema = Schema {
    application_id: 0x4E59_5454,
    steps: &[
        (1, "event_log", include_str!("../../../migrations/sqlite/0001_event_log.sql")),
        (2, "merkle_tree", include_str!("../../../migrations/sqlite/0002_merkle_tree.sql")),
    ],
};

/// Accounts: "NYTA".
pub(crate) const ACCOUNTS: Schema = Schema {
    application_id: 0x4E59_5441,
    steps: &[(
        1,
        "accounts",
        include_str!("../../../migrations/sqlite/accounts/0001_accounts.sql"),
    )],
};

/// A generation of read models: "NYTV".
pub(crate) const VIEWS: Schema = Schema {
    application_id: 0x4E59_5456,
    steps: &[(1, "documents", include_str!("../../../migrations/sqlite/views/0001_documents.sql"))],
};

impl Schema {
    /// The newest version that this program knows.
    pub(crate) fn version(&self) -> i32 {
        self.steps.last().map_or(0, |(number, ..)| *number)
    }

    fn migrator(&self) -> Migrator {
        let migrations = self.steps.iter().map(|(number, name, text)| {
            Migration::new(
                i64::from(*number),
                Cow::Borrowed(*name),
                MigrationType::Simple,
                SqlStr::from_static(text),
                false,
            )
        });
        Migrator::with_migrations(migrations.collect())
    }

    /// A step that a file has been through with another text than ours, by number and name.
    pub(crate) fn changed(&self, connection: &Connection) -> rusqlite::Result<Option<String>> {
        let migrator = self.migrator();
        let mut statement = connection.prepare(sql::log::SELECT_MIGRATIONS)?;
        let mut applied = statement.query([])?;
        while let Some(row) = applied.next()? {
            let (version, checksum): (i64, Vec<u8>) = (row.get(0)?, row.get(2)?);
            let known = migrator.iter().find(|known| known.version == version);
            if known.is_none_or(|known| *known.checksum != *checksum) {
                return Ok(Some(format!("{version:04}_{}", row.get::<_, String>(1)?)));
            }
        }
        Ok(None)
    }

    /// Brings a file to the newest version; each step is one transaction.
    pub(crate) async fn migrate(&self, path: &Path) -> Result<(), StoreError> {
        self.migrate_to(path, self.version()).await
    }

    /// Brings a file to some version.
    pub(crate) async fn migrate_to(&self, path: &Path, version: i32) -> Result<(), StoreError> {
        let mut connection: SqliteConnection = SqliteConnectOptions::new()
            .filename(path)
            .disable_statement_logging()
            .connect()
            .await
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let migrated =
            self.migrator().run_direct(Some(i64::from(version)), &mut connection, false).await;
        let closed = connection.close().await;
        migrated.map_err(|error| StoreError::Unfit(error.to_string()))?;
        closed.map_err(|error| StoreError::Unavailable(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::PathBuf;

    use rusqlite::Connection as Database;

    use super::*;

    /// Each migration's name and the checksum that sqlx keeps in the database beside it.
    const CHECKSUMS: &str = include_str!("../../../migrations/sqlite/checksums.txt");

    fn empty_file(path: PathBuf) -> PathBuf {
        std::fs::write(&path, "").unwrap();
        path
    }

    /// What makes a schema: every statement that made it, and the mark and version.
    fn schema_of(path: &Path) -> Vec<String> {
        let database = Database::open(path).unwrap();
        let mut statement = database
            .prepare("select coalesce(sql, name) from sqlite_schema order by type, name")
            .unwrap();
        let mut schema: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        for pragma in ["application_id", "user_version"] {
            let value: i64 = database.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
            schema.push(format!("{pragma} {value}"));
        }
        schema
    }

    #[tokio::test]
    async fn a_migrated_schema_equals_a_fresh_one() {
        for schema in [&LOG, &VIEWS, &ACCOUNTS] {
            let folder = tempfile::tempdir().unwrap();
            let [fresh, stepwise] =
                ["fresh.db", "stepwise.db"].map(|name| empty_file(folder.path().join(name)));
            schema.migrate(&fresh).await.unwrap();
            for (number, ..) in schema.steps {
                schema.migrate_to(&stepwise, *number).await.unwrap();
                let version = format!("user_version {number}");
                assert_eq!(schema_of(&stepwise).last(), Some(&version), "a step says its number");
            }
            assert_eq!(schema_of(&stepwise), schema_of(&fresh));
            let mark = format!("application_id {}", schema.application_id);
            assert!(schema_of(&fresh).contains(&mark));
        }
    }

    /// What was shipped stands: a database out there has been through exactly these texts.
    #[test]
    fn a_migration_is_never_changed() {
        let mut found = String::new();
        for (folder, schema) in [("", &LOG), ("views/", &VIEWS), ("accounts/", &ACCOUNTS)] {
            for step in schema.migrator().iter() {
                write!(found, "{folder}{:04}_{}.sql ", step.version, step.description).unwrap();
                step.checksum.iter().for_each(|byte| write!(found, "{byte:02x}").unwrap());
                found.push('\n');
            }
        }
        assert_eq!(found, CHECKSUMS, "add a new migration instead");
    }

    #[tokio::test]
    async fn a_file_whose_migration_differs_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = empty_file(folder.path().join("log.db"));
        LOG.migrate_to(&path, 1).await.unwrap();
        Database::open(&path)
            .unwrap()
            .execute("update _sqlx_migrations set checksum = zeroblob(48)", [])
            .unwrap();
        let refused = LOG.migrate(&path).await;
        assert!(matches!(refused, Err(StoreError::Unfit(_))), "{refused:?}");
    }
}
