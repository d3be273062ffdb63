//! `nyttig chart`, of real projects, held against answers that others computed.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// The oracle's stages by the names that our method has for them, in its order.
const STAGES: [(&str, &str); 5] = [
    ("Scoping/Planning", "scoping_planning"),
    ("Design", "design"),
    ("Construction Procurement", "construction_procurement"),
    ("Construction", "construction"),
    ("Close-Out", "close_out"),
];

fn root(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

/// The capital projects, imported by the program into a database of their own.
struct City {
    folder: tempfile::TempDir,
}

impl City {
    fn imported() -> Self {
        let city = Self { folder: tempfile::tempdir().unwrap() };
        city.run(&["create", "city", "--name", "A city", "--zone", "UTC", "--language", "en"]);
        let file = root("tests/data/events/nyc_capital_projects_ddc_edc.csv");
        let mapping = root("crates/exchange/mappings/nyc_capital_projects.toml");
        city.run(&["import", &file, "--mapping", &mapping]);
        city
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
    fn code(&self, arguments: &[&str]) -> i32 {
        let output = self.output(arguments);
        assert!(output.stdout.is_empty(), "{arguments:?} prints something");
        assert!(!output.stderr.is_empty(), "{arguments:?} says why");
        output.status.code().unwrap()
    }
}

/// The latest row of a chart's numbers on a date or before it.
fn row_at<'a>(chart: &'a Value, on: &str) -> &'a Value {
    let rows = chart["rows"].as_array().unwrap();
    rows.iter().rfind(|row| row["on"].as_str().unwrap() <= on).unwrap()
}

#[test]
fn the_flow_of_the_capital_projects_is_that_of_the_oracle() {
    let city = City::imported();
    let oracle = std::fs::read_to_string(root("tests/data/oracles/flow_nyc_ddc_edc.json")).unwrap();
    let oracle: Value = serde_json::from_str(&oracle).unwrap();
    let chart = city.run(&["chart", "cumulative-flow", "--format", "json"]);
    let chart: Value = serde_json::from_str(&chart).unwrap();

    let arrivals = oracle["cfd_cumulative_arrivals"]["rows"].as_array().unwrap();
    assert_eq!(arrivals.len(), 15);
    for told in arrivals {
        let on = told["date"].as_str().unwrap();
        let row = row_at(&chart, on);
        for (stage, phase) in STAGES {
            assert_eq!(row["reached"][phase], told[stage], "{stage} reached by {on}");
        }
    }
    for told in oracle["wip"].as_array().unwrap() {
        let on = &told["at"].as_str().unwrap()[..10];
        let row = row_at(&chart, on);
        assert_eq!(row["started"], told["cases_started"], "started by {on}");
        assert_eq!(row["in_place"]["close_out"].as_u64(), told["done"].as_u64(), "done by {on}");
        for (stage, phase) in STAGES {
            let expected = told["by_state"][stage].as_u64().unwrap_or(0);
            assert_eq!(row["in_place"][phase].as_u64(), Some(expected), "in {stage} on {on}");
        }
    }

    let early = city.run(&["chart", "phases", "--format", "json", "--effective-on", "2014-01-01"]);
    let early: Value = serde_json::from_str(&early).unwrap();
    assert_eq!(early["effective_on"], "2014-01-01");
    let last = early["rows"].as_array().unwrap().last().unwrap();
    assert_eq!(last, row_at(&chart, "2014-01-01"), "the past is the same seen from then");
}

#[test]
fn a_chart_is_the_same_bytes_twice_and_speaks_the_language_asked_for() {
    let city = City::imported();
    let on = ["--effective-on", "2019-09-01"];
    let mut titles = BTreeMap::new();
    for name in ["cumulative-flow", "phases"] {
        for language in ["nb", "nn", "da", "en"] {
            for format in ["svg", "json", "csv"] {
                let arguments =
                    [&["chart", name, "--format", format, "--language", language][..], &on]
                        .concat();
                let first = city.run(&arguments);
                assert_eq!(first, city.run(&arguments), "{arguments:?}");
                assert!(first.ends_with('\n') && !first.contains("{ $"), "{arguments:?}");
                if format == "json" {
                    let document: Value = serde_json::from_str(&first).unwrap();
                    let title = document["title"].as_str().unwrap().to_owned();
                    assert_eq!(
                        titles.insert(title, language),
                        None,
                        "{language} has its own title"
                    );
                }
                if format == "svg" {
                    let lang = format!("lang=\"{language}\"");
                    assert!(first.starts_with("<svg") && first.contains(&lang), "{arguments:?}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_drawn_is_refused_with_its_own_exit_code() {
    let city = City::imported();
    assert_eq!(city.code(&["chart", "pie"]), 2, "there is no such chart");
    assert_eq!(city.code(&["chart", "phases", "--width", "500"]), 2);
    assert_eq!(city.code(&["chart", "phases", "--effective-on", "2150-01-01"]), 1, "the future");
    assert_eq!(city.code(&["chart", "phases", "--known-at", "2150-01-01"]), 1, "the future");
    assert_eq!(city.code(&["chart", "phases", "--method", "nobody_knows"]), 1);
}

#[test]
fn the_address_of_a_chart_answers_as_the_command_does() {
    let city = City::imported();
    let database = format!("sqlite:{}", city.folder.path().join("data").display());
    let point = ["--effective-on", "2016-05-01", "--language", "nn"];
    let app = testkit::app::App::start(env!("CARGO_BIN_EXE_nyttig"), &database);
    // An account is made first, for a chart says up to which event of the log it tells.
    app.administrator();
    let mut drawn = Vec::new();
    for (name, format) in [("phases", "svg"), ("phases", "csv"), ("cumulative-flow", "json")] {
        let told = city.run(&[&["chart", name, "--format", format][..], &point].concat());
        drawn.push((format!("/city/charts/{name}.{format}"), told));
    }
    for (path, told) in drawn {
        let answer = app.get(&format!("{path}?effective_on=2016-05-01&language=nn"));
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.headers["content-language"], "nn");
        assert!(
            answer.body.trim_start_matches('\u{feff}') == told.trim_start_matches('\u{feff}'),
            "{path}"
        );
    }
    for (path, status) in [
        ("/city/charts/pie.svg", 404),
        ("/city/charts/phases.png", 404),
        ("/nobody/charts/phases.svg", 404),
        ("/city/charts/phases.svg?method=nobody_knows", 404),
        ("/city/charts/phases.svg?width=500", 400),
        ("/city/charts/phases.svg?theme=pink", 400),
        ("/city/charts/phases.svg?effective_on=2150-01-01", 400),
    ] {
        assert_eq!(app.get(path).status, status, "{path}");
    }
    let narrow = app.get("/city/charts/phases.svg?width=360&theme=dark");
    assert!(narrow.body.contains(" width=\"360\" "), "it is as narrow as asked for");
}
