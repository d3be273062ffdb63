//! 1,076 change records of real projects against an independent count of their phases.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use exchange::known::Known;
use exchange::mapping::RowKind;
use exchange::plan::{Plan, What, contradictions, plan};
use exchange::snapshot::{Field, Row};
use exchange::value::Cell;
use serde_json::{Value as Json, json as to_json};

use crate::sample::{json, mapping, snapshot};

const FILE: &str = "events/nyc_capital_projects_ddc_edc.csv";

fn rows() -> Vec<Row> {
    let snapshot = snapshot(&mapping("nyc_capital_projects"), FILE);
    assert_eq!(snapshot.faults, []);
    snapshot.rows
}

fn planned() -> (Plan, Known) {
    let rows = rows();
    assert_eq!(contradictions(&rows), []);
    let mut known = Known::new();
    let plan = plan(RowKind::ChangeRecords, rows, &mut known);
    (plan, known)
}

fn name(phase: &str) -> &'static str {
    match phase {
        "scoping_planning" => "Scoping/Planning",
        "design" => "Design",
        "construction_procurement" => "Construction Procurement",
        "construction" => "Construction",
        "close_out" => "Close-Out",
        other => panic!("{other}"),
    }
}

fn phase(row: &Row) -> Option<&'static str> {
    match &row.cells[&Field::Phase] {
        Cell::Level(phase) => Some(name(phase)),
        _ => None,
    }
}

fn counted(names: impl Iterator<Item = String>) -> Json {
    let counts = names.fold(BTreeMap::<_, u64>::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    });
    serde_json::to_value(counts).expect("names and numbers")
}

#[test]
fn rows_projects_and_empty_cells_are_as_others_counted() {
    let answer = json("oracles/flow_nyc_ddc_edc.json");
    let (rows, portfolio) = (rows(), &answer["portfolio"]);
    assert_eq!(to_json!(rows.len()), portfolio["rows"]);
    let keys: BTreeSet<_> = rows.iter().map(|row| &row.key).collect();
    assert_eq!(to_json!(keys.len()), portfolio["projects"]);
    let categories = rows.iter().map(|row| match &row.cells[&Field::Area] {
        Cell::Text(area) => area.clone(),
        other => panic!("{other:?}"),
    });
    assert_eq!(counted(categories), portfolio["rows_per_category"]);
    let budget = Field::Indicator("budget_forecast".into());
    for (field, column) in [
        (Field::Title, "Project Name"),
        (Field::Challenge, "Description"),
        (Field::Area, "Category"),
        (Field::Unit, "Managing Agency"),
        (Field::Phase, "Current Phase"),
        (Field::PlannedStart, "Design Start"),
        (Field::PlannedEnd, "Forecast Completion"),
        (budget, "Budget Forecast"),
    ] {
        let empty = rows.iter().filter(|row| row.cells[&field] == Cell::Missing(String::new()));
        assert_eq!(to_json!(empty.count()), portfolio["empty_cells"][column], "{column}");
    }
}

#[test]
fn rows_with_a_phase_are_as_others_counted() {
    let (rows, answer) = (rows(), json("oracles/flow_nyc_ddc_edc.json"));
    let phases = || rows.iter().filter_map(phase);
    assert_eq!(to_json!(phases().count()), answer["counts"]["events"]);
    assert_eq!(counted(phases().map(Into::into)), answer["counts"]["events_per_state"]);
}

#[test]
fn only_moves_are_planned_and_they_are_as_others_counted() {
    let ((plan, _), answer) = (planned(), json("oracles/flow_nyc_ddc_edc.json"));
    let moves: Vec<(&str, &str)> = plan
        .changes
        .iter()
        .filter_map(|change| match &change.what {
            What::PhaseEntered { phase, .. } => Some((change.key.as_str(), name(phase))),
            _ => None,
        })
        .collect();
    assert_eq!(to_json!(moves.len()), answer["counts"]["spells"]);
    let mut last = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for (key, to) in moves {
        if let Some(from) = last.insert(key, to) {
            *pairs.entry((from, to)).or_default() += 1;
        }
    }
    assert_eq!(to_json!(last.len()), answer["counts"]["cases"]);
    let expected: BTreeMap<(&str, &str), u64> = answer["transitions_top20"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| {
            let text = |name: &str| pair[name].as_str().unwrap();
            ((text("from"), text("to")), pair["n"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(pairs, expected);
}

#[test]
fn states_at_every_report_date_are_as_others_counted() {
    let ((_, known), answer) = (planned(), json("oracles/flow_nyc_ddc_edc.json"));
    let points = answer["wip"].as_array().unwrap();
    assert_eq!(points.len(), 15);
    for point in points {
        let date: NaiveDate = point["at"].as_str().unwrap()[..10].parse().unwrap();
        let phases =
            known.values().filter_map(|project| match project.held(&Field::Phase, date)? {
                Cell::Level(phase) => Some(name(phase).to_owned()),
                other => panic!("{other:?}"),
            });
        assert_eq!(counted(phases), point["by_state"], "{date}");
    }
}

#[test]
fn first_and_last_budgets_are_as_others_summed() {
    let ((_, known), answer) = (planned(), json("oracles/flow_nyc_ddc_edc.json"));
    let budget = Field::Indicator("budget_forecast".into());
    let figure = |cell: Option<&Cell>| match cell {
        Some(Cell::Number(decimal)) => decimal.number,
        other => panic!("{other:?}"),
    };
    let steps: Vec<_> = known.values().filter_map(|project| project.steps.get(&budget)).collect();
    let portfolio = &answer["portfolio"];
    assert_eq!(to_json!(steps.len()), portfolio["budget_projects"]);
    let cents = |sum: f64| (sum * 100.0).round() / 100.0;
    let first: f64 = steps.iter().map(|steps| figure(steps.values().next())).sum();
    let last: f64 = steps.iter().map(|steps| figure(steps.values().next_back())).sum();
    assert_eq!(to_json!(cents(first)), portfolio["budget_first_sum"]);
    assert_eq!(to_json!(cents(last)), portfolio["budget_last_sum"]);
}
