//! `nyttig import`, with real files, held against answers that others computed.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A program, its own empty database, and one organisation in it.
struct Program {
    folder: tempfile::TempDir,
}

impl Program {
    fn with_organisation() -> Self {
        let program = Self { folder: tempfile::tempdir().unwrap() };
        program.run(&["create", "city", "--name", "A city", "--zone", "UTC", "--language", "en"]);
        program
    }

    fn output(&self, arguments: &[&str]) -> Output {
        let database = format!("sqlite:{}", self.folder.path().join("data").display());
        Command::new(env!("CARGO_BIN_EXE_nyttig"))
            .args(arguments)
            .args(["--database", &database, "--actor", "Test"])
            .output()
            .unwrap()
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    #[track_caller]
    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.run(arguments)).unwrap()
    }
}

fn data(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("tests/data").join(path).display().to_string()
}

fn mapping(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path: PathBuf = root.join("crates/exchange/mappings").join(name);
    path.display().to_string()
}

fn oracle(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(data(name)).unwrap()).unwrap()
}

/// The oracle's states by the names that our method has for them.
fn phase(state: &str) -> &'static str {
    match state {
        "Scoping/Planning" => "scoping_planning",
        "Design" => "design",
        "Construction Procurement" => "construction_procurement",
        "Construction" => "construction",
        "Close-Out" => "close_out",
        other => panic!("the oracle has another state: {other}"),
    }
}

fn projects_per_phase(projects: &Value) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for project in projects.as_array().unwrap() {
        if let Some(phase) = project["phase"].as_str() {
            *counts.entry(phase.to_owned()).or_insert(0) += 1;
        }
    }
    counts
}

#[test]
fn capital_projects_stand_on_every_date_where_the_oracle_has_them() {
    let program = Program::with_organisation();
    let file = data("events/nyc_capital_projects_ddc_edc.csv");
    let mapping = mapping("nyc_capital_projects.toml");
    let import = ["import", &file, "--mapping", &mapping, "--json"];

    let planned = program.json(&[&import[..], &["--dry-run"]].concat());
    let report = program.json(&import);
    assert_eq!(report["rows"], 1_076);
    assert_eq!(report["projects"], 195);
    assert_eq!(planned["events"], report["events"], "a dry run counts what is written");
    assert_eq!(program.json(&import)["events"], 0, "importing again writes nothing");

    for point in oracle("oracles/flow_nyc_ddc_edc.json")["wip"].as_array().unwrap() {
        let on = &point["at"].as_str().unwrap()[..10];
        let expected: BTreeMap<String, u64> = point["by_state"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(state, count)| (phase(state).to_owned(), count.as_u64().unwrap()))
            .collect();
        let projects = program.json(&["projects", "--json", "--effective-on", on]);
        assert_eq!(projects_per_phase(&projects), expected, "on {on}");
    }
}

#[test]
fn a_mapping_that_does_not_fit_its_file_imports_nothing() {
    let program = Program::with_organisation();
    let file = data("events/nyc_capital_projects_ddc_edc.csv");
    let output = program.output(&["import", &file, "--mapping", &mapping("uk_gmpp.toml")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty(), "it says why");
    assert_eq!(program.json(&["projects", "--json"]), serde_json::json!([]));
}
