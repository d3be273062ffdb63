//! The suite that every store must pass, on SQLite.

use std::sync::Arc;

use accounts::AccountStore;
use async_trait::async_trait;
use eventlog::EventStore;
use eventlog::documents::Generations;
use store_sqlite::{SqliteAccounts, SqliteGenerations, SqliteStore};
use tempfile::TempDir;
use testkit::exercise::Subject;

struct Sqlite {
    folder: TempDir,
    store: Option<Arc<SqliteStore>>,
    generations: Option<Arc<SqliteGenerations>>,
    accounts: Option<Arc<SqliteAccounts>>,
}

async fn make() -> impl Subject {
    let folder = tempfile::tempdir().expect("a folder");
    let mut subject = Sqlite { folder, store: None, generations: None, accounts: None };
    subject.open().await;
    subject
}

testkit::exercise_store!(make);

impl Sqlite {
    async fn open(&mut self) {
        let folder = self.folder.path();
        self.store = Some(Arc::new(SqliteStore::open(folder).await.expect("a store")));
        self.generations =
            Some(Arc::new(SqliteGenerations::open(folder).await.expect("read models")));
        self.accounts = Some(Arc::new(SqliteAccounts::open(folder).await.expect("accounts")));
    }
}

#[async_trait]
impl Subject for Sqlite {
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
        let event = "select {key}, stream, version, type, schema_version, actor, command, \
             correlation, causation, effective_on, recorded_at, facts, texts, commitments, \
             payload_hash from events where position = 2";
        let columns = "(key, stream, version, type, schema_version, actor, command, correlation, \
             causation, effective_on, recorded_at, facts, texts, commitments, payload_hash)";
        let key = |position: i64| ((1_i64 << 40) + position).to_string();
        let with_key = |verb: &str, position| {
            format!("{verb} into events {columns} {}", event.replace("{key}", &key(position)))
        };
        let mut forgeries: Vec<String> = [
            "update events set facts = '{}' where position = 1",
            "update events set payload_hash = zeroblob(32)",
            "update events set recorded_at = recorded_at + 1",
            "update events set actor = zeroblob(16)",
            "update events set effective_on = 0",
            "update events set key = key + 100 where position = 2",
            "update events set stream = randomblob(16) where position = 2",
            "update events set texts = null, commitments = null where position = 1",
            "update events set texts = '[]' where position = 1",
            "update events set texts = '[null,null,null]' where position = 1",
            "update events set texts = json_replace(texts, '$[0][1]', 'forged') where position = 1",
            "update events set texts = json_replace(texts, '$[1]', json('[]')) where position = 1",
            "update events set texts = '{}' where position = 1",
            "delete from events",
            "delete from events where position = 2",
            "update commands set answer = 'forged'",
            "delete from commands",
            "insert or replace into commands select organisation, command, zeroblob(32), 1, 1, \
             'forged' from commands limit 1",
            "update event_tags set position = 1",
            "delete from event_tags",
            "update logs set clock = 'simulated'",
            "update logs set organisation = 3",
            "delete from logs",
            "insert or replace into logs values (1, 'forged', 'server', zeroblob(16))",
            "update tiles set hashes = zeroblob(64)",
            "delete from tiles",
            "update checkpoints set note = 'forged'",
            "delete from checkpoints",
            "insert into checkpoints values (1, 1, zeroblob(32), 'forged')",
            "insert or replace into checkpoints values (1, 2, zeroblob(32), 'forged')",
        ]
        .map(ToOwned::to_owned)
        .into();
        // A gap, a place that is taken, a replacement, and a log that was never made.
        forgeries.extend([
            with_key("insert", 4),
            with_key("insert", 2),
            with_key("insert or replace", 1),
            with_key("insert or replace", 2),
            with_key("insert", (1 << 40) + 1),
        ]);
        forgeries
    }

    async fn execute(&self, statement: &str) -> Result<(), String> {
        // Without a single pragma: the schema alone must hold.
        let plain =
            rusqlite::Connection::open(self.folder.path().join("log.db")).expect("a connection");
        match plain.execute(statement, []) {
            Ok(0) => panic!("it concerns no row: {statement}"),
            Ok(_) => Ok(()),
            Err(error) if error.to_string().contains("syntax") => panic!("{error}: {statement}"),
            Err(error) => Err(error.to_string()),
        }
    }
}
