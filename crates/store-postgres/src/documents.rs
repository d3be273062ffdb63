//! The documents of one generation: rows valid over positions and dates.

use std::collections::{BTreeSet, HashMap};

use async_trait::async_trait;
use chrono::NaiveDate;
use eventlog::StoreError;
use eventlog::documents::{
    AsOf, DocumentBatch, DocumentStore, Generation, ModelState, StoredDocument,
};
use eventlog::envelope::{Organisation, Position};
use sqlx::Row as _;
use sqlx::postgres::{PgArguments, PgRow};
use uuid::Uuid;

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::sql;

/// The rows of one generation, in the schema `views_N`.
#[derive(Debug)]
pub struct PostgresDocuments {
    generation: Generation,
    /// Its connections see this generation's schema alone.
    readers: Readers,
}

impl PostgresDocuments {
    pub(crate) fn new(generation: Generation, readers: Readers) -> Self {
        Self { generation, readers }
    }
}

/// The position up to which something is known, below the one that stands for a row never closed.
fn known_at(as_of: AsOf) -> Position {
    as_of.known_at.min(Position::MAX - 1)
}

/// What identifies a row: key, date, position.
type Place = (Uuid, NaiveDate, Position);

/// The parameters of `apply_documents.sql`.
///
/// A row that is opened and closed within the batch is written as it ends up, so that nothing in
/// the statement depends on what another part of it wrote.
fn changes(batch: &DocumentBatch) -> PgArguments {
    let mut ends: HashMap<Place, Position> = batch
        .closed
        .iter()
        .map(|row| ((row.key, row.from_effective, row.from_position), row.to_position))
        .collect();
    let (mut keys, mut dates, mut froms) = (Vec::new(), Vec::new(), Vec::new());
    let (mut tos, mut bodies) = (Vec::new(), Vec::<&str>::new());
    for row in &batch.opened {
        let end = ends.remove(&(row.key, row.from_effective, row.from_position));
        let to = end.unwrap_or(Position::MAX);
        if to <= row.from_position {
            continue;
        }
        keys.push(row.key);
        dates.push(row.from_effective);
        froms.push(row.from_position);
        tos.push(to);
        bodies.push(&row.body);
    }
    // By key, so that two runners meet rows in the same order.
    let mut closed: Vec<(Place, Position)> = ends.into_iter().collect();
    closed.sort_unstable();
    let met: Vec<Uuid> = keys.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    arguments![
        batch.organisation.number(),
        batch.model,
        batch.from_position,
        batch.to_position,
        closed.iter().map(|((key, ..), _)| *key).collect::<Vec<_>>(),
        closed.iter().map(|((_, date, _), _)| *date).collect::<Vec<_>>(),
        closed.iter().map(|((.., from), _)| *from).collect::<Vec<_>>(),
        closed.iter().map(|(_, to)| *to).collect::<Vec<_>>(),
        keys,
        dates,
        froms,
        tos,
        bodies,
        met,
    ]
}

fn document(row: &PgRow) -> sqlx::Result<StoredDocument> {
    Ok(StoredDocument {
        key: row.try_get(0)?,
        from_effective: row.try_get(1)?,
        from_position: row.try_get(2)?,
        body: row.try_get::<&str, _>(3)?.into(),
    })
}

#[async_trait]
impl DocumentStore for PostgresDocuments {
    fn generation(&self) -> Generation {
        self.generation
    }

    async fn state(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<ModelState, StoreError> {
        let state = self
            .readers
            .optional(sql::SELECT_MODEL, arguments![organisation.number(), model], |row| {
                Ok(ModelState { position: row.try_get(0)?, halted: row.try_get(1)? })
            })
            .await?;
        Ok(state.unwrap_or_default())
    }

    async fn apply(&self, batch: DocumentBatch) -> Result<bool, StoreError> {
        let counts: Option<(i64, i64)> = self
            .readers
            .optional(sql::APPLY_DOCUMENTS, changes(&batch), |row| {
                Ok((row.try_get(0)?, row.try_get(1)?))
            })
            .await?;
        let (moved, missing) = counts.unwrap_or_default();
        if missing > 0 {
            // Another runner may have closed them on its way; then this one is merely late.
            let state = self.state(batch.organisation, batch.model).await?;
            if state.position == batch.from_position {
                return Err(StoreError::Invalid(format!(
                    "{missing} rows of {} that are to be closed are not open",
                    batch.model
                )));
            }
        }
        Ok(moved == 1)
    }

    async fn halt(
        &self,
        organisation: Organisation,
        model: &str,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let arguments = arguments![organisation.number(), model, reason];
        self.readers.execute(sql::HALT_MODEL, arguments).await
    }

    async fn document(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
        as_of: AsOf,
    ) -> Result<Option<StoredDocument>, StoreError> {
        let arguments =
            arguments![organisation.number(), model, key, known_at(as_of), as_of.effective_on];
        self.readers.optional(sql::SELECT_DOCUMENT, arguments, document).await
    }

    async fn documents(
        &self,
        organisation: Organisation,
        model: &str,
        as_of: AsOf,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        let arguments =
            arguments![organisation.number(), model, known_at(as_of), as_of.effective_on];
        self.readers.map(sql::SELECT_DOCUMENTS, arguments, document).await
    }

    async fn open_rows(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        let arguments = arguments![organisation.number(), model, key];
        self.readers.map(sql::SELECT_OPEN_ROWS, arguments, document).await
    }

    async fn all_rows(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<Vec<(StoredDocument, Option<Position>)>, StoreError> {
        let arguments = arguments![organisation.number(), model];
        let row = |row: &PgRow| Ok((document(row)?, row.try_get(4)?));
        self.readers.map(sql::SELECT_ALL_ROWS, arguments, row).await
    }
}
