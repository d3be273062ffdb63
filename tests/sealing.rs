//! Signed checkpoints of what commands wrote, checked with the key that is kept outside.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::sync::Arc;

use domain::stored;
use domain::unit::UnitRegistered;
use eventlog::EventStore;
use eventlog::append::{Append, NewEvent};
use eventlog::checkpoint::{Verifier, origin};
use eventlog::key_file;
use eventlog::leaf::leaf_hash;
use eventlog::merkle::Tree;
use store_postgres::PostgresStore;
use store_sqlite::SqliteStore;
use uuid::Uuid;

use crate::program::{Program, nyc_file, on_both_databases};

on_both_databases!(
    after_an_import_the_checkpoint_covers_every_event_and_verifies,
    a_served_log_is_sealed_while_it_is_served,
    the_doctor_says_how_everything_stands,
);

async fn store(program: &Program) -> Arc<dyn EventStore> {
    match program.database().strip_prefix("sqlite:") {
        Some(folder) => {
            Arc::new(SqliteStore::open_read_only(folder.as_ref()).await.expect("it is there"))
        }
        None => Arc::new(PostgresStore::connect(program.database()).await.expect("it is there")),
    }
}

/// The size of the tree, after everything about it was checked against the stored events.
async fn verified(program: &Program) -> u64 {
    let store = store(program).await;
    let head = store.logs().await.expect("logs").remove(0);
    let state = store.tree(head.organisation).await.expect("a tree");
    let key = key_file::open(&program.keys().join("checkpoint.key")).expect("the key");
    let note = state.note.expect("a checkpoint");
    let checkpoint = key.verifier(origin(&head)).open(&note).expect("it verifies");
    let mut tree = Tree::default();
    for event in store.read_log(head.organisation, 0, usize::MAX).await.expect("events") {
        if tree.size() < state.size {
            tree.push(leaf_hash(&event), &mut Vec::new());
        }
    }
    assert_eq!((checkpoint.size, checkpoint.root), (state.size, tree.root()));
    store.close().await;
    state.size
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

fn after_an_import_the_checkpoint_covers_every_event_and_verifies(program: &Program) {
    program.run(&["import", &nyc_file(), "--mapping", "nyc_capital_projects"]);
    let events = program.log().lines().count();
    assert_eq!(block_on(verified(program)), u64::try_from(events).unwrap());
    let checkpoint = || program.run(&["doctor"]);
    let before = checkpoint();
    program.run(&["import", &nyc_file(), "--mapping", "nyc_capital_projects"]);
    assert_eq!(checkpoint(), before, "nothing new, nothing signed");
}

fn a_served_log_is_sealed_while_it_is_served(program: &Program) {
    program.create_city();
    let sealed = block_on(verified(program));
    // A log that grew without being sealed, as after a crash.
    block_on(append_unsealed(program));
    assert_eq!(block_on(verified(program)), sealed, "the program did not seal it");
    let mut app = program.serve();
    // Ends when the sealer has come so far, or with the limit of the whole run.
    while block_on(verified(program)) == sealed {
        assert_eq!(app.get("/healthz").status, 200);
    }
    assert_eq!(block_on(verified(program)), sealed + 1);
    assert!(app.terminate().success(), "{}", app.words());
    assert_eq!(block_on(verified(program)), sealed + 1);
}

/// Writes a unit to the log as the program would, without what it does at its end.
async fn append_unsealed(program: &Program) {
    let store: Arc<dyn EventStore> = match program.database().strip_prefix("sqlite:") {
        Some(folder) => Arc::new(SqliteStore::open(folder.as_ref()).await.expect("opened")),
        None => Arc::new(PostgresStore::connect(program.database()).await.expect("opened")),
    };
    let organisation = store.logs().await.expect("logs")[0].organisation;
    let unit = Uuid::from_u128(0x5EA1);
    let registered = UnitRegistered { name: "A school".into(), kind: None, parent: None };
    let form = stored::encode(&registered.into());
    let texts = vec!["A school".to_owned()];
    let on = "2024-01-01".parse().unwrap();
    let event =
        NewEvent::seal(unit, form.event_type, form.schema_version, on, form.facts, texts, vec![]);
    let append = Append {
        organisation,
        command: unit,
        fingerprint: [0; 32],
        actor: unit,
        correlation: None,
        causation: None,
        expectations: vec![],
        conditions: vec![],
        events: vec![event.expect("an event")],
        answer: "".into(),
        simulated_at: None,
    };
    store.append(append).await.expect("written");
    store.close().await;
}

fn the_doctor_says_how_everything_stands(program: &Program) {
    let errors = program.refused(1, &["doctor"]);
    assert!(errors.contains("no database at this address yet"), "{errors}");
    program.create_city();
    let told = program.run(&["doctor"]);
    let events = program.log().lines().count();
    let durable = if program.database().starts_with("sqlite:") {
        ["SQLite: 3.", "synchronous: full", "journal_mode: wal"]
    } else {
        ["PostgreSQL: 1", "fsync: on", "synchronous_commit: on"]
    };
    for part in durable {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(told.contains("schema: 2 of 2"), "{told}");
    assert!(told.contains(&format!("city: {events} events, read models at {events}")), "{told}");
    assert!(told.contains(&format!("tree: {events} leaves of {events} events")), "{told}");
    assert!(told.contains(&format!("last checkpoint: {events} leaves, root ")), "{told}");
    let verifier = told.lines().find_map(|line| line.trim().strip_prefix("verify with: "));
    Verifier::parse(verifier.expect("it is told")).expect("it can be read");

    // Another key is not the one that signed.
    std::fs::remove_file(program.keys().join("checkpoint.key")).unwrap();
    let errors = program.refused(1, &["doctor"]);
    assert!(errors.contains("the last checkpoint of city does not verify"), "{errors}");
}
