//! Makes the read models anew beside the ones in use, and changes over when they are level.

use std::sync::Arc;

use eventlog::StoreError;
use eventlog::documents::Generation;
use eventlog::envelope::Position;
use eventlog::model::Place;
use eventlog::runner::{REBUILD_BATCH_EVENTS, Runner};
use readmodels::decode;

use crate::application::Application;
use crate::models::{self, Audience};

/// What a rebuild came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// The generation that is live now.
    pub generation: Generation,
    /// How many events went into it, over all organisations.
    pub events: Position,
}

/// Why a rebuild was given up; the generation in use stays in use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RebuildError {
    /// Trouble with a store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A read model cannot take an event.
    #[error("the read model {model} halts at position {position}: {reason}")]
    Halted {
        /// Which read model.
        model: &'static str,
        /// The last position it took in.
        position: Position,
        /// Why.
        reason: String,
    },
    /// Another rebuild was faster.
    #[error("another rebuild has changed over meanwhile")]
    Overtaken,
}

impl Application {
    /// Builds the next generation of every organisation's read models while this one serves.
    pub async fn rebuild(
        &self,
        mut progress: impl FnMut(Position) + Send,
    ) -> Result<Rebuilt, RebuildError> {
        let live = self.generations.live().await?;
        let next = live + 1;
        // What an interrupted rebuild left behind is not to be trusted.
        self.generations.retire(next).await?;
        let documents = self.generations.open(next).await?;
        let mut events = 0;
        for (organisation, _) in self.organisations() {
            let place = Place {
                store: Arc::clone(&self.store),
                documents: Arc::clone(&documents),
                organisation,
            };
            let models = models::all(&Audience::Nobody);
            let mut runner = Runner::load(place, decode::for_folds, models).await?;
            loop {
                let read = runner.step(REBUILD_BATCH_EVENTS).await?;
                events += Position::try_from(read).expect("a batch is small");
                progress(events);
                if read < REBUILD_BATCH_EVENTS {
                    break;
                }
            }
            if let Some((model, position, reason)) = runner.halted().into_iter().next() {
                return Err(RebuildError::Halted { model, position, reason });
            }
        }
        if !self.generations.flip(live, next).await? {
            return Err(RebuildError::Overtaken);
        }
        Ok(Rebuilt { generation: next, events })
    }
}
