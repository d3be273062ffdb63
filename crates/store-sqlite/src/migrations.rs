//! The schema in its steps, and the marks in a file's header that say whose it is and how new.

use std::borrow::Cow;
use std::path::Path;

use eventlog::StoreError;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, SqlStr};

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

    /// Brings a file to the newest version; each step is one transaction.
    pub(crate) async fn migrate(&self, path: &Path) -> Result<(), StoreError> {
        self.migrate_to(path, self.version()).await
    }

    /// Brings a file to some version.
    pub(crate) async fn migrate_to(&self, path: &Path, version: i32) -> Result<(), StoreError> {
        let migrations = self.steps.iter().map(|(number, name, text)| {
            Migration::new(
                i64::from(*number),
                Cow::Borrowed(*name),
                MigrationType::Simple,
                SqlStr::from_static(text),
                false,
            )
        });
        let migrator = Migrator::with_migrations(migrations.collect());
        let mut connection: SqliteConnection = SqliteConnectOptions::new()
            .filename(path)
            .disable_statement_logging()
            .connect()
            .await
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let migrated = migrator.run_direct(Some(i64::from(version)), &mut connection, false).await;
        let closed = connection.close().await;
        migrated.map_err(|error| StoreError::Unfit(error.to_string()))?;
        closed.map_err(|error| StoreError::Unavailable(error.to_string()))
    }
}
