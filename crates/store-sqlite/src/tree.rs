//! The stored tiles and checkpoints of a log's Merkle tree.

use eventlog::StoreError;
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::Organisation;
use eventlog::merkle::Tile;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::sql::log as sql;
use crate::trouble::{damaged, trouble};
use crate::{logs, texts};

/// How far the tree of a log has come.
pub(crate) fn tree(
    connection: &Connection,
    organisation: Organisation,
) -> rusqlite::Result<TreeState> {
    let state = connection
        .prepare_cached(sql::SELECT_TREE)?
        .query_row([organisation.number()], |row| {
            Ok(TreeState { size: unsigned(row, 0)?, note: Some(row.get(1)?) })
        })
        .optional()?;
    Ok(state.unwrap_or_default())
}

/// The stored tiles of one level, `from` to `to` inclusive.
pub(crate) fn tiles(
    connection: &Connection,
    organisation: Organisation,
    level: u8,
    from: u64,
    to: u64,
) -> rusqlite::Result<Vec<Tile>> {
    let [from, to] = [from, to].map(signed);
    let mut statement = connection.prepare_cached(sql::SELECT_TILES)?;
    let tiles = statement.query_map(params![organisation.number(), level, from, to], |row| {
        let hashes = texts::from_bytes(row.get_ref(1)?.as_blob()?)
            .ok_or_else(|| damaged(1, "a tile that is not whole hashes"))?;
        Ok(Tile { level, index: unsigned(row, 0)?, hashes })
    })?;
    tiles.collect()
}

/// Stores new tiles and a checkpoint if the tree still has the size it was extended from.
pub(crate) fn extend_tree(
    connection: &Connection,
    extension: &TreeExtension,
) -> Result<bool, StoreError> {
    let state = tree(connection, extension.organisation).map_err(|error| trouble(&error))?;
    if state.size != extension.from_size {
        return Ok(false);
    }
    let end = logs::end(connection, extension.organisation).map_err(|error| trouble(&error))?;
    let last = end.map_or(0, |(position, _)| position);
    let covered = i64::try_from(extension.to_size).is_ok_and(|size| size <= last);
    if extension.to_size <= extension.from_size || !covered {
        return Err(StoreError::Invalid(format!(
            "a tree of {} leaves cannot be extended to {} over a log of {last} events",
            extension.from_size, extension.to_size
        )));
    }
    store(connection, extension).map_err(|error| trouble(&error))?;
    Ok(true)
}

fn store(connection: &Connection, extension: &TreeExtension) -> rusqlite::Result<()> {
    let organisation = extension.organisation.number();
    let mut upsert = connection.prepare_cached(sql::UPSERT_TILE)?;
    for tile in &extension.tiles {
        upsert.execute(params![
            organisation,
            tile.level,
            signed(tile.index),
            tile.hashes.concat()
        ])?;
    }
    connection.prepare_cached(sql::INSERT_CHECKPOINT)?.execute(params![
        organisation,
        signed(extension.to_size),
        extension.root,
        extension.note
    ])?;
    Ok(())
}

/// A count as SQLite holds it; no log comes near the end of the range.
fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| damaged(column, "a count below zero"))
}
