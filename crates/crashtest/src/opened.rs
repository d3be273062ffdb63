//! Opens a database as the product does, or with the planted bug in front of it.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use application::clock::SystemClock;
use application::{Application, Settings};
use eventlog::EventStore;
use eventlog::checkpoint::CheckpointKey;
use eventlog::documents::Generations;
use store_postgres::{PostgresGenerations, PostgresStore};
use store_sqlite::{SqliteGenerations, SqliteStore};

use crate::hasty::Hasty;

/// Keys the fingerprints of commands: the same in every run, as an installation's key is.
const FINGERPRINT_KEY: [u8; 32] = [7; 32];

/// Whether the store is the product's or the one with the bug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As the product has it.
    Sound,
    /// Answers before it commits.
    Hasty,
}

/// What the program and the harness work with.
pub struct Opened {
    /// Commands and queries.
    pub application: Arc<Application>,
    /// The log.
    pub store: Arc<dyn EventStore>,
    /// The read models.
    pub generations: Arc<dyn Generations>,
}

/// Opens `sqlite:FOLDER` or `postgres://…` and starts the application on it.
///
/// # Errors
/// When the database cannot be used.
pub async fn open(database: &str, kind: Kind) -> anyhow::Result<Opened> {
    let (store, generations): (Arc<dyn EventStore>, Arc<dyn Generations>) =
        if let Some(folder) = database.strip_prefix("sqlite:") {
            let folder = Path::new(folder);
            let store = SqliteStore::open(folder).await.context("the log")?;
            let generations = SqliteGenerations::open(folder).await.context("the read models")?;
            (Arc::new(store), Arc::new(generations))
        } else {
            let store = PostgresStore::connect(database).await.context("the log")?;
            let generations = PostgresGenerations::connect(database).await;
            (Arc::new(store), Arc::new(generations.context("the read models")?))
        };
    let store = match kind {
        Kind::Sound => store,
        Kind::Hasty => Arc::new(Hasty::before(store)),
    };
    let settings = Settings {
        store: Arc::clone(&store),
        generations: Arc::clone(&generations),
        clock: Arc::new(SystemClock),
        fingerprint_key: FINGERPRINT_KEY,
    };
    let application = Application::start(settings).await.context("the application")?;
    Ok(Opened { application, store, generations })
}

/// The key that signs checkpoints, the same in every run.
pub fn checkpoint_key() -> CheckpointKey {
    CheckpointKey::from_seed([9; 32])
}
