//! The stored tiles and checkpoints of a log's Merkle tree.

use eventlog::StoreError;
use eventlog::checkpoint::{TreeExtension, TreeState};
use eventlog::envelope::Organisation;
use eventlog::merkle::Tile;
use sqlx::Row as _;

use crate::arguments::arguments;
use crate::readers::Readers;
use crate::trouble::damaged;
use crate::{logs, sql, texts};

/// How far the tree of a log has come.
pub(crate) async fn tree(
    readers: &Readers,
    organisation: Organisation,
) -> Result<TreeState, StoreError> {
    let state = readers
        .optional(sql::SELECT_TREE, arguments![organisation.number()], |row| {
            let size = u64::try_from(row.try_get::<i64, _>(0)?)
                .map_err(|_| damaged("a tree with a negative size"))?;
            Ok(TreeState { size, note: row.try_get(1)? })
        })
        .await?;
    Ok(state.unwrap_or_default())
}

/// The stored tiles of one level, `from` to `to` inclusive.
pub(crate) async fn tiles(
    readers: &Readers,
    organisation: Organisation,
    level: u8,
    from: u64,
    to: u64,
) -> Result<Vec<Tile>, StoreError> {
    let [from, to] = [from, to].map(|index| i64::try_from(index).unwrap_or(i64::MAX));
    let arguments = arguments![organisation.number(), i16::from(level), from, to];
    readers
        .map(sql::SELECT_TILES, arguments, |row| {
            let index = u64::try_from(row.try_get::<i64, _>(0)?)
                .map_err(|_| damaged("a tile with a negative place"))?;
            let hashes = texts::from_bytes(row.try_get(1)?)
                .ok_or_else(|| damaged("a tile that is not whole hashes"))?;
            Ok(Tile { level, index, hashes })
        })
        .await
}

/// Stores new tiles and a checkpoint if the tree still has the size it was extended from.
pub(crate) async fn extend_tree(
    readers: &Readers,
    extension: &TreeExtension,
) -> Result<bool, StoreError> {
    let organisation = extension.organisation;
    let head = logs::head(readers, organisation).await?;
    let last = head.map_or(0, |head| head.position);
    let sizes = [extension.from_size, extension.to_size].map(i64::try_from);
    let [Ok(from), Ok(to)] = sizes else {
        return Err(StoreError::Invalid("a tree is larger than any log".into()));
    };
    if to <= from || to > last {
        return Err(StoreError::Invalid(format!(
            "a tree of {from} leaves cannot be extended to {to} over a log of {last} events"
        )));
    }
    let levels: Vec<i16> = extension.tiles.iter().map(|tile| i16::from(tile.level)).collect();
    let indexes: Vec<i64> = extension
        .tiles
        .iter()
        .map(|tile| i64::try_from(tile.index))
        .collect::<Result<_, _>>()
        .map_err(|_| StoreError::Invalid("a tile beyond any log".into()))?;
    let hashes: Vec<Vec<u8>> = extension.tiles.iter().map(|tile| tile.hashes.concat()).collect();
    let arguments = arguments![
        organisation.number(),
        from,
        to,
        extension.root.as_slice(),
        &extension.note,
        levels,
        indexes,
        hashes,
    ];
    let grown: Option<i64> =
        readers.optional(sql::EXTEND_TREE, arguments, |row| row.try_get(0)).await?;
    Ok(grown == Some(1))
}
