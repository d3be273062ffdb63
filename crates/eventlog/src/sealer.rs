//! Builds the Merkle tree after commit and signs what it built.
//!
//! Nothing is signed that was not computed from stored bytes: each event's payload hash is made
//! anew from its facts and texts, and the tree's stored edge must give the root of its last signed
//! checkpoint. Where they differ the sealer halts for good and names the position.
//!
//! Several sealers of one log are harmless: a tree is extended by compare-and-set.

use std::sync::Arc;
use std::time::Duration;

use crate::checkpoint::{Checkpoint, CheckpointKey, TreeExtension, TreeState, Verifier, origin};
use crate::envelope::{
    Organisation, Position, RecordedEvent, StoredText, commitment, payload_hash,
};
use crate::error::StoreError;
use crate::follow::Follower;
use crate::leaf::leaf_hash;
use crate::merkle::{Tile, Tree, edge_tiles};
use crate::store::EventStore;

/// The least time between two checkpoints of one log.
pub const CHECKPOINT_INTERVAL: Duration = Duration::from_secs(1);

/// The most events between two checkpoints, so that a long log is sealed in steps.
const MOST_EVENTS: usize = 65_536;

/// How many events are read at a time.
const READ_EVENTS: usize = 2_000;

/// Follows one log from the size of its tree.
pub struct Sealer {
    store: Arc<dyn EventStore>,
    organisation: Organisation,
    key: CheckpointKey,
    origin: String,
    /// The tree as it is stored, as far as this sealer knows.
    tree: Option<Tree>,
}

impl Sealer {
    /// A sealer of an organisation's log.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if there is no such log.
    pub async fn new(
        store: Arc<dyn EventStore>,
        organisation: Organisation,
        key: CheckpointKey,
    ) -> Result<Self, StoreError> {
        let head = store.head(organisation).await?.ok_or_else(|| {
            StoreError::Invalid(format!("organisation {organisation} has no log"))
        })?;
        Ok(Self { store, organisation, key, origin: origin(&head), tree: None })
    }

    /// What others verify this log's checkpoints with.
    pub fn verifier(&self) -> Verifier {
        self.key.verifier(self.origin.clone())
    }

    /// Takes what stands after the tree into it, at most some tens of thousands of events, and signs.
    /// `None` if there is nothing new, or another sealer was faster.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if stored bytes contradict what is recorded or signed of them.
    pub async fn seal(&mut self) -> Result<Option<Checkpoint>, StoreError> {
        let state = self.store.tree(self.organisation).await?;
        let before = match self.tree.take() {
            Some(tree) if tree.size() == state.size => tree,
            _ => self.load(&state).await?,
        };
        let (mut tree, mut tiles) = (before.clone(), Vec::new());
        self.grow(&mut tree, &mut tiles).await?;
        if tree.size() == before.size() {
            self.tree = Some(before);
            return Ok(None);
        }
        tiles.extend(changed(&before, &tree));
        let checkpoint =
            Checkpoint { origin: self.origin.clone(), size: tree.size(), root: tree.root() };
        let extension = TreeExtension {
            organisation: self.organisation,
            from_size: before.size(),
            to_size: tree.size(),
            root: checkpoint.root,
            tiles,
            note: self.key.sign(&checkpoint),
        };
        if !self.store.extend_tree(extension).await? {
            return Ok(None);
        }
        self.tree = Some(tree);
        Ok(Some(checkpoint))
    }

    /// Seals whatever comes, at most one checkpoint a second, until the log is damaged or closed;
    /// gives the reason. Trouble that may pass is waited out.
    pub async fn run(mut self) -> StoreError {
        let mut follower = Follower::new(Arc::clone(&self.store), self.organisation, 0);
        loop {
            match self.seal().await {
                Ok(None) | Err(StoreError::Busy | StoreError::Unavailable(_)) => {
                    follower.wait().await;
                }
                Ok(Some(_)) => {}
                Err(error) => return error,
            }
            tokio::time::sleep(CHECKPOINT_INTERVAL).await;
        }
    }

    /// The stored tree, if it is the one that was signed.
    async fn load(&self, state: &TreeState) -> Result<Tree, StoreError> {
        let damaged = |words: String| {
            StoreError::Damaged(format!(
                "the tree of organisation {} at size {}: {words}",
                self.organisation, state.size
            ))
        };
        let mut tiles = Vec::new();
        for (level, index) in edge_tiles(state.size) {
            tiles.extend(self.store.tiles(self.organisation, level, index, index).await?);
        }
        let tree = Tree::load(state.size, &tiles)
            .ok_or_else(|| damaged("a tile is missing or short".to_owned()))?;
        let Some(note) = &state.note else {
            return match state.size {
                0 => Ok(tree),
                _ => Err(damaged("it has no checkpoint".to_owned())),
            };
        };
        let signed = self.verifier().open(note).map_err(|error| damaged(error.to_string()))?;
        if (signed.size, signed.root) != (tree.size(), tree.root()) {
            return Err(damaged("its tiles do not give the root that was signed".to_owned()));
        }
        Ok(tree)
    }

    async fn grow(&self, tree: &mut Tree, full: &mut Vec<Tile>) -> Result<(), StoreError> {
        let mut left = MOST_EVENTS;
        while left > 0 {
            let after = Position::try_from(tree.size()).expect("a log's positions fit");
            let limit = left.min(READ_EVENTS);
            let events = self.store.read_log(self.organisation, after, limit).await?;
            for (event, position) in events.iter().zip(after + 1..) {
                check(event, self.organisation, position)?;
                tree.push(leaf_hash(event), full);
            }
            left -= events.len();
            if events.len() < limit {
                break;
            }
        }
        Ok(())
    }
}

/// The partial tiles that a larger tree has and the smaller had not, or not so far filled.
fn changed(before: &Tree, after: &Tree) -> impl Iterator<Item = Tile> {
    let old = before.edge();
    after.edge().into_iter().filter(move |tile| !old.contains(tile))
}

/// Whether an event's stored bytes are what was hashed when it was recorded.
pub fn check(
    event: &RecordedEvent,
    organisation: Organisation,
    position: Position,
) -> Result<(), StoreError> {
    let damaged = |words: &str| {
        Err(StoreError::Damaged(format!(
            "position {position} of organisation {organisation}: {words}"
        )))
    };
    if event.organisation != organisation || event.position != position {
        return damaged(&format!("position {} stands in its place", event.position));
    }
    if event.texts.len() != event.commitments.len() {
        return damaged("it has not one commitment for each text");
    }
    for (text, expected) in event.texts.iter().zip(&event.commitments) {
        if let StoredText::Kept { salt, text } = text
            && commitment(salt, text) != *expected
        {
            return damaged("a text is not the one that was recorded");
        }
    }
    if payload_hash(&event.facts, &event.commitments) != event.payload_hash {
        return damaged("its payload is not the one that was recorded");
    }
    Ok(())
}
