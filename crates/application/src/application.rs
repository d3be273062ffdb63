//! What is running: the store, the clock, and every organisation in this process.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use eventlog::documents::Generations;
use eventlog::envelope::Organisation;
use eventlog::read::{LogClock, LogHead, NewLog};
use eventlog::{EventStore, StoreError};

use crate::clock::Clock;
use crate::tenant::Tenant;

/// What an application is started with.
pub struct Settings {
    /// The logs.
    pub store: Arc<dyn EventStore>,
    /// The read models.
    pub generations: Arc<dyn Generations>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Keys the fingerprints of commands; kept outside the database.
    pub fingerprint_key: [u8; 32],
}

/// The one set of commands and queries, for every organisation in this installation.
pub struct Application {
    pub(crate) store: Arc<dyn EventStore>,
    pub(crate) generations: Arc<dyn Generations>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) fingerprint_key: [u8; 32],
    tenants: RwLock<BTreeMap<Organisation, Arc<Tenant>>>,
}

impl Application {
    /// Starts with every log there is.
    pub async fn start(settings: Settings) -> Result<Arc<Self>, StoreError> {
        let application = Arc::new(Self {
            store: settings.store,
            generations: settings.generations,
            clock: settings.clock,
            fingerprint_key: settings.fingerprint_key,
            tenants: RwLock::new(BTreeMap::new()),
        });
        application.find_logs().await?;
        Ok(application)
    }

    /// Looks for logs that came since.
    pub async fn find_logs(&self) -> Result<(), StoreError> {
        for head in self.store.logs().await? {
            self.begin(head);
        }
        Ok(())
    }

    /// Makes a log under the next free number, or finds the one of that slug.
    pub async fn create_log(&self, slug: &str, clock: LogClock) -> Result<Arc<Tenant>, StoreError> {
        let logs = self.store.logs().await?;
        let known = logs.iter().find(|head| head.slug == slug).map(|head| head.organisation);
        let next = logs.last().map_or(1, |head| head.organisation.number() + 1);
        let organisation = match known {
            Some(organisation) => organisation,
            None => Organisation::new(next)
                .ok_or_else(|| StoreError::Invalid("there are too many organisations".into()))?,
        };
        let head =
            self.store.create_log(NewLog { organisation, slug: slug.to_owned(), clock }).await?;
        Ok(self.begin(head))
    }

    /// Stops writing once all that was handed over is answered.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// One organisation by number.
    pub fn tenant(&self, organisation: Organisation) -> Option<Arc<Tenant>> {
        self.read().get(&organisation).cloned()
    }

    /// Every organisation with its short name, by number.
    pub fn organisations(&self) -> Vec<(Organisation, String)> {
        self.read().iter().map(|(number, tenant)| (*number, tenant.slug.clone())).collect()
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, BTreeMap<Organisation, Arc<Tenant>>> {
        self.tenants.read().expect("nobody panics while holding it")
    }

    fn begin(&self, log: LogHead) -> Arc<Tenant> {
        let mut tenants = self.tenants.write().expect("nobody panics while holding it");
        let tenant = tenants.entry(log.organisation).or_insert_with(|| {
            let tenant = Tenant::new(log, Arc::clone(&self.store), Arc::clone(&self.generations));
            tokio::spawn(Arc::clone(&tenant).run());
            tenant
        });
        Arc::clone(tenant)
    }
}
