//! What is refused when a data folder is opened or fills up, and that it is left as it was.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use eventlog::append::{Append, AppendError, NewEvent};
use eventlog::documents::Generations as _;
use eventlog::envelope::Organisation;
use eventlog::read::{LogClock, NewLog};
use eventlog::{EventStore, StoreError};
use rusqlite::Connection;
use store_sqlite::{SqliteGenerations, SqliteStore};
use uuid::Uuid;

fn organisation() -> Organisation {
    Organisation::new(1).expect("a lawful number")
}

async fn create_log(store: &SqliteStore) {
    let new = NewLog { organisation: organisation(), slug: "a".into(), clock: LogClock::Server };
    store.create_log(new).await.expect("a log");
}

fn command(number: u128, bytes: usize) -> Append {
    let facts = format!("\"{}\"", "x".repeat(bytes));
    let on = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a date");
    let event = NewEvent::seal(Uuid::from_u128(number), "a", 1, on, facts, vec![], vec![]);
    Append {
        organisation: organisation(),
        command: Uuid::from_u128(number),
        fingerprint: [0; 32],
        actor: Uuid::nil(),
        correlation: None,
        causation: None,
        expectations: vec![],
        conditions: vec![],
        events: vec![event.expect("an event")],
        answer: "".into(),
        simulated_at: None,
    }
}

/// A folder with a log of one event, closed.
async fn folder_with_log() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path()).await.expect("a store");
    create_log(&store).await;
    store.append(command(1, 10)).await.expect("an event");
    store.close().await;
    folder
}

/// Opens what must be refused and checks that `log.db` was not touched.
async fn refusal(folder: &Path) -> StoreError {
    let path = folder.join("log.db");
    let before = fs::read(&path).expect("a file");
    let refused = SqliteStore::open(folder).await.expect_err("it is refused");
    let read_only = SqliteStore::open_read_only(folder).await;
    if matches!(refused, StoreError::Unfit(_)) {
        read_only.expect_err("it is refused for reading as well");
    }
    assert_eq!(fs::read(&path).expect("a file"), before, "the file is left as it was");
    refused
}

#[tokio::test]
async fn garbage_is_not_a_database() {
    let folder = tempfile::tempdir().unwrap();
    for garbage in [b"x".repeat(5), b"garbage ".repeat(900), b"SQLite format 3\0".to_vec()] {
        fs::write(folder.path().join("log.db"), garbage).unwrap();
        let refused = refusal(folder.path()).await;
        assert!(matches!(&refused, StoreError::Unfit(words) if words.contains("not a database")));
    }
}

#[tokio::test]
async fn a_folder_in_the_files_place_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("log.db")).unwrap();
    let refused = SqliteStore::open(folder.path()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Unfit(_)), "{refused:?}");
}

#[tokio::test]
async fn another_programs_database_is_refused() {
    for (mode, application_id) in [("delete", 0), ("wal", 0), ("delete", 252_006_675)] {
        let folder = tempfile::tempdir().unwrap();
        let other = Connection::open(folder.path().join("log.db")).unwrap();
        other.pragma_update(None, "journal_mode", mode).unwrap();
        other.pragma_update(None, "application_id", application_id).unwrap();
        other.execute_batch("create table theirs (a); insert into theirs values (1)").unwrap();
        drop(other);
        let refused = refusal(folder.path()).await;
        let told =
            matches!(&refused, StoreError::Unfit(words) if words.contains("another program"));
        assert!(told, "{mode}: {refused:?}");
    }
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let folder = folder_with_log().await;
    let newer = Connection::open(folder.path().join("log.db")).unwrap();
    newer.pragma_update(None, "user_version", 1_000).unwrap();
    drop(newer);
    let refused = refusal(folder.path()).await;
    assert!(matches!(&refused, StoreError::Unfit(words) if words.contains("newer version")));
}

/// The header of the file still says the old version then.
#[tokio::test]
async fn a_migration_that_was_changed_since_is_refused() {
    let folder = folder_with_log().await;
    let path = folder.path().join("log.db");
    let change = "update _sqlx_migrations set checksum = zeroblob(48) where version = 2";
    Connection::open(&path).expect("opened").execute(change, []).expect("changed");
    let refused = refusal(folder.path()).await.to_string();
    assert!(refused.contains("another text of migration 0002_"), "{refused}");
    let refused = SqliteStore::open_read_only(folder.path()).await.expect_err("refused");
    assert!(refused.to_string().contains("another text of migration 0002_"), "{refused}");
}

