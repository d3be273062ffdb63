//! The RFC 6962 Merkle tree over a log's leaves, in tiles as C2SP `tlog-tiles` lays them out.
//!
//! Leaf i is position i + 1. A tile of level L holds the hashes of perfect subtrees of 256^L leaves;
//! level L + 1 has one hash for each full tile of level L. So a tree of a hundred million leaves is
//! extended from four tiles, and a proof reads as many.
//!
//! Sources: RFC 6962 section 2.1 (hashes, paths, proofs), RFC 9162 sections 2.1.3.2 and 2.1.4.2 (how to
//! verify), <https://c2sp.org/tlog-tiles>.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::envelope::Hash;

/// How many hashes a full tile holds.
pub const TILE_WIDTH: u64 = 256;

/// How many levels of the tree one level of tiles spans.
const TILE_HEIGHT: u32 = TILE_WIDTH.trailing_zeros();

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

/// The hash of a leaf: `SHA-256(0x00 ‖ data)`.
pub fn leaf_hash(data: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

/// The hash over two subtrees: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of a tree without leaves: `SHA-256("")`.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The root over subtrees of equal size, the last of which may be smaller and not perfect: RFC 6962's
/// split falls between them as it does between single leaves.
fn root_of(subtrees: &[Hash]) -> Option<Hash> {
    match subtrees {
        [] => None,
        [one] => Some(*one),
        _ => {
            let (left, right) = subtrees.split_at(subtrees.len().next_power_of_two() / 2);
            Some(node_hash(&root_of(left)?, &root_of(right)?))
        }
    }
}

/// The largest power of two smaller than `count`, which is at least 2.
fn split(count: u64) -> u64 {
    count.next_power_of_two() / 2
}

/// A number below a tile's width as a place in a list.
fn place(number: u64) -> usize {
    usize::try_from(number % TILE_WIDTH).expect("a tile is short")
}

/// Where a perfect subtree of 2^level leaves stands: the tile's level and index, and which of its
/// hashes (one, or several below the tile's own level).
fn tile_of(level: u32, index: u64) -> ((u8, u64), Range<usize>) {
    let width = 1_u64 << (level % TILE_HEIGHT);
    let first = index * width;
    let tile_level = u8::try_from(level / TILE_HEIGHT).expect("64 bits are 8 levels");
    let from = place(first);
    ((tile_level, first / TILE_WIDTH), from..from + usize::try_from(width).expect("at most 128"))
}

/// A tree that grows at its right edge, with no more of it in memory than that edge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    size: u64,
    /// For each level the hashes that do not fill a tile yet.
    edge: Vec<Vec<Hash>>,
}

/// The tiles, by level and index, that are not full in a tree of this size: what [`Tree::load`] needs.
pub fn edge_tiles(size: u64) -> Vec<(u8, u64)> {
    let levels = (0..).map_while(|level| {
        let hashes = size.checked_shr(u32::from(level) * TILE_HEIGHT).unwrap_or(0);
        (hashes > 0).then_some((level, hashes))
    });
    levels
        .filter(|(_, hashes)| hashes % TILE_WIDTH > 0)
        .map(|(level, hashes)| (level, hashes / TILE_WIDTH))
        .collect()
}

