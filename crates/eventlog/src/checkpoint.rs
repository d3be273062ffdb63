//! Signed statements of how a log stood: C2SP `tlog-checkpoint` in a signed note.

use crate::envelope::{Hash, Organisation};
use crate::merkle::Tile;

/// How far a tree has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TreeState {
    /// The number of leaves; leaf i is position i + 1.
    pub size: u64,
    /// The last checkpoint, as the signed note's exact text; `None` for an empty tree.
    pub note: Option<String>,
}

/// What a run of events adds to a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeExtension {
    /// Whose log.
    pub organisation: Organisation,
    /// The size this starts from; if the tree has another, nothing is written.
    pub from_size: u64,
    /// The size afterwards.
    pub to_size: u64,
    /// The root at that size.
    pub root: Hash,
    /// New tiles, and partial ones that grew.
    pub tiles: Vec<Tile>,
    /// The signed note.
    pub note: String,
}