#[tokio::test]
async fn a_folder_is_looked_at_without_making_anything() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("inner");
    assert_eq!(SqliteStore::exists(&inner), Ok(false));
    assert!(!inner.exists());
    assert_eq!(SqliteStore::exists(folder_with_log().await.path()), Ok(true));
}

#[tokio::test]
async fn a_store_says_what_its_durability_rests_on() {
    let folder = folder_with_log().await;
    let store = SqliteStore::open(folder.path()).await.expect("opened");
    let described = store.describe().await.expect("described");
    let has = |name, value: &str| described.contains(&(name, value.to_owned()));
    assert!(has("journal_mode", "wal") && has("synchronous", "full"), "{described:?}");
    assert!(has("schema", "2 of 2") && described[0].0 == "SQLite", "{described:?}");
    store.close().await;
}

#[tokio::test]
async fn a_newer_schema_in_the_write_ahead_log_is_refused() {
    let folder = folder_with_log().await;
    let newer = Connection::open(folder.path().join("log.db")).unwrap();
    newer.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    newer.pragma_update(None, "user_version", 1_000).unwrap();
    let refused = refusal(folder.path()).await;
    assert!(matches!(&refused, StoreError::Unfit(words) if words.contains("newer version")));
    drop(newer);
}

/// The mark on the file counts, also for root, whom it does not stop.
#[tokio::test]
async fn a_read_only_file_is_refused_and_can_be_read() {
    let folder = folder_with_log().await;
    let path = folder.path().join("log.db");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let refused = refusal(folder.path()).await;
    assert!(matches!(&refused, StoreError::ReadOnly(words) if words.contains("log.db")));
    let reader = SqliteStore::open_read_only(folder.path()).await.unwrap();
    assert_eq!(reader.read_log(organisation(), 0, 9).await.unwrap().len(), 1);
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_folder_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder_with_log().await;
    let mark = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    mark(0o555);
    let refused = refusal(folder.path()).await;
    let generations = SqliteGenerations::open(folder.path()).await;
    mark(0o755);
    assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused:?}");
    assert!(matches!(generations, Err(StoreError::ReadOnly(_))), "{generations:?}");
}

#[tokio::test]
async fn an_empty_file_becomes_a_log() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("log.db"), "").unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    create_log(&store).await;
    store.append(command(1, 10)).await.unwrap();
}

#[tokio::test]
async fn a_second_writer_is_refused_while_the_first_goes_on_and_readers_read() {
    let folder = folder_with_log().await;
    let store = SqliteStore::open(folder.path()).await.unwrap();
    let refused = refusal(folder.path()).await;
    assert!(matches!(&refused, StoreError::ReadOnly(words) if words.contains("another process")));
    let reader = SqliteStore::open_read_only(folder.path()).await.unwrap();
    store.append(command(2, 10)).await.unwrap();
    assert_eq!(reader.read_log(organisation(), 0, 9).await.unwrap().len(), 2);
    let refused = reader.append(command(3, 10)).await;
    assert!(matches!(refused, Err(AppendError::Store(StoreError::ReadOnly(_)))), "{refused:?}");
    drop(store);
    SqliteStore::open(folder.path()).await.expect("dropping lets go of the lock");
}

#[tokio::test]
async fn what_is_not_there_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let refused = SqliteStore::open_read_only(folder.path()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Unfit(_)), "{refused:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "and is not made");
}

#[tokio::test]
async fn a_name_that_is_no_generation_is_refused() {
    let folder = folder_with_log().await;
    let generations = SqliteGenerations::open(folder.path()).await.unwrap();
    for text in ["", "x", "-1", "0", "1 2"] {
        fs::write(folder.path().join("views-current"), text).unwrap();
        let refused = generations.live().await;
        assert!(matches!(refused, Err(StoreError::Unfit(_))), "{text}: {refused:?}");
    }
}

#[tokio::test]
async fn read_models_are_read_beside_the_writing_process() {
    let folder = folder_with_log().await;
    let reader = SqliteGenerations::open_read_only(folder.path()).await.unwrap();
    let refused = reader.live().await;
    assert!(matches!(refused, Err(StoreError::ReadOnly(_))), "there are none: {refused:?}");
    let writer = SqliteGenerations::open(folder.path()).await.unwrap();
    writer.live().await.unwrap();
    assert_eq!(reader.live().await.unwrap(), 1);
    let documents = reader.open(1).await.unwrap();
    let halted = documents.halt(organisation(), "model", None).await;
    assert!(matches!(halted, Err(StoreError::ReadOnly(_))), "{halted:?}");
    let flipped = reader.flip(1, 2).await;
    assert!(matches!(flipped, Err(StoreError::ReadOnly(_))), "{flipped:?}");
}
