//! The whole product on a large log: filling it, replaying it, rebuilding and serving its read models,
//! on both databases, beside floors measured in the same run.
//!
//! `cargo xtask bench portfolio -- --projects 10000 --rounds 4 --seconds 3` are the defaults: each
//! round adds 25 events to every project. Pages are measured after the first round and after the
//! last, so that a time that grows with the log shows.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints its figures")]

#[path = "portfolio/filling.rs"]
mod filling;
#[path = "portfolio/load.rs"]
mod load;
#[path = "portfolio/replaying.rs"]
mod replaying;
#[path = "portfolio/serving.rs"]
mod serving;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use application::clock::SystemClock;
use application::{Application, Settings};
use eventlog::EventStore;
use eventlog::documents::Generations;
use store_postgres::{PostgresGenerations, PostgresStore};
use store_sqlite::{SqliteGenerations, SqliteStore};
use testkit::postgres::TestDatabase;

const FINGERPRINT_KEY: [u8; 32] = [7; 32];

/// How large, and how long each measurement lasts.
#[derive(Clone, Copy)]
struct Size {
    projects: u32,
    rounds: u32,
    seconds: f64,
}

impl Size {
    fn of_arguments() -> Self {
        let arguments: Vec<_> = std::env::args().collect();
        let value = |name: &str| {
            let at = arguments.iter().position(|argument| argument == name)?;
            arguments.get(at + 1)?.parse::<f64>().ok()
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small counts")]
        Self {
            projects: value("--projects").unwrap_or(10_000.0) as u32,
            rounds: value("--rounds").unwrap_or(4.0) as u32,
            seconds: value("--seconds").unwrap_or(3.0),
        }
    }
}

fn main() {
    let arguments: Vec<_> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--bare") {
        return load::serve_bare(Path::new(&arguments[at + 1]));
    }
    // `cargo nextest` asks every target for its tests; this one has none.
    if arguments.iter().any(|argument| argument == "--list") {
        return;
    }
    let size = Size::of_arguments();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    if !arguments.iter().any(|argument| argument == "--postgres-only") {
        println!("== SQLite");
        let folder = tempfile::tempdir_in(".").unwrap();
        let address = format!("sqlite:{}", folder.path().display());
        runtime.block_on(measure(size, &address, folder.path()));
        if arguments.iter().any(|argument| argument == "--keep") {
            println!("kept in {}", folder.keep().display());
        }
    }
    if !arguments.iter().any(|argument| argument == "--sqlite-only") {
        println!("== PostgreSQL");
        let database = TestDatabase::create();
        let keys = tempfile::tempdir_in(".").unwrap();
        runtime.block_on(measure(size, &database.url(), keys.path()));
    }
}

/// Everything, on one database.
async fn measure(size: Size, address: &str, keys: &Path) {
    // The server that is started later must know the commands written here.
    std::fs::write(keys.join("fingerprint.key"), FINGERPRINT_KEY).unwrap();
    for round in 0..size.rounds {
        let application = open(address).await;
        let started = Instant::now();
        let head = filling::fill(&application, size.projects, round).await;
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "round {}: {head} events, {:.0} a second decided, written and folded",
            round + 1,
            filling::per_second(filling::EVENTS_A_ROUND * i64::from(size.projects), seconds)
        );
        application.close().await;
        drop(application);
        if round == 0 || round + 1 == size.rounds {
            serving::measure(size, address, keys).await;
        }
    }
    replaying::measure(address, keys).await;
}

/// The application on a database, as the program opens it.
async fn open(address: &str) -> Arc<Application> {
    let (store, generations) = stores(address).await;
    let settings = Settings {
        store,
        generations,
        clock: Arc::new(SystemClock),
        fingerprint_key: FINGERPRINT_KEY,
    };
    Application::start(settings).await.unwrap()
}

/// The log and the read models on a database.
async fn stores(address: &str) -> (Arc<dyn EventStore>, Arc<dyn Generations>) {
    match address.strip_prefix("sqlite:") {
        Some(folder) => (
            Arc::new(SqliteStore::open(Path::new(folder)).await.unwrap()),
            Arc::new(SqliteGenerations::open(Path::new(folder)).await.unwrap()),
        ),
        None => (
            Arc::new(PostgresStore::connect(address).await.unwrap()),
            Arc::new(PostgresGenerations::connect(address).await.unwrap()),
        ),
    }
}