impl Tree {
    /// A tree as it stood at some size, from its [`edge_tiles`]; `None` if one is missing or short.
    /// Tiles that have grown since will do.
    pub fn load(size: u64, tiles: &[Tile]) -> Option<Self> {
        let mut edge = Vec::new();
        for (level, index) in edge_tiles(size) {
            let width = place(size >> (u32::from(level) * TILE_HEIGHT));
            let tile = tiles.iter().find(|tile| (tile.level, tile.index) == (level, index))?;
            edge.resize(usize::from(level), Vec::new());
            edge.push(tile.hashes.get(..width)?.to_vec());
        }
        Some(Self { size, edge })
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf by its hash. Tiles that it fills are pushed to `full`.
    pub fn push(&mut self, leaf: Hash, full: &mut Vec<Tile>) {
        let mut index = self.size;
        self.size += 1;
        let mut hash = leaf;
        for level in 0.. {
            if self.edge.len() <= level {
                self.edge.push(Vec::new());
            }
            self.edge[level].push(hash);
            if (self.edge[level].len() as u64) < TILE_WIDTH {
                return;
            }
            index /= TILE_WIDTH;
            let hashes = std::mem::take(&mut self.edge[level]);
            hash = root_of(&hashes).expect("a full tile has hashes");
            let level = u8::try_from(level).expect("64 bits are 8 levels");
            full.push(Tile { level, index, hashes });
        }
    }

    /// The tiles at the edge, as far as they are filled.
    pub fn edge(&self) -> Vec<Tile> {
        edge_tiles(self.size)
            .into_iter()
            .map(|(level, index)| Tile {
                level,
                index,
                hashes: self.edge[usize::from(level)].clone(),
            })
            .collect()
    }

    /// The root over all leaves.
    pub fn root(&self) -> Hash {
        let mut right: Option<Hash> = None;
        for hashes in &self.edge {
            let subtrees: Vec<Hash> = hashes.iter().copied().chain(right).collect();
            right = root_of(&subtrees);
        }
        right.unwrap_or_else(empty_root)
    }
}

/// Leaves `from` up to, not including, `to`: one hash of a proof. Always a run that RFC 6962 hashes
/// as one subtree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeafRange {
    from: u64,
    to: u64,
}

impl LeafRange {
    /// The perfect subtrees it falls into, as (level of the tree, index), from the left.
    fn subtrees(self) -> Vec<(u32, u64)> {
        let (mut from, mut parts) = (self.from, Vec::new());
        while from < self.to {
            let level = (self.to - from).ilog2();
            parts.push((level, from >> level));
            from += 1 << level;
        }
        parts
    }
}

/// The subtrees whose hashes prove that leaf `index` is in a tree of `size` leaves, from the leaf
/// upwards (RFC 6962, 2.1.1). `None` if it has no such leaf.
pub fn inclusion_path(index: u64, size: u64) -> Option<Vec<LeafRange>> {
    if index >= size {
        return None;
    }
    let (mut from, mut to, mut path) = (0, size, Vec::new());
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            path.push(LeafRange { from: middle, to });
            to = middle;
        } else {
            path.push(LeafRange { from, to: middle });
            from = middle;
        }
    }
    path.reverse();
    Some(path)
}

/// The subtrees whose hashes prove that a tree of `old` leaves is the beginning of one of `new`
/// leaves (RFC 6962, 2.1.2). `None` if `old` is 0 or larger than `new`.
pub fn consistency_path(old: u64, new: u64) -> Option<Vec<LeafRange>> {
    if old == 0 || old > new {
        return None;
    }
    let (mut from, mut to, mut path) = (0, new, Vec::new());
    while to != old {
        let middle = from + split(to - from);
        if old <= middle {
            path.push(LeafRange { from: middle, to });
            to = middle;
        } else {
            path.push(LeafRange { from, to: middle });
            from = middle;
        }
    }
    // The old tree's own root is known to whoever asks.
    if from > 0 {
        path.push(LeafRange { from, to });
    }
    path.reverse();
    Some(path)
}

/// The tiles, by level and index, that hold what a path needs.
pub fn path_tiles(path: &[LeafRange]) -> BTreeSet<(u8, u64)> {
    let subtrees = path.iter().flat_map(|range| range.subtrees());
    subtrees.map(|(level, index)| tile_of(level, index).0).collect()
}

