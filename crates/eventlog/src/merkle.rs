//! The RFC 6962 Merkle tree over a log's leaves, in tiles as C2SP `tlog-tiles` lays them out.

use crate::envelope::Hash;

/// How many hashes a full tile holds.
pub const TILE_WIDTH: u64 = 256;

/// A row of up to 256 hashes at one level (each level is 8 levels of the tree).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// 0 for leaf hashes.
    pub level: u8,
    /// Which tile of the level, from 0.
    pub index: u64,
    /// 1 to 256 hashes; fewer than 256 only in the last tile of a level.
    pub hashes: Vec<Hash>,
}
