//! A fresh PostgreSQL database for one test, dropped when the test ends.

use std::env;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::thread;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

/// Where `cargo xtask test` and `cargo xtask postgres` say that their cluster answers.
pub const URL_VARIABLE: &str = "NYTTIG_TEST_POSTGRES";

/// The URL of the cluster's maintenance database.
///
/// # Panics
///
/// When the variable is missing: a test that needs PostgreSQL is never skipped.
#[track_caller]
pub fn cluster_url() -> String {
    env::var(URL_VARIABLE).unwrap_or_else(|_| {
        panic!(
            "this test needs PostgreSQL and {URL_VARIABLE} is not set: run `cargo xtask test`, or \
             `cargo xtask postgres` and export the variable that it prints"
        )
    })
}

/// One empty database with a name of its own.
#[derive(Debug)]
pub struct TestDatabase {
    cluster: String,
    name: String,
}

impl TestDatabase {
    /// Makes one. Blocks; may be called inside and outside of a runtime.
    ///
    /// # Panics
    ///
    /// When there is no cluster, see [`cluster_url`].
    #[track_caller]
    pub fn create() -> Self {
        let cluster = cluster_url();
        let name = format!("nyttig_test_{:016x}", RandomState::new().build_hasher().finish());
        execute(&cluster, &format!("create database {name}"))
            .unwrap_or_else(|error| panic!("cannot make a test database: {error}"));
        Self { cluster, name }
    }

    /// Where it answers, with user and password.
    pub fn url(&self) -> String {
        let (server, _) = self.cluster.rsplit_once('/').expect("a URL ends in a database's name");
        format!("{server}/{}", self.name)
    }

    /// The name alone.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Ends every session of this database, as a restart of the server would.
    ///
    /// # Panics
    ///
    /// When the cluster does not answer.
    pub fn end_sessions(&self) {
        let name = &self.name;
        let sql = format!(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"
        );
        execute(&self.cluster, &sql)
            .unwrap_or_else(|error| panic!("cannot end the sessions of {name}: {error}"));
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        // A server that is gone, because a test killed it, has taken its databases with it.
        let sql = format!("drop database if exists {} with (force)", self.name);
        if let Err(error) = execute(&self.cluster, &sql) {
            eprintln!("cannot drop the test database {}: {error}", self.name);
        }
    }
}

/// Runs one statement on a thread and a runtime of its own, so that callers need neither.
fn execute(url: &str, sql: &str) -> Result<(), sqlx::Error> {
    let work = async {
        let mut connection = PgConnection::connect(url).await?;
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
        connection.close().await
    };
    thread::scope(|scope| {
        let worker = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(sqlx::Error::Io)?;
            runtime.block_on(work)
        });
        worker.join().expect("the statement does not panic")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_there_while_it_is_held_and_gone_afterwards() {
        let database = TestDatabase::create();
        let url = database.url();
        execute(&url, "create table t (a int)").expect("it is there and ours");
        drop(database);
        let gone = execute(&url, "select 1").expect_err("it is gone");
        assert!(gone.to_string().contains("does not exist"), "{gone}");
    }

    #[tokio::test]
    async fn a_database_is_dropped_although_a_session_is_open_and_we_are_inside_a_runtime() {
        let database = TestDatabase::create();
        let url = database.url();
        let session = PgConnection::connect(&url).await.expect("it answers");
        drop(database);
        let gone = PgConnection::connect(&url).await.expect_err("it is gone");
        assert!(gone.to_string().contains("does not exist"), "{gone}");
        drop(session);
    }

    #[tokio::test]
    async fn ended_sessions_are_noticed_by_those_who_hold_them() {
        let database = TestDatabase::create();
        let mut session = PgConnection::connect(&database.url()).await.expect("it answers");
        database.end_sessions();
        session.ping().await.expect_err("the session has ended");
    }
}
