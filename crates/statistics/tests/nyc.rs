//! The flow of real projects that nobody here wrote, against answers computed by other software.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::Value;
use statistics::flow::{Flow, Observation, level_at};
use statistics::summary::summary;

const STAGES: [&str; 5] =
    ["Scoping/Planning", "Design", "Construction Procurement", "Construction", "Close-Out"];

fn data(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(path)
}

fn projects() -> Flow<String, String> {
    let file = data("events/nyc_capital_projects_ddc_edc.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    Flow::new(rows.filter(|row| !row["Current Phase"].is_empty()).map(|row| Observation {
        case: row["PID"].clone(),
        on: NaiveDate::parse_from_str(&row["Date Reported As Of"][..10], "%m/%d/%Y").unwrap(),
        state: row["Current Phase"].clone(),
    }))
}

fn answers() -> Value {
    let text = std::fs::read_to_string(data("oracles/flow_nyc_ddc_edc.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().unwrap()[..10].parse().unwrap()
}

#[test]
fn the_states_at_every_report_date_are_those_of_the_oracle() {
    let (flow, answers) = (projects(), answers());
    assert_eq!(flow.cases(), 195);
    let levels = flow.levels();
    let rows = answers["wip"].as_array().unwrap();
    assert_eq!(rows.len(), 15);
    for row in rows {
        let at = date(&row["at"]);
        let states = flow.states_at(at, |state| state == "Close-Out");
        assert_eq!(u64::from(states.started), row["cases_started"].as_u64().unwrap(), "{at}");
        assert_eq!(u64::from(states.done), row["done"].as_u64().unwrap(), "{at}");
        assert_eq!(u64::from(states.open), row["open"].as_u64().unwrap(), "{at}");
        let told: BTreeMap<String, u32> = serde_json::from_value(row["by_state"].clone()).unwrap();
        assert_eq!(states.by_state, told, "{at}");
        for (state, levels) in &levels {
            assert_eq!(level_at(levels, at), told.get(state).copied().unwrap_or(0), "{at} {state}");
        }
    }
}

#[test]
fn the_transitions_are_those_of_the_oracle_also_backwards() {
    let answers = answers();
    let told: BTreeMap<(String, String), u32> = answers["transitions_top20"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let name = |key: &str| row[key].as_str().unwrap().to_owned();
            ((name("from"), name("to")), u32::try_from(row["n"].as_u64().unwrap()).unwrap())
        })
        .collect();
    assert_eq!(projects().transitions(), told);
}

#[test]
fn the_spells_are_those_of_the_oracle() {
    let answers = answers();
    let spells = projects().spells(date(&answers["definitions"]["cutoff"]));
    assert_eq!(spells.len() as u64, answers["counts"]["spells"].as_u64().unwrap());
    for (state, told) in answers["time_in_state_km"].as_object().unwrap() {
        let stays: Vec<_> = spells.iter().filter(|spell| spell.state == *state).collect();
        let ended = stays.iter().filter(|spell| !spell.censored).count();
        assert_eq!(stays.len() as u64, told["n"].as_u64().unwrap(), "{state}");
        assert_eq!(ended as u64, told["events"].as_u64().unwrap(), "{state}");
        for at in told["at"].as_array().unwrap() {
            let at_risk = stays.iter().filter(|s| s.days() >= at["t"].as_i64().unwrap()).count();
            assert_eq!(at_risk as u64, at["n_risk"].as_u64().unwrap(), "{state} {at}");
        }
    }
}

#[test]
fn the_ages_of_the_open_stays_are_those_of_the_oracle() {
    let answers = answers();
    let spells = projects().spells(date(&answers["definitions"]["cutoff"]));
    let age = |state: Option<&str>| -> Vec<f64> {
        spells
            .iter()
            .filter(|spell| spell.censored && state.is_none_or(|state| spell.state == state))
            .map(|spell| f64::from(i32::try_from(spell.days()).unwrap()))
            .collect()
    };
    let told = &answers["ageing_open_at_cutoff"];
    let all = summary(&age(None)).unwrap();
    assert_eq!(all.count as u64, told["n"].as_u64().unwrap());
    assert!((all.median - told["median_age_in_state_days"].as_f64().unwrap()).abs() < 1e-9);
    assert!((all.max - told["max"].as_f64().unwrap()).abs() < 1e-9);
    for (state, told) in told["by_state"].as_object().unwrap() {
        let ages = summary(&age(Some(state))).unwrap();
        assert_eq!(ages.count as u64, told["n"].as_u64().unwrap(), "{state}");
        assert!((ages.median - told["median_days"].as_f64().unwrap()).abs() < 1e-9, "{state}");
    }
}

#[test]
fn the_case_durations_are_those_of_the_oracle() {
    let days: Vec<f64> =
        projects().durations().into_iter().map(|d| f64::from(i32::try_from(d).unwrap())).collect();
    let found = summary(&days).unwrap();
    let told = &answers()["case_duration_days"];
    let told = |key: &str| told[key].as_f64().unwrap();
    assert!((found.mean - told("mean")).abs() < 1e-9);
    assert!((found.median - told("median")).abs() < 1e-9);
    assert!((found.p85 - told("p85_linear")).abs() < 1e-9);
    assert!((found.p95 - told("p95_linear")).abs() < 1e-9);
    assert!((found.max - told("max")).abs() < 1e-9);
}

#[test]
fn the_cumulative_arrivals_are_those_of_the_oracle() {
    let (flow, answers) = (projects(), answers());
    let stages = STAGES.map(str::to_owned);
    let arrivals = flow.arrivals(&stages);
    let furthest = flow.furthest(&stages);
    for row in answers["cfd_cumulative_arrivals"]["rows"].as_array().unwrap() {
        let at = date(&row["date"]);
        let told: Vec<u32> =
            STAGES.map(|s| u32::try_from(row[s].as_u64().unwrap()).unwrap()).to_vec();
        assert_eq!(arrivals.at(at), told, "{at}");
        assert_eq!(furthest.at(at), told, "{at}: in these data nobody arrives out of order");
    }
}
