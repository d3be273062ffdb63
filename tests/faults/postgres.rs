//! Faults of a PostgreSQL database and the way to it.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::process::Command;
use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use testkit::app::App;
use testkit::postgres::TestDatabase;

use crate::program::{BINARY, Program, mapping, nyc_file};

/// How long the program may take to notice that the database is back.
const LIMIT: Duration = Duration::from_mins(1);

/// A database and the program with a folder for its keys.
fn city() -> (Program, String) {
    let program = Program::on_postgres().with_city();
    program.run(&["import", &nyc_file(), "--mapping", &mapping("nyc_capital_projects")]);
    let projects = program.run(&["projects", "--json"]);
    (program, projects)
}

const WRITES: [&str; 4] = ["create", "other", "--name", "Another"];

fn name(program: &Program) -> &str {
    program.database().rsplit_once('/').unwrap().1
}

/// Runs statements as the owner of the database, whatever its defaults are.
fn execute(program: &Program, sql: &str) {
    execute_at(program.database(), sql);
}

fn execute_at(url: &str, sql: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection = PgConnection::connect(url).await.unwrap();
        connection.execute("set default_transaction_read_only = off").await.unwrap();
        connection.execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await.unwrap();
    });
}

fn end_sessions(program: &Program) {
    let others = "select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    execute(program, others);
}

/// What the program says of another address than its own.
#[track_caller]
fn refused_at(program: &Program, address: &str) -> String {
    let keys = program.keys().display().to_string();
    let arguments = ["projects", "--database", address, "--keys", &keys];
    let output = Command::new(BINARY).args(arguments).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{address}: {told}");
    told
}

#[test]
fn a_wrong_password_host_or_name_is_refused_and_the_password_is_not_told() {
    let database = TestDatabase::create();
    let program = Program::on_sqlite();
    let url = database.url();
    let (start, place) = url.rsplit_once('@').unwrap();
    let (scheme, user) = (start.split("//").next().unwrap(), "nyttig");
    let told = refused_at(&program, &format!("{scheme}//{user}:secret-of-mine@{place}"));
    assert!(told.contains("password authentication failed"), "{told}");
    assert!(!told.contains("secret-of-mine"), "{told}");
    let told = refused_at(&program, &format!("{start}@127.0.0.1:1/{}", database.name()));
    assert!(told.contains("not available"), "{told}");
    let told =
        refused_at(&program, &format!("{start}@{}/nowhere", place.split('/').next().unwrap()));
    assert!(told.contains("\"nowhere\" does not exist"), "{told}");
}

#[test]
fn a_newer_schema_is_refused_and_left_as_it_was() {
    let (program, projects) = city();
    execute(&program, "insert into log.schema_versions values (1000, 'later', '')");
    for arguments in
        [&WRITES[..], &["projects"], &["export"], &["doctor"], &["serve", "--port", "0"]]
    {
        let told = program.refused(1, arguments);
        assert!(told.contains("newer version"), "{arguments:?}: {told}");
    }
    execute(&program, "delete from log.schema_versions where number = 1000");
    assert_eq!(program.run(&["projects", "--json"]), projects);
}

#[test]
fn a_database_that_takes_no_writes_is_read_and_says_so() {
    let (program, projects) = city();
    let before = program.log();
    let name = name(&program);
    execute(&program, &format!("alter database {name} set default_transaction_read_only = on"));
    let told = program.refused(1, &WRITES);
    assert!(told.contains("cannot be written") && told.contains("read-only"), "{told}");
    assert_eq!(program.run(&["projects", "--json"]), projects);
    assert_eq!(program.log(), before);
    execute(&program, &format!("alter database {name} reset default_transaction_read_only"));
    program.run(&WRITES);
}

#[test]
fn a_database_that_is_well_is_served_from_without_a_warning() {
    let (program, projects) = city();
    let mut app = program.serve();
    for project in serde_json::from_str::<Vec<serde_json::Value>>(&projects).unwrap().iter().take(9)
    {
        let page = format!("/city/projects/{}.json", project["id"].as_str().unwrap());
        assert_eq!(app.get(&page).status, 200);
    }
    assert!(app.terminate().success());
    assert!(!app.words().contains("WARN"), "{}", app.words());
}

#[test]
fn a_server_that_was_restarted_is_served_from_again() {
    let (program, _) = city();
    let mut app = program.serve();
    let before = app.get("/city/portfolio.json");
    assert_eq!(before.status, 200);
    for _ in 0..3 {
        end_sessions(&program);
        assert_eq!(answer_again(&app), before.body);
    }
    // It still follows what others write.
    program.run(&WRITES);
    assert!(app.terminate().success(), "{}", app.words());
}

#[test]
fn a_database_that_lets_nobody_in_is_told_as_such_and_recovered_from() {
    let (program, _) = city();
    let app = program.serve();
    let before = app.get("/city/portfolio.json").body;
    let name = name(&program);
    let cluster = testkit::postgres::cluster_url();
    execute_at(&cluster, &format!("alter database {name} allow_connections false"));
    let end = "select pg_terminate_backend(pid) from pg_stat_activity where datname";
    execute_at(&cluster, &format!("{end} = '{name}'"));
    let refused = app.get("/city/portfolio.json");
    assert_eq!(refused.status, 503, "{}", refused.body);
    assert!(refused.body.contains("\"unavailable\""), "{}", refused.body);
    assert_eq!(app.get("/healthz").status, 200, "the program lives");
    assert!(program.refused(1, &["projects"]).contains("not currently accepting connections"));
    execute_at(&cluster, &format!("alter database {name} allow_connections true"));
    assert_eq!(answer_again(&app), before);
}

/// The portfolio, as soon as it is answered. Until then nothing but the problem is told.
fn answer_again(app: &App) -> String {
    let begun = Instant::now();
    loop {
        let answer = app.get("/city/portfolio.json");
        if answer.status == 200 {
            return answer.body;
        }
        assert_eq!(answer.status, 503, "{}", answer.body);
        assert!(begun.elapsed() < LIMIT, "it does not come back: {}", app.words());
    }
}
