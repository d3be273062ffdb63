//! The suite that every store must pass, on PostgreSQL.

use std::sync::Arc;

use accounts::AccountStore;
use async_trait::async_trait;
use eventlog::EventStore;
use eventlog::documents::Generations;
use sqlx::error::DatabaseError;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use store_postgres::{PostgresAccounts, PostgresGenerations, PostgresStore};
use testkit::exercise::Subject;
use testkit::postgres::TestDatabase;

struct Postgres {
    database: TestDatabase,
    store: Option<Arc<PostgresStore>>,
    generations: Option<Arc<PostgresGenerations>>,
    accounts: Option<Arc<PostgresAccounts>>,
}

async fn make() -> impl Subject {
    let database = TestDatabase::create();
    let mut subject = Postgres { database, store: None, generations: None, accounts: None };
    subject.open().await;
    subject
}

testkit::exercise_store!(make);

impl Postgres {
    async fn open(&mut self) {
        let url = self.database.url();
        self.store = Some(Arc::new(PostgresStore::connect(&url).await.expect("it connects")));
        let generations = PostgresGenerations::connect(&url).await.expect("it connects");
        self.generations = Some(Arc::new(generations));
        let accounts = PostgresAccounts::connect(&url).await.expect("it connects");
        self.accounts = Some(Arc::new(accounts));
    }
}

#[async_trait]
impl Subject for Postgres {
    fn store(&self) -> Arc<dyn EventStore> {
        self.store.clone().expect("it is open")
    }

    fn generations(&self) -> Arc<dyn Generations> {
        self.generations.clone().expect("it is open")
    }

    fn accounts(&self) -> Arc<dyn AccountStore> {
        self.accounts.clone().expect("it is open")
    }

    async fn reopen(&mut self) {
        if let Some(accounts) = self.accounts.take() {
            accounts.close().await;
        }
        if let Some(store) = self.store.take() {
            store.close().await;
        }
        self.generations = None;
        self.open().await;
    }

    fn forgeries(&self) -> Vec<String> {
        let mut forgeries: Vec<String> = [
            "update log.events set facts = '{}' where position = 1",
            "update log.events set payload_hash = decode(repeat('00', 32), 'hex')",
            "update log.events set recorded_at = recorded_at + interval '1 microsecond'",
            "update log.events set actor = gen_random_uuid()",
            "update log.events set effective_on = '1970-01-01'",
            "update log.events set position = position + 100 where position = 2",
            "update log.events set stream = gen_random_uuid() where position = 2",
            "update log.events set texts = null, commitments = null where position = 1",
            "update log.events set texts = '[]' where position = 1",
            "update log.events set texts = '[null,null,null]' where position = 1",
            "update log.events set texts = replace(texts, 'a', 'forged') where position = 1",
            "update log.events set texts = '[null,[]]' where position = 1",
            "update log.events set texts = '{}' where position = 1",
            "update log.events set texts = 'forged' where position = 1",
            "update log.events set texts = '[null]' where position = 2",
            "delete from log.events",
            "delete from log.events where position = 2",
            "truncate log.events",
            "update log.commands set answer = 'forged'",
            "delete from log.commands",
            "truncate log.commands",
            "insert into log.commands select first_position, last_position, organisation, command, \
             fingerprint, 'forged' from log.commands \
             on conflict (organisation, command) do update set answer = excluded.answer",
            "update log.event_tags set position = 1",
            "delete from log.event_tags",
            "truncate log.event_tags",
            "update log.logs set clock = 'simulated'",
            "update log.logs set organisation = 3",
            "update log.logs set last_position = 1",
            "update log.logs set last_recorded_at = '2000-01-01'",
            "delete from log.logs",
            "truncate log.logs",
            "update log.tiles set hashes = decode(repeat('00', 64), 'hex')",
            "update log.tiles set hashes = substr(hashes, 1, 32)",
            "delete from log.tiles",
            "truncate log.tiles",
            "update log.trees set size = 1",
            "delete from log.trees",
            "truncate log.trees",
            "update log.checkpoints set note = 'forged'",
            "delete from log.checkpoints",
            "truncate log.checkpoints",
            "insert into log.checkpoints select 1, organisation, root, 'forged' from log.checkpoints",
            "insert into log.checkpoints select size, organisation, root, 'forged' \
             from log.checkpoints on conflict (organisation, size) do update set note = 'forged'",
        ]
        .map(ToOwned::to_owned)
        .into();
        // A gap, places that are taken, a replacement, and a log that was never made.
        let columns = "recorded_at, effective_on, schema_version, actor, command, correlation, \
             causation, type, facts, texts, commitments, payload_hash";
        for (organisation, position, otherwise) in [
            (1, 4, ""),
            (1, 2, ""),
            (1, 1, "on conflict (organisation, position) do update set facts = 'forged'"),
            (7, 1, ""),
        ] {
            forgeries.push(format!(
                "insert into log.events (organisation, position, stream, version, {columns}) \
                 select {organisation}, {position}, gen_random_uuid(), 1, {columns} \
                 from log.events where position = 2 {otherwise}"
            ));
        }
        forgeries
    }

    async fn execute(&self, statement: &str) -> Result<(), String> {
        let url = self.database.url();
        let mut connection = PgConnection::connect(&url).await.expect("it answers");
        match sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await {
            Ok(done) if done.rows_affected() == 0 => panic!("it concerns no row: {statement}"),
            Ok(_) => Ok(()),
            Err(error) => {
                let code = error.as_database_error().and_then(DatabaseError::code);
                let code = code.map(std::borrow::Cow::into_owned).unwrap_or_default();
                // Refused by a rule of the log, not for a slip of the pen.
                let rule = ["23001", "23505", "22P02", "22023"].contains(&&*code);
                assert!(rule, "{code} {error}: {statement}");
                Err(error.to_string())
            }
        }
    }
}
