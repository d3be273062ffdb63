//! The generations of read models: one schema each, one of them live.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use eventlog::StoreError;
use eventlog::documents::{DocumentStore, Generation, Generations};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, Row as _};
use tokio::sync::Mutex;

use crate::arguments::arguments;
use crate::documents::PostgresDocuments;
use crate::migrations::Schema;
use crate::readers::{self, Readers};
use crate::trouble::trouble;
use crate::{open, sql};

/// How many connections a process has to the rows of one generation.
const CONNECTIONS: u32 = 6;

/// What connections to rows run under besides [`crate::readers::options`].
///
/// Rows and the checkpoint they lead to are one commit, and the log has all they come from: when a
/// power cut takes the last commits, the runner goes on from an earlier checkpoint. So none of them
/// is waited for. A change to another generation is, and takes all commits before it to the disk.
///
/// The rows of a batch are megabytes, which the default would put into temporary files.
const SETTINGS: [(&str, &str); 2] = [("synchronous_commit", "off"), ("work_mem", "32MB")];

/// The generations of one database.
#[derive(Debug)]
pub struct PostgresGenerations {
    options: PgConnectOptions,
    readers: Readers,
    opened: Mutex<HashMap<Generation, Arc<PostgresDocuments>>>,
}

impl PostgresGenerations {
    /// Connects to the database at a URL, making the log's schema if there is none yet.
    ///
    /// # Errors
    /// As [`crate::PostgresStore::connect`].
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let options = readers::options(url, "nyttig views")?;
        let connection = open::prepare(&options, &Schema::log()).await?;
        connection.close().await.map_err(|error| trouble(&error))?;
        let readers = Readers::new(options.clone(), 1);
        Ok(Self { options, readers, opened: Mutex::default() })
    }
}

#[async_trait]
impl Generations for PostgresGenerations {
    async fn live(&self) -> Result<Generation, StoreError> {
        let find = || {
            self.readers.optional(sql::SELECT_LIVE_GENERATION, arguments![], |row| row.try_get(0))
        };
        if let Some(generation) = find().await? {
            return Ok(generation);
        }
        self.open(1).await?;
        self.readers.execute(sql::INSERT_LIVE_GENERATION, arguments![]).await?;
        find().await?.ok_or_else(|| StoreError::Damaged("no generation is live".into()))
    }

    async fn open(&self, generation: Generation) -> Result<Arc<dyn DocumentStore>, StoreError> {
        if generation < 1 {
            return Err(StoreError::Invalid("generations are counted from 1".into()));
        }
        let mut opened = self.opened.lock().await;
        if let Some(documents) = opened.get(&generation) {
            return Ok(Arc::clone(documents) as Arc<dyn DocumentStore>);
        }
        let schema = Schema::views(generation);
        let connection = open::prepare(&self.options, &schema).await?;
        connection.close().await.map_err(|error| trouble(&error))?;
        let options = self.options.clone().options(SETTINGS);
        let options = options.options([("search_path", &schema.name)]);
        let readers = Readers::new(options, CONNECTIONS);
        let documents = Arc::new(PostgresDocuments::new(generation, readers));
        opened.insert(generation, Arc::clone(&documents));
        Ok(documents)
    }

    async fn flip(&self, from: Generation, to: Generation) -> Result<bool, StoreError> {
        let made: Option<bool> = self
            .readers
            .optional(sql::SELECT_GENERATION, arguments![to], |row| row.try_get(0))
            .await?;
        if made != Some(true) {
            return Err(StoreError::Invalid(format!("generation {to} was never made")));
        }
        let arguments = arguments![from, to];
        let flipped: Option<Generation> =
            self.readers.optional(sql::FLIP_GENERATION, arguments, |row| row.try_get(0)).await?;
        Ok(flipped.is_some())
    }

    async fn retire(&self, generation: Generation) -> Result<(), StoreError> {
        self.opened.lock().await.remove(&generation);
        if self.live().await? == generation {
            return Err(StoreError::Invalid(format!("generation {generation} is live")));
        }
        // One statement, so one transaction: whoever flips at the same moment goes before or after.
        let retire = format!(
            "do $$ begin
               perform from log.live_generation where single for update;
               if exists (select from log.live_generation where generation = {generation}) then
                 raise exception 'generation {generation} is live';
               end if;
               drop schema if exists views_{generation} cascade;
             end $$"
        );
        let mut connection = sqlx::PgConnection::connect_with(&self.options)
            .await
            .map_err(|error| trouble(&error))?;
        let retired = connection.execute(sqlx::raw_sql(AssertSqlSafe(retire))).await;
        retired.map_err(|error| trouble(&error))?;
        connection.close().await.map_err(|error| trouble(&error))
    }
}
