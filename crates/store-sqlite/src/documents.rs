//! One generation of read models: rows and checkpoints in one file of their own.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use eventlog::StoreError;
use eventlog::documents::{
    AsOf, DocumentBatch, DocumentStore, Generation, ModelState, StoredDocument,
};
use eventlog::envelope::{Organisation, Position};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use uuid::Uuid;

use crate::apply::apply;
use crate::migrations::VIEWS;
use crate::moment;
use crate::open::{self, Durability};
use crate::readers::Readers;
use crate::row::uuid;
use crate::sql::views as sql;
use crate::trouble::{damaged, trouble};

/// The rows of one `views-N.db`.
#[derive(Debug)]
pub struct SqliteDocuments {
    generation: Generation,
    /// `None` when opened for reading alone.
    writer: Option<Arc<Mutex<Connection>>>,
    readers: Readers,
}

impl SqliteDocuments {
    /// Opens a generation's file for reading and writing, making it if there is none.
    pub(crate) async fn open(generation: Generation, path: &Path) -> Result<Self, StoreError> {
        let connection = open::open_for_writing(path, &VIEWS, Durability::Normal).await?;
        let writer = Some(Arc::new(Mutex::new(connection)));
        Ok(Self { generation, writer, readers: Readers::new(path.to_owned()) })
    }

    /// Opens a generation's file for reading alone.
    pub(crate) async fn open_read_only(
        generation: Generation,
        path: &Path,
    ) -> Result<Self, StoreError> {
        open::check_readable(path, &VIEWS).await?;
        Ok(Self { generation, writer: None, readers: Readers::new(path.to_owned()) })
    }

    /// Writes on a thread that may block; it is written even if the caller gives up.
    async fn write<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let Some(writer) = self.writer.clone() else {
            return Err(StoreError::ReadOnly("it was opened for reading alone".into()));
        };
        let written = tokio::task::spawn_blocking(move || {
            // A panic rolled its transaction back: the connection is sound.
            write(&mut writer.lock().unwrap_or_else(PoisonError::into_inner))
        });
        written.await.unwrap_or_else(|stopped| Err(StoreError::Unavailable(stopped.to_string())))
    }
}

#[async_trait]
impl DocumentStore for SqliteDocuments {
    fn generation(&self) -> Generation {
        self.generation
    }

    async fn state(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<ModelState, StoreError> {
        let model = model.to_owned();
        self.readers
            .ask(move |connection| {
                let state = connection
                    .prepare_cached(sql::SELECT_MODEL)?
                    .query_row(params![organisation.number(), model], |row| {
                        Ok(ModelState { position: row.get(0)?, halted: row.get(1)? })
                    })
                    .optional()?;
                Ok(state.unwrap_or_default())
            })
            .await
    }

    async fn apply(&self, batch: DocumentBatch) -> Result<bool, StoreError> {
        if self.writer.is_none() {
            return Ok(false);
        }
        self.write(move |connection| apply(connection, &batch)).await
    }

    async fn halt(
        &self,
        organisation: Organisation,
        model: &str,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let (model, reason) = (model.to_owned(), reason.map(ToOwned::to_owned));
        self.write(move |connection| {
            connection
                .prepare_cached(sql::HALT_MODEL)
                .and_then(|mut halt| halt.execute(params![organisation.number(), model, reason]))
                .map(drop)
                .map_err(|error| trouble(&error))
        })
        .await
    }

    async fn document(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
        as_of: AsOf,
    ) -> Result<Option<StoredDocument>, StoreError> {
        let model = model.to_owned();
        self.readers
            .ask(move |connection| {
                let effective_on = moment::days(as_of.effective_on);
                let organisation = organisation.number();
                let asked =
                    params![organisation, model, key.as_bytes(), effective_on, known_at(as_of)];
                let found = documents(connection, sql::SELECT_DOCUMENT, asked)?;
                Ok(found.into_iter().next())
            })
            .await
    }

    async fn documents(
        &self,
        organisation: Organisation,
        model: &str,
        as_of: AsOf,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        let model = model.to_owned();
        self.readers
            .ask(move |connection| {
                let effective_on = moment::days(as_of.effective_on);
                let asked = params![organisation.number(), model, effective_on, known_at(as_of)];
                documents(connection, sql::SELECT_DOCUMENTS, asked)
            })
            .await
    }

    async fn open_rows(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        let model = model.to_owned();
        self.readers
            .ask(move |connection| {
                let asked = params![organisation.number(), model, key.as_bytes()];
                documents(connection, sql::SELECT_OPEN_ROWS, asked)
            })
            .await
    }

    async fn all_rows(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<Vec<(StoredDocument, Option<Position>)>, StoreError> {
        let model = model.to_owned();
        self.readers
            .ask(move |connection| {
                let mut statement = connection.prepare_cached(sql::SELECT_ALL_ROWS)?;
                let rows = statement.query_map(params![organisation.number(), model], |row| {
                    let to_position: Position = row.get(4)?;
                    Ok((document(row)?, (to_position < Position::MAX).then_some(to_position)))
                })?;
                rows.collect()
            })
            .await
    }
}

/// An open row ends at the largest number there is, so a question from there would miss it.
fn known_at(as_of: AsOf) -> Position {
    as_of.known_at.min(Position::MAX - 1)
}

fn documents(
    connection: &Connection,
    statement: &str,
    asked: impl Params,
) -> rusqlite::Result<Vec<StoredDocument>> {
    connection.prepare_cached(statement)?.query_map(asked, document)?.collect()
}

fn document(row: &Row<'_>) -> rusqlite::Result<StoredDocument> {
    Ok(StoredDocument {
        key: uuid(row, 0)?,
        from_effective: moment::date(row.get(1)?)
            .ok_or_else(|| damaged(1, "a date that no calendar has"))?,
        from_position: row.get(2)?,
        body: row.get_ref(3)?.as_str()?.into(),
    })
}
