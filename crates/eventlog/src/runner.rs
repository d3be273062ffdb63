//! Keeps read models equal to a replay: reads the log once, ahead of the folds, for all of them.

use std::sync::Arc;

use futures_util::future::join_all;
use tokio::task::JoinHandle;

use crate::envelope::{Position, RecordedEvent};
use crate::error::StoreError;
use crate::fold::FoldError;
use crate::model::{Concerns, Decode, Model, Place};

/// How many events are folded into one commit.
pub const BATCH_EVENTS: usize = 2_000;

/// The same where nobody waits for the rows: the more events share a commit, the fewer pages are
/// written twice.
pub const REBUILD_BATCH_EVENTS: usize = 10_000;

/// Events as all models take them.
type Decoded<E> = Vec<(RecordedEvent, Option<Result<E, FoldError>>)>;

/// The next events, read and decoded while the ones before them are still being written.
struct Ahead<E> {
    after: Position,
    limit: usize,
    read: JoinHandle<Result<Decoded<E>, StoreError>>,
}

/// All read models of one organisation, kept up from one reading of its log.
pub struct Runner<E> {
    place: Place,
    decode: Decode<E>,
    models: Vec<Box<dyn Model<E>>>,
    /// Each model's own answer to whether a type of event can change it.
    concerns: Arc<[Concerns]>,
    ahead: Option<Ahead<E>>,
}

impl<E> Drop for Runner<E> {
    fn drop(&mut self) {
        if let Some(ahead) = &self.ahead {
            ahead.read.abort();
        }
    }
}

impl<E: Send + Sync + 'static> Runner<E> {
    /// Loads every model's checkpoint and latest documents.
    pub async fn load(
        place: Place,
        decode: Decode<E>,
        mut models: Vec<Box<dyn Model<E>>>,
    ) -> Result<Self, StoreError> {
        for model in &mut models {
            model.load(&place).await?;
        }
        // Asked after: a log only grows.
        let head = place.store.head(place.organisation).await?.map_or(0, |head| head.position);
        if let Some(ahead) = models.iter().find(|model| model.position() > head) {
            return Err(StoreError::Shortened(format!(
                "the log of organisation {} ends at position {head}, and the read model {} has seen \
                 {}: put the newer log back, or delete the read models if it is gone for good",
                place.organisation,
                ahead.name(),
                ahead.position()
            )));
        }
        let concerns = models.iter().map(|model| model.concerns()).collect();
        Ok(Self { place, decode, models, concerns, ahead: None })
    }

    /// The position that every model has reached, the halted ones aside.
    pub fn position(&self) -> Position {
        self.going().map(Model::position).min().unwrap_or(Position::MAX)
    }

    /// The models that stand still, with their positions and reasons.
    pub fn halted(&self) -> Vec<(&'static str, Position, String)> {
        self.models
            .iter()
            .filter_map(|model| {
                let reason = model.halted()?;
                Some((model.name(), model.position(), reason.to_owned()))
            })
            .collect()
    }

    fn going(&self) -> impl Iterator<Item = &dyn Model<E>> {
        self.models.iter().map(AsRef::as_ref).filter(|model| model.halted().is_none())
    }

    /// Takes the next events there are, at most `limit`, and says how many it read.
    ///
    /// Where there are more, these are read and decoded while this step's rows are written.
    pub async fn step(&mut self, limit: usize) -> Result<usize, StoreError> {
        let position = self.position();
        if position == Position::MAX {
            return Ok(0);
        }
        let events = self.next(position, limit).await?;
        let Some((last, _)) = events.last() else { return Ok(0) };
        if events.len() == limit {
            let after = last.position;
            let read = tokio::spawn(self.read(after, limit));
            self.ahead = Some(Ahead { after, limit, read });
        }
        // All are waited for, also when one fails: what is folded and not written is forgotten.
        let taken = join_all(self.models.iter_mut().map(|model| model.take(&self.place, &events)));
        taken.await.into_iter().collect::<Result<(), _>>()?;
        Ok(events.len())
    }

    /// The events after a position: those read ahead, if it was from there.
    async fn next(&mut self, after: Position, limit: usize) -> Result<Decoded<E>, StoreError> {
        match self.ahead.take() {
            Some(ahead) if ahead.after == after && ahead.limit == limit => {
                ahead.read.await.unwrap_or(Err(StoreError::Closed))
            }
            _ => self.read(after, limit).await,
        }
    }

    fn read(
        &self,
        after: Position,
        limit: usize,
    ) -> impl Future<Output = Result<Decoded<E>, StoreError>> + Send + 'static {
        let (place, decode, concerns) =
            (self.place.clone(), self.decode, Arc::clone(&self.concerns));
        async move {
            let read = place.store.read_log(place.organisation, after, limit).await?;
            let decoded = read.into_iter().map(|envelope| {
                let concerned = concerns.iter().any(|concerns| concerns(&envelope.event_type));
                let event = concerned.then(|| decode(&envelope));
                (envelope, event)
            });
            Ok(decoded.collect())
        }
    }

    /// Takes everything there is now, or all that whoever writes the rows has taken.
    pub async fn catch_up(&mut self) -> Result<Position, StoreError> {
        loop {
            let before = self.position();
            let read = self.step(BATCH_EVENTS).await?;
            if read < BATCH_EVENTS || self.position() == before {
                return Ok(self.position());
            }
        }
    }
}
