//! Signs checkpoints of what was written: all along while serving, and at the end of a command.

use std::sync::Arc;

use eventlog::checkpoint::CheckpointKey;
use eventlog::envelope::Organisation;
use eventlog::sealer::Sealer;
use eventlog::{EventStore, StoreError};
use tokio::task::JoinSet;

/// Takes everything that is committed into the Merkle trees, and signs.
pub(crate) async fn seal_all(
    store: &Arc<dyn EventStore>,
    key: &CheckpointKey,
) -> Result<(), StoreError> {
    for head in store.logs().await? {
        let mut sealer = sealer(store, head.organisation, key).await?;
        while sealer.seal().await?.is_some() {}
    }
    Ok(())
}

/// A task for each log that seals whatever comes, at most once a second. They end with the set.
pub(crate) async fn follow_all(
    store: &Arc<dyn EventStore>,
    key: &CheckpointKey,
) -> Result<JoinSet<()>, StoreError> {
    let mut tasks = JoinSet::new();
    for head in store.logs().await? {
        let sealer = sealer(store, head.organisation, key).await?;
        tasks.spawn(async move {
            let error = sealer.run().await;
            if error != StoreError::Closed {
                tracing::error!(log = head.slug, %error, "no further checkpoint is signed");
            }
        });
    }
    Ok(tasks)
}

async fn sealer(
    store: &Arc<dyn EventStore>,
    organisation: Organisation,
    key: &CheckpointKey,
) -> Result<Sealer, StoreError> {
    Sealer::new(Arc::clone(store), organisation, key.clone()).await
}
