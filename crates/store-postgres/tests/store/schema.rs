//! What is found at an address: nothing, ours, older, newer, or somebody else's.

use eventlog::documents::Generations as _;
use eventlog::{EventStore as _, StoreError};
use store_postgres::{PostgresGenerations, PostgresStore};
use testkit::postgres::TestDatabase;

use crate::sample::{append, count, execute, id, new_log, plain, store};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn eight_replicas_that_start_at_once_make_one_schema() {
    let database = TestDatabase::create();
    let url = database.url();
    let starts = (0..8).map(|_| PostgresStore::connect(&url));
    for store in futures_util::future::join_all(starts).await {
        store.expect("each of them starts").close().await;
    }
    let starts = (0..4).map(|_| async {
        let generations = PostgresGenerations::connect(&url).await?;
        generations.live().await
    });
    for live in futures_util::future::join_all(starts).await {
        assert_eq!(live, Ok(1));
    }
    let mut plain = plain(&database).await;
    assert_eq!(count(&mut plain, "select count(*) from log.schema_versions").await, 2);
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_as_it_was() {
    let (database, store) = store().await;
    store.close().await;
    let mut plain = plain(&database).await;
    execute(&mut plain, "insert into log.schema_versions values (1000, 'of_tomorrow', '')").await;
    let refused = PostgresStore::connect(&database.url()).await.expect_err("newer");
    assert!(matches!(refused, StoreError::Unfit(_)), "{refused:?}");
    assert!(refused.to_string().contains("newer version of this program"), "{refused}");
}

#[tokio::test]
async fn a_migration_that_was_changed_since_is_refused_and_left_as_it_was() {
    let (database, store) = store().await;
    let generations = PostgresGenerations::connect(&database.url()).await.expect("it connects");
    generations.live().await.expect("made");
    store.close().await;
    let mut plain = plain(&database).await;
    for schema in ["log", "views_1"] {
        let table = format!("{schema}.schema_versions");
        execute(&mut plain, &format!("update {table} set checksum = reverse(checksum)")).await;
        let refused = match schema {
            "log" => PostgresStore::connect(&database.url()).await.err(),
            _ => PostgresGenerations::connect(&database.url())
                .await
                .expect("it connects")
                .open(1)
                .await
                .err(),
        };
        let refused = refused.expect("changed");
        assert!(matches!(refused, StoreError::Unfit(_)), "{refused:?}");
        assert!(refused.to_string().contains("another text of migration 0001_"), "{refused}");
        execute(&mut plain, &format!("update {table} set checksum = reverse(checksum)")).await;
    }
    PostgresStore::connect(&database.url()).await.expect("as it was").close().await;
}

#[tokio::test]
async fn a_database_is_looked_at_without_making_anything() {
    let database = TestDatabase::create();
    assert_eq!(PostgresStore::exists(&database.url()).await, Ok(false));
    let mut plain = plain(&database).await;
    let schemas = "select count(*) from pg_namespace where nspname !~ '^(pg_|information)'";
    assert_eq!(count(&mut plain, schemas).await, 1, "only public");
    PostgresStore::connect(&database.url()).await.expect("made").close().await;
    assert_eq!(PostgresStore::exists(&database.url()).await, Ok(true));
}

#[tokio::test]
async fn a_store_says_what_its_durability_rests_on() {
    let (_database, store) = store().await;
    let described = store.describe().await.expect("described");
    let value = |name: &str| {
        let found = described.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    assert!(value("PostgreSQL").starts_with('1'), "{described:?}");
    assert_eq!(value("fsync"), "on");
    assert_eq!(value("synchronous_commit"), "on");
    assert_eq!(value("schema"), "2 of 2");
}

#[tokio::test]
async fn a_database_of_another_program_is_refused_and_left_as_it_was() {
    for theirs in [
        "create table notes (note text)",
        "create schema log; create table log.entries (entry text)",
        "create schema log; create table log.schema_versions (number integer, name text);
         insert into log.schema_versions values (1, 'init')",
    ] {
        let database = TestDatabase::create();
        let mut plain = plain(&database).await;
        execute(&mut plain, theirs).await;
        let tables = "select count(*) from pg_class";
        let before = count(&mut plain, tables).await;
        let refused = PostgresStore::connect(&database.url()).await.expect_err("not ours");
        assert!(matches!(refused, StoreError::Unfit(_)), "{theirs}: {refused:?}");
        assert!(refused.to_string().contains("of another program"), "{theirs}: {refused}");
        assert_eq!(count(&mut plain, tables).await, before, "{theirs}");
    }
}

#[tokio::test]
async fn an_address_where_nothing_can_be_is_refused_in_words() {
    let refused = PostgresStore::connect("postgres://nobody@127.0.0.1:1/x").await;
    let refused = refused.expect_err("nobody answers");
    assert!(matches!(refused, StoreError::Unavailable(_)), "{refused:?}");
    let database = TestDatabase::create();
    let missing = format!("{}_not_there", database.url());
    let refused = PostgresStore::connect(&missing).await.expect_err("no such database");
    assert!(matches!(refused, StoreError::Unfit(_)), "{refused:?}");
}

#[tokio::test]
async fn a_server_that_runs_appends_at_another_level_is_refused() {
    let (database, store) = store().await;
    store.append(append(1, 1, id(1), None)).await.expect("written");
    let mut plain = plain(&database).await;
    for level in ["repeatable read", "serializable"] {
        execute(&mut plain, &format!("begin isolation level {level}")).await;
        let nothing = "select log.append_batch('{1}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')";
        let refused = sqlx::raw_sql(nothing).execute(&mut plain).await.expect_err("refused");
        assert!(refused.to_string().contains("read committed"), "{refused}");
        execute(&mut plain, "rollback").await;
    }
    store.create_log(new_log(1)).await.expect("the store itself is not concerned");
}
