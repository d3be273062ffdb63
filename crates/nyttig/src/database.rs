//! Opens whichever database the address names, and the keys that are kept beside it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use accounts::AccountStore;
use anyhow::{Context, bail};
use application::clock::SystemClock;
use application::{Application, Settings};
use eventlog::checkpoint::CheckpointKey;
use eventlog::documents::Generations;
use eventlog::envelope::Organisation;
use eventlog::{EventStore, StoreError, key_file};
use store_postgres::{PostgresAccounts, PostgresGenerations, PostgresStore};
use store_sqlite::{SqliteAccounts, SqliteGenerations, SqliteStore};

use crate::address::Address;
use crate::cli::Place;
use crate::{Misuse, sealing};

/// What a command works with.
pub(crate) struct Opened {
    /// Commands and queries.
    pub(crate) application: Arc<Application>,
    /// The logs themselves, for what reads them whole.
    pub(crate) store: Arc<dyn EventStore>,
    /// Signs checkpoints.
    pub(crate) key: CheckpointKey,
    /// The folder of the keys.
    pub(crate) keys: PathBuf,
    /// Why nothing can be written, if it is so.
    pub(crate) read_only: Option<String>,
    logs: Logs,
}

/// The same logs as the store of one kind, for what only an operator asks.
enum Logs {
    Sqlite(Arc<SqliteStore>),
    Postgres(Arc<PostgresStore>),
}

impl Opened {
    /// What durability rests on here: names and values for an operator.
    pub(crate) async fn describe(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        match &self.logs {
            Logs::Sqlite(store) => store.describe().await,
            Logs::Postgres(store) => store.describe().await,
        }
    }

    /// Signs for all that was written and lets the database go.
    pub(crate) async fn close(self) -> anyhow::Result<()> {
        if self.read_only.is_some() {
            self.application.close().await;
            return Ok(());
        }
        let sealed = sealing::seal_all(&self.store, &self.key).await;
        self.application.close().await;
        sealed.context("what was written stands, but no checkpoint of it could be signed")
    }
}

/// Whether there are logs at the address. Nothing is made there.
pub(crate) async fn exists(place: &Place) -> anyhow::Result<bool> {
    match address(place)? {
        Address::Sqlite(folder) => SqliteStore::exists(&folder)
            .with_context(|| format!("the database in {} cannot be used", folder.display())),
        Address::Postgres(url) => {
            PostgresStore::exists(&url).await.context("the database cannot be used")
        }
    }
}

/// What a command must be able to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Read and write.
    Writing,
    /// Read; it goes on where nothing can be written.
    Reading,
}

/// Starts the application on the database of this address, which must be there. Where it cannot be
/// written, because it is marked so or another process writes to it, it is read.
pub(crate) async fn open_existing(place: &Place) -> anyhow::Result<Opened> {
    require(place).await?;
    open_for(place, Access::Reading).await
}

/// Refuses an address where nothing is, so that a slip of the pen makes no database.
pub(crate) async fn require(place: &Place) -> anyhow::Result<()> {
    if !exists(place).await? {
        bail!(
            "there is no database at this address yet; `nyttig import` or `nyttig create` makes one"
        );
    }
    Ok(())
}

/// Starts the application on the database of this address, making what is not there.
pub(crate) async fn open(place: &Place) -> anyhow::Result<Opened> {
    open_for(place, Access::Writing).await
}

async fn open_for(place: &Place, access: Access) -> anyhow::Result<Opened> {
    let mut read_only = None;
    let (logs, generations, beside): (_, Arc<dyn Generations>, _) = match address(place)? {
        Address::Sqlite(folder) => {
            let (store, generations);
            (store, generations, read_only) = open_folder(&folder, access).await?;
            (Logs::Sqlite(Arc::new(store)), Arc::new(generations), folder.join("keys"))
        }
        Address::Postgres(url) => {
            let store =
                PostgresStore::connect(&url).await.context("the database cannot be used")?;
            let generations = PostgresGenerations::connect(&url)
                .await
                .context("the read models cannot be used")?;
            (Logs::Postgres(Arc::new(store)), Arc::new(generations), "nyttig-keys".into())
        }
    };
    let store: Arc<dyn EventStore> = match &logs {
        Logs::Sqlite(store) => Arc::clone(store) as Arc<dyn EventStore>,
        Logs::Postgres(store) => Arc::clone(store) as Arc<dyn EventStore>,
    };
    let keys = place.keys.clone().unwrap_or(beside);
    check_keys(store.as_ref(), &keys.join("fingerprint.key")).await?;
    std::fs::create_dir_all(&keys)
        .with_context(|| format!("the folder {} cannot be made", keys.display()))?;
    let settings = Settings {
        store: Arc::clone(&store),
        generations,
        clock: Arc::new(SystemClock),
        fingerprint_key: fingerprint_key(&keys.join("fingerprint.key"))?,
    };
    let key = key_file::open(&keys.join("checkpoint.key"))?;
    let application = Application::start(settings).await?;
    Ok(Opened { application, store, key, keys, read_only, logs })
}

