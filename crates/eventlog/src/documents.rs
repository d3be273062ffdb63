//! What is derived from the log and can be thrown away: documents by position and date.
//!
//! A document is valid from a log position (until a later event changed what is known of its
//! date) and from an effective date (until the next document of the same key begins). So both
//! axes of *as of* are predicates: of the rows with `from_position <= known_at < to_position` and
//! `from_effective <= effective_on`, the one with the latest `from_effective` holds.
//! An event in date order opens one row and closes none; only a backdated event closes rows.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::envelope::{Organisation, Position};
use crate::error::StoreError;

/// A generation of read models: all of them, built by one version of the folds.
pub type Generation = i32;

/// The last date that any of our databases, files and formats can hold.
pub const LAST_DATE: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date");

/// The point from which a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AsOf {
    /// What the log knew: everything up to this position.
    pub known_at: Position,
    /// What held in the world on this date.
    pub effective_on: NaiveDate,
}

/// One row: a document and where it begins on both axes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// The stream it tells of.
    pub key: Uuid,
    /// The date from which it held.
    pub from_effective: NaiveDate,
    /// The position from which this was known.
    pub from_position: Position,
    /// JSON.
    pub body: Arc<str>,
}

/// A row that a later event makes untrue from its position on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedDocument {
    /// The stream it tells of.
    pub key: Uuid,
    /// The date from which it held.
    pub from_effective: NaiveDate,
    /// The position from which it was known.
    pub from_position: Position,
    /// The position from which it is no longer what is known.
    pub to_position: Position,
}

/// What a run of events changes in one read model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentBatch {
    /// Whose log.
    pub organisation: Organisation,
    /// The read model's name.
    pub model: &'static str,
    /// The checkpoint this starts from; if it is not there any more, nothing is written.
    pub from_position: Position,
    /// The checkpoint afterwards.
    pub to_position: Position,
    /// Rows to close, before any is opened.
    pub closed: Vec<ClosedDocument>,
    /// Rows to open. A row may be opened and closed within one batch: it is then in both lists.
    pub opened: Vec<StoredDocument>,
}

/// How far a read model has come, and whether it stands still.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ModelState {
    /// Every event up to here is in the rows.
    pub position: Position,
    /// Why it halted, in words for the operator; it goes on from `position` when resumed.
    pub halted: Option<String>,
}

/// The rows of one generation.
#[async_trait]
pub trait DocumentStore: Send + Sync + 'static {
    /// Which generation this is.
    fn generation(&self) -> Generation;

    /// How far a read model has come; position 0 when it has not begun.
    async fn state(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<ModelState, StoreError>;

    /// Writes rows and checkpoint together if the checkpoint is still the one started from;
    /// otherwise nothing, and `false`: two runners at once are harmless. Rows that are opened for
    /// reading alone are always another runner's.
    async fn apply(&self, batch: DocumentBatch) -> Result<bool, StoreError>;

    /// Halts a read model at its checkpoint, or lets it go on (`None`).
    async fn halt(
        &self,
        organisation: Organisation,
        model: &str,
        reason: Option<&str>,
    ) -> Result<(), StoreError>;

    /// One document as of a point.
    async fn document(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
        as_of: AsOf,
    ) -> Result<Option<StoredDocument>, StoreError>;

    /// Every key's document as of a point, by key. Takes time by the number of keys, not of events.
    async fn documents(
        &self,
        organisation: Organisation,
        model: &str,
        as_of: AsOf,
    ) -> Result<Vec<StoredDocument>, StoreError>;

    /// The open rows of one key, by effective date: what is known now of every date.
    async fn open_rows(
        &self,
        organisation: Organisation,
        model: &str,
        key: Uuid,
    ) -> Result<Vec<StoredDocument>, StoreError>;

    /// Every row of a model with the position that closed it, in a fixed order: for comparing
    /// generations.
    async fn all_rows(
        &self,
        organisation: Organisation,
        model: &str,
    ) -> Result<Vec<(StoredDocument, Option<Position>)>, StoreError>;
}

/// The generations of one installation. One is live; another may be in building beside it.
#[async_trait]
pub trait Generations: Send + Sync + 'static {
    /// The number of the live generation; 1 is made if there is none.
    async fn live(&self) -> Result<Generation, StoreError>;

    /// Opens a generation, making it empty if it does not exist.
    async fn open(&self, generation: Generation) -> Result<Arc<dyn DocumentStore>, StoreError>;

    /// Makes `to` live if `from` still is and `to` is later; otherwise `false`.
    async fn flip(&self, from: Generation, to: Generation) -> Result<bool, StoreError>;

    /// Deletes a generation that is not live.
    async fn retire(&self, generation: Generation) -> Result<(), StoreError>;
}
