//! Writes what a run of events changes in one read model, rows and checkpoint together.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use eventlog::StoreError;
use eventlog::documents::DocumentBatch;
use eventlog::envelope::Position;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use crate::moment;
use crate::sql::views as sql;
use crate::trouble::trouble;

/// What names a row within its model.
type RowName = (Uuid, NaiveDate, Position);

/// Writes a batch if the checkpoint is still the one it starts from; otherwise nothing.
pub(crate) fn apply(
    connection: &mut Connection,
    batch: &DocumentBatch,
) -> Result<bool, StoreError> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| trouble(&error))?;
    if !advance(&transaction, batch).map_err(|error| trouble(&error))? {
        return Ok(false);
    }
    let mut closed: HashMap<RowName, Position> = batch
        .closed
        .iter()
        .map(|row| ((row.key, row.from_effective, row.from_position), row.to_position))
        .collect();
    open_rows(&transaction, batch, &mut closed).map_err(|error| trouble(&error))?;
    for (row, to_position) in closed {
        let count =
            close_row(&transaction, batch, row, to_position).map_err(|error| trouble(&error))?;
        if count != 1 {
            let (key, from_effective, from_position) = row;
            return Err(StoreError::Damaged(format!(
                "model {} has no open row of {key} from {from_effective} and position \
                 {from_position} to close",
                batch.model
            )));
        }
    }
    transaction.commit().map_err(|error| trouble(&error))?;
    Ok(true)
}

/// Compare and set: whether the checkpoint was the one that the batch starts from.
fn advance(transaction: &Transaction<'_>, batch: &DocumentBatch) -> rusqlite::Result<bool> {
    let organisation = batch.organisation.number();
    if batch.from_position == 0 {
        transaction
            .prepare_cached(sql::BEGIN_MODEL)?
            .execute(params![organisation, batch.model])?;
    }
    let advanced = transaction.prepare_cached(sql::ADVANCE_MODEL)?.execute(params![
        batch.to_position,
        organisation,
        batch.model,
        batch.from_position
    ])?;
    Ok(advanced == 1)
}

/// Opens rows; one that is closed in the same batch is written closed and needs no closing.
fn open_rows(
    transaction: &Transaction<'_>,
    batch: &DocumentBatch,
    closed: &mut HashMap<RowName, Position>,
) -> rusqlite::Result<()> {
    let organisation = batch.organisation.number();
    let mut insert = transaction.prepare_cached(sql::INSERT_DOCUMENT)?;
    let mut insert_key = transaction.prepare_cached(sql::INSERT_DOCUMENT_KEY)?;
    let mut keys = HashSet::new();
    for row in &batch.opened {
        let name = (row.key, row.from_effective, row.from_position);
        insert.execute(params![
            organisation,
            batch.model,
            row.key.as_bytes(),
            moment::days(row.from_effective),
            row.from_position,
            closed.remove(&name).unwrap_or(Position::MAX),
            row.body
        ])?;
        if keys.insert(row.key) {
            insert_key.execute(params![organisation, batch.model, row.key.as_bytes()])?;
        }
    }
    Ok(())
}

fn close_row(
    transaction: &Transaction<'_>,
    batch: &DocumentBatch,
    (key, from_effective, from_position): RowName,
    to_position: Position,
) -> rusqlite::Result<usize> {
    transaction.prepare_cached(sql::CLOSE_DOCUMENT)?.execute(params![
        to_position,
        batch.organisation.number(),
        batch.model,
        key.as_bytes(),
        moment::days(from_effective),
        from_position
    ])
}