/// The accounts beside the logs of this address. Where nothing can be written they can only be read.
pub(crate) async fn accounts(place: &Place) -> anyhow::Result<Arc<dyn AccountStore>> {
    let unusable = "the accounts cannot be used";
    match address(place)? {
        Address::Postgres(url) => {
            Ok(Arc::new(PostgresAccounts::connect(&url).await.context(unusable)?))
        }
        Address::Sqlite(folder) => match SqliteAccounts::open(&folder).await {
            Ok(accounts) => Ok(Arc::new(accounts)),
            Err(StoreError::ReadOnly(_)) => {
                Ok(Arc::new(SqliteAccounts::open_read_only(&folder).await.context(unusable)?))
            }
            Err(error) => Err(error).context(unusable),
        },
    }
}

/// The same for a server. Where nothing can be written and there are none, it goes on with none, in a folder that
/// goes away with it: what shows that it lives is answered all the same.
pub(crate) async fn accounts_to_serve(
    place: &Place,
    opened: &Opened,
) -> anyhow::Result<(Arc<dyn AccountStore>, Option<tempfile::TempDir>)> {
    match accounts(place).await {
        Err(error) if opened.read_only.is_some() => {
            eprintln!("nyttig: nobody can sign in: {error:#}");
            let folder = tempfile::tempdir().context("no temporary folder can be made")?;
            let none = SqliteAccounts::open(folder.path()).await?;
            Ok((Arc::new(none), Some(folder)))
        }
        accounts => Ok((accounts?, None)),
    }
}

/// Log and read models of a folder, and why nothing can be written there, if it is so.
async fn open_folder(
    folder: &Path,
    access: Access,
) -> anyhow::Result<(SqliteStore, SqliteGenerations, Option<String>)> {
    let unusable = || format!("the database in {} cannot be used", folder.display());
    let without_views = || format!("the read models in {} cannot be used", folder.display());
    match SqliteStore::open(folder).await {
        Ok(store) => {
            let generations = SqliteGenerations::open(folder).await.with_context(without_views)?;
            Ok((store, generations, None))
        }
        Err(error @ StoreError::ReadOnly(_)) if access == Access::Reading => {
            let store = SqliteStore::open_read_only(folder).await.with_context(unusable)?;
            let generations =
                SqliteGenerations::open_read_only(folder).await.with_context(without_views)?;
            Ok((store, generations, Some(error.to_string())))
        }
        Err(error) => Err(error).with_context(unusable),
    }
}

/// A log that has events was begun with a key: with a new one in its place no command that is sent
/// again would be known.
async fn check_keys(store: &dyn EventStore, key: &Path) -> anyhow::Result<()> {
    let begun = store.logs().await?.iter().any(|log| log.position > 0);
    if begun && !key.exists() {
        bail!(
            "the key {path} is missing, and the log was begun with it: put it back from a backup, \
             or name its folder with --keys. If it is lost, `head -c 32 /dev/urandom > {path}` makes \
             another, and commands from before that are sent again are then refused",
            path = key.display()
        );
    }
    Ok(())
}

fn address(place: &Place) -> anyhow::Result<Address> {
    let address: Address = place.database.parse().map_err(Misuse)?;
    if let Address::Sqlite(path) = &address
        && path.is_file()
    {
        bail!(
            "{} is a file; sqlite:FOLDER names the folder that the database is kept in, as log.db",
            path.display()
        );
    }
    Ok(address)
}

/// The organisation that was named, or the only one there is.
pub(crate) fn organisation(
    application: &Application,
    place: &Place,
) -> anyhow::Result<Organisation> {
    match (find(application, place)?, &place.organisation) {
        (Some(organisation), _) => Ok(organisation),
        (None, Some(slug)) => bail!("there is no organisation called {slug}"),
        (None, None) => bail!("there is no organisation yet; make one with `nyttig create`"),
    }
}

/// The same; `None` if it is not there.
pub(crate) fn find(
    application: &Application,
    place: &Place,
) -> Result<Option<Organisation>, Misuse> {
    let organisations = application.organisations();
    match (&place.organisation, organisations.as_slice()) {
        (Some(slug), all) => {
            let named = all.iter().find(|(_, known)| known == slug);
            Ok(named.map(|(organisation, _)| *organisation))
        }
        (None, []) => Ok(None),
        (None, [(organisation, _)]) => Ok(Some(*organisation)),
        (None, all) => {
            let names: Vec<_> = all.iter().map(|(_, slug)| slug.as_str()).collect();
            Err(Misuse(format!("say which organisation with --organisation: {}", names.join(", "))))
        }
    }
}

/// The user this program runs as: the actor when nobody is named.
pub(crate) fn system_user() -> String {
    std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "nyttig".into())
}

/// 32 random bytes in a file that only its owner reads; made when it is not there.
fn fingerprint_key(path: &Path) -> anyhow::Result<[u8; 32]> {
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
