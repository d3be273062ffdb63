//! Every statement explained on the real database: all of them seek along keys, none scans a table.
//!
//! `auto_explain` tells the plan of each statement that runs, also of those inside functions and
//! triggers, as a notice.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use eventlog::EventStore as _;
use eventlog::checkpoint::TreeExtension;
use eventlog::documents::{DocumentBatch, Generations as _, StoredDocument};
use eventlog::merkle::Tile;
use store_postgres::{PostgresAccounts, PostgresGenerations, STATEMENTS};
use testkit::postgres::TestDatabase;
use tokio_postgres::{AsyncMessage, NoTls};

use crate::sample::{append, date, event, id, organisation, store};

/// The values each statement is run with, and the tables whose keys its plan must seek along.
const RUNS: &[(&str, &str, &[&str])] = &[
    ("delete_attempts", "1, 'key'", &["attempts"]),
    ("delete_session", "1, uuid_at(1), decode(repeat('01', 32), 'hex')", &["sessions"]),
    ("delete_sessions", "1, uuid_at(1)", &["sessions"]),
    ("insert_account", "1, uuid_at(9), 'a@b', null, null, true, now()", &[]),
    ("insert_attempts", "1, 'key', 1, now(), now()", &[]),
    ("insert_session", "1, decode(repeat('01', 32), 'hex'), uuid_at(1), now(), now(), ''", &[]),
    ("prune_accounts", "1, now(), now(), now()", &["sessions", "one_time_links", "attempts"]),
    ("select_account", "1, uuid_at(1)", &["accounts"]),
    ("select_account_of_login", "1, 'a@b'", &["accounts"]),
    ("select_accounts", "1", &["accounts"]),
    ("select_attempts", "1, 'key'", &["attempts"]),
    ("select_one_time_link", "1, decode(repeat('01', 32), 'hex'), now()", &["one_time_links"]),
    ("select_session", "1, decode(repeat('01', 32), 'hex')", &["sessions", "accounts"]),
    ("select_sessions", "1, uuid_at(1)", &["sessions"]),
    ("take_one_time_link", "1, decode(repeat('01', 32), 'hex'), now()", &["one_time_links"]),
    ("touch_session", "now(), 1, decode(repeat('01', 32), 'hex')", &["sessions"]),
    ("update_account_enabled", "1, uuid_at(1), false", &["accounts", "sessions", "one_time_links"]),
    ("update_account_language", "'nb', 1, uuid_at(1)", &["accounts"]),
    ("update_account_password", "1, uuid_at(1), 'x'", &["accounts", "sessions", "one_time_links"]),
    ("update_attempts", "1, now(), now(), 1, 'key', 1, now(), now()", &["attempts"]),
    ("upsert_one_time_link", "1, decode(repeat('01', 32), 'hex'), uuid_at(1), 'reset', now()", &[]),
    ("append_batch", "", &["logs", "commands", "events", "event_tags"]),
    (
        "append_next",
        "1, 501, '{900}', array[date_at(0)],
         '{1}', array[uuid_at(3)], array[uuid_at(1)], array[uuid_at(90002)], '{null}', '{null}',
         '{project_described}', '{facts}', '{null}', '{null}',
         array[decode(repeat('07', 32), 'hex')], '{1}', '{1}', array[uuid_at(90002)],
         array[decode(repeat('07', 32), 'hex')], '{answer}', 1",
        &["logs"],
    ),
    (
        "apply_documents",
        "1, 'model', 500, 501, array[uuid_at(7)], array[date_at(0)], array[8], array[501],
         array[uuid_at(900)], array[date_at(0)], array[501], array[9223372036854775807],
         array['{}'], array[uuid_at(900)]",
        &["documents", "models"],
    ),
    ("backend_pid", "", &[]),
    (
        "extend_tree",
        "1, 1, 2, '\\x0101010101010101010101010101010101010101010101010101010101010101', 'note',
         '{0}', '{0}', array[decode(repeat('01', 64), 'hex')]",
        &["trees", "checkpoints"],
    ),
    ("flip_generation", "1, 2", &["live_generation"]),
    ("halt_model", "1, 'model', null", &[]),
    ("insert_live_generation", "", &[]),
    ("insert_log", "9, 'nine', 'server'", &[]),
    ("notify", "", &[]),
    ("position_at", "1, now()", &["events", "logs"]),
    ("read_log", "1, 100, 10", &["events"]),
    ("read_stream", "1, uuid_at(3), 0, 100000", &["events"]),
    ("read_tagged", "1, 'number:7', 100000", &["events", "event_tags"]),
    ("select_all_rows", "1, 'model'", &["documents"]),
    ("select_document", "1, 'model', uuid_at(7), 400, date_at(9)", &["documents"]),
    ("select_documents", "1, 'model', 400, date_at(9)", &["documents", "document_keys"]),
    ("select_generation", "1", &[]),
    ("select_head", "1", &["logs"]),
    ("select_live_generation", "", &["live_generation"]),
    ("select_logs", "", &["logs"]),
    ("select_model", "1, 'model'", &["models"]),
    ("select_open_rows", "1, 'model', uuid_at(7)", &["documents"]),
    ("select_settings", "", &[]),
    ("select_tiles", "1, 0, 0, 5", &["tiles"]),
    ("select_tree", "1", &["trees", "checkpoints"]),
];

/// One command with an event, a condition, a tag and an erasure.
const BATCH: &str = "'{1}', '{1}', array[uuid_at(90001)],
    array[decode(repeat('07', 32), 'hex')], array[uuid_at(1)], array[uuid_at(90001)],
    array[uuid_at(90001)], '{answer}', '{null}', '{1}', '{1}', '{1}', array[uuid_at(3)], '{-1}', '{1}', '{1}',
    '{missing}', '{0}', '{1}', '{0}', '{1}', '{1}', '{project_described}', '{1}',
    array[date_at(0)], '{facts}', '{null}', '{null}', array[decode(repeat('07', 32), 'hex')],
    '{1}', '{0}', '{tag}', '{1}', '{5}', '{0}'";

