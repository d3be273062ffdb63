//! The program under test: called with arguments, on a new empty database of either kind, or served.
//!
//! A test that has to hold on both databases takes a `&Program` and is named in
//! [`on_both_databases!`], which makes one test of it for each.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use testkit::app::App;
use testkit::postgres::TestDatabase;

/// The program's binary.
pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_nyttig");

/// A test for each database of every check named. A check is a function that takes a `&Program`.
macro_rules! on_both_databases {
    ($($check:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[test]
            fn $check() {
                super::$check(&crate::program::Program::on_sqlite());
            })+
        }
        mod on_postgres {
            $(#[test]
            fn $check() {
                super::$check(&crate::program::Program::on_postgres());
            })+
        }
    };
}
pub(crate) use on_both_databases;

/// The program with an empty database and a folder of its own, both gone when it is dropped.
pub(crate) struct Program {
    folder: tempfile::TempDir,
    database: String,
    // Held so that it is dropped with the test.
    _server: Option<TestDatabase>,
}

impl Program {
    /// On SQLite.
    pub(crate) fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("data").display());
        Self { folder, database, _server: None }
    }

    /// On PostgreSQL.
    #[track_caller]
    pub(crate) fn on_postgres() -> Self {
        let server = TestDatabase::create();
        let folder = tempfile::tempdir().unwrap();
        Self { folder, database: server.url(), _server: Some(server) }
    }

    /// Runs `nyttig create city`: a city in UTC that speaks English.
    #[track_caller]
    pub(crate) fn create_city(&self) {
        self.run(&["create", "city", "--name", "A city", "--zone", "UTC", "--language", "en"]);
    }

    /// The same after [`Program::create_city`].
    #[track_caller]
    pub(crate) fn with_city(self) -> Self {
        self.create_city();
        self
    }

    /// The database's address.
    pub(crate) fn database(&self) -> &str {
        &self.database
    }

    /// The folder that the program runs in; nothing of ours is in it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into the program's folder and gives its name there.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.folder().join(name), content).unwrap();
        name.to_owned()
    }

    /// The program with these arguments, not yet started. No setting of the tester's gets in.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.command_of("Test", arguments)
    }

    /// The same in somebody else's name.
    pub(crate) fn command_of(&self, actor: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("NYTTIG_") {
                command.env_remove(name);
            }
        }
        command.args(arguments).args(["--database", &self.database, "--actor", actor]);
        command.arg("--keys").arg(self.keys()).current_dir(self.folder());
        command
    }

    /// The folder of the program's keys.
    pub(crate) fn keys(&self) -> PathBuf {
        self.folder().join("keys")
    }

    /// What the program says and how it ends.
    pub(crate) fn output(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What a program that must succeed writes on standard output.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a program that must fail with this exit code writes on standard error.
    #[track_caller]
    pub(crate) fn refused(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {errors}");
        assert!(!errors.trim().is_empty(), "{arguments:?} says why on standard error");
        errors
    }

    /// The same as JSON.
    #[track_caller]
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let text = self.run(arguments);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"))
    }

    /// The whole log as the export gives it, byte for byte.
    #[track_caller]
    pub(crate) fn log(&self) -> String {
        self.run(&["export", "--format", "cloudevents"])
    }

    /// `nyttig serve` on a free port, until it is dropped.
    #[track_caller]
    pub(crate) fn serve(&self) -> App {
        let keys = self.keys().display().to_string();
        App::start_with(BINARY, &self.database, &["--actor", "Test", "--keys", &keys])
    }
}

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file under `tests/data`, as an argument.
pub(crate) fn data(path: &str) -> String {
    root().join("tests/data").join(path).display().to_string()
}

/// The eight yearly files of the UK's major projects, oldest first.
pub(crate) fn gmpp_files() -> Vec<String> {
    (2014..=2021).map(|year| data(&format!("gmpp/uk_{year}.csv"))).collect()
}

/// The change records of New York City's capital projects.
pub(crate) fn nyc_file() -> String {
    data("events/nyc_capital_projects_ddc_edc.csv")
}

/// A mapping that ships with the program, as a path.
pub(crate) fn mapping(name: &str) -> String {
    root().join("crates/exchange/mappings").join(format!("{name}.toml")).display().to_string()
}

/// An answer that others computed or published.
#[track_caller]
pub(crate) fn oracle(name: &str) -> Value {
    let path = data(&format!("oracles/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}
