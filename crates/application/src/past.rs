//! Portfolios of the past, read from rows once and kept for a while.
//!
//! What the log knew at a settled position never changes, so an answer can be kept until another
//! generation is live (whoever comes to erase texts must empty this as well). Only few are kept and only few are
//! read at a time, because each is as large as the portfolio of now where the two differ.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use eventlog::StoreError;
use eventlog::documents::{AsOf, Generation};
use eventlog::envelope::Organisation;
use readmodels::portfolio::Portfolio;
use tokio::sync::{OnceCell, Semaphore};

use crate::models;
use crate::tenant::Now;

/// How many are kept of one organisation; the one asked for longest ago goes first.
const MOST_KEPT: usize = 4;

/// How many are read at the same time, of one organisation.
const MOST_READ_AT_ONCE: usize = 2;

/// One that is being read or has been; everybody who asks for it waits for the same reading.
type Kept = Arc<OnceCell<Arc<Portfolio>>>;

/// The portfolios of the past that were asked for of late.
pub(crate) struct Past {
    kept: Mutex<VecDeque<((Generation, AsOf), Kept)>>,
    turns: Semaphore,
}

impl Default for Past {
    fn default() -> Self {
        Self { kept: Mutex::default(), turns: Semaphore::new(MOST_READ_AT_ONCE) }
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
        let kept = self.kept((now.documents.generation(), as_of));
        let read = || async {
            let _turn = self.turns.acquire().await.map_err(|_| StoreError::Closed)?;
            read(organisation, now, as_of).await.map(Arc::new)
        };
        kept.get_or_try_init(read).await.cloned()
    }

    fn kept(&self, key: (Generation, AsOf)) -> Kept {
        let mut all = self.lock();
        let place = all.iter().position(|(other, _)| *other == key);
        let found = place.and_then(|place| all.remove(place)).map(|(_, kept)| kept);
        let kept = found.unwrap_or_default();
        all.push_back((key, Arc::clone(&kept)));
        if all.len() > MOST_KEPT {
            all.pop_front();
        }
        kept
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<((Generation, AsOf), Kept)>> {
        self.kept.lock().expect("nobody panics while holding it")
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