/// Two logs with some hundred events each, a tree, and a generation of documents.
async fn populated() -> TestDatabase {
    let (database, store) = store().await;
    for number in [1, 2] {
        for command in 0..100 {
            let mut many = append(number, command, id(command), None);
            many.events = (0..5).map(|place| event(id(command), command * 5 + place)).collect();
            store.append(many).await.expect("written");
        }
    }
    let tile = Tile { level: 0, index: 0, hashes: vec![[1; 32]] };
    let extension = TreeExtension {
        organisation: organisation(1),
        from_size: 0,
        to_size: 1,
        root: [1; 32],
        tiles: vec![tile],
        note: "note".into(),
    };
    assert!(store.extend_tree(extension).await.expect("extended"));
    PostgresAccounts::connect(&database.url()).await.expect("it connects");
    let generations = PostgresGenerations::connect(&database.url()).await.expect("it connects");
    generations.live().await.expect("made");
    generations.open(2).await.expect("made");
    let opened = (1..=500_i64).map(|position| StoredDocument {
        key: id(u128::from(position.cast_unsigned()) - 1),
        from_effective: date(0),
        from_position: position,
        body: "{}".into(),
    });
    let batch = DocumentBatch {
        organisation: organisation(1),
        model: "model",
        from_position: 0,
        to_position: 500,
        closed: Vec::new(),
        opened: opened.collect(),
    };
    let documents = generations.open(1).await.expect("opened");
    assert!(documents.apply(batch).await.expect("applied"));
    database
}

/// A session as the store's own are, that collects the plans of all it runs.
struct Explained {
    client: tokio_postgres::Client,
    plans: Arc<Mutex<Vec<String>>>,
}

impl Explained {
    async fn connect(database: &TestDatabase) -> Self {
        let mut config: tokio_postgres::Config = database.url().parse().expect("a URL");
        // As `readers::options` has it, and the first generation's schema as its documents have.
        config.options(
            "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off \
             -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan -c jit=off \
             -c search_path=views_1,pg_temp",
        );
        let (client, mut connection) = config.connect(NoTls).await.expect("it connects");
        let plans = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&plans);
        tokio::spawn(async move {
            while let Some(message) =
                std::future::poll_fn(|context| connection.poll_message(context)).await
            {
                if let Ok(AsyncMessage::Notice(notice)) = message
                    && notice.message().contains("plan:")
                {
                    told.lock().expect("no panic").push(notice.message().to_owned());
                }
            }
        });
        let helpers = "
            create function pg_temp.uuid_at(n bigint) returns uuid language sql immutable as
              $$ select lpad(to_hex(n), 32, '0')::uuid $$;
            create function pg_temp.date_at(n integer) returns date language sql immutable as
              $$ select '1970-01-01'::date + 20000 + n $$;
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set auto_explain.log_level = notice;
            set client_min_messages = notice;";
        client.batch_execute(helpers).await.expect("a superuser may");
        Self { client, plans }
    }

    /// The plans of one statement and of everything that ran inside it. What it did is undone.
    async fn plans(&self, name: &str, sql: &str, values: &str) -> Vec<String> {
        let values =
            values.replace("uuid_at", "pg_temp.uuid_at").replace("date_at", "pg_temp.date_at");
        let execute = if values.is_empty() { String::new() } else { format!("({values})") };
        let run = format!("begin; prepare q as {sql}; execute q{execute}; rollback; deallocate q;");
        self.plans.lock().expect("no panic").clear();
        let ran = self.client.batch_execute(&run).await;
        ran.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        std::mem::take(&mut *self.plans.lock().expect("no panic"))
    }
}

#[tokio::test]
async fn every_statement_seeks_along_keys_and_scans_no_table() {
    let database = populated().await;
    let session = Explained::connect(&database).await;
    for (name, values, tables) in RUNS {
        let (_, sql) = STATEMENTS.iter().find(|(file, _)| file == name).expect("it is listed");
        let values = if *name == "append_batch" { BATCH } else { values };
        let plans = session.plans(name, sql, values).await;
        let told = plans.join("\n");
        assert!(!plans.is_empty(), "{name}: no plan was told");
        assert!(!told.contains("Seq Scan"), "{name} scans:\n{told}");
        assert!(!told.contains("Bitmap"), "{name}: {told}");
        for table in *tables {
            let seeks = told
                .lines()
                .any(|line| line.contains("Index") && line.split(' ').any(|word| word == *table));
            assert!(seeks, "{name} does not seek in {table}:\n{told}");
        }
    }
}

#[tokio::test]
async fn statements_inside_functions_are_explained_too() {
    let database = populated().await;
    let session = Explained::connect(&database).await;
    let (_, sql) = STATEMENTS.iter().find(|(file, _)| *file == "append_batch").expect("listed");
    let told = session.plans("append_batch", sql, BATCH).await.join("\n");
    for part in [
        "for update skip locked",
        "insert into log.events",
        "insert into log.event_tags",
        "insert into log.commands",
        "update log.logs",
        "update log.events",
    ] {
        assert!(told.contains(part), "{part} has no plan in:\n{told}");
    }
}

#[test]
fn every_file_of_sql_is_explained() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/sql");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("read").path().file_stem().expect("named").display().to_string())
        .collect();
    let listed: BTreeSet<String> = STATEMENTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let explained: BTreeSet<String> = RUNS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(files, listed, "files and the list of sql.rs");
    assert_eq!(files, explained, "files and the runs above");
}
