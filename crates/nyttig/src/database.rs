//! Opens whichever database the address names, and the keys that are kept beside it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use application::clock::SystemClock;
use application::{Application, Settings};
use eventlog::EventStore;
use eventlog::documents::Generations;
use eventlog::envelope::Organisation;
use store_postgres::{PostgresGenerations, PostgresStore};
use store_sqlite::{SqliteGenerations, SqliteStore};

use crate::cli::Place;

/// What a command works with.
pub(crate) struct Opened {
    /// Commands and queries.
    pub(crate) application: Arc<Application>,
    /// The logs themselves, for what reads them whole.
    pub(crate) store: Arc<dyn EventStore>,
}

/// Starts the application on the database of this address.
pub(crate) async fn open(place: &Place) -> anyhow::Result<Opened> {
    let (store, generations, keys) = stores(&place.database).await?;
    let keys = place.keys.clone().unwrap_or(keys);
    std::fs::create_dir_all(&keys)
        .with_context(|| format!("the folder {} cannot be made", keys.display()))?;
    let settings = Settings {
        store: Arc::clone(&store),
        generations,
        clock: Arc::new(SystemClock),
        fingerprint_key: key(&keys.join("fingerprint.key"))?,
    };
    Ok(Opened { application: Application::start(settings).await?, store })
}

/// The log and the read models at an address, and the folder of the keys that are kept outside.
async fn stores(
    address: &str,
) -> anyhow::Result<(Arc<dyn EventStore>, Arc<dyn Generations>, PathBuf)> {
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        let store = PostgresStore::connect(address).await.context("the database cannot be used")?;
        let generations = PostgresGenerations::connect(address)
            .await
            .context("the read models cannot be used")?;
        return Ok((Arc::new(store), Arc::new(generations), "nyttig-keys".into()));
    }
    let Some(folder) = address.strip_prefix("sqlite:").map(PathBuf::from) else {
        bail!("{address} is no address we know; write sqlite:FOLDER or postgres://USER@HOST/NAME");
    };
    let store = SqliteStore::open(&folder)
        .await
        .with_context(|| format!("the database in {} cannot be used", folder.display()))?;
    let generations = SqliteGenerations::open(&folder)
        .await
        .with_context(|| format!("the read models in {} cannot be used", folder.display()))?;
    Ok((Arc::new(store), Arc::new(generations), folder.join("keys")))
}

/// The organisation that was named, or the only one there is.
pub(crate) fn organisation(
    application: &Application,
    place: &Place,
) -> anyhow::Result<Organisation> {
    let organisations = application.organisations();
    match (&place.organisation, organisations.as_slice()) {
        (Some(slug), all) => all
            .iter()
            .find(|(_, known)| known == slug)
            .map(|(organisation, _)| *organisation)
            .with_context(|| format!("there is no organisation called {slug}")),
        (None, [(organisation, _)]) => Ok(*organisation),
        (None, []) => bail!("there is no organisation yet; make one with `nyttig create`"),
        (None, all) => {
            let names: Vec<_> = all.iter().map(|(_, slug)| slug.as_str()).collect();
            bail!("say which organisation with --organisation: {}", names.join(", "))
        }
    }
}

/// The user this program runs as: the actor when nobody is named.
pub(crate) fn system_user() -> String {
    std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "nyttig".into())
}

/// 32 random bytes in a file that only its owner reads; made when it is not there.
fn key(path: &Path) -> anyhow::Result<[u8; 32]> {
    let context = || format!("the key {} cannot be used", path.display());
    if !path.exists() {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut fresh = [0_u8; 32];
        getrandom::fill(&mut fresh).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
        let mut file = options.open(path).with_context(context)?;
        std::io::Write::write_all(&mut file, &fresh).with_context(context)?;
        file.sync_all().with_context(context)?;
    }
    let bytes = std::fs::read(path).with_context(context)?;
    bytes.try_into().map_err(|_| anyhow::anyhow!("the key {} has not 32 bytes", path.display()))
}
