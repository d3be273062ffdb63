//! Portfolios of the past, read from rows once and kept for a while.
//!
//! What the log knew at a settled position never changes, so an answer can be kept until another
//! generation is live. Whoever comes to erase texts must empty this as well. Only few are kept and
//! only few are read at a time: each is as large as the portfolio of now where the two differ.

use std::sync::Arc;

use eventlog::StoreError;
use eventlog::documents::{AsOf, Generation};
use eventlog::envelope::Organisation;
use readmodels::portfolio::Portfolio;
use tokio::sync::Semaphore;

use crate::models;
use crate::recent::Recent;
use crate::tenant::Now;

/// How many are kept of one organisation.
const MOST_KEPT: usize = 4;

/// How many are read at the same time, of one organisation.
const MOST_READ_AT_ONCE: usize = 2;

/// The portfolios of the past that were asked for of late.
pub(crate) struct Past {
    kept: Recent<(Generation, AsOf), Portfolio>,
    turns: Semaphore,
}

impl Default for Past {
    fn default() -> Self {
        Self { kept: Recent::new(MOST_KEPT), turns: Semaphore::new(MOST_READ_AT_ONCE) }
    }
}

impl Past {
    /// The portfolio as of a point.
    pub(crate) async fn portfolio(
        &self,
        organisation: Organisation,
        now: &Now,
        as_of: AsOf,
    ) -> Result<Arc<Portfolio>, StoreError> {
        let read = async {
            let _turn = self.turns.acquire().await.map_err(|_| StoreError::Closed)?;
            read(organisation, now, as_of).await.map(Arc::new)
        };
        self.kept.get((now.documents.generation(), as_of), read).await
    }
}

async fn read(organisation: Organisation, now: &Now, as_of: AsOf) -> Result<Portfolio, StoreError> {
    let mut portfolio = Portfolio { position: as_of.known_at, ..Portfolio::default() };
    for (model, part) in models::readers() {
        let rows = now.documents.documents(organisation, model, as_of).await?;
        // Thousands of documents are parsed: not on a thread that answers others meanwhile.
        portfolio = aside(move || {
            for row in rows {
                let part = part(&row.body).map_err(|error| {
                    StoreError::Damaged(format!("a row of {model} cannot be read: {error}"))
                })?;
                portfolio.put(row.key, part);
            }
            Ok(portfolio)
        })
        .await?;
    }
    let present = Arc::clone(&now.portfolio);
    aside(move || {
        portfolio.share(&present);
        Ok(portfolio)
    })
    .await
}

async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|stopped| Err(StoreError::Unavailable(stopped.to_string())))
}
