//! `nyttig import`, with real files, held against answers that others computed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::program::{Program, mapping, nyc_file, on_both_databases, oracle};

on_both_databases!(
    capital_projects_stand_on_every_date_where_the_oracle_has_them,
    a_mapping_that_does_not_fit_its_file_imports_nothing,
);

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

fn capital_projects_stand_on_every_date_where_the_oracle_has_them(program: Program) {
    let program = program.with_city();
    let file = nyc_file();
    let mapping = mapping("nyc_capital_projects");
    let import = ["import", &file, "--mapping", &mapping, "--json"];

    let planned = program.json(&[&import[..], &["--dry-run"]].concat());
    let report = program.json(&import);
    assert_eq!(report["rows"], 1_076);
    assert_eq!(report["projects"], 195);
    assert_eq!(planned["events"], report["events"], "a dry run counts what is written");
    assert_eq!(program.json(&import)["events"], 0, "importing again writes nothing");

    for point in oracle("flow_nyc_ddc_edc")["wip"].as_array().unwrap() {
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

fn a_mapping_that_does_not_fit_its_file_imports_nothing(program: Program) {
    let program = program.with_city();
    program.refused(1, &["import", &nyc_file(), "--mapping", &mapping("uk_gmpp")]);
    assert_eq!(program.json(&["projects", "--json"]), serde_json::json!([]));
}
