//! `nyttig import` with real files on both databases, held against answers that others computed.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::program::{Program, gmpp_files, mapping, nyc_file, on_both_databases, oracle};

on_both_databases!(
    capital_projects_are_as_others_counted_on_every_date,
    capital_projects_move_as_others_counted,
    the_major_projects_of_each_year_are_as_others_counted,
    files_in_one_run_in_eight_runs_and_out_of_order_lead_to_the_same,
    a_mapping_that_does_not_fit_its_file_imports_nothing,
    an_import_makes_the_database_and_the_organisation_it_needs,
    an_import_asks_which_organisation_is_meant_when_there_are_several,
    a_dry_run_leaves_no_trace,
    whoever_imports_is_registered_once,
);

/// The phases of the method by the names that the oracle has for them.
const PHASES: [(&str, &str); 5] = [
    ("scoping_planning", "Scoping/Planning"),
    ("design", "Design"),
    ("construction_procurement", "Construction Procurement"),
    ("construction", "Construction"),
    ("close_out", "Close-Out"),
];

fn state(phase: &str) -> &'static str {
    let found = PHASES.iter().find(|(key, _)| *key == phase);
    found.unwrap_or_else(|| panic!("the oracle knows no {phase}")).1
}

fn count<T: Ord>(things: impl IntoIterator<Item = T>) -> BTreeMap<T, u64> {
    things.into_iter().fold(BTreeMap::new(), |mut counts, thing| {
        *counts.entry(thing).or_insert(0) += 1;
        counts
    })
}

fn texts<'a>(projects: &'a Value, field: &'a str) -> impl Iterator<Item = &'a str> {
    projects.as_array().unwrap().iter().filter_map(move |project| project[field].as_str())
}

fn import_nyc(program: &Program) -> Value {
    program.json(&["import", &nyc_file(), "--mapping", "nyc_capital_projects", "--json"])
}

fn import_gmpp(program: &Program, files: &[String]) -> Value {
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    program.json(&[&["import"][..], &files, &["--mapping", "uk_gmpp", "--json"]].concat())
}

fn capital_projects_are_as_others_counted_on_every_date(program: &Program) {
    let import =
        ["import", &nyc_file(), "--mapping", "nyc_capital_projects", "--json", "--dry-run"];
    let planned = program.json(&import);
    let report = import_nyc(program);
    assert_eq!((&report["rows"], &report["projects"]), (&json!(1_076), &json!(195)));
    assert_eq!(planned, report, "a dry run counts what is written");
    let log = program.log();
    let again = import_nyc(program);
    assert_eq!((&again["events"], &again["unchanged"]), (&json!(0), &json!(1_076)));
    assert_eq!(program.log(), log, "importing again writes nothing");

    let oracle = oracle("flow_nyc_ddc_edc");
    let points = oracle["wip"].as_array().unwrap();
    assert_eq!(points.len(), 15);
    for point in points {
        let on = &point["at"].as_str().unwrap()[..10];
        let projects = program.json(&["projects", "--json", "--effective-on", on]);
        let counted = count(texts(&projects, "phase").map(state));
        assert_eq!(json!(counted), point["by_state"], "on {on}");
        let started = texts(&projects, "phase").count();
        assert_eq!(json!(started), point["cases_started"], "on {on}");
        for project in projects.as_array().unwrap() {
            assert!(project["phase_since"].as_str().is_none_or(|since| since <= on), "{project}");
        }
    }
}

/// Each move into a phase as the log has it: project, date, phase.
fn moves(program: &Program) -> Vec<(String, String, &'static str)> {
    let mut moves: Vec<_> = program
        .log()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|event| event["type"] == "no.nyttig.phase.entered")
        .map(|event| {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let phase = state(event["data"]["facts"]["phase"].as_str().unwrap());
            (text(&event["subject"]), text(&event["effectiveon"]), phase)
        })
        .collect();
    moves.sort_by(|one, two| (&one.0, &one.1).cmp(&(&two.0, &two.1)));
    moves
}

