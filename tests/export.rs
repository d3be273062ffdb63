//! `nyttig export`: every line is an event as CloudEvents 1.0 has it in JSON.
//!
//! Source: CloudEvents 1.0.2, "Context Attributes" and "Type System"; CloudEvents JSON Event Format
//! 1.0.2, sections 2 and 3.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::collections::BTreeSet;

use serde_json::Value;

use crate::program::{Program, nyc_file, on_both_databases};

on_both_databases!(
    every_line_is_a_cloud_event,
    what_only_reads_goes_on_beside_a_server_and_what_writes_waits_its_turn,
);

/// Attributes that the specification names, with what their values must be.
fn check_named(name: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    match name {
        "specversion" => text == "1.0",
        "id" | "type" | "subject" => !text.is_empty(),
        "source" => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()),
        "datacontenttype" => text == "application/json",
        "time" => chrono::DateTime::parse_from_rfc3339(text).is_ok(),
        _ => false,
    }
}

fn every_line_is_a_cloud_event(program: &Program) {
    program.run(&["import", &nyc_file(), "--mapping", "nyc_capital_projects"]);
    let log = program.log();
    let mut ids = BTreeSet::new();
    let mut positions = 1..;
    let mut last = String::new();
    for line in log.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        let attributes = event.as_object().unwrap();
        for required in ["id", "source", "specversion", "type", "time", "data"] {
            assert!(attributes.contains_key(required), "{required}: {line}");
        }
        for (name, value) in attributes {
            let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
            assert!(name.len() <= 20 && name.bytes().all(letters), "{name}");
            match value {
                Value::String(_) if check_named(name, value) => {}
                Value::String(text) => assert!(!text.is_empty(), "{name}: {line}"),
                // An Integer of the specification has 32 bits.
                Value::Number(number) => {
                    let number = number.as_i64().expect("a whole number");
                    assert!(i32::try_from(number).is_ok(), "{name}: {line}");
                }
                Value::Object(_) => assert_eq!(name, "data", "{line}"),
                other => panic!("{name} is {other}"),
            }
        }
        for named in ["specversion", "id", "type", "subject", "source", "datacontenttype", "time"] {
            assert!(check_named(named, &event[named]), "{named}: {line}");
        }
        let key = (event["source"].to_string(), event["id"].to_string());
        assert!(ids.insert(key), "source and id are unique: {line}");
        assert_eq!(event["position"], positions.next().unwrap());
        let recorded = event["recordedtime"].as_str().unwrap().to_owned();
        assert!(recorded > last, "recording times rise: {line}");
        last = recorded;
        assert!(event["data"]["facts"].is_object() && event["data"]["texts"].is_array(), "{line}");
    }
    assert!(ids.len() > 1_000);
}

fn what_only_reads_goes_on_beside_a_server_and_what_writes_waits_its_turn(program: &Program) {
    let import = ["import", &nyc_file(), "--mapping", "nyc_capital_projects"];
    program.run(&import);
    let (log, projects) = (program.log(), program.run(&["projects", "--json"]));
    let mut app = program.serve();
    assert_eq!(program.log(), log);
    assert_eq!(program.run(&["projects", "--json"]), projects);
    assert!(program.run(&["doctor"]).contains("last checkpoint: "));
    if program.database().starts_with("sqlite:") {
        let errors = program.refused(1, &import);
        assert!(errors.contains("another process writes to"), "{errors}");
    } else {
        assert!(program.run(&import).contains("1076 rows unchanged"));
    }
    assert!(app.terminate().success(), "{}", app.words());
    assert_eq!(program.log(), log);
}
