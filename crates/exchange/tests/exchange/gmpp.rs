//! Eight yearly snapshots in four shapes, read by one mapping, against an independent count.

use std::collections::BTreeMap;

use exchange::known::Known;
use exchange::plan::{contradictions, plan};
use exchange::snapshot::{Field, Row};
use exchange::value::Cell;
use serde_json::Value as Json;

use crate::sample::{json, mapping, snapshot};

fn rows_of(year: i32) -> Vec<Row> {
    let snapshot = snapshot(&mapping("uk_gmpp"), &format!("gmpp/uk_{year}.csv"));
    assert_eq!(snapshot.faults, [], "{year}");
    assert_eq!(snapshot.lines, snapshot.rows.len());
    snapshot.rows
}

fn indicator(row: &Row, key: &str) -> Cell {
    row.cells[&Field::Indicator(key.into())].clone()
}

fn count<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, u64> {
    names.fold(BTreeMap::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    })
}

/// The rating in the words of the answers.
fn rating(row: &Row) -> &'static str {
    match indicator(row, "delivery_confidence") {
        Cell::Level(level) => match level.as_str() {
            "red" => "Red",
            "amber_red" => "Amber/Red",
            "amber" => "Amber",
            "amber_green" => "Amber/Green",
            "green" => "Green",
            other => panic!("{other}"),
        },
        Cell::Withheld(_) => "Exempt",
        Cell::Missing(words) if words == "Reset" => "Reset",
        Cell::Missing(_) => "Not rated",
        other => panic!("{other:?}"),
    }
}

fn dates(rows: &[Row], field: &Field) -> usize {
    rows.iter().filter(|row| matches!(row.cells[field], Cell::Date(_))).count()
}

#[test]
fn each_file_has_the_counts_that_others_found() {
    let answers = json("oracles/gmpp_2014_2021.json");
    for year in 2014..=2021 {
        let answer = &answers["files"][format!("uk_{year}")];
        let rows = rows_of(year);
        assert_eq!(Json::from(rows.len()), answer["project_rows"], "{year}");
        let titles: std::collections::BTreeSet<_> = rows.iter().map(|row| &row.key).collect();
        assert_eq!(Json::from(titles.len()), answer["distinct_names"], "{year}");
        let unit = |row: &'static Row| match &row.cells[&Field::Unit] {
            Cell::Text(unit) => unit.as_str(),
            other => panic!("{other:?}"),
        };
        let rows: &'static [Row] = rows.leak();
        let departments = count(rows.iter().map(unit));
        assert_eq!(serde_json::to_value(departments).unwrap(), answer["departments"], "{year}");
        let ratings = count(rows.iter().map(rating));
        assert_eq!(serde_json::to_value(ratings).unwrap(), answer["ratings"], "{year}");
        assert_eq!(Json::from(dates(rows, &Field::PlannedStart)), answer["start_dates_parsed"]);
        assert_eq!(Json::from(dates(rows, &Field::PlannedEnd)), answer["end_dates_parsed"]);
        assert!(rows.iter().all(|row| row.date.to_string() == answer["snapshot"]), "{year}");
    }
}

#[test]
fn each_file_has_the_costs_that_others_found() {
    let answers = json("oracles/gmpp_2014_2021.json");
    for year in 2014..=2021 {
        let answer = &answers["files"][format!("uk_{year}")]["whole_life_cost"];
        let cells: Vec<Cell> =
            rows_of(year).iter().map(|row| indicator(row, "whole_life_cost")).collect();
        let numbers: Vec<f64> = cells
            .iter()
            .filter_map(|cell| match cell {
                Cell::Number(decimal) => Some(decimal.number),
                _ => None,
            })
            .collect();
        assert_eq!(Json::from(numbers.len()), answer["numeric_cells"], "{year}");
        assert_eq!(Json::from(cells.len() - numbers.len()), answer["non_numeric"], "{year}");
        let sum = (numbers.iter().sum::<f64>() * 100.0).round() / 100.0;
        assert_eq!(Json::from(sum), answer["sum_m"], "{year}");
    }
}

#[test]
fn withheld_costs_keep_the_section_they_are_withheld_under() {
    let costs: Vec<Cell> =
        rows_of(2014).iter().map(|row| indicator(row, "whole_life_cost")).collect();
    let reasons = count(costs.iter().filter_map(|cell| match cell {
        Cell::Withheld(reason) => Some(reason.as_str()),
        _ => None,
    }));
    assert_eq!(reasons, BTreeMap::from([("section_24", 1), ("section_43", 14)]));
}

#[test]
fn the_series_plans_once_and_then_never_again() {
    let rows: Vec<Row> = (2014..=2021).flat_map(rows_of).collect();
    assert_eq!(contradictions(&rows), []);
    let kind = mapping("uk_gmpp").rows;
    let mut known = Known::new();
    let first = plan(kind, rows.clone(), &mut known);
    assert_eq!(first.projects, known.len());
    let again = plan(kind, rows.clone(), &mut known);
    assert_eq!((again.changes.len(), again.confirmations.len()), (0, 0));
    assert_eq!(again.unchanged, rows.len());
}

#[test]
fn files_that_arrive_in_any_order_lead_to_the_same_knowledge() {
    let kind = mapping("uk_gmpp").rows;
    let mut in_order = Known::new();
    plan(kind, (2014..=2021).flat_map(rows_of).collect(), &mut in_order);
    let mut late = Known::new();
    for year in [2018, 2014, 2021, 2016, 2015, 2020, 2017, 2019] {
        plan(kind, rows_of(year), &mut late);
    }
    for (key, project) in &in_order {
        for (field, steps) in &project.steps {
            for date in steps.keys().chain(late[key].steps[field].keys()) {
                let held = |known: &Known| known[key].held(field, *date).cloned();
                assert_eq!(held(&late), held(&in_order), "{key} {field:?} {date}");
            }
        }
    }
}