fn capital_projects_move_as_others_counted(program: &Program) {
    import_nyc(program);
    let (moves, oracle) = (moves(program), oracle("flow_nyc_ddc_edc"));
    let counts = &oracle["counts"];
    assert_eq!(json!(moves.len()), counts["spells"]);
    let cases: BTreeSet<&str> = moves.iter().map(|(case, ..)| case.as_str()).collect();
    assert_eq!(json!(cases.len()), counts["cases"]);
    let steps = moves.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let pairs = count(steps.clone().map(|pair| (pair[0].2, pair[1].2)));
    let expected: BTreeMap<(&str, &str), u64> = oracle["transitions_top20"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| {
            let text = |name: &str| pair[name].as_str().unwrap();
            ((text("from"), text("to")), pair["n"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(pairs, expected);
    let order = |state: &str| PHASES.iter().position(|(_, name)| *name == state).unwrap();
    let back = steps.filter(|pair| order(pair[1].2) < order(pair[0].2)).count();
    assert_eq!(back, 3, "moves back are moves");

    assert_eq!(
        arrivals(&moves, &oracle["cfd_cumulative_arrivals"]),
        oracle["cfd_cumulative_arrivals"]["rows"]
    );
}

/// By the oracle's rule: a project arrives in a phase on the first date it is reported in it, and in
/// a phase that it is never reported in, on the date of the next later one that it is.
fn arrivals(moves: &[(String, String, &str)], answer: &Value) -> Value {
    let stages: Vec<&str> =
        answer["stages"].as_array().unwrap().iter().map(|stage| stage.as_str().unwrap()).collect();
    let mut first: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for (case, date, phase) in moves {
        let known = first.entry((case, phase)).or_insert(date);
        *known = (*known).min(date);
    }
    let cases: BTreeSet<&str> = moves.iter().map(|(case, ..)| case.as_str()).collect();
    let arrived = |case: &str, stage: usize| {
        stages[stage..].iter().find_map(|later| first.get(&(case, *later)).copied())
    };
    let row = |row: &Value| {
        let on = row["date"].as_str().unwrap();
        let counts = stages.iter().enumerate().map(|(place, stage)| {
            let there = cases.iter().filter(|case| arrived(case, place).is_some_and(|d| d <= on));
            ((*stage).to_owned(), json!(there.count()))
        });
        let counts: serde_json::Map<String, Value> =
            counts.chain([("date".to_owned(), json!(on))]).collect();
        Value::from(counts)
    };
    answer["rows"].as_array().unwrap().iter().map(row).collect()
}

/// What a project's rating is called in the answers; `None` for what the log does not tell apart.
fn rating(project: &Value) -> Option<&'static str> {
    let value = &project["results"]["Delivery confidence"]["value"];
    if value.get("withheld").is_some() {
        return Some("Exempt");
    }
    Some(match value.get("level")?.as_str()? {
        "red" => "Red",
        "amber_red" => "Amber/Red",
        "amber" => "Amber",
        "amber_green" => "Amber/Green",
        "green" => "Green",
        other => panic!("{other}"),
    })
}

fn the_major_projects_of_each_year_are_as_others_counted(program: &Program) {
    let answers = oracle("gmpp_2014_2021");
    for file in gmpp_files() {
        let year = &file[file.len() - 8..file.len() - 4];
        let answer = &answers["files"][format!("uk_{year}")];
        // Each year alone, in an organisation of its own: a project that a file lacks stays.
        let name = format!("uk-{year}");
        let import = ["import", &file, "--mapping", "uk_gmpp", "--json", "--organisation", &name];
        let report = program.json(&import);
        assert_eq!(report["rows"], answer["project_rows"], "{year}");
        assert_eq!(report["projects"], answer["distinct_names"], "{year}");
        let projects = program.json(&["projects", "--json", "--organisation", &name]);
        assert_eq!(json!(count(texts(&projects, "unit"))), answer["departments"], "{year}");
        let rated = count(projects.as_array().unwrap().iter().filter_map(rating));
        let mut expected = answer["ratings"].as_object().unwrap().clone();
        let unrated: u64 = ["Not rated", "Reset"]
            .iter()
            .filter_map(|word| expected.remove(*word))
            .map(|number| number.as_u64().unwrap())
            .sum();
        assert_eq!(json!(rated), Value::from(expected), "{year}");
        let rated: u64 = rated.values().sum();
        assert_eq!(rated + unrated, projects.as_array().unwrap().len() as u64, "{year}");
    }
}

/// Every project at the date of every file, and what held then: its key and date, and the rest.
fn history(program: &Program) -> BTreeMap<(&'static str, String), Value> {
    let dates = [
        "2013-09-30",
        "2014-09-30",
        "2015-09-30",
        "2016-09-30",
        "2017-09-30",
        "2018-09-30",
        "2019-09-30",
        "2021-03-31",
    ];
    let ask = |on| {
        let projects = program.json(&["projects", "--json", "--effective-on", on]);
        let named = |project: &Value| {
            let mut held = project.clone();
            // What is said again is no news: these tell on which day it was said, not what held.
            held["last_on"].take();
            for result in held["results"].as_object_mut().unwrap().values_mut() {
                result["on"].take();
            }
            ((on, project["key"].to_string()), held)
        };
        projects.as_array().unwrap().iter().map(named).collect::<Vec<_>>()
    };
    dates.into_iter().flat_map(ask).collect()
}

/// Fails with the projects that differ alone: a whole history is too long to read.
#[track_caller]
fn assert_same<K: Ord + std::fmt::Debug>(one: &BTreeMap<K, Value>, other: &BTreeMap<K, Value>) {
    let keys: BTreeSet<&K> = one.keys().chain(other.keys()).collect();
    let differing = keys.into_iter().filter(|key| one.get(key) != other.get(key));
    let shown: Vec<String> = differing
        .take(3)
        .map(|key| format!("{key:?}\n  {:?}\n  {:?}", one.get(key), other.get(key)))
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

fn files_in_one_run_in_eight_runs_and_out_of_order_lead_to_the_same(program: &Program) {
    let files = gmpp_files();
    let report = import_gmpp(program, &files);
    assert_eq!(report["errors"], json!([]));
    let at_once = history(program);
    assert_eq!(import_gmpp(program, &files)["events"], 0, "importing again writes nothing");

    let singly = Program::on_sqlite();
    for file in &files {
        import_gmpp(&singly, std::slice::from_ref(file));
    }
    assert_same(&history(&singly), &at_once);
    assert_eq!(import_gmpp(&singly, &files)["events"], 0);

    // The oldest file comes last and is backdated.
    let late = Program::on_sqlite();
    let [first, rest @ ..] = files.as_slice() else { unreachable!("there are eight") };
    import_gmpp(&late, rest);
    import_gmpp(&late, std::slice::from_ref(first));
    assert_same(&history(&late), &at_once);
    assert_eq!(import_gmpp(&late, &files)["events"], 0);
}

fn a_mapping_that_does_not_fit_its_file_imports_nothing(program: &Program) {
    program.create_city();
    let log = program.log();
    program.refused(1, &["import", &nyc_file(), "--mapping", &mapping("uk_gmpp")]);
    assert_eq!(program.log(), log);
}

fn an_import_makes_the_database_and_the_organisation_it_needs(program: &Program) {
    let import = ["import", &nyc_file(), "--mapping", "nyc_capital_projects"];
    let named = [&import[..], &["--organisation", "new-york"]].concat();
    let output = program.output(&named);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert!(errors.contains("made the organisation new-york"), "{errors}");
    // There is one organisation now, so none has to be named.
    assert!(program.run(&import).contains("1076 rows unchanged"));
    assert!(program.run(&["export"]).contains("\"source\":\"urn:nyttig:new-york\""));

    let fresh = Program::on_sqlite();
    let output = fresh.output(&import);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(errors.contains("made the organisation main"), "{errors}");
    assert_eq!(fresh.output(&import).stderr, b"", "and never again");
}

fn an_import_asks_which_organisation_is_meant_when_there_are_several(program: &Program) {
    for name in ["one", "two"] {
        program.run(&["create", name, "--name", name]);
    }
    let import = ["import", &nyc_file(), "--mapping", "nyc_capital_projects"];
    let errors = program.refused(2, &import);
    assert!(errors.contains("--organisation: one, two"), "{errors}");
    let errors = program.refused(2, &["projects", "--json"]);
    assert!(errors.contains("--organisation: one, two"), "{errors}");
    let errors = program.refused(1, &["projects", "--json", "--organisation", "three"]);
    assert!(errors.contains("no organisation called three"), "{errors}");
    program.run(&[&import[..], &["--organisation", "two"]].concat());
    let projects = |name| program.json(&["projects", "--json", "--organisation", name]);
    assert_eq!(projects("one"), json!([]));
    assert_eq!(projects("two").as_array().unwrap().len(), 195);
}

fn a_dry_run_leaves_no_trace(program: &Program) {
    let import = ["import", &nyc_file(), "--mapping", "nyc_capital_projects", "--dry-run"];
    let planned = program.run(&import);
    assert!(planned.starts_with("1076 rows, 195 projects, "), "{planned}");
    let traces: Vec<_> = std::fs::read_dir(program.folder()).unwrap().collect();
    assert!(traces.is_empty(), "{traces:?}");
    let errors = program.refused(1, &["projects"]);
    assert!(errors.contains("no database at this address yet"), "{errors}");
}

fn whoever_imports_is_registered_once(program: &Program) {
    import_nyc(program);
    let people = || program.log().matches("\"type\":\"no.nyttig.person.registered\"").count();
    assert_eq!(people(), 1);
    import_nyc(program);
    assert_eq!(people(), 1);
    // A colleague who changes nothing is not heard of; one who adds something is.
    for (file, mapping, known) in
        [(nyc_file(), "nyc_capital_projects", 1), (gmpp_files()[7].clone(), "uk_gmpp", 2)]
    {
        let mut colleague = program.command_of("Kari", &["import", &file, "--mapping", mapping]);
        assert_eq!(colleague.output().unwrap().status.code(), Some(0));
        assert_eq!(people(), known, "{mapping}");
    }
}

/// The log and the list of a program, less ids, actors and recording times.
fn normalised(program: &Program) -> (Vec<Value>, Value) {
    let mut events: Vec<Value> = Vec::new();
    for line in program.log().lines() {
        let mut event: Value = serde_json::from_str(line).unwrap();
        let attributes = event.as_object_mut().unwrap();
        for accidental in
            ["id", "time", "recordedtime", "commandid", "correlationid", "causationid"]
        {
            assert!(attributes.remove(accidental).is_some(), "{accidental} is there: {line}");
        }
        // The day on which an organisation is set up is the day of the test.
        if attributes["type"].as_str().unwrap().starts_with("no.nyttig.organisation") {
            attributes.remove("effectiveon");
        }
        events.push(event);
    }
    (events, program.json(&["projects", "--json"]))
}

#[test]
fn both_databases_hold_the_same_log_and_list_the_same_projects() {
    let (sqlite, postgres) = (Program::on_sqlite(), Program::on_postgres());
    for program in [&sqlite, &postgres] {
        import_nyc(program);
        import_gmpp(program, &gmpp_files());
    }
    let (sqlite_log, sqlite_projects) = normalised(&sqlite);
    let (postgres_log, postgres_projects) = normalised(&postgres);
    assert!(sqlite_log.len() > 4_000, "{}", sqlite_log.len());
    for (one, other) in sqlite_log.iter().zip(&postgres_log) {
        assert_eq!(one, other);
    }
    assert_eq!(sqlite_log.len(), postgres_log.len());
    assert_eq!(sqlite_projects, postgres_projects);
    // And byte for byte, as the program itself leaves the accidental out.
    let bytes = |program: &Program| program.run(&["export", "--comparable"]);
    assert_eq!(bytes(&sqlite), bytes(&postgres));
    let list = |program: &Program| program.run(&["projects", "--json"]);
    assert_eq!(list(&sqlite), list(&postgres));
}