/// The hashes of a path, from the tiles that [`path_tiles`] names; `None` if one is missing or short.
pub fn proof(path: &[LeafRange], tiles: &[Tile]) -> Option<Vec<Hash>> {
    let tiles: BTreeMap<(u8, u64), &Tile> =
        tiles.iter().map(|tile| ((tile.level, tile.index), tile)).collect();
    let subtree = |(level, index)| {
        let (tile, hashes) = tile_of(level, index);
        root_of(tiles.get(&tile)?.hashes.get(hashes)?)
    };
    path.iter()
        .map(|range| {
            let parts = range.subtrees().into_iter().map(subtree).collect::<Option<Vec<_>>>()?;
            parts.into_iter().rev().reduce(|right, left| node_hash(&left, &right))
        })
        .collect()
}

/// Whether a proof shows that the leaf of this hash is leaf `index` of the tree with this root.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for step in proof {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            hash = node_hash(step, &hash);
            // At the right edge the levels without a sibling are passed over.
            while at % 2 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Whether a proof shows that the tree of `old` leaves with one root is the beginning of the tree of
/// `new` leaves with the other. That every tree begins empty needs no proof, and none is taken.
pub fn verify_consistency(
    old: u64,
    new: u64,
    proof: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> bool {
    if old == 0 || old > new {
        return false;
    }
    if old == new {
        return proof.is_empty() && old_root == new_root;
    }
    // A perfect old tree is a subtree of the new one: its root stands for the first hash.
    let (first, rest) = if old.is_power_of_two() {
        (old_root, proof)
    } else {
        let Some((first, rest)) = proof.split_first() else { return false };
        (first, rest)
    };
    let (mut at, mut last) = (old - 1, new - 1);
    while at % 2 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut old_hash, mut new_hash) = (*first, *first);
    for step in rest {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            old_hash = node_hash(step, &old_hash);
            new_hash = node_hash(step, &new_hash);
            while at % 2 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = node_hash(&new_hash, step);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old_hash == *old_root && new_hash == *new_root
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use serde::Deserialize;

    use super::*;

    const VECTORS: &str =
        include_str!("../../../tests/data/conformance/rfc6962_merkle_proofs.json");

    #[derive(Deserialize)]
    struct Vectors {
        inclusion: Vec<Inclusion>,
        consistency: Vec<Consistency>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Inclusion {
        file: String,
        leaf_idx: u64,
        tree_size: u64,
        root: String,
        leaf_hash: String,
        proof: Option<Vec<String>>,
        want_err: bool,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Consistency {
        file: String,
        size1: u64,
        size2: u64,
        root1: String,
        root2: String,
        proof: Option<Vec<String>>,
        want_err: bool,
    }

    /// `None` for what is not a hash: nothing of that kind can come to the functions.
    fn hash(text: &str) -> Option<Hash> {
        STANDARD.decode(text).expect("base64").try_into().ok()
    }

    /// Some vectors have words for roots; their hashes are equal and different where the words are.
    fn root(text: &str) -> Hash {
        let bytes = STANDARD.decode(text).expect("base64");
        bytes.as_slice().try_into().unwrap_or_else(|_| Sha256::digest(&bytes).into())
    }

    fn hashes(texts: Option<&Vec<String>>) -> Option<Vec<Hash>> {
        texts.into_iter().flatten().map(|text| hash(text)).collect()
    }

    #[test]
    fn the_98_inclusion_vectors_of_others_hold() {
        let vectors: Vectors = serde_json::from_str(VECTORS).expect("it can be read");
        assert_eq!(vectors.inclusion.len(), 98);
        for vector in vectors.inclusion {
            let holds = || {
                let (leaf, root) = (hash(&vector.leaf_hash)?, root(&vector.root));
                let proof = hashes(vector.proof.as_ref())?;
                Some(verify_inclusion(&leaf, vector.leaf_idx, vector.tree_size, &proof, &root))
            };
            assert_eq!(holds().unwrap_or(false), !vector.want_err, "{}", vector.file);
        }
    }

    #[test]
    fn the_98_consistency_vectors_of_others_hold() {
        let vectors: Vectors = serde_json::from_str(VECTORS).expect("it can be read");
        assert_eq!(vectors.consistency.len(), 98);
        for vector in vectors.consistency {
            let holds = || {
                let (old, new) = (root(&vector.root1), root(&vector.root2));
                let proof = hashes(vector.proof.as_ref())?;
                Some(verify_consistency(vector.size1, vector.size2, &proof, &old, &new))
            };
            assert_eq!(holds().unwrap_or(false), !vector.want_err, "{}", vector.file);
        }
    }

    #[test]
    fn hashes_equal_those_of_others() {
        let hex = |hash: Hash| hash.map(|byte| format!("{byte:02x}")).concat();
        let all: serde_json::Value = serde_json::from_str(VECTORS).expect("it can be read");
        let vectors = &all["hash_vectors"];
        assert_eq!(vectors["empty_root"], hex(empty_root()));
        assert_eq!(vectors["leaf_hash_of_empty"], hex(leaf_hash(b"")));
        assert_eq!(vectors["leaf_hash_of_L123456"], hex(leaf_hash(b"L123456")));
        let as_text = Sha256::digest(b"\x01N123N456").into();
        assert_eq!(vectors["node_hash_N123_N456"], hex(as_text));
    }

    /// RFC 6962, 2.1, word for word and slowly: the independent answer to compare with.
    mod slow {
        use super::*;

        fn largest_power_below(n: usize) -> usize {
            let mut k = 1;
            while k * 2 < n {
                k *= 2;
            }
            k
        }

        pub(super) fn mth(leaves: &[Vec<u8>]) -> Hash {
            match leaves.len() {
                0 => Sha256::digest(b"").into(),
                1 => Sha256::digest([&[0], &leaves[0][..]].concat()).into(),
                n => {
                    let (left, right) = leaves.split_at(largest_power_below(n));
                    Sha256::digest([&[1], &mth(left)[..], &mth(right)[..]].concat()).into()
                }
            }
        }

        pub(super) fn path(m: usize, leaves: &[Vec<u8>]) -> Vec<Hash> {
            if leaves.len() <= 1 {
                return Vec::new();
            }
            let k = largest_power_below(leaves.len());
            let (mut path, sibling) = if m < k {
                (path(m, &leaves[..k]), mth(&leaves[k..]))
            } else {
                (path(m - k, &leaves[k..]), mth(&leaves[..k]))
            };
            path.push(sibling);
            path
        }

        pub(super) fn subproof(m: usize, leaves: &[Vec<u8>], whole: bool) -> Vec<Hash> {
            if m == leaves.len() {
                return if whole { Vec::new() } else { vec![mth(leaves)] };
            }
            let k = largest_power_below(leaves.len());
            let (mut proof, other) = if m <= k {
                (subproof(m, &leaves[..k], whole), mth(&leaves[k..]))
            } else {
                (subproof(m - k, &leaves[k..], false), mth(&leaves[..k]))
            };
            proof.push(other);
            proof
        }
    }

    fn leaves(count: usize) -> Vec<Vec<u8>> {
        (0..count).map(|number| format!("leaf {number}").into_bytes()).collect()
    }

    /// Every tile of a tree, grown leaf by leaf.
    fn grown(leaves: &[Vec<u8>]) -> (Tree, Vec<Tile>) {
        let (mut tree, mut tiles) = (Tree::default(), Vec::new());
        for leaf in leaves {
            tree.push(leaf_hash(leaf), &mut tiles);
        }
        tiles.extend(tree.edge());
        (tree, tiles)
    }

    #[test]
    fn proofs_and_roots_equal_a_slow_implementation_for_all_pairs_up_to_130() {
        let all = leaves(130);
        for n in 1..=all.len() {
            let (tree, tiles) = grown(&all[..n]);
            let root = slow::mth(&all[..n]);
            assert_eq!(tree.root(), root, "root of {n}");
            for m in 0..n {
                let path = inclusion_path(m as u64, n as u64).expect("the leaf is there");
                let ours = proof(&path, &tiles).expect("all tiles are there");
                assert_eq!(ours, slow::path(m, &all[..n]), "leaf {m} of {n}");
                let leaf = leaf_hash(&all[m]);
                assert!(verify_inclusion(&leaf, m as u64, n as u64, &ours, &root));
                assert!(!verify_inclusion(&leaf, m as u64 ^ 1, n as u64, &ours, &root) || n == 1);
            }
            for m in 1..=n {
                let path = consistency_path(m as u64, n as u64).expect("m is not larger");
                let ours = proof(&path, &tiles).expect("all tiles are there");
                assert_eq!(ours, slow::subproof(m, &all[..n], true), "{m} in {n}");
                let old = slow::mth(&all[..m]);
                assert!(verify_consistency(m as u64, n as u64, &ours, &old, &root));
                assert!(!verify_consistency(m as u64, n as u64, &ours, &[9; 32], &root));
            }
        }
    }

    #[test]
    fn trees_over_several_levels_of_tiles_equal_the_slow_ones() {
        let all = leaves(66_000);
        let (_, full) = grown(&all);
        for size in [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_000_usize] {
            let needed: BTreeSet<_> = edge_tiles(size as u64).into_iter().collect();
            let loaded: Vec<Tile> = full
                .iter()
                .filter(|tile| needed.contains(&(tile.level, tile.index)))
                .cloned()
                .collect();
            let tree = Tree::load(size as u64, &loaded).expect("all tiles are there");
            let root = slow::mth(&all[..size]);
            assert_eq!(tree.root(), root, "root of {size}");
            assert_eq!(tree, grown(&all[..size]).0);
            for index in [0, 1, size / 2, size - 2, size - 1] {
                let path = inclusion_path(index as u64, size as u64).expect("it is there");
                let named = path_tiles(&path);
                assert!(named.len() <= 6, "{named:?}");
                let tiles: Vec<Tile> = full
                    .iter()
                    .filter(|tile| named.contains(&(tile.level, tile.index)))
                    .cloned()
                    .collect();
                let proof = proof(&path, &tiles).expect("the named tiles are enough");
                let leaf = leaf_hash(&all[index]);
                assert!(verify_inclusion(&leaf, index as u64, size as u64, &proof, &root));
            }
        }
    }

    #[test]
    fn a_tree_goes_on_from_its_edge_as_if_it_had_never_stopped() {
        let all = leaves(1_000);
        let (whole, mut expected) = grown(&all);
        for stop in [0, 1, 255, 256, 257, 999] {
            let (before, mut tiles) = grown(&all[..stop]);
            let mut tree = Tree::load(stop as u64, &before.edge()).expect("its own edge");
            for leaf in &all[stop..] {
                tree.push(leaf_hash(leaf), &mut tiles);
            }
            tiles.extend(tree.edge());
            assert_eq!(tree.root(), whole.root());
            // A later tile of the same place replaces an earlier, shorter one.
            let stored: BTreeMap<_, _> =
                tiles.into_iter().map(|tile| ((tile.level, tile.index), tile)).collect();
            expected.sort_by_key(|tile| (tile.level, tile.index));
            assert_eq!(stored.into_values().collect::<Vec<_>>(), expected, "stopped at {stop}");
        }
    }

    #[test]
    fn what_is_not_there_has_no_proof_and_no_tree() {
        assert_eq!(Tree::default().root(), empty_root());
        assert_eq!(inclusion_path(5, 5), None);
        assert_eq!(consistency_path(0, 5), None);
        assert_eq!(consistency_path(6, 5), None);
        assert_eq!(Tree::load(3, &[]), None);
        let short = Tile { level: 0, index: 0, hashes: vec![[1; 32]; 2] };
        assert_eq!(Tree::load(3, std::slice::from_ref(&short)), None);
        let path = inclusion_path(0, 3).expect("it is there");
        assert_eq!(proof(&path, &[short]), None);
    }
}
